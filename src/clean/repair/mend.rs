//! Undoes one wrong decoding in a line: the most plausible one, where it is
//! more plausible than what stands there.

use core::ops::Range;
use std::borrow::Cow;

use super::bytes::{Bytes, Loss};
use super::charset::Charset;
use super::natural::Scripts;
use super::walk::{self, Observed};
use crate::clean::Repair;
use crate::plausible::NAT;

/// A wrong decoding: bytes of `truth` were read as `reader`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misreading {
    pub(super) truth: Charset,
    pub(super) reader: Charset,
}

/// A stretch of a line and what it was before it was misread.
#[derive(Debug)]
pub(super) struct Stretch {
    /// Where it stands in the line.
    pub(super) place: Range<usize>,
    /// What it was.
    pub(super) text: String,
    /// Which of it came from what, in order.
    pub(super) parts: Vec<Part>,
    /// −ln of how much less plausible the line is with the stretch as it stands.
    pub(super) gain: i64,
    /// −ln of how plausible it is undone.
    pub(super) cost: i64,
    /// What was undone, as it stands in the note.
    pub(super) what: Cow<'static, str>,
}

impl Stretch {
    /// A stretch that needs no weighing, one part of the line's for one of the text.
    pub(super) fn new(
        place: Range<usize>,
        text: String,
        what: impl Into<Cow<'static, str>>,
    ) -> Self {
        let parts = vec![Part::new(place.len(), text.len())];
        Self { place, text, parts, gain: SURE, cost: 0, what: what.into() }
    }
}

/// The gain of what is certain by its form.
const SURE: i64 = 16 * NAT as i64;

/// As many whole characters as came from whole characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// How many such parts follow each other.
    pub(super) many: u32,
    /// Bytes of the line.
    pub(super) source: u32,
    /// Bytes of the stretch's text.
    pub(super) len: u32,
    /// How sure a guessed character is, in per mille; `None` if nothing is guessed.
    pub(super) guess: Option<u16>,
}

impl Part {
    /// One part, of which nothing is guessed.
    pub(super) fn new(source: usize, len: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { many: 1, source: clip(source), len: clip(len), guess: None }
    }

    /// Whether `other` is one more of the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.source, self.len, self.guess) == (other.source, other.len, None)
    }
}

/// A misreading a page was found to have, and what it lost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) misreading: Misreading,
    /// What it lost where it lost something.
    pub(super) loss: Loss,
}

/// All that is repaired in a line by undoing one misreading.
#[derive(Debug)]
pub(super) struct Mending {
    pub(super) misreading: Option<Misreading>,
    /// What it lost where it lost something.
    pub(super) loss: Loss,
    pub(super) stretches: Vec<Stretch>,
}

impl Misreading {
    /// The misreading as it stands in a note.
    pub(super) fn name(self) -> String {
        format!("{} read as {}", self.truth.name(), self.reader.name())
    }
}

impl Mending {
    /// What was undone, to be tried on other lines.
    pub(super) fn known(&self) -> Option<Known> {
        self.misreading.map(|misreading| Known { misreading, loss: self.loss })
    }

    fn gain(&self) -> i64 {
        self.stretches.iter().map(|stretch| stretch.gain).sum()
    }

    /// Whether what is repaired is the better half of `line`'s characters beyond ASCII.
    pub(super) fn covers(&self, line: &str) -> bool {
        let high = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
        let places = self.stretches.iter().filter_map(|s| line.get(s.place.clone()));
        places.map(high).sum::<usize>() * 2 > high(line)
    }
}

/// How many misreadings in a row are looked through.
const DEPTH: usize = 2;

/// The best misreading to undo in `line`, if any.
pub(super) fn best(line: &str, level: Repair) -> Option<Mending> {
    search(line, level, DEPTH)
}

/// A gain beyond which nothing else needs a try.
const CLEAR: i64 = 40 * NAT as i64;

/// The best misreading, where `depth` more may lie under it.
pub(super) fn search(line: &str, level: Repair, depth: usize) -> Option<Mending> {
    let mut best: Option<Mending> = None;
    let scripts = Scripts::of(line);
    let observed = Observed::new(line);
    for reader in scripts.readers() {
        for truth in [Charset::Utf8, Charset::Gbk, Charset::Big5] {
            // Chinese is not read as Polish, and words in Cyrillic are no
            // Chinese, whatever their bytes would be.
            let chinese = truth != Charset::Utf8;
            if truth == reader || chinese && (scripts.is_cyrillic() || reader.is_european()) {
                continue;
            }
            let mending = undo(&observed, Misreading { truth, reader }, level, depth);
            if !chinese && mending.gain() > CLEAR && mending.covers(line) {
                return Some(mending);
            }
            if mending.gain() > best.as_ref().map_or(0, Mending::gain) {
                best = Some(mending);
            }
        }
    }
    best
}

/// Undoes `misreading`, which was met before, where that gains much.
pub(super) fn again(line: &str, misreading: Misreading, level: Repair) -> Option<Mending> {
    let observed = Observed::new(line);
    let mending = undo(&observed, misreading, level, 0);
    (mending.gain() > CLEAR && mending.covers(line)).then_some(mending)
}

/// Undoes `misreading`, where `depth` more may lie under it.
fn undo(observed: &Observed<'_>, misreading: Misreading, level: Repair, depth: usize) -> Mending {
    let line = observed.line();
    let undone = |loss: Loss| {
        let bytes = Bytes::torn(line, misreading, loss);
        let stretches = if bytes.can_be(misreading.truth, misreading.reader) {
            walk::undo(observed, &bytes, misreading, level, depth)
        } else {
            Vec::new()
        };
        Mending { stretches, misreading: Some(misreading), loss }
    };
    let reader = misreading.reader;
    let mending = undone(Loss::Byte);
    if reader.is_double() && reader != Charset::Gbk && line.contains('\u{FFFD}') {
        let others = [Loss::Pair, Loss::Either].map(undone);
        return others
            .into_iter()
            .fold(mending, |best, other| if other.gain() > best.gain() { other } else { best });
    }
    mending
}
