//! What stands around a label and is no part of it: leads, ornaments, counts.

use core::ops::Range;

use super::script::{Scripts, is_blank, is_ornament};
use crate::label::field_kind::{FieldKind, field_kind};

/// The longest lead that is looked for, in bytes.
const LEAD: usize = 80;

/// Where a label starts after a lead such as `您的位置：` or `Filed under:`.
pub(super) fn after_lead(text: &str) -> usize {
    let start = ornaments(text, 0..text.len()).start;
    let body = text.get(start..).unwrap_or_default();
    let head = head(body);
    let colon = head.char_indices().find(|(_, c)| matches!(c, ':' | '：'));
    if let Some((at, colon)) = colon {
        let end = at + colon.len_utf8();
        let doubled = body.get(end..).is_some_and(|rest| rest.starts_with([':', '：']));
        let lead = head.get(..at).unwrap_or_default();
        if !doubled && field_kind(lead).is_some_and(is_lead) {
            return start + end;
        }
    }
    // Without a colon only the plainest leads count: any other word is a label.
    let word = head.find(is_blank).unwrap_or(head.len());
    let spaces = head.char_indices().filter(|(_, c)| is_blank(*c)).map(|(at, _)| at);
    let lead = spaces.take(4).filter(|at| head.get(..*at).is_some_and(is_place)).last();
    lead.map_or(start, |at| if at >= word { start + at } else { start })
}

/// Whether a label only says that a path follows: 您的位置, `You are here`.
pub(super) fn is_place(label: &str) -> bool {
    may_say_place(label) && field_kind(label) == Some(FieldKind::LocationCrumb)
}

/// Whether a look at how a label is spelled leaves it open that [`is_place`].
fn may_say_place(label: &str) -> bool {
    if label.is_ascii() { may_begin_place(label) } else { label.contains("位置") }
}

/// Whether a label begins as the English leads do that are not one short word.
pub(super) fn may_begin_place(label: &str) -> bool {
    let Some([a, b]) = label.as_bytes().first_chunk() else { return false };
    let begin = [a.to_ascii_lowercase(), b.to_ascii_lowercase()];
    label.len() > 8
        && matches!(&begin, b"br" | b"cu" | b"lo" | b"na" | b"no" | b"pa" | b"si" | b"wh" | b"yo")
}

/// The kinds of label that lead a path.
pub(super) const fn is_lead(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::LocationCrumb | FieldKind::Category | FieldKind::Tags | FieldKind::Keywords
    )
}

/// At most the first bytes of `text`, cut between characters.
fn head(text: &str) -> &str {
    let end = (0..=LEAD.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// `range` without white space and ornaments at either end.
pub(super) fn ornaments(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let left = inner.trim_start_matches(is_ornament);
    let start = range.start + (inner.len() - left.len());
    let len = left.trim_end_matches(is_ornament).len();
    start..start + len
}

/// `range` without ornaments, a trailing count such as `(12)` and the square
/// brackets around all of it.
pub(super) fn bare(text: &str, range: Range<usize>, sketch: &super::scan::Sketch) -> Range<usize> {
    let mut range = ornaments(text, range);
    if let Some(group) = sketch.last_group(&range) {
        let before = ornaments(text, range.start..group.start);
        if is_count(text.get(group.clone()).unwrap_or_default()) && !before.is_empty() {
            range = before;
        }
    }
    // 【要闻】 is 要闻, while round brackets and 《》 belong to a name.
    if let Some(group) = sketch.last_group(&range).filter(|group| group.start == range.start) {
        let inner = text.get(group.clone()).unwrap_or_default();
        let unwrapped = inner.strip_prefix(['[', '［', '【', '〔', '〖']);
        let unwrapped = unwrapped.and_then(|rest| rest.strip_suffix([']', '］', '】', '〕', '〗']));
        if let Some(unwrapped) = unwrapped {
            let start = group.start + inner.chars().next().map_or(0, char::len_utf8);
            range = ornaments(text, start..start + unwrapped.len());
        }
    }
    range
}

/// Whether a bracket holds only a number, and not a year: `(12)`, `（1,024篇）`.
fn is_count(group: &str) -> bool {
    let mut inside = group.chars();
    inside.next();
    inside.next_back();
    let inside = inside.as_str().trim();
    let year = inside.len() == 4 && (inside.starts_with("19") || inside.starts_with("20"));
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let counts = |c: char| digit(c) || is_blank(c) || ",，+条條篇共个個".contains(c);
    !year && inside.contains(digit) && inside.chars().all(counts)
}

/// Where a final 正文 that is glued on by a space alone begins, if the text ends so.
pub(super) fn glued_end(text: &str, range: &Range<usize>) -> Option<usize> {
    let piece = text.get(range.clone())?;
    let (before, last) = piece.rsplit_once(is_blank)?;
    let is_end =
        matches!(last, "正文" | "內文" | "内文" | "全文" | "本文" | "正文区" | "列表" | "详情");
    (is_end && Scripts::of(before).is_han_only()).then(|| range.end - last.len())
}

#[cfg(test)]
mod tests {
    use super::{is_place, may_begin_place};

    #[test]
    fn no_lead_begins_otherwise() {
        let listed = include_str!("../../../tools/data/labels/field_kinds.txt").lines();
        let leads = listed.filter_map(|line| line.strip_prefix("location_crumb: "));
        let leads: Vec<&str> = leads.flat_map(|line| line.split('|').map(str::trim)).collect();
        assert!(leads.iter().any(|lead| is_place(lead)));
        for lead in leads.iter().filter(|lead| lead.is_ascii() && lead.len() > 8) {
            assert!(may_begin_place(lead), "{lead}");
        }
    }
}
