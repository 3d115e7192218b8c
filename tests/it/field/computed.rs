//! What is computed of a document when asked.

use diglot::field::Extras;
use diglot::field::fingerprint::Fingerprint;
use diglot::{Document, Input, Pipeline};
use serde_json::json;

use crate::law;

const PAGE: &str = "<title>The Salt Road</title><nav><a href=/>Salt Shop</a> <a href=/b>Salt Shop</a></nav><h1>The Salt Road</h1>\
<p>盐道从1724年起通向海边，全长88公里，沿途有三座桥和一家客栈。</p>\
<p>From 1724 the salt road led to the sea, 88 kilometres long, with three bridges and one inn along the way.</p>\
<p>1931年客栈关门以后，盐道上只剩下牧羊人，他们仍在春天走过。</p>\
<p>After the inn closed in 1931 only shepherds were left on the salt road, and they still walk it in spring.</p>\
<p>如今有12个村子想把盐道重新铺好，工程从2027年开始。</p>\
<p>Today 12 villages want to pave the salt road again, and work begins in 2027.</p>";

fn document(extras: Extras) -> Document {
    let pipeline = Pipeline::new().with_extras(extras);
    pipeline.process(&Input::new(PAGE.as_bytes())).expect("small enough")
}

#[test]
fn nothing_is_computed_unasked() {
    let document = document(Extras::new());
    assert!(document.computed().is_empty());
    let wire = serde_json::to_value(&document).expect("documents serialise");
    assert!(wire.get("computed").is_none());
}

#[test]
fn all_that_is_asked_is_computed_of_the_body() {
    let asked = document(Extras::new().with_keyphrases(4).with_fingerprint().with_parallel());
    law::computed(&asked);
    let computed = asked.computed();
    let phrases: Vec<&str> = computed.keyphrases.iter().map(|p| p.text.as_str()).collect();
    assert!(phrases.contains(&"盐道") && phrases.contains(&"Salt Road"), "{phrases:?}");
    assert!(!phrases.contains(&"Salt Shop"), "menus are not read: {phrases:?}");
    assert_eq!(computed.parallel.len(), 3);
    let said = computed.parallel[1].en[0].of(asked.text()).expect("in the text");
    assert!(said.starts_with("After the inn closed"));
    assert_eq!(computed.fingerprint, Some(Fingerprint::of(&asked.main_text())));
    assert_ne!(asked.provenance(), document(Extras::new()).provenance(), "the options count");
}

#[test]
fn the_wire_names_the_recipe_and_the_places() {
    let asked = document(Extras::new().with_keyphrases(1).with_fingerprint().with_parallel());
    let wire = serde_json::to_value(&asked).expect("documents serialise");
    let computed = &wire["computed"];
    assert_eq!(computed["fingerprint"]["algorithm"], "minhash64-char5-han3-v1");
    assert_eq!(computed["fingerprint"]["minima"].as_array().map(Vec::len), Some(64));
    let phrase = &asked.computed().keyphrases[0];
    let written = json!([{"text": phrase.text, "start": phrase.span.start(), "end": phrase.span.end(),
                          "count": phrase.count, "score": phrase.score}]);
    assert_eq!(computed["keyphrases"], written);
    let pair = &asked.computed().parallel[0];
    assert_eq!(computed["parallel"][0]["zh"][0]["start"], pair.zh[0].start());
    assert_eq!(computed["parallel"][0]["score"], pair.score);
}

#[test]
fn a_page_without_a_document_gives_nothing() {
    let page =
        "<title>Sign in</title><form>Password <input type=password><button>Sign in</button></form>";
    let extras = Extras::new().with_keyphrases(10).with_fingerprint().with_parallel();
    let pipeline = Pipeline::new().with_extras(extras);
    let document = pipeline.process(&Input::new(page.as_bytes())).expect("small enough");
    assert!(document.computed().is_empty());
}
