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
    ///
    /// `国内 | 国际 | 财经`, `Skip to content`
    Nav "nav" Chrome;
    /// Login, search, subscription or comment input.
    ///
    /// `用户名 密码 登录`, `Enter your email`
    Form "form" Chrome;
    /// Where the page stands in its site.
    ///
    /// `您的位置：首页 > 新闻`, `Home » News`
    Breadcrumb "breadcrumb" Meta;
    /// The headline of the main document.
    ///
    /// `港口开通新航线`, `Harbour opens a new route`
    Title "title" Body;
    /// A deck: the abstract or second line directly under or above the headline.
    ///
    /// `——记新码头的第一天`, `How a small harbour grew`
    Subtitle "subtitle" Body;
    /// Date, source, byline, editor, counts of the main document.
    ///
    /// `来源：海港日报`, `By A. Writer`
    Meta "meta" Meta;
    /// A section heading inside the main document.
    ///
    /// `一、总体要求`, `What happens next`
    Heading "heading" Body;
    /// A body paragraph.
    ///
    /// `新航线下月开通。`, `The route opens next month.`
    Paragraph "paragraph" Body;
    /// A list item of the body.
    ///
    /// `1. 携带身份证件`, `• Bring a passport`
    List "list" Body;
    /// A block quotation.
    ///
    /// `“海内存知己，天涯若比邻。”`, `“No man is an island.”`
    Quote "quote" Body;
    /// A table cell or row of the body.
    ///
    /// `吞吐量　三百万箱`, `Fare  12 dollars`
    Table "table" Body;
    /// Code or preformatted text, kept verbatim.
    ///
    /// `港口 = "新"`, `print("harbour")`
    Code "code" Body;
    /// A figure's caption or photo credit.
    ///
    /// `图为新码头。张三 摄`, `Photo: A. Writer`
    Caption "caption" Body;
    /// Legal or editorial notes about the document.
    ///
    /// `转载请注明出处。`, `The views expressed are those of the author.`
    Disclaimer "disclaimer" Disclaimer;
    /// Printed tags.
    ///
    /// `标签：航运`, `Filed under: shipping`
    Tags "tags" Meta;
    /// Printed keywords.
    ///
    /// `关键词：港口 航线`, `Keywords: harbour, route`
    Keywords "keywords" Meta;
    /// Links to other documents; previous and next.
    ///
    /// `相关阅读`, `You may also like`
    Related "related" Chrome;
    /// Reader comments and their metadata.
    ///
    /// `网友评论：支持！`, `3 replies`
    Comment "comment" Chrome;
    /// Share, print, font size, favourite, QR codes.
    ///
    /// `分享到微信`, `Print this page`
    Share "share" Chrome;
    /// Advertisement, promotion, subscription pitch.
    ///
    /// `广告`, `Sponsored`
    Ad "ad" Chrome;
    /// The site's footer: about, contact, copyright, filing numbers.
    ///
    /// `关于我们 | 联系我们`, `Terms of use`
    Footer "footer" Chrome;
    /// Anything else.
    ///
    /// `加载中`, `Loading…`
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
