//! [`Limits`]: how much diglot takes in.

/// What happens to an input over the limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AtLimit {
    /// The call fails with [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge).
    #[default]
    Error,
    /// The first bytes up to the limit are read, and a note says so.
    Truncate,
}

/// Bounds on the input.
///
/// ```
/// use diglot::{AtLimit, Limits};
///
/// let limits = Limits::new().with_max_bytes(1 << 20).with_at_limit(AtLimit::Truncate);
/// assert_eq!(limits.max_bytes(), 1 << 20);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    max_bytes: usize,
    at_limit: AtLimit,
}

impl Limits {
    /// The default: 256 MiB, an error beyond.
    #[must_use]
    pub const fn new() -> Self {
        Self { max_bytes: 256 << 20, at_limit: AtLimit::Error }
    }

    /// Takes in at most `bytes` bytes of a page. Capped at 1 GiB, so that every
    /// position in the text (at most three times the input) fits a [`Span`](crate::Span).
    #[must_use]
    pub const fn with_max_bytes(mut self, bytes: usize) -> Self {
        const CAP: usize = 1 << 30;
        self.max_bytes = if bytes > CAP { CAP } else { bytes };
        self
    }

    /// What to do with a larger input.
    #[must_use]
    pub const fn with_at_limit(mut self, at_limit: AtLimit) -> Self {
        self.at_limit = at_limit;
        self
    }

    /// The most bytes taken in.
    #[must_use]
    pub const fn max_bytes(&self) -> usize {
        self.max_bytes
    }

    /// What happens beyond.
    #[must_use]
    pub const fn at_limit(&self) -> AtLimit {
        self.at_limit
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}
