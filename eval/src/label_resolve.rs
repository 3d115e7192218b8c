//! `label-resolve`: a printed label → the concept it means.

use std::error::Error;

use diglot::Taxonomy;
use diglot::label::{Axis, Concept, Layer, Suggester};
use serde::Serialize;

use crate::jsonl::OfRaw;

#[derive(Serialize)]
pub(crate) struct Answer {
    canonical: Option<String>,
    suggest: Vec<String>,
}

/// Resolves against the built-in taxonomy, or, where `$TAXONOMY` names a TSV file,
/// against its concepts with the built-in aliases of those.
pub(crate) fn stage() -> Result<impl FnMut(OfRaw) -> Answer, Box<dyn Error>> {
    let taxonomy = match std::env::var("TAXONOMY") {
        Ok(path) => load(&path)?,
        Err(_) => Taxonomy::built_in(),
    };
    let suggester = Suggester::new(&taxonomy);
    Ok(move |question: OfRaw| {
        let canonical = taxonomy.look_up(&question.raw).map(|found| found.id.to_owned());
        let nearest = suggester.suggest(&question.raw);
        Answer { canonical, suggest: nearest.into_iter().map(|near| near.id).collect() }
    })
}

/// Columns: id, axis, en, zh, parent, other English names, other Chinese names.
fn load(path: &str) -> Result<Taxonomy, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let mut concepts = Vec::new();
    for (row, line) in (1..).zip(text.lines()).skip(1) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (id, axis) = (cell(), cell());
        let axis = Axis::named(axis).ok_or_else(|| format!("{path}:{row}: no axis {axis:?}"))?;
        let mut concept = Concept::new(id, axis).at_row(row);
        for (zh, name) in [(false, cell()), (true, cell())] {
            concept = match name {
                "" => concept,
                name if zh => concept.zh(name),
                name => concept.en(name),
            };
        }
        concept = match cell() {
            "" => concept,
            parent => concept.parent(parent),
        };
        let en = cell().split('|').filter(|name| !name.is_empty());
        concept = en.fold(concept, Concept::alias_en);
        let zh = cell().split('|').filter(|name| !name.is_empty());
        concepts.push(zh.fold(concept, Concept::alias_zh));
    }
    let own = Layer::new(path.to_owned(), concepts)?;
    Ok(Taxonomy::empty().with_layer(own).with_base(Layer::built_in().names_only()))
}
