//! `label-path`: a printed label → a path of bilingual segments.

use diglot::LabelPath;
use serde::Serialize;

use crate::jsonl::OfRaw;

#[derive(Serialize)]
pub(crate) struct Answer {
    path: Vec<Segment>,
}

#[derive(Serialize)]
struct Segment {
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<String>,
}

pub(crate) fn answer(question: OfRaw) -> Answer {
    let path = LabelPath::parse(&question.raw);
    let segment = |label: &diglot::Label| Segment { en: label.en.clone(), zh: label.zh.clone() };
    Answer { path: path.labels().iter().map(segment).collect() }
}
