//! `field-kind`: the label of a metadata line → which field it names.

use serde::Serialize;

use crate::jsonl::OfRaw;

#[derive(Serialize)]
pub(crate) struct Answer {
    kind: Option<&'static str>,
}

/// The library names no field yet.
pub(crate) fn answer(_question: OfRaw) -> Answer {
    Answer { kind: None }
}
