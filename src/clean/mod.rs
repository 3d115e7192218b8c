//! Floor 3: one text form; mojibake undone; offsets kept.
//!
//! [`clean`] first repairs, then normalises: normalising would destroy what
//! mojibake is recognised by. What each transformation does and which are made
//! by default stands at [`Options`]. Clean text is borrowed and costs one scan.
//!
//! Every newline is kept, so that lines known before cleaning are lines after
//! it, and a line's indentation keeps its width (`　　` becomes two spaces):
//! joining wrapped lines belongs to whoever knows the paragraph.

mod annotation;
mod form;
mod look;
mod options;
mod radical;
mod repair;
mod writer;

pub use options::{Options, Repair};

use std::borrow::Cow;

use writer::Written;

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

    /// Oddities, with spans of this text. Removed characters are noted with an
    /// empty span at their place.
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The parts: text, map, notes.
    #[must_use]
    pub fn into_parts(self) -> (Cow<'a, str>, OffsetMap, Notes) {
        (self.text, self.offsets, self.notes)
    }

    fn unchanged(text: &'a str) -> Self {
        Text {
            offsets: OffsetMap::identity(u32::try_from(text.len()).unwrap_or(u32::MAX)),
            text: Cow::Borrowed(text),
            notes: Notes::new(),
        }
    }

    /// Takes over what a step made of this text.
    fn then(self, step: Written) -> Self {
        let Written { text, map, notes: made } = step;
        let mut notes = Notes::new();
        notes.absorb(self.notes, |note| note.moved(|span| map.to_text(span.range())));
        notes.absorb(made, |note| note);
        Text { offsets: map.then(&self.offsets), text: text.map_or(self.text, Cow::Owned), notes }
    }
}

/// Brings `text` into the normal form.
///
/// Cleaning twice is cleaning once.
///
/// ```
/// use diglot::clean::{Options, clean};
///
/// let text = clean("新闻\u{200B}ＮＥＷＳ\r\n", &Options::new());
/// assert_eq!(text.as_str(), "新闻NEWS\n");
/// // "NEWS" came from the four full-width letters behind the invisible space.
/// assert_eq!(text.offsets().to_source((6..10).into()), 9..21);
///
/// let same = clean("nothing to do", &Options::new());
/// assert!(same.offsets().is_identity());
/// ```
#[must_use]
pub fn clean<'a>(text: &'a str, options: &Options) -> Text<'a> {
    /// Steps at most: each misreading that lies on another is one, and so is the
    /// normal form; what one leaves may show the next.
    const ROUNDS: usize = 16;
    let mut out = Text::unchanged(text);
    for _ in 0..ROUNDS {
        let Some(step) = step(out.as_str(), options) else { break };
        out = out.then(step);
    }
    out
}

/// The next step, if the text needs one.
fn step(text: &str, options: &Options) -> Option<Written> {
    let change = if options.repair() > Repair::Off {
        let outcome = repair::repair(text, options.repair());
        if outcome.written.is_some() {
            return outcome.written;
        }
        outcome.change
    } else {
        look::CHANGE.next(text, 0)
    };
    if change < text.len() {
        let step = form::normalise(text, change, options);
        if step.text.is_some() {
            return Some(step);
        }
    }
    (options.punctuation() || options.annotations())
        .then(|| annotation::strip(text, options).filter(|step| step.text.is_some()))
        .flatten()
}
