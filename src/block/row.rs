//! [`Row`]: what is typed as one: a line with something on it, or lines that
//! belong together.
//!
//! Lines without anything on them belong to the row before them. The lines of a
//! `<pre>` are one row. In plain text a paragraph wrapped at a column is one row.

use super::Page;
use super::cue::{self, Shown};
use super::measure::Measure;
use crate::Span;
use crate::markup::Tag;

/// One or more lines to be typed together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// All of it: rows tile the text.
    pub(super) span: Span,
    /// Without white space at its ends.
    pub(super) content: Span,
    /// The innermost block element.
    pub(super) element: Option<u32>,
    /// Index of its first line, and one past its last.
    pub(super) lines: (u32, u32),
    /// Characters inside links, per mille.
    pub(super) linked: u16,
    /// Links that begin in it.
    pub(super) links: u16,
    /// Characters set strong, per mille.
    pub(super) strong: u16,
    /// Lines without text before it.
    pub(super) blank: u8,
    /// White space at its start, in columns; a wide space counts two.
    pub(super) indent: u8,
    /// What its characters count to.
    pub(super) measure: Measure,
    /// Its cues.
    pub(super) cues: Shown,
}

/// The rows of a page, tiling its text.
pub(super) fn rows(page: &Page<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(page.lines.len());
    let mut blank = 0_u8;
    // White space before the first row belongs to it.
    let mut start = 0;
    let wrap = if page.elements.is_empty() { wrap_width(page) } else { None };
    for (index, line) in page.lines.iter().enumerate() {
        let at = u32::try_from(index).unwrap_or(u32::MAX);
        let content = line.span.trimmed(page.text);
        let last = rows.last_mut();
        if content.is_empty() {
            blank = blank.saturating_add(u8::from(!line.span.is_empty()));
            if let Some(row) = last {
                row.span = row.span.hull(line.span);
                row.lines.1 = at + 1;
                start = row.span.end();
            }
            continue;
        }
        match last {
            Some(row)
                if same_pre(page, row, line.element)
                    || (blank == 0 && goes_on(page, row, content, wrap)) =>
            {
                row.span = row.span.hull(line.span);
                row.content = row.content.hull(content);
                row.lines.1 = at + 1;
                row.linked = row.linked.min(line.linked);
                row.links = row.links.saturating_add(line.links);
            }
            _ => rows.push(Row {
                span: Span::new(start, line.span.end()),
                content,
                element: line.element,
                lines: (at, at + 1),
                linked: line.linked,
                links: line.links,
                strong: line.strong,
                blank,
                indent: indent(page.text, line.span),
                ..Row::default()
            }),
        }
        start = line.span.end();
        blank = 0;
    }
    let mut buffer = String::new();
    for row in &mut rows {
        let text = row.content.of(page.text).unwrap_or_default();
        row.measure = Measure::of(text);
        row.cues = cue::cues(text, &mut buffer);
    }
    rows
}

fn same_pre(page: &Page<'_>, row: &Row, element: Option<u32>) -> bool {
    let tag = element.and_then(|e| page.elements.get(e as usize)).map(|e| e.tag);
    element == row.element && tag == Some(Tag::Pre)
}

fn indent(text: &str, span: Span) -> u8 {
    let line = span.of(text).unwrap_or_default();
    let spaces = line.chars().take_while(|c| c.is_whitespace() && *c != '\n');
    let width: u32 = spaces.take(64).map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum();
    u8::try_from(width).unwrap_or(u8::MAX)
}

/// The width of a line on a terminal: Han two columns, others one.
fn columns(text: &str) -> u32 {
    let width =
        |c| if super::measure::is_han(c) || ('\u{3000}'..='\u{ffef}').contains(&c) { 2 } else { 1 };
    text.chars().take(400).map(width).sum()
}

/// The column at which a plain text is wrapped: most of its long lines end
/// within a narrow band below the longest.
fn wrap_width(page: &Page<'_>) -> Option<u32> {
    let widths: Vec<u32> = page
        .lines
        .iter()
        .map(|line| line.span.trimmed(page.text).of(page.text).map_or(0, columns))
        .filter(|width| *width > 0)
        .collect();
    let longest = widths.iter().copied().max()?;
    if !(30..=120).contains(&longest) {
        return None;
    }
    let near = widths.iter().filter(|w| **w + 12 >= longest).count();
    (near >= 3 && near * 3 >= widths.len()).then_some(longest)
}

/// Whether a plain line goes on with the row before it.
fn goes_on(page: &Page<'_>, row: &Row, next: Span, wrap: Option<u32>) -> bool {
    let Some(width) = wrap else { return false };
    let all = row.content.of(page.text).unwrap_or_default();
    let line = all.rsplit('\n').next().unwrap_or_default();
    let next_text = next.of(page.text).unwrap_or_default();
    let Some(first) = next_text.chars().next() else { return false };
    // An indented line opens a paragraph; so does a bullet or number.
    let before = page.text.get(..next.start() as usize).unwrap_or_default();
    let indented = before.ends_with("  ") || before.ends_with(['\t', '\u{3000}']);
    let marked = "-*•·●○■□◆◇#>|".contains(first);
    // What would have fitted on the line before was not wrapped off it.
    let word = next_text
        .split_whitespace()
        .next()
        .map_or(0, |word| if first.is_ascii() { columns(word) + 1 } else { 2 });
    !indented && !marked && columns(line) + word + 4 > width
}
