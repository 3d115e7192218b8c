//! What a text is about.

use diglot::field::keyphrase::keyphrases;
use proptest::prelude::*;
use serde::Deserialize;

use crate::law;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    #[serde(default)]
    want: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
    why: String,
}

#[test]
fn cases() {
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/keyphrase.toml")).expect("cases parse");
    let mut wrong = Vec::new();
    for Case { text, want, never, why } in cases.case {
        let found = keyphrases(&text, usize::MAX);
        let texts: Vec<&str> = found.iter().map(|phrase| phrase.text.as_str()).collect();
        let first = texts.get(..5).unwrap_or(&texts);
        let missed = want.iter().any(|phrase| !first.contains(&phrase.as_str()));
        if missed || never.iter().any(|phrase| texts.contains(&phrase.as_str())) {
            wrong.push(format!("{text}\n  gave {texts:?}\n  {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn counts_are_those_of_the_text() {
    let found =
        keyphrases("Tram stop. The tram stop, a TRAM STOP; 电车来了，电车又走，坐电车。", 10);
    let counts: Vec<(&str, u32)> = found.iter().map(|p| (p.text.as_str(), p.count)).collect();
    assert!(counts.contains(&("Tram stop", 3)), "{counts:?}");
    assert!(counts.contains(&("电车", 3)), "{counts:?}");
}

#[test]
fn what_is_named_early_goes_before_what_is_named_late() {
    let found =
        keyphrases("The copper mine and the silver mine. The copper mine; the silver mine.", 2);
    let texts: Vec<&str> = found.iter().map(|phrase| phrase.text.as_str()).collect();
    assert_eq!(texts, ["copper mine", "silver mine"]);
}

#[test]
fn hostile_texts_end() {
    // Each would be slow, or large, were anything kept without a bound.
    let many: String = (0x4E00..0x9F00).filter_map(char::from_u32).collect();
    let words: String = (0..120_000).map(|n| format!("w{n}x ")).collect();
    for text in [
        "甲".repeat(200_000),
        "a".repeat(500_000),
        "ab ".repeat(200_000),
        "xyz ".repeat(200_000),
        "a-".repeat(200_000),
        "don't".repeat(100_000),
        many.repeat(4),
        words,
    ] {
        law::keyphrases(&text, 10);
    }
}

proptest! {
    #[test]
    fn phrases_lie_in_any_text(text in ".{0,200}", limit in 0usize..20) {
        law::keyphrases(&text, limit);
    }

    /// Few words, so that much is repeated.
    #[test]
    fn phrases_lie_in_repetitive_texts(
        words in prop::collection::vec(
            prop::sample::select(vec!["旧", "码头", "的", "和", "。", "\n", " ", "old ", "wharf ", "the ", "AI-", "É’", "é "]),
            0..120,
        ),
        limit in 0usize..20,
    ) {
        law::keyphrases(&words.concat(), limit);
    }

    /// Copies of a text on lines of their own are counted as many times.
    #[test]
    fn copies_are_counted(
        words in prop::collection::vec(prop::sample::select(vec!["tram ", "depot ", "of ", "电车", "站", "。"]), 1..40),
        copies in 2u32..6,
    ) {
        let once = words.concat() + "\n";
        let all = once.repeat(copies as usize);
        for phrase in keyphrases(&all, 50) {
            prop_assert_eq!(phrase.count % copies, 0, "{}", phrase.text);
        }
    }
}
