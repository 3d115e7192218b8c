//! [`looks_like_html`]: whether a text is a page or only speaks of one.

use super::reader::{Kind, kind_of};
use super::tokenizer::{Token, Tokenizer};
use crate::Span;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 32 << 10;

/// Whether a text is HTML, whole page or fragment, rather than a text that has
/// tags in it: an article about `<div>`, an RSS file, a message with
/// `<someone@example.com>`.
///
/// A page says so by starting with a document type, `<html>` or another element
/// of HTML. A text that starts with words is HTML only if most of its words
/// stand in elements that are closed, or between breaks. Reads at most the
/// first 32 KiB.
///
/// ```
/// use diglot::markup::looks_like_html;
///
/// assert!(looks_like_html("\u{FEFF}<!DOCTYPE html><title>新闻</title>"));
/// assert!(looks_like_html("<div class=post>正文</div>"));
/// assert!(looks_like_html("本报讯<br>第一段<br><br>第二段<br>第三段"));
/// assert!(!looks_like_html("The <div> element groups others."));
/// assert!(!looks_like_html("<?xml version=\"1.0\"?><rss><channel></channel></rss>"));
/// assert!(!looks_like_html("a < b and b > c"));
/// ```
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    // Front matter is written above Markdown, which may hold tags.
    if text.starts_with("---\n") || memchr::memchr(b'<', text.as_bytes()).is_none() {
        return false;
    }
    Evidence::gather(text).speaks_for_html()
}

/// What the tags of a sample say.
#[derive(Debug, Default)]
struct Evidence {
    /// What stands first: a tag of HTML, something else.
    first: First,
    /// Start tags of HTML, and of them those with attributes.
    known: usize,
    attributed: usize,
    /// Start tags that no HTML has.
    unknown: usize,
    /// End tags that close an open start tag.
    closed: usize,
    /// Elements and stretches between breaks that hold text.
    pieces: usize,
    /// Tags written as words: between spaces or in quotes.
    mentions: usize,
    /// Bytes of text, of them in pieces, and of them outside `<html>`.
    text: usize,
    covered: usize,
    outside: usize,
    page: bool,
}

/// What a text starts with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum First {
    #[default]
    Nothing,
    Text,
    /// `<!DOCTYPE html>`, `<html>`, `<head>`, `<body>`.
    Page,
    /// Another element of HTML.
    Known,
    /// One whose name is a single letter, as other notations have it too.
    Letter,
    /// An element of something else.
    Unknown,
}

impl Evidence {
    fn gather(text: &str) -> Self {
        let mut found = Self::default();
        let mut tokens = Tokenizer::new(text);
        // Open elements with the text before each; few matter.
        let mut open: Vec<(u128, usize)> = Vec::new();
        let mut since_break = 0;
        let mut inside = false;
        let (mut paragraphs, mut inline) = (0_usize, 0_usize);
        while let Some(token) = tokens.next_token() {
            // A page that starts as one is one, whatever follows.
            if found.first == First::Page {
                break;
            }
            match token {
                Token::Text { span, .. } => {
                    let words = span.trimmed(text);
                    found.begin(if words.is_empty() { First::Nothing } else { First::Text });
                    found.text += words.range().len();
                    let blank_line = words.of(text).is_some_and(|words| words.contains("\n\n"));
                    since_break = if blank_line { 0 } else { since_break + words.range().len() };
                    found.outside += if inside { 0 } else { words.range().len() };
                }
                Token::Doctype(doctype) => {
                    let name = doctype.name.and_then(|name| name.of(text)).unwrap_or_default();
                    found.meet_page(name.eq_ignore_ascii_case("html"));
                }
                Token::Start { name, .. } => {
                    let (key, kind) = kind_of(text, name);
                    match kind {
                        Kind::Page => {
                            inside = true;
                            found.meet_page(true);
                        }
                        Kind::Unknown => found.begin(First::Unknown),
                        Kind::Inline if name.len() == 1 => found.begin(First::Letter),
                        _ => found.begin(First::Known),
                    }
                    found.unknown += usize::from(kind == Kind::Unknown);
                    found.known += usize::from(kind != Kind::Unknown);
                    let attributed = tokens.attributes().iter().any(|a| !a.value.is_empty());
                    found.attributed += usize::from(attributed && kind != Kind::Unknown);
                    found.mentions += usize::from(is_mention(text, tokens.span()));
                    paragraphs += usize::from(kind == Kind::Break);
                    if matches!(kind, Kind::Break | Kind::Holds | Kind::Page) {
                        if since_break > 0 && open.is_empty() {
                            found.pieces += 1;
                            found.covered += since_break;
                        }
                        since_break = 0;
                    }
                    if kind == Kind::Inline {
                        inline += 1;
                    } else if kind == Kind::Holds && open.len() < 256 {
                        open.push((key, found.text));
                    }
                }
                Token::End { name } => {
                    let (key, kind) = kind_of(text, name);
                    inside &= kind != Kind::Page
                        || name.of(text).is_none_or(|name| !name.eq_ignore_ascii_case("html"));
                    let unclosed = match kind {
                        Kind::Break => Some(&mut paragraphs),
                        Kind::Inline => Some(&mut inline),
                        _ => None,
                    };
                    if let Some(unclosed) = unclosed.filter(|unclosed| **unclosed > 0) {
                        *unclosed -= 1;
                        found.closed += 1;
                    }
                    found.mentions += usize::from(is_mention(text, tokens.span()));
                    if let Some(at) = open.iter().rposition(|(open, _)| *open == key) {
                        let before = open.get(at).map_or(0, |open| open.1);
                        open.truncate(at);
                        found.closed += 1;
                        if at == 0 && found.text > before {
                            found.pieces += 1;
                            found.covered += found.text - before;
                            since_break = 0;
                        }
                    }
                }
                Token::Comment { .. } => {}
            }
        }
        // What follows the last break is set apart by it.
        if found.pieces > 0 && open.is_empty() {
            found.covered += since_break;
        }
        found
    }

    fn begin(&mut self, first: First) {
        if self.first == First::Nothing {
            self.first = first;
        }
    }

    fn meet_page(&mut self, is_html: bool) {
        if is_html {
            self.begin(First::Page);
            self.page = true;
        }
    }

    fn speaks_for_html(&self) -> bool {
        let foreign = self.unknown > self.known;
        match self.first {
            First::Nothing => false,
            First::Page => true,
            First::Known => !foreign && self.mentions * 2 <= self.known + self.closed,
            First::Letter => !foreign && self.closed + self.attributed > 0,
            First::Unknown => self.known >= 5 && self.known > 2 * self.unknown && self.closed >= 2,
            // A page behind a few words of a broken server, or a fragment that
            // starts with words.
            First::Text => {
                let page = self.page && self.known >= 3 && self.outside * 4 <= self.text;
                let fragment = !self.page
                    && self.pieces >= 2
                    && self.mentions == 0
                    && !foreign
                    && self.covered * 5 >= self.text * 3;
                page || fragment
            }
        }
    }
}

/// Whether a tag is written as a word: in quotes, or between spaces or punctuation.
fn is_mention(text: &str, tag: Span) -> bool {
    let before = text.get(..tag.range().start).and_then(|text| text.chars().next_back());
    let after = text.get(tag.range().end..).and_then(|text| text.chars().next());
    let quote =
        |c: char| matches!(c, '`' | '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '(' | '（');
    let word = |c: Option<char>| {
        c.is_some_and(|c| quote(c) || matches!(c, ' ' | ',' | '，' | '、' | '。' | ')' | '）'))
    };
    before.is_some_and(quote) || (word(before) && word(after))
}
