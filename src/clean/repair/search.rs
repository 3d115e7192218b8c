//! The lines of one page, each searched for what was done to it: a page is
//! seldom spoilt in two ways, so what was found in one line is tried first on
//! the next, and searching afresh has a budget.

use super::charset::Charset;
use super::mend::{self, Known, Mending, Misreading};
use super::{again, escape, latin, marks, torn};
use crate::clean::Repair;

/// Bytes of a long line that are searched for its misreading before the whole is.
const PREFIX: usize = 160;

/// Bytes that are searched in vain, one after the other, before a page is held
/// to be as it should be. Other languages and lists of rare characters are
/// searched in vain; a megabyte of them must not cost a second.
const VAIN: usize = 12 << 10;

/// Bytes of lines with losses that are searched: what is left of repaired lines
/// looks no better than what they were.
const LOSSY: usize = 512;

/// Lines in a row that what was found before may fail to explain.
const MISSES: u32 = 4;

/// A search through a page.
#[derive(Debug)]
pub(super) struct Search {
    level: Repair,
    /// What was found last.
    last: Option<Known>,
    /// Lines in a row that it did not explain.
    misses: u32,
    vain: usize,
    lossy: usize,
}

impl Search {
    pub(super) const fn new(level: Repair) -> Self {
        Self { level, last: None, misses: 0, vain: VAIN, lossy: LOSSY }
    }

    /// What to repair in a line: escapes first, they may hide mojibake.
    pub(super) fn line(&mut self, line: &str) -> Option<Mending> {
        if let Some(mending) = escape::undo(line, self.level) {
            return Some(mending);
        }
        if line.is_ascii() {
            return None;
        }
        self.known(line).or_else(|| self.afresh(line))
    }

    /// What to repair in a long line, if it is one thing from end to end.
    pub(super) fn whole(&mut self, line: &str) -> Option<Mending> {
        escape::undo(line, self.level).or_else(|| self.known(line))
    }

    /// What was found before, if it is what was done to `line` too.
    fn known(&mut self, line: &str) -> Option<Mending> {
        // The search reads a line in each charset; the start of a long one tells.
        if self.last.is_none() && line.len() > 2 * PREFIX && self.may_search(line) {
            let end = (PREFIX..).find(|end| line.is_char_boundary(*end)).unwrap_or(PREFIX);
            let start = line.get(..end).unwrap_or_default();
            self.spend_on_losses(start);
            let found = mend::best(start, self.level);
            self.last = found.and_then(|mending| mending.known());
        }
        let known = self.last?;
        let misreading = known.misreading;
        let found = if matches!(misreading.truth, Charset::Utf8 | Charset::Gbk | Charset::Big5) {
            again::whole(line, known, self.level)
                .or_else(|| torn::most(line, known, self.level))
                .or_else(|| mend::again(line, misreading, self.level))
                .map(|mending| before_spaces(line, mending))
        } else {
            marks::again(line, misreading, self.level)
        };
        if let Some(mending) = &found {
            (self.last, self.misses) = (mending.known().or(self.last), 0);
            return found;
        }
        self.misses += 1;
        if self.misses > MISSES {
            (self.last, self.misses) = (None, 0);
        }
        None
    }

    fn afresh(&mut self, line: &str) -> Option<Mending> {
        if !self.may_search(line) {
            return None;
        }
        self.spend_on_losses(line);
        let found = mend::best(line, self.level)
            .filter(|mending| mending.covers(line) || !leaves_losses(line, mending))
            .or_else(|| latin::undo(line, self.level));
        match found {
            Some(mending) => {
                self.vain = VAIN;
                self.last = mending.known().or(self.last);
                Some(before_spaces(line, mending))
            }
            None => {
                self.vain = self.vain.saturating_sub(line.len());
                None
            }
        }
    }

    fn spend_on_losses(&mut self, line: &str) {
        if line.contains('\u{FFFD}') {
            self.lossy = self.lossy.saturating_sub(line.len());
        }
    }

    fn may_search(&self, line: &str) -> bool {
        self.vain > 0 && (self.lossy > 0 || !line.contains('\u{FFFD}'))
    }
}

/// Whether `line` lost much beside what `mending` repairs, which then is what is
/// left of a greater repair.
fn leaves_losses(line: &str, mending: &Mending) -> bool {
    const MUCH: usize = 4;
    let losses = |text: &str| memchr::memmem::find_iter(text.as_bytes(), "\u{FFFD}").count();
    let places = mending.stretches.iter().filter_map(|s| line.get(s.place.clone()));
    losses(line) >= MUCH + places.map(losses).sum::<usize>()
}

/// Where this reader was at work, `Ã ` is `à` of which a space was made.
fn before_spaces(line: &str, mut mending: Mending) -> Mending {
    if let Some(Misreading { truth: Charset::Utf8, reader }) = mending.misreading
        && !reader.is_double()
        && mending.stretches.first().is_none_or(|stretch| stretch.place != (0..line.len()))
    {
        let taken: Vec<_> = mending.stretches.iter().map(|s| s.place.clone()).collect();
        mending.stretches.extend(latin::before_spaces(line, reader, &taken));
        mending.stretches.sort_by_key(|stretch| stretch.place.start);
    }
    mending
}
