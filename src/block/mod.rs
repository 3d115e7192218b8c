//! Floor 5: lines → typed blocks.
//!
//! Lines become `row`s (what is typed as one), each measured and searched for
//! cue words. Running text votes for the element that holds the article
//! (`container`). Two small models judge each row by what it is, where it
//! stands and what stands around it (`judge`); rules keep what rules know, and
//! where the models find nothing the rules alone decide (`base`). Then the
//! page as a whole is judged (`page_kind`).

mod barred;
mod base;
mod container;
mod cue;
mod feature;
mod judge;
mod kind;
mod matrix;
mod measure;
mod model;
mod outline;
mod page_kind;
mod portrait;
mod role;
mod row;
mod rule;
mod said;
mod title;
mod why;

pub use kind::{Coarse, Kind};
pub use page_kind::{PageKind, PageReason, PageVerdict};
pub use role::assign_roles;
pub use why::{Grounds, Why, explain};

use container::Containers;
use feature::Features;
use outline::Outline;
use row::Row;
use title::Headline;

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
    /// Kinds that rows touching a span are not of, in the order of the spans:
    /// what a site's rules forbid. The models' next choice takes their place.
    pub barred: &'a [(Span, Kind)],
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
/// let head = Head::default();
/// let page = Page { text, lines: &lines, elements: &[], regions: &[], head: &head, barred: &[] };
/// let kinds: Vec<Kind> = classify(&page).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [Kind::Breadcrumb, Kind::Keywords]);
/// ```
#[must_use]
pub fn classify(page: &Page<'_>) -> Vec<Block> {
    classify_page(page, None).blocks
}

/// A page's typed blocks, and what it is as a whole.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The blocks, tiling the text.
    pub blocks: Vec<Block>,
    /// What the page is.
    pub page: PageVerdict,
    /// The blocks kept off a kind by [`Page::barred`]: their index, and the kind.
    pub kept_off: Vec<(usize, Kind)>,
}

/// Types every line of a page and the page itself. `status` is the HTTP status
/// it came with, where that is known.
#[must_use]
pub fn classify_page(page: &Page<'_>, status: Option<u16>) -> Typed {
    measured(page, |rows, outline, features| typed(page, status, rows, outline, features))
}

/// Measures a page's rows and hands them on with where they stand.
fn measured<T>(
    page: &Page<'_>,
    use_them: impl FnOnce(&[Row], &Outline<'_>, &Features<'_>) -> T,
) -> T {
    let rows = row::rows(page);
    let outline = Outline::of(page, &rows);
    let containers = Containers::of(&rows, &outline);
    let headline = Headline::of(page, &rows, &outline, containers.best.0);
    use_them(&rows, &outline, &Features::of(&rows, &outline, &containers, &headline))
}

fn typed(
    page: &Page<'_>,
    status: Option<u16>,
    rows: &[Row],
    outline: &Outline<'_>,
    features: &Features<'_>,
) -> Typed {
    let barred = barred::of_rows(rows, page.barred);
    let judge::Judged { verdicts, kept_off } = judge::judge(rows, features, outline, &barred);
    let mut regions = page.regions.iter().peekable();
    let mut blocks: Vec<Block> = rows
        .iter()
        .zip(verdicts)
        .map(|(row, verdict)| Block {
            span: row.span,
            content: row.content,
            kind: verdict.kind,
            lang: lang(&mut regions, row.content),
            level: level(outline, row, verdict.kind),
            cell: cell(page, row, verdict.kind),
            confidence: verdict.confidence,
        })
        .collect();
    let portrait = portrait::portrait(page, &blocks, rows, outline);
    let verdict = page_kind::page_kind(page, &blocks, rows, &portrait, status);
    if rows.is_empty() && !page.text.is_empty() {
        // White space alone is a block of its own.
        let span = Span::from_usize(0, page.text.len());
        blocks.push(Block { span, content: Span::empty(0), ..Block::default() });
    }
    Typed { blocks, page: verdict, kept_off }
}

/// 1 to 6 for titles and headings, the depth of lists for an item.
fn level(outline: &Outline<'_>, row: &Row, kind: Kind) -> u8 {
    let place = outline.place(row.element);
    match kind {
        Kind::Title => 1,
        Kind::Heading => place.map(|place| place.heading).filter(|level| *level > 0).unwrap_or(2),
        Kind::List => place.map_or(1, |place| place.lists.max(1)),
        _ => 0,
    }
}

/// Row and column of the cell a table's block stands in.
fn cell(page: &Page<'_>, row: &Row, kind: Kind) -> Option<(u32, u32)> {
    if kind != Kind::Table {
        return None;
    }
    let mut element = row.element;
    // A cell's content may stand in elements of its own.
    for _ in 0..4 {
        let place = page.elements.get(element? as usize)?;
        if let Some((row, column)) = place.cell {
            return Some((row.into(), column.into()));
        }
        element = place.parent;
    }
    None
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

/// What the page model sees of a page, for training and study; see [`features`].
#[must_use]
pub fn page_features(page: &Page<'_>) -> Vec<u8> {
    let rows = row::rows(page);
    let outline = Outline::of(page, &rows);
    let portrait = portrait::portrait(page, &classify(page), &rows, &outline);
    (0..portrait::COUNT).map(|column| portrait.get(column, 0)).collect()
}

/// The names of the [`page_features`], in order.
#[must_use]
pub fn page_feature_names() -> Vec<String> {
    portrait::names()
}

/// What the model sees of each row of a page, one byte a feature: for training
/// and study. A row is a block's content; the features are named by
/// [`feature_names`], and neither names nor order are promised.
#[must_use]
pub fn features(page: &Page<'_>) -> Vec<(Span, Vec<u8>)> {
    measured(page, |rows, _, features| {
        rows.iter().zip(features.vectors()).map(|(row, vector)| (row.content, vector)).collect()
    })
}

/// The names of the [`features`], in order.
#[must_use]
pub fn feature_names() -> Vec<String> {
    feature::names()
}
