//! [`Hints`]: what the caller knows beside the bytes.

/// What is known about the bytes from outside. None of it is a verdict: hints
/// only tip what the bytes leave open.
///
/// ```
/// use diglot::decode::{decode, Hints};
///
/// let gbk = b"\xb7\xd6\xce\xf6\xd1\xdb\xc7\xb0\xb5\xc4\xce\xca\xcc\xe2";
/// let lies = Hints::new().with_charset("utf-8").with_url("https://example.tw/");
/// assert_eq!(decode(gbk, &lies).text(), "分析眼前的问题");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    charset: Option<&'a str>,
    url: Option<&'a str>,
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

    /// The country of the host: the last label of its name.
    pub(super) fn country(&self) -> Option<&'a str> {
        let after = self.url?.split_once("//").map_or(self.url?, |(_, rest)| rest);
        let host = after.split(['/', '?', '#', ':']).next()?;
        host.rsplit_once('.').map(|(_, last)| last)
    }
}
