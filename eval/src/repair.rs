//! `repair`: mojibake → text.

use diglot::clean::{Options, clean};
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    text: String,
}

pub(crate) fn answer(question: OfText) -> Answer {
    Answer { text: clean(&question.text, &Options::new()).as_str().to_owned() }
}
