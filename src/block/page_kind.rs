//! [`PageKind`]: what the page as a whole is.
//!
//! A page is an article until it is shown not to be: refusing one costs more
//! than keeping a page that is none.

use super::kind::Kind;
use super::matrix::Matrix;
use super::model::Forest;
use super::row::Row;
use super::rule::prose;
use super::{Block, Page};
use crate::tables;

/// What a page is as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PageKind {
    /// One main document: news, a notice, an essay, a blog post.
    #[default]
    Article,
    /// Lists of links to documents: a front page, a channel, search results.
    Index,
    /// Posts of several people under each other.
    Forum,
    /// Pictures with captions and little else.
    Gallery,
    /// A player and what is said about it.
    Video,
    /// Asks for a name and password before it shows anything.
    Login,
    /// The start of a document, the rest for money.
    Paywall,
    /// Wants to know whether a person asks.
    Captcha,
    /// Says that there is no such page, or that something broke.
    Error,
    /// No visible text.
    Empty,
    /// Anything else: a product, a service, a form.
    Other,
}

impl PageKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Article,
        Self::Index,
        Self::Forum,
        Self::Gallery,
        Self::Video,
        Self::Login,
        Self::Paywall,
        Self::Captcha,
        Self::Error,
        Self::Empty,
        Self::Other,
    ];

    /// The stable lower-case word, as it stands in the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Index => "index",
            Self::Forum => "forum",
            Self::Gallery => "gallery",
            Self::Video => "video",
            Self::Login => "login",
            Self::Paywall => "paywall",
            Self::Captcha => "captcha",
            Self::Error => "error",
            Self::Empty => "empty",
            Self::Other => "other",
        }
    }

    /// Whether such a page has no document of its own, so that its main text is empty.
    #[must_use]
    pub const fn refuses_text(self) -> bool {
        matches!(self, Self::Login | Self::Captcha | Self::Error | Self::Empty)
    }
}

/// Why a page was taken for what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PageReason {
    /// Nothing spoke against an article.
    #[default]
    Nothing,
    /// The HTTP status.
    Status,
    /// Words on the page or in its title.
    Words,
    /// What its head states: types of JSON-LD or Open Graph.
    Stated,
    /// How it is built: lengths, links, kinds of its blocks.
    Shape,
}

impl PageReason {
    /// The stable lower-case word, as it stands in the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Status => "status",
            Self::Words => "words",
            Self::Stated => "stated",
            Self::Shape => "shape",
        }
    }
}

/// A page's kind, why, and how sure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageVerdict {
    /// What it is.
    pub kind: PageKind,
    /// What decided.
    pub reason: PageReason,
    /// How sure, in per mille.
    pub confidence: u16,
}

const fn verdict(kind: PageKind, reason: PageReason, confidence: u16) -> PageVerdict {
    PageVerdict { kind, reason, confidence }
}

/// A page with more running text than this (in letters) is never refused.
const ENOUGH: u32 = 900;

/// Judges a page by its typed rows.
pub(super) fn page_kind(
    page: &Page<'_>,
    blocks: &[Block],
    rows: &[Row],
    portrait: &Matrix,
    status: Option<u16>,
) -> PageVerdict {
    if rows.is_empty() {
        return verdict(PageKind::Empty, PageReason::Shape, 990);
    }
    let weight = |row: &Row| u32::from(row.measure.weight);
    let running: u32 = rows.iter().filter(|row| prose(row)).map(weight).sum();
    let all: u32 = rows.iter().map(weight).sum();
    let refused = (running < ENOUGH).then(|| refused(page, blocks, rows, running, all, status));
    if let Some(known) = refused.flatten().or_else(|| stated(page, running)) {
        return known;
    }
    let mut score = Vec::with_capacity(1);
    Forest::read(tables::BLOCK_PAGE).score(portrait, &mut score);
    let score = score.first().copied().unwrap_or(0);
    if score < NOT_ARTICLE {
        return verdict(other(blocks, rows, running, all), PageReason::Shape, 900);
    }
    verdict(PageKind::Article, PageReason::Nothing, if score > 256 { 950 } else { 700 })
}

/// Below this score of the page model (256ths of a nat) a page is not an article.
const NOT_ARTICLE: i32 = -205;

const CAPTCHA: &[&str] = &[
    "captcha",
    "verify you are human",
    "verify that you are human",
    "are you a robot",
    "not a robot",
    "unusual traffic",
    "checking your browser",
    "checking if the site connection is secure",
    "just a moment",
    "security check",
    "enable javascript and cookies to continue",
    "请完成安全验证",
    "安全验证",
    "安全驗證",
    "人机验证",
    "人機驗證",
    "请输入验证码继续",
    "访问过于频繁",
    "訪問過於頻繁",
    "拖动滑块",
    "拖動滑塊",
    "滑动验证",
    "您的访问出现异常",
    "异常访问",
    "ddos protection",
];

const ERROR: &[&str] = &[
    "404",
    "403 forbidden",
    "500 internal",
    "502 bad gateway",
    "503 service",
    "504 gateway",
    "page not found",
    "page cannot be found",
    "page can't be found",
    "not found",
    "no longer available",
    "doesn't exist",
    "does not exist",
    "access denied",
    "forbidden",
    "something went wrong",
    "internal server error",
    "service unavailable",
    "bad gateway",
    "page unavailable",
    "site is unavailable",
    "under maintenance",
    "页面不存在",
    "頁面不存在",
    "找不到页面",
    "找不到頁面",
    "页面没有找到",
    "无法找到该页",
    "您访问的页面",
    "您要访问的页面",
    "您要找的页面",
    "已被删除",
    "已被刪除",
    "已删除",
    "访问出错",
    "服务器错误",
    "伺服器錯誤",
    "系统繁忙",
    "系統繁忙",
    "拒绝访问",
    "无权访问",
    "页面走丢",
    "暂停服务",
    "系统维护",
    "系統維護",
    "出错了",
    "出錯了",
    "不存在或",
    "已下线",
    "已过期",
];

const LOGIN: &[&str] = &[
    "sign in",
    "log in",
    "login",
    "signin",
    "member login",
    "please sign in",
    "请登录",
    "請登入",
    "用户登录",
    "用戶登入",
    "会员登录",
    "會員登入",
    "登录",
    "登入",
    "登陆",
    "统一身份认证",
    "账号登录",
    "帳號登入",
    "please log in",
    "forgot password",
    "forgot your password",
    "忘记密码",
    "忘記密碼",
];

const PAYWALL: &[&str] = &[
    "subscribe to continue",
    "subscribe to read",
    "already a subscriber",
    "for subscribers only",
    "subscriber-only",
    "subscribers only",
    "to continue reading",
    "to read the full",
    "unlock this article",
    "unlock the full",
    "register to continue",
    "become a member to read",
    "this content is for",
    "premium content",
    "付费阅读",
    "付費閱讀",
    "开通会员",
    "會員專享",
    "会员专享",
    "订阅后",
    "訂閱後",
    "购买后",
    "剩余内容",
    "剩餘內容",
    "试读结束",
    "試讀結束",
    "登录后继续阅读",
    "登录后可",
    "訂戶專享",
    "付费内容",
];

/// A page with little running text that says it holds nothing.
fn refused(
    page: &Page<'_>,
    blocks: &[Block],
    rows: &[Row],
    running: u32,
    all: u32,
    status: Option<u16>,
) -> Option<PageVerdict> {
    let title = ["title", "og:title"]
        .iter()
        .filter_map(|name| page.head.get(name))
        .map(|meta| lower(&meta.value));
    let mut words: String = title.collect::<Vec<_>>().join("\n");
    let stated = words.len();
    for row in rows.iter().filter(|row| row.linked < 600).take(60) {
        words.push('\n');
        words.push_str(&lower(row.content.of(page.text).unwrap_or_default()));
    }
    let titled = |list: &[&str]| {
        words.get(..stated).is_some_and(|title| list.iter().any(|word| title.contains(word)))
    };
    let count = |list: &[&str]| list.iter().filter(|word| words.contains(**word)).count();
    let fields = blocks.iter().filter(|block| block.kind == Kind::Form).count();
    // Furniture aside, such pages are short.
    let short = running < 300 && all < 1500;
    let failed = status.is_some_and(|status| status >= 400);
    if short && (titled(CAPTCHA) || count(CAPTCHA) >= 2 || (count(CAPTCHA) == 1 && all < 500)) {
        return Some(verdict(PageKind::Captcha, PageReason::Words, 930));
    }
    if failed && short {
        let login = matches!(status, Some(401)) || (status == Some(403) && count(LOGIN) >= 2);
        return Some(verdict(
            if login { PageKind::Login } else { PageKind::Error },
            PageReason::Status,
            950,
        ));
    }
    let first = rows.iter().take(6).map(|row| lower(row.content.of(page.text).unwrap_or_default()));
    let headed = |list: &[&str]| {
        first
            .clone()
            .any(|row| row.chars().count() <= 40 && list.iter().any(|word| row.contains(word)))
    };
    if short
        && running < 400
        && (titled(ERROR) || (headed(ERROR) && all < 500) || (count(ERROR) >= 2 && all < 600))
    {
        return Some(verdict(PageKind::Error, PageReason::Words, 920));
    }
    let asks = rows.iter().any(|row| super::rule::shown(row, super::cue::Cue::Login) == 3);
    if short
        && asks
        && running < 260
        && ((titled(LOGIN) && all < 700)
            || (count(LOGIN) >= 3 && fields * 3 >= rows.len() && all < 500))
    {
        return Some(verdict(PageKind::Login, PageReason::Words, 900));
    }
    if count(PAYWALL) >= 1 && (60..ENOUGH).contains(&running) {
        return Some(verdict(PageKind::Paywall, PageReason::Words, 850));
    }
    None
}

fn lower(text: &str) -> String {
    text.chars().take(300).map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }).collect()
}

/// What the head states without doubt.
fn stated(page: &Page<'_>, running: u32) -> Option<PageVerdict> {
    let og = page.head.get("og:type").map(|meta| lower(&meta.value)).unwrap_or_default();
    let types: Vec<String> = page.head.all("ld:@type").map(|meta| lower(&meta.value)).collect();
    let says = |word: &str| types.iter().any(|of| of.contains(word));
    let article = says("article") || says("blogposting") || og.contains("article");
    let kind = if says("discussionforumposting") || says("qapage") {
        PageKind::Forum
    } else if article {
        return None;
    } else if og.starts_with("video") || (says("videoobject") && running < ENOUGH) {
        PageKind::Video
    } else if og.starts_with("product") || says("product") {
        PageKind::Other
    } else if says("collectionpage") || says("itemlist") || says("searchresultspage") {
        PageKind::Index
    } else if says("imagegallery") {
        PageKind::Gallery
    } else {
        return None;
    };
    Some(verdict(kind, PageReason::Stated, 900))
}

/// Which kind a page is that is no article.
fn other(blocks: &[Block], rows: &[Row], running: u32, all: u32) -> PageKind {
    let of = |kind: Kind| blocks.iter().filter(move |block| block.kind == kind).count();
    let posts =
        rows.iter().filter(|row| super::rule::shown(row, super::cue::Cue::Forum) >= 2).count();
    let linked = rows.iter().filter(|row| row.linked > 700).count();
    if posts >= 6 {
        PageKind::Forum
    } else if of(Kind::Caption) > 2 * of(Kind::Paragraph) + 2 {
        PageKind::Gallery
    } else if linked * 2 > rows.len() && running * 3 < all {
        PageKind::Index
    } else {
        PageKind::Other
    }
}
