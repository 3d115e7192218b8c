//! Kinds that rows may not have: what a site's rules forbid.

use super::kind::Kind;
use super::row::Row;
use crate::Span;

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) const fn contains(self, kind: Kind) -> bool {
        self.0 >> (kind as u32) & 1 != 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << (kind as u32))
    }
}

/// The kinds each row may not have: those barred in a span it touches. `spans`
/// stand in the order of their starts, as rows do. Nothing where nothing is barred.
pub(super) fn of_rows(rows: &[Row], spans: &[(Span, Kind)]) -> Vec<Kinds> {
    if spans.is_empty() {
        return Vec::new();
    }
    let mut coming = spans.iter().copied().peekable();
    let mut open: Vec<(Span, Kind)> = Vec::new();
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        let at = row.content;
        while let Some(next) = coming.next_if(|(span, _)| span.start() < at.end()) {
            // Of one kind the span that ends last is all that is to be known.
            match open.iter_mut().find(|(_, kind)| *kind == next.1) {
                Some(known) if known.0.end() < next.0.end() => *known = next,
                Some(_) => {}
                None => open.push(next),
            }
        }
        let touching = open.iter().filter(|(span, _)| span.end() > at.start());
        out.push(touching.fold(Kinds::default(), |kinds, (_, kind)| kinds.with(*kind)));
    }
    out
}
