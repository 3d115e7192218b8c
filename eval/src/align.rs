//! `align`: the lines of a bilingual page → pairs of translations.

use diglot::field::align::align;
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    /// Line numbers from 0: Chinese lines, English lines.
    pairs: Vec<(Vec<usize>, Vec<usize>)>,
}

pub(crate) fn answer(question: OfText) -> Answer {
    let lines: Vec<&str> = question.text.split('\n').collect();
    Answer { pairs: align(&lines).into_iter().map(|pair| (pair.zh, pair.en)).collect() }
}
