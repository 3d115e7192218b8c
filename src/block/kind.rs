//! [`Kind`]: what a block is to a reader of the page.

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal $coarse:ident;)*) => {
        /// What a block is to a reader of the page, not by its tag.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable lower-case word, as it stands in the wire form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The coarse kind.
            #[must_use]
            pub const fn coarse(self) -> Coarse {
                match self { $(Self::$name => Coarse::$coarse,)* }
            }

            /// The kind of this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
            }
        }
    };
}

kinds! {
    /// Site navigation, channel lists, language switch, pagination.
    Nav "nav" Chrome;
    /// Login, search, subscription or comment input.
    Form "form" Chrome;
    /// Where the page stands in its site: 您的位置：首页 > 新闻.
    Breadcrumb "breadcrumb" Meta;
    /// The headline of the main document.
    Title "title" Body;
    /// A deck: the abstract or second line directly under or above the headline.
    Subtitle "subtitle" Body;
    /// Date, source, byline, editor, counts of the main document.
    Meta "meta" Meta;
    /// A section heading inside the main document.
    Heading "heading" Body;
    /// A body paragraph.
    Paragraph "paragraph" Body;
    /// A list item of the body.
    List "list" Body;
    /// A block quotation.
    Quote "quote" Body;
    /// A table cell or row of the body.
    Table "table" Body;
    /// Code or preformatted text, kept verbatim.
    Code "code" Body;
    /// A figure's caption or photo credit.
    Caption "caption" Body;
    /// Legal or editorial notes about the document: 版权声明, "views expressed are…".
    Disclaimer "disclaimer" Disclaimer;
    /// Printed tags: 标签：综合.
    Tags "tags" Meta;
    /// Printed keywords: 关键词：….
    Keywords "keywords" Meta;
    /// Links to other documents: 相关阅读, 滚动新闻, previous and next.
    Related "related" Chrome;
    /// Reader comments and their metadata.
    Comment "comment" Chrome;
    /// Share, print, font size, favourite, QR codes.
    Share "share" Chrome;
    /// Advertisement, promotion, subscription pitch.
    Ad "ad" Chrome;
    /// The site's footer: about, contact, copyright, filing numbers.
    Footer "footer" Chrome;
    /// Anything else.
    #[default]
    Other "other" Chrome;
}

/// Kinds, coarsely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Coarse {
    /// The main document itself.
    Body,
    /// Statements about the main document.
    Meta,
    /// Legal or editorial notes about it.
    Disclaimer,
    /// All around it.
    Chrome,
}

impl Kind {
    /// Whether the block is part of the main document's text.
    ///
    /// ```
    /// use diglot::Kind;
    ///
    /// assert!(Kind::Paragraph.is_body());
    /// assert!(!Kind::Form.is_body());
    /// ```
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self.coarse(), Coarse::Body)
    }
}
