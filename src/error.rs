//! [`Error`]: misuse and limits. Never the content of a page.

use core::fmt;

/// What went wrong, one word wide.
///
/// diglot never fails because of what a page contains: any bytes give a
/// document, and oddities become [`Note`](crate::Note)s. An `Error` means a
/// limit was reached or something was asked for that cannot be done. Messages
/// are lower case, name the limit and the value found, and never hold page text.
///
/// ```
/// use diglot::{ErrorKind, Input, Limits, Pipeline};
///
/// let pipeline = Pipeline::new().with_limits(Limits::new().with_max_bytes(4));
/// let error = pipeline.process(&Input::new(b"too long")).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::TooLarge);
/// assert_eq!(error.to_string(), "input of 8 bytes is over the limit of 4");
/// ```
#[derive(thiserror::Error)]
#[error("{}", .0.message)]
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is larger than [`Limits`](crate::Limits) allow.
    TooLarge,
    /// A taxonomy that cannot be used: duplicate keys, unknown parents, cycles, bad rows.
    Taxonomy,
    /// A setting that makes no sense.
    Config,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into() }))
    }

    /// What kind of error this is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.0.message)
            .finish()
    }
}
