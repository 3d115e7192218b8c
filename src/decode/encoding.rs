//! [`Encoding`]: which encodings there are, and what their labels mean.

use core::fmt;

/// A character encoding, by its WHATWG name.
///
/// ```
/// use diglot::Encoding;
///
/// assert_eq!(Encoding::for_label("gb2312").unwrap().name(), "gb18030");
/// assert_eq!(Encoding::for_label(" CP950 ").unwrap().name(), "Big5");
/// assert!(Encoding::for_label("no-such-thing").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(pub(super) Kind);

/// What decodes an encoding.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// `encoding_rs` does.
    Web(&'static encoding_rs::Encoding),
}

/// Labels seen on pages that the WHATWG list lacks.
const MORE_LABELS: &[(&str, Encoding)] = &[
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
        }
    }

    /// GBK decodes as its superset, as the web does.
    pub(super) fn web(encoding: &'static encoding_rs::Encoding) -> Self {
        let gbk = encoding == encoding_rs::GBK;
        Self(Kind::Web(if gbk { encoding_rs::GB18030 } else { encoding }))
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
