//! Names that no label announces.

use super::english::{cut, is_capitalised};
use super::label::Says;
use super::name::{
    all_han, is_chinese_person, is_english_org, is_han, is_org, is_place, is_western_person,
};
use super::pieces::{Break, Piece, What};
use super::value::{cleaned, is_nobody};
use super::{Found, Role, Told};
use crate::Span;

/// Names on a metadata line that no label announces: beside a date, or alone.
pub(super) fn names(found: &mut Found<'_>, pieces: &[Piece<'_>]) {
    // A date with its year: what is without one may be the day of an event.
    let yeared = |text: &str| text.chars().filter(|c| c.is_numeric()).count() >= 6;
    let dated = pieces.iter().any(|p| p.what == What::Break(Break::Date) && yeared(p.text));
    let alone = pieces.len() == 1
        || matches!(pieces, [Piece { what: What::Text, .. }, Piece { what: What::Break(Break::Bar), .. }, ..] if !dated && pieces.len() <= 3);
    if !dated && !alone {
        return;
    }
    let mut dead = false;
    let mut posted = false;
    let mut depth = 0u32;
    for (at, piece) in pieces.iter().enumerate() {
        match piece.what {
            What::Break(Break::Open) => depth = depth.saturating_add(1),
            What::Break(Break::Close) => depth = depth.saturating_sub(1),
            What::Break(Break::Date | Break::Bar | Break::Line) => dead = false,
            What::Label(label, _) => {
                dead = true;
                posted |= label.name.starts_with("posted");
            }
            What::Text if depth == 0 => {
                // The value of a label is not bare; what follows a dead one is of no use.
                if !dead {
                    let next = pieces.get(at + 1).map(|piece| piece.what);
                    let before =
                        at.checked_sub(1).and_then(|at| pieces.get(at)).map(|piece| piece.what);
                    let known = found.credits.len();
                    one_bare(found, piece.text, next, before, posted, dated);
                    if found.credits.len() == known + 1 {
                        with_bracket(found, pieces.get(at..at + 4).unwrap_or_default());
                    }
                }
                if depth == 0 {
                    dead = dead || !dated;
                }
            }
            What::Text => {}
        }
    }
}

/// 某某网[整理]: what a source did with the text, in a bracket glued on, is printed as
/// part of its name.
fn with_bracket(found: &mut Found<'_>, pieces: &[Piece<'_>]) {
    const DONE: &[&str] = &["整理", "综合", "编译", "原创", "綜合", "編譯", "原創"];
    let [text, open, inner, close] = pieces else { return };
    let bracketed = (open.what, inner.what, close.what)
        == (What::Break(Break::Open), What::Text, What::Break(Break::Close))
        && DONE.contains(&inner.text);
    let (Some(from), Some(to)) = (found.offset(text.text), found.offset(close.text)) else {
        return;
    };
    let end = to + close.text.len();
    let Some(credit) = found.credits.last_mut().filter(|credit| {
        bracketed
            && credit.role == Role::Source
            && usize::try_from(credit.span.end()).is_ok_and(|end| end == from + text.text.len())
    }) else {
        return;
    };
    let span = Span::new(credit.span.start(), u32::try_from(end).unwrap_or(u32::MAX));
    if let Some(name) = span.of(found.line) {
        credit.name = name.to_owned();
        credit.span = span;
    }
}

fn one_bare(
    found: &mut Found<'_>,
    text: &str,
    next: Option<What>,
    before: Option<What>,
    posted: bool,
    dated: bool,
) {
    let date = What::Break(Break::Date);
    let trimmed = text.trim();
    let site = without_tail(trimmed);
    if is_site(site)
        && (before == Some(date) || next == Some(date))
        && !found.has(|r| r == Role::Source)
    {
        found.push(Role::Source, site, Told::Bare);
        return;
    }
    let trimmed = trimmed.strip_prefix("原创").map_or(trimmed, str::trim);
    // 某人 于 2025-08-25 发布; posted @ 2025-08-25 某人.
    let by_date = trimmed.strip_suffix('于').filter(|_| next == Some(date)).map(str::trim);
    let signed = by_date.or_else(|| Some(trimmed).filter(|_| posted && before == Some(date)));
    if let Some(name) = signed.map(cleaned) {
        if !is_nobody(name) && name.chars().count() <= 30 && !name.contains(['。', '，']) {
            found.push(Role::Author, name, Told::Byline);
        }
        return;
    }
    if trimmed.chars().any(is_han) {
        let words: Vec<&str> = trimmed
            .split_whitespace()
            .map(|word| cleaned(without_tail(word)))
            .filter(|word| !word.is_empty())
            .collect();
        if let Some(first) = words
            .first()
            .filter(|word| is_org(word) && !is_nobody(word) && word.chars().count() <= 16)
        {
            if !found.has(|role| role == Role::Source) && first.chars().count() >= 3 {
                found.push(Role::Source, first, Told::Bare);
            }
            return;
        }
        let short = |word: &&&str| {
            all_han(word)
                && (2..=4).contains(&word.chars().count())
                && !is_org(word)
                && !is_place(word)
        };
        let all = words.iter().filter(short).count() == words.len();
        let named = words.iter().any(|word| is_chinese_person(word));
        if all && named && words.len() <= 4 && !found.has(Role::writes) {
            for word in words {
                found.push(Role::Author, word, Told::Bare);
            }
            return;
        }
        // 2026-01-31 参考某某: what follows the date alone is where it came from.
        let [only] = words.as_slice() else { return };
        let closed = matches!(next, None | Some(What::Break(Break::Open | Break::Bar)));
        let written = |c: char| is_han(c) || c.is_ascii_alphanumeric() || c == '-';
        let sound = (3..=10).contains(&only.chars().count())
            && only.chars().all(written)
            && only.chars().any(is_han)
            && !is_chinese_person(only)
            && !is_nobody(only)
            && !OFFERS.iter().any(|offer| only.starts_with(offer));
        if before == Some(date) && closed && sound && !found.has(|role| role == Role::Source) {
            found.push(Role::Source, only, Told::Bare);
        }
        return;
    }
    let edge = |what: Option<What>| {
        matches!(what, None | Some(What::Break(Break::Date | Break::Bar | Break::Line)))
    };
    if !edge(next) || !edge(before) {
        return;
    }
    let (name, _) = cut(trimmed);
    let name = cleaned(name);
    if is_nobody(name) || name.len() > 60 || !is_capitalised(name) {
        return;
    }
    // Jane Roe, Harbour Gazette: a person, then the house.
    if let Some((person, house)) = name.split_once(", ").filter(|(person, house)| {
        is_western_person(person)
            && person.contains(' ')
            && !is_english_org(person)
            && is_english_org(house)
            && is_capitalised(house)
            && house.split_whitespace().count() <= 4
            && !house.contains(',')
            && !has_label(person)
    }) {
        found.push(Role::Author, person, Told::Bare);
        // Staff Writer, News Editor: what somebody is, and no house.
        if !is_post(house) && !found.has(|role| role == Role::Source) {
            found.push(Role::Source, house, Told::Bare);
        }
        return;
    }
    if is_english_org(name) {
        let agency = AGENCIES.iter().any(|agency| agency.eq_ignore_ascii_case(name));
        if (dated || agency)
            && !found.has(|role| role == Role::Source)
            && name.split_whitespace().count() <= 4
        {
            found.push(Role::Source, name, Told::Bare);
        }
        return;
    }
    for part in name.split([',', '&']).flat_map(|part| part.split(" and ")).map(str::trim) {
        if is_western_person(part) && part.split_whitespace().count() >= 2 && !has_label(part) {
            found.push(Role::Author, part, Told::Bare);
        } else {
            return;
        }
    }
}

/// Whether English words say what somebody is, or are a firm's: Staff Writer, Press
/// Team, Harbour Freight Ltd.
fn is_post(house: &str) -> bool {
    const POSTS: &[&str] = &[
        "staff",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "contributor",
        "contributors",
        "editor",
        "editors",
        "editorial",
        "team",
        "desk",
        "admin",
        "administrator",
        "inc",
        "ltd",
        "co",
        "corp",
    ];
    let post = |word: &str| POSTS.iter().any(|post| post.eq_ignore_ascii_case(word));
    house.split(|c: char| !c.is_alphanumeric()).any(post)
}

fn has_label(text: &str) -> bool {
    super::label::english(text)
        .is_some_and(|label| matches!(label.says, Says::Nothing | Says::Roles(_)))
}

/// What the page offers to do, and what is no name therefore.
const OFFERS: &[&str] = &[
    "查看", "点击", "返回", "打开", "进入", "更多", "收起", "展开", "我要", "下载", "加入", "手机",
    "繁", "切换", "设为", "上一", "下一", "共",
];

/// News agencies that may stand on a line of their own.
const AGENCIES: &[&str] = &[
    "associated press",
    "the associated press",
    "reuters",
    "xinhua",
    "afp",
    "agence france-presse",
    "bloomberg",
    "bloomberg news",
    "tass",
    "xinhua news agency",
    "upi",
    "kyodo",
    "yonhap",
    "china daily",
    "global times",
    "people's daily",
    "cgtn",
    "press association",
];

/// Without what portals glue on behind a source's name.
fn without_tail(name: &str) -> &str {
    ["微博", "佚名", "官方账号", "官方微博", "客户端官方"]
        .iter()
        .find_map(|tail| name.strip_suffix(tail))
        .unwrap_or(name)
}

/// Whether a word is the name of a site: `EXAMPLE.COM`.
fn is_site(name: &str) -> bool {
    let name = name.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let top = name.rsplit('.').next().unwrap_or_default();
    let sound = (2..=4).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    name.contains('.')
        && name.len() <= 40
        && name.chars().all(plain)
        && sound
        && !name.starts_with("www.")
}
