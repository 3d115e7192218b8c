//! `confidence`: a page's file → each field's value with what spoke for it and against
//! it, for fitting how sure a value is.

use diglot::{Document, Field, Input, Pipeline, Scratch};
use serde::Serialize;

use crate::document::Question;

#[derive(Serialize)]
pub(crate) struct Answer {
    fields: Vec<Value>,
}

#[derive(Serialize)]
struct Value {
    field: &'static str,
    /// Several values as a list.
    value: Vec<String>,
    evidence: &'static str,
    confidence: u16,
    /// Losing candidates of the field: evidence, why they lost, and their value.
    losers: Vec<(&'static str, &'static str, String)>,
}

pub(crate) fn stage() -> impl FnMut(Question) -> Answer {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    move |question| {
        let bytes = std::fs::read(&question.path).unwrap_or_default();
        let mut input = Input::new(&bytes);
        if let Some(url) = &question.url {
            input = input.with_url(url);
        }
        match pipeline.process_with(&input, &mut scratch) {
            Ok(document) => Answer { fields: values(&document) },
            Err(_) => Answer { fields: Vec::new() },
        }
    }
}

fn values(document: &Document) -> Vec<Value> {
    let fields = document.fields();
    let one = |name, field: &Option<Field<String>>| {
        field.as_ref().map(|f| value(document, name, f, vec![f.value.clone()]))
    };
    let many = |name, field: &Option<Field<Vec<String>>>| {
        field.as_ref().map(|f| value(document, name, f, f.value.clone()))
    };
    let path = fields.breadcrumb.as_ref();
    let path = path.map(|f| value(document, "breadcrumb", f, crate::document::segments(&f.value)));
    [
        one("title", &fields.title),
        one("published", &fields.published),
        one("source", &fields.source),
        many("authors", &fields.authors),
        many("editors", &fields.editors),
        many("tags", &fields.tags),
        many("keywords", &fields.keywords),
        path,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn value<T>(
    document: &Document,
    name: &'static str,
    field: &Field<T>,
    value: Vec<String>,
) -> Value {
    let losers = document.fields().candidates.iter().filter(|c| c.field == name);
    Value {
        field: name,
        value,
        evidence: field.evidence,
        confidence: field.confidence,
        losers: losers.map(|c| (c.evidence, c.reason, c.value.clone())).collect(),
    }
}
