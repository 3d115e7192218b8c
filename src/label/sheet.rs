//! Tables of cells as spreadsheets keep them: CSV and TSV, read and written.

use super::compile::error;
use crate::Error;

/// A line of a sheet and the number of the line it begins on.
pub(super) struct Row {
    pub(super) line: u32,
    cells: Vec<String>,
}

/// A sheet whose first line names its columns.
pub(super) struct Sheet {
    columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl Sheet {
    /// Reads a sheet. Cells are parted by whichever of comma, semicolon and tab
    /// the first line has most of: spreadsheets of some countries save semicolons.
    pub(super) fn read(file: &str, text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let head = text.lines().next().unwrap_or_default();
        let count = |c: char| head.matches(c).count();
        let comma = [',', '\t', ';'].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(',');
        let mut rows = rows(file, text, comma)?.into_iter();
        let columns = rows.next().map(|row| row.cells).unwrap_or_default();
        let columns: Vec<String> = columns.iter().map(|name| name.trim().to_lowercase()).collect();
        for (at, name) in columns.iter().enumerate() {
            if !name.is_empty() && columns.iter().take(at).any(|other| other == name) {
                return Err(error(file, 1, name, "the column stands twice"));
            }
        }
        let mut sheet = Self { columns, rows: Vec::new() };
        for row in rows.filter(|row| !row.is_empty()) {
            let over = row.cells.get(sheet.columns.len()..).unwrap_or_default();
            if let Some(cell) = over.iter().find(|cell| !cell.trim().is_empty()) {
                return Err(error(file, row.line, cell, "stands in no named column"));
            }
            sheet.rows.push(row);
        }
        Ok(sheet)
    }

    /// The place of the column of that name.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// The place of a column that has to be there.
    pub(super) fn needed(&self, file: &str, name: &str) -> Result<usize, Error> {
        self.column(name).ok_or_else(|| error(file, 1, name, "the column is missing"))
    }

    /// A cell of a row, without spaces around it; empty where there is none.
    pub(super) fn cell(row: &Row, column: Option<usize>) -> &str {
        column.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }
}

fn rows(file: &str, text: &str, comma: char) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    let mut row = Row { line: 1, cells: Vec::new() };
    let mut cell = String::new();
    let mut line = 1_u32;
    // The line on which the open quotation began.
    let mut open = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line = line.saturating_add(u32::from(c == '\n'));
        if open.is_some() {
            match c {
                '"' if chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' => open = None,
                c => cell.push(c),
            }
            continue;
        }
        match c {
            '"' if cell.is_empty() => open = Some(line),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                row.cells.push(core::mem::take(&mut cell));
                rows.push(core::mem::replace(&mut row, Row { line, cells: Vec::new() }));
            }
            c if c == comma => row.cells.push(core::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if let Some(line) = open {
        return Err(error(file, line, "", "a quotation mark is never closed"));
    }
    if !cell.is_empty() || !row.cells.is_empty() {
        row.cells.push(cell);
        rows.push(row);
    }
    Ok(rows)
}

/// Puts a line of cells, parted by `comma` and quoted where they need it.
pub(super) fn put<'a>(out: &mut String, comma: char, cells: impl IntoIterator<Item = &'a str>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(comma);
        }
        let edges = cell.starts_with(' ') || cell.ends_with(' ');
        if edges || cell.contains([',', ';', '\t', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// What makes a spreadsheet take a cell for a formula, full width too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell with an apostrophe before it where a spreadsheet would calculate it.
pub(super) fn neutral(cell: &str) -> String {
    let mark = if cell.starts_with(FORMULA) || cell.starts_with('\'') { "'" } else { "" };
    format!("{mark}{cell}")
}

/// The cell that [`neutral`] got.
pub(super) fn formula(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with('\'') => rest,
        _ => cell,
    }
}
