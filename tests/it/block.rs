//! Blocks tile the text, and rows that say what they are are heard.

use diglot::block::{Block, Page, classify};
use diglot::markup::{Head, plain_lines};
use diglot::{Input, Kind, Media, Pipeline};
use proptest::prelude::*;

use crate::law;

/// The blocks of a plain text, classified alone.
fn blocks(text: &str) -> Vec<Block> {
    let lines = plain_lines(text);
    let head = Head::default();
    classify(&Page { text, lines: &lines, elements: &[], regions: &[], head: &head, barred: &[] })
}

#[test]
fn portal_pages_in_other_words() {
    let cases = include_str!("../cases/block/portal.toml");
    let cases: toml::Table = cases.parse().expect("cases parse");
    let cases = cases["case"].as_array().expect("a list of cases");
    assert!(cases.len() >= 20, "twenty mutations of the portal page");
    let mut wrong = Vec::new();
    for case in cases {
        let (name, page) = (case["name"].as_str().unwrap(), case["page"].as_str().unwrap());
        let input = Input::new(page.as_bytes()).with_media(Media::Text);
        let document = Pipeline::new().process(&input).expect("small enough");
        law::document(&document, page.as_bytes());
        for line in case["expect"].as_array().expect("expectations") {
            let (kind, text) = line.as_str().unwrap().split_once(' ').expect("kind and text");
            let kind = Kind::from_word(kind).expect("a kind");
            let found = document
                .blocks()
                .iter()
                .find(|block| block.content.of(document.text()).unwrap().contains(text))
                .unwrap_or_else(|| panic!("{name}: {text} stands in a block"));
            if found.kind != kind {
                wrong.push(format!("{name}: {text}: {:?}, not {kind:?}", found.kind));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

proptest! {
    #[test]
    fn blocks_tile_any_text(text in "[ a-z分析，。：\n\u{3000}>|0-9]{0,200}") {
        law::tiles(&text, blocks(&text).iter().map(|block| block.span));
    }
}

#[cfg(feature = "html")]
#[test]
fn pages_of_every_kind() {
    let cases: toml::Table =
        include_str!("../cases/block/page_kind.toml").parse().expect("cases parse");
    let pages = cases["page"].as_array().expect("a list of pages");
    assert!(pages.len() >= 60);
    let mut wrong = Vec::new();
    for page in pages {
        let html = page["html"].as_str().unwrap();
        let mut input = Input::new(html.as_bytes()).with_media(Media::Html);
        if let Some(status) = page.get("status").and_then(toml::Value::as_integer) {
            input = input.with_status(u16::try_from(status).unwrap());
        }
        let document = Pipeline::new().process(&input).expect("small enough");
        let (kind, found) = (page["kind"].as_str().unwrap(), document.page_kind());
        if found.as_str() != kind {
            wrong.push(format!("{kind} ({}) taken for {found:?}: {html:.80}", page["why"]));
        }
        let silent = ["login", "captcha", "error", "empty"].contains(&kind);
        if found.as_str() == kind && silent != document.main_text().is_empty() {
            wrong.push(format!("main text of {kind}: {:?}", document.main_text()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
