//! The names behind a label.

use super::label::{Joint, Says};
use super::name::{
    all_han, is_chinese_person, is_han, is_org, is_place, is_western_person, leading_person,
};
use super::pieces::{Break, Piece, What};
use super::{Found, Place, Role, Told, english};

/// Names that name nobody.
const NOBODY: &[&str] = &[
    "网络",
    "網絡",
    "互联网",
    "互聯網",
    "佚名",
    "未知",
    "本站",
    "本网",
    "网络整理",
    "匿名",
    "综合",
    "综合整理",
    "转载",
    "转贴",
    "原创",
    "本站原创",
    "本站整理",
    "整理",
    "无",
    "不详",
    "不詳",
    "暂无",
    "未知来源",
    "其他",
    "网友",
    "网上",
    "转自网络",
    "编辑",
    "记者",
    "作者",
    "来源",
    "管理员",
    "游客",
    "系统管理员",
    "小编",
    "本报",
    "本刊",
    "本台",
    "本報",
    "admin",
    "administrator",
    "unknown",
    "anonymous",
    "none",
    "null",
    "n/a",
    "internet",
    "network",
    "web",
    "root",
    "staff",
    "转载文章",
    "网络转载",
    "最新推荐文章",
    "推荐文章",
    "未注明",
    "手机版",
    "手機版",
    "电脑版",
    "打印",
    "列印",
    "收藏",
    "分享",
    "不明",
    "站内",
    "自动",
    "采集",
    "互联网整理",
    "综合报道",
    "本报讯",
    "本站编辑",
    "admin1",
    "test",
    "author",
    "guest",
    "user",
    "webmaster",
    "互联网络",
];

/// Of those, what a source's label may state all the same: that the text was taken
/// from the net or from elsewhere is what the page prints and all it knows.
const ELSEWHERE: &[&str] =
    &["网络", "網絡", "网络转载", "互联网", "互聯網", "转载", "转自网络", "網路"];

/// Whether a label is the value of the one before it: a source that states nothing
/// but that the text is a reprint.
pub(super) fn states(before: &Piece<'_>, label: &Piece<'_>, after: Option<&Piece<'_>>) -> bool {
    let What::Label(source, Joint::Strong) = before.what else { return false };
    let valued = matches!(label.what, What::Label(_, Joint::Strong))
        && after.is_some_and(|after| after.what == What::Text);
    source.says == Says::Roles(&[Role::Source]) && ELSEWHERE.contains(&label.text) && !valued
}

/// What may be glued on behind a reporter's name.
const BEHIND: &[&str] = &[
    "报道",
    "報導",
    "报导",
    "摄",
    "攝",
    "电",
    "電",
    "讯",
    "发自",
    "發自",
    "实习",
    "文",
    "图",
    "整理",
    "通讯员",
    "综合",
    "特稿",
    "采写",
    "编辑",
    "专电",
    "綜合",
    "特約",
    "即時",
    "摄影",
    "攝影",
];

/// Splits a value between names.
fn names(value: &str) -> impl Iterator<Item = &str> {
    value
        .split(['、', '，', ',', ';', '；', '／', '/', '&', '＆'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// Without codes, quotes and marks at its ends.
pub(super) fn cleaned(name: &str) -> &str {
    let mut name = name.trim_matches(|c: char| {
        c.is_whitespace() || ",.，。:：;；、*_-—–\"“”'…！!?？~→↓#=".contains(c)
    });
    if let Some(inner) = name.strip_prefix('《').and_then(|name| name.strip_suffix('》')) {
        name = inner;
    }
    // 张三_NB1234, 张三 PK155.
    while let Some((head, tail)) = name.rsplit_once(['_', ' ', '\u{a0}', '\u{3000}']) {
        if !is_code(tail) {
            break;
        }
        name = head.trim_end();
    }
    let han = name.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    if han.len() < name.len() && han.ends_with(is_han) && name.get(han.len()..).is_some_and(is_code)
    {
        return han;
    }
    name
}

/// An editor's code: letters, then at least two digits; or digits alone.
fn is_code(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - digits.len();
    digits.len() >= 2 && letters <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_nobody(name: &str) -> bool {
    NOBODY.iter().any(|nobody| nobody.eq_ignore_ascii_case(name))
        || !name.chars().any(char::is_alphabetic)
        || name.chars().count() == 1
        // A piece of markup that a template printed.
        || name.contains(['=', '<', '>'])
}

/// The text that is a label's value: up to the next label or break, a bracketed
/// country before a name left out.
fn value<'a>(rest: &[Piece<'a>]) -> Option<&'a str> {
    let mut rest = rest;
    if let [
        Piece { what: What::Break(Break::Open), .. },
        inner,
        Piece { what: What::Break(Break::Close), .. },
        after @ ..,
    ] = rest
    {
        if inner.text.trim().chars().count() <= 4
            && !is_org(inner.text.trim())
            && matches!(after.first(), Some(Piece { what: What::Text, .. }))
        {
            rest = after;
        } else if inner.what == What::Text {
            return Some(inner.text);
        }
    }
    rest.first().filter(|piece| piece.what == What::Text).map(|piece| piece.text)
}

/// Reads the value of a label for people or a source. False where it is empty.
pub(super) fn people_or_source(
    found: &mut Found<'_>,
    roles: &'static [Role],
    joint: Joint,
    rest: &[Piece<'_>],
    place: Place,
    label: &Piece<'_>,
) -> bool {
    let Some(value) = value(rest) else { return false };
    // A sentence is no list of names.
    let sentence = value.chars().filter(|c| matches!(c, '。' | '，' | '！' | '？')).count();
    if sentence > 0 && (place == Place::Running || sentence > 1) && value.chars().count() > 24 {
        return true;
    }
    let value = value.split(['。', '！', '？']).next().unwrap_or(value);
    let english = label.text.is_ascii();
    let source = roles == [Role::Source];
    match (english, source) {
        (true, false) => english::people(found, roles, joint, value),
        (_, true) => sources(found, joint, value),
        (false, false) => chinese_people(found, roles, joint, value),
    }
    true
}

fn chinese_people(found: &mut Found<'_>, roles: &[Role], joint: Joint, value: &str) {
    let photo = roles == [Role::Photographer];
    let edits = roles == [Role::Editor] && joint == Joint::Strong;
    // 责任编辑：AB0123: where editors sign with codes, the code is the name.
    if let Some(code) = Some(value.trim())
        .filter(|code| edits && is_code(code) && code.starts_with(|c: char| c.is_ascii_uppercase()))
    {
        found.push(Role::Editor, code, Told::Label);
        return;
    }
    let mut people = false;
    for part in names(value) {
        let part = cleaned(part.strip_suffix('等').unwrap_or(part));
        for (nth, name) in split_spaced(part).into_iter().enumerate() {
            let joined = nth == 0;
            let name = cleaned(without_verb(name));
            let chars = name.chars().count();
            let person = is_chinese_person(name);
            let sound = match joint {
                // Behind a person's name only names go on.
                Joint::Strong if people && !person => joined && (2..=4).contains(&chars),
                Joint::Strong => {
                    (2..=24).contains(&chars)
                        && (chars <= 12 || name.contains(['·', ' ']) || !all_han(name))
                }
                _ => {
                    person
                        || (photo && is_org(name))
                        || (joint == Joint::Space && is_western_person(name) && name.contains(' '))
                }
            };
            if !sound || is_nobody(name) || has_digits(name, joint) {
                return;
            }
            people |= person;
            for &role in roles {
                found.push(role, name, Told::Label);
            }
        }
    }
}

fn has_digits(name: &str, joint: Joint) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    digits > 0 && (joint != Joint::Strong || digits * 2 > name.chars().count())
}

/// 张三摄, 张三报道.
fn without_verb(name: &str) -> &str {
    ["摄影报道", "摄影", "报道", "報導", "摄", "攝"]
        .iter()
        .find_map(|verb| {
            name.strip_suffix(verb).map(str::trim_end).filter(|name| is_chinese_person(name))
        })
        .unwrap_or(name)
}

/// Splits Chinese names at spaces, joining 方　敏; other names keep theirs.
fn split_spaced(part: &str) -> Vec<&str> {
    let words: Vec<&str> = part.split_whitespace().collect();
    if words.len() < 2 {
        return words;
    }
    if !words.first().is_some_and(|word| word.chars().any(is_han)) {
        return vec![part];
    }
    let mut out: Vec<&str> = Vec::new();
    let mut joined = false;
    // 张三 PK155 已读: what is not Chinese ends the names.
    for word in words.into_iter().take_while(|word| word.chars().any(is_han)) {
        let one = |text: &str| all_han(text) && text.chars().count() == 1;
        match out.last_mut() {
            Some(last) if one(last) && one(word) && !joined => {
                *last = between(part, last, word);
                joined = true;
            }
            _ => {
                out.push(word);
                joined = false;
            }
        }
    }
    out
}

/// 方　敏: two characters, a surname first, set wide.
fn is_spaced_name(name: &str) -> bool {
    let plain: String = name.split_whitespace().collect();
    plain.len() < name.len() && plain.chars().count() == 2 && is_chinese_person(&plain)
}

/// The text from the start of `first` to the end of `last`, both parts of `text`.
fn between<'a>(text: &'a str, first: &'a str, last: &str) -> &'a str {
    let at = |part: &str| (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    text.get(at(first)..at(last) + last.len()).unwrap_or(first)
}

fn sources(found: &mut Found<'_>, joint: Joint, value: &str) {
    // 来源：网络 says where from; 甲、乙等 says that it is no full list of sources.
    let whole = value.trim();
    let open = whole.ends_with('等') && whole.contains('、') && whole.chars().count() <= 40;
    if joint == Joint::Strong && (ELSEWHERE.contains(&whole) || open) {
        found.push(Role::Source, whole, Told::Label);
        return;
    }
    for (number, part) in value.split(['、', ';', '；', '，', ',']).enumerate() {
        let part = part.trim();
        let part = part.strip_suffix('等').unwrap_or(part);
        let chunks =
            if part.chars().any(is_han) { part.split_whitespace().collect() } else { vec![part] };
        for (at, chunk) in chunks.into_iter().enumerate() {
            let name = cleaned(chunk);
            let name = name.strip_suffix("(原创)").unwrap_or(name);
            let chars = name.chars().count();
            if chars == 0 {
                continue;
            }
            if is_nobody(name) || chars > 30 || name.starts_with("http") || name.starts_with("www.")
            {
                return;
            }
            let first = at == 0 && number == 0;
            let sound = match joint {
                _ if !first => is_org(name),
                Joint::Strong => true,
                Joint::Space => is_org(name) || chars <= 12,
                Joint::Glued => is_org(name) || (chars <= 12 && !all_han(name)),
            };
            if sound && !(first && is_place(name)) {
                found.push(Role::Source, name, Told::Label);
            } else if !first && is_chinese_person(name) && !is_place(name) {
                // 来源：某某网 王小明
                found.push(Role::Author, name, Told::Bare);
            } else if !is_place(name) {
                return;
            }
        }
    }
}

/// 某社记者甲、乙: the names behind the label, the organisation before it.
pub(super) fn reporters(
    found: &mut Found<'_>,
    roles: &'static [Role],
    before: Option<&Piece<'_>>,
    rest: &[Piece<'_>],
) {
    let Some(value) = value(rest) else { return };
    let mut people: Vec<&str> = Vec::new();
    let mut camera = false;
    let mut both = false;
    'parts: for part in names(value) {
        let words = split_spaced(part);
        for (at, word) in words.iter().enumerate() {
            let name = cleaned(word.strip_suffix('等').unwrap_or(word));
            if is_chinese_person(name)
                || is_spaced_name(name)
                || (word.len() == part.len() && is_western_person(name) && name.contains(' '))
            {
                people.push(name);
                continue;
            }
            if at > 0 && matches!(name, "摄" | "攝") {
                camera = true;
            } else if at > 0
                && (name.starts_with("摄影报道")
                    || name.starts_with("文/")
                    || name.starts_with("摄影"))
            {
                both = true;
            } else if let Some(person) = leading_person(name, BEHIND) {
                people.push(person);
                let behind = name.get(person.len()..).unwrap_or_default();
                camera = behind == "摄" || behind == "攝";
                both = behind.starts_with("摄影报道") || behind.starts_with("文");
            }
            break 'parts;
        }
    }
    if people.is_empty() {
        return;
    }
    // 记者 甲 摄: what is done may stand behind the name as a label without value.
    if let (Some(What::Label(label, _)), None | Some(What::Break(_))) =
        (rest.get(1).map(|piece| piece.what), rest.get(2).map(|piece| piece.what))
    {
        match label.says {
            Says::Roles([Role::Photographer]) => camera = true,
            Says::Roles(roles) if roles.contains(&Role::Photographer) => both = true,
            _ => {}
        }
    }
    for name in people {
        if camera {
            found.push(Role::Photographer, name, Told::Byline);
            continue;
        }
        for &role in roles {
            found.push(role, name, Told::Byline);
        }
        if both {
            found.push(Role::Photographer, name, Told::Byline);
        }
    }
    // The organisation glued on before the label.
    let Some(before) = before.filter(|piece| piece.what == What::Text) else { return };
    let glued = before.text.ends_with(|c: char| !c.is_whitespace());
    let organisation = before
        .text
        .rsplit(|c: char| c.is_whitespace() || "，。：:、/／".contains(c))
        .next()
        .unwrap_or_default();
    if glued
        && is_org(organisation)
        && !organisation.starts_with('本')
        && organisation.chars().count() <= 12
    {
        found.push(Role::Source, organisation, Told::Byline);
    }
}
