//! Names that no label announces.

use super::english::{cut, is_capitalised};
use super::label::Says;
use super::name::{
    all_han, is_chinese_person, is_english_org, is_han, is_org, is_place, is_western_person,
};
use super::pieces::{Break, Piece, What};
use super::value::{cleaned, is_nobody};
use super::{Found, Role, Told};

/// Names on a metadata line that no label announces: beside a date, or alone.
pub(super) fn names(found: &mut Found<'_>, pieces: &[Piece<'_>]) {
    let dated = pieces.iter().any(|piece| piece.what == What::Break(Break::Date));
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
            What::Break(Break::Date | Break::Bar) => dead = false,
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
                    one_bare(found, piece.text, next, before, posted, dated);
                }
                if depth == 0 {
                    dead = dead || !dated;
                }
            }
            What::Text => {}
        }
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
    let trimmed = trimmed.strip_prefix("原创").map_or(trimmed, str::trim);
    // 某人 于 2025-08-25 发布; posted @ 2025-08-25 某人.
    let by_date = trimmed.strip_suffix('于').filter(|_| next == Some(date)).map(str::trim);
    let signed = by_date.or_else(|| Some(trimmed).filter(|_| posted && before == Some(date)));
    if let Some(name) = signed.map(cleaned) {
        if !is_nobody(name) && name.chars().count() <= 30 && !name.contains(['。', '，']) {
            found.push(Role::Author, name, Told::Bare);
        }
        return;
    }
    if trimmed.chars().any(is_han) {
        let words: Vec<&str> =
            trimmed.split_whitespace().map(cleaned).filter(|word| !word.is_empty()).collect();
        if let Some(first) = words
            .first()
            .filter(|word| is_org(word) && !is_nobody(word) && word.chars().count() <= 16)
        {
            if !found.has(|role| role == Role::Source)
                && first.chars().filter(|c| is_han(*c)).count() >= 2
            {
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
            && !is_nobody(only);
        if before == Some(date) && closed && sound && !found.has(|role| role == Role::Source) {
            found.push(Role::Source, only, Told::Bare);
        }
        return;
    }
    let edge =
        |what: Option<What>| matches!(what, None | Some(What::Break(Break::Date | Break::Bar)));
    if !edge(next) || !edge(before) {
        return;
    }
    let (name, _) = cut(trimmed);
    let name = cleaned(name);
    if is_nobody(name) || name.len() > 60 || !is_capitalised(name) {
        return;
    }
    if is_english_org(name) {
        if dated && !found.has(|role| role == Role::Source) && name.split_whitespace().count() <= 4
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

fn has_label(text: &str) -> bool {
    super::label::english(text)
        .is_some_and(|label| matches!(label.says, Says::Nothing | Says::Roles(_)))
}
