//! Credits on lines.

use diglot::field::credit::{Place, credits};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    line: String,
    #[serde(default)]
    running: bool,
    want: Vec<String>,
    why: String,
}

#[test]
fn lines_give_the_names_they_print() {
    let cases: Cases =
        toml::from_str(include_str!("../../cases/field/credits.toml")).expect("cases parse");
    for case in cases.case {
        let place = if case.running { Place::Running } else { Place::Meta };
        let found: Vec<String> = credits(&case.line, place)
            .iter()
            .map(|credit| format!("{}: {}", credit.role.as_str(), credit.name))
            .collect();
        assert_eq!(found, case.want, "{}: {}", case.line, case.why);
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "来源",
            "作者",
            "记者",
            "責任編輯",
            "文/图",
            "摄",
            "本报",
            "海州社",
            "日报",
            "：",
            ":",
            "/",
            "|",
            "丨",
            "、",
            "（",
            ")",
            "[",
            "]",
            " ",
            "王小明",
            "李红",
            "By ",
            "Editor: ",
            "Jane Roe",
            "and",
            "2026-01-31",
            "8月25日电",
            "发布",
            "于",
            "posted @",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,4}",
    ]
}

proptest! {
    /// Every name stands on the line where its span says, trimmed and not empty.
    #[test]
    fn names_are_printed_where_they_say(pieces in prop::collection::vec(piece(), 0..30)) {
        let line = pieces.concat();
        for place in [Place::Meta, Place::Running] {
            let mut start = 0;
            for credit in credits(&line, place) {
                let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                prop_assert_eq!(credit.span.of(&line).map(plain), Some(plain(&credit.name)), "{}", &line);
                prop_assert_eq!(credit.name.trim(), credit.name.as_str());
                prop_assert!(!credit.name.is_empty());
                prop_assert!(credit.span.start() >= start, "in printed order");
                start = credit.span.start();
            }
        }
    }
}
