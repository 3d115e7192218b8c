//! `variant`: Chinese text → Simplified, Traditional or undecided.

use diglot::Variant;
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    variant: Option<&'static str>,
}

pub(crate) fn answer(question: OfText) -> Answer {
    let variant = match diglot::region::variant(&question.text) {
        Variant::Hans => Some("Hans"),
        Variant::Hant => Some("Hant"),
        _ => None,
    };
    Answer { variant }
}
