//! How many bytes each U+FFFD stands for, where a reader of byte pairs gave up:
//! one or two, whichever lets what follows be read (Viterbi over the bytes still
//! to come of a character).

use super::bytes::{BREAK, HOLE, Unit};
use super::charset::{Charset, Pairs};
use crate::plausible::{NAT, cost};

/// A byte where none can be, and a width a reader seldom leaves.
const WRONG: u32 = 12 * NAT as u32;
const ODD: u32 = 2 * NAT as u32;
const NEVER: u32 = u32::MAX / 2;

/// Bytes still to come: a pair has one at most, UTF-8 three.
const STATES: usize = 4;

/// For each hole among `units` whether it is of two bytes, if `truth` was read.
pub(super) fn are_wide(units: &[Unit], truth: Charset) -> Vec<bool> {
    let mut costs = [0, NEVER, NEVER, NEVER];
    let mut steps: Vec<[Step; STATES]> = Vec::with_capacity(units.len());
    let pairs = truth.pairs();
    let mut before = BREAK;
    for (at, &unit) in units.iter().enumerate() {
        let mut next = Next::new();
        let high = units.get(at + 1).is_some_and(|next| *next >= 0x80);
        for (state, cost) in (0..).zip(costs).filter(|(_, cost)| *cost < NEVER) {
            if unit == HOLE {
                let narrow = if high { ODD } else { 0 };
                let (one, extra) = after(state, HOLE, before, pairs);
                next.offer(one, cost + extra + narrow, Step { from: state, wide: false });
                let (two, more) = after(one, HOLE, HOLE, pairs);
                let wide = if high { 0 } else { ODD };
                next.offer(two, cost + extra + more + wide, Step { from: state, wide: true });
            } else {
                let (to, extra) = after(state, unit, before, pairs);
                next.offer(to, cost + extra, Step { from: state, wide: false });
            }
        }
        // Only differences matter.
        let least = next.costs.iter().copied().min().unwrap_or(0);
        costs = next.costs.map(|cost| if cost < NEVER { cost - least } else { cost });
        steps.push(next.steps);
        before = unit;
    }
    let mut state = (0..).zip(costs).min_by_key(|(state, cost)| (*cost, *state)).map_or(0, |s| s.0);
    let mut wide: Vec<bool> = Vec::new();
    for (step, unit) in steps.iter().zip(units).rev() {
        let step = step.get(usize::from(state)).copied().unwrap_or_default();
        if *unit == HOLE {
            wide.push(step.wide);
        }
        state = step.from;
    }
    wide.reverse();
    wide
}

#[derive(Clone, Copy, Default)]
struct Step {
    from: u8,
    wide: bool,
}

struct Next {
    costs: [u32; STATES],
    steps: [Step; STATES],
}

impl Next {
    const fn new() -> Self {
        Self { costs: [NEVER; STATES], steps: [Step { from: 0, wide: false }; STATES] }
    }

    fn offer(&mut self, state: u8, cost: u32, step: Step) {
        let at = usize::from(state);
        if let (Some(least), Some(slot)) = (self.costs.get_mut(at), self.steps.get_mut(at))
            && cost < *least
        {
            (*least, *slot) = (cost, step);
        }
    }
}

/// The state behind `unit`, and what is odd about it. `before` is the unit before.
fn after(state: u8, unit: Unit, before: Unit, pairs: Option<Pairs>) -> (u8, u32) {
    let begun = match unit {
        ..=0x7F | BREAK => (0, 0),
        HOLE if pairs.is_none() => (2, 0),
        HOLE | 0x81..=0xFE if pairs.is_some() => (1, 0),
        0xC2..=0xDF => (1, 0),
        0xE0..=0xEF => (2, 0),
        0xF0..=0xF4 => (3, 0),
        _ => (0, WRONG),
    };
    let Some(pairs) = pairs else {
        return match (state, unit) {
            (0, _) => begun,
            (_, 0x80..=0xBF | HOLE) => (state - 1, 0),
            _ => (begun.0, begun.1 + WRONG),
        };
    };
    if state == 0 {
        return begun;
    }
    match (u8::try_from(before), u8::try_from(unit)) {
        (Ok(lead), Ok(trail)) => match pairs.decode(lead, trail) {
            Some(c) => (0, u32::try_from(cost('的', c)).unwrap_or(WRONG).min(WRONG)),
            None => (begun.0, begun.1 + WRONG),
        },
        // Half of a pair is known: as likely as any.
        _ if unit >= 0x80 && unit != BREAK => (0, 4 * NAT as u32),
        _ => (begun.0, begun.1 + WRONG),
    }
}
