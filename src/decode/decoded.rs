//! [`Decoded`]: a text, how it was decoded, and where each character came from.

use core::ops::Range;
use std::borrow::Cow;

use super::Encoding;
use super::place::Places;
use crate::{Note, NoteCode, Notes, OffsetMap, Span};

/// What an encoding was chosen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The caller named the encoding ([`decode_as`](super::decode_as)).
    Told,
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

/// A decoded text and the report of how it was decoded.
///
/// Borrows the bytes: the text too where they were UTF-8. Places are found by
/// reading the bytes again from a checkpoint, which costs 1.6 % of the text in
/// memory (nothing for UTF-8) from the first question on, and 56 bytes for each
/// stretch in another encoding; [`offsets`](Self::offsets) gives an owned map.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: Encoding,
    pub(super) declared: Option<Encoding>,
    pub(super) evidence: Evidence,
    pub(super) confidence: u16,
    pub(super) replaced: u64,
    pub(super) places: Places,
    pub(super) notes: Notes,
}

impl<'a> Decoded<'a> {
    /// The empty text of bytes that are no text, and a note that names their format.
    pub(super) fn nothing(bytes: &'a [u8], format: &'static str) -> Self {
        let mut notes = Notes::new();
        notes.push(Note::new(NoteCode::NotText).with_source(0..bytes.len()).with_detail(format));
        Self {
            bytes,
            text: Cow::Borrowed(""),
            encoding: Encoding::UTF_8,
            declared: None,
            evidence: Evidence::Fallback,
            confidence: 0,
            replaced: 0,
            places: Places::new(Vec::new()),
            notes,
        }
    }

    /// The text: borrowed where the bytes were UTF-8 already. A byte order mark
    /// is not part of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, given away.
    #[must_use]
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The encoding used, for most of the page where it is mixed.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The encoding the transport or the page declared, right or wrong. The
    /// transport's comes first.
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

    /// The source bytes behind a span of the text, as [`OffsetMap::to_source`]
    /// gives them. O(log n), and a kilobyte read again.
    #[must_use]
    pub fn source(&self, span: Span) -> Range<usize> {
        self.places.to_source(self.bytes, &self.text, span)
    }

    /// The text made from a range of source bytes, as [`OffsetMap::to_text`]
    /// gives it. O(log n), and a kilobyte read again.
    #[must_use]
    pub fn span(&self, source: Range<usize>) -> Option<Span> {
        self.places.to_text(self.bytes, &self.text, source)
    }

    /// The whole map text → source bytes, resolved. Linear in the text.
    #[must_use]
    pub fn offsets(&self) -> OffsetMap {
        self.places.map(self.bytes, &self.text)
    }
}
