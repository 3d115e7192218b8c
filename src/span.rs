//! [`Span`]: where something stands in a text.

use core::fmt;
use core::ops::Range;

/// A half-open range of UTF-8 bytes in a text: `start..end`, `start <= end`.
///
/// Spans count bytes of the *text* they belong to (each type says which text
/// that is). Positions in the *source bytes* are `Range<usize>`; the two are
/// never mixed, and [`OffsetMap`](crate::OffsetMap) turns one into the other.
///
/// Eight bytes, `Copy`. A text longer than `u32::MAX` bytes cannot be spanned:
/// [`Limits`](crate::Limits) keeps documents below that.
///
/// ```
/// use diglot::Span;
///
/// let span = Span::new(4, 10);
/// assert_eq!(span.of("the 分析 page"), Some("分析"));
/// assert_eq!(span.of("short"), None);
/// assert_eq!(span.len(), 6);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` to byte `end`; empty at `start` where `end < start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The same from `usize` offsets, saturating at `u32::MAX`.
    #[must_use]
    pub fn from_usize(start: usize, end: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self::new(clip(start), clip(end))
    }

    /// The empty span at byte `at`.
    #[must_use]
    pub const fn empty(at: u32) -> Self {
        Self { start: at, end: at }
    }

    /// First byte.
    #[must_use]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// One past the last byte.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text under the span, or `None` where the span leaves `text` or cuts a character.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// The span as a range of `usize`, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether every byte of `other` lies in `self`.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved right by `by` bytes, saturating.
    #[must_use]
    pub const fn shifted(self, by: u32) -> Self {
        Self { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The span without white space at either end, as [`str::trim`] sees it.
    /// A span that does not fit `text` comes back unchanged.
    ///
    /// ```
    /// use diglot::Span;
    ///
    /// assert_eq!(Span::new(0, 9).trimmed("  分析 "), Span::new(2, 8));
    /// ```
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let Some(inner) = self.of(text) else {
            return self;
        };
        let left = inner.trim_start();
        let lead = inner.len() - left.len();
        let start = self.start.saturating_add(u32::try_from(lead).unwrap_or(u32::MAX));
        let len = u32::try_from(left.trim_end().len()).unwrap_or(u32::MAX);
        Self::new(start, start.saturating_add(len))
    }
}

impl From<Range<u32>> for Span {
    fn from(range: Range<u32>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
