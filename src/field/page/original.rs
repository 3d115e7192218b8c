//! The link to the page the document was taken from.

use super::view::View;
use super::{Bid, settle};
use crate::Span;
use crate::block::Kind;
use crate::field::{Fields, Origin};
use crate::label::{FieldKind, field_kind};
use crate::markup::LinkRole;

/// Anchor texts that lead to the original.
const ANCHORS: &[&str] = &[
    "原网页",
    "原網頁",
    "原文网页",
    "原文網頁",
    "原文链接",
    "原文連結",
    "原文鏈接",
    "原文",
    "阅读原文",
    "閱讀原文",
    "查看原文",
    "查看原网页",
    "原文地址",
    "原文网址",
    "原文出处",
    "原链接",
    "原始链接",
    "原始网页",
    "来源链接",
    "來源連結",
    "原文網址",
    "点击查看原文",
    "点此阅读原文",
    "original",
    "original article",
    "original page",
    "original link",
    "original source",
    "source link",
    "view original",
    "read original",
    "read the original",
    "read the original article",
    "original text",
    "full text",
    "link to original",
    "original post",
    "view source",
];

/// What they begin with.
const BEGIN: [char; 13] = ['原', '阅', '閱', '查', '来', '來', '点', 'o', 's', 'v', 'r', 'f', 'l'];

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    let mut bids: Vec<Bid<String>> = Vec::new();
    for link in view.context.links {
        let text = view.text(link.span);
        let told = link.role == LinkRole::Original || is_anchor(text);
        if told && is_web(&link.url) && bids.len() < 16 {
            let origin = Origin::text(link.span);
            bids.push(Bid { value: link.url.clone(), origin, evidence: "link", confidence: 930 });
        }
    }
    if bids.is_empty() {
        for (_, block) in view.of_kind(Kind::Meta).chain(view.of_kind(Kind::Disclaimer)).take(64) {
            bids.extend(printed(view, block.content));
        }
    }
    fields.original = settle(fields, "original", bids, Clone::clone, |a, b| a == b);
}

/// On plain text: an address behind a label, or the anchor alone.
fn printed(view: &View<'_>, span: Span) -> Option<Bid<String>> {
    let text = view.text(span);
    if text.len() > 2000 {
        return None;
    }
    let base = text.as_ptr() as usize;
    let place = |part: &str| {
        let at = (part.as_ptr() as usize).saturating_sub(base);
        View::part(span, Span::from_usize(at, at + part.len()))
    };
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "|｜丨[]【】()（）".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    // Two-word English anchors stand between wide spaces.
    let anchor = text
        .split(['|', '\t', '\u{a0}', '\u{3000}'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .find(|part| is_anchor(part));
    for (at, part) in parts.iter().enumerate() {
        let (label, rest) =
            part.split_once([':', '：']).map_or((*part, ""), |(label, rest)| (label, rest));
        let next = parts.get(at + 1).copied().unwrap_or_default();
        // Only a label with something to lead to is looked up.
        let leads = part.ends_with([':', '：']) || rest.contains("://") || next.contains("://");
        let is_label = || leads && field_kind(label) == Some(FieldKind::OriginalLink);
        if !is_anchor(label) && !is_label() {
            continue;
        }
        for address in [rest, next] {
            if is_web(address) && address.contains("://") {
                return Some(Bid {
                    value: address.to_owned(),
                    origin: place(address),
                    evidence: "printed-address",
                    confidence: 920,
                });
            }
        }
        if rest.is_empty() {
            let label = anchor.filter(|anchor| anchor.starts_with(label)).unwrap_or(label);
            return Some(Bid {
                value: label.to_owned(),
                origin: place(label),
                evidence: "anchor",
                confidence: 880,
            });
        }
    }
    let anchor = anchor?;
    Some(Bid {
        value: anchor.to_owned(),
        origin: place(anchor),
        evidence: "anchor",
        confidence: 880,
    })
}

fn is_anchor(text: &str) -> bool {
    const AROUND: &[char] = &[
        '[', ']', '【', '】', '(', ')', '（', '）', '<', '>', '《', '》', ':', '：', '»', '›', '→',
        ' ', '\u{a0}', '\u{3000}', '\t', '\n',
    ];
    // Most links of a page are headlines: one look at their first character is enough.
    let text = text.trim_start_matches(AROUND);
    let first = text.chars().next().is_some_and(|c| BEGIN.contains(&c.to_ascii_lowercase()));
    if !first || text.len() > 90 {
        return false;
    }
    let text = text.trim_end_matches(AROUND);
    text.len() <= 60 && ANCHORS.iter().any(|anchor| anchor.eq_ignore_ascii_case(text))
}

fn is_web(url: &str) -> bool {
    !url.is_empty() && !url.starts_with(['#', 'j', 'J']) && !url.starts_with("mailto:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anchor_passes_the_first_look() {
        for anchor in ANCHORS {
            assert!(
                is_anchor(anchor) && is_anchor(&format!("【{} 】", anchor.to_uppercase())),
                "{anchor}"
            );
        }
        assert!(!is_anchor("原来如此") && !is_anchor(""));
    }
}
