//! Fields of a whole page: candidates gathered from blocks, head and address,
//! ranked by their evidence.

mod about;
mod original;
mod rights;
mod site;
mod title;
mod view;
mod when;
mod who;

use super::confidence::{Against, confidence};
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
    rights::read(&view, &mut fields);
    fields
}

/// A candidate for a field's value.
#[derive(Clone, Debug)]
struct Bid<T> {
    value: T,
    origin: Origin,
    evidence: &'static str,
    /// What it is ranked by, to 1000: the highest wins, the first of equals.
    confidence: u16,
}

impl<T: Clone> Bid<T> {
    fn into_field(self) -> Field<T> {
        Field::new(self.value, self.origin, self.evidence, self.confidence)
    }
}

/// Takes the best bid; the others stay listed with why they lost. `agrees` says
/// whether two values mean the same: agreement makes the winner surer, and each bid
/// that differs makes a note where it was nearly as strong. Bids win by their scores; how
/// sure winner and losers are is [`confidence`].
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
    let mut agreeing: Vec<&'static str> = Vec::new();
    let mut against = Against::Nothing;
    let listed = fields.candidates.len();
    for (at, bid) in bids.iter().enumerate() {
        if Some(at) == best {
            continue;
        }
        let same = agrees(&winner.value, &bid.value);
        if same && bid.evidence != winner.evidence && !agreeing.contains(&bid.evidence) {
            agreeing.push(bid.evidence);
        }
        let conflict = !same && u32::from(bid.confidence) * 10 >= u32::from(winner.confidence) * 8;
        let lost = if conflict { Against::LostConflict } else { Against::LostWeaker };
        against = match against {
            _ if same => against,
            Against::Conflict => Against::Conflict,
            _ if conflict => Against::Conflict,
            _ => Against::Weaker,
        };
        if conflict {
            fields.notes.push(conflict_note(name, &bid.origin));
        }
        if fields.candidates.len() < Candidate::MOST {
            fields.candidates.push(Candidate {
                field: name,
                value: printed(&bid.value),
                origin: bid.origin.clone(),
                evidence: bid.evidence,
                confidence: confidence(name, bid.evidence, 0, lost).unwrap_or(bid.confidence),
                reason: match () {
                    () if same => "agrees",
                    () if conflict => "conflicts",
                    () => "weaker",
                },
            });
        }
    }
    let counted = confidence(name, winner.evidence, agreeing.len(), against);
    winner.confidence = counted.unwrap_or(if agreeing.is_empty() {
        winner.confidence
    } else {
        // Not counted: what agrees takes half of the doubt.
        1000u16.saturating_sub(1000u16.saturating_sub(winner.confidence) / 2)
    });
    for candidate in fields.candidates.iter_mut().skip(listed).filter(|c| c.reason == "agrees") {
        candidate.confidence = winner.confidence;
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
