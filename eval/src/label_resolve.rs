//! `label-resolve`: a printed label → the concept it means.

use std::error::Error;

use diglot::{LabelPath, Taxonomy};
use serde::Serialize;

use crate::jsonl::OfRaw;

#[derive(Serialize)]
pub(crate) struct Answer {
    canonical: Option<String>,
    suggest: Vec<String>,
}

/// Resolves against the built-in taxonomy.
pub(crate) fn stage() -> Result<impl FnMut(OfRaw) -> Answer, Box<dyn Error>> {
    let taxonomy = Taxonomy::built_in();
    Ok(move |question: OfRaw| {
        let mut path = LabelPath::parse(&question.raw);
        taxonomy.resolve(&mut path);
        let canonical = path.labels().iter().rev().find_map(|label| label.id.clone());
        Answer { canonical, suggest: Vec::new() }
    })
}
