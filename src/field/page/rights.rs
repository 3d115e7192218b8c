//! What the page says may be done with it.

use super::super::rights::spdx;
use super::site::{field, stated};
use super::view::View;
use crate::block::Kind;
use crate::field::{Field, Fields, Origin, OriginKind, Reprint, Rights};

/// Licence, robots, mining and reprinting, each only where stated. Silence is no permission.
pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    let (head, input) = (view.context.head, view.context.input);
    let sent = |name: &str| input.header(name).map(str::trim).filter(|value| !value.is_empty());
    let outside = || Origin::outside(OriginKind::Input);
    let robots = head.get("robots").map(|meta| field(meta, meta.value.to_ascii_lowercase()));
    let robots = robots.or_else(|| {
        let value = sent("x-robots-tag")?.to_ascii_lowercase();
        Some(Field::new(value, outside(), "http-header", 900))
    });
    let mining = head.get("tdm-reservation").map(|meta| field(meta, meta.value.trim() == "1"));
    let mining = mining.or_else(|| {
        let value = sent("tdm-reservation")? == "1";
        Some(Field::new(value, outside(), "http-header", 900))
    });
    fields.rights =
        Rights { licence: licence(view), reprint: reprint(view), robots, tdm_reserved: mining };
}

/// Blocks that speak of the page itself: typed so, or the last two paragraphs where
/// they begin as such statements do.
fn statements<'a>(view: &'a View<'_>) -> impl Iterator<Item = (&'a str, Origin)> + 'a {
    const BEGIN: &[&str] =
        &["©", "版权", "版權", "声明", "聲明", "Copyright", "COPYRIGHT", "License", "Licence"];
    let blocks = view.blocks().iter().enumerate().filter(|(at, block)| match block.kind {
        Kind::Disclaimer | Kind::Meta | Kind::Footer => true,
        Kind::Paragraph => {
            let text = view.content(block);
            *at + 1 >= view.end && BEGIN.iter().any(|begin| text.starts_with(begin))
        }
        _ => false,
    });
    blocks.map(|(_, block)| (view.content(block), Origin::text(block.content)))
}

fn reprint(view: &View<'_>) -> Option<Field<Reprint>> {
    statements(view)
        .find_map(|(text, origin)| Some(Field::new(said(text)?, origin, "statement", 800)))
}

/// A licence's address or SPDX id: of the head, of a link, or printed.
fn licence(view: &View<'_>) -> Option<Field<String>> {
    const NAMES: &[&str] =
        &["license", "licence", "ld:license", "dc.rights", "dcterms.license", "dc.rights.license"];
    let named = stated(view, NAMES, |value| value.contains("://") || spdx::is_id(value.trim()));
    let linked = || {
        let link = view.context.links.iter().find(|link| {
            link.rel.split_whitespace().any(|rel| rel == "license")
                || spdx::of_address(&link.url).is_some()
        })?;
        Some(Field::new(link.url.clone(), Origin::text(link.span), "link", 850))
    };
    let printed = || {
        statements(view).find_map(|(text, origin)| {
            Some(Field::new(spdx::printed(text)?, origin, "statement", 800))
        })
    };
    named.or_else(linked).or_else(printed)
}

const FORBIDDEN: &[&str] = &[
    "不得转载",
    "禁止转载",
    "不得轉載",
    "禁止轉載",
    "严禁转载",
    "谢绝转载",
    "請勿轉載",
    "请勿转载",
    "may not be reproduced",
    "may not be republished",
    "reproduction is prohibited",
    "all rights reserved. no part",
    "no part may be reproduced",
    "no part of this",
];
const ASKING: &[&str] = &[
    "未经",
    "未經",
    "without permission",
    "without prior",
    "without the",
    "授权转载",
    "需授权",
    "经授权",
    "經授權",
];
const ATTRIBUTED: &[&str] = &[
    "转载请注明",
    "轉載請註明",
    "转载须注明",
    "转载时请注明",
    "转载注明",
    "please credit",
    "with attribution",
    "must credit",
    "注明出处",
    "註明出處",
];
const ALLOWED: &[&str] =
    &["欢迎转载", "歡迎轉載", "可自由转载", "free to republish", "may be freely reproduced"];

/// One of these stands in every statement about reprinting, and in little else.
const HINTS: &[&str] =
    &["转载", "轉載", "注明", "註明", "reprodu", "republi", "no part", "credit", "attribu"];

/// What a statement says about reprinting.
fn said(text: &str) -> Option<Reprint> {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if !has(HINTS) {
        return None;
    }
    match () {
        () if has(FORBIDDEN) && has(ASKING) => Some(Reprint::WithPermission),
        () if has(FORBIDDEN) => Some(Reprint::Forbidden),
        () if has(ATTRIBUTED) => Some(Reprint::WithAttribution),
        () if has(ALLOWED) => Some(Reprint::Allowed),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, ATTRIBUTED, FORBIDDEN, HINTS};

    #[test]
    fn every_statement_has_a_hint() {
        for word in [FORBIDDEN, ATTRIBUTED, ALLOWED].concat() {
            assert!(HINTS.iter().any(|hint| word.contains(hint)), "{word}");
        }
    }
}
