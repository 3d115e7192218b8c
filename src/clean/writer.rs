//! [`Writer`]: the text being written, composed as it comes, with its map.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::{Note, NoteCode, Notes, OffsetMap, OffsetMapBuilder, Span};

/// Writes characters in order and keeps the last starter open for the marks
/// that may follow it, because only there composition can change anything.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
    map: OffsetMapBuilder,
    notes: Notes,
    composes: bool,
    changed: bool,
    open: Cluster,
}

/// A starter and the marks behind it, not yet written.
#[derive(Default)]
struct Cluster {
    chars: Vec<char>,
    /// Source bytes from the first character to the last.
    source: usize,
    /// Source bytes dropped behind the last character.
    gone: usize,
    /// Whether a character stands for another one of the source.
    mapped: bool,
    /// Notes to be placed behind the cluster.
    notes: Vec<NoteCode>,
}

impl Cluster {
    fn push(&mut self, c: char, source: usize, same: bool) {
        self.source += core::mem::take(&mut self.gone) + source;
        self.chars.push(c);
        self.mapped |= !same;
    }
}

/// Marks that are the same in every form, and stand above or below.
const fn is_common_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{33F}')
}

/// What a finished [`Writer`] made: a text where it differs from the source.
pub(super) struct Written {
    pub(super) text: Option<String>,
    pub(super) map: OffsetMap,
    pub(super) notes: Notes,
}

/// Whether nothing before or after `c` changes it or composes with it from the left.
pub(super) fn stable(c: char) -> bool {
    c < '\u{300}'
        || canonical_combining_class(c) == 0
            && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes
}

impl Writer {
    pub(super) fn new(capacity: usize, composes: bool) -> Self {
        Self { out: String::with_capacity(capacity), composes, ..Self::default() }
    }

    /// The starter that what comes next stands behind, whatever marks it bears.
    pub(super) fn base(&self) -> Option<char> {
        let first = self.open.chars.first().copied();
        let first = first.or_else(|| self.out.chars().next_back())?;
        (canonical_combining_class(first) == 0).then_some(first)
    }

    /// Copies a stretch whose characters are all stable and stay as they are.
    pub(super) fn copy(&mut self, run: &str) {
        let Some(last) = run.chars().next_back() else { return };
        self.close();
        let head = run.strip_suffix(last).unwrap_or_default();
        self.out.push_str(head);
        self.map.copy(head.len());
        self.open.chars.push(last);
        self.open.source = last.len_utf8();
    }

    /// Writes `c`, made from `source` bytes; `same` if it is what stood there.
    pub(super) fn put(&mut self, c: char, source: usize, same: bool) {
        if stable(c) {
            self.close();
        }
        self.open.push(c, source, same);
    }

    /// Writes `c` as it stands, to be composed with its neighbours.
    pub(super) fn unstable(&mut self, c: char) {
        let mut source = c.len_utf8();
        if is_common_mark(c) {
            self.open.push(c, source, true);
            return;
        }
        if self.composes && is_nfc_quick(core::iter::once(c)) == IsNormalized::No {
            // Never part of composed text: what it stands for goes in at once,
            // so that the starter behind it is the right one.
            decompose_canonical(c, |part| {
                if source > 0 && stable(part) {
                    self.close();
                }
                self.open.push(part, core::mem::take(&mut source), false);
            });
        } else {
            self.put(c, source, true);
        }
    }

    /// Drops `source` bytes, and says why if that is worth a note.
    pub(super) fn drop(&mut self, source: usize, note: Option<NoteCode>) {
        self.changed = true;
        self.open.gone += source;
        if let Some(code) = note
            && self.open.notes.last() != Some(&code)
        {
            self.open.notes.push(code);
        }
    }

    /// Writes the ASCII of `run`, which has a NUL behind each: UTF-16 read byte by
    /// byte.
    pub(super) fn spaced(&mut self, run: &str) {
        self.close();
        let plain = run.len() / 2;
        self.out.extend(run.bytes().step_by(2).map(char::from));
        self.map.units(plain, 1, 2);
        self.changed = true;
    }

    /// Notes that `run`, about to be copied, is of private use.
    pub(super) fn private(&mut self, run: &str) {
        self.close();
        let at = self.out.len();
        let span = Span::from_usize(at, at + run.len());
        self.notes.push(Note::new(NoteCode::PrivateUse).with_span(span));
        self.out.push_str(run);
        self.map.copy(run.len());
    }

    /// Whether `mark` would compose with the last character.
    pub(super) fn composes_with(&self, mark: char) -> bool {
        self.open.chars.last().is_some_and(|&last| compose(last, mark).is_some())
    }

    /// Writes the open cluster.
    fn close(&mut self) {
        let Cluster { chars, source, gone, mapped, notes } = &mut self.open;
        if chars.is_empty() && *gone == 0 && notes.is_empty() {
            return;
        }
        let start = self.out.len();
        if let [c] = chars.as_slice() {
            if self.composes && !stable(*c) {
                self.out.extend(core::iter::once(*c).nfc());
            } else {
                self.out.push(*c);
            }
        } else if self.composes
            && let [base @ '\0'..='\u{7F}', mark] = *chars.as_slice()
            && is_common_mark(mark)
        {
            // Most of what there is to compose.
            match compose(base, mark) {
                Some(c) => self.out.push(c),
                None => self.out.extend([base, mark]),
            }
        } else if self.composes || *mapped {
            self.out.extend(chars.iter().copied().nfc());
        } else {
            self.out.extend(chars.iter());
        }
        let written = self.out.get(start..).unwrap_or_default();
        if !*mapped && written.len() == *source && written.chars().eq(chars.iter().copied()) {
            self.map.copy(*source);
        } else {
            self.map.replace(written.len(), *source);
            self.changed = true;
        }
        self.map.delete(*gone);
        for code in notes.drain(..) {
            let place = Span::from_usize(self.out.len(), self.out.len());
            self.notes.push(Note::new(code).with_span(place));
        }
        chars.clear();
        (*source, *gone, *mapped) = (0, 0, false);
    }

    pub(super) fn finish(mut self) -> Written {
        self.close();
        Written {
            text: self.changed.then_some(self.out),
            map: self.map.finish(),
            notes: self.notes,
        }
    }
}
