//! The HTML report: counts as in the JSON, hostile pages harmless, and looked at
//! by a browser where one is found.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::{file, folder, lines, run, stderr};

/// Markup in every place a report prints something.
const HOSTILE: &str = "<html><head><title>\"><script>hit('title')</script></title>\
    <meta name=author content=\"<img src=x onerror=hit(1)>\"></head><body>\
    <h1>&lt;/p&gt;&lt;script&gt;hit(2)&lt;/script&gt; 渡轮</h1>\
    <p class=meta>2026-03-09 来源：&lt;svg onload=hit(3)&gt; 作者：\" onmouseover=hit(4) x=\"</p>\
    <p>The ferry leaves at noon &lt;/style&gt;&lt;iframe src=javascript:hit(5)&gt; and again at six in the evening.</p>\
    <p>渡轮中午开出，傍晚六点再开一班，&amp;lt;script&amp;gt;hit(6)&amp;lt;/script&amp;gt;旅客可以在码头买票。</p>\
    <p>标签：<a href=\"javascript:hit(7)\">&lt;b onclick=hit(8)&gt;</a> 港口</p></body></html>";

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// The report of a page, and its document.
fn report(name: &str, page: &[u8]) -> (PathBuf, String, serde_json::Value) {
    let root = folder(&format!("report-{name}"));
    let (page, to) = (file(&format!("{name}.html"), page), root.join("report.html"));
    let page = page.to_str().expect("utf-8");
    let output = run(&["--report", to.to_str().expect("utf-8"), "-f", "jsonl", page], b"");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let html = std::fs::read_to_string(&to).expect("a report");
    (to, html, lines(&output).remove(0))
}

/// The names of all tags in a report.
fn tags(html: &str) -> Vec<String> {
    let after = html.split('<').skip(1);
    let word = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let mut names: Vec<String> = after.map(word).filter(|name: &String| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

const OURS: [&str; 23] = [
    "a", "b", "body", "dd", "div", "dl", "dt", "h1", "h2", "html", "i", "input", "label", "li",
    "main", "meta", "p", "small", "span", "style", "title", "ul", "head",
];

#[test]
fn counts_are_those_of_the_document_and_nothing_comes_from_outside() {
    let page = include_bytes!("../../examples/pages/portal.txt");
    let (_, html, document) = report("portal", page);
    let len = |name: &str| document[name].as_array().map_or(0, Vec::len);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">"));
    assert_eq!(count(&html, "<div class=\"b k-"), len("blocks"));
    assert_eq!(count(&html, "<li class=\""), len("notes"));
    for block in document["blocks"].as_array().expect("blocks") {
        let kind = block["kind"].as_str().expect("a kind");
        assert!(html.contains(&format!("<div class=\"b k-{kind} ")), "{kind}");
    }
    for name in ["title", "published", "tags"] {
        let there = !document["fields"][name].is_null();
        assert_eq!(html.contains(&format!("data-field=\"{name}\"")), there, "{name}");
    }
    for outside in ["http-equiv=\"refresh", "src=", "url(", "@import", "<link", "<script"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn a_hostile_page_adds_no_tag() {
    let (_, html, document) = report("hostile", HOSTILE.as_bytes());
    assert_eq!(count(&html, "<div class=\"b k-"), document["blocks"].as_array().unwrap().len());
    for tag in tags(&html) {
        assert!(OURS.contains(&tag.as_str()), "<{tag}> is not ours");
    }
    assert!(html.contains("script-src") || html.contains("default-src 'none'"));
}

#[test]
fn several_pages_have_an_index_and_a_file_each() {
    let root = folder("report-many");
    let to = root.join("<i>报告.html");
    let stdin = "{\"id\":1,\"text\":\"第一页，港口今天开放。\"}\nbroken <script>\n{\"id\":3,\"text\":\"third\"}\n";
    let output =
        run(&["--report", to.to_str().expect("utf-8"), "--holds", "jsonl"], stdin.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "a report alone was asked for");
    let index = std::fs::read_to_string(&to).expect("an index");
    assert_eq!(count(&index, "<tr data-page>"), 3);
    assert_eq!(count(&index, "class=\"loss\""), 1);
    assert!(index.contains("3 pages, 1 failed"));
    assert!(index.contains("href=\"%3Ci%3E%E6%8A%A5%E5%91%8A.pages/000003.html\""), "{index}");
    let pages = std::fs::read_dir(root.join("<i>报告.pages")).expect("a folder");
    assert_eq!(pages.count(), 2);
}

/// What a browser made of a file: its tree as text, and what it complained of.
fn browse(path: &Path) -> Option<(String, String)> {
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| {
        Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
    })?;
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"])
        .args(["--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder("browser").display()))
        .arg(format!("file://{}", path.display()))
        .output()
        .ok()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Some((text(output.stdout), text(output.stderr)))
}

#[test]
fn a_browser_shows_it_without_complaint() {
    let (path, _, document) = report("browsed", HOSTILE.as_bytes());
    let Some((dom, said)) = browse(&path) else {
        println!("skipped: no chromium here");
        return;
    };
    let console: Vec<&str> = said.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(console.is_empty(), "{console:?}");
    assert_eq!(count(&dom, "<div class=\"b k-"), document["blocks"].as_array().unwrap().len());
    for tag in tags(&dom) {
        assert!(OURS.contains(&tag.as_str()), "the browser sees <{tag}>");
    }
}
