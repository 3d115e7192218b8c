//! The command as its users meet it: exit codes, streams, formats.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn diglot() -> Command {
    Command::new(env!("CARGO_BIN_EXE_diglot"))
}

/// Runs the command with `stdin` piped in.
fn run(args: &[&str], stdin: &[u8]) -> Output {
    let mut child = diglot()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that reads nothing closes the pipe: that is not our trouble.
    let _ = child.stdin.take().expect("piped").write_all(stdin);
    child.wait_with_output().expect("the command ends")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("utf-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("utf-8")
}

/// A file in the tests' own folder, with this content.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("a writable folder");
    path
}

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
    assert!(stderr(&output).contains("no/such/page.html"), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 1);
}

#[test]
fn a_folder_is_not_a_page() {
    let output = run(&[env!("CARGO_TARGET_TMPDIR")], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains(env!("CARGO_TARGET_TMPDIR")));
}

#[test]
fn a_page_over_the_limit_fails_alone() {
    let output = run(&["--max-bytes", "4", "-"], b"too long");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("standard input"), "{}", stderr(&output));
    assert!(stdout(&output).is_empty());
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
