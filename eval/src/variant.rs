//! `variant`: Chinese text → Simplified, Traditional or undecided.

use diglot::{Lang, Variant};
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    variant: Option<&'static str>,
}

pub(crate) fn answer(question: OfText) -> Answer {
    let (mut hans, mut hant) = (0, 0);
    for region in diglot::region::regions(&question.text).filter(|r| r.lang == Lang::Zh) {
        match region.variant {
            Variant::Hans => hans += region.span.len(),
            Variant::Hant => hant += region.span.len(),
            _ => {}
        }
    }
    let variant = match hans.cmp(&hant) {
        core::cmp::Ordering::Greater => Some("Hans"),
        core::cmp::Ordering::Less => Some("Hant"),
        core::cmp::Ordering::Equal => None,
    };
    Answer { variant }
}
