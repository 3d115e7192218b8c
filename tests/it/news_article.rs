//! Documents as schema.org's `NewsArticle`.

use diglot::document::script_safe;
use diglot::{Input, Pipeline};
use proptest::prelude::*;
use serde_json::{Value, json};

fn export(page: &str) -> Value {
    let document = Pipeline::new().process(&Input::new(page.as_bytes())).expect("within limits");
    serde_json::to_value(document.news_article()).expect("JSON")
}

const PAGE: &str = r#"<html><head><title>渡轮与港口 - 港口晚报</title>
<link rel="canonical" href="https://example.org/a/1.html"></head><body>
<div class="breadcrumb">您的位置：<a href="/">首页</a> &gt; <a href="/news">新闻</a></div>
<h1>渡轮与港口</h1>
<div class="info">2026-03-09 10:20 来源：港口晚报 作者：王小明 责任编辑：李大同</div>
<div class="content"><p>渡轮先来，城镇才在码头四周慢慢长大，几代人都记得那条航线。</p>
<p><img src="/img/1.jpg" alt="码头">起初没有人这样计划，后来也很少有人把它写下来，只有船票还留着。</p>
<p>如今新的桥已经通车，渡轮一天只剩两班，老船长说他还会再开几年。</p></div>
<div class="tags">关键词：渡轮，港口</div></body></html>"#;

#[test]
fn an_article_says_what_the_page_says() {
    let article = export(PAGE);
    assert_eq!(article["@context"], "https://schema.org");
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], "渡轮与港口");
    assert!(article["datePublished"].as_str().is_some_and(|date| date.starts_with("2026-03-09")));
    assert_eq!(article["author"], json!([{"@type": "Person", "name": "王小明"}]));
    assert_eq!(article["editor"], json!([{"@type": "Person", "name": "李大同"}]));
    assert_eq!(article["sourceOrganization"], json!({"@type": "Organization", "name": "港口晚报"}));
    assert_eq!(article["keywords"], json!(["渡轮", "港口"]));
    assert_eq!(article["inLanguage"], "zh");
    assert_eq!(article["url"], "https://example.org/a/1.html");
    assert!(article["image"][0].as_str().is_some_and(|url| url.ends_with("/img/1.jpg")));
    assert!(article["articleBody"].as_str().is_some_and(|body| body.contains("几代人")));
}

#[test]
fn what_is_not_found_is_absent() {
    let page = export("");
    assert_eq!(page, json!({"@context": "https://schema.org", "@type": "WebPage"}));
}

#[test]
fn a_page_cannot_close_the_element_it_is_put_in() {
    let hostile = PAGE.replace("渡轮与港口", "渡轮&lt;/script&gt;&lt;script&gt;alert(1)&lt;!--");
    let json = export(&hostile).to_string();
    assert!(json.contains("</script>"), "the title is kept as it is printed");
    let safe = script_safe(&json);
    assert!(!safe.contains(['<', '>', '&']));
}

proptest! {
    /// The value is the same, and nothing in it ends an element.
    #[test]
    fn script_safe_changes_no_value(text in "[a<>&\u{2028}\u{2029}\"\\\\港]{0,24}") {
        let json = json!({ "text": text }).to_string();
        let safe = script_safe(&json);
        let left = safe.contains(['<', '>', '&', '\u{2028}', '\u{2029}']);
        prop_assert!(!left);
        let back: Value = serde_json::from_str(&safe).expect("JSON still");
        prop_assert_eq!(back["text"].as_str(), Some(text.as_str()));
    }
}
