//! [`Element`]: a block element, by its tag and what its attributes hint at.

/// The block elements the reader tells apart. Inline elements make no `Element`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the variants are HTML's tag names")]
pub enum Tag {
    Html,
    Body,
    #[default]
    Div,
    P,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Header,
    Footer,
    Nav,
    Main,
    Article,
    Section,
    Aside,
    Address,
    Ul,
    Ol,
    Li,
    Dl,
    Dt,
    Dd,
    Table,
    Caption,
    Tr,
    Td,
    Th,
    Pre,
    Blockquote,
    Figure,
    Figcaption,
    Form,
    Fieldset,
    Legend,
    Label,
    Select,
    Option,
    Textarea,
    Button,
    Input,
    Details,
    Summary,
    Dialog,
    Center,
    Hr,
    /// Any other block.
    Other,
}

impl Tag {
    /// 1 to 6 for a heading.
    #[must_use]
    pub const fn heading_level(self) -> Option<u8> {
        Some(match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        })
    }
}

/// What `class`, `id`, `role` and `itemprop` hint at, as a set.
///
/// A word of an attribute counts if it is, or is joined by `-`, `_` or case
/// from, one of the words the reader knows (`breadcrumb`, `crumbs`, `mbx`, …).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cues(u64);

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Cues { $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)* }
    };
}

cues! {
    /// `nav`, `menu`, `channel`, `daohang`…
    NAV = 0;
    /// `breadcrumb`, `crumbs`, `position`, `mbx`, `weizhi`…
    BREADCRUMB = 1;
    /// `title`, `headline`, `biaoti`…
    TITLE = 2;
    /// `content`, `article`, `post`, `text`, `zhengwen`, `itemprop=articleBody`…
    BODY = 3;
    /// `meta`, `info`, `byline`, `date`, `time`, `source`, `author`, `laiyuan`…
    META = 4;
    /// `tag`, `tags`, `keywords`, `biaoqian`…
    TAGS = 5;
    /// `related`, `recommend`, `hot`, `rank`, `more`, `xgyd`, `prev`, `next`…
    RELATED = 6;
    /// `comment`, `reply`, `pinglun`, `disqus`…
    COMMENT = 7;
    /// `share`, `social`, `print`, `fontsize`, `bdshare`, `qrcode`…
    SHARE = 8;
    /// `ad`, `ads`, `banner`, `sponsor`, `guanggao`, `promo`…
    AD = 9;
    /// `footer`, `copyright`, `bottom`, `foot`…
    FOOTER = 10;
    /// `header`, `top`, `logo`, `masthead`…
    HEADER = 11;
    /// `sidebar`, `aside`, `right`, `left`, `rail`…
    SIDEBAR = 12;
    /// `login`, `search`, `form`, `subscribe`, `newsletter`…
    FORM = 13;
    /// `caption`, `imgtext`, `photo`, `tuzhu`…
    CAPTION = 14;
    /// `disclaimer`, `statement`, `shengming`, `legal`…
    DISCLAIMER = 15;
    /// `summary`, `abstract`, `lead`, `deck`, `subtitle`, `zhaiyao`…
    SUMMARY = 16;
    /// `list`, `items`…
    LIST = 17;
    /// `page`, `pager`, `pagination`, `fenye`…
    PAGER = 18;
    /// `quote`, `pullquote`…
    QUOTE = 19;
    /// `code`, `highlight`…
    CODE = 20;
    /// `hidden`, `modal`, `popup`, `cookie`…
    OVERLAY = 21;
    /// `editor`, `bianji`…
    EDITOR = 22;
    /// `forum`, `thread`, `floor`, `message`…
    THREAD = 23;
    /// The element has `itemprop="articleBody"`, `role="main"` or the like: a statement, not a guess.
    STATED_BODY = 24;
}

impl Cues {
    /// Whether every cue of `other` is in the set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any cue of `other` is in the set.
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The set with `other` added.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set as bits, for feature vectors. The order of bits is not promised.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }
}

/// A block element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Index of the block element around it; `None` at the top.
    pub parent: Option<u32>,
    /// Its tag.
    pub tag: Tag,
    /// How many block elements are around it.
    pub depth: u16,
    /// What its own attributes hint at.
    pub own: Cues,
    /// Its own cues and those of all elements around it.
    pub all: Cues,
    /// Index of its first line.
    pub first_line: u32,
    /// One past its last line.
    pub end_line: u32,
    /// A hash of tag and class, equal for elements set alike.
    pub look: u32,
    /// Row and column (from 0) of a `<td>` or `<th>` in its table; a cell over
    /// several columns counts as many.
    pub cell: Option<(u16, u16)>,
}
