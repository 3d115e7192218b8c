//! [`Hints`]: what the caller knows beside the bytes.

use crate::Lang;

/// What is known about the bytes from outside. None of it is a verdict: hints
/// only choose among encodings that the bytes leave within the rounding of the
/// model, an eighth of a nat, where a label weighs more than country and languages.
///
/// ```
/// use diglot::decode::{decode, Hints};
/// use diglot::Lang;
///
/// let gbk = b"\xb7\xd6\xce\xf6\xd1\xdb\xc7\xb0\xb5\xc4\xce\xca\xcc\xe2";
/// let lies = Hints::new().with_charset("utf-8").with_country("tw").with_languages(&[Lang::En]);
/// assert_eq!(decode(gbk, &lies).text(), "分析眼前的问题");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    charset: Option<&'a str>,
    url: Option<&'a str>,
    country: Option<&'a str>,
    languages: &'a [Lang],
}

impl<'a> Hints<'a> {
    /// No hints.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The transport's label.
    #[must_use]
    pub fn with_charset(mut self, label: &'a str) -> Self {
        self.charset = Some(label);
        self
    }

    /// The page's address, whose host may speak for a country.
    #[must_use]
    pub fn with_url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }

    /// The country the page is from, by its two letters (ISO 3166-1), whatever
    /// the host of its address says.
    #[must_use]
    pub fn with_country(mut self, country: &'a str) -> Self {
        self.country = Some(country);
        self
    }

    /// The languages expected of the page.
    #[must_use]
    pub fn with_languages(mut self, languages: &'a [Lang]) -> Self {
        self.languages = languages;
        self
    }

    /// The transport's label, if given.
    #[must_use]
    pub const fn charset(&self) -> Option<&'a str> {
        self.charset
    }

    /// The page's address, if given.
    #[must_use]
    pub const fn url(&self) -> Option<&'a str> {
        self.url
    }

    /// The country, if given, or else the last label of the host's name.
    #[must_use]
    pub fn country(&self) -> Option<&'a str> {
        self.country.or_else(|| {
            let after = self.url?.split_once("//").map_or(self.url?, |(_, rest)| rest);
            let host = after.split(['/', '?', '#', ':']).next()?;
            host.rsplit_once('.').map(|(_, last)| last)
        })
    }

    /// The languages expected, if any.
    #[must_use]
    pub const fn languages(&self) -> &'a [Lang] {
        self.languages
    }
}
