//! [`Encoding`]: which encodings there are, and what their labels mean.

use core::fmt;

use super::{big5_unicode, odd};

/// A character encoding, by its WHATWG name or, for the few that standard
/// leaves out, its IANA name (`HZ-GB-2312`, `ISO-2022-CN`, `EUC-TW`).
///
/// ```
/// use diglot::Encoding;
///
/// assert_eq!(Encoding::for_label("gb2312").unwrap().name(), "gb18030");
/// assert_eq!(Encoding::for_label(" X-EUC-TW ").unwrap().name(), "EUC-TW");
/// assert!(Encoding::for_label("no-such-thing").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(pub(super) Kind);

/// What decodes an encoding.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// `encoding_rs` does.
    Web(&'static encoding_rs::Encoding),
    /// We do.
    Odd(Odd),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Odd {
    Hz,
    Iso2022Cn,
    EucTw,
    Big5Unicode,
}

impl Odd {
    pub(super) fn read(self) -> odd::Read {
        match self {
            Self::Hz => odd::hz,
            Self::Iso2022Cn => odd::iso_2022_cn,
            Self::EucTw => odd::euc_tw,
            Self::Big5Unicode => big5_unicode::read,
        }
    }
}

/// Labels seen on pages that the WHATWG list lacks.
const MORE_LABELS: &[(&str, Encoding)] = &[
    ("hz", Encoding::HZ),
    ("hz-gb-2312", Encoding::HZ),
    ("hz-gb2312", Encoding::HZ),
    ("iso-2022-cn", Encoding::ISO_2022_CN),
    ("iso-2022-cn-ext", Encoding::ISO_2022_CN),
    ("euc-tw", Encoding::EUC_TW),
    ("euctw", Encoding::EUC_TW),
    ("x-euc-tw", Encoding::EUC_TW),
    ("cns11643", Encoding::EUC_TW),
    ("euc-cn", Encoding::GB18030),
    ("euccn", Encoding::GB18030),
    ("x-euc-cn", Encoding::GB18030),
    ("cp936", Encoding::GB18030),
    ("ms936", Encoding::GB18030),
    ("windows-936", Encoding::GB18030),
    ("gb_18030", Encoding::GB18030),
    ("gb18030-2000", Encoding::GB18030),
    ("gb-2312", Encoding::GB18030),
    ("gbk2312", Encoding::GB18030),
    ("cp950", Encoding::BIG5),
    ("ms950", Encoding::BIG5),
    ("windows-950", Encoding::BIG5),
    ("big-5", Encoding::BIG5),
    ("hkscs", Encoding::BIG5),
    ("hkscs-big5", Encoding::BIG5),
    ("big5hkscs", Encoding::BIG5),
    ("utf-8-sig", Encoding::UTF_8),
    ("utf_8", Encoding::UTF_8),
    ("utf8mb4", Encoding::UTF_8),
];

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(Kind::Web(encoding_rs::UTF_8));
    /// UTF-16, low byte first.
    pub const UTF_16LE: Self = Self(Kind::Web(encoding_rs::UTF_16LE));
    /// UTF-16, high byte first.
    pub const UTF_16BE: Self = Self(Kind::Web(encoding_rs::UTF_16BE));
    /// GB18030, which holds GBK and GB2312.
    pub const GB18030: Self = Self(Kind::Web(encoding_rs::GB18030));
    /// Big5 with the Hong Kong supplement, as browsers read it.
    pub const BIG5: Self = Self(Kind::Web(encoding_rs::BIG5));
    /// windows-1252, which holds ISO-8859-1 and ASCII.
    pub const WINDOWS_1252: Self = Self(Kind::Web(encoding_rs::WINDOWS_1252));
    /// HZ (RFC 1843): GB2312 in seven bits between `~{` and `~}`.
    pub const HZ: Self = Self(Kind::Odd(Odd::Hz));
    /// ISO-2022-CN (RFC 1922): GB2312 and CNS 11643 in seven bits.
    pub const ISO_2022_CN: Self = Self(Kind::Odd(Odd::Iso2022Cn));
    /// EUC-TW: CNS 11643.
    pub const EUC_TW: Self = Self(Kind::Odd(Odd::EucTw));
    /// Big5 with kana, Cyrillic and circled figures where the Unicode
    /// Consortium's old table, and not the web, has them. Its name is `Big5` too.
    pub const BIG5_UNICODE: Self = Self(Kind::Odd(Odd::Big5Unicode));

    /// The encoding a label means on the web, in its superset: gb2312 and GBK
    /// mean GB18030, latin1 means windows-1252. Case and white space around the
    /// label do not count.
    #[must_use]
    pub fn for_label(label: &str) -> Option<Self> {
        let label = label.trim_matches(|c: char| c.is_ascii_whitespace());
        if let Some(found) = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes()) {
            return Some(Self::web(found));
        }
        MORE_LABELS
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(label))
            .map(|&(_, encoding)| encoding)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Web(encoding) => encoding.name(),
            Kind::Odd(Odd::Hz) => "HZ-GB-2312",
            Kind::Odd(Odd::Iso2022Cn) => "ISO-2022-CN",
            Kind::Odd(Odd::EucTw) => "EUC-TW",
            Kind::Odd(Odd::Big5Unicode) => "Big5",
        }
    }

    /// GBK decodes as its superset, as the web does.
    pub(super) fn web(encoding: &'static encoding_rs::Encoding) -> Self {
        let gbk = encoding == encoding_rs::GBK;
        Self(Kind::Web(if gbk { encoding_rs::GB18030 } else { encoding }))
    }

    /// Whether ASCII bytes are ASCII in it, at least outside longer characters.
    pub(super) fn keeps_ascii(self) -> bool {
        match self.0 {
            Kind::Web(web) => web.is_ascii_compatible(),
            Kind::Odd(odd) => matches!(odd, Odd::EucTw | Odd::Big5Unicode),
        }
    }

    /// Whether `bytes` may end inside a character.
    pub(super) fn may_cut(self, bytes: &[u8]) -> bool {
        if self == Self::UTF_8 {
            let tail = bytes.get(bytes.len().saturating_sub(3)..).unwrap_or(bytes);
            let lead = tail.iter().rposition(|b| *b >= 0xC0);
            return lead.is_some_and(|at| {
                let cut = tail.get(at..).unwrap_or(&[]);
                core::str::from_utf8(cut).is_err_and(|error| error.error_len().is_none())
            });
        }
        !self.is_single_byte()
    }

    pub(super) fn is_single_byte(self) -> bool {
        matches!(self.0, Kind::Web(web) if web.is_single_byte())
    }

    /// Whether it is one of the two UTF-16s.
    pub(super) fn is_utf_16(self) -> bool {
        self == Self::UTF_16LE || self == Self::UTF_16BE
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
