//! `sentences`: text → where its sentences end.

use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    breaks: Vec<usize>,
}

pub(crate) fn answer(question: OfText) -> Answer {
    let breaks = diglot::region::sentences(&question.text).map(|span| span.range().end).collect();
    Answer { breaks }
}
