//! Floor tests: `label`.

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
