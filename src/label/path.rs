//! [`LabelPath`]: a printed label as a path of bilingual segments.

use core::fmt;

use super::grammar::{Names, each};
use crate::Span;

/// One segment of a path, in either or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// Its English name, as printed: any name in Latin letters.
    pub en: Option<String>,
    /// Its Chinese name, as printed: any name with Han in it.
    pub zh: Option<String>,
    /// The concept of the taxonomy it resolves to.
    pub id: Option<String>,
    /// Where it stands in the label's source, in bytes.
    pub span: Span,
}

/// One segment of a path, cut out of the label in place: see
/// [`Taxonomy::read`](crate::Taxonomy::read).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment<'a> {
    /// Its English name, as printed: any name in Latin letters.
    pub en: Option<&'a str>,
    /// Its Chinese name, as printed: any name with Han in it.
    pub zh: Option<&'a str>,
    /// The concept of the taxonomy it resolves to.
    pub id: Option<&'a str>,
    /// Where it stands in the label, in bytes.
    pub span: Span,
}

/// A printed label as a path of segments.
///
/// Category labels, breadcrumbs and feed titles in either language or both, in
/// all the ways portals print them. Leads (`您的位置：`), counts, emoji and empty
/// segments are left out of the segments; the source keeps them.
///
/// ```
/// use diglot::LabelPath;
///
/// let path = LabelPath::parse("您的位置：首页 > Markets(市场) > Bonds【债券】(12)");
/// let names: Vec<_> = path.labels().iter().map(|l| (l.en.as_deref(), l.zh.as_deref())).collect();
/// assert_eq!(
///     names,
///     [(None, Some("首页")), (Some("Markets"), Some("市场")), (Some("Bonds"), Some("债券"))]
/// );
/// assert_eq!(path.to_string(), "您的位置：首页 > Markets(市场) > Bonds【债券】(12)");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelPath {
    source: String,
    labels: Vec<Label>,
}

impl LabelPath {
    /// Parses a printed label. Any text is a path, an empty one for an empty text.
    /// Linear in its length.
    ///
    /// Which way the path runs is not guessed: feed titles go from leaf to root
    /// as often as breadcrumbs go from root to leaf. Where spelling does not
    /// decide (`A - 甲`, names with a separator in them) the built-in taxonomy does.
    #[must_use]
    pub fn parse(source: &str) -> Self {
        Self::parse_with(source, &super::Taxonomy::built_in())
    }

    pub(super) fn parse_with(source: &str, names: &impl Names) -> Self {
        let name = |range: core::ops::Range<usize>| source.get(range).map(str::to_owned);
        let mut labels = Vec::new();
        each(source, names, |segment| {
            labels.push(Label {
                en: segment.en.and_then(name),
                zh: segment.zh.and_then(name),
                id: None,
                span: Span::from_usize(segment.range.start, segment.range.end),
            });
        });
        Self { labels, source: source.to_owned() }
    }

    /// A path whose segments are known from elsewhere (one link each), for paths that
    /// print no separator. `parts` are spans of `source`, in order.
    pub(crate) fn of_parts(source: &str, parts: &[Span]) -> Self {
        let mut labels = Vec::new();
        for part in parts {
            let found = Self::parse(part.of(source).unwrap_or_default()).labels;
            labels.extend(found.into_iter().map(|label| {
                let shift = |at: u32| part.start().saturating_add(at);
                let span = Span::new(shift(label.span.start()), shift(label.span.end()));
                Label { span, ..label }
            }));
        }
        Self { labels, source: source.to_owned() }
    }

    pub(super) fn labels_mut(&mut self) -> &mut [Label] {
        &mut self.labels
    }

    /// The label as it was read.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
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
