//! What the page says about itself as a page: its address, its site, a summary,
//! its declared language, and what may be done with it.

use super::view::View;
use crate::block::Kind;
use crate::field::{Field, Fields, Origin, Reprint, Rights};
use crate::markup::Meta;

pub(super) fn read(view: &View<'_>, fields: &mut Fields) {
    fields.canonical = stated(view, &["canonical", "og:url"], |value| value.starts_with("http"));
    fields.site =
        stated(view, &["og:site_name", "application-name", "ld:publisher.name"], |value| {
            value.len() <= 120
        });
    fields.language =
        stated(view, &["lang", "og:locale", "content-language", "ld:inlanguage"], |value| {
            value.len() <= 16
                && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        });
    let deck = view
        .of_kind(Kind::Subtitle)
        .map(|(_, block)| block)
        .find(|block| !block.content.is_empty());
    fields.subtitle = deck.map(|block| {
        let value = super::title::one_line(view.content(block));
        Field::new(value, Origin::text(block.content), "deck", 850)
    });
    fields.summary = stated(
        view,
        &["og:description", "description", "ld:description", "twitter:description"],
        |_| true,
    );
    fields.rights = rights(view);
}

/// The first head statement of these names that is sound.
fn stated(view: &View<'_>, names: &[&str], sound: impl Fn(&str) -> bool) -> Option<Field<String>> {
    let meta = names
        .iter()
        .find_map(|name| view.context.head.get(name).filter(|meta| sound(&meta.value)))?;
    Some(field(meta, meta.value.clone()))
}

fn field<T>(meta: &Meta, value: T) -> Field<T> {
    let evidence = if meta.name.starts_with("ld:") { "json-ld" } else { "head" };
    Field::new(value, View::head(meta), evidence, 900)
}

/// Licence, robots and reprinting, each only where stated. Silence is no permission.
fn rights(view: &View<'_>) -> Rights {
    let head = view.context.head;
    let licence = stated(
        view,
        &["license", "licence", "ld:license", "dc.rights", "dcterms.license"],
        |value| value.contains("://"),
    );
    let licence = licence.or_else(|| {
        let link = view.context.links.iter().find(|link| {
            link.rel.split_whitespace().any(|rel| rel == "license")
                || link.url.contains("creativecommons.org/licenses/")
        })?;
        Some(Field::new(link.url.clone(), Origin::text(link.span), "link", 850))
    });
    let reprint = view
        .blocks()
        .iter()
        .filter(|b| matches!(b.kind, Kind::Disclaimer | Kind::Meta | Kind::Footer))
        .find_map(|block| {
            let said = said(view.content(block))?;
            Some(Field::new(said, Origin::text(block.content), "statement", 800))
        });
    let robots = head.get("robots").map(|meta| field(meta, meta.value.to_ascii_lowercase()));
    let tdm = head.get("tdm-reservation").map(|meta| field(meta, meta.value.trim() == "1"));
    Rights { licence, reprint, robots, tdm_reserved: tdm }
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
