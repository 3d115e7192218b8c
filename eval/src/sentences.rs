//! `sentences`: text → where its sentences end.

use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    breaks: Vec<usize>,
}

/// The library cuts no sentences yet: the text is one.
pub(crate) fn answer(question: OfText) -> Answer {
    Answer { breaks: vec![question.text.len()] }
}
