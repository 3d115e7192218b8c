//! Concepts in a sheet, a line each.

use super::super::compile::error;
use super::super::concept::Concept;
use super::super::sheet::{self, Sheet};
use super::tree::{axis, fields};
use crate::Error;

const COLUMNS: [&str; 8] = ["id", "axis", "en", "zh", "parent", "alt_en", "alt_zh", "replaced_by"];

pub(super) fn concepts(file: &str, text: &str) -> Result<Vec<Concept>, Error> {
    let sheet = Sheet::read(file, text)?;
    sheet.needed(file, "id")?;
    let [id, axes, en, zh, parent, alt_en, alt_zh, replaced] =
        COLUMNS.map(|name| sheet.column(name));
    if en.or(zh).is_none() {
        return Err(error(file, 1, "en or zh", "the column is missing"));
    }
    let mut concepts = Vec::new();
    for row in &sheet.rows {
        let cell = |column| Sheet::cell(row, column);
        let names = |column| cell(column).split('|').map(str::trim).filter(|name| !name.is_empty());
        let axis = axis(file, row.line, cell(axes))?;
        let concept = Concept::new(cell(id), axis).at_row(row.line);
        let concept = names(en).fold(concept, Concept::en);
        let concept = names(zh).fold(concept, Concept::zh);
        let concept = names(alt_en).fold(concept, Concept::alias_en);
        let mut concept = names(alt_zh).fold(concept, Concept::alias_zh);
        let link = |id: &str| Some(id.to_owned()).filter(|id| !id.is_empty());
        concept.parent = link(cell(parent));
        concept.replaced_by = link(cell(replaced));
        concepts.push(concept);
    }
    Ok(concepts)
}

pub(super) fn write(concepts: &[Concept], comma: char) -> String {
    let mut out = String::new();
    sheet::put(&mut out, comma, COLUMNS);
    for concept in concepts {
        let fields = fields(concept);
        let cells = COLUMNS.map(|column| {
            let field = fields.iter().find(|(field, _)| *field == column);
            field.map_or_else(String::new, |(_, values)| values.join("|"))
        });
        sheet::put(&mut out, comma, cells.each_ref().map(String::as_str));
    }
    out
}
