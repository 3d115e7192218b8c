//! [`Decisions`]: a report of unknown labels that somebody filled in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::compile::error;
use super::concept::{Axis, Concept};
use super::key::key;
use super::layer::Layer;
use super::sheet::{Sheet, formula};
use super::taxonomy::Taxonomy;
use crate::Error;

/// What people decided about unknown labels.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decisions {
    /// The labels that became names of concepts. Put it over the taxonomy it was
    /// read with.
    pub layer: Layer,
    /// The labels to ignore, as printed.
    pub ignored: Vec<String>,
}

impl Decisions {
    /// Whether a file is a report of unknown labels, and no taxonomy: whether its
    /// first line names a column `decision`.
    #[must_use]
    pub fn is_report(bytes: &[u8]) -> bool {
        let head =
            |text: String| Some(text.trim_start_matches('\u{FEFF}').lines().next()?.to_owned());
        let head = saved("", bytes).ok().and_then(head).unwrap_or_default();
        let names = head.split([',', ';', '\t']).map(|name| name.trim().trim_matches('"'));
        names.into_iter().any(|name| name.eq_ignore_ascii_case("decision"))
    }

    /// Reads a report of [`UnknownLabels`](super::UnknownLabels) with its columns
    /// `label`, `decision` and `concept`; others may have been added or taken out.
    ///
    /// In the form that Excel or WPS saved it: UTF-8 with or without a byte order
    /// mark, GBK or UTF-16, parted by commas, semicolons or tabs. A decision is
    /// `alias` (a name of the concept of that id), `new` (of a new concept; its
    /// axis is what stands before the colon of the id, else topic), `ignore`, or
    /// nothing yet. `file` names it in errors and resolutions.
    ///
    /// # Errors
    ///
    /// `ErrorKind::Taxonomy` where a column is missing, a decision is none of
    /// these, a concept is missing, unknown (`alias`) or known already (`new`), or
    /// one label got two concepts. The message gives file, line and value.
    ///
    /// ```
    /// use diglot::Taxonomy;
    /// use diglot::label::Decisions;
    ///
    /// let taxonomy = Taxonomy::built_in();
    /// let filled = "label,decision,concept\n财经眼,alias,medtop:04000000\n专题秀,ignore,\n";
    /// let decisions = Decisions::read("filled.csv", filled.as_bytes(), &taxonomy)?;
    /// assert_eq!(decisions.ignored, ["专题秀"]);
    /// let taxonomy = taxonomy.with_layer(decisions.layer);
    /// let found = taxonomy.find("財經眼").unwrap();
    /// assert_eq!((found.id, found.layer, found.row), ("medtop:04000000", "filled.csv", Some(2)));
    ///
    /// let typo = "label,decision,concept\n财经眼,alias,medtop:4\n";
    /// let error = Decisions::read("filled.csv", typo.as_bytes(), &taxonomy).unwrap_err();
    /// assert_eq!(error.to_string(), "filled.csv:2: medtop:4: no such concept");
    /// # Ok::<(), diglot::Error>(())
    /// ```
    pub fn read(
        file: impl Into<Cow<'static, str>>,
        bytes: &[u8],
        taxonomy: &Taxonomy,
    ) -> Result<Self, Error> {
        let file = file.into();
        let text = saved(&file, bytes)?;
        let sheet = Sheet::read(&file, &text)?;
        let label = sheet.needed(&file, "label")?;
        let decision = sheet.needed(&file, "decision")?;
        let concept = sheet.needed(&file, "concept")?;
        let mut concepts: BTreeMap<String, Concept> = BTreeMap::new();
        let mut ignored = Vec::new();
        let mut decided: BTreeMap<Option<String>, String> = BTreeMap::new();
        for row in &sheet.rows {
            let cell = |at| formula(Sheet::cell(row, Some(at)));
            let (label, id) = (cell(label), cell(concept));
            let wrong = |value: &str, problem: &str| Err(error(&file, row.line, value, problem));
            let known = taxonomy.live(id);
            match cell(decision).to_lowercase().as_str() {
                "" => continue,
                "ignore" => {
                    ignored.push(label.to_owned());
                    continue;
                }
                "alias" if id.is_empty() => return wrong(label, "an alias needs a concept"),
                "alias" if known.is_none() => return wrong(id, "no such concept"),
                "new" if id.is_empty() => return wrong(label, "a new label needs a concept's id"),
                "new" if known.is_some() => return wrong(id, "is no new concept"),
                "alias" | "new" => {}
                other => return wrong(other, "a decision is alias, new or ignore"),
            }
            // A retired concept gets no new names: the one that came for it does.
            let id = known.map_or(id, |(_, known)| known.id);
            let first = decided.entry(key(label)).or_insert_with(|| id.to_owned());
            if first != id {
                return wrong(label, &format!("is a name of {first} and of {id}"));
            }
            add_with_parents(&mut concepts, taxonomy, id);
            if let Some(concept) = concepts.remove(id) {
                let concept = concept.at_row(row.line);
                let han = key(label).is_some_and(|key| !key.is_ascii());
                let new = known.is_none() && !concept.names.iter().any(|name| name.zh == han);
                let concept = match (new, han) {
                    (true, true) => concept.zh(label),
                    (true, false) => concept.en(label),
                    (false, true) => concept.alias_zh(label),
                    (false, false) => concept.alias_en(label),
                };
                concepts.insert(id.to_owned(), concept);
            }
        }
        Ok(Self { layer: Layer::new(file, concepts.into_values())?, ignored })
    }
}

/// Puts a concept and those above it, without their names.
fn add_with_parents(concepts: &mut BTreeMap<String, Concept>, taxonomy: &Taxonomy, id: &str) {
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| !concepts.contains_key(*id)) {
        let known = taxonomy.position(id);
        let parent = known.and_then(|(layer, known)| layer.table.concept(known.parent()?));
        let axis = known.map_or_else(
            || id.split_once(':').and_then(|(axis, _)| Axis::named(axis)).unwrap_or(Axis::Topic),
            |(_, known)| known.axis,
        );
        let mut concept = Concept::new(id, axis);
        concept.parent = parent.map(|parent| parent.id.to_owned());
        concepts.insert(id.to_owned(), concept);
        next = parent.map(|parent| parent.id);
    }
}

/// The text of a file that a spreadsheet saved.
fn saved(file: &str, bytes: &[u8]) -> Result<String, Error> {
    if let Ok(text) = core::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let (text, _, wrong) = marked.unwrap_or(encoding_rs::GB18030).decode(bytes);
    if wrong {
        return Err(error(file, 0, "", "is neither UTF-8 nor GBK"));
    }
    Ok(text.into_owned())
}
