//! What the document is about, as far as it says so: tags, keywords, categories
//! and its place in the site.

use super::view::View;
use super::{Bid, settle};
use crate::block::{Block, Kind};
use crate::field::{Field, Fields, Origin};
use crate::label::{FieldKind, LabelPath, field_kind};
use crate::{Lang, Span};

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    fields.tags = listed(view, Kind::Tags, FieldKind::Tags);
    fields.keywords = listed(view, Kind::Keywords, FieldKind::Keywords);
    breadcrumb(view, fields);
    categories(view, fields);
}

/// Printed tags or keywords: all blocks of the kind, their label left out.
fn listed(view: &View<'_>, kind: Kind, label: FieldKind) -> Option<Field<Vec<String>>> {
    let mut items: Vec<(String, Span)> = Vec::new();
    for (_, block) in view.of_kind(kind).take(64) {
        let text = view.content(block);
        let skip = label_len(text, label);
        let span = Span::new(block.content.start().saturating_add(skip), block.content.end());
        let linked: Vec<Span> = linked(view, span);
        let parts = if linked.len() > 1 { linked } else { split(view, span) };
        for part in parts {
            let value = trimmed_item(view.text(part));
            let known = items.iter().any(|(item, _)| item == value);
            let sound = !value.is_empty()
                && value.chars().count() <= 60
                && value.chars().any(char::is_alphanumeric);
            if sound && !known && items.len() < 128 {
                items.push((value.to_owned(), part));
            }
        }
    }
    let first = items.first()?.1;
    let last = items.last()?.1;
    let origin = Origin::text(Span::new(first.start(), last.end().max(first.end())));
    let values = items.into_iter().map(|(item, _)| item).collect();
    Some(Field::new(values, origin, "printed", 950))
}

fn trimmed_item(item: &str) -> &str {
    item.trim_matches(|c: char| {
        c.is_whitespace()
            || "#,，、;；|·.。[]【】()（）".contains(c) && !matches!(c, ')' | '）')
            || c == '\u{a0}'
    })
}

/// How many bytes of a line are its label and the mark behind it. A line that is
/// the label alone is all label.
fn label_len(text: &str, kind: FieldKind) -> u32 {
    const MARKS: [char; 4] = [':', '：', '|', '丨'];
    let is_label = |label: &str| {
        field_kind(label).is_some_and(|found| {
            found == kind
                || matches!(found, FieldKind::Tags | FieldKind::Keywords | FieldKind::Category)
        })
    };
    if let Some(at) = text
        .char_indices()
        .take(24)
        .find(|(_, c)| MARKS.contains(c))
        .map(|(at, c)| (at, at + c.len_utf8()))
    {
        let label = text.get(..at.0).unwrap_or_default();
        if is_label(label) || label.chars().count() <= 6 {
            return u32::try_from(at.1).unwrap_or(0);
        }
    }
    if is_label(text) {
        return u32::try_from(text.len()).unwrap_or(u32::MAX);
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    let apart = text.len() > word.len();
    if apart && is_label(word) { u32::try_from(word.len()).unwrap_or(0) } else { 0 }
}

/// The anchors inside a span.
fn linked(view: &View<'_>, span: Span) -> Vec<Span> {
    let links = view.context.links;
    let from = links.partition_point(|link| link.span.start() < span.start());
    links
        .iter()
        .skip(from)
        .take_while(|link| link.span.start() < span.end())
        .map(|link| link.span)
        .filter(|link| !view.text(*link).trim().is_empty())
        .collect()
}

/// Splits a list at the strongest separator it uses: marks, then wide space, then
/// any space between Chinese words.
fn split(view: &View<'_>, span: Span) -> Vec<Span> {
    let text = view.text(span);
    let marks = |c: char| {
        matches!(
            c,
            '、' | '，' | ',' | ';' | '；' | '|' | '｜' | '\n' | '\t' | '/' | '／' | '·' | '•'
        )
    };
    let wide = |c: char| matches!(c, '\u{a0}' | '\u{3000}' | '\t' | '\n');
    let by_mark = text.contains(|c: char| marks(c) && !wide(c) && !matches!(c, '/' | '·'))
        || (text.contains(['/', '·']) && !text.contains("  "));
    if by_mark {
        return pieces(text, span, |c, _| marks(c));
    }
    let double = |c: char, next: Option<char>| {
        wide(c) || (c.is_whitespace() && next.is_some_and(char::is_whitespace))
    };
    if text.trim().contains(|c: char| wide(c)) || text.trim().contains("  ") {
        return pieces(text, span, double);
    }
    // 分析 报告 笔记: spaces stand between Chinese words only to part them.
    let chinese = text
        .split_whitespace()
        .all(|word| word.chars().any(crate::field::credit::is_han) || word.starts_with('#'));
    if chinese || text.trim_start().starts_with('#') {
        return pieces(text, span, |c, _| c.is_whitespace());
    }
    vec![span]
}

fn pieces(text: &str, span: Span, cut: impl Fn(char, Option<char>) -> bool) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0usize;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        if cut(c, next) {
            push_piece(&mut out, text, span, start, at);
            start = at + c.len_utf8();
        }
    }
    push_piece(&mut out, text, span, start, text.len());
    out
}

fn push_piece(out: &mut Vec<Span>, text: &str, span: Span, start: usize, end: usize) {
    let piece = Span::from_usize(start, end).trimmed(text);
    if !piece.is_empty() {
        let start = span.start().saturating_add(piece.start());
        out.push(Span::new(start, start.saturating_add(piece.len())));
    }
}

fn breadcrumb(view: &View<'_>, fields: &mut Fields) {
    let mut bids = Vec::new();
    let blocks: Vec<(usize, &Block)> = view.of_kind(Kind::Breadcrumb).take(32).collect();
    // Blocks of a breadcrumb that stand together are one, in lines.
    let mut at = 0;
    while let Some(&(first, block)) = blocks.get(at) {
        let mut last = at;
        while blocks.get(last + 1).is_some_and(|(next, _)| *next == first + (last + 1 - at)) {
            last += 1;
        }
        let end = blocks.get(last).map_or(block.content.end(), |(_, block)| block.content.end());
        let span = Span::new(block.content.start(), end);
        let mut path = LabelPath::parse(view.text(span));
        view.context.taxonomy.resolve(&mut path);
        let confidence = 930 - 40 * u16::try_from(bids.len().min(10)).unwrap_or(10);
        if !path.labels().is_empty() {
            bids.push(Bid {
                value: path,
                origin: Origin::text(span),
                evidence: "breadcrumb",
                confidence,
            });
        }
        at = last + 1;
    }
    let same = |a: &LabelPath, b: &LabelPath| a.to_string() == b.to_string();
    fields.breadcrumb = settle(fields, "breadcrumb", bids, LabelPath::to_string, same);
}

/// Category paths on metadata lines: behind a label, or bilingual on their own.
fn categories(view: &View<'_>, fields: &mut Fields) {
    let mut out: Vec<Field<LabelPath>> = Vec::new();
    for (_, block) in view.of_kind(Kind::Meta).take(64) {
        for chunk in chunks(view, block.content) {
            let text = view.text(chunk);
            let (value, labelled) = match text.split_once([':', '：']) {
                Some((label, value)) if field_kind(label) == Some(FieldKind::Category) => {
                    (value.trim(), true)
                }
                Some(_) => continue,
                None => (text, false),
            };
            if value.is_empty() || value.len() > 200 || !value.chars().any(char::is_alphabetic) {
                continue;
            }
            let mut path = LabelPath::parse(value);
            view.context.taxonomy.resolve(&mut path);
            let labels = path.labels();
            let both =
                labels.iter().filter(|label| label.en.is_some() && label.zh.is_some()).count();
            let known = labels.iter().filter(|label| label.id.is_some()).count();
            // Without a label every segment must be bilingual, or a concept we know.
            let sound = !labels.is_empty()
                && (labelled
                    || (both > 0
                        && labels
                            .iter()
                            .all(|l| l.id.is_some() || (l.en.is_some() && l.zh.is_some()))));
            if !sound || out.len() >= 16 {
                continue;
            }
            let end = chunk.end();
            let len = u32::try_from(value.len()).unwrap_or(0);
            let span = Span::new(end.saturating_sub(len).max(chunk.start()), end);
            let (evidence, confidence) =
                if labelled { ("labelled", 950) } else { ("bilingual-path", 900) };
            let confidence = if known == labels.len() { confidence + 40 } else { confidence };
            out.push(Field::new(path, Origin::text(span), evidence, confidence));
        }
    }
    let _ = Lang::None;
    fields.categories = out;
}

/// A line cut at bars, tabs and wide space.
fn chunks(view: &View<'_>, span: Span) -> Vec<Span> {
    let text = view.text(span);
    let wide = |c: char, next: Option<char>| {
        matches!(c, '\t' | '\n' | '\u{a0}' | '\u{3000}' | '|' | '｜' | '丨')
            || (c.is_whitespace() && next.is_some_and(char::is_whitespace))
    };
    pieces(text, span, wide)
}
