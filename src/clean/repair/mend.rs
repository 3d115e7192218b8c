//! Undoes one wrong decoding in a line: the most plausible one, where it is
//! more plausible than what stands there.

use core::ops::Range;
use std::borrow::Cow;

use super::bytes::{Bytes, What, pieces};
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
        let part = Part { source: place.len(), len: text.len(), ..Part::default() };
        Self { place, text, parts: vec![part], gain: SURE, cost: 0, what: what.into() }
    }
}

/// The gain of what is certain by its form.
const SURE: i64 = 16 * NAT as i64;

/// As many whole characters as came from whole characters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Part {
    /// Bytes of the line.
    pub(super) source: usize,
    /// Bytes of the stretch's text.
    pub(super) len: usize,
    /// How sure a guessed character is, in per mille; `None` if nothing is guessed.
    pub(super) guess: Option<u16>,
    /// Whether a character is lost for good.
    pub(super) lost: bool,
}

/// All that is repaired in a line by undoing one misreading.
#[derive(Debug)]
pub(super) struct Mending {
    pub(super) misreading: Option<Misreading>,
    pub(super) stretches: Vec<Stretch>,
}

impl Misreading {
    /// The misreading as it stands in a note.
    pub(super) fn name(self) -> String {
        format!("{} read as {}", self.truth.name(), self.reader.name())
    }
}

impl Mending {
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
    let torn = line.contains('\u{FFFD}');
    for reader in scripts.readers() {
        let bytes = Bytes::of(line, reader);
        let pairs = torn && reader.is_double() && reader != Charset::Gbk;
        let pairs = pairs.then(|| Bytes::torn(line, reader, true));
        for truth in [Charset::Utf8, Charset::Gbk, Charset::Big5] {
            // Chinese is not read as Polish, and words in Cyrillic are no
            // Chinese, whatever their bytes would be.
            let chinese = truth != Charset::Utf8;
            if truth == reader || chinese && (scripts.is_cyrillic() || reader.is_european()) {
                continue;
            }
            let misreading = Misreading { truth, reader };
            let undone = |bytes| {
                let stretches = walk::undo(&observed, bytes, misreading, level, depth);
                Mending { stretches, misreading: Some(misreading) }
            };
            let mut mending = undone(&bytes);
            if let Some(other) = pairs.as_ref().map(undone)
                && other.gain() > mending.gain()
            {
                mending = other;
            }
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

/// Undoes `misreading`, which was met before: in the whole of `line`, if that is
/// all there is to it: nothing is to be guessed, nothing is left, and the result
/// is good; else where that gains much.
pub(super) fn again(line: &str, misreading: Misreading, level: Repair) -> Option<Mending> {
    let Misreading { truth, reader } = misreading;
    if reader.is_double() && reader != Charset::Gbk && line.contains('\u{FFFD}') {
        return None;
    }
    let bytes = Bytes::of(line, reader);
    let mut lost = 0;
    let mut text = String::with_capacity(line.len());
    let mut parts = Vec::with_capacity(line.len() / 4);
    let (mut unit, mut from, mut start, mut many) = (0, 0, 0, 0);
    for piece in pieces(&bytes.units, truth) {
        let c = match piece.what {
            What::Char(c) => c,
            What::Torn(_) if level == Repair::Sure => {
                lost += 1;
                '\u{FFFD}'
            }
            _ => break,
        };
        many += u32::from(piece.len > 1);
        unit += usize::from(piece.len);
        text.push(c);
        if let Some(end) = bytes.place(unit) {
            let part = Part { source: end - from, len: text.len() - start, ..Part::default() };
            parts.push(Part { lost: c == '\u{FFFD}', ..part });
            (from, start) = (end, text.len());
        }
    }
    if many < 6 || lost * 8 > many || from != line.len() || !walk::is_good(&text) {
        let observed = Observed::new(line);
        let stretches = walk::undo(&observed, &bytes, misreading, level, 0);
        let mending = Mending { stretches, misreading: Some(misreading) };
        return (mending.gain() > CLEAR && mending.covers(line)).then_some(mending);
    }
    let stretch = Stretch {
        place: 0..line.len(),
        text,
        parts,
        gain: SURE,
        cost: 0,
        what: misreading.name().into(),
    };
    Some(Mending { stretches: vec![stretch], misreading: Some(misreading) })
}
