//! [`Rights`]: what a page says may be done with it.
//!
//! | said | where | as |
//! |---|---|---|
//! | a licence | `<meta name=license>`, `rel=license`, JSON-LD `license`, a link to Creative Commons, `CC BY-SA 4.0` in a statement | its address, or its SPDX id where no address is given; [`Rights::spdx`] names it |
//! | 欢迎转载, `free to republish` | a disclaimer, the footer, a metadata line | [`Reprint::Allowed`] |
//! | 转载请注明出处, `please credit` | there | [`Reprint::WithAttribution`] |
//! | 未经授权，不得转载, `may not be reproduced without permission` | there | [`Reprint::WithPermission`] |
//! | 禁止转载, `reproduction is prohibited` | there | [`Reprint::Forbidden`] |
//! | nothing of these | | absent: not stated, which is no permission |
//! | `noindex`, `noarchive`, … | `<meta name=robots>`, else the header `X-Robots-Tag` | [`Rights::robots`] |
//! | `1` or `0` | `<meta name=tdm-reservation>`, else the header of this name | [`Rights::tdm_reserved`] |

pub(super) mod spdx;

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
    /// A licence's address, or its SPDX id where the page gives no address.
    pub licence: Option<Field<String>>,
    /// Reprinting.
    pub reprint: Option<Field<Reprint>>,
    /// The `robots` statement, lower-cased.
    pub robots: Option<Field<String>>,
    /// The reservation of text and data mining (`tdm-reservation`).
    pub tdm_reserved: Option<Field<bool>>,
}

impl Rights {
    /// The SPDX id of the licence: of Creative Commons' by its address, or as stated.
    ///
    /// ```
    /// use diglot::{Input, Pipeline};
    ///
    /// let page = "<h1>Salt</h1><p>Salt was dear once.</p>\
    ///     <a rel=license href=https://creativecommons.org/licenses/by-sa/4.0/deed.zh>CC</a>";
    /// let document = Pipeline::new().process(&Input::new(page.as_bytes()))?;
    /// assert_eq!(document.fields().rights.spdx().as_deref(), Some("CC-BY-SA-4.0"));
    /// # Ok::<(), diglot::Error>(())
    /// ```
    #[must_use]
    pub fn spdx(&self) -> Option<String> {
        let stated = self.licence.as_ref()?.value.trim();
        spdx::of_address(stated).or_else(|| spdx::is_id(stated).then(|| stated.to_owned()))
    }
}
