//! What the page says about itself as a page: its address, its site, a summary,
//! its declared language.

use super::view::View;
use crate::Lang;
use crate::block::Kind;
use crate::field::{Field, Fields, Origin};
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
    differs(view, fields);
}

/// A note where the page declares one of the two languages and its body is in the other.
fn differs(view: &View<'_>, fields: &mut Fields) {
    let Some(declared) = &fields.language else { return };
    let primary = declared.value.split(['-', '_']).next().unwrap_or_default();
    let other = match view.lang {
        Lang::Zh => "en",
        Lang::En => "zh",
        _ => return,
    };
    if primary.eq_ignore_ascii_case(other) {
        fields.notes.push(super::conflict_note("language", &declared.origin));
    }
}

/// The first head statement of these names that is sound.
pub(super) fn stated(
    view: &View<'_>,
    names: &[&str],
    sound: impl Fn(&str) -> bool,
) -> Option<Field<String>> {
    let meta = names
        .iter()
        .find_map(|name| view.context.head.get(name).filter(|meta| sound(&meta.value)))?;
    Some(field(meta, meta.value.clone()))
}

pub(super) fn field<T>(meta: &Meta, value: T) -> Field<T> {
    let evidence = if meta.name.starts_with("ld:") { "json-ld" } else { "head" };
    Field::new(value, View::head(meta), evidence, 900)
}
