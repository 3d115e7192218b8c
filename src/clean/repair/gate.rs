//! The gate: whether a text can hold mojibake at all, and where.
//!
//! Clean text passes in the one scan that also looks for what the normal form
//! changes. What stops the scan is rare; what stops it twice in a row, or
//! between Latin letters, is suspicious, and only lines with something
//! suspicious are looked into.

use crate::clean::look::{CHANGE, LOOK};

/// Walks a text from one suspicious place to the next.
#[derive(Debug)]
pub(in crate::clean) struct Gate<'a> {
    text: &'a str,
    at: usize,
    /// Where the last remarkable character ended.
    odd: Option<usize>,
    /// The first character the normal form may change, or the text's length.
    change: usize,
}

impl<'a> Gate<'a> {
    pub(in crate::clean) fn new(text: &'a str) -> Self {
        Self { text, at: 0, odd: None, change: text.len() }
    }

    /// The first character seen so far that the normal form may change.
    pub(in crate::clean) const fn change(&self) -> usize {
        self.change
    }

    /// Goes on from `at`, which must not lie before where it stopped.
    pub(in crate::clean) fn skip_to(&mut self, at: usize) {
        while self.at < at {
            let next = CHANGE.next(self.text, self.at.min(self.change));
            self.change = self.change.min(next.max(self.at));
            self.at = at;
        }
        (self.at, self.odd) = (at, None);
    }

    /// Goes on to the next suspicious place.
    pub(in crate::clean) fn next(&mut self) -> Option<usize> {
        loop {
            let at = LOOK.next(self.text, self.at);
            let rest = self.text.get(at..)?;
            let c = rest.chars().next()?;
            self.at = at + c.len_utf8();
            if self.change > at && CHANGE.has(c) {
                self.change = at;
            }
            let suspicious = match c {
                '&' => is_reference(rest),
                '\\' => rest.starts_with("\\u"),
                '%' => matches!(rest.as_bytes(), [_, b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..]),
                '\u{80}'..='\u{9F}' => true,
                _ if c.is_ascii() || is_plain(c) => continue,
                _ => {
                    let again = self.odd.is_some_and(|odd| at <= odd + 3);
                    self.odd = Some(self.at);
                    again || self.touches_ascii(at) || c == '\u{FFFD}'
                }
            };
            if suspicious {
                return Some(at);
            }
        }
    }

    /// Whether a character at `at` is alone among ASCII, or begins or ends what
    /// is not.
    fn touches_ascii(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let ascii = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(u8::is_ascii);
        ascii(at.checked_sub(1)) || ascii(Some(self.at))
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
    matches!(c, '\u{A0}' | '\u{AD}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}' | '\u{2E80}'..='\u{2FDF}' | '\u{3000}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FF10}'..='\u{FF5A}' | '\u{1F000}'..)
}
