//! Whole pages made from the haystacks: a portal's furniture around an article,
//! about 100 KB each, in the encodings portals use.

use std::fmt::Write;

use encoding_rs::{BIG5, Encoding, GBK, UTF_8};

/// Every page by name, as bytes.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    let (zh, hant) =
        (include_str!("../haystacks/zh.txt"), include_str!("../haystacks/zh-hant.txt"));
    let (en, page) = (include_str!("../haystacks/en.txt"), include_str!("../haystacks/page.txt"));
    vec![
        ("zh utf-8", html(zh, "utf-8", UTF_8)),
        ("zh gbk", html(zh, "gb2312", GBK)),
        ("zh big5", html(hant, "big5", BIG5)),
        ("en utf-8", html(en, "utf-8", UTF_8)),
        ("both utf-8", html(&format!("{zh}\n{en}"), "utf-8", UTF_8)),
        ("text utf-8", page.repeat(SIZE / page.len()).into_bytes()),
        ("text gbk", GBK.encode(&page.repeat(SIZE / page.len())).0.into_owned()),
    ]
}

const SIZE: usize = 100_000;

/// A third scripts and styles, a third links, a third article: what pages are.
fn html(article: &str, label: &str, encoding: &'static Encoding) -> Vec<u8> {
    let mut out = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"{label}\"><title>A headline - 新闻网</title>\n\
         <style>.nav a{{color:#06c}}</style></head>\n<body>\n<div class=\"nav\"><ul>\n"
    );
    let script =
        "<script>window.q=window.q||[];q.push({id:1,slot:'top',size:[728,90]});</script>\n";
    let article: Vec<&str> = article.lines().filter(|line| !line.trim().is_empty()).collect();
    links(&mut out, 60, "nav");
    out += "</ul></div>\n<div class=\"crumbs\">您的位置：<a href=\"/\">首页</a> &gt; <a href=\"/n\">新闻</a></div>\n";
    out +=
        "<div class=\"article\"><h1>A headline</h1><p class=\"info\">2025-08-25 来源：某报</p>\n";
    let mut paragraphs = article.iter().cycle();
    while out.len() < SIZE / 2 {
        for line in paragraphs.by_ref().take(4) {
            let _ = writeln!(out, "<p>{}</p>", line.trim());
        }
        out += script;
    }
    out += "</div>\n<div class=\"related\"><h3>相关阅读</h3><ul>\n";
    links(&mut out, 120, "more");
    out += "</ul></div>\n";
    while out.len() < SIZE {
        out += script;
    }
    out += "<div class=\"footer\">关于我们 | 联系我们</div></body></html>\n";
    encoding.encode(&out).0.into_owned()
}

fn links(out: &mut String, count: usize, class: &str) {
    for i in 0..count {
        let _ = writeln!(
            out,
            "<li class=\"{class}\"><a href=\"/{class}/2025/08/{i}.html\" target=\"_blank\">频道 {i} 的新闻标题 news item</a></li>"
        );
    }
}
