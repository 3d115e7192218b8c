//! One segment in two languages: `A(甲)`, `甲【A】`, `甲/A`, `A | 甲`, `甲·A`, `甲 A`.

use core::ops::Range;

use super::Names;
use super::scan::{Class, Mark, Sketch, Space};
use super::script::{Scripts, is_blank, is_latin};
use super::trim::ornaments;

/// The two names of a segment, as ranges of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) en: Range<usize>,
    pub(super) zh: Range<usize>,
}

/// Reads `range` as one bilingual segment, if it is written as one.
pub(super) fn pair(
    text: &str,
    range: &Range<usize>,
    sketch: &Sketch,
    names: &impl Names,
) -> Option<Pair> {
    let scripts = Scripts::of(text.get(range.clone())?);
    if scripts.han == 0 || scripts.latin == 0 {
        return None;
    }
    parted(text, range, sketch, names)
        .or_else(|| bracketed(text, range, sketch))
        .or_else(|| side_by_side(text, range, sketch, names))
}

/// `A(甲)` or `甲(A)`. A bracket glosses only what is in the other script:
/// 刚果（金） is a name, and so is `Drama (Literature)`.
fn bracketed(text: &str, range: &Range<usize>, sketch: &Sketch) -> Option<Pair> {
    let group = sketch.last_group(range)?;
    let outer = ornaments(text, range.start..group.start);
    let inside = text.get(group.clone())?;
    let open = inside.chars().next()?.len_utf8();
    let close = inside.chars().next_back()?.len_utf8();
    // 《A》 quotes a title.
    if inside.starts_with(['《', '〈', '“', '「', '『']) {
        return None;
    }
    let inner = ornaments(text, group.start + open..group.end - close);
    if is_path(sketch, &outer) || has_gloss(text, sketch, &outer) {
        return None;
    }
    order(text, outer, inner, |first, second| {
        first.is_en() && second.is_zh() || first.is_zh() && second.is_en()
    })
}

/// Whether a Chinese name holds an English gloss of its own: 苹果（Apple）、谷歌.
fn has_gloss(text: &str, sketch: &Sketch, outer: &Range<usize>) -> bool {
    let from = sketch.groups.partition_point(|group| group.start < outer.start);
    let inside = sketch.groups.iter().skip(from);
    let mut inside = inside.take_while(|group| group.end <= outer.end);
    text.get(outer.clone()).is_some_and(|name| Scripts::of(name).is_zh())
        && inside.any(|g| text.get(g.clone()).is_some_and(|gloss| Scripts::of(gloss).is_en()))
}

/// `A | 甲`, `甲/A`, `甲·A`: cut where one script ends and the other begins.
fn parted(text: &str, range: &Range<usize>, sketch: &Sketch, names: &impl Names) -> Option<Pair> {
    let marks = sketch.marks_in(range);
    if marks.iter().any(|mark| mark.class == Class::Arrow) {
        return None;
    }
    for class in [Class::Bar, Class::Slash, Class::Dot] {
        let parts: Vec<&Mark> = marks.iter().filter(|mark| mark.class == class).collect();
        if parts.is_empty() {
            continue;
        }
        let stronger = |other: &Mark| {
            other.class < class && (other.space != Space::Tight || other.class == Class::Bar)
        };
        let at = seam(text, range, &parts)?;
        // `AI/ML/人工智能/机器学习`: as many parts in one language as in the other.
        if 2 * at + 1 != parts.len() || marks.iter().any(stronger) {
            return None;
        }
        let mark = parts.get(at)?;
        let left = ornaments(text, range.start..mark.at.start);
        let right = ornaments(text, mark.at.end..range.end);
        if names.differ(text.get(left.clone())?, text.get(right.clone())?) {
            return None;
        }
        return order(text, left, right, |_, _| true);
    }
    None
}

/// Which of the separators has only Latin letters on one side and only Han on
/// the other. One pass, however many separators there are.
fn seam(text: &str, range: &Range<usize>, parts: &[&Mark]) -> Option<usize> {
    let all = Scripts::of(text.get(range.clone())?);
    let mut left = Scripts::default();
    let mut start = range.start;
    for (index, mark) in parts.iter().enumerate() {
        text.get(start..mark.at.start)?.chars().for_each(|c| left.add(c));
        start = mark.at.end;
        let en_zh = left.han == 0 && left.latin > 0 && left.latin == all.latin && all.han > 0;
        let zh_en = left.latin == 0 && left.han > 0 && left.han == all.han && all.latin > 0;
        if en_zh || zh_en {
            return Some(index);
        }
    }
    None
}

/// `甲 A`. The other way round, `A 甲` is a name more often than a pair
/// (`BBC News 中文`), and without a space (`卡拉OK`) anything may be: there both
/// sides must be names of one concept.
fn side_by_side(
    text: &str,
    range: &Range<usize>,
    sketch: &Sketch,
    names: &impl Names,
) -> Option<Pair> {
    if is_path(sketch, range) || sketch.marks_in(range).iter().any(|mark| mark.space == Space::Both)
    {
        return None;
    }
    let piece = text.get(range.clone())?;
    let (at, c) = piece.char_indices().find(|(_, c)| c.is_alphabetic() || c.is_numeric())?;
    let latin_first = !super::script::is_han(c);
    let seam =
        piece.get(at..)?.find(|c: char| c.is_alphabetic() && is_latin(c) != latin_first)? + at;
    let seam = if latin_first { seam } else { latin_start(piece, seam) };
    let (left, right) = piece.split_at_checked(seam)?;
    let spaced = left.ends_with(is_blank);
    let (first, second) = (Scripts::of(left), Scripts::of(right));
    let pure = first.is_en() && second.is_han_only() || first.is_han_only() && second.is_en();
    let plain = !latin_first && spaced && right.split_whitespace().count() <= 8;
    if !pure || !(plain || names.agree(left, right)) {
        return None;
    }
    let middle = range.start + seam;
    let (left, right) = (ornaments(text, range.start..middle), ornaments(text, middle..range.end));
    order(text, left, right, |_, _| true)
}

/// The start of the word that holds the Latin letter at `at`: `3D` starts at `3`.
fn latin_start(piece: &str, at: usize) -> usize {
    let before = piece.get(..at).unwrap_or_default();
    at - before.chars().rev().take_while(char::is_ascii_alphanumeric).count()
}

/// Whether a piece holds separators that only paths have.
fn is_path(sketch: &Sketch, range: &Range<usize>) -> bool {
    sketch.marks_in(range).iter().any(|mark| match mark.class {
        Class::Arrow | Class::Bar => true,
        Class::Slash | Class::Dash => mark.space == Space::Both,
        Class::Dot | Class::Underscore => false,
    })
}

/// The pair of two ranges, whichever is the Chinese one, if `ok` likes their scripts.
fn order(
    text: &str,
    first: Range<usize>,
    second: Range<usize>,
    ok: impl Fn(Scripts, Scripts) -> bool,
) -> Option<Pair> {
    let (a, b) = (Scripts::of(text.get(first.clone())?), Scripts::of(text.get(second.clone())?));
    if !ok(a, b) {
        return None;
    }
    Some(if a.is_zh() { Pair { en: second, zh: first } } else { Pair { en: first, zh: second } })
}
