//! Runs, regions and sentences tile any text and keep what they promise.

mod case;

use diglot::region::{
    Region, Regions, Runs, Script, Segments, Sentences, regions, regions_sentence_by_sentence,
    runs, sentences,
};
use diglot::{Lang, Variant};
use proptest::prelude::*;

use crate::{law, twin};

fn langs(text: &str) -> Vec<(&str, Lang)> {
    regions(text).map(|region| (region.span.of(text).unwrap(), region.lang)).collect()
}

/// The iterators promise this to whoever keeps them.
const fn lasting<I: Clone + std::fmt::Debug + std::iter::FusedIterator>() {}
const _: () = {
    lasting::<Runs<'_>>();
    lasting::<Regions<'_>>();
    lasting::<Segments<'_>>();
    lasting::<Sentences<'_>>();
};

/// Text as pages mix it: scripts, neutrals, lines.
fn mixed() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        Just("新闻".to_owned()),
        Just("the news".to_owned()),
        Just("Ein Straßenfest mit ".to_owned()),
        Just("ニュース".to_owned()),
        Just("뉴스".to_owned()),
        Just("новости".to_owned()),
        Just("ελ".to_owned()),
        "[ -~]{0,4}",
        "[。！？，、；：…“”《》（）\u{3000}\r\n .!?]{0,3}",
        any::<char>().prop_map(|c| c.to_string()),
    ];
    proptest::collection::vec(bit, 0..24).prop_map(|bits| bits.concat())
}

/// Prose in Latin letters with all that may and may not end its sentences.
fn english() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        4 => "(The|the|It|was|of|and|harbour|Boats|Quotas|in|US) ",
        1 => "(der|Die|und|les|est|pas|los|pero|naïve|it's|it’s|l'eau) ",
        1 => "(Mr|Inc|e\\.g|U\\.S|No|a\\.m|J|I|etc)\\. ",
        3 => "[.!?]{1,3}[\"”)]?[ \n\t]{0,3}",
        1 => "[0-9]{1,3}[.)]? ?",
        1 => "[“”‘’•…–'\"(\\[]",
        1 => "\\r?\\n {0,3}",
        1 => Just("港".to_owned()),
        1 => Just("。".to_owned()),
    ];
    proptest::collection::vec(bit, 0..40).prop_map(|bits| bits.concat())
}

/// Letters of two scripts with all kinds of neutrals between.
fn neutrals() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        2 => "(港|port|か)",
        3 => r#"[ \t\n\r()\[\]{}<>"'«»“”（）《》【】「」、，。：；！？…%0-9/|·–—～／｜+$-]{0,5}"#,
    ];
    proptest::collection::vec(bit, 0..16).prop_map(|bits| bits.concat())
}

/// Stops of all kinds and what may stand around them.
fn stops() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        4 => "[.!?。！？…．｡‼]{1,2}",
        3 => r#"[ "'”’）)\]》»«：:,，•\n-]{0,2}"#,
        2 => "(Mr|No|etc|Jan|Inc|a\\.m|U\\.S|e\\.g|J|I|b|c|PS)",
        3 => "(The|they|and|港口|ニュース|的|Mai|Yahoo|word|Word|《|\\[12\\]|http://a)",
        1 => "[0-9]{1,4}",
        2 => " ",
    ];
    proptest::collection::vec(bit, 0..24).prop_map(|bits| bits.concat())
}

proptest! {
    #[test]
    fn all_tile(text in mixed()) {
        law::tiles(&text, runs(&text).map(|run| run.span));
        law::tiles(&text, regions(&text).map(|region| region.span));
        law::tiles(&text, sentences(&text));
    }

    #[test]
    fn a_region_is_its_runs(text in mixed()) {
        for region in regions(&text) {
            let inside: Vec<_> = region.runs(&text).collect();
            prop_assert_eq!(inside.first().map(|run| run.span.start()), Some(region.span.start()));
            prop_assert_eq!(inside.last().map(|run| run.span.end()), Some(region.span.end()));
        }
    }

    #[test]
    fn short_cuts_change_nothing(text in mixed(), english in english()) {
        for text in [&text, &english, &(english.clone() + &text + &english)] {
            let quick: Vec<_> = regions(text).collect();
            let plain: Vec<_> = regions_sentence_by_sentence(text).collect();
            prop_assert_eq!(quick, plain);
        }
    }

    /// Where a sentence begins depends on the text of its line and what follows, not
    /// on where reading began: from any line on, the same sentences follow. A mark
    /// that opens a line is the only one that looks back: to what it may end.
    #[test]
    fn sentences_read_on_from_any_line(text in prop_oneof![mixed(), english()]) {
        let all: Vec<_> = sentences(&text).collect();
        for start in all.iter().map(|span| span.start()) {
            let (before, rest) = text.split_at(start as usize);
            if !before.ends_with('\n') || !rest.starts_with(char::is_alphanumeric) {
                continue;
            }
            let again: Vec<_> = sentences(rest).map(|span| span.start() + start).collect();
            let there: Vec<_> =
                all.iter().map(|span| span.start()).filter(|at| *at >= start).collect();
            prop_assert_eq!(again, there);
        }
    }

    #[test]
    fn runs_are_those_of_their_characters(text in prop_oneof![mixed(), neutrals()]) {
        let found: Vec<_> = runs(&text).map(|run| (run.span.range(), run.script)).collect();
        prop_assert_eq!(found, twin::runs(&text));
    }

    #[test]
    fn sentences_end_by_the_rules(text in prop_oneof![mixed(), english(), stops()]) {
        let found: Vec<_> = sentences(&text).map(|span| span.range().start).collect();
        prop_assert_eq!(found, twin::sentences(&text));
    }

    #[test]
    fn neighbours_differ(text in mixed()) {
        let found: Vec<Region> = regions(&text).collect();
        prop_assert!(found.windows(2).all(|pair| pair[0].lang != pair[1].lang));
        let written: Vec<_> = runs(&text).collect();
        prop_assert!(written.windows(2).all(|pair| pair[0].script != pair[1].script));
    }
}

#[test]
fn labels_keep_both_sides() {
    assert_eq!(
        langs("Analytics(分析)-Opinions(观点)"),
        [
            ("Analytics", Lang::En),
            ("(分析)-", Lang::Zh),
            ("Opinions", Lang::En),
            ("(观点)", Lang::Zh)
        ]
    );
}

#[test]
fn words_amid_prose_follow_it() {
    assert_eq!(langs("我们用Python写代码，准确率（Accuracy）很高。").len(), 1);
    assert_eq!(
        runs("用Python写").map(|run| run.script).collect::<Vec<_>>(),
        [Script::Han, Script::Latin, Script::Han]
    );
}

#[test]
fn chinese_says_how_it_is_written() {
    let variant = |text| regions(text).next().map(|region| region.variant);
    assert_eq!(variant("新闻中心"), Some(Variant::Hans));
    assert_eq!(variant("新聞中心"), Some(Variant::Hant));
}

#[test]
fn nothing_has_no_regions() {
    assert_eq!(regions("").count() + runs("").count() + sentences("").count(), 0);
    assert_eq!(langs("2025-01-01"), [("2025-01-01", Lang::None)]);
}
