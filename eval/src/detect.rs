//! `detect`: bytes → encoding and text.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use diglot::Input;
use diglot::decode::{Hints, decode};
use serde::{Deserialize, Deserializer, Serialize};

#[derive(Deserialize)]
pub(crate) struct Question {
    #[serde(deserialize_with = "bytes")]
    b64: Vec<u8>,
    /// The `content-type` header.
    http: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Answer {
    enc: &'static str,
    text: String,
}

pub(crate) fn answer(question: Question) -> Answer {
    let mut input = Input::new(&question.b64);
    if let Some(http) = &question.http {
        input = input.with_header("content-type", http);
    }
    let mut hints = Hints::new();
    if let Some(label) = input.charset() {
        hints = hints.with_charset(label);
    }
    let decoded = decode(input.bytes(), &hints);
    Answer { enc: decoded.encoding().name(), text: decoded.into_text().into_owned() }
}

fn bytes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    BASE64_STANDARD.decode(text).map_err(serde::de::Error::custom)
}
