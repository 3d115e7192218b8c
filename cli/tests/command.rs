//! The command as its users meet it: exit codes, streams, formats.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::{diglot, file, run, stderr, stdout};
use serde_json::Value;

#[test]
fn pages_come_out_one_json_document_a_line_and_in_order() {
    let first = file("first.txt", "第一页\n".as_bytes());
    let second = file("second.txt", b"The second page.\n");
    let paths = [first, second].map(|path| path.display().to_string());
    let output = run(&[&paths[0], "-", &paths[1]], "标准输入".as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let texts: Vec<String> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a document"))
        .map(|document| document["text"].as_str().expect("text").trim().to_owned())
        .collect();
    assert_eq!(texts, ["第一页", "标准输入", "The second page."]);
    assert!(stderr(&output).is_empty());
}

#[test]
fn standard_input_is_read_when_no_page_is_named() {
    let output = run(&[], b"a page");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output).lines().count(), 1);
}

#[test]
fn a_missing_file_is_named_and_the_rest_comes_out() {
    let there = file("there.txt", b"here I am");
    let output = run(&["no/such/page.html", there.to_str().expect("utf-8")], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no/such/page.html: no such file"), "{}", stderr(&output));
    let lines: Vec<Value> = common::lines(&output);
    assert_eq!(lines[0]["place"], "no/such/page.html");
    assert_eq!(lines[0]["error"]["kind"], "file");
    assert_eq!(lines[1]["text"], "here I am");
}

#[test]
fn a_page_over_the_limit_fails_alone() {
    let output = run(&["--max-bytes", "4", "-"], b"too long");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("standard input"), "{}", stderr(&output));
    assert_eq!(common::lines(&output)[0]["error"]["kind"], "page");
}

#[test]
fn fail_fast_stops_at_the_first_page_that_fails() {
    let (long, short) = (file("long-one.txt", b"too long"), file("short-one.txt", b"ok"));
    let paths = [&short, &long, &short, &short].map(|path| path.display().to_string());
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let args = [&["--fail-fast", "-j", "1", "--max-bytes", "4"], &paths[..]].concat();
    let output = run(&args, b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(common::lines(&output).len(), 2);
}

#[test]
fn an_output_file_appears_whole_or_not_at_all() {
    let folder = common::folder("whole");
    let (page, out) = (file("whole.txt", b"a page"), folder.join("out.jsonl"));
    let out_name = out.to_str().expect("utf-8");
    let output = run(&["-o", out_name, page.to_str().expect("utf-8")], b"");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout.is_empty());
    let first = std::fs::read(&out).expect("it is there");
    assert!(first.ends_with(b"}\n"));

    // What a run killed outright left is swept away; another's file stays.
    if Path::new("/proc/self").exists() {
        let (dead, alive) = (".out.jsonl.4294967295.part", ".out.jsonl.1.part");
        for name in [dead, alive] {
            std::fs::write(folder.join(name), "half").expect("a writable folder");
        }
        assert!(run(&["-o", out_name, page.to_str().expect("utf-8")], b"").status.success());
        assert!(!folder.join(dead).exists() && folder.join(alive).exists());
        std::fs::remove_file(folder.join(alive)).expect("ours");
    }

    // Interrupted while it waits for more: the old file stands, and nothing else.
    let mut child = diglot()
        .args(["--holds", "jsonl", "-o", out_name, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let waits = || std::fs::read_dir(&folder).expect("a folder").count() == 2;
    while !waits() {
        std::thread::yield_now();
    }
    let killed = Command::new("kill").arg(child.id().to_string()).status();
    if killed.is_ok_and(|status| status.success()) {
        assert_eq!(child.wait().expect("it ends").code(), Some(130));
        assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1);
    }
    let _ = child.kill();
    let _ = child.wait();
    assert_eq!(std::fs::read(&out).expect("still there"), first);
}

#[test]
fn an_output_that_cannot_be_written_is_trouble() {
    let page = file("written.txt", b"a page");
    let output = run(&["-o", "no/such/folder/out", page.to_str().expect("utf-8")], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no/such/folder/out"), "{}", stderr(&output));
}

#[test]
fn text_markdown_and_indented_json_come_out() {
    let page = "<h1>渡轮 Ferries</h1><p>The ferry leaves at noon, and again at six in the evening.</p>\
        <p>The second ferry leaves one hour later, but only on Sundays and in summer.</p>";
    let text = run(&["-f", "text", "-"], page.as_bytes());
    assert!(stdout(&text).contains("The ferry leaves at noon"));
    let markdown = run(&["-f", "markdown", "-"], page.as_bytes());
    assert!(stdout(&markdown).contains("# 渡轮 Ferries"), "{}", stdout(&markdown));
    let indented = run(&["-f", "json", "-"], page.as_bytes());
    let line = run(&["-f", "jsonl", "-"], page.as_bytes());
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    assert_eq!(parse(stdout(&indented)), parse(stdout(&line)));
    assert!(stdout(&indented).starts_with("{\n  \"place\": \"standard input\",\n"));
}

#[test]
fn completions_name_the_options() {
    for shell in ["bash", "zsh", "fish"] {
        let output = run(&["completions", shell], b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(stdout(&output).contains("fail-fast"), "{shell}");
    }
}

#[test]
fn wrong_usage_is_code_two() {
    assert_eq!(run(&["--no-such-option"], b"").status.code(), Some(2));
    assert_eq!(run(&["-f", "papyrus", "-"], b"").status.code(), Some(2));
}

#[test]
fn the_view_has_no_colour_in_a_pipe_and_lets_no_page_steer_the_terminal() {
    let page = "标题\u{1b}[2J\n\nA paragraph of \u{1b}]0;evil\u{7} text.\n";
    let output = run(&["-f", "terminal", "-"], page.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("标题"));
    assert!(!stdout(&output).contains(['\u{1b}', '\u{7}']));
}

#[test]
fn the_charset_is_passed_on() {
    let output = run(&["--charset", "gbk", "-"], b"plain");
    let document: Value = serde_json::from_str(stdout(&output)).expect("a document");
    let config = |document: &Value| document["provenance"]["config"].clone();
    let bare: Value = serde_json::from_str(stdout(&run(&["-"], b"plain"))).expect("a document");
    assert_ne!(config(&document), config(&bare), "what the caller says is part of the provenance");
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let page = file("long.txt", "一行文字。\n".repeat(40_000).as_bytes());
    let mut child = diglot()
        .arg(&page)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
}

#[test]
fn a_configuration_is_heard_and_its_errors_are_named() {
    let good = "[pipeline]\nmax_bytes = 1000\n[[site]]\nname = 'harbour'\nmatch = ['*.harbour.example']\n\
        [[site.kind]]\ntext = 'Printed'\nforce = 'disclaimer'\n";
    let good = file("good.toml", good.as_bytes());
    let page = b"Ferries at Noon\n\nThe ferries leave at noon, and come back at six.\n\nPrinted on board\n";
    let args =
        ["--config", good.to_str().expect("utf-8"), "--url", "http://a.harbour.example/", "-"];
    let output = run(&args, page);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let rule = &common::lines(&output)[0]["rules"][0];
    assert_eq!(
        (&rule["site"], &rule["rule"], &rule["line"]),
        (&"harbour".into(), &"force".into(), &6.into())
    );
    assert_eq!(run(&args, &[b'x'; 1001]).status.code(), Some(1), "over the file's limit");

    let bad = file("bad.toml", b"[[site]]\nname = 'a'\nmatch = ['a']\ncolour = 1\n");
    let output = run(&["--config", bad.to_str().expect("utf-8"), "-"], page);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad.toml:4: unknown field `colour`"), "{}", stderr(&output));
}

#[test]
fn explain_names_the_encodings_that_lost() {
    let page = b"\xce\xd2\xc3\xc7\xb6\xc9\xc2\xd6\xbd\xf1\xcc\xec\xbf\xaa\xb7\xc5\xa1\xa3";
    let output = run(&["explain", "-"], page);
    let text = String::from_utf8(output.stdout).unwrap();
    let ranks = text.lines().find(|line| line.ends_with("(nats)")).unwrap();
    assert!(ranks.trim().starts_with("gb18030 −0, ") && ranks.contains("Big5 −"), "{ranks}");
}

#[test]
fn explain_tells_stage_by_stage_why() {
    let page = "渡轮恢复往来的消息\n责任编辑：王小明\n\n港口今天开放，\u{202e}渡轮照常往来，旅客可以在码头买票。\n";
    let output = run(&["explain", "--features", "-"], page.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let said = stdout(&output);
    for line in ["decode   UTF-8, by valid bytes", "region   zh", "page     ", "its words say meta"]
    {
        assert!(said.contains(line), "{line} in\n{said}");
    }
    assert!(!said.contains('\u{202e}'));
    assert_eq!(run(&["explain", "no/such"], b"").status.code(), Some(2));
}

#[test]
fn unknown_labels_are_reported_and_a_taxonomy_makes_them_known() {
    let page = "当前位置：首页 > 渡轮消息\n渡轮恢复往来的消息\n\n港口今天开放，渡轮照常往来，旅客可以在码头买票。\n";
    let page = file("labels.txt", page.as_bytes());
    let page = page.to_str().expect("utf-8");
    let report = common::folder("labels").join("unknown.csv");
    let to = report.to_str().expect("utf-8");
    let output = run(&["--unknown-labels", to, "--url", "http://a.example/", page], b"");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let csv = std::fs::read_to_string(&report).expect("a report");
    assert!(csv.contains(",breadcrumb,渡轮消息,1,"), "{csv}");

    let layer = file("ferries.csv", "id,zh\nsite:ferries,渡轮消息\n".as_bytes());
    let layer = layer.to_str().expect("utf-8");
    let output = run(&["--taxonomy", layer, "--unknown-labels", to, page], b"");
    let path = &common::lines(&output)[0]["fields"]["breadcrumb"]["path"];
    assert_eq!(path[1]["id"], "site:ferries");
    assert!(!std::fs::read_to_string(&report).expect("a report").contains("渡轮消息"));

    // The report itself, filled in, is one too.
    for (decision, id) in [("alias", "nav:news"), ("ignore", "")] {
        let filled = csv.replace(",,,", &format!(",{decision},{id},"));
        let filled = file("filled.csv", filled.as_bytes());
        let filled = filled.to_str().expect("utf-8");
        let output = run(&["--taxonomy", filled, "--unknown-labels", to, page], b"");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let path = &common::lines(&output)[0]["fields"]["breadcrumb"]["path"];
        assert_eq!(path[1]["id"].as_str().unwrap_or_default(), id);
        assert!(!std::fs::read_to_string(&report).expect("a report").contains("渡轮消息"));
    }

    let bad = file("bad.csv", b"id,zh\na,\xe8\x8c\xb6\na,\xe8\x8c\xb6\n");
    let output = run(&["--taxonomy", bad.to_str().expect("utf-8"), page], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad.csv:3"), "{}", stderr(&output));
}

#[test]
fn what_is_asked_is_computed() {
    let page = "<h1>The Night Ferry</h1><p>The night ferry is back after ten years, and the \
                night ferry was full from the first evening on.</p>";
    let one = |args: &[&str]| -> Value {
        let output = run(args, page.as_bytes());
        serde_json::from_str(stdout(&output)).expect("JSON")
    };
    assert!(one(&["-f", "jsonl"]).get("computed").is_none());
    let asked = one(&["-f", "jsonl", "--compute", "keyphrases,fingerprint"]);
    assert_eq!(asked["computed"]["keyphrases"][0]["text"], "Night Ferry");
    assert!(asked["computed"]["fingerprint"]["minima"].is_array());
    assert_eq!(run(&["--compute", "everything"], b"").status.code(), Some(2));
}
