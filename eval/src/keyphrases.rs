//! `keyphrases`: a text → the ten phrases that best say what it is about.

use diglot::field::keyphrase::keyphrases;
use serde::{Deserialize, Serialize};

/// As many as the scorer counts.
const LIMIT: usize = 10;

#[derive(Deserialize)]
pub(crate) struct Question {
    text: String,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    keys: Vec<String>,
}

pub(crate) fn answer(question: Question) -> Answer {
    let found = keyphrases(&question.text, LIMIT);
    Answer { keys: found.into_iter().map(|phrase| phrase.text).collect() }
}
