//! One pass over a label: its brackets and every separator outside them.

use core::ops::Range;

use super::script::{CLASSES, Side, closes, is_blank, opens};

/// The kinds of separators, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// `>`, `»`, `→`, `::`, a tab.
    Arrow,
    /// `|` in all its widths.
    Bar,
    Slash,
    Dash,
    /// `·`, `•`.
    Dot,
    Underscore,
}

/// White space around a separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Both,
    One,
    Tight,
}

/// A separator outside brackets, or a run of them.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) at: Range<usize>,
    pub(super) class: Class,
    pub(super) space: Space,
    /// What stands to the left, white space aside.
    pub(super) prev: Side,
    pub(super) next: Side,
}

/// The separators and outermost brackets of a label.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    pub(super) marks: Vec<Mark>,
    /// From each outermost opening bracket to the end of its closing one.
    pub(super) groups: Vec<Range<usize>>,
}

impl Sketch {
    pub(super) fn of(text: &str) -> Self {
        let groups = groups(text);
        let marks = marks(text, &groups);
        Self { marks, groups }
    }

    /// The separators inside `range`.
    pub(super) fn marks_in(&self, range: &Range<usize>) -> &[Mark] {
        let from = self.marks.partition_point(|mark| mark.at.start < range.start);
        let to = self.marks.partition_point(|mark| mark.at.end <= range.end);
        self.marks.get(from..to).unwrap_or_default()
    }

    /// The outermost bracket that ends where `range` ends, if it starts inside.
    pub(super) fn last_group(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let at = self.groups.partition_point(|group| group.end < range.end);
        self.groups.get(at).filter(|g| g.end == range.end && g.start >= range.start).cloned()
    }
}

/// The outermost matched brackets. A closer that matches no opener is text, as
/// is an opener that is never closed: neither may hide a separator.
fn groups(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut count = [0_usize; CLASSES];
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(class) = closes(c).filter(|class| count.get(*class).is_some_and(|n| *n > 0)) {
            while let Some((opened, start)) = open.pop() {
                if let Some(n) = count.get_mut(opened) {
                    *n -= 1;
                }
                if opened == class {
                    // What this one encloses is no longer outermost.
                    while out.last().is_some_and(|inner| inner.start > start) {
                        out.pop();
                    }
                    out.push(start..at + c.len_utf8());
                    break;
                }
            }
        } else if let Some(class) = opens(c) {
            open.push((class, at));
            if let Some(n) = count.get_mut(class) {
                *n += 1;
            }
        }
    }
    out
}

fn marks(text: &str, groups: &[Range<usize>]) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let mut groups = groups.iter().peekable();
    let mut at = 0;
    let mut prev = Side::End;
    let mut blank = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(group) = groups.next_if(|group| group.start == at) {
            at = group.end;
            (prev, blank) = (Side::Close, false);
            continue;
        }
        let in_address =
            || text.get(..at).is_some_and(|before| before.ends_with(":/") || before.ends_with(':'));
        if let Some((class, len)) =
            separator(rest).filter(|(class, _)| *class != Class::Slash || !in_address())
        {
            let after = rest.get(len..).unwrap_or_default();
            let next = after.chars().find(|c| !is_blank(*c));
            let blank_after = after.chars().next().is_none_or(is_blank);
            let space = match (blank, blank_after) {
                (true, true) => Space::Both,
                (false, false) => Space::Tight,
                _ => Space::One,
            };
            let next = next
                .map_or(Side::End, |c| if opens(c).is_some() { Side::Other } else { Side::of(c) });
            out.push(Mark { at: at..at + len, class, space, prev, next });
            at += len;
            blank = true;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        blank = is_blank(c);
        if !blank {
            // Only a matched bracket closes anything.
            prev = if closes(c).is_some() { Side::Other } else { Side::of(c) };
        }
        at += c.len_utf8();
    }
    out
}

/// The separator that `rest` starts with, and its bytes.
fn separator(rest: &str) -> Option<(Class, usize)> {
    match rest.as_bytes().first()? {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' => return None,
        b'&' => return entity(rest),
        _ => {}
    }
    let c = rest.chars().next()?;
    match c {
        // `=>`.
        '=' => {
            let arrow = rest
                .strip_prefix("==")
                .or_else(|| rest.strip_prefix('='))
                .is_some_and(|rest| rest.starts_with(['>', '＞']));
            return arrow.then(|| {
                (Class::Arrow, run_of(rest, |c| c == '=' || class(c) == Some(Class::Arrow)))
            });
        }
        // One colon belongs to its label, two separate.
        ':' | '：' => {
            let two = rest.chars().take(3).take_while(|c| matches!(c, ':' | '：'));
            let (count, len) = two.fold((0, 0), |(n, len), c| (n + 1, len + c.len_utf8()));
            return (count == 2).then_some((Class::Arrow, len));
        }
        _ => {}
    }
    let class = class(c)?;
    let len = run_of(rest, |c| self::class(c) == Some(class));
    let after = rest.get(len..).unwrap_or_default();
    // `-->`.
    if class == Class::Dash && after.starts_with(['>', '＞']) {
        let arrow = run_of(after, |c| self::class(c) == Some(Class::Arrow));
        return Some((Class::Arrow, len + arrow));
    }
    Some((class, len))
}

/// An arrow that was escaped twice.
fn entity(rest: &str) -> Option<(Class, usize)> {
    let entities = ["&gt;", "&raquo;", "&rsaquo;", "&rarr;"];
    let found = entities.iter().find(|entity| rest.starts_with(**entity))?;
    Some((Class::Arrow, found.len()))
}

fn run_of(text: &str, is_in: impl Fn(char) -> bool) -> usize {
    text.chars().take_while(|c| is_in(*c)).map(char::len_utf8).sum()
}

fn class(c: char) -> Option<Class> {
    Some(match c {
        '>' | '＞' | '»' | '›' | '》' | '〉' | '→' | '⇒' | '⟶' | '➔' | '➜' | '➡' | '➤' | '⇨'
        | '▶' | '►' | '▸' | '▷' | '❯' | '❱' | '⟩' | '≫' | '⋙' | '﹥' | '↠' | '⇢' | '⮞' | '\t'
        | '\n' | '\r' | '∷' => Class::Arrow,
        '|' | '｜' | '│' | '┃' | '¦' | '丨' | '∣' | 'ǀ' | '‖' | '║' | '︱' => {
            Class::Bar
        }
        '/' | '／' | '∕' | '⁄' | '\\' | '＼' => Class::Slash,
        '-' | '－' | '–' | '—' | '―' | '─' | '−' | '‒' | '‐' | '‑' | '﹣' | '━' => {
            Class::Dash
        }
        '·' | '•' | '・' | '∙' | '‧' | '･' | '⋅' | '●' | '◆' | '■' | '▪' | '★' | '◦' => {
            Class::Dot
        }
        '_' | '＿' => Class::Underscore,
        _ => return None,
    })
}
