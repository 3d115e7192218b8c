//! `field-kind`: the label of a metadata line → which field it names.

use diglot::label::field_kind;
use serde::Serialize;

use crate::jsonl::OfRaw;

#[derive(Serialize)]
pub(crate) struct Answer {
    kind: Option<&'static str>,
}

pub(crate) fn answer(question: OfRaw) -> Answer {
    Answer { kind: field_kind(&question.raw).map(diglot::label::FieldKind::as_str) }
}
