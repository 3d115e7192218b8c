//! Archives, lines, folders, packed files: whole and broken.

mod common;
#[path = "../../tests/schema.rs"]
mod schema;

use std::io::Write;
use std::path::Path;
use std::process::Output;

use common::{file, folder, lines, run, stderr};
use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use serde_json::{Value, json};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

/// A record of a WARC archive.
fn warc(kind: &str, number: usize, media: &str, block: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:test:{number}>\r\n\
         WARC-Target-URI: http://news.example.cn/{number}.html\r\n\
         WARC-Date: 2026-03-09T08:00:00Z\r\nContent-Type: {media}\r\n\
         Content-Length: {}\r\n\r\n",
        block.len()
    )
    .into_bytes();
    out.extend_from_slice(block);
    out.extend_from_slice(b"\r\n\r\n");
    out
}

fn response(number: usize, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut block = format!("HTTP/1.1 200 OK\r\n{headers}\r\n").into_bytes();
    block.extend_from_slice(body);
    warc("response", number, "application/http; msgtype=response", &block)
}

fn page(number: usize) -> Vec<u8> {
    let body = format!("<p>第{number}页：港口今天开放，渡轮照常往来。</p>");
    response(number, "Content-Type: text/html; charset=utf-8\r\n", body.as_bytes())
}

fn run_on(path: &Path, more: &[&str]) -> Output {
    run(&[more, &[path.to_str().expect("utf-8")]].concat(), b"")
}

/// The number in each text that came out, 0 for an error.
fn numbers(output: &Output) -> Vec<u32> {
    let number = |line: &Value| {
        let text = line["text"].as_str().unwrap_or_default();
        text.trim_start_matches('第').split('页').next().and_then(|n| n.parse().ok()).unwrap_or(0)
    };
    lines(output).iter().map(number).collect()
}

#[test]
fn an_archive_comes_out_alike_however_it_is_packed() {
    let records: Vec<Vec<u8>> = [warc("warcinfo", 0, "application/warc-fields", b"software: x")]
        .into_iter()
        .chain((1..=30).map(page))
        .collect();
    let members: Vec<u8> = records.iter().flat_map(|record| gzip(record)).collect();
    let frames: Vec<u8> = records.iter().flat_map(|record| zstd(record)).collect();
    let files = [
        file("plain.warc", &records.concat()),
        file("members.warc.gz", &members),
        file("whole.warc.gz", &gzip(&records.concat())),
        file("frames.warc.zst", &frames),
    ];
    let places = |mut line: Value| {
        let place = line["place"].take();
        assert!(place.as_str().expect("a place").contains(".warc"));
        line
    };
    let mut first = None;
    for path in &files {
        for jobs in ["1", "3"] {
            let output = run_on(path, &["-j", jobs]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            assert_eq!(numbers(&output), (1..=30).collect::<Vec<_>>(), "{}", path.display());
            let lines: Vec<Value> = lines(&output).into_iter().map(places).collect();
            assert_eq!(first.get_or_insert_with(|| lines.clone()), &lines);
        }
    }
}

#[test]
fn what_a_record_says_of_its_page_is_heard() {
    let archive = page(7);
    let output = run_on(&file("heard.warc", &archive), &[]);
    let line = &lines(&output)[0];
    assert_eq!(line["id"], "urn:test:7");
    assert_eq!(line["url"], "http://news.example.cn/7.html");
    assert!(line["place"].as_str().expect("a place").ends_with("heard.warc#1"));
    assert_eq!(line["decode"]["declared"], "UTF-8");
    // 3小时前 counts from the record's date.
    let body = "<h1>渡轮恢复往来的消息</h1><p>发布时间：3小时前 来源：港口日报</p>\
        <p>港口今天开放，渡轮照常往来，旅客可以在码头买票。</p>";
    let archive = response(8, "Content-Type: text/html\r\n", body.as_bytes());
    let line = &lines(&run_on(&file("ago.warc", &archive), &[]))[0];
    let published = line["fields"]["published"]["value"].as_str().expect("a date");
    assert!(published.starts_with("2026-03-09T05"), "{published}");
}

#[test]
fn bodies_are_freed_of_what_http_wrapped_them_in() {
    let body = "<p>港口今天开放。</p>".as_bytes();
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    zlib.write_all(body).expect("memory");
    let zlib = zlib.finish().expect("memory");
    let chunked = {
        let packed = gzip(body);
        let (one, two) = packed.split_at(10);
        let mut out = format!("{:x}\r\n", one.len()).into_bytes();
        out.extend_from_slice(one);
        out.extend_from_slice(format!("\r\n{:X};name=value\r\n", two.len()).as_bytes());
        out.extend_from_slice(two);
        out.extend_from_slice(b"\r\n0\r\n\r\n");
        out
    };
    let wrapped: [(&str, &[u8]); 6] = [
        ("", body),
        ("Content-Encoding: gzip\r\n", &gzip(body)),
        ("Content-Encoding: deflate\r\n", &zlib),
        ("Content-Encoding: zstd\r\n", &zstd(body)),
        ("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", &chunked),
        // Freed by the crawler, and the header forgotten.
        ("Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n", body),
    ];
    let archive: Vec<u8> = wrapped
        .iter()
        .enumerate()
        .flat_map(|(n, (headers, body))| response(n, headers, body))
        .collect();
    let output = run_on(&file("wrapped.warc", &archive), &[]);
    let texts: Vec<Value> = lines(&output).iter().map(|line| line["text"].clone()).collect();
    assert_eq!(texts.len(), 6);
    for text in texts {
        assert_eq!(text.as_str().expect("text").trim_end(), "港口今天开放。");
    }
}

#[test]
fn pictures_are_passed_over() {
    let archive = [
        response(1, "Content-Type: image/png\r\n", b"\x89PNG"),
        page(2),
        warc("request", 3, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
    ]
    .concat();
    let output = run_on(&file("pictures.warc", &archive), &[]);
    assert_eq!(numbers(&output), [2]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_broken_record_is_named_and_the_next_is_read() {
    let archive = [
        page(1),
        warc("response", 2, "application/http", b""),
        b"this is no record\r\nnor is this\r\n\r\n".to_vec(),
        page(4),
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nbody\r\n".to_vec(),
        page(6),
        warc("response", 7, "application/http", b"<p>no HTTP</p>"),
        page(8),
    ]
    .concat();
    let path = file("broken.warc", &archive);
    let output = run_on(&path, &[]);
    assert_eq!(numbers(&output), [1, 0, 0, 4, 0, 6, 0, 8]);
    assert_eq!(output.status.code(), Some(1));
    for said in ["#2: the record is empty", "#3: no WARC record", "#5: ", "#7: no HTTP response"] {
        assert!(stderr(&output).contains(&format!("broken.warc{said}")), "{}", stderr(&output));
    }
}

#[test]
fn a_broken_gzip_member_costs_no_other_record() {
    let mut members: Vec<Vec<u8>> = (1..=9).map(|n| gzip(&page(n))).collect();
    // Destroyed in the middle, its end cut off.
    let cut = members[4].len() * 2 / 3;
    members[4].truncate(cut);
    for byte in &mut members[4][20..30] {
        *byte ^= 0x5a;
    }
    let output = run_on(&file("member.warc.gz", &members.concat()), &[]);
    let found: Vec<u32> = numbers(&output).into_iter().filter(|n| *n > 0).collect();
    assert_eq!(found, [1, 2, 3, 4, 6, 7, 8, 9], "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("member.warc.gz#"), "{}", stderr(&output));
}

#[test]
fn a_truncated_file_gives_what_is_whole() {
    let mut members: Vec<u8> = (1..=5).flat_map(|n| gzip(&page(n))).collect();
    members.truncate(members.len() - 40);
    let after = file("after.txt", "第6页".as_bytes());
    let cut = file("cut.warc.gz", &members);
    let output = run(&[cut.to_str().expect("utf-8"), after.to_str().expect("utf-8")], b"");
    assert_eq!(numbers(&output), [1, 2, 3, 4, 0, 6], "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cut off"), "{}", stderr(&output));

    let mut plain: Vec<u8> = (1..=3).flat_map(page).collect();
    plain.truncate(plain.len() - 30);
    let output = run_on(&file("cut.warc", &plain), &[]);
    assert_eq!(numbers(&output), [1, 2, 0]);
    assert!(stderr(&output).contains("cut.warc#3: the record is cut off"), "{}", stderr(&output));
    let output = run_on(&file("cut.html.gz", &gzip(&page(1))[..60]), &[]);
    assert!(stderr(&output).contains("cut.html.gz: the gzip data is cut off"));
}

#[test]
fn what_is_no_archive_is_said_to_be_none() {
    for (name, content) in [("empty.warc", &b""[..]), ("junk.warc", b"\x00\xff\x00junk\n\n")] {
        let output = run_on(&file(name, content), &[]);
        assert_ne!(output.status.code(), Some(0));
        assert!(stderr(&output).contains(name), "{}", stderr(&output));
    }
    let junk: Vec<u8> =
        (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let output = run_on(&file("junk.bin", &junk), &[]);
    assert!(stderr(&output).contains("junk.bin: not text"), "{}", stderr(&output));
    assert_eq!(lines(&output)[0]["text"], "");
}

#[test]
fn lines_of_json_are_pages_and_their_ids_come_back() {
    let given = [
        json!({"id": "a", "text": "第1页", "site": "news", "more": [1]}),
        json!({"id": 2, "body_b64": "tcQy0rM=", "headers": {"Content-Type": "text/plain; charset=gbk"}}),
        json!({"id": "c", "text": "<p>第3页</p>", "headers": [["Content-Type", "text/html"]],
            "url": "http://a.example.cn/", "status": 200, "fetched_at": "2026-03-09T08:00:00Z"}),
    ];
    let stdin: String = given.iter().map(|line| format!("{line}\n")).collect();
    let output = run(&[], stdin.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let lines = lines(&output);
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, [&json!("a"), &json!(2), &json!("c")]);
    assert_eq!(lines[0]["site"], "news");
    assert_eq!(lines[1]["text"], "的2页");
    assert_eq!(lines[2]["url"], "http://a.example.cn/");

    for packed in [
        file("lines.jsonl.gz", &gzip(stdin.as_bytes())),
        file("lines.ndjson.zst", &zstd(stdin.as_bytes())),
    ] {
        assert_eq!(common::lines(&run_on(&packed, &[])).len(), 3);
    }
}

#[test]
fn a_bad_line_is_named_and_the_rest_comes_out() {
    let long = format!("{{\"id\":\"long\",\"text\":\"{}\"}}", "x".repeat(400_000));
    let bad = [
        "{\"id\":1,\"text\":\"第1页\"}",
        "not JSON",
        "{\"id\":3}",
        "{\"id\":4,\"body_b64\":\"***\"}",
        "",
        "{\"id\":[6],\"text\":\"x\"}",
        &long,
        "{\"id\":8,\"text\":\"第8页\"}",
    ];
    let path = file("bad.jsonl", bad.join("\n").as_bytes());
    let output = run_on(&path, &["--max-bytes", "100000"]);
    assert_eq!(numbers(&output), [1, 0, 0, 0, 0, 0, 8], "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1));
    for said in ["#2: ", "#3: neither", "#4: body_b64 is not base64", "#6: the id", "#7: line of "]
    {
        assert!(stderr(&output).contains(&format!("bad.jsonl{said}")), "{}", stderr(&output));
    }
    assert_eq!(lines(&output)[2]["id"], 3);
}

#[test]
fn a_queue_gets_each_answer_before_it_asks_again() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;
    let mut child = common::diglot()
        .args(["-j", "2", "--holds", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut asks = child.stdin.take().expect("piped");
    let mut answers = BufReader::new(child.stdout.take().expect("piped"));
    for id in 0..5 {
        writeln!(asks, "{}", json!({"id": id, "text": "一页"})).expect("it reads");
        let mut line = String::new();
        answers.read_line(&mut line).expect("it answers");
        assert_eq!(serde_json::from_str::<Value>(&line).expect("JSON")["id"], id);
    }
    drop(asks);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn folders_and_patterns_are_read_in_order() {
    let root = folder("pages");
    std::fs::create_dir_all(root.join("b")).expect("a folder");
    for (name, number) in [("c.txt", 4), ("a.txt", 1), ("b/2.txt", 3), ("b/1.txt", 2)] {
        std::fs::write(root.join(name), format!("第{number}页")).expect("a file");
    }
    std::fs::write(root.join(".hidden"), "第9页").expect("a file");
    assert_eq!(numbers(&run_on(&root, &["-j", "2"])), [1, 2, 3, 4]);
    assert_eq!(numbers(&run_on(&root.join("*.txt"), &[])), [1, 4]);
    assert_eq!(numbers(&run_on(&root.join("**/[12].txt"), &[])), [2, 3]);
    let none = run_on(&root.join("*.html"), &[]);
    assert_eq!(none.status.code(), Some(2));
    assert!(stderr(&none).contains("no file matches"), "{}", stderr(&none));
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let root = folder("closed");
    std::fs::create_dir_all(root.join("a")).expect("a folder");
    std::fs::write(root.join("b.txt"), "第2页").expect("a file");
    let close = |mode| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(root.join("a"), mode).expect("ours");
    };
    close(0);
    // The superuser reads it all the same.
    let readable = std::fs::read_dir(root.join("a")).is_ok();
    let output = run_on(&root, &[]);
    close(0o755);
    assert_eq!(numbers(&output).last(), Some(&2));
    if !readable {
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("closed/a: permission denied"), "{}", stderr(&output));
    }
}

#[test]
fn every_line_passes_the_written_schema() {
    let text = include_str!("../../schema/document.schema.json");
    let schema = schema::Schema::new(serde_json::from_str(text).expect("JSON"));
    let archive = [page(1), warc("response", 2, "application/http", b""), page(3)].concat();
    let archive = file("schema.warc", &archive);
    let stdin = b"{\"id\":1,\"text\":\"a page\",\"site\":\"s\"}\nbad\n";
    let rules = "[[site]]\nname = 'news'\nmatch = ['*.example.cn']\nzone = '+08:00'\n";
    let rules = file("schema.toml", rules.as_bytes());
    let rules = ["--config", rules.to_str().expect("utf-8")];
    let output =
        run(&[rules[0], rules[1], "no-such-file", archive.to_str().expect("utf-8"), "-"], stdin);
    let lines = lines(&output);
    assert_eq!(lines.len(), 6);
    for line in lines {
        schema.check(&line).unwrap();
    }
    let neither = json!({"schema": "diglot/1", "place": "p"});
    assert!(schema.check(&neither).is_err());
}
