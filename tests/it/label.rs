//! Floor tests: `label`.

use diglot::LabelPath;
use diglot::label::{FieldKind, field_kind, key};
use proptest::prelude::*;

#[test]
fn field_kinds_of_labels() {
    let cases = [
        ("责任编辑：", Some(FieldKind::Editor), "the plain form"),
        ("責 任 編 輯 /", Some(FieldKind::Editor), "traditional, spaced out"),
        ("ＤＡＴＥ ＰＯＳＴＥＤ:", Some(FieldKind::Published), "full width"),
        ("本文撰稿人", None, "only some labels take a prefix"),
        ("稿件来源", Some(FieldKind::Source), "a prefix and a label"),
        ("你目前所处的位置是：", Some(FieldKind::LocationCrumb), "a free form"),
        ("现在的位置感", None, "only whole labels count"),
        ("目击者：", None, "a speaker is no field"),
        ("", None, "nothing names nothing"),
    ];
    for (label, kind, why) in cases {
        assert_eq!(field_kind(label), kind, "{label:?}: {why}");
    }
}

proptest! {
    #[test]
    fn a_key_is_its_own_key(label in "(\\PC|[和与&a-zA-Z àＡ臺 '#+]){0,40}") {
        if let Some(folded) = key(&label) {
            prop_assert_eq!(key(&folded), Some(folded.clone()));
        }
    }

    #[test]
    fn case_and_width_leave_keys_alone(label in "[ -~]{0,40}") {
        let wide: String = label
            .chars()
            .map(|c| char::from_u32(if c == ' ' { 0x3000 } else { u32::from(c) + 0xFEE0 }).unwrap())
            .collect();
        prop_assert_eq!(key(&wide), key(&label));
        prop_assert_eq!(key(&label.to_uppercase()), key(&label));
    }
}

/// A path as its segments: `en|zh`, either side empty.
fn read(source: &str) -> Vec<String> {
    let path = LabelPath::parse(source);
    assert_eq!(path.to_string(), source);
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    path.labels().iter().map(|label| format!("{}|{}", name(&label.en), name(&label.zh))).collect()
}

#[derive(serde::Deserialize)]
struct PathCases {
    case: Vec<PathCase>,
}

#[derive(serde::Deserialize)]
struct PathCase {
    source: String,
    path: Vec<String>,
    why: String,
}

#[test]
fn paths() {
    let cases: PathCases = toml::from_str(include_str!("../cases/label/paths.toml")).unwrap();
    for PathCase { source, path, why } in cases.case {
        assert_eq!(read(&source), path, "{source:?}: {why}");
    }
}

/// What a label of `length` costs, by the clock: only its order of growth is looked at.
fn hostile(length: usize) -> Vec<String> {
    [
        "(", "(a)", "甲(A)", ">", "> ", "甲/", "1/", "a-", "- ", "：", "=", "《", "·", "甲 A ",
        "(）[】",
    ]
    .iter()
    .map(|unit| unit.repeat(length / unit.len()))
    .collect()
}

#[test]
fn long_labels_and_deep_brackets_end() {
    for source in hostile(1 << 18) {
        let path = LabelPath::parse(&source);
        assert!(path.labels().len() <= source.len());
    }
}

proptest! {
    #[test]
    fn paths_print_as_their_source_and_segments_lie_in_it(
        source in "(\\PC|[甲乙首页A-c ]|[ >|/()（）【】·_-]|: ){0,60}"
    ) {
        let path = LabelPath::parse(&source);
        prop_assert_eq!(path.to_string(), &source[..]);
        let mut at = 0;
        for label in path.labels() {
            prop_assert!(label.span.start() >= at, "segments are in order");
            at = label.span.end();
            let printed = label.span.of(&source).expect("segments lie in the source");
            prop_assert!(label.en.is_some() || label.zh.is_some());
            for name in label.en.iter().chain(&label.zh) {
                prop_assert!(!name.is_empty() && printed.contains(name.as_str()));
            }
        }
    }
}
