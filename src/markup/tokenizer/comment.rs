//! `<!`: comments with all their odd ends, document types, CDATA sections.

use super::{Doctype, Mode, Token, Tokenizer};
use crate::Span;

impl Tokenizer<'_> {
    /// What stands at a `<!`.
    pub(super) fn declaration(&mut self) -> Option<Token> {
        let at = self.at + 2;
        if self.has(at, b"--") {
            return Some(self.comment(at + 2));
        }
        if self.has(at, b"doctype") {
            return Some(self.doctype(at + b"doctype".len()));
        }
        if self.foreign && self.bytes.get(at..).is_some_and(|rest| rest.starts_with(b"[CDATA[")) {
            self.mode = Mode::Cdata;
            self.at = at + b"[CDATA[".len();
            return None;
        }
        Some(self.bogus_comment(at))
    }

    /// A comment from `from` to the next `>`.
    pub(super) fn bogus_comment(&mut self, from: usize) -> Token {
        let end = self.find(b'>', from).unwrap_or(self.bytes.len());
        self.at = (end + 1).min(self.bytes.len());
        Token::Comment { span: Span::from_usize(from, end) }
    }

    /// A comment whose `<!--` ends at `start`.
    fn comment(&mut self, start: usize) -> Token {
        let rest = self.bytes.get(start..).unwrap_or_default();
        // `<!-->` and `<!--->` are whole comments.
        let abrupt = match rest {
            [b'>', ..] => Some(1),
            [b'-', b'>', ..] => Some(2),
            _ => None,
        };
        if let Some(len) = abrupt {
            self.at = start + len;
            return Token::Comment { span: Span::from_usize(start, start) };
        }
        // Otherwise the comment ends at the first `>` behind `--` or `--!`.
        for at in memchr::memchr_iter(b'>', rest) {
            let before = rest.get(..at).unwrap_or_default();
            let end = before.strip_suffix(b"--").or_else(|| before.strip_suffix(b"--!"));
            if let Some(content) = end {
                self.at = start + at + 1;
                return Token::Comment { span: Span::from_usize(start, start + content.len()) };
            }
        }
        // At the end of the page an unfinished end is dropped.
        let content = [&b"--!"[..], b"--", b"-"]
            .iter()
            .find_map(|end| rest.strip_suffix(*end))
            .unwrap_or(rest);
        self.at = self.bytes.len();
        Token::Comment { span: Span::from_usize(start, start + content.len()) }
    }

    /// A document type whose keyword ends at `at`.
    fn doctype(&mut self, at: usize) -> Token {
        let mut doctype = Doctype::default();
        let closed = self.doctype_parts(at, &mut doctype);
        // The parts end at the `>`, at the end of the page, or at junk up to the `>`.
        let (at, fine) = match closed {
            Ok(at) => (at, true),
            Err(at) => (at, false),
        };
        doctype.force_quirks = !fine;
        self.at = self.find(b'>', at).map_or(self.bytes.len(), |end| end + 1);
        Token::Doctype(doctype)
    }

    /// Reads name and identifiers; `Err` where browsers go into quirks mode.
    fn doctype_parts(&self, at: usize, doctype: &mut Doctype) -> Result<usize, usize> {
        let start = self.skip_space(at);
        if matches!(self.byte(start), None | Some(b'>')) {
            return Err(start);
        }
        let rest = self.bytes.get(start..).unwrap_or_default();
        let len = rest.iter().position(|&b| super::is_space(b) || b == b'>');
        let name_end = start + len.unwrap_or(rest.len());
        doctype.name = Some(Span::from_usize(start, name_end));
        let at = self.skip_space(name_end);
        let system_from = match self.byte(at) {
            Some(b'>') => return Ok(at),
            None => return Err(at),
            _ if self.has(at, b"public") => {
                let at = self.identifier(at + 6, &mut doctype.public)?;
                match self.byte(at) {
                    Some(b'>') => return Ok(at),
                    _ => at,
                }
            }
            _ if self.has(at, b"system") => at + 6,
            _ => return Err(at),
        };
        let at = self.identifier(system_from, &mut doctype.system)?;
        // Junk behind the system identifier is forgiven, the end of the page is not.
        if at < self.bytes.len() { Ok(at) } else { Err(at) }
    }

    /// Reads a quoted identifier and returns where the next part starts.
    fn identifier(&self, at: usize, out: &mut Option<Span>) -> Result<usize, usize> {
        let at = self.skip_space(at);
        let Some(quote @ (b'"' | b'\'')) = self.byte(at) else {
            return Err(at);
        };
        let rest = self.bytes.get(at + 1..).unwrap_or_default();
        let len = rest.iter().position(|&b| b == quote || b == b'>').unwrap_or(rest.len());
        let end = at + 1 + len;
        *out = Some(Span::from_usize(at + 1, end));
        if self.byte(end) == Some(quote) { Ok(self.skip_space(end + 1)) } else { Err(end) }
    }
}
