//! Floor 5: lines → typed blocks.

mod kind;

pub use kind::{Coarse, Kind};

use crate::markup::{Element, Head, Line};
use crate::{Lang, Region, Span};

/// A typed piece of the text. Blocks tile it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// The block with the white space and newlines that follow it.
    pub span: Span,
    /// The block without white space at its ends.
    pub content: Span,
    /// What it is to a reader.
    pub kind: Kind,
    /// Its main language.
    pub lang: Lang,
    /// 1 to 6 for a heading or title, nesting depth from 1 for a list item, else 0.
    pub level: u8,
    /// Row and column (from 0) of a table cell.
    pub cell: Option<(u32, u32)>,
    /// How sure of the kind, in per mille.
    pub confidence: u16,
}

/// What the classifier sees of a page.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The cleaned visible text.
    pub text: &'a str,
    /// Its lines, tiling it.
    pub lines: &'a [Line],
    /// The block elements the lines stand in; empty for plain text.
    pub elements: &'a [Element],
    /// Its regions, tiling it.
    pub regions: &'a [Region],
    /// The head; empty for plain text.
    pub head: &'a Head,
}

/// Types every line of a page.
#[must_use]
pub fn classify(page: &Page<'_>) -> Vec<Block> {
    page.lines
        .iter()
        .map(|line| Block {
            span: line.span,
            content: line.span.trimmed(page.text),
            kind: Kind::Paragraph,
            ..Block::default()
        })
        .collect()
}
