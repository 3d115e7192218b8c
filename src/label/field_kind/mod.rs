//! [`FieldKind`]: which field the label of a metadata line names.

mod labels;

use super::key::{Key, hash, quick, same_key};
use labels::{KINDS, PREFIXES, STARTS, TEXT, WHICH};

/// The fields a metadata line can state.
///
/// ```
/// use diglot::label::{FieldKind, field_kind};
///
/// assert_eq!(field_kind("責任編輯："), Some(FieldKind::Editor));
/// assert_eq!(field_kind("Filed under"), Some(FieldKind::Category));
/// assert_eq!(field_kind("专家："), None);
/// assert_eq!(FieldKind::DocNo.as_str(), "doc_no");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FieldKind {
    /// Who wrote it: 作者, 撰文, By.
    Author,
    /// Where it was taken from: 来源, 转载自, Via.
    Source,
    /// Who edited or checked it: 责任编辑, 校对, Edited by.
    Editor,
    /// Who reported it: 记者, 通讯员, Reporting by.
    Reporter,
    /// When it came out: 发布时间, Posted on.
    Published,
    /// When it was last changed: 更新时间, Last modified.
    Updated,
    /// Tags: 标签, Tagged with.
    Tags,
    /// Keywords: 关键词.
    Keywords,
    /// Section or category: 栏目, Filed under.
    Category,
    /// How often it was read: 浏览次数, Hits.
    Views,
    /// How often it was answered: 评论数, Replies.
    Comments,
    /// The font size chooser: 字号.
    FontSize,
    /// The sharing bar: 分享到, Share this.
    Share,
    /// Who owns the rights: 版权所有, Copyright.
    Copyright,
    /// A disclaimer: 免责声明.
    Disclaimer,
    /// A summary: 摘要, 核心提示, Abstract.
    Summary,
    /// The title it had where it came from: 原标题.
    OriginalTitle,
    /// The address it had where it came from, or has for good: 原文链接, Permalink.
    OriginalLink,
    /// Who made the pictures: 图片来源, 摄影, Photo by.
    ImageCredit,
    /// Who translated it: 译者, 编译.
    Translator,
    /// The lead of a breadcrumb: 您的位置, You are here.
    LocationCrumb,
    /// Ways to reach someone: 电话, 地址, Email.
    Contact,
    /// The language: 语种.
    Language,
    /// Numbers of the book and journal trade: ISBN, DOI, 刊号.
    IsbnDoi,
    /// The number of an official document: 文号, 索引号.
    DocNo,
    /// Who issued an official document: 发文机关.
    Issuer,
}

impl FieldKind {
    /// The stable snake-case name, such as `original_title`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Source => "source",
            Self::Editor => "editor",
            Self::Reporter => "reporter",
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Tags => "tags",
            Self::Keywords => "keywords",
            Self::Category => "category",
            Self::Views => "views",
            Self::Comments => "comments",
            Self::FontSize => "font_size",
            Self::Share => "share",
            Self::Copyright => "copyright",
            Self::Disclaimer => "disclaimer",
            Self::Summary => "summary",
            Self::OriginalTitle => "original_title",
            Self::OriginalLink => "original_link",
            Self::ImageCredit => "image_credit",
            Self::Translator => "translator",
            Self::LocationCrumb => "location_crumb",
            Self::Contact => "contact",
            Self::Language => "language",
            Self::IsbnDoi => "isbn_doi",
            Self::DocNo => "doc_no",
            Self::Issuer => "issuer",
        }
    }
}

/// The field that the label of a metadata line names, if it names one.
///
/// The label alone, without the value: `来源`, `责任编辑：`, `编 辑`, `Posted on`.
/// Width, case, script, spaces and punctuation do not matter. Exact lookup in a
/// fixed list: a label not in it is `None`, never a guess. Allocates nothing.
#[must_use]
pub fn field_kind(label: &str) -> Option<FieldKind> {
    let found = quick(label).and_then(|hash| listed(hash, |key| same_key(key, label)));
    if let Some((kind, _)) = found {
        return Some(kind);
    }
    loosely(label)
}

/// What takes a prefix, or is a free form.
#[inline(never)]
fn loosely(label: &str) -> Option<FieldKind> {
    let key = Key::exact(label)?;
    let key = std::str::from_utf8(key.bytes()).ok()?;
    let listed = |key: &str| listed(hash(key.as_bytes()), |other| other == key);
    if let Some((kind, _)) = listed(key) {
        return Some(kind);
    }
    let prefixed = PREFIXES.iter().find_map(|prefix| listed(key.strip_prefix(prefix)?));
    if let Some((kind, true)) = prefixed {
        return Some(kind);
    }
    is_location(key).then_some(FieldKind::LocationCrumb)
}

/// The kind of a listed key of that hash and whether it takes a prefix.
#[inline]
fn listed(hash: u64, is_it: impl Fn(&str) -> bool) -> Option<(FieldKind, bool)> {
    let mut slot = first_slot(hash);
    loop {
        let taken = *SLOTS.get(slot)?;
        let at = (taken & 0xFFFF).checked_sub(1)? as usize;
        if taken >> 16 == fingerprint(hash) {
            let start = usize::from(*STARTS.get(at)?);
            let end = usize::from(*STARTS.get(at + 1)?);
            if is_it(TEXT.get(start..end)?) {
                let which = *WHICH.get(at)?;
                let kind = *KINDS.get(usize::from(which & 0x7F))?;
                return Some((kind, which & 0x80 != 0));
            }
        }
        slot = (slot + 1) % SLOTS.len();
    }
}

/// An open hash table: one more than the place of each key and a piece of its hash,
/// 0 where a slot is free.
static SLOTS: [u32; 4096] = slots();

const fn first_slot(hash: u64) -> usize {
    (hash >> (64 - 12)) as usize
}

const fn fingerprint(hash: u64) -> u32 {
    hash as u32 & 0xFFFF
}

/// Made when the crate is compiled; all places are below the lengths of their arrays.
#[allow(clippy::indexing_slicing)]
const fn slots() -> [u32; 4096] {
    let mut slots = [0; 4096];
    let mut at = 0;
    let text = TEXT.as_bytes();
    while at < WHICH.len() {
        let (head, _) = text.split_at(STARTS[at + 1] as usize);
        let (_, key) = head.split_at(STARTS[at] as usize);
        let hash = hash(key);
        let mut slot = first_slot(hash);
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        at += 1;
        slots[slot] = at as u32 | fingerprint(hash) << 16;
    }
    slots
}

/// Whether a key is a free form of 您现在所在的位置.
fn is_location(key: &str) -> bool {
    const BEFORE: &[&str] = &[
        "您", "你", "我", "们", "现在", "当前", "目前", "正在", "所在", "所处", "的", "页面",
        "网页", "本页", "浏览", "访问", "阅读",
    ];
    const AFTER: &[&str] = &["", "是", "为", "在", "提示", "导航", "于"];
    let mut rest = key;
    while let Some(cut) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = cut;
    }
    rest.strip_prefix("位置").is_some_and(|end| AFTER.contains(&end))
}
