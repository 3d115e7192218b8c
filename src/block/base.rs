//! The base: what rules alone make of a page.
//!
//! Running text is found first; what stands before, between and after it is
//! typed by place. It needs no hints, so it holds for any page, and it is the
//! safety net where the model is unsure.

use super::cue::Cue;
use super::kind::Kind;
use super::row::Row;
use super::rule::{heading_like, labelled, prose, shown};

/// How many rows without running text the body may hold between two with it.
const GAP: usize = 12;

/// A kind for every row.
pub(super) fn kinds(rows: &[Row]) -> Vec<Kind> {
    let known: Vec<Option<Kind>> = rows.iter().map(labelled).collect();
    let body = body(rows, &known);
    let title = title(rows, &known, body);
    let mut kinds = Vec::with_capacity(rows.len());
    let mut box_of = Kind::Other;
    for (index, (row, known)) in rows.iter().zip(&known).enumerate() {
        let inside = (body.0..body.1).contains(&index);
        let kind = match known {
            _ if title == Some(index) => Kind::Title,
            // What a paragraph says of sources and dates stays a paragraph.
            Some(Kind::Meta | Kind::Share | Kind::Form) if inside && prose(row) => Kind::Paragraph,
            Some(kind) => *kind,
            None if inside => of_body(row, rows.get(index + 1)),
            None if index < body.0 => before(row, title.is_some_and(|title| index > title)),
            None => after(row, &mut box_of),
        };
        kinds.push(kind);
    }
    kinds
}

/// The rows of the main text: the heaviest stretch of running text without a
/// large gap.
fn body(rows: &[Row], known: &[Option<Kind>]) -> (usize, usize) {
    let mut best = (0_u32, rows.len(), rows.len());
    let (mut weight, mut start, mut last) = (0_u32, 0, 0);
    for (index, (row, known)) in rows.iter().zip(known).enumerate() {
        let text = prose(row) && matches!(known, None | Some(Kind::Meta | Kind::Share));
        if !text {
            continue;
        }
        let head = shown(row, Cue::Comment) == 3;
        if weight == 0 || index - last > GAP || head {
            (weight, start) = (0, index);
        }
        weight = weight.saturating_add(u32::from(row.measure.weight));
        last = index;
        if weight > best.0 {
            best = (weight, start, last + 1);
        }
    }
    (best.1, best.2)
}

/// The headline: the last row before the body that could be one, over its
/// metadata where that is printed.
fn title(rows: &[Row], known: &[Option<Kind>], body: (usize, usize)) -> Option<usize> {
    let before = body.0.min(rows.len());
    let from = before.saturating_sub(16);
    let candidate = |index: &usize| {
        let free = known.get(*index).is_some_and(Option::is_none);
        free && rows.get(*index).is_some_and(|row| {
            (9..=260).contains(&row.measure.weight)
                && row.linked < 500
                && !row.cues.any_whole()
                && row.measure.bars <= 2
        })
    };
    let stated = (from..before).find(|index| known.get(*index) == Some(&Some(Kind::Meta)));
    let above = stated.and_then(|meta| (from..meta).rev().take(3).find(candidate));
    above.or_else(|| {
        let weight = |index: &usize| rows.get(*index).map_or(0, |row| row.measure.weight);
        (from..before).filter(candidate).max_by_key(weight)
    })
}

fn of_body(row: &Row, next: Option<&Row>) -> Kind {
    let related = shown(row, Cue::Related) == 3 || shown(row, Cue::Adjacent) >= 2;
    if row.linked > 700 && (related || row.measure.weight > 30) {
        Kind::Related
    } else if !prose(row)
        && heading_like(row)
        && next.is_some_and(|next| prose(next) || heading_like(next))
    {
        Kind::Heading
    } else {
        Kind::Paragraph
    }
}

fn before(row: &Row, under_title: bool) -> Kind {
    let m = &row.measure;
    if under_title {
        return match m.weight {
            _ if m.numbered && m.stops == 0 => Kind::Heading,
            0..30 => Kind::Meta,
            _ => Kind::Subtitle,
        };
    }
    if shown(row, Cue::Login) > 0 || shown(row, Cue::Search) > 0 { Kind::Form } else { Kind::Nav }
}

/// After the body, a row that heads a box names the rows under it.
fn after(row: &Row, box_of: &mut Kind) -> Kind {
    let opens = |cue| shown(row, cue) >= 2;
    if opens(Cue::Comment) {
        *box_of = Kind::Comment;
    } else if opens(Cue::Related) || opens(Cue::Adjacent) {
        *box_of = Kind::Related;
    } else if opens(Cue::Footer) {
        *box_of = Kind::Footer;
    } else if opens(Cue::Ad) {
        *box_of = Kind::Ad;
    } else if *box_of == Kind::Other {
        return if opens(Cue::Share) { Kind::Share } else { Kind::Related };
    }
    *box_of
}
