//! Fields of a whole page: candidates gathered from blocks, head and address,
//! ranked by their evidence.

mod about;
mod original;
mod site;
mod title;
mod view;
mod when;
mod who;

use super::{Candidate, Context, Field, Fields, Origin};
use crate::{Note, NoteCode};
use view::View;

/// Reads all fields.
pub(super) fn extract(context: &Context<'_>) -> Fields {
    let view = View::new(context);
    let mut fields = Fields::default();
    title::read(&view, &mut fields);
    when::read(&view, &mut fields);
    who::read(&view, &mut fields);
    about::read(&view, &mut fields);
    original::read(&view, &mut fields);
    site::read(&view, &mut fields);
    fields
}

/// A candidate for a field's value.
#[derive(Clone, Debug)]
struct Bid<T> {
    value: T,
    origin: Origin,
    evidence: &'static str,
    /// How sure, in per mille: the highest wins, the first of equals.
    confidence: u16,
}

impl<T: Clone> Bid<T> {
    fn into_field(self) -> Field<T> {
        Field::new(self.value, self.origin, self.evidence, self.confidence)
    }
}

/// Takes the best bid; the others stay listed with why they lost. `agrees` says
/// whether two values mean the same: agreement makes the winner surer, the best
/// bid that differs makes a note where it was nearly as sure.
fn settle<T: Clone>(
    fields: &mut Fields,
    name: &'static str,
    bids: Vec<Bid<T>>,
    printed: impl Fn(&T) -> String,
    agrees: impl Fn(&T, &T) -> bool,
) -> Option<Field<T>> {
    let mut best: Option<usize> = None;
    for (at, bid) in bids.iter().enumerate() {
        if best.and_then(|best| bids.get(best)).is_none_or(|b| bid.confidence > b.confidence) {
            best = Some(at);
        }
    }
    let mut winner = bids.get(best?)?.clone();
    let mut supported = false;
    for (at, bid) in bids.iter().enumerate() {
        if Some(at) == best {
            continue;
        }
        let same = agrees(&winner.value, &bid.value);
        supported |= same && bid.evidence != winner.evidence;
        let conflict = !same && u32::from(bid.confidence) * 10 >= u32::from(winner.confidence) * 8;
        if conflict {
            fields.notes.push(conflict_note(name, &bid.origin));
        }
        if fields.candidates.len() < Candidate::MOST {
            fields.candidates.push(Candidate {
                field: name,
                value: printed(&bid.value),
                origin: bid.origin.clone(),
                evidence: bid.evidence,
                confidence: bid.confidence,
                reason: match () {
                    () if same => "agrees",
                    () if conflict => "conflicts",
                    () => "weaker",
                },
            });
        }
    }
    if supported {
        let doubt = 1000u16.saturating_sub(winner.confidence);
        winner.confidence = 1000u16.saturating_sub(doubt / 2);
    }
    Some(winner.into_field())
}

fn conflict_note(name: &'static str, origin: &Origin) -> Note {
    let note = Note::new(NoteCode::Conflict).with_detail(name);
    match (origin.span, origin.source.clone()) {
        (Some(span), _) => note.with_span(span),
        (None, Some(source)) => note.with_source(source),
        (None, None) => note,
    }
}
