//! Concepts in JSON of our own shape.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::super::compile::error;
use super::super::concept::Concept;
use super::error::Lines;
use super::tree::{Record, fields};
use crate::Error;

/// A piece of a JSON text and the number of the line it begins on.
pub(super) struct Piece<'a> {
    pub(super) json: &'a str,
    pub(super) row: u32,
}

pub(super) fn concepts(file: &str, text: &str) -> Result<Vec<Concept>, Error> {
    pieces(file, text, &["concepts"])?
        .into_iter()
        .map(|piece| {
            let record: Record = serde_json::from_str(piece.json)
                .map_err(|wrong| syntax(file, &wrong, piece.row.saturating_sub(1)))?;
            record.concept(file, piece.row)
        })
        .collect()
}

/// The items of the list that is the file, or that stands in it under one of `keys`.
pub(super) fn pieces<'a>(
    file: &str,
    text: &'a str,
    keys: &[&str],
) -> Result<Vec<Piece<'a>>, Error> {
    let wrong = |wrong: serde_json::Error| syntax(file, &wrong, 0);
    let lines = Lines::of(text);
    let list = if text.trim_start().starts_with('[') {
        serde_json::from_str::<Vec<&RawValue>>(text).map_err(wrong)?
    } else {
        let outer: Vec<(String, &RawValue)> = outer(text).map_err(wrong)?;
        let mut lists = outer.iter().filter(|(key, _)| keys.contains(&key.as_str()));
        let (key, found) = lists
            .next()
            .ok_or_else(|| error(file, 1, keys.first().unwrap_or(&""), "the list is missing"))?;
        if lists.next().is_some() {
            return Err(error(file, 1, key, "the list stands twice"));
        }
        let before = lines.at(offset(text, found.get())).saturating_sub(1);
        serde_json::from_str(found.get()).map_err(|wrong| syntax(file, &wrong, before))?
    };
    let pieces = list
        .into_iter()
        .map(|raw| Piece { json: raw.get(), row: lines.at(offset(text, raw.get())) });
    Ok(pieces.collect())
}

/// Whether the outermost fields of a JSON file are those of SKOS.
pub(super) fn is_skos(bytes: &[u8]) -> bool {
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    outer(text)
        .is_ok_and(|outer| outer.iter().any(|(key, _)| super::skos::LISTS.contains(&key.as_str())))
}

/// The fields of an object, in order, twice where they stand twice.
fn outer(text: &str) -> Result<Vec<(String, &RawValue)>, serde_json::Error> {
    struct Fields;
    impl<'de> serde::de::Visitor<'de> for Fields {
        type Value = Vec<(String, &'de RawValue)>;

        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            f.write_str("an object or a list")
        }

        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            let mut out = Vec::new();
            while let Some(field) = map.next_entry()? {
                out.push(field);
            }
            Ok(out)
        }
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let fields = serde::Deserializer::deserialize_map(&mut reader, Fields)?;
    reader.end()?;
    Ok(fields)
}

/// Where in `text` its part begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// What is wrong with the JSON, `before` lines of the file having gone before it.
pub(super) fn syntax(file: &str, wrong: &serde_json::Error, before: u32) -> Error {
    let row = u32::try_from(wrong.line()).unwrap_or(0).max(1).saturating_add(before);
    let message = wrong.to_string();
    let problem = message.split(" at line ").next().unwrap_or_default();
    error(file, row, "", problem)
}

pub(super) fn write(concepts: &[Concept]) -> String {
    let records = concepts.iter().map(|concept| {
        let fields = fields(concept).into_iter().map(|(field, values)| {
            let value = match values.as_slice() {
                [one] if !field.starts_with("alt") => Value::from(*one),
                many => Value::from(many.to_vec()),
            };
            (field.to_owned(), value)
        });
        Value::Object(fields.collect::<Map<_, _>>())
    });
    let lines: Vec<String> = records.map(|record| record.to_string()).collect();
    format!("{{\"concepts\": [\n{}\n]}}\n", lines.join(",\n"))
}
