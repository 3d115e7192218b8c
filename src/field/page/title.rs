//! The headline: the block that the page sets as one, `og:title`, `<title>`.

use super::view::{LONGEST, View, bare};
use super::{Bid, settle};
use crate::block::Kind;
use crate::field::credit::{Place, credits};
use crate::field::{Fields, Origin, OriginKind};
use crate::input::Known;

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    let head = view.context.head;
    let stated =
        ["og:title", "ld:headline", "twitter:title"].iter().find_map(|name| head.get(name));
    let window = head.get("title");
    let site = head.get("og:site_name").map(|meta| bare(&meta.value)).unwrap_or_default();
    let backed = |line: &str| {
        let line = bare(line);
        line.chars().count() >= 2 && view.claims.iter().any(|claim| claim.contains(&line))
    };

    let mut bids: Vec<Bid<String>> = Vec::new();
    let anchor = view.title.and_then(|at| view.blocks().get(at));
    let others =
        view.of_kind(Kind::Title).map(|(_, block)| block).filter(|block| Some(*block) != anchor);
    for (nth, block) in anchor.into_iter().chain(others).take(4).enumerate() {
        let text = view.content(block);
        // 本报记者 甲 乙, set as large as the headline.
        let byline =
            text.len() < 120 && credits(text, Place::Running).iter().any(|c| c.role.writes());
        if text.is_empty() || block.content.len() > LONGEST || byline {
            continue;
        }
        let typed = block.kind == Kind::Title;
        let confidence = match (nth, typed, backed(text)) {
            (0, true, true) => 960,
            (0, true, false) if view.claims.is_empty() => 900,
            // A headline that the head words otherwise; on English pages the head is
            // right as often as an unproved line, unless both share most words.
            (0, true, false) if view.lang == crate::Lang::Zh || block.level == 1 => 790,
            (0, true, false) if alike(text, &view.claims) => 800,
            (0, true, false) => 700,
            (0, false, _) => 860,
            (_, _, true) => 760,
            _ => 300,
        };
        let evidence = if typed { "headline" } else { "line-of-title" };
        bids.push(Bid {
            value: one_line(text),
            origin: Origin::text(block.content),
            evidence,
            confidence,
        });
    }
    if let Some(meta) = stated {
        let value = without_site(&meta.value, &site);
        let confidence = if view.lang == crate::Lang::Zh { 740 } else { 780 };
        bids.push(Bid {
            value: one_line(value),
            origin: View::head(meta),
            evidence: "og-title",
            confidence,
        });
    }
    if let Some(meta) = window {
        let value = without_site(&meta.value, &site);
        bids.push(Bid {
            value: one_line(value),
            origin: View::head(meta),
            evidence: "window-title",
            confidence: 720,
        });
    }
    for known in view.context.input.known(Known::Title) {
        let origin = Origin::outside(OriginKind::Input);
        bids.push(Bid { value: one_line(known), origin, evidence: "input", confidence: 650 });
    }
    // A title that is nothing but the site's name says nothing.
    bids.retain(|bid| {
        !bid.value.is_empty() && !bid.value.starts_with(['-', '_', '|']) && bare(&bid.value) != site
    });
    if bids.is_empty() {
        bids.extend(above_date(view));
    }
    fields.title = settle(fields, "title", bids, Clone::clone, |a, b| {
        let (a, b) = (bare(a), bare(b));
        a == b || (a.len().min(b.len()) >= 12 && (a.contains(&b) || b.contains(&a)))
    });
}

/// The line right above the first metadata line, where nothing else says what the
/// headline is.
fn above_date(view: &View<'_>) -> Option<Bid<String>> {
    let (meta, _) = view.of_kind(Kind::Meta).next()?;
    let above = view.blocks().get(meta.saturating_sub(3)..meta)?;
    let block = above.iter().rev().find(|block| {
        let chrome = matches!(
            block.kind,
            Kind::Nav | Kind::Breadcrumb | Kind::Form | Kind::Share | Kind::Ad | Kind::Tags
        );
        !chrome && (12..=240).contains(&block.content.len())
    })?;
    let value = one_line(view.content(block));
    Some(Bid {
        value,
        origin: Origin::text(block.content),
        evidence: "above-metadata",
        confidence: 550,
    })
}

/// Whether most of a line's words stand in what the head says.
fn alike(line: &str, claims: &[String]) -> bool {
    let words: Vec<String> =
        line.split_whitespace().map(bare).filter(|word| word.len() > 2).collect();
    let shared = |claim: &String| words.iter().filter(|word| claim.contains(word.as_str())).count();
    words.len() >= 3 && claims.iter().any(|claim| shared(claim) * 2 > words.len())
}

/// A window title without the names of site and channel at its end (or start).
fn without_site<'t>(title: &'t str, site: &str) -> &'t str {
    let mut rest = title.trim();
    // At most a site, a channel, a section and a column.
    for _ in 0..4 {
        let Some((at, mark)) = last_mark(rest) else { break };
        let (Some(head), Some(tail)) = (rest.get(..at), rest.get(at + mark..)) else { break };
        if !is_site(tail.trim(), head.trim(), site) {
            break;
        }
        rest = head.trim_end();
    }
    // Or the site's name at the start: Site | Headline.
    let lead = rest.split_once([':', '|', '：']).filter(|_| !site.is_empty());
    if let Some((_, tail)) = lead.filter(|(lead, tail)| bare(lead) == site && tail.len() > 18) {
        return tail.trim();
    }
    rest
}

/// The last mark that sets a site's name apart: its place and length.
fn last_mark(title: &str) -> Option<(usize, usize)> {
    const MARKS: &[&str] = &[
        "_", "|", "｜", "—", "–", " - ", "-", "－", "»", " :: ", "::", "·", "丨", "<", "«", "›",
        " / ",
    ];
    MARKS
        .iter()
        .filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len())))
        .filter(|(at, _)| *at > 0)
        .max_by_key(|(at, len)| (at + len, *len))
}

/// Whether what stands behind the last mark names a site or channel.
fn is_site(tail: &str, head: &str, site: &str) -> bool {
    const ENDS: &[&str] = &[
        "网",
        "網",
        "新闻",
        "新聞",
        "频道",
        "頻道",
        "报",
        "報",
        "社",
        "台",
        "臺",
        "在线",
        "門戶",
        "门户",
        "中心",
        "资讯",
        "資訊",
        "客户端",
        "论坛",
        "论坛",
        "之家",
        "博客",
        "财经",
        "科技",
        "体育",
        "娱乐",
        "汽车",
        "读书",
        "房产",
        "健康",
        "教育",
        "国际",
        "国内",
        "社会",
        "軍事",
        "军事",
        "时政",
        "要闻",
        "生活",
        "CSDN博客",
        "博客园",
        "知乎",
        "简书",
        "com",
        ".com",
        ".cn",
        ".net",
        ".org",
    ];
    if tail.is_empty() {
        return true;
    }
    let key = bare(tail);
    if !site.is_empty() && (key == site || site.contains(&key) || key.contains(site)) {
        return true;
    }
    let (tail_len, head_len) = (tail.chars().count(), head.chars().count());
    let han = tail.chars().any(crate::field::credit::is_han);
    if han {
        return tail_len <= 14
            && tail_len < head_len
            && (ENDS.iter().any(|end| tail.ends_with(end))
                || tail_len <= 6
                || tail_len * 3 <= head_len);
    }
    let words = tail.split_whitespace().count();
    // A hyphen inside a word or before a longer tail is part of the headline.
    words <= 5 && tail_len < head_len && tail_len <= 40
}

/// Runs of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
