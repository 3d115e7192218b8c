//! [`Field`] and [`Origin`]: a value, where it came from and how sure it is.

use core::ops::Range;

use crate::Span;

/// Where a value was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OriginKind {
    /// In the visible text.
    #[default]
    Text,
    /// In the head's metadata.
    Meta,
    /// In structured data.
    JsonLd,
    /// In the page's address.
    Url,
    /// The caller gave it.
    Input,
}

impl OriginKind {
    /// The stable kebab-case word of the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Meta => "meta",
            Self::JsonLd => "json-ld",
            Self::Url => "url",
            Self::Input => "input",
        }
    }
}

/// Where a value came from: a span of the text, a range of source bytes, or neither
/// for what came from the address or the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// Which kind of place.
    pub kind: OriginKind,
    /// The span of the document's text.
    pub span: Option<Span>,
    /// The source bytes.
    pub source: Option<Range<usize>>,
}

impl Origin {
    /// A place in the visible text.
    #[must_use]
    pub const fn text(span: Span) -> Self {
        Self { kind: OriginKind::Text, span: Some(span), source: None }
    }

    /// A place in the source that is not visible.
    #[must_use]
    pub const fn hidden(kind: OriginKind, source: Range<usize>) -> Self {
        Self { kind, span: None, source: Some(source) }
    }

    /// The address or the caller.
    #[must_use]
    pub const fn outside(kind: OriginKind) -> Self {
        Self { kind, span: None, source: None }
    }
}

/// A value with its origin, the evidence for it and how sure it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// Where it was found.
    pub origin: Origin,
    /// What spoke for it: a stable kebab-case word.
    pub evidence: &'static str,
    /// How sure, in per mille. For title, date of publication, authors, editors, source,
    /// breadcrumb, tags and keywords it is counted: of 1000 such values, with as much for
    /// and against them, so many were right on annotated pages. For other fields, of which
    /// no pages are annotated, it says how strong the evidence is.
    pub confidence: u16,
}

impl<T> Field<T> {
    /// A value with its grounds.
    #[must_use]
    pub const fn new(value: T, origin: Origin, evidence: &'static str, confidence: u16) -> Self {
        Self { value, origin, evidence, confidence }
    }

    /// The same grounds for another value.
    #[must_use]
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Field<U> {
        Field {
            value: f(self.value),
            origin: self.origin,
            evidence: self.evidence,
            confidence: self.confidence,
        }
    }
}

/// A value that lost: what it was, where it stood and why it was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The field's name in the wire form.
    pub field: &'static str,
    /// The value as it would have been printed.
    pub value: String,
    /// Where it was found.
    pub origin: Origin,
    /// What spoke for it.
    pub evidence: &'static str,
    /// How sure, in per mille, as for a [`Field`]; one that agrees is as sure as the winner.
    pub confidence: u16,
    /// Why it lost: `agrees` (with the winner), `conflicts` or `weaker`.
    pub reason: &'static str,
}

impl Candidate {
    /// The most losing candidates a document lists.
    pub const MOST: usize = 64;
}
