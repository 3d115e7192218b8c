//! Authors that the head states.

use super::super::Bid;
use super::super::view::View;
use super::Found;
use crate::Lang;
use crate::block::{Block, Kind};
use crate::field::credit::{Role, is_han, is_organisation, is_person};

/// Authors the head states, where they are built as people's names.
pub(super) fn authors(view: &View<'_>, found: &[Found]) -> Option<Bid<Vec<String>>> {
    const NAMES: &[(&str, u16)] = &[
        ("ld:author.name", 760),
        ("author", 660),
        ("article:author", 650),
        ("parsely-author", 700),
        ("sailthru.author", 700),
        ("dc.creator", 680),
        ("byl", 700),
        ("ld:author", 700),
    ];
    let edits =
        |name: &str| found.iter().any(|f| f.credit.role == Role::Editor && f.credit.name == name);
    let site = view.context.head.get("og:site_name").map(|meta| meta.value.as_str());
    for (name, confidence) in NAMES {
        let metas: Vec<_> = view.context.head.all(name).take(16).collect();
        // A name that the page prints beside its headline needs no proof of its shape.
        let printed = metas.iter().find(|meta| {
            let value = meta.value.trim();
            let sound = (2..=40).contains(&value.chars().count())
                && Some(value) != site
                && !value.contains(['/', '@']);
            let house =
                value.chars().any(is_han) && (is_organisation(value) || view.lang == Lang::En);
            sound && !house && signs(view, value)
        });
        if let Some(meta) = printed.filter(|_| metas.len() == 1) {
            let value = vec![meta.value.trim().to_owned()];
            return Some(Bid {
                value,
                origin: View::head(meta),
                evidence: "head-and-printed",
                confidence: 900,
            });
        }
        let mut people: Vec<String> = Vec::new();
        for meta in &metas {
            let value = meta.value.trim();
            let value =
                value.strip_prefix("By ").or_else(|| value.strip_prefix("by ")).unwrap_or(value);
            for part in value
                .split([',', '、', '，', ';'])
                .flat_map(|part| part.split(" and "))
                .map(str::trim)
            {
                if is_person(part)
                    && !edits(part)
                    && !people.iter().any(|known| known == part)
                    && people.len() < 16
                {
                    people.push(part.to_owned());
                }
            }
        }
        let Some(meta) = metas.first().filter(|_| !people.is_empty()) else { continue };
        // On Chinese pages the head names the page's maker as often as the author:
        // only a name that the page prints too is believed.
        let printed = view.lang != Lang::Zh || people.iter().all(|name| seen(view, name));
        if !printed {
            continue;
        }
        let evidence = if name.starts_with("ld:") { "json-ld" } else { "head" };
        return Some(Bid {
            value: people,
            origin: View::head(meta),
            evidence,
            confidence: *confidence,
        });
    }
    None
}

/// Whether a metadata line near the headline begins with a name, `By` left out.
fn signs(view: &View<'_>, name: &str) -> bool {
    let line = |at: usize, block: &Block| {
        let text = view.content(block);
        let text = text
            .strip_prefix("By ")
            .or_else(|| text.strip_prefix("by "))
            .unwrap_or(text)
            .trim_start();
        let rest = text.strip_prefix(name);
        let whole = rest
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()) || rest.is_empty());
        view.near_title(at)
            && matches!(block.kind, Kind::Meta | Kind::Subtitle | Kind::Other)
            && whole
    };
    view.blocks().iter().enumerate().any(|(at, block)| line(at, block))
}

/// Whether a name stands on a metadata line or beside the headline.
fn seen(view: &View<'_>, name: &str) -> bool {
    let near = |at: usize, block: &Block| {
        block.kind == Kind::Meta || (view.title_distance(at) <= 6 && block.content.len() < 200)
    };
    view.blocks()
        .iter()
        .enumerate()
        .any(|(at, block)| near(at, block) && view.content(block).contains(name))
}
