//! Floor 3: one text form; mojibake undone; offsets kept.
//!
//! [`clean`] first repairs, then normalises: normalising would destroy what
//! mojibake is recognised by. What each transformation does and which are made
//! by default stands at [`Options`]. Clean text is borrowed and costs one scan.
//!
//! Repair works line by line. Which wrong decoding to undo, and where it begins
//! and ends, is decided by how plausible the line is before and after; see
//! [`Repair`] for how far it goes, and the notes for what was done.
//!
//! | what happened | before | after |
//! |---|---|---|
//! | UTF-8 read as GBK | `Health(鍋ュ悍)` | `Health(健康)` |
//! | UTF-8 read as windows-1252 | `ä»Šå¤©` `Itâ€™s` | `今天` `It’s` |
//! | UTF-8 read as windows-1251, cp437, Mac Roman, Big5 … | `Рё` `µ▒ë` | by the line they stand in |
//! | GBK read as latin-1, windows-1251, cp437, EUC-KR, Shift_JIS, Big5 | `ÌìÆø` | `天气` |
//! | Big5 read as latin-1, GBK | `¤Ñ®ð` | `天氣` |
//! | windows-1252 read as GBK, as latin-1 | `isn抰` `it\u{92}s` | `isn’t` `it’s` |
//! | any of these twice, or in part of a line | `naÃƒÂ¯ve` | `naïve` |
//! | escapes shown instead of read | `&amp;#x4eca;` `\u4eca` `%E4%BB%8A` in runs | `今` |
//!
//! Not touched: other languages, rare characters, code and addresses, and texts
//! *about* mojibake, near where they speak of it. Losses stay as U+FFFD and are noted.
//!
//! A page is seldom spoilt in two ways: what was undone last is tried first on the
//! next line, with what that line lost. Looking for other ways has a budget, so that
//! pages in other languages stay cheap: after 12 KiB of lines searched in vain one
//! after the other, or 512 bytes of lines with U+FFFD, lines in a way not met before
//! stay as they are.
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
    let mut lost = false;
    for _ in 0..ROUNDS {
        let Some(step) = step(out.as_str(), options, &mut lost) else { break };
        out = out.then(step);
    }
    if lost {
        repair::note_lost(&out.text, &mut out.notes);
    }
    out
}

/// The next step, if the text needs one.
fn step(text: &str, options: &Options, lost: &mut bool) -> Option<Written> {
    let change = if options.repair() > Repair::Off {
        let outcome = repair::repair(text, options.repair());
        *lost |= outcome.lost;
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
