//! Cases as data: `tests/cases/markup/*.toml`, each with its reason.

use std::fs;
use std::path::Path;

use diglot::markup::{Flat, looks_like_html, read, resolve};
use serde::Deserialize;

use crate::law;

fn cases<T: for<'a> Deserialize<'a>>(file: &str) -> Vec<T> {
    #[derive(Deserialize)]
    struct File<T> {
        case: Vec<T>,
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/markup").join(file);
    let text = fs::read_to_string(path).expect("a file of cases");
    toml::from_str::<File<T>>(&text).expect("cases").case
}

fn lawful(html: &str) -> Flat {
    let flat = read(html);
    law::flat(html, &flat);
    flat
}

#[test]
fn lines() {
    #[derive(Deserialize)]
    struct Case {
        why: String,
        html: String,
        lines: Vec<String>,
    }
    for case in cases::<Case>("lines.toml") {
        let flat = lawful(&case.html);
        let lines: Vec<_> = flat.text.lines().collect();
        assert_eq!(lines, case.lines, "{}: {:?}", case.why, case.html);
    }
}

#[test]
fn elements() {
    #[derive(Deserialize)]
    struct Case {
        why: String,
        html: String,
        /// Tags from the outermost to the innermost, for each line.
        paths: Vec<String>,
    }
    for case in cases::<Case>("elements.toml") {
        let flat = lawful(&case.html);
        let paths: Vec<_> = flat
            .lines
            .iter()
            .map(|line| {
                let mut tags = Vec::new();
                let mut at = line.element;
                while let Some(element) = at.map(|at| flat.elements[at as usize]) {
                    let cell = element.cell.map_or(String::new(), |(r, c)| format!("({r},{c})"));
                    tags.push(format!("{:?}{cell}", element.tag).to_lowercase());
                    at = element.parent;
                }
                tags.reverse();
                tags.join(" ")
            })
            .collect();
        assert_eq!(paths, case.paths, "{}: {:?}", case.why, case.html);
    }
}

#[test]
fn head() {
    #[derive(Deserialize)]
    struct Case {
        why: String,
        html: String,
        /// `node name = value`, with the source behind `<-` where it differs.
        says: Vec<String>,
    }
    for case in cases::<Case>("head.toml") {
        let flat = lawful(&case.html);
        let says: Vec<_> = flat
            .head
            .metas
            .iter()
            .map(|meta| {
                let from = &case.html[meta.source.clone()];
                let from = if from == meta.value { String::new() } else { format!(" <- {from}") };
                format!("{} {} = {}{from}", meta.node, meta.name, meta.value)
            })
            .collect();
        assert_eq!(says, case.says, "{}: {:?}", case.why, case.html);
    }
}

#[test]
fn addresses() {
    #[derive(Deserialize)]
    struct Case {
        why: String,
        html: String,
        #[serde(default)]
        links: Vec<String>,
        #[serde(default)]
        media: Vec<String>,
    }
    for case in cases::<Case>("addresses.toml") {
        let flat = lawful(&case.html);
        let links: Vec<_> = flat
            .links
            .iter()
            .map(|link| {
                let rel =
                    if link.rel.is_empty() { String::new() } else { format!(" ({})", link.rel) };
                format!("{} | {}{rel}", link.url, link.span.of(&flat.text).expect("cut"))
            })
            .collect();
        assert_eq!(links, case.links, "{}: {:?}", case.why, case.html);
        let media: Vec<_> = flat
            .media
            .iter()
            .map(|medium| format!("{:?} {} | {}", medium.kind, medium.url, medium.alt))
            .collect();
        assert_eq!(media, case.media, "{}: {:?}", case.why, case.html);
    }
}

#[test]
fn sniffed() {
    #[derive(Deserialize)]
    struct Case {
        why: String,
        text: String,
        html: bool,
    }
    for case in cases::<Case>("sniffed.toml") {
        assert_eq!(looks_like_html(&case.text), case.html, "{}: {:?}", case.why, case.text);
    }
}

#[test]
fn resolved() {
    #[derive(Deserialize)]
    struct Case {
        base: String,
        href: String,
        url: String,
    }
    for case in cases::<Case>("resolved.toml") {
        assert_eq!(resolve(&case.base, &case.href), case.url, "{} on {}", case.href, case.base);
    }
}

#[test]
fn shares_of_links_and_strong_text_and_inline_hints() {
    use diglot::markup::Cues;

    let flat = lawful(
        "<div><a href=/a>首页</a> - <a href=/b>新闻</a></div>\
         <p><b>注意</b>正文</p><p><span class=source>来源：本报</span></p>",
    );
    let [links, strong, hint] = flat.lines.as_slice() else { panic!("three lines") };
    assert_eq!((links.linked, links.links), (800, 2));
    assert_eq!((strong.strong, strong.linked), (500, 0));
    assert!(hint.inline.has(Cues::META));
}

#[test]
fn cues_of_classes() {
    use diglot::markup::Cues;

    // What a class says, in English and pinyin, cut and joined.
    for (class, cue) in [
        ("news-content", Cues::BODY),
        ("ArticleTitle", Cues::TITLE),
        ("newstitle", Cues::TITLE),
        ("mianbaoxie", Cues::BREADCRUMB),
        ("zhengwen_box", Cues::BODY),
        ("sidebar2", Cues::SIDEBAR),
        ("xgyd", Cues::RELATED),
        ("laiyuan", Cues::META),
    ] {
        let flat = lawful(&format!("<div class='{class}'>x</div>"));
        assert!(flat.elements[0].own.has(cue), "{class}");
    }
    for class in ["loading", "shadow", "abc", "col-md-8", "clearfix"] {
        let flat = lawful(&format!("<div class='{class}'>x</div>"));
        assert_eq!(flat.elements[0].own, Cues::default(), "{class}");
    }
    let flat = lawful("<div class=content><p>x</p></div><div itemprop=articleBody>y</div>");
    assert!(flat.elements[1].all.has(Cues::BODY) && !flat.elements[1].own.has(Cues::BODY));
    assert!(flat.elements[2].own.has(Cues::STATED_BODY));
}

#[test]
fn addresses_of_a_document_are_absolute() {
    use diglot::{Input, Pipeline};

    // With and without `<base>`, which is relative to the page itself.
    for (base, image) in
        [("", "http://a.cn/news/1.jpg"), ("<base href='../img/'>", "http://a.cn/img/1.jpg")]
    {
        let page = format!("<html>{base}<p>甲<img src=1.jpg><a href='//b.cn/x'>乙</a>");
        let input = Input::new(page.as_bytes()).with_url("http://a.cn/news/2.html");
        let document = Pipeline::new().process(&input).expect("small enough");
        assert_eq!(document.media()[0].url, image);
        assert_eq!(document.links()[0].url, "http://b.cn/x");
    }
    // A base too long to be written out for every link is not followed.
    let page = format!("<html><base href='http://a.cn/{}/'><a href=x>y</a>", "z".repeat(4096));
    let document = Pipeline::new().process(&Input::new(page.as_bytes())).expect("small enough");
    assert_eq!(document.links()[0].url, "x");
}
