//! Repair: mojibake undone, line by line.

mod again;
mod align;
mod bytes;
mod charset;
mod escape;
mod gate;
mod guess;
mod latin;
mod lost;
mod marks;
mod mend;
mod natural;
mod quoted;
mod search;
mod torn;
mod walk;

use core::ops::Range;

use self::gate::Gate;
use self::mend::Mending;
use self::quoted::Mentions;
use self::search::Search;
use super::Repair;
use super::writer::Written;
use crate::{Note, NoteCode, Notes, OffsetMapBuilder, Span};

pub(super) use lost::note as note_lost;

/// What a search for mojibake found.
pub(super) struct Outcome {
    /// The repaired text, if any of it was.
    pub(super) written: Option<Written>,
    /// Whether there may be something lost in it.
    pub(super) lost: bool,
    /// Where in the text searched the first character stands that the normal
    /// form may change; its length if there is none.
    pub(super) change: usize,
}

/// Undoes mojibake in `text`.
pub(super) fn repair(text: &str, level: Repair) -> Outcome {
    let mut gate = Gate::new(text);
    let mut search = Search::new(level);
    let mut out = Output::default();
    let (mut copied, mut seen) = (0, 0);
    // The end of the long line that was looked at as a whole.
    let mut long = 0;
    let mut mentions = None;
    while let Some(at) = gate.next() {
        let mut line = line_around(text, at, seen);
        let mut bare = text.get(line.clone()).unwrap_or_default();
        let mut found = None;
        if line.len() > LONG {
            if line.end > long {
                long = line.end;
                found = search.whole(bare);
            }
            if found.is_none() {
                line = part_around(text, at, &line);
                bare = text.get(line.clone()).unwrap_or_default();
            }
        }
        seen = line.end;
        if let Some(mending) = found.or_else(|| search.line(bare)) {
            let mentions = mentions.get_or_insert_with(|| Mentions::of(text));
            if mentions.are_near(&line) || quoted::is_example(bare, &mending) {
                gate.skip_to(line.end);
                continue;
            }
            gate.pass(line.end);
            if out.text.capacity() == 0 {
                out.text.reserve(text.len());
            }
            out.copy(text.get(copied..line.start).unwrap_or_default());
            out.mend(bare, &mending);
            copied = line.end;
        } else {
            gate.skip_to(line.end);
        }
    }
    let (change, lost) = (gate.change(), gate.lost());
    if copied == 0 {
        return Outcome { written: None, lost, change };
    }
    out.copy(text.get(copied..).unwrap_or_default());
    Outcome { written: Some(out.finish()), lost, change }
}

/// More bytes than this in a line are looked at in parts, unless one misreading
/// explains them all.
const LONG: usize = 4 << 10;

/// The part of a long `line` that `at` stands in, cut at ASCII where there is any.
fn part_around(text: &str, at: usize, line: &Range<usize>) -> Range<usize> {
    const AHEAD: usize = 2 << 10;
    const NEAR: usize = 256;
    let bytes = text.as_bytes();
    let back = bytes.get(line.start.max(at.saturating_sub(NEAR))..at).unwrap_or_default();
    let start = back.iter().rposition(u8::is_ascii).map_or(at, |ascii| at - back.len() + ascii);
    let end = line.end.min(at + AHEAD);
    let end = (end..=line.end).find(|end| text.is_char_boundary(*end)).unwrap_or(line.end);
    let near = bytes.get(end.saturating_sub(NEAR).max(at)..end).unwrap_or_default();
    let cut = near.iter().rposition(u8::is_ascii).filter(|_| end < line.end);
    start..cut.map_or(end, |ascii| end - near.len() + ascii + 1)
}

/// The line that `at` stands in, from `least` on, without its newline.
fn line_around(text: &str, at: usize, least: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let before = bytes.get(least..at).unwrap_or_default();
    let start = memchr::memrchr(b'\n', before).map_or(least, |newline| least + newline + 1);
    let after = bytes.get(at..).unwrap_or_default();
    let end = memchr::memchr(b'\n', after).map_or(text.len(), |newline| at + newline);
    start..end
}

#[derive(Default)]
struct Output {
    text: String,
    map: OffsetMapBuilder,
    notes: Notes,
}

impl Output {
    fn copy(&mut self, text: &str) {
        self.text.push_str(text);
        self.map.copy(text.len());
    }

    fn mend(&mut self, line: &str, mending: &Mending) {
        let mut copied = 0;
        for stretch in &mending.stretches {
            self.copy(line.get(copied..stretch.place.start).unwrap_or_default());
            copied = stretch.place.end;
            let start = self.text.len();
            self.text.push_str(&stretch.text);
            let mut at = start;
            for part in &stretch.parts {
                let [many, len, source] = [part.many, part.len, part.source].map(|n| n as usize);
                let span = Span::from_usize(at, at + many * len);
                at += many * len;
                self.map.units(many, len, source);
                if let Some(sure) = part.guess {
                    let note = Note::new(NoteCode::Guessed).with_confidence(sure);
                    self.notes.push(note.with_span(span));
                }
            }
            let margin = u64::try_from(stretch.gain).unwrap_or(0);
            self.notes.push(
                Note::new(NoteCode::Repaired)
                    .with_span(Span::from_usize(start, self.text.len()))
                    .with_detail(stretch.what.clone())
                    .with_confidence(guess::per_mille(margin)),
            );
        }
        self.copy(line.get(copied..).unwrap_or_default());
    }

    fn finish(self) -> Written {
        Written { text: Some(self.text), map: self.map.finish(), notes: self.notes }
    }
}
