//! Whether a few characters are a person's name, an organisation's or a place's.

mod organisation;
mod person;
mod place;

pub(super) use organisation::{is_english_org, is_org};
pub(super) use person::{is_chinese_person, is_western_person, leading_person};
pub(super) use place::{is_place, place_at};

/// Whether a character is a Han character.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// Whether `text` is Han characters only, at least one.
pub(super) fn all_han(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_han)
}
