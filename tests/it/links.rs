//! Links find their roles.

use diglot::markup::LinkRole;
use diglot::{Input, Media, Pipeline};

#[test]
fn links_are_told_apart() {
    let page = "<html><body><div class=nav><a href=/>首页</a> <a href=/news>新闻</a></div>\
        <h1>港口新航线开通仪式举行</h1><p>2026-03-09 来源：海港日报 <a href=http://x.cn/a>原文链接</a></p>\
        <p>新的航线今天上午正式开通，首班船载有三百名乘客，<a href=/p/ferry>详细时刻表</a>已在码头公布，市民可以凭证件优先购票。</p>\
        <p>沿线三个码头将在月底之前完成改造，届时每天有十二个班次，附件是全年的计划，请乘客提前查看。</p>\
        <p><a href=/files/plan.PDF?x=1>计划全文</a></p>\
        <a rel=next href=/a_2.html>2</a></body></html>";
    let input = Input::new(page.as_bytes()).with_media(Media::Html);
    let document = Pipeline::new().process(&input).expect("small enough");
    let role = |url: &str| {
        let link = document.links().iter().find(|link| link.url.contains(url));
        link.unwrap_or_else(|| panic!("{url} is a link")).role
    };
    assert_eq!(role("x.cn/a"), LinkRole::Original);
    assert_eq!(role("/p/ferry"), LinkRole::Body);
    assert_eq!(role("plan.PDF"), LinkRole::Attachment);
    assert_eq!(role("a_2"), LinkRole::Next);
    assert_eq!(role("/news"), LinkRole::Other);
}

#[test]
fn addresses_are_absolute() {
    let page = "<base href=/news/><p>The <a href=a.html?x=1#top>timetable</a> <img src=//cdn.example.cn/1.jpg></p>";
    let input = Input::new(page.as_bytes())
        .with_media(Media::Html)
        .with_url("https://example.cn/2026/03/index.html");
    let document = Pipeline::new().process(&input).expect("small enough");
    assert_eq!(document.links()[0].url, "https://example.cn/news/a.html?x=1#top");
    assert_eq!(document.media()[0].url, "https://cdn.example.cn/1.jpg");
    let source = document.links()[0].source.clone();
    assert_eq!(&page[source], "a.html?x=1#top");
}
