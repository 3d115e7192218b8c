//! [`Writer`]: visible text, its lines and its way home, as the tokens come by.

use crate::markup::tokenizer::Content;
use crate::markup::tokenizer::reference::{self, Place};
use crate::markup::{Cues, Line};
use crate::{OffsetMap, OffsetMapBuilder, Span};

/// What holds for the text at hand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// The block it stands in.
    pub(super) element: Option<u32>,
    pub(super) linked: bool,
    pub(super) strong: bool,
    /// Whether white space counts.
    pub(super) verbatim: bool,
}

/// Writes the visible text. White space collapses as CSS has it: a run of it is
/// one space, mapped to its first character, and none stands at the ends of a line.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) text: String,
    map: OffsetMapBuilder,
    pub(super) lines: Vec<Line>,
    line: Line,
    /// Where the line starts.
    start: usize,
    /// Whether anything visible stands on the line.
    seen: bool,
    /// White space seen behind visible text: where and how long its first character is.
    space: Option<(usize, usize)>,
    /// No-break and ideographic spaces before the first visible character:
    /// where, how many bytes, and which.
    lead: Vec<(usize, usize, char)>,
    linked: u32,
    strong: u32,
    /// Whether the link at hand is counted on some line.
    link_counted: bool,
}

impl Writer {
    pub(super) fn with_capacity(html_len: usize) -> Self {
        Self { text: String::with_capacity(html_len / 8), ..Self::default() }
    }

    /// A link begins: the next line with text of it counts it.
    pub(super) fn open_link(&mut self) {
        self.link_counted = false;
    }

    /// White space that stands nowhere in the page: behind a form field.
    pub(super) fn gap(&mut self, at: usize) {
        if self.seen && self.space.is_none() {
            self.space = Some((at, 0));
        }
    }

    /// Inline hints for the line at hand.
    pub(super) fn hint(&mut self, cues: Cues) {
        self.line.inline = self.line.inline.with(cues);
    }

    /// Where the text written so far ends, for anchors.
    pub(super) fn end(&self) -> u32 {
        self.map.text_len()
    }

    /// Writes what stands at `span` of the page.
    pub(super) fn write(&mut self, html: &str, span: Span, content: Content, setting: Setting) {
        let before = self.text.len();
        let bytes = html.as_bytes().get(..span.range().end).unwrap_or_default();
        let mut at = span.range().start;
        while let Some(&first) = bytes.get(at) {
            match class(first) {
                Class::Plain => {
                    let end = plain_end(bytes, at);
                    if let Some(plain) = html.get(at..end) {
                        self.plain(plain, at, setting);
                    }
                    at = end;
                }
                Class::Space if setting.verbatim => at += self.verbatim(bytes, at, setting),
                Class::Space => {
                    if self.seen && self.space.is_none() {
                        self.space = Some((at, 1));
                    }
                    at += 1;
                    while bytes.get(at).is_some_and(|&b| class(b) == Class::Space) {
                        at += 1;
                    }
                }
                Class::And => at += self.ampersand(bytes, at, content, setting),
                Class::Nul => {
                    if matches!(content, Content::Rcdata | Content::Raw) {
                        self.character('\u{FFFD}', at, 1, setting);
                    }
                    at += 1;
                }
            }
        }
        self.count(before, setting);
    }

    /// Ends the line if anything visible stands on it.
    pub(super) fn end_line(&mut self) {
        if self.seen {
            self.map.insert(1);
            self.push_line();
        }
        self.lead.clear();
        self.space = None;
        self.line = Line::default();
    }

    /// The text, its lines and its map, which leads to a page of `html_len` bytes.
    pub(super) fn finish(mut self, html_len: usize) -> (String, Vec<Line>, OffsetMap) {
        self.end_line();
        self.seek(html_len);
        (self.text, self.lines, self.map.finish())
    }

    fn push_line(&mut self) {
        self.text.push('\n');
        let end = self.text.len();
        let total = match (self.linked, self.strong) {
            (0, 0) => 1,
            _ => self.text.get(self.start..).map_or(0, visible).max(1),
        };
        let share = |part: u32| u16::try_from((part.min(total) * 1000) / total).unwrap_or(1000);
        let span = Span::from_usize(self.start, end);
        let (linked, strong) = (share(self.linked), share(self.strong));
        self.lines.push(Line { span, linked, strong, ..self.line });
        self.line = Line::default();
        self.start = end;
        self.seen = false;
        (self.linked, self.strong) = (0, 0);
    }

    /// Adds what was written since `before` to the shares of the line.
    fn count(&mut self, before: usize, setting: Setting) {
        if !setting.linked && !setting.strong {
            return;
        }
        let written = self.text.get(before.max(self.start)..).map_or(0, visible);
        self.linked += if setting.linked { written } else { 0 };
        self.strong += if setting.strong { written } else { 0 };
    }

    /// Moves on in the page: what is skipped is not in the text.
    fn seek(&mut self, to: usize) {
        self.map.delete(to.saturating_sub(self.map.source_len() as usize));
    }

    fn put(&mut self, c: char, at: usize, len: usize) {
        self.seek(at);
        self.text.push(c);
        self.map.replace(c.len_utf8(), len);
    }

    /// Before the first visible character of a line, and before every later
    /// piece: what was held back.
    fn open(&mut self, setting: Setting) {
        if !self.seen {
            self.seen = true;
            self.line.element = setting.element;
            for (at, len, c) in core::mem::take(&mut self.lead) {
                self.put(c, at, len);
            }
        }
        if let Some((at, len)) = self.space.take() {
            self.put(' ', at, len);
        }
        if setting.linked && !self.link_counted {
            self.link_counted = true;
            self.line.links = self.line.links.saturating_add(1);
        }
    }

    /// Text without white space at its ends, entities and NULs.
    fn plain(&mut self, plain: &str, at: usize, setting: Setting) {
        let (mut plain, mut at) = (plain, at);
        if !self.seen && !setting.verbatim {
            while let Some(c) = plain.chars().next().filter(|&c| is_blank(c)) {
                self.lead.push((at, c.len_utf8(), c));
                at += c.len_utf8();
                plain = plain.get(c.len_utf8()..).unwrap_or_default();
            }
            if plain.is_empty() {
                return;
            }
        }
        self.open(setting);
        self.seek(at);
        self.text.push_str(plain);
        self.map.copy(plain.len());
    }

    /// A character made of `len` bytes of page.
    fn character(&mut self, c: char, at: usize, len: usize, setting: Setting) {
        if !setting.verbatim {
            if matches!(c, '\t' | '\n' | '\x0C' | '\r' | ' ') {
                if self.seen && self.space.is_none() {
                    self.space = Some((at, len));
                }
                return;
            }
            if !self.seen && is_blank(c) {
                self.lead.push((at, len, c));
                return;
            }
        }
        self.open(setting);
        self.put(c, at, len);
    }

    /// White space that counts; returns how much of the page it takes.
    fn verbatim(&mut self, bytes: &[u8], at: usize, setting: Setting) -> usize {
        let (c, len) = match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => ('\n', 2),
            (Some(b'\r' | b'\n'), _) => ('\n', 1),
            (Some(b'\t'), _) => ('\t', 1),
            (Some(b'\x0C'), _) => ('\x0C', 1),
            _ => (' ', 1),
        };
        self.open(setting);
        if c == '\n' {
            self.seek(at);
            self.map.replace(1, len);
            self.push_line();
        } else {
            self.put(c, at, len);
        }
        len
    }

    fn ampersand(&mut self, bytes: &[u8], at: usize, content: Content, setting: Setting) -> usize {
        let decoded = match content {
            Content::Data | Content::Rcdata => bytes.get(at..),
            Content::Raw | Content::Cdata => None,
        };
        match decoded.and_then(|rest| reference::read(rest, Place::Text)) {
            Some(reference) => {
                let first = if reference.first == '\0' { '\u{FFFD}' } else { reference.first };
                if first == '\n' && setting.verbatim {
                    self.open(setting);
                    self.seek(at);
                    self.map.replace(1, reference.len);
                    self.push_line();
                } else if let Some(second) = reference.second {
                    self.open(setting);
                    self.seek(at);
                    self.text.push(first);
                    self.text.push(second);
                    self.map.replace(first.len_utf8() + second.len_utf8(), reference.len);
                } else {
                    self.character(first, at, reference.len, setting);
                }
                reference.len
            }
            None => {
                self.character('&', at, 1, setting);
                1
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Plain,
    Space,
    And,
    Nul,
}

const fn class(byte: u8) -> Class {
    match byte {
        b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' => Class::Space,
        b'&' => Class::And,
        0 => Class::Nul,
        _ => Class::Plain,
    }
}

/// Where the plain stretch at `from` ends. A single space between words is part of it.
fn plain_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let skipped = rest.as_chunks::<8>().0.iter().take_while(|chunk| all_plain(**chunk)).count() * 8;
    let mut iter = rest.iter().enumerate().skip(skipped);
    while let Some((at, &byte)) = iter.next() {
        if class(byte) == Class::Plain {
            continue;
        }
        let between = byte == b' ' && rest.get(at + 1).is_some_and(|&b| class(b) == Class::Plain);
        if !between {
            return from + at;
        }
        iter.next();
    }
    bytes.len()
}

/// Whether eight bytes hold neither white space nor controls nor `&`.
const fn all_plain(chunk: [u8; 8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let word = u64::from_le_bytes(chunk);
    let and = word ^ (ONES * b'&' as u64);
    let small = word.wrapping_sub(ONES * 0x21) & !word;
    let none = and.wrapping_sub(ONES) & !and;
    (small | none) & HIGHS == 0
}

/// Spaces that do not collapse, and marks without width: a line of these alone is no line.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Characters but for ASCII white space and controls.
fn visible(text: &str) -> u32 {
    let starts = |b: &&u8| **b > b' ' && (**b < 0x80 || **b >= 0xC0);
    u32::try_from(text.as_bytes().iter().filter(starts).count()).unwrap_or(u32::MAX)
}
