//! What the document is about, as far as it says so: tags, keywords, categories
//! and its place in the site.

use super::view::{View, bare};
use super::{Bid, settle};
use crate::Span;
use crate::block::{Block, Kind};
use crate::field::confidence::{Against, confidence};
use crate::field::{Field, Fields, Origin};
use crate::label::{FieldKind, Label, LabelPath, field_kind};

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    categories(view, fields);
    fields.tags = listed(view, fields, Kind::Tags, FieldKind::Tags);
    fields.keywords = listed(view, fields, Kind::Keywords, FieldKind::Keywords);
    breadcrumb(view, fields);
}

/// Printed tags or keywords: all blocks of the kind, their label left out.
fn listed(
    view: &View<'_>,
    fields: &Fields,
    kind: Kind,
    label: FieldKind,
) -> Option<Field<Vec<String>>> {
    let mut items: Vec<(String, Span)> = Vec::new();
    // A line that gave a category path is no list.
    let path = |block: &Block| {
        let mut spans = fields.categories.iter().filter_map(|field| field.origin.span);
        spans.any(|span| block.content.contains(span))
    };
    for (_, block) in view.of_kind(kind).take(64).filter(|(_, block)| !path(block)) {
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
    let name = if kind == Kind::Tags { "tags" } else { "keywords" };
    let sure = confidence(name, "printed", 0, Against::Nothing).unwrap_or(950);
    Some(Field::new(values, origin, "printed", sure))
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
    let blocks: Vec<(usize, &Block)> = view.of_kind(Kind::Breadcrumb).take(32).collect();
    let mut spans: Vec<Span> = Vec::new();
    // Blocks of one label each that stand together are one breadcrumb, in lines.
    let mut at = 0;
    while let Some(&(first, block)) = blocks.get(at) {
        let path = |span: Span| LabelPath::parse(view.text(span)).labels().len() > 1;
        let mut last = at;
        let joins = |(next, block): &(usize, &Block), last: usize| {
            *next == first + (last + 1 - at) && !path(block.content)
        };
        while !path(block.content) && blocks.get(last + 1).is_some_and(|next| joins(next, last)) {
            last += 1;
        }
        let end = blocks.get(last).map_or(block.content.end(), |(_, block)| block.content.end());
        spans.push(Span::new(block.content.start(), end));
        at = last + 1;
    }
    let mut bids = Vec::new();
    for whole in spans {
        let Some((mut path, span)) = without_leaf(view, fields, whole) else { continue };
        view.context.taxonomy.resolve(&mut path);
        let labels = path.labels();
        let long = labels.iter().any(|label| {
            label.zh.as_ref().is_some_and(|zh| zh.chars().count() > 16)
                || label.en.as_ref().is_some_and(|en| en.len() > 48)
        });
        // The arrow before 正文 counts too, though 正文 is left out.
        let arrows = view.text(whole).contains(ARROWS) || view.text(whole).contains('/');
        let mut confidence: u16 = 900 - 10 * u16::try_from(bids.len().min(10)).unwrap_or(10);
        confidence += if arrows { 40 } else { 0 };
        confidence -= if long { 400 } else { 0 };
        confidence -= if labels.len() > 7 { 200 } else { 0 };
        confidence -= if labels.len() < 2 { 120 } else { 0 };
        bids.push(Bid {
            value: path,
            origin: Origin::text(span),
            evidence: "breadcrumb",
            confidence,
        });
    }
    bids.extend(trail(view, fields));
    let same = |a: &LabelPath, b: &LabelPath| a.to_string() == b.to_string();
    let sound = bids.iter().any(|bid| bid.confidence >= 500);
    let best = settle(fields, "breadcrumb", bids, LabelPath::to_string, same);
    fields.breadcrumb = best.filter(|_| sound);
}

/// What points from a part of a site to a part of it.
const ARROWS: [char; 7] = ['>', '»', '›', '＞', '→', '≫', '⟩'];

/// A line above the headline that was taken for a menu or a form and runs as a
/// breadcrumb does: arrows from the root of a site, or down to 正文 or the headline.
fn trail(view: &View<'_>, fields: &Fields) -> Option<Bid<LabelPath>> {
    let title = view.title?;
    let above = view.blocks().get(title.saturating_sub(24)..title)?;
    above.iter().rev().find_map(|block| {
        let text = view.content(block).trim();
        let odd = matches!(block.kind, Kind::Nav | Kind::Form | Kind::Other | Kind::Related);
        let arrows = text.matches(ARROWS).count();
        let barred = text.matches(['|', '｜']).count() == 1;
        if !odd || text.len() > 240 || !((1..=6).contains(&arrows) || barred) {
            return None;
        }
        let (mut path, span) = without_leaf(view, fields, block.content)?;
        let cut = span.end() < block.content.end();
        let root = path.labels().first().is_some_and(is_root) && path.labels().len() > 1;
        let short = |label: &Label| {
            label.zh.as_ref().is_none_or(|zh| zh.chars().count() <= 10)
                && label.en.as_ref().is_none_or(|en| en.len() <= 32)
        };
        let leads = if arrows > 0 { cut || root } else { cut && path.labels().len() == 1 };
        if !leads || path.labels().len() > 6 || !path.labels().iter().all(short) {
            return None;
        }
        view.context.taxonomy.resolve(&mut path);
        let confidence = if arrows > 0 { 860 } else { 790 };
        Some(Bid { value: path, origin: Origin::text(span), evidence: "trail", confidence })
    })
}

/// Whether a label is the root of a site: 首页, 某某网首页, Home.
fn is_root(label: &Label) -> bool {
    let zh = label.zh.as_deref().unwrap_or_default();
    let en = label.en.as_deref().unwrap_or_default();
    ["首页", "首頁", "主页", "主頁"].iter().any(|root| zh.ends_with(root))
        || en.eq_ignore_ascii_case("home")
}

/// A printed path; where it prints no separator, its links are its segments.
fn path_of(view: &View<'_>, span: Span) -> LabelPath {
    let text = view.text(span);
    let path = LabelPath::parse(text);
    if path.labels().len() > 1 {
        return path;
    }
    let base = span.start();
    let mut parts: Vec<Span> = linked(view, span)
        .into_iter()
        .filter(|link| link.end() <= span.end())
        .map(|link| Span::new(link.start().saturating_sub(base), link.end().saturating_sub(base)))
        .collect();
    // What stands behind the last link is where the reader is.
    let end = parts.last().map_or(0, |part| part.end());
    let rest = Span::new(end, span.len().max(end)).trimmed(text);
    if parts.len() < 2 {
        return path;
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    LabelPath::of_parts(text, &parts)
}

/// A breadcrumb up to its document: 正文 and the headline at its end are no part of
/// the site. `None` where nothing else is left.
fn without_leaf(view: &View<'_>, fields: &Fields, span: Span) -> Option<(LabelPath, Span)> {
    const LEAVES: &[&str] = &[
        "正文",
        "内容",
        "內容",
        "详情",
        "詳情",
        "文章",
        "资讯正文",
        "新闻正文",
        "article",
        "内容页",
        "浏览文章",
        "查看文章",
        "阅读",
    ];
    let title = fields.title.as_ref().map(|field| bare(&field.value)).unwrap_or_default();
    let text = view.text(span);
    let path = path_of(view, span);
    let leaf = path.labels().iter().enumerate().position(|(nth, label)| {
        let name = label.zh.as_deref().or(label.en.as_deref()).unwrap_or_default();
        let key = bare(name);
        let first = name.split_whitespace().next().unwrap_or_default();
        let leaf = LEAVES.iter().any(|leaf| first.eq_ignore_ascii_case(leaf));
        let headline = key.chars().count() >= 5
            && title.chars().count() >= 5
            && (title.starts_with(&key) || key.starts_with(&title));
        leaf || (nth > 0 && headline)
    });
    let Some(leaf) = leaf else { return (!path.labels().is_empty()).then_some((path, span)) };
    if leaf == 0 {
        return None;
    }
    let kept = path.labels().get(leaf.checked_sub(1)?)?.span;
    let end = usize::try_from(kept.end()).ok()?;
    // A label's own bracket belongs to it.
    let rest = text.get(end..)?;
    let closed = rest
        .chars()
        .next()
        .filter(|c| matches!(c, ')' | '）' | ']' | '】'))
        .map_or(0, char::len_utf8);
    let short = text.get(..end + closed)?;
    let len = u32::try_from(short.len()).unwrap_or(u32::MAX);
    let span = Span::new(span.start(), span.start().saturating_add(len));
    let path = path_of(view, span);
    (!path.labels().is_empty()).then_some((path, span))
}

/// Category paths on metadata lines: behind a label, or bilingual on their own.
fn categories(view: &View<'_>, fields: &mut Fields) {
    let mut out: Vec<Field<LabelPath>> = Vec::new();
    let labels = |kind| view.of_kind(kind).take(64).map(move |(_, block)| (kind, block));
    for (kind, block) in labels(Kind::Meta).chain(labels(Kind::Tags)) {
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
            // Without a label half of the segments must be bilingual and the others
            // short names or concepts we know; among tags a path must say so twice.
            let name = |label: &Label| {
                let en = label.en.as_ref().is_none_or(|en| en.split_whitespace().count() <= 3);
                en && label.zh.as_ref().is_none_or(|zh| zh.chars().count() <= 8)
            };
            let fits = |label: &Label| {
                label.id.is_some() || (label.en.is_some() && label.zh.is_some()) || name(label)
            };
            let bilingual = both > 0 && 2 * both >= labels.len() && labels.iter().all(fits);
            let sound = match kind {
                Kind::Tags => labelled && bilingual,
                _ => !labels.is_empty() && (labelled || bilingual),
            };
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
