//! Who wrote, edited, translated, photographed and first published a document,
//! read from its metadata lines, bylines and datelines.
//!
//! | form | examples |
//! |---|---|
//! | labelled | `来源：…`, `作者丨…`, `(责编：甲、乙)`, `Editor: …`, `Reporting by …; Editing by …` |
//! | byline | `本报记者 甲、乙`, `文/图 记者 甲`, `記者甲／台北報導`, `By A, B and C` |
//! | dateline | `某社北京8月25日电（记者 甲）`, `LONDON, Aug 25 (Agency) -` |
//! | bare, on a metadata line | `2025-08-25 10:30 某某日报`, `甲 于 2025-08-25 发布` |
//!
//! A name must be built as one: a false author is worse than a missing one, so
//! `记者了解到…`, `编辑推荐` and `by the way` give none.
//!
//! Every word that announces a role, and what must stand between it and the name:
//!
//! | role | joined by | words |
//! |---|---|---|
//! | Author | nothing (a name may follow at once) | `作者` |
//! | Author | a space, or a colon | `撰文` `撰稿` `撰稿人` `特约评论员` `特約評論員` `本报评论员` `评论员` `主笔` `執筆` `执笔` `采写` `採寫` `记者/作者` `作　者` `作 者` `原作者` `文章作者` `发布者` `发布人` `發佈者` `楼主` `written by` `by` `story by` `words by` `posted by` `submitted by` `published by` `author name` `text by` |
//! | Author | a colon, slash or bar | `文` `采访` `供稿人` `投稿` `发表者` `上传者` `author` `authors` `author(s)` `byline` `writer` `columnist` |
//! | Author, after an organisation | nothing (a name may follow at once) | `专栏作者` `特约作者` `特约撰稿人` `專欄作者` `特约撰稿` `专栏作家` |
//! | Author and photographer | a space, or a colon | `文/图` `图/文` `文／图` `图／文` `文、图` `文/圖` `文&图` `摄影报道` |
//! | Author and photographer | a colon, slash or bar | `图文` `文图` `图、文` `文并图` `文字/摄影` `文/摄影` `文、摄影` `撰文/摄影` `撰文、摄影` |
//! | Reporter | a space, or a colon | `reporting by` `reported by` `additional reporting by` |
//! | Reporter | a colon, slash or bar | `reporter` `reporters` `correspondent` |
//! | Reporter, after an organisation | nothing (a name may follow at once) | `记者` `記者` `特派记者` `特约记者` `本报记者` `本报讯记者` `全媒体记者` `首席记者` `见习记者` `实习记者` `特派員` `驻京记者` `本网记者` `本台记者` `本刊记者` `本社记者` `本报特约记者` `本报特派记者` `本報記者` `特派記者` `实习生` `主任记者` `高级记者` `文/记者` `见习生` |
//! | Correspondent | nothing (a name may follow at once) | `通讯员` `通訊員` `特约通讯员` `特約通訊員` `本报通讯员` |
//! | Editor | a space, or a colon | `责任编辑` `責任編輯` `责编` `責編` `执行编辑` `本期编辑` `本文编辑` `本文责编` `文字编辑` `网络编辑` `網絡編輯` `新媒体编辑` `值班编辑` `值班主编` `执行主编` `栏目主编` `栏目编辑` `編輯` `实习编辑` `选稿` `選稿` `编审` `統籌` `编　辑` `编 辑` `责任 编辑` `主编` `主編` `总编辑` `录入` `发布编辑` `编辑` `editing by` `edited by` `compiled by` |
//! | Editor | a colon, slash or bar | `统筹` `策划编辑` `编校` `編校` `editor` `editors` `editor(s)` `editor-in-charge` `web editor` `responsible editor` `managing editor` |
//! | Source | nothing (a name may follow at once) | `来源于` `來源於` `来自` `转自` `轉自` `转载自` `轉載自` `摘自` `来源` `來源` `本文来源于` `文章来源于` |
//! | Source | a space, or a colon | `稿件来源` `稿件來源` `稿源` `信息来源` `資料來源` `文章来源` `文章來源` `新闻来源` `本文来源` `本文來源` `内容来源` `消息来源` `出处` `出處` `转载` `原载` `来 源` `来　源` `供稿` `供稿单位` `发布单位` `发布机构` `來 源` `媒体` `稿件来自` `文章来自` `本文来自` `發布單位` `信源` `原文来源` `originally published by` `reprinted from` |
//! | Source | a colon, slash or bar | `source` `sources` `originally published in` `originally published at` `originally published on` `first published in` `from` `via` |
//! | Photographer | a space, or a colon | `摄影` `攝影` `摄影记者` `摄影师` `图片摄影` `制图` `製圖` `供图` `供圖` `插画` `插图` `绘图` `漫画` `photo by` `photos by` `photograph by` `photographs by` `photography by` `image by` `images by` `picture by` `illustration by` `pictures by` |
//! | Photographer | a colon, slash or bar | `图` `圖` `图片` `圖片` `图片来源` `圖片來源` `图源` `摄` `题图` `题图来源` `封面图` `照片` `攝` `配图` `图表` `photo` `photos` `photographer` `image` `photo credit` `image credit` `photo courtesy of` `image source` `picture` |
//! | Translator | a space, or a colon | `译者` `譯者` `翻译` `翻譯` `编译` `編譯` `编译者` `译文` `translated by` |
//! | Translator | a colon, slash or bar | `译` `譯` `translator` `translation` |
//! | Proofreader | a space, or a colon | `校对` `校對` `责任校对` |
//! | Proofreader | a colon, slash or bar | `校` `proofreader` `proofreading` |
//! | Reviewer | a space, or a colon | `审核` `審核` `审校` `审读` `审稿` `终审` `初审` `复审` `监审` `監審` `监制` `監製` `签发` `審校` `二审` `三审` `一审` `reviewed by` `medically reviewed by` `fact checked by` `fact-checked by` |
//! | Reviewer | a colon, slash or bar | `reviewer` |

mod bare;
mod english;
mod label;
mod name;
mod pieces;
mod value;

use crate::Span;
use label::{Joint, Says};
use pieces::{Break, Piece, What, pieces};

/// What somebody did for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Wrote it.
    Author,
    /// Reported it (记者).
    Reporter,
    /// Sent it in, beside a reporter (通讯员).
    Correspondent,
    /// Edited it, or is answerable for the page.
    Editor,
    /// Published it first.
    Source,
    /// Took or drew its pictures.
    Photographer,
    /// Translated it.
    Translator,
    /// Read the proofs.
    Proofreader,
    /// Reviewed or approved it.
    Reviewer,
}

impl Role {
    /// The stable lower-case word of the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reporter => "reporter",
            Self::Correspondent => "correspondent",
            Self::Editor => "editor",
            Self::Source => "source",
            Self::Photographer => "photographer",
            Self::Translator => "translator",
            Self::Proofreader => "proofreader",
            Self::Reviewer => "reviewer",
        }
    }

    /// Whether the role makes its bearer an author of the text.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(self, Self::Author | Self::Reporter | Self::Correspondent)
    }
}

/// What told a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Told {
    /// Nothing but its place on a metadata line.
    Bare,
    /// A dateline.
    Dateline,
    /// A byline: 记者…, `By …`.
    Byline,
    /// A label with a colon, or as good as one.
    Label,
}

impl Told {
    /// The stable kebab-case word of the wire form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Dateline => "dateline",
            Self::Byline => "byline",
            Self::Label => "label",
        }
    }
}

/// A name in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credit {
    /// What was done.
    pub role: Role,
    /// By whom, as printed; space inside a Chinese name is dropped.
    pub name: String,
    /// Where the name stands on the line.
    pub span: Span,
    /// The name is an organisation's.
    pub organisation: bool,
    /// What told it.
    pub told: Told,
}

/// What kind of line is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A line of metadata: names may stand there bare.
    #[default]
    Meta,
    /// Running text: only labels, bylines and datelines count.
    Running,
}

/// Whether a text is built as one person's name, Chinese or Western (of two words
/// at least), and not as an organisation's.
#[must_use]
pub fn is_person(text: &str) -> bool {
    let western =
        || name::is_western_person(text) && text.contains(' ') && !name::is_english_org(text);
    name::is_chinese_person(text) || western()
}

/// Whether a text ends as Chinese names of organisations do (日报, 网, 频道…).
#[must_use]
pub fn is_organisation(text: &str) -> bool {
    name::is_org(text)
        || ["网络版", "版", "号"].iter().any(|end| text.strip_suffix(end).is_some_and(name::is_org))
}

pub(crate) use name::is_han;

/// Reads the credits of a line, in printed order, each name once a role. Of a line
/// over 16 KiB the beginning is read.
///
/// ```
/// use diglot::field::credit::{Place, Role, credits};
///
/// let found = credits("2026-01-31 来源：某某日报 作者：王小明、李红 责任编辑：赵刚_A1234", Place::Meta);
/// let names: Vec<_> = found.iter().map(|c| (c.role, c.name.as_str())).collect();
/// assert_eq!(names, [
///     (Role::Source, "某某日报"),
///     (Role::Author, "王小明"),
///     (Role::Author, "李红"),
///     (Role::Editor, "赵刚"),
/// ]);
/// assert!(credits("记者了解到，该项目已经停工。", Place::Meta).is_empty());
/// ```
#[must_use]
pub fn credits(line: &str, place: Place) -> Vec<Credit> {
    let end = (0..=LONGEST.min(line.len())).rev().find(|at| line.is_char_boundary(*at));
    let line = line.get(..end.unwrap_or(0)).unwrap_or(line);
    let mut found = Found { line, credits: Vec::new() };
    let pieces = pieces(line);
    datelines(&mut found, &pieces);
    labelled(&mut found, &pieces, place);
    signed(&mut found, &pieces);
    if place == Place::Meta {
        for line in pieces.split(|piece| piece.what == What::Break(Break::Line)) {
            bare::names(&mut found, line);
        }
    }
    found.credits.sort_by_key(|credit| credit.span.start());
    found.credits
}

/// Bytes of a line that are read: more than any page credits, and a bound on what a
/// hostile line costs.
const LONGEST: usize = 16 * 1024;

/// The credits found so far.
struct Found<'a> {
    line: &'a str,
    credits: Vec<Credit>,
}

impl Found<'_> {
    fn push(&mut self, role: Role, name: &str, told: Told) {
        let Some(at) = self.offset(name) else { return };
        let start = at;
        let len = name.len();
        // 方　敏, set wide, is one word.
        let wide = name.chars().all(|c| name::is_han(c) || c.is_whitespace());
        let name: String = if wide { name.split_whitespace().collect() } else { name.to_owned() };
        let name = name.as_str();
        let known = |credit: &Credit| credit.role == role && credit.name == name;
        // More names than a line of credits has are a list of something else.
        if name.is_empty() || self.credits.len() >= 64 || self.credits.iter().any(known) {
            return;
        }
        let organisation = if name.chars().any(name::is_han) {
            name::is_org(name) && !name::is_chinese_person(name)
        } else {
            name::is_english_org(name)
        };
        let span = Span::from_usize(start, start + len);
        self.credits.push(Credit { role, name: name.to_owned(), span, organisation, told });
    }

    /// Where a part of the line stands on it.
    fn offset(&self, part: &str) -> Option<usize> {
        let at = (part.as_ptr() as usize).checked_sub(self.line.as_ptr() as usize)?;
        (at + part.len() <= self.line.len()).then_some(at)
    }

    fn has(&self, role: impl Fn(Role) -> bool) -> bool {
        self.credits.iter().any(|credit| role(credit.role))
    }
}

/// Credits that a label or a byline announces.
fn labelled(found: &mut Found<'_>, pieces: &[Piece<'_>], place: Place) {
    let mut pending: &'static [Role] = &[];
    for (at, piece) in pieces.iter().enumerate() {
        let What::Label(label, joint) = piece.what else {
            if !matches!(piece.what, What::Text | What::Break(Break::Bar | Break::Open)) {
                pending = &[];
            }
            continue;
        };
        let rest = pieces.get(at + 1..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| pieces.get(at));
        // 来源：转载 作者：…: a label's value may be a label's word.
        if before.is_some_and(|before| value::states(before, piece, rest.first())) {
            found.push(Role::Source, piece.text, Told::Label);
            pending = &[];
            continue;
        }
        match label.says {
            Says::Nothing => pending = &[],
            // 文、图/某某晚报记者 甲: the reporter's name is the value.
            Says::Roles(roles) if before_reporter(rest) => pending = roles,
            Says::Roles(roles) => {
                let roles =
                    if pending.is_empty() || joint == Joint::Strong { roles } else { pending };
                let empty = !value::people_or_source(found, roles, joint, rest, place, piece);
                pending = if empty { roles } else { &[] };
            }
            Says::Reporter(roles) => {
                let roles = if pending.is_empty() { roles } else { pending };
                let before = at.checked_sub(1).and_then(|at| pieces.get(at));
                // 某某晚報╱記者甲: a slash may part the house from the label.
                let slash =
                    before.is_some_and(|piece| matches!(piece.text, "╱" | "/" | "／" | "\\"));
                let before =
                    if slash { at.checked_sub(2).and_then(|at| pieces.get(at)) } else { before };
                value::reporters(found, roles, before, rest);
                pending = &[];
            }
        }
    }
}

/// Whether a word and then a label for people without a colon stand next
/// (某某晚报记者 甲, 某某网专栏作者 乙): the name is behind that label.
fn before_reporter(rest: &[Piece<'_>]) -> bool {
    let [text, label, ..] = rest else { return false };
    let people = match label.what {
        What::Label(label, joint) => match label.says {
            Says::Reporter(_) => true,
            Says::Roles(roles) => joint != Joint::Strong && roles.iter().all(|role| role.writes()),
            Says::Nothing => false,
        },
        _ => false,
    };
    text.what == What::Text && !text.text.contains(char::is_whitespace) && people
}

/// Names before what their bearers did: (甲 撰稿), 甲／台北報導, 甲/某某日报.
fn signed(found: &mut Found<'_>, pieces: &[Piece<'_>]) {
    let edge = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at)).is_none_or(
            |piece| matches!(piece.what, What::Break(b) if b != Break::Date && b != Break::Bar),
        )
    };
    for (at, piece) in pieces
        .iter()
        .enumerate()
        .filter(|(at, piece)| piece.what == What::Text && edge(at.checked_sub(1)))
    {
        let (name, rest) = match piece.text.split_once(['/', '／']) {
            Some((name, rest)) => (name.trim(), Some(rest.trim())),
            None => (piece.text.trim(), None),
        };
        if !name::is_chinese_person(name) {
            // 某某日报／甲
            if let Some(person) = rest.filter(|rest| {
                name::is_chinese_person(rest) && name::is_org(name) && edge(Some(at + 1))
            }) {
                found.push(Role::Source, name, Told::Byline);
                found.push(Role::Author, person, Told::Byline);
            }
            continue;
        }
        let next = pieces.get(at + 1).map(|piece| piece.what);
        let after = rest.or_else(|| {
            let text = pieces.get(at + 2).filter(|piece| piece.what == What::Text)?;
            (next == Some(What::Break(Break::Bar))).then_some(text.text.trim())
        });
        match (after, next) {
            (Some(after), _) => {
                let reports = ["報導", "报道", "报导", "報道", "专电", "電"]
                    .iter()
                    .any(|verb| after.ends_with(verb));
                if reports && after.chars().count() <= 8 {
                    found.push(Role::Reporter, name, Told::Byline);
                } else if name::is_org(after) && after.chars().count() <= 12 && edge(Some(at + 1)) {
                    found.push(Role::Author, name, Told::Byline);
                    found.push(Role::Source, after, Told::Byline);
                }
            }
            (None, Some(What::Label(label, _))) if edge(Some(at + 2)) => {
                if let Says::Roles(roles) = label.says {
                    for &role in roles.iter().filter(|role| **role != Role::Source) {
                        found.push(role, name, Told::Byline);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Whether a word in brackets is the name of a newspaper or agency and not of a
/// column (体育, 快讯, 今日播报).
fn is_house(name: &str) -> bool {
    const HOUSES: &[&str] = &[
        "日报",
        "日報",
        "晚报",
        "晚報",
        "早报",
        "早報",
        "晨报",
        "晨報",
        "时报",
        "時報",
        "商报",
        "都市报",
        "青年报",
        "新闻社",
        "新聞社",
        "通讯社",
        "通訊社",
        "新闻网",
        "新聞網",
        "财讯",
        "財訊",
        "电讯",
        "電訊",
    ];
    (3..=8).contains(&name.chars().count())
        && name::all_han(name)
        && !name.starts_with(['本', '今', '每'])
        && HOUSES.iter().any(|house| name.ends_with(house))
}

/// 某社北京8月25日电, 据某社电, `LONDON, Aug 25 (Agency) -`.
fn datelines(found: &mut Found<'_>, pieces: &[Piece<'_>]) {
    const WIRES: [char; 4] = ['电', '電', '讯', '訊'];
    const ENDS: [char; 7] = ['社', '网', '網', '报', '報', '台', '臺'];
    let line = found.line.trim_start_matches(|c: char| c.is_whitespace() || "（(【[〔".contains(c));
    let organisation = |text: &'_ str| -> Option<usize> {
        let (at, c) = text.char_indices().take(12).find(|(_, c)| ENDS.contains(c))?;
        let end = at + c.len_utf8();
        let name = text.get(..end)?;
        (at > 0 && !name.starts_with('本') && name.chars().all(char::is_alphanumeric))
            .then_some(end)
    };
    // [某某社]江边的旧码头…: a house in brackets before the first word.
    let begun = found.line.trim_start();
    if let Some((name, _)) = begun
        .strip_prefix(['[', '【', '［', '〔'])
        .and_then(|rest| rest.split_once([']', '】', '］', '〕']))
        .filter(|(name, _)| is_house(name))
    {
        found.push(Role::Source, name, Told::Dateline);
    }
    if let Some(rest) = line.strip_prefix(['据', '據']) {
        let end = organisation(rest).unwrap_or(0);
        let (name, after) = rest.split_at_checked(end).unwrap_or_default();
        if WIRES.iter().any(|wire| after.starts_with(*wire))
            || after.starts_with("报道")
            || after.starts_with("消息")
        {
            found.push(Role::Source, name, Told::Dateline);
        }
    }
    // (内容由某某网提供)
    // One look for all six of them.
    let given = if line.contains('由') { 6 } else { 0 };
    for by in ["内容由", "內容由", "本文由", "稿件由", "新闻由", "新聞由"].into_iter().take(given)
    {
        let rest = line.find(by).and_then(|at| line.get(at + by.len()..)).unwrap_or_default();
        let name = ["提供", "供稿"]
            .iter()
            .find_map(|verb| rest.split_once(verb))
            .map(|(name, _)| name.trim());
        if let Some(name) = name
            .filter(|name| (2..=14).contains(&name.chars().count()) && !name.contains(['，', '。']))
        {
            found.push(Role::Source, name, Told::Byline);
        }
    }
    let date = pieces.iter().position(|piece| piece.what == What::Break(Break::Date));
    let wired =
        date.and_then(|at| pieces.get(at + 1)).is_some_and(|piece| piece.text.starts_with(WIRES));
    let early = date
        .and_then(|at| pieces.get(at))
        .and_then(|piece| found.offset(piece.text))
        .is_some_and(|at| at < 60);
    // 某社北京8月25日电（甲、乙）
    let names = date.and_then(|at| pieces.get(at + 1..at + 4)).filter(|_| wired && early);
    if let Some([wire, open, text]) = names
        && wire.text.trim().chars().count() == 1
        && (open.what, text.what) == (What::Break(Break::Open), What::Text)
        && text.text.split(['、', ' ', '，']).all(name::is_chinese_person)
    {
        for name in text.text.split(['、', ' ', '，']) {
            found.push(Role::Reporter, name, Told::Dateline);
        }
    }
    let name = organisation(line).and_then(|end| line.get(..end));
    if let Some(name) = name.filter(|_| wired && early) {
        found.push(Role::Source, name, Told::Dateline);
    }
    if let Some((before, rest)) = line.split_once('(').filter(|(before, _)| before.len() < 60) {
        let capitals = before.chars().take_while(|c| c.is_ascii_uppercase()).count();
        if let Some((name, after)) = rest.split_once(')').filter(|(name, _)| name.len() < 40) {
            let dashed = after.trim_start().starts_with(['-', '—', '–']);
            if capitals >= 3 && dashed && name::is_english_org(name) {
                found.push(Role::Source, name.trim(), Told::Dateline);
            }
        }
    }
}
