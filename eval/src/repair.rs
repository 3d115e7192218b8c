//! `repair`: mojibake → text, without the normal form.

use diglot::clean::{Options, Repair, clean};
use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    text: String,
}

pub(crate) fn answer(question: OfText) -> Answer {
    Answer {
        text: clean(&question.text, &Options::repair_only(Repair::Likely)).as_str().to_owned(),
    }
}
