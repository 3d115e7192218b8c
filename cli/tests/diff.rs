//! `diglot diff`: what an upgrade would change.

mod common;

use std::path::Path;
use std::process::Output;

use common::{file, lines, run, stderr, stdout};
use serde_json::{Value, json};

fn document(id: u32, site: &str, title: &str, kinds: [&str; 2]) -> Value {
    let block = |kind: &str, start: usize, end: usize| json!({"kind": kind, "start": start, "end": end, "content_start": start, "content_end": end, "confidence": 900});
    json!({
        "id": id, "place": format!("x#{id}"), "site": site, "schema": "diglot/1",
        "decode": {"encoding": "UTF-8"}, "lang": "zh", "page_kind": "article",
        "text": "第一段。第二段。",
        "blocks": [block(kinds[0], 0, 12), block(kinds[1], 12, 24)],
        "fields": {"title": {"value": title, "confidence": id}},
    })
}

fn write(name: &str, documents: &[Value]) -> std::path::PathBuf {
    let text: String = documents.iter().map(|line| format!("{line}\n")).collect();
    file(name, text.as_bytes())
}

fn diff(old: &Path, new: &Path, more: &[&str]) -> Output {
    let paths = [old, new].map(|path| path.to_str().expect("utf-8"));
    run(&[&["diff"], &paths[..], more].concat(), b"")
}

#[test]
fn alike_is_alike_whatever_the_order_and_the_confidence() {
    let all: Vec<Value> =
        (1..5).map(|id| document(id, "a.cn", "题", ["title", "paragraph"])).collect();
    let mut turned: Vec<Value> = all.iter().rev().cloned().collect();
    turned[0]["fields"]["title"]["confidence"] = json!(1);
    let output = diff(&write("alike-1.jsonl", &all), &write("alike-2.jsonl", &turned), &[]);
    assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), stderr(&output));
    assert!(stdout(&output).starts_with("0 of 4 documents changed; 0 only in OLD, 0 only in NEW"));
}

#[test]
fn changes_are_told_and_counted_by_site() {
    let old = [
        document(1, "a.cn", "旧题", ["title", "paragraph"]),
        document(2, "a.cn", "题", ["title", "paragraph"]),
        document(3, "b.cn", "题", ["title", "paragraph"]),
        document(4, "b.cn", "gone", ["title", "paragraph"]),
    ];
    let mut new = [
        document(3, "b.cn", "题", ["title", "caption"]),
        document(1, "a.cn", "新\u{1b}[2J题", ["title", "paragraph"]),
        document(2, "a.cn", "题", ["title", "paragraph"]),
        document(5, "b.cn", "came", ["title", "paragraph"]),
    ];
    new[0]["fields"]["source"] = json!({"value": "港口日报"});
    let (old, new) = (write("changes-1.jsonl", &old), write("changes-2.jsonl", &new));
    let output = diff(&old, &new, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let said = stdout(&output);
    for line in [
        "2 of 3 documents changed; 1 only in OLD, 1 only in NEW",
        "  title: “旧题” → “新·[2J题”",
        "  source: – → “港口日报”",
        "  1 × paragraph → caption",
    ] {
        assert!(said.contains(line), "{line} in\n{said}");
    }
    let output = diff(&old, &new, &["--json"]);
    let lines = lines(&output);
    let counts = lines.last().expect("counts");
    assert_eq!(lines.len(), 3);
    assert_eq!(counts["kinds"], json!([{"old": "paragraph", "new": "caption", "count": 1}]));
    assert_eq!(counts["sites"][0], json!({"site": "a.cn", "compared": 2, "changed": 1}));
    assert_eq!(counts["fields"][0], json!({"field": "source", "changed": 0, "new": 1, "gone": 0}));
}

#[test]
fn what_is_no_document_is_named() {
    let good = write("good.jsonl", &[document(1, "a", "t", ["title", "paragraph"])]);
    let bad = file("bad-documents.jsonl", b"\n{\"schema\":\"other/1\"}\n");
    let output = diff(&good, &bad, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad-documents.jsonl#2: no document"), "{}", stderr(&output));
    let output = diff(&good, Path::new("no/such.jsonl"), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no/such.jsonl"));
}
