//! `align`: the lines of a bilingual page → pairs of translations.

use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    /// Line numbers from 0: Chinese lines, English lines.
    pairs: Vec<(Vec<u32>, Vec<u32>)>,
}

/// The library aligns nothing yet.
pub(crate) fn answer(_question: OfText) -> Answer {
    Answer { pairs: Vec::new() }
}
