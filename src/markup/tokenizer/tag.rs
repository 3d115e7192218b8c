//! Start tags, end tags and their attributes.

use super::{Attribute, Mode, Token, Tokenizer, is_space};
use crate::Span;

impl Tokenizer<'_> {
    pub(super) fn start_tag(&mut self) -> Option<Token> {
        self.attributes.clear();
        let name_end = self.name_end(self.at + 1);
        let name = Span::from_usize(self.at + 1, name_end);
        let self_closing = self.rest_of_tag(name_end, true)?;
        if !self.foreign {
            self.mode = self.mode_after(name);
        }
        Some(Token::Start { name, self_closing })
    }

    pub(super) fn end_tag(&mut self) -> Option<Token> {
        let name_end = self.name_end(self.at + 2);
        let name = Span::from_usize(self.at + 2, name_end);
        self.rest_of_tag(name_end, false)?;
        Some(Token::End { name })
    }

    fn name_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let len = rest.iter().position(|&b| is_space(b) || matches!(b, b'/' | b'>'));
        from + len.unwrap_or(rest.len())
    }

    /// Reads on behind the name and leaves the position behind the `>`. Says
    /// whether a `/` stood before it; `None` (and the position at the end of
    /// the page) where the tag does not end.
    fn rest_of_tag(&mut self, from: usize, keep: bool) -> Option<bool> {
        let mut at = from;
        let end = loop {
            at = self.skip_space(at);
            match self.byte(at) {
                None => break None,
                Some(b'>') => break Some((at + 1, false)),
                Some(b'/') if self.byte(at + 1) == Some(b'>') => break Some((at + 2, true)),
                Some(b'/') => at += 1,
                Some(_) => match self.attribute(at, keep) {
                    Some(next) => at = next,
                    None => break None,
                },
            }
        };
        let (at, self_closing) = end.unwrap_or((self.bytes.len(), false));
        self.at = at;
        end.map(|_| self_closing)
    }

    /// Reads the attribute at `start` and returns where it ends.
    fn attribute(&mut self, start: usize, keep: bool) -> Option<usize> {
        // A first `=` belongs to the name.
        let rest = self.bytes.get(start + 1..).unwrap_or_default();
        let len = rest.iter().position(|&b| is_space(b) || matches!(b, b'/' | b'>' | b'='));
        let name_end = start + 1 + len.unwrap_or(rest.len());
        let equals = self.skip_space(name_end);
        let (value, end) = if self.byte(equals) == Some(b'=') {
            let at = self.skip_space(equals + 1);
            match self.byte(at)? {
                quote @ (b'"' | b'\'') => {
                    let end = self.find(quote, at + 1)?;
                    ((at + 1, end), end + 1)
                }
                b'>' => ((at, at), at),
                _ => {
                    let rest = self.bytes.get(at..).unwrap_or_default();
                    let len = rest.iter().position(|&b| is_space(b) || b == b'>')?;
                    ((at, at + len), at + len)
                }
            }
        } else {
            ((name_end, name_end), equals)
        };
        if keep && self.attributes.len() < Self::MOST_ATTRIBUTES {
            self.attributes.push(Attribute {
                name: Span::from_usize(start, name_end),
                value: Span::from_usize(value.0, value.1),
            });
        }
        Some(end)
    }

    /// What the content of the element is.
    fn mode_after(&self, name: Span) -> Mode {
        let name = self.bytes.get(name.range()).unwrap_or_default();
        // Few names have such content: most are told by length and first letter.
        let first = name.first().map_or(0, u8::to_ascii_lowercase);
        match (name.len(), first) {
            (3, b'x') if is(name, b"xmp") => Mode::Rawtext(b"xmp"),
            (5, b's') if is(name, b"style") => Mode::Rawtext(b"style"),
            (5, b't') if is(name, b"title") => Mode::Rcdata(b"title"),
            (6, b's') if is(name, b"script") => Mode::Script,
            (6, b'i') if is(name, b"iframe") => Mode::Rawtext(b"iframe"),
            (7, b'n') if is(name, b"noembed") => Mode::Rawtext(b"noembed"),
            (8, b'n') if is(name, b"noframes") => Mode::Rawtext(b"noframes"),
            // As in a browser that runs scripts.
            (8, b'n') if is(name, b"noscript") => Mode::Rawtext(b"noscript"),
            (8, b't') if is(name, b"textarea") => Mode::Rcdata(b"textarea"),
            (9, b'p') if is(name, b"plaintext") => Mode::Plaintext,
            _ => Mode::Data,
        }
    }
}

fn is(name: &[u8], word: &[u8]) -> bool {
    name.eq_ignore_ascii_case(word)
}
