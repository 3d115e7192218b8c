//! Where a path is cut.

use core::ops::Range;

use super::Names;
use super::pair::pair;
use super::scan::{Class, Mark, Sketch, Space};
use super::script::{Side, is_blank, is_han};
use super::trim::{bare, ornaments};
use crate::label::key::Key;

/// A reading of a label: which of its separators cut.
type Reading = fn(&Mark) -> bool;
/// The class of separator that a reading cuts at, and which of them.
type Of = (Class, Reading);

/// Readings under which every piece has to be a bilingual pair. Spaced
/// separators come before tight ones; of the tight ones only those at a closing
/// bracket or at a change of script cut, since `Op-Ed` and `Politics/Law` are names.
const OF_PAIRS: &[Of] = &[
    (Class::Arrow, |_| true),
    (Class::Bar, |_| true),
    (Class::Slash, |m| m.space != Space::Tight),
    (Class::Dash, |m| m.space == Space::Both),
    (Class::Dot, |m| m.space == Space::Both),
    (Class::Underscore, after_bracket),
    (Class::Slash, after_bracket),
    (Class::Dash, after_bracket),
    (Class::Dot, after_bracket),
    (Class::Slash, into_han),
    (Class::Slash, into_latin),
    (Class::Dash, into_han),
    (Class::Dash, into_latin),
    (Class::Underscore, |m| into_han(m) || into_latin(m)),
];

/// Readings of paths in one language, or a mix, strongest first.
const OF_PATHS: &[Of] = &[
    (Class::Arrow, |_| true),
    (Class::Bar, |_| true),
    (Class::Slash, |m| m.space != Space::Tight),
    (Class::Dash, is_loose_dash),
    (Class::Dot, |m| m.space == Space::Both),
    (Class::Underscore, |m| !(m.prev == Side::Latin && m.next == Side::Latin)),
];

/// The pieces of `body`, untrimmed, in order; some may be empty.
pub(super) fn pieces(
    text: &str,
    body: &Range<usize>,
    sketch: &Sketch,
    names: &impl Names,
) -> Vec<Range<usize>> {
    let marks = sketch.marks_in(body);
    let whole = vec![body.clone()];
    if marks.is_empty() {
        return words_from_home(text, body).unwrap_or(whole);
    }
    if text.get(body.clone()).is_none_or(|label| names.knows(label)) {
        return whole;
    }
    // Most readings have nothing to cut at.
    let mut present = [false; 6];
    for mark in marks {
        if let Some(present) = present.get_mut(mark.class as usize) {
            *present = true;
        }
    }
    let open = |(class, _): &&Of| present.get(*class as usize).is_some_and(|present| *present);
    for reading in OF_PAIRS.iter().filter(open) {
        let pieces = cut_by(body, marks, *reading);
        if pieces.len() > 1 && all_pairs(text, &pieces, sketch, names) {
            return pieces;
        }
    }
    if pair(text, &bare(text, body.clone(), sketch), sketch, names).is_some()
        || is_dashed_pair(text, body, marks, names)
    {
        return whole;
    }
    for reading in OF_PATHS.iter().filter(open) {
        let pieces = cut_by(body, marks, *reading);
        if pieces.len() > 1 {
            return pieces;
        }
    }
    tight(text, body, marks).unwrap_or(whole)
}

/// `首页 新闻 国内`: spaces alone cut a path of Chinese words that starts at home.
fn words_from_home(text: &str, body: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let label = text.get(body.clone())?;
    let (first, rest) = label.split_once(is_blank)?;
    let home = body.start..body.start + first.len();
    let short = |word: &str| word.chars().all(is_han) && word.chars().count() <= 6;
    if !is_home(text, &home) || !rest.split(is_blank).all(short) {
        return None;
    }
    let spaces = label.char_indices().filter(|(_, c)| is_blank(*c));
    let mut out = Vec::new();
    let mut start = body.start;
    for (at, c) in spaces {
        out.push(start..body.start + at);
        start = body.start + at + c.len_utf8();
    }
    out.push(start..body.end);
    Some(out)
}

/// `A - 甲` is a pair only where both are names of one concept.
fn is_dashed_pair(text: &str, body: &Range<usize>, marks: &[Mark], names: &impl Names) -> bool {
    let [mark] = marks else { return false };
    let (left, right) = (text.get(body.start..mark.at.start), text.get(mark.at.end..body.end));
    mark.class == Class::Dash
        && left.zip(right).is_some_and(|(left, right)| names.agree(left, right))
}

/// Tight separators: the last resort. A slash cuts a path that starts at home or
/// has three parts, a dash cuts where Han stands beside it.
fn tight(text: &str, body: &Range<usize>, marks: &[Mark]) -> Option<Vec<Range<usize>>> {
    if text.get(body.clone()).is_some_and(|label| label.contains("://") || label.contains("www.")) {
        return None;
    }
    let slashes = cut(body, marks, |m| m.class == Class::Slash && !is_number(m));
    let at_home = slashes.first().is_some_and(|first| is_home(text, first));
    if slashes.len() > 2 || slashes.len() > 1 && at_home {
        return Some(slashes);
    }
    let dashes = cut(body, marks, |m| m.class == Class::Dash && beside_han(m));
    if dashes.len() > 1 {
        return Some(dashes);
    }
    let dashes = cut(body, marks, |m| m.class == Class::Dash && !is_number(m));
    let at_home = dashes.first().is_some_and(|first| is_home(text, first));
    (dashes.len() > 1 && at_home && marks.iter().any(|m| m.prev == Side::Han)).then_some(dashes)
}

fn cut_by(body: &Range<usize>, marks: &[Mark], (class, cuts): Of) -> Vec<Range<usize>> {
    cut(body, marks, |mark| mark.class == class && cuts(mark))
}

fn cut(body: &Range<usize>, marks: &[Mark], cuts: impl Fn(&Mark) -> bool) -> Vec<Range<usize>> {
    let mut start = body.start;
    let mut out = Vec::new();
    for mark in marks.iter().filter(|mark| cuts(mark)) {
        out.push(start..mark.at.start);
        start = mark.at.end;
    }
    out.push(start..body.end);
    out
}

fn all_pairs(text: &str, pieces: &[Range<usize>], sketch: &Sketch, names: &impl Names) -> bool {
    let mut seen = 0;
    pieces.iter().all(|piece| {
        if ornaments(text, piece.clone()).is_empty() {
            return true;
        }
        seen += 1;
        pair(text, &bare(text, piece.clone(), sketch), sketch, names).is_some()
    }) && seen > 1
}

/// Whether a piece is the root of a site: 首页, Home, 宏观频道首页.
fn is_home(text: &str, piece: &Range<usize>) -> bool {
    let key = text.get(piece.clone()).and_then(Key::exact);
    key.is_some_and(|key| {
        let bytes = key.bytes();
        matches!(bytes, b"home" | b"homepage" | b"index" | b"main")
            || bytes.ends_with("首页".as_bytes())
            || bytes.ends_with("主页".as_bytes())
    })
}

fn after_bracket(mark: &Mark) -> bool {
    mark.prev == Side::Close
}

fn into_han(mark: &Mark) -> bool {
    matches!(mark.prev, Side::Latin | Side::Digit | Side::Close) && mark.next == Side::Han
}

fn into_latin(mark: &Mark) -> bool {
    matches!(mark.prev, Side::Han | Side::Close) && matches!(mark.next, Side::Latin | Side::Digit)
}

/// A dash with space around it, or on one side of it beside Han.
fn is_loose_dash(mark: &Mark) -> bool {
    match mark.space {
        Space::Both => true,
        Space::One => mark.prev == Side::Han || mark.next == Side::Han,
        Space::Tight => false,
    }
}

/// A tight dash that cuts: 滚动新闻-财经网, but not 歼-20 or `COVID-19疫情`.
fn beside_han(mark: &Mark) -> bool {
    matches!(
        (mark.prev, mark.next),
        (Side::Han, Side::Han | Side::Latin | Side::Other)
            | (Side::Latin | Side::Digit | Side::Close | Side::Other, Side::Han)
            | (Side::Close, Side::Latin)
    )
}

/// A separator inside a number or a date.
fn is_number(mark: &Mark) -> bool {
    mark.prev == Side::Digit && mark.next == Side::Digit
}
