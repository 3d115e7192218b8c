//! `dates`: a string → the date it states.

use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[expect(dead_code, reason = "the library reads no dates yet")]
pub(crate) struct Question {
    input: String,
    lang: String,
    /// The moment relative dates count from.
    #[serde(rename = "ref")]
    now: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    value: Option<String>,
}

/// The library reads no dates yet.
pub(crate) fn answer(_question: Question) -> Answer {
    Answer { value: None }
}
