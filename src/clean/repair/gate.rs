//! The gate: whether a text can hold mojibake at all, and where.
//!
//! Clean text passes in the one scan that also looks for what the normal form
//! changes. What stops the scan is rare; what stops it twice in a row, or
//! between Latin letters, is suspicious, and only lines with something
//! suspicious are looked into.

use crate::clean::look::{CHANGE, LOOK};
use crate::plausible::{NAT, Scorer};

/// Walks a text from one suspicious place to the next.
#[derive(Debug)]
pub(in crate::clean) struct Gate<'a> {
    text: &'a str,
    at: usize,
    /// Where the last remarkable character ended.
    odd: Option<usize>,
    /// The first character the normal form may change.
    change: Option<usize>,
    /// Whether something lost was seen.
    lost: bool,
}

impl<'a> Gate<'a> {
    pub(in crate::clean) fn new(text: &'a str) -> Self {
        Self { text, at: 0, odd: None, change: None, lost: false }
    }

    /// The first character seen so far that the normal form may change, or the
    /// text's length.
    pub(in crate::clean) fn change(&self) -> usize {
        self.change.unwrap_or(self.text.len())
    }

    /// Whether something lost may have been seen.
    pub(in crate::clean) const fn lost(&self) -> bool {
        self.lost
    }

    /// Goes on from `at`, which must not lie before where it stopped.
    pub(in crate::clean) fn skip_to(&mut self, at: usize) {
        let skipped = self.text.get(self.at..at).unwrap_or_default();
        self.lost |= skipped.contains(['\u{FFFD}', '锟']);
        if self.change.is_none() {
            let passed = self.text.get(..at).unwrap_or_default();
            let next = CHANGE.next(passed, self.at.min(at));
            self.change = (next < at).then_some(next);
        }
        (self.at, self.odd) = (at, None);
    }

    /// Goes on from `at` past what is replaced: nobody asks what is in it.
    pub(in crate::clean) const fn pass(&mut self, at: usize) {
        (self.at, self.odd) = (at, None);
    }

    /// Goes on to the next suspicious place.
    pub(in crate::clean) fn next(&mut self) -> Option<usize> {
        loop {
            // Controls are the normal form's; one is enough to send the text there.
            let at = if self.change.is_some() {
                LOOK.next_past_controls(self.text, self.at)
            } else {
                LOOK.next(self.text, self.at)
            };
            let rest = self.text.get(at..)?;
            let c = rest.chars().next()?;
            self.at = at + c.len_utf8();
            if self.change.is_none() && CHANGE.has(c) {
                self.change = Some(at);
            }
            self.lost |= matches!(c, '\u{FFFD}' | '锟');
            let suspicious = match c {
                '&' => is_reference(rest),
                '\\' => rest.starts_with("\\u"),
                '%' => matches!(rest.as_bytes(), [_, b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..]),
                '\u{80}'..='\u{9F}' => true,
                _ if c.is_ascii() || is_plain(c) => continue,
                _ => {
                    let again = self.odd.is_some_and(|odd| at <= odd + 3);
                    self.odd = Some(self.at);
                    // A loss alone cannot be made good; it makes its neighbours suspicious.
                    let edge = self.edges(at);
                    // Of two bytes no reader makes one character but a Han: alone
                    // between ASCII, other letters and signs are what they are.
                    let alone = edge == (true, true) && c < '\u{2E80}';
                    c != '\u{FFFD}'
                        && (again || edge != (false, false) && !alone)
                        && self.reads_badly(at, c)
                }
            };
            if suspicious {
                return Some(at);
            }
        }
    }

    /// Whether what stands around a rare Han is as unlikely as it is.
    fn reads_badly(&self, at: usize, c: char) -> bool {
        /// More than this no character of good prose costs, with its neighbours.
        const MOST: u64 = 8 * NAT;
        if !matches!(c, '\u{3040}'..='\u{312F}' | '\u{3400}'..='\u{9FFF}') {
            return true;
        }
        let (before, after) = (self.text.get(..at), self.text.get(at..));
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let han = |c: &char| !c.is_ascii();
        let back = before.chars().rev().take(4).take_while(han).map(char::len_utf8).sum::<usize>();
        let mut scorer = Scorer::new();
        let around = self.text.get(at - back..).unwrap_or_default();
        let many = before.get(at - back..).unwrap_or_default().chars().count();
        let ahead = after.chars().take(5).take_while(han).count();
        around.chars().take(many + ahead).for_each(|c| {
            scorer.push(c);
        });
        scorer.score().mean() > MOST
    }

    /// Whether ASCII or nothing stands before and behind the character at `at`.
    fn edges(&self, at: usize) -> (bool, bool) {
        let bytes = self.text.as_bytes();
        let ascii = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(u8::is_ascii);
        (ascii(at.checked_sub(1)), ascii(Some(self.at)))
    }
}

/// `&#…;` or `&name;`, roughly.
fn is_reference(rest: &str) -> bool {
    let body = rest.as_bytes().get(1..12).or_else(|| rest.as_bytes().get(1..)).unwrap_or_default();
    let end = body.iter().position(|b| !(b.is_ascii_alphanumeric() || *b == b'#'));
    end.is_some_and(|end| end > 1 && body.get(end) == Some(&b';'))
}

/// Remarkable to the normal form only.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}' | '\u{2E80}'..='\u{2FDF}' | '\u{3000}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FF10}'..='\u{FF5A}' | '\u{1F000}'..)
}
