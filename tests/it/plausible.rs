//! Floor tests: `plausible`.

use diglot::plausible::{NAT, Score, Scorer, cost};
use proptest::prelude::*;

/// Short texts of our own, in each kind of writing that must be at home.
const HOME: &[&str] = &[
    "今天的天气很好，我们一起去公园散步吧。",
    "本報記者昨日從會議上獲悉，新的辦法將於下月實施。",
    "佢話聽日唔得閒，我哋下個禮拜先再傾啦。",
    "The council will meet on Monday to discuss the plan.",
    "首页 Home | 新闻 News | 联系我们 Contact",
];

#[test]
fn prose_beats_its_own_bytes_read_wrong() {
    for text in HOME {
        for (from, to) in [("gb18030", "big5"), ("big5", "gb18030"), ("utf-8", "gb18030")] {
            let encoding =
                |label: &str| encoding_rs::Encoding::for_label(label.as_bytes()).expect("known");
            let (bytes, _, bad) = encoding(from).encode(text);
            let (wrong, _) = encoding(to).decode_without_bom_handling(&bytes);
            if bad || wrong == *text {
                continue;
            }
            let (right, wrong) = (Score::of(text).cost(), Score::of(&wrong).cost());
            assert!(right + 8 * NAT < wrong, "{text} in {from} read as {to}: {right} {wrong}");
        }
    }
}

#[test]
fn other_scripts_are_not_ours() {
    for text in
        ["Сегодня хорошая погода.", "今日はいい天気ですね。", "오늘은 날씨가 좋네요.", "Ελλάδα"]
    {
        assert!(!Score::of(text).is_mine(), "{text}");
    }
    for text in HOME.iter().chain(&["", "123", "お得な2024年版中国語辞典使用方法説明"])
    {
        assert!(Score::of(text).is_mine(), "{text}");
    }
}

proptest! {
    #[test]
    fn costs_add_up_and_are_bounded(text in "[ -~\n]{0,9}|[一-龥，。a-zA-Z ]{0,20}|.{0,30}") {
        let mut scorer = Scorer::new();
        let mut before = '\n';
        let mut sum = 0;
        for c in text.chars().chain(['\n']) {
            let alone = cost(before, c);
            prop_assert_eq!(scorer.push(c), alone);
            prop_assert!((1..=510).contains(&alone), "{before:?} {c:?} {alone}");
            sum += alone;
            before = c;
        }
        prop_assert_eq!(scorer.score().cost(), sum);
        prop_assert_eq!(Score::of(&text), scorer.score());
    }
}
