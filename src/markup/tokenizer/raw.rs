//! Text that ends only at its own end tag: `<title>`, `<style>`, `<script>`.

use super::{Content, Mode, Token, Tokenizer, is_space};
use crate::Span;

impl Tokenizer<'_> {
    /// The raw text at hand; `None` where there is none. Normal text follows.
    pub(super) fn raw(&mut self) -> Option<Token> {
        let len = self.bytes.len();
        let (content, end, next) = match self.mode {
            Mode::Rcdata(name) => {
                let end = self.raw_end(name);
                (Content::Rcdata, end, end)
            }
            Mode::Rawtext(name) => {
                let end = self.raw_end(name);
                (Content::Raw, end, end)
            }
            Mode::Script => {
                let end = self.script_end();
                (Content::Raw, end, end)
            }
            Mode::Cdata => match self.cdata_end() {
                Some(end) => (Content::Cdata, end, end + 3),
                None => (Content::Cdata, len, len),
            },
            Mode::Plaintext => (Content::Raw, len, len),
            Mode::Data => (Content::Data, self.at, self.at),
        };
        let span = Span::from_usize(self.at, end);
        self.at = next;
        self.mode = Mode::Data;
        (!span.is_empty()).then_some(Token::Text { span, content })
    }

    /// Where the end tag `name` stands, or the end of the page.
    fn raw_end(&self, name: &[u8]) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        memchr::memchr_iter(b'<', rest)
            .map(|found| self.at + found)
            .find(|&at| self.byte(at + 1) == Some(b'/') && self.ends_word(at + 2, name))
            .unwrap_or(self.bytes.len())
    }

    fn cdata_end(&self) -> Option<usize> {
        let rest = self.bytes.get(self.at..)?;
        memchr::memmem::find(rest, b"]]>").map(|found| self.at + found)
    }

    /// Whether `name` stands at `at` and nothing of a longer name behind it.
    fn ends_word(&self, at: usize, name: &[u8]) -> bool {
        self.has(at, name)
            && self.byte(at + name.len()).is_some_and(|b| is_space(b) || matches!(b, b'/' | b'>'))
    }

    /// Where a script ends. Inside `<!--` a script may hold a whole `<script>`
    /// element: there its end tag does not end the outer one.
    fn script_end(&self) -> usize {
        let mut at = self.at;
        // Plain script up to a `<!--` or the end tag.
        while let Some(open) = self.find(b'<', at) {
            if self.byte(open + 1) == Some(b'/') && self.ends_word(open + 2, b"script") {
                return open;
            }
            at = open + 1;
            if self.has(at, b"!--") {
                // The dashes may already belong to the `-->`.
                match self.escaped(at + 1) {
                    Ok(end) => return end,
                    Err(next) => at = next,
                }
            }
        }
        self.bytes.len()
    }

    /// Reads on in a `<!--` from its dashes: `Ok` where the script ends inside
    /// it, `Err` behind the `-->`.
    fn escaped(&self, mut at: usize) -> Result<usize, usize> {
        let mut nested = false;
        loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(found) = memchr::memchr2(b'<', b'-', rest) else {
                return Ok(self.bytes.len());
            };
            at += found;
            if self.byte(at) == Some(b'-') {
                let dashes = self
                    .bytes
                    .get(at..)
                    .and_then(|rest| rest.iter().position(|&b| b != b'-'))
                    .unwrap_or(self.bytes.len() - at);
                at += dashes;
                if dashes >= 2 && self.byte(at) == Some(b'>') {
                    return Err(at + 1);
                }
                continue;
            }
            let close = self.byte(at + 1) == Some(b'/');
            let word = at + 1 + usize::from(close);
            if !self.ends_word(word, b"script") {
                at += 1;
            } else if close == nested {
                nested = !close;
                at = word + b"script".len();
            } else if close {
                return Ok(at);
            } else {
                at += 1;
            }
        }
    }
}
