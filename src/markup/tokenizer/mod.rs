//! HTML's tokens, each a span of the page: nothing is copied, nothing decoded.
//!
//! The tokenizer follows the [tokenization] part of the HTML standard on valid
//! UTF-8, with the state switches of `<title>`, `<textarea>`, `<script>`,
//! `<style>` and their like made by itself. What differs is only the shape of
//! what it hands over: one text token for a whole stretch of text, raw, with
//! [`Content`] saying how to read it; [`mod@reference`] decodes what needs it.
//!
//! # Why our own
//!
//! It skips over text, attribute values, comments and scripts with `memchr`
//! instead of stepping a state machine through them, and reports a span for
//! everything. On 151 real pages (17 MB, the dev halves of our benches), one
//! thread, medians of one run on a busy machine, MB/s:
//!
//! | what | MB/s |
//! |---|---|
//! | this tokenizer | 1017 |
//! | `lol_html` 3.0 without handlers | 863 |
//! | `lol_html` 3.0 with a text handler | 276 |
//! | the flat reader on this tokenizer ([`read`](super::read)) | 234 |
//! | `html5gum` 0.9, callback emitter | 149 |
//!
//! `html5gum` passes the html5lib tokenizer tests. Ours gives the same tokens on
//! all 1,202 pages of those sets, on every named reference, and on random soup
//! of tags (a property test and the fuzz target `markup`). `lol_html` gives text
//! in pieces, with character references left in, and no place for each.
//!
//! [tokenization]: https://html.spec.whatwg.org/multipage/parsing.html#tokenization

mod comment;
mod raw;
pub mod reference;
mod tag;

use crate::Span;

/// How the text of a [`Token::Text`] is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Content {
    /// Character references count; U+0000 is dropped by the reader of the tokens.
    Data,
    /// Character references count; U+0000 reads as U+FFFD (`<title>`, `<textarea>`).
    Rcdata,
    /// Nothing counts; U+0000 reads as U+FFFD (`<style>`, `<script>`, `<plaintext>`).
    Raw,
    /// Nothing counts; U+0000 is dropped by the reader of the tokens (CDATA in foreign content).
    Cdata,
}

/// A token. Spans are bytes of the page given to the [`Tokenizer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Token {
    /// Text, never empty. Neighbouring text tokens are one text.
    Text {
        /// As it stands in the page.
        span: Span,
        /// How to read it.
        content: Content,
    },
    /// A start tag; its attributes are [`Tokenizer::attributes`].
    Start {
        /// The name as it stands in the page, in any case.
        name: Span,
        /// Whether the tag ends in `/>`.
        self_closing: bool,
    },
    /// An end tag.
    End {
        /// The name as it stands in the page, in any case.
        name: Span,
    },
    /// A comment, or what counts as one (`<?xml …>`, `</ p>`).
    Comment {
        /// What it says.
        span: Span,
    },
    /// A document type.
    Doctype(Doctype),
}

/// A document type declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Doctype {
    /// The name as it stands in the page, `html` in any case.
    pub name: Option<Span>,
    /// The public identifier.
    pub public: Option<Span>,
    /// The system identifier.
    pub system: Option<Span>,
    /// Whether the declaration is so broken that browsers go into quirks mode.
    pub force_quirks: bool,
}

/// An attribute. The value is raw: [`reference::decode`] reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attribute {
    /// The name as it stands in the page, in any case.
    pub name: Span,
    /// The value without its quotes; empty at its place where there is none.
    pub value: Span,
}

/// Cuts a page into [`Token`]s, in one pass and without copying.
///
/// ```
/// use diglot::markup::tokenizer::{Token, Tokenizer};
///
/// let page = "<p class=lead>分析 &amp; 评论";
/// let mut tokens = Tokenizer::new(page);
/// assert!(matches!(tokens.next_token(), Some(Token::Start { .. })));
/// assert_eq!(tokens.attributes()[0].value.of(page), Some("lead"));
/// let Some(Token::Text { span, .. }) = tokens.next_token() else { panic!() };
/// assert_eq!(span.of(page), Some("分析 &amp; 评论"));
/// assert_eq!(tokens.next_token(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Tokenizer<'a> {
    bytes: &'a [u8],
    at: usize,
    start: usize,
    mode: Mode,
    foreign: bool,
    attributes: Vec<Attribute>,
}

/// What the text at hand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Data,
    /// Up to an end tag of this name.
    Rcdata(&'static [u8]),
    /// Up to an end tag of this name.
    Rawtext(&'static [u8]),
    Script,
    Plaintext,
    Cdata,
}

impl<'a> Tokenizer<'a> {
    /// The most attributes of one tag that are kept: a bound on memory, far
    /// above what pages have.
    pub const MOST_ATTRIBUTES: usize = 4096;

    /// A tokenizer at the start of `html`, of which it reads at most `u32::MAX` bytes.
    #[must_use]
    pub fn new(html: &'a str) -> Self {
        let bytes = html.as_bytes();
        let bytes = bytes.get(..u32::MAX as usize).unwrap_or(bytes);
        Self { bytes, at: 0, start: 0, mode: Mode::Data, foreign: false, attributes: Vec::new() }
    }

    /// The next token, or `None` at the end. A tag cut off by the end of the
    /// page is no token, as in a browser.
    pub fn next_token(&mut self) -> Option<Token> {
        loop {
            self.start = self.at;
            let &first = self.bytes.get(self.at)?;
            let token = match self.mode {
                Mode::Data if first == b'<' => self.markup(),
                Mode::Data => Some(self.text(self.at)),
                _ => self.raw(),
            };
            if token.is_some() {
                return token;
            }
        }
    }

    /// The attributes of the start tag last returned, in order, doubles
    /// included: the first of a name counts.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// Where the last token stands, markup included.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::from_usize(self.start, self.at)
    }

    /// Says whether the tags to come stand in SVG or MathML: there `<title>` and
    /// its like hold no raw text, and CDATA sections are text.
    pub const fn set_foreign(&mut self, foreign: bool) {
        self.foreign = foreign;
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn find(&self, byte: u8, from: usize) -> Option<usize> {
        let rest = self.bytes.get(from..)?;
        memchr::memchr(byte, rest).map(|found| from + found)
    }

    /// Whether `word` (lower case) stands at `at` in any case.
    fn has(&self, at: usize, word: &[u8]) -> bool {
        self.bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
    }

    fn skip_space(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(is_space) {
            at += 1;
        }
        at
    }

    /// The text from the start of the token to the next `<` that starts markup at
    /// or after `from`.
    fn text(&mut self, mut from: usize) -> Token {
        let end = loop {
            let Some(at) = self.find(b'<', from) else { break self.bytes.len() };
            match self.byte(at + 1) {
                Some(b'/') if self.byte(at + 2).is_some() => break at,
                Some(b'!' | b'?') => break at,
                Some(next) if next.is_ascii_alphabetic() => break at,
                _ => from = at + 1,
            }
        };
        self.at = end;
        Token::Text { span: Span::from_usize(self.start, end), content: Content::Data }
    }

    /// What stands at a `<`; `None` for what makes no token.
    fn markup(&mut self) -> Option<Token> {
        let at = self.at;
        match self.byte(at + 1) {
            Some(next) if next.is_ascii_alphabetic() => self.start_tag(),
            Some(b'/') => match self.byte(at + 2) {
                Some(next) if next.is_ascii_alphabetic() => self.end_tag(),
                Some(b'>') => {
                    self.at = at + 3;
                    None
                }
                Some(_) => Some(self.bogus_comment(at + 2)),
                None => Some(self.text(at + 2)),
            },
            Some(b'!') => self.declaration(),
            Some(b'?') => Some(self.bogus_comment(at + 1)),
            _ => Some(self.text(at + 1)),
        }
    }
}

/// HTML's white space.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}
