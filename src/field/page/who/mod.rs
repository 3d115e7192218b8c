//! Who wrote and edited the document, and where it was first published.
//!
//! Credits are gathered from what the page prints ([`printed`]); authors also from
//! what its head states ([`stated`]).

mod printed;
mod stated;

use super::view::View;
use super::{Bid, settle};
use crate::Span;
use crate::field::confidence::{Against, confidence};
use crate::field::credit::{Credit, Role, Told};
use crate::field::{Field, Fields, Origin, OriginKind, PageCredit};
use crate::input::Known;

/// A credit with where on the page it stands.
struct Found {
    credit: Credit,
    origin: Origin,
    confidence: u16,
    /// It stands inside a paragraph, not on a line of its own.
    within: bool,
}

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    let mut found = Vec::new();
    printed::in_meta(view, &mut found);
    printed::beside_title(view, &mut found);
    printed::in_body(view, &mut found);
    authors(view, fields, &found);
    editors(fields, &found);
    source(view, fields, &found);
    fields.credits = found
        .into_iter()
        .map(|Found { credit, origin, confidence: score, within }| {
            // Counted is how often those are right whom the page signs with.
            let counted = match credit.role {
                _ if within => None,
                Role::Editor => Some("editors"),
                Role::Source => Some("source"),
                role if role.writes() => Some("authors"),
                _ => None,
            };
            let told = credit.told.as_str();
            let sure = counted.and_then(|f| confidence(f, told, 0, Against::Nothing));
            let value = PageCredit {
                role: credit.role,
                name: credit.name,
                organisation: credit.organisation,
            };
            Field::new(value, origin, told, sure.unwrap_or(score))
        })
        .collect();
}

fn push(found: &mut Vec<Found>, credit: Credit, base: Span, confidence: u16) {
    let same = |other: &Found| other.credit.role == credit.role && other.credit.name == credit.name;
    if found.len() < 256 && !found.iter().any(same) {
        let origin = View::part(base, credit.span);
        found.push(Found { credit, origin, confidence, within: false });
    }
}

/// The same for a name inside a paragraph.
fn push_within(found: &mut Vec<Found>, credit: Credit, base: Span, confidence: u16) {
    let known = found.len();
    push(found, credit, base, confidence);
    if let Some(new) = found.get_mut(known..).and_then(<[Found]>::first_mut) {
        new.within = true;
    }
}

fn authors(view: &View<'_>, fields: &mut Fields, found: &[Found]) {
    let mut bids: Vec<Bid<Vec<String>>> = Vec::new();
    let writers = |told: &dyn Fn(&Found) -> bool| -> Option<Bid<Vec<String>>> {
        // Who a dateline or a bracket inside a paragraph names is a reporter of the piece,
        // listed among the credits; an author signs on a line of their own.
        let signs = |f: &Found| f.credit.role.writes() && !f.within && told(f);
        let all: Vec<&Found> = found.iter().filter(|f| signs(f)).collect();
        let first = all.first()?;
        // One place names the authors; the same role far below is another text's.
        let start = |f: &Found| f.origin.span.map_or(0, |span| span.start());
        let from = start(first);
        let all: Vec<&Found> =
            all.iter().copied().filter(|f| start(f).abs_diff(from) < 800).collect();
        Some(Bid {
            value: names(&all),
            origin: hull(&all),
            evidence: first.credit.told.as_str(),
            confidence: all.iter().map(|f| f.confidence).min().unwrap_or(0),
        })
    };
    // Metadata lines first; running text only where they name nobody.
    bids.extend(writers(&|f| f.confidence > 900));
    bids.extend(writers(&|f| (800..=900).contains(&f.confidence)));
    bids.extend(writers(&|f| f.confidence < 800));
    bids.extend(stated::authors(view, found));
    for known in view.context.input.known(Known::Author) {
        let origin = Origin::outside(OriginKind::Input);
        bids.push(Bid {
            value: vec![known.to_owned()],
            origin,
            evidence: "input",
            confidence: 640,
        });
    }
    let printed = |names: &Vec<String>| names.join("、");
    let same = |a: &Vec<String>, b: &Vec<String>| {
        a.iter().any(|a| b.iter().any(|b| a.to_lowercase() == b.to_lowercase()))
    };
    fields.authors = settle(fields, "authors", bids, printed, same);
}

fn editors(fields: &mut Fields, found: &[Found]) {
    let all: Vec<&Found> = found.iter().filter(|f| f.credit.role == Role::Editor).collect();
    let bid = all.first().map(|first| Bid {
        value: names(&all),
        origin: hull(&all),
        evidence: first.credit.told.as_str(),
        confidence: first.confidence,
    });
    fields.editors =
        settle(fields, "editors", bid.into_iter().collect(), |v| v.join("、"), |a, b| a == b);
}

fn source(view: &View<'_>, fields: &mut Fields, found: &[Found]) {
    let mut bids = Vec::new();
    for f in found.iter().filter(|f| f.credit.role == Role::Source) {
        // What a label names is the source; the house of a reporter or a dateline
        // only where no label speaks; a bare name beside the date stands between.
        let confidence = match f.credit.told {
            Told::Label => f.confidence,
            Told::Bare => f.confidence.saturating_sub(20),
            Told::Dateline => f.confidence.saturating_sub(160),
            Told::Byline => f.confidence.saturating_sub(220),
        };
        bids.push(Bid {
            value: f.credit.name.clone(),
            origin: f.origin.clone(),
            evidence: f.credit.told.as_str(),
            confidence,
        });
    }
    for known in view.context.input.known(Known::Source) {
        let origin = Origin::outside(OriginKind::Input);
        bids.push(Bid { value: known.to_owned(), origin, evidence: "input", confidence: 600 });
    }
    fields.source = settle(fields, "source", bids, Clone::clone, |a, b| {
        a == b || a.contains(b.as_str()) || b.contains(a.as_str())
    });
}

fn names(found: &[&Found]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for f in found {
        if !out.contains(&f.credit.name) {
            out.push(f.credit.name.clone());
        }
    }
    out
}

/// From the first name to the last.
fn hull(found: &[&Found]) -> Origin {
    let spans = found.iter().filter_map(|f| f.origin.span);
    let hull = spans.fold(None::<Span>, |hull, span| {
        Some(hull.map_or(span, |hull| {
            Span::new(hull.start().min(span.start()), hull.end().max(span.end()))
        }))
    });
    hull.map_or_else(Origin::default, Origin::text)
}
