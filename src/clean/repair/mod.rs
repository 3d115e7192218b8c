//! Repair: mojibake undone, line by line.

mod again;
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
mod walk;

use core::ops::Range;

use self::charset::Charset;
use self::gate::Gate;
use self::mend::{Mending, Misreading};
use self::quoted::Mentions;
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
    let mut out = Output::default();
    let mut copied = 0;
    let mut last = None;
    let mut mentions = None;
    while let Some(at) = gate.next() {
        let line = line_around(text, at, copied);
        gate.skip_to(line.end);
        let bare = text.get(line.clone()).unwrap_or_default();
        if let Some(mending) = mend_line(bare, level, &mut last) {
            let mentions = mentions.get_or_insert_with(|| Mentions::of(text));
            if mentions.are_near(&line) || quoted::is_example(bare, &mending) {
                continue;
            }
            if out.text.capacity() == 0 {
                out.text.reserve(text.len());
            }
            out.copy(text.get(copied..line.start).unwrap_or_default());
            out.mend(bare, &mending);
            copied = line.end;
        }
    }
    let (change, lost) = (gate.change(), gate.lost());
    if copied == 0 {
        return Outcome { written: None, lost, change };
    }
    out.copy(text.get(copied..).unwrap_or_default());
    Outcome { written: Some(out.finish()), lost, change }
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

/// Bytes of a long line that are searched for its misreading.
const PREFIX: usize = 2048;

/// What to repair in a line: escapes first, they may hide mojibake. `last` is
/// the misreading found last: a page is seldom spoilt in two ways.
fn mend_line(line: &str, level: Repair, last: &mut Option<Misreading>) -> Option<Mending> {
    let mending = escape::undo(line, level);
    if mending.is_some() || line.is_ascii() {
        return mending;
    }
    // The search reads a line in each charset; the start of a long one tells.
    if last.is_none() && line.len() > 2 * PREFIX {
        let end = (PREFIX..).find(|end| line.is_char_boundary(*end)).unwrap_or(PREFIX);
        let start = line.get(..end).unwrap_or_default();
        *last = mend::best(start, level).and_then(|mending| mending.misreading);
    }
    let known = last.and_then(|misreading| {
        again::whole(line, misreading, level).or_else(|| mend::again(line, misreading, level))
    });
    let known = known.or_else(|| marks::again(line, (*last)?, level));
    let mut mending =
        known.or_else(|| mend::best(line, level)).or_else(|| latin::undo(line, level))?;
    *last = mending.misreading.or(*last);
    // Where this reader was at work, `Ã ` is `à` of which a space was made.
    if let Some(Misreading { truth: Charset::Utf8, reader }) = mending.misreading
        && !reader.is_double()
        && mending.stretches.first().is_none_or(|stretch| stretch.place != (0..line.len()))
    {
        let taken: Vec<_> = mending.stretches.iter().map(|s| s.place.clone()).collect();
        mending.stretches.extend(latin::before_spaces(line, reader, &taken));
        mending.stretches.sort_by_key(|stretch| stretch.place.start);
    }
    Some(mending)
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
