//! [`Note`]: oddities of a page's content, kept apart from errors.

use core::ops::Range;
use std::borrow::Cow;

use crate::Span;

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing; nothing was lost.
    Info,
    /// Something was changed, guessed or doubtful.
    Warning,
    /// Something on the page was lost.
    Loss,
}

impl Severity {
    /// The stable lower-case name: `info`, `warning`, `loss`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Loss => "loss",
        }
    }
}

/// What a note is about. The [code](Self::as_str) of each is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NoteCode {
    /// Only the first bytes of the input were read.
    Truncated,
    /// The input is not text (PDF, archive, image…); its format is the detail.
    NotText,
    /// The declared encoding is not the one used.
    WrongCharset,
    /// Bytes that are not valid in the encoding became U+FFFD.
    Replaced,
    /// A stretch stands in another encoding than its page.
    MixedEncoding,
    /// Mojibake was undone; the chain of encodings is the detail.
    Repaired,
    /// Characters restored by guess.
    Guessed,
    /// Text destroyed before it reached us (锟斤拷, U+FFFD).
    Lost,
    /// Bidirectional controls were removed.
    Bidi,
    /// Control or invisible characters were removed.
    Control,
    /// Private-use characters were kept.
    PrivateUse,
    /// Annotations glued into Han text were removed.
    Annotation,
    /// Elements nested deeper than the reader follows.
    Depth,
    /// Head metadata that could not be read.
    BadMetadata,
    /// Two places of the page disagree about a field.
    Conflict,
    /// A label looks like another script's letters.
    Homoglyph,
}

impl NoteCode {
    /// The stable kebab-case code, as it stands in the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::NotText => "not-text",
            Self::WrongCharset => "wrong-charset",
            Self::Replaced => "replaced",
            Self::MixedEncoding => "mixed-encoding",
            Self::Repaired => "repaired",
            Self::Guessed => "guessed",
            Self::Lost => "lost",
            Self::Bidi => "bidi",
            Self::Control => "control",
            Self::PrivateUse => "private-use",
            Self::Annotation => "annotation",
            Self::Depth => "depth",
            Self::BadMetadata => "bad-metadata",
            Self::Conflict => "conflict",
            Self::Homoglyph => "homoglyph",
        }
    }

    /// How much notes of this code matter.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::PrivateUse | Self::Control | Self::Depth => Severity::Info,
            Self::Truncated | Self::NotText | Self::Replaced | Self::Lost => Severity::Loss,
            _ => Severity::Warning,
        }
    }
}

/// One oddity: what, where, and how sure. Never holds page text.
///
/// ```
/// use diglot::{Note, NoteCode, Severity, Span};
///
/// let note = Note::new(NoteCode::Repaired)
///     .with_span(Span::new(3, 9))
///     .with_detail("utf-8 read as gbk")
///     .with_confidence(998);
/// assert_eq!(note.code().as_str(), "repaired");
/// assert_eq!(note.severity(), Severity::Warning);
/// assert_eq!(note.span(), Some(Span::new(3, 9)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    code: NoteCode,
    span: Option<Span>,
    source: Option<Range<usize>>,
    detail: Option<Cow<'static, str>>,
    confidence: Option<u16>,
}

impl Note {
    /// A note about the page as a whole.
    #[must_use]
    pub const fn new(code: NoteCode) -> Self {
        Self { code, span: None, source: None, detail: None, confidence: None }
    }

    /// Puts the note at a span of the text of the stage that speaks.
    #[must_use]
    pub const fn with_span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Puts the note at a range of source bytes.
    #[must_use]
    pub fn with_source(mut self, source: Range<usize>) -> Self {
        self.source = Some(source);
        self
    }

    /// Adds a word of our own (an encoding's name, a format's name), never page text.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Says how sure the stage is, in per mille.
    #[must_use]
    pub const fn with_confidence(mut self, per_mille: u16) -> Self {
        self.confidence = Some(per_mille);
        self
    }

    /// What the note is about.
    #[must_use]
    pub const fn code(&self) -> NoteCode {
        self.code
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Where in the text, if it is visible there.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// Where in the source bytes, if known.
    #[must_use]
    pub fn source(&self) -> Option<Range<usize>> {
        self.source.clone()
    }

    /// A word of detail.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// How sure the stage is, in per mille, where that can be said.
    #[must_use]
    pub const fn confidence(&self) -> Option<u16> {
        self.confidence
    }

    /// The same note seen from a later stage: `place` maps its span.
    pub(crate) fn moved(mut self, place: impl FnOnce(Span) -> Option<Span>) -> Self {
        self.span = self.span.and_then(place);
        self
    }
}

/// Notes in the order they were made: the first 64 of each code, and a count of all.
///
/// ```
/// use diglot::{Note, NoteCode, Notes};
///
/// let mut notes = Notes::new();
/// for _ in 0..1000 {
///     notes.push(Note::new(NoteCode::Replaced));
/// }
/// assert_eq!(notes.iter().count(), 64);
/// assert_eq!(notes.count(NoteCode::Replaced), 1000);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    kept: Vec<Note>,
    counts: Vec<(NoteCode, u64)>,
}

impl Notes {
    /// The most notes of one code that are kept.
    pub const KEPT: u64 = 64;

    /// No notes. Allocates nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { kept: Vec::new(), counts: Vec::new() }
    }

    /// Adds a note, or only counts it where 64 of its code are kept already.
    pub fn push(&mut self, note: Note) {
        let code = note.code();
        let seen = self.add(code, 1);
        if seen < Self::KEPT {
            self.kept.push(note);
        }
    }

    /// Takes over the notes of an earlier stage, counts included, each passed through `f`.
    pub fn absorb(&mut self, other: Self, mut f: impl FnMut(Note) -> Note) {
        for &(code, count) in &other.counts {
            let kept = other.kept.iter().filter(|note| note.code() == code).count() as u64;
            self.add(code, count.saturating_sub(kept));
        }
        for note in other.kept {
            let note = f(note);
            let kept = self.kept.iter().filter(|n| n.code() == note.code()).count() as u64;
            self.add(note.code(), 1);
            if kept < Self::KEPT {
                self.kept.push(note);
            }
        }
    }

    /// The notes kept, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Note> {
        self.kept.iter()
    }

    /// How many notes of `code` there were, kept or not.
    #[must_use]
    pub fn count(&self, code: NoteCode) -> u64 {
        self.counts.iter().find(|(c, _)| *c == code).map_or(0, |&(_, n)| n)
    }

    /// Every code seen and how often, in order of first sight.
    pub fn counts(&self) -> impl Iterator<Item = (NoteCode, u64)> {
        self.counts.iter().copied()
    }

    /// Whether there is no note.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Adds to a count and returns what it was before.
    fn add(&mut self, code: NoteCode, more: u64) -> u64 {
        if more == 0 {
            return self.count(code);
        }
        if let Some((_, count)) = self.counts.iter_mut().find(|(c, _)| *c == code) {
            let before = *count;
            *count = before.saturating_add(more);
            before
        } else {
            self.counts.push((code, more));
            0
        }
    }
}
