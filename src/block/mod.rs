//! Floor 5: lines → typed blocks.
//!
//! One pass: lines become [`row`]s (what is typed as one), each measured and
//! searched for cue words; rules type what they know.

mod base;
mod cue;
mod kind;
mod measure;
mod role;
mod row;
mod rule;

pub use kind::{Coarse, Kind};
pub use role::assign_roles;

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

/// Types every line of a page. Blocks tile the text.
///
/// ```
/// use diglot::block::{Page, classify};
/// use diglot::markup::{Head, plain_lines};
/// use diglot::Kind;
///
/// let text = "当前位置：首页 > 要闻\n关键词：港口 航线\n";
/// let lines = plain_lines(text);
/// let page = Page { text, lines: &lines, elements: &[], regions: &[], head: &Head::default() };
/// let kinds: Vec<Kind> = classify(&page).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [Kind::Breadcrumb, Kind::Keywords]);
/// ```
#[must_use]
pub fn classify(page: &Page<'_>) -> Vec<Block> {
    let rows = row::rows(page);
    if rows.is_empty() {
        let span = Span::from_usize(0, page.text.len());
        let content = Span::empty(0);
        return if span.is_empty() {
            Vec::new()
        } else {
            vec![Block { span, content, ..Block::default() }]
        };
    }
    let kinds = base::kinds(&rows);
    let mut regions = page.regions.iter().peekable();
    rows.iter()
        .zip(kinds)
        .map(|(row, kind)| Block {
            span: row.span,
            content: row.content,
            kind,
            lang: lang(&mut regions, row.content),
            ..Block::default()
        })
        .collect()
}

/// The language most of `span` is in. Spans are asked about in order, so each
/// region is looked at a bounded number of times in all.
fn lang<'a>(
    regions: &mut core::iter::Peekable<impl Iterator<Item = &'a Region> + Clone>,
    span: Span,
) -> Lang {
    while regions.next_if(|region| region.span.end() <= span.start()).is_some() {}
    let mut best = (0, Lang::None);
    let mut shares = [0_u32; 6];
    for region in regions.clone().take_while(|region| region.span.start() < span.end()) {
        let overlap = region.span.end().min(span.end()) - region.span.start().max(span.start());
        if let Some(share) = shares.get_mut(region.lang as usize) {
            *share += overlap;
            if *share > best.0 && region.lang != Lang::None {
                best = (*share, region.lang);
            }
        }
    }
    best.1
}
