//! Concepts as records with fields, of which TOML and JSON are spellings.

use std::fmt::Write;

use serde::Deserialize;

use super::super::compile::error;
use super::super::concept::{Axis, Concept};
use super::error::Lines;
use crate::Error;

/// A concept as it stands in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    id: String,
    axis: Option<String>,
    #[serde(default)]
    en: Names,
    #[serde(default)]
    zh: Names,
    #[serde(default)]
    alt_en: Names,
    #[serde(default)]
    alt_zh: Names,
    parent: Option<String>,
    replaced_by: Option<String>,
}

/// One name or a list of them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Many(Vec<String>),
}

impl Default for Names {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Names {
    fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name],
            Self::Many(names) => names,
        }
    }
}

impl Record {
    pub(super) fn concept(self, file: &str, row: u32) -> Result<Concept, Error> {
        let axis = axis(file, row, self.axis.as_deref().unwrap_or_default())?;
        let concept = Concept::new(self.id, axis).at_row(row);
        let concept = self.en.into_vec().into_iter().fold(concept, Concept::en);
        let concept = self.zh.into_vec().into_iter().fold(concept, Concept::zh);
        let concept = self.alt_en.into_vec().into_iter().fold(concept, Concept::alias_en);
        let mut concept = self.alt_zh.into_vec().into_iter().fold(concept, Concept::alias_zh);
        concept.parent = self.parent.filter(|id| !id.is_empty());
        concept.replaced_by = self.replaced_by.filter(|id| !id.is_empty());
        Ok(concept)
    }
}

/// The axis of that name, topic where there is none.
pub(super) fn axis(file: &str, row: u32, name: &str) -> Result<Axis, Error> {
    match name {
        "" => Ok(Axis::Topic),
        name => Axis::named(name)
            .ok_or_else(|| error(file, row, name, "an axis is topic, genre, scope, region or nav")),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    concept: Vec<toml::Spanned<Record>>,
}

pub(super) fn toml(file: &str, text: &str) -> Result<Vec<Concept>, Error> {
    let lines = Lines::of(text);
    let read: File = toml::from_str(text).map_err(|wrong| {
        let row = wrong.span().map_or(0, |span| lines.at(span.start));
        error(file, row, "", wrong.message())
    })?;
    let records = read.concept.into_iter().map(|record| {
        let row = lines.at(record.span().start);
        record.into_inner().concept(file, row)
    });
    records.collect()
}

pub(super) fn write_toml(concepts: &[Concept]) -> String {
    let mut out = String::new();
    for concept in concepts {
        out.push_str("[[concept]]\n");
        for (field, values) in fields(concept) {
            let quoted: Vec<String> =
                values.iter().map(|value| toml::Value::from(*value).to_string()).collect();
            let list = quoted.join(", ");
            let list = if field.starts_with("alt") || quoted.len() > 1 {
                format!("[{list}]")
            } else {
                list
            };
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{field} = {list}");
        }
        out.push('\n');
    }
    out
}

/// The fields of a concept that have values.
pub(super) fn fields(concept: &Concept) -> Vec<(&'static str, Vec<&str>)> {
    let names = |zh, preferred| -> Vec<&str> {
        let names = concept.names.iter().filter(|n| n.zh == zh && n.preferred == preferred);
        names.map(|name| name.text.as_str()).collect()
    };
    let mut fields = vec![
        ("id", vec![concept.id.as_str()]),
        ("axis", vec![concept.axis.as_str()]),
        ("en", names(false, true)),
        ("zh", names(true, true)),
        ("parent", concept.parent.iter().map(String::as_str).collect()),
        ("alt_en", names(false, false)),
        ("alt_zh", names(true, false)),
        ("replaced_by", concept.replaced_by.iter().map(String::as_str).collect()),
    ];
    fields.retain(|(_, values)| !values.is_empty());
    fields
}
