//! [`Lang`], [`Variant`]: the languages diglot tells apart.

/// The language of a region.
///
/// diglot's own two are Chinese and English. Japanese and Korean are told apart
/// because they share characters with Chinese; everything else is
/// [`Other`](Self::Other), and a [`Region`](crate::Region) carries its BCP-47
/// code where it could be named.
///
/// ```
/// use diglot::Lang;
///
/// assert_eq!(Lang::Zh.code(), "zh");
/// assert_eq!(Lang::Other.code(), "und");
/// assert_eq!(Lang::None.code(), "zxx");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Lang {
    /// Chinese, in either script, Cantonese included.
    Zh,
    /// English.
    En,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// Another language, or letters of a script none of the above uses.
    Other,
    /// No language: digits, punctuation, white space, addresses.
    #[default]
    None,
}

impl Lang {
    /// The BCP-47 code: `zh`, `en`, `ja`, `ko`, `und` for [`Other`](Self::Other),
    /// `zxx` (no linguistic content) for [`None`](Self::None).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
            Self::Ja => "ja",
            Self::Ko => "ko",
            Self::Other => "und",
            Self::None => "zxx",
        }
    }
}

/// Which characters a Chinese region is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Variant {
    /// Simplified.
    Hans,
    /// Traditional.
    Hant,
    /// Only characters common to both, or not Chinese.
    #[default]
    Undetermined,
}

impl Variant {
    /// The BCP-47 tag of Chinese so written: `zh-Hans`, `zh-Hant`, `zh`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::Undetermined => "zh",
        }
    }
}
