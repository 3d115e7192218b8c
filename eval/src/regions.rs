//! `regions`: text → stretches of one language.

use serde::Serialize;

use crate::jsonl::OfText;

#[derive(Serialize)]
pub(crate) struct Answer {
    pub(crate) spans: Vec<(u32, u32, &'static str)>,
}

pub(crate) fn answer(question: OfText) -> Answer {
    let spans = diglot::region::regions(&question.text)
        .map(|region| (region.span.start(), region.span.end(), region.lang.code()))
        .collect();
    Answer { spans }
}
