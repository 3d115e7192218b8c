//! Floor 3: one text form; mojibake undone; offsets kept.

use std::borrow::Cow;

use crate::{Notes, OffsetMap};

/// A cleaned text and its map to what it was cleaned from.
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    text: Cow<'a, str>,
    offsets: OffsetMap,
    notes: Notes,
}

impl<'a> Text<'a> {
    /// The text: borrowed where nothing changed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// From this text to the text it was cleaned from; identity where nothing changed.
    #[must_use]
    pub const fn offsets(&self) -> &OffsetMap {
        &self.offsets
    }

    /// Oddities, with spans of this text.
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The parts: text, map, notes.
    #[must_use]
    pub fn into_parts(self) -> (Cow<'a, str>, OffsetMap, Notes) {
        (self.text, self.offsets, self.notes)
    }
}

/// Which transformations are made. The defaults are safe on any page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {}

impl Options {
    /// The safe defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Brings `text` into the normal form.
#[must_use]
pub fn clean<'a>(text: &'a str, _options: &Options) -> Text<'a> {
    Text {
        offsets: OffsetMap::identity(u32::try_from(text.len()).unwrap_or(u32::MAX)),
        text: Cow::Borrowed(text),
        notes: Notes::new(),
    }
}
