//! The flat reader: tokens → visible text, lines, elements, links.
//!
//! One pass over the tokens with a stack of open blocks; no tree, no recursion.
//! Shown is what a browser shows that runs scripts and knows no style sheet but
//! its own: scripts, styles, comments, templates, `<noscript>` and hidden
//! elements are gone, `<br>` and the bounds of blocks end lines, white space
//! collapses outside `<pre>`.

mod address;
mod attribute;
mod block;
mod hint;
mod kind;
mod name;
mod stack;
mod statement;
mod writer;

pub(super) use kind::{Kind, kind_of};

use attribute::{Attributes, Slot};
use hint::CueCache;
use name::{InForeign, Name, in_foreign, key};
use stack::Stack;
use writer::{Setting, Writer};

use super::tokenizer::{Content, Token, Tokenizer};
use super::{Cues, Element, Flat, Head, Link, Mark, Medium, jsonld};
use crate::{Note, NoteCode, Notes, Span};

/// Reads a page.
pub(super) fn read(html: &str, marks: &[Mark]) -> Flat {
    let mut reader = Reader::new(html, marks);
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_token() {
        match token {
            Token::Text { span, content } => reader.text(span, content),
            Token::Start { name, self_closing } => {
                reader.start(name, self_closing, &tokens);
            }
            Token::End { name } => reader.end(name),
            Token::Comment { .. } | Token::Doctype(_) => {}
        }
        tokens.set_foreign(reader.foreign);
    }
    reader.finish()
}

struct Reader<'a> {
    html: &'a str,
    writer: Writer,
    stack: Stack,
    elements: Vec<Element>,
    links: Vec<Link>,
    media: Vec<Medium>,
    head: Head,
    /// Objects of JSON-LD so far.
    nodes: u32,
    notes: Notes,
    /// Whether the tokens stand in SVG or MathML.
    foreign: bool,
    setting: Setting,
    hidden: bool,
    /// The link at hand: where its text starts, at which depth it was opened,
    /// and its place in `links` if it leads anywhere.
    link: Option<OpenLink>,
    /// How many strong elements are open, and the depth of the first.
    strong: (u32, usize),
    /// What raw text belongs to.
    raw: Raw,
    /// Whether a newline that comes next is part of the start tag.
    drop_newline: bool,
    cues: CueCache,
    marks: &'a [Mark],
    marked: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct OpenLink {
    start: u32,
    depth: usize,
    index: Option<usize>,
}

/// What the raw text after a start tag is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raw {
    Shown,
    Dropped,
    Title,
    JsonLd,
}

/// Links and media kept of a page: no reader wants more of one, and memory stays bounded.
const fn most_addresses(html_len: usize) -> usize {
    4096 + html_len / 256
}

impl<'a> Reader<'a> {
    fn new(html: &'a str, marks: &'a [Mark]) -> Self {
        Self {
            html,
            writer: Writer::with_capacity(html.len()),
            stack: Stack::default(),
            elements: Vec::new(),
            links: Vec::new(),
            media: Vec::new(),
            head: Head::default(),
            nodes: 0,
            notes: Notes::default(),
            foreign: false,
            setting: Setting::default(),
            hidden: false,
            link: None,
            strong: (0, 0),
            raw: Raw::Shown,
            drop_newline: false,
            cues: CueCache::default(),
            marks,
            marked: Vec::new(),
        }
    }

    fn finish(mut self) -> Flat {
        self.end_link();
        self.close_to(0);
        let len = self.html.len().min(u32::MAX as usize);
        let (text, lines, offsets) = self.writer.finish(len);
        Flat {
            text,
            offsets,
            lines,
            elements: self.elements,
            links: self.links,
            media: self.media,
            head: self.head,
            notes: self.notes,
            marks: self.marked,
        }
    }

    fn text(&mut self, mut span: Span, content: Content) {
        if core::mem::take(&mut self.drop_newline) {
            let bytes = self.html.as_bytes().get(span.range()).unwrap_or_default();
            let len = match bytes {
                [b'\r', b'\n', ..] => 2,
                [b'\r' | b'\n', ..] => 1,
                _ => 0,
            };
            span = Span::new(span.start() + len, span.end());
        }
        if matches!(content, Content::Raw | Content::Rcdata) {
            match core::mem::replace(&mut self.raw, Raw::Shown) {
                Raw::Shown => {}
                Raw::Dropped => return,
                Raw::Title => return self.head.push_title(self.html, span),
                Raw::JsonLd => {
                    if !jsonld::read(self.html, span, &mut self.head, &mut self.nodes) {
                        self.note(NoteCode::BadMetadata);
                    }
                    return;
                }
            }
        }
        if !self.hidden {
            self.writer.write(self.html, span, content, self.setting);
        }
    }

    fn note(&mut self, code: NoteCode) {
        self.notes.push(Note::new(code).with_span(Span::empty(self.writer.end())));
    }

    fn start(&mut self, name_span: Span, self_closing: bool, tokens: &Tokenizer<'_>) {
        self.drop_newline = false;
        self.raw = Raw::Shown;
        let bytes = self.html.as_bytes().get(name_span.range()).unwrap_or_default();
        let key = key(bytes);
        let name = Name::of(key, bytes);
        if self.foreign {
            match in_foreign(key, name) {
                InForeign::Breakout => {
                    while self.foreign && self.stack.len() > 0 {
                        self.close_to(self.stack.len() - 1);
                    }
                }
                InForeign::Integration if !self_closing => {
                    return self.open_plain(key, Name::Integration, false);
                }
                InForeign::Part if name == Name::Foreign && !self_closing => {
                    return self.open_plain(key, name, true);
                }
                InForeign::Integration | InForeign::Part => return,
            }
        }
        let attributes = Attributes::of(self.html, tokens.attributes());
        self.close_before(name);
        match name {
            Name::Br | Name::Hr => self.writer.end_line(),
            Name::A => self.start_link(&attributes),
            Name::Strong => {
                self.strong.1 = if self.strong.0 == 0 { self.stack.len() } else { self.strong.1 };
                self.strong.0 = self.strong.0.saturating_add(1);
                self.setting.strong = true;
            }
            Name::Label | Name::Input | Name::Select => self.writer.hint(Cues::FORM),
            Name::Time => self.head.push_time(self.html, &attributes),
            Name::Meta => self.head.push_meta(self.html, &attributes),
            Name::Link => self.head.push_link(self.html, &attributes),
            Name::Base => self.head.push_named(self.html, "base", attributes.span(Slot::Href)),
            Name::Html => self.head.push_named(self.html, "lang", attributes.span(Slot::Lang)),
            Name::Title => self.raw = Raw::Title,
            Name::Sheet => self.raw = Raw::Dropped,
            Name::Script => {
                let ld = attributes
                    .raw(self.html, Slot::Type)
                    .is_some_and(|kind| kind.trim().to_ascii_lowercase().contains("ld+json"));
                self.raw = if ld { Raw::JsonLd } else { Raw::Dropped };
            }
            Name::Iframe => {
                self.raw = Raw::Dropped;
                self.medium(name, &attributes, tokens);
            }
            Name::Img | Name::Video | Name::Audio | Name::Source | Name::Embed | Name::Object => {
                self.medium(name, &attributes, tokens);
            }
            Name::Area => self.address(&attributes, Span::empty(self.writer.end())),
            _ => {}
        }
        if name != Name::Meta && attributes.has(Slot::ItemProp) {
            self.head.push_itemprop(self.html, &attributes);
        }
        self.open(key, name, &attributes);
        if name == Name::Input && !self.hidden {
            self.input(&attributes);
        }
    }

    fn line(&self) -> u32 {
        u32::try_from(self.writer.lines.len()).unwrap_or(u32::MAX)
    }
}
