//! Fields of whole pages.

use diglot::field::Extras;
use diglot::{Document, Input, Pipeline};
use proptest::prelude::*;

use crate::law;

fn document(page: &str) -> Document {
    Pipeline::new().process(&Input::new(page.as_bytes())).expect("small enough")
}

const PORTAL: &str = "登录密码\n您的位置:首页 - 观察\nHarbours of the North: A View from the Old Wharf\n\
2025-11-03 00:00:00.0     Reports(报告)-Field Notes(笔记)     原网页\n\n       \
The old wharf by the river was built in the last century and used to be the busiest place in the whole city, as every child there knows.\n\n       \
After the bridge had been opened, the ferries lost most of their passengers, and the warehouses stood empty for years before the park came.\n\n\
标签:综合\n关键词: old wharf\u{a0}\u{a0}\u{a0} river\u{a0}\u{a0}\u{a0} ferries   \n滚动新闻\n";

#[test]
fn a_portal_page_in_plain_text() {
    let document = document(PORTAL);
    let fields = document.fields();
    let title = fields.title.as_ref().expect("a title");
    assert_eq!(title.value, "Harbours of the North: A View from the Old Wharf");
    let published = fields.published.as_ref().expect("a date");
    assert_eq!(published.value, "2025-11-03");
    assert_eq!(
        published.origin.span.and_then(|span| span.of(document.text())),
        Some("2025-11-03 00:00:00.0")
    );
    let labels = fields.categories[0].value.labels();
    let names: Vec<_> = labels.iter().map(|l| (l.en.as_deref(), l.zh.as_deref())).collect();
    assert_eq!(names, [(Some("Reports"), Some("报告")), (Some("Field Notes"), Some("笔记"))]);
    assert_eq!(fields.tags.as_ref().map(|f| f.value.clone()), Some(vec!["综合".to_owned()]));
    let keywords = fields.keywords.as_ref().map(|f| f.value.clone()).unwrap_or_default();
    assert_eq!(keywords, ["old wharf", "river", "ferries"]);
    let original = fields.original.as_ref().expect("an original");
    assert_eq!(original.value, "原网页", "plain text has the anchor and no address");
    assert!(fields.authors.is_none(), "nobody is named, so nobody is found");
}

#[cfg(feature = "html")]
#[test]
fn the_visible_date_wins_and_the_head_supports_it() {
    let document = document(
        "<!doctype html><html lang=zh><head><title>江边的旧码头变成公园_海州网</title>\
         <meta property=article:published_time content=2025-11-03T09:30:00+08:00></head><body>\
         <h1>江边的旧码头变成公园</h1><div class=info>2025年11月3日 来源：海州日报 作者：王小明</div>\
         <p>江边的旧码头在上个世纪建成，曾经是全城最繁忙的地方，每天清晨有十二班渡船从这里出发。</p>\
         <p>大桥通车以后，渡船的乘客减少了七成，仓库空了很多年，直到公园建成才重新热闹起来。</p>\
         <p>（责任编辑：李红）</p></body></html>",
    );
    let fields = document.fields();
    assert_eq!(fields.title.as_ref().map(|f| f.value.as_str()), Some("江边的旧码头变成公园"));
    let published = fields.published.as_ref().expect("a date");
    assert_eq!(published.value, "2025-11-03");
    assert!(published.confidence > 950, "two places agree");
    assert_eq!(fields.source.as_ref().map(|f| f.value.as_str()), Some("海州日报"));
    assert_eq!(fields.authors.as_ref().map(|f| f.value.clone()), Some(vec!["王小明".to_owned()]));
    assert_eq!(fields.editors.as_ref().map(|f| f.value.clone()), Some(vec!["李红".to_owned()]));
    let head = fields
        .candidates
        .iter()
        .find(|c| c.field == "published")
        .expect("the head's date is listed");
    assert_eq!((head.evidence, head.reason), ("head", "agrees"));
    let source = head.origin.source.clone().expect("it stands in the source");
    assert!(source.start < source.end, "the head's date has a place in the page");
}

#[cfg(feature = "html")]
#[test]
fn rights_are_only_what_is_stated() {
    #[derive(serde::Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        #[serde(default)]
        head: String,
        foot: String,
        reprint: Option<String>,
        licence: Option<String>,
        spdx: Option<String>,
        robots: Option<String>,
        mining: Option<bool>,
        why: String,
    }
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/rights.toml")).expect("cases parse");
    for case in cases.case {
        let foot = format!("<div class=disclaimer>{}</div>", case.foot);
        let page = page_with("", &foot).replace("</head>", &format!("{}</head>", case.head));
        let document = document(&page);
        let rights = &document.fields().rights;
        let told = format!("{}{}: {}", case.head, case.foot, case.why);
        let reprint = rights.reprint.as_ref().map(|f| f.value.as_str().to_owned());
        assert_eq!(reprint, case.reprint, "{told}");
        assert_eq!(rights.licence.as_ref().map(|f| f.value.clone()), case.licence, "{told}");
        assert_eq!(rights.spdx(), case.spdx, "{told}");
        assert_eq!(rights.robots.as_ref().map(|f| f.value.clone()), case.robots, "{told}");
        assert_eq!(rights.tdm_reserved.as_ref().map(|f| f.value), case.mining, "{told}");
    }
}

#[test]
fn headers_reserve_rights_where_the_page_does_not() {
    let input = Input::new(PORTAL.as_bytes())
        .with_header("X-Robots-Tag", "noarchive")
        .with_header("TDM-Reservation", "1");
    let document = Pipeline::new().process(&input).expect("small enough");
    let rights = &document.fields().rights;
    let robots = rights.robots.as_ref().expect("the header says so");
    assert_eq!((robots.value.as_str(), robots.evidence), ("noarchive", "http-header"));
    assert!(rights.tdm_reserved.as_ref().is_some_and(|field| field.value));
}

#[cfg(feature = "html")]
#[test]
fn a_declared_language_that_is_not_the_bodys_is_noted() {
    let noted = |lang: &str| {
        let page = page_with("", "").replace("lang=zh", &format!("lang={lang}"));
        let document = document(&page);
        let conflict = |note: &&diglot::Note| note.detail() == Some("language");
        document.notes().iter().filter(conflict).count()
    };
    assert_eq!((noted("en"), noted("zh-CN"), noted("fr")), (1, 0, 0));
}

#[cfg(feature = "html")]
#[test]
fn breadcrumbs_are_found_where_pages_print_them() {
    #[derive(serde::Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        html: String,
        want: Vec<String>,
        why: String,
    }
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/breadcrumbs.toml")).expect("cases parse");
    for case in cases.case {
        let document = document(&page_with(&case.html, ""));
        let found: Vec<String> = document.fields().breadcrumb.as_ref().map_or(Vec::new(), |f| {
            let labels = f.value.labels().iter();
            labels.filter_map(|label| label.zh.clone().or_else(|| label.en.clone())).collect()
        });
        assert_eq!(found, case.want, "{}: {}", case.html, case.why);
    }
}

#[cfg(feature = "html")]
#[test]
fn an_author_signs_on_a_line_of_their_own() {
    #[derive(serde::Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        last: String,
        authors: Vec<String>,
        credits: Vec<String>,
        why: String,
    }
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/authors.toml")).expect("cases parse");
    for case in cases.case {
        let document = document(&page_with("", &case.last));
        let fields = document.fields();
        let authors = fields.authors.as_ref().map(|f| f.value.clone()).unwrap_or_default();
        assert_eq!(authors, case.authors, "{}: {}", case.last, case.why);
        let credits: Vec<String> = fields
            .credits
            .iter()
            .map(|f| format!("{}: {}", f.value.role.as_str(), f.value.name))
            .collect();
        assert_eq!(credits, case.credits, "{}: {}", case.last, case.why);
    }
}

#[cfg(feature = "html")]
#[test]
fn the_title_is_the_headlines_or_the_heads() {
    #[derive(serde::Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        head: String,
        headline: String,
        title: String,
        evidence: String,
        why: String,
    }
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/titles.toml")).expect("cases parse");
    for case in cases.case {
        let body = page_with("", "");
        let (_, text) = body.split_once("</h1>").expect("a headline");
        let page = format!("<html><head>{}</head><body>{}{text}", case.head, case.headline);
        let document = document(&page);
        let title = document.fields().title.as_ref().map(|f| (f.value.as_str(), f.evidence));
        let want = Some((case.title.as_str(), case.evidence.as_str()));
        assert_eq!(title, want, "{}{}: {}", case.head, case.headline, case.why);
    }
}

#[cfg(feature = "html")]
#[test]
fn the_original_is_linked_or_printed() {
    #[derive(serde::Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        foot: String,
        original: Option<String>,
        evidence: Option<String>,
        why: String,
    }
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/originals.toml")).expect("cases parse");
    for case in cases.case {
        let document = document(&page_with("", &case.foot));
        let original = document.fields().original.as_ref();
        let found = original.map(|f| (f.value.as_str(), f.evidence));
        let want = case.original.as_deref().zip(case.evidence.as_deref());
        assert_eq!(found, want, "{}: {}", case.foot, case.why);
    }
}

/// A page with something above its headline and below its body.
#[cfg(feature = "html")]
fn page_with(above: &str, below: &str) -> String {
    format!(
        "<!doctype html><html lang=zh><head><title>江边的旧码头变成公园_海州网</title></head><body>\
         {above}<h1>江边的旧码头变成公园</h1>\
         <p>江边的旧码头在上个世纪建成，曾经是全城最繁忙的地方，每天清晨有十二班渡船从这里出发。</p>\
         <p>大桥通车以后，渡船的乘客减少了七成，仓库空了很多年，直到公园建成才重新热闹起来。</p>\
         {below}</body></html>"
    )
}

/// Lines as portals print them, and some that look like them.
fn line() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "您的位置：首页 > 新闻 > 正文",
        "Home > World > Article",
        "The Night Ferry Comes Back",
        "夜航渡轮重新开航",
        "2026年3月9日 10:20　来源：港口晚报　作者：王小明、李大同",
        "By Anna Smith and Paul Jones | March 9, 2026",
        "（记者 王小明 通讯员 李大同）昨天，夜航渡轮在停航十年以后重新开航，码头上挤满了人。",
        "The night ferry came back on Monday, ten years after its last trip, and was full at once.",
        "责任编辑：赵一",
        "关键词：渡轮，港口",
        "Tags: ferry, harbour",
        "分类：经济(Economy)/交通(Transport)",
        "更新时间：3小时前",
        "原文链接",
        "未经授权，不得转载。",
        "<p>",
        "<h1>",
        "</div><div class=meta>",
        "<time datetime=2026-03-09>",
        "<meta name=author content='王小明, 李大同'>",
        "<meta name=keywords content='渡轮,,港口'>",
        "",
        " \u{a0} ",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    /// Whatever lines a page has, its fields lie inside its blocks, asked or not.
    #[test]
    fn fields_lie_inside_blocks(lines in prop::collection::vec(line(), 0..30)) {
        let page = lines.join("\n");
        let extras = Extras::new().with_keyphrases(10).with_fingerprint().with_parallel();
        let pipeline = Pipeline::new().with_extras(extras);
        let input = Input::new(page.as_bytes()).with_url("https://news.example.org/2026/03/09/1.html");
        let document = pipeline.process(&input).expect("small enough");
        law::fields(&document, page.len());
        law::computed(&document);
    }
}
