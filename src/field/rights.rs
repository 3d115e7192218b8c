//! [`Rights`]: what a page says may be done with it.

use super::Field;

/// What a page says about reprinting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reprint {
    /// Allowed.
    Allowed,
    /// Allowed with the source named (转载请注明出处).
    WithAttribution,
    /// Only with permission (未经授权，不得转载).
    WithPermission,
    /// Forbidden.
    Forbidden,
}

impl Reprint {
    /// The stable kebab-case word of the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::WithAttribution => "with-attribution",
            Self::WithPermission => "with-permission",
            Self::Forbidden => "forbidden",
        }
    }
}

/// What a page says may be done with it. What it does not say is absent, and
/// absence never means permission.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rights {
    /// A licence's address.
    pub licence: Option<Field<String>>,
    /// Reprinting.
    pub reprint: Option<Field<Reprint>>,
    /// The `robots` statement, lower-cased.
    pub robots: Option<Field<String>>,
    /// The reservation of text and data mining (`tdm-reservation`).
    pub tdm_reserved: Option<Field<bool>>,
}
