//! [`Kind`]: what a name says to somebody who asks whether a text is HTML.

use super::name::{Key, Name, key};
use crate::Span;

/// What a name is to somebody who asks whether a text is HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::markup) enum Kind {
    /// `<html>`, `<head>`, `<body>`: the page itself.
    Page,
    /// Ends the text before it and needs no end tag.
    Break,
    /// A block that holds text and is closed.
    Holds,
    /// Holds words and is closed.
    Inline,
    /// Another element of HTML.
    Other,
    /// None of HTML's.
    Unknown,
}

/// The key of a tag's name, and what it is.
pub(in crate::markup) fn kind_of(html: &str, name: Span) -> (Key, Kind) {
    let bytes = html.as_bytes().get(name.range()).unwrap_or_default();
    let key = key(bytes);
    let kind = match Name::of(key, bytes) {
        Name::Html | Name::Head | Name::Body => Kind::Page,
        Name::Br | Name::Hr | Name::P | Name::Li => Kind::Break,
        Name::Unknown | Name::Foreign => Kind::Unknown,
        Name::Inline if bytes.contains(&b':') => Kind::Unknown,
        Name::Block(_) | Name::Heading(_) | Name::Cell(_) | Name::Term(_) => Kind::Holds,
        Name::Table | Name::Row | Name::Section | Name::Form | Name::Pre => Kind::Holds,
        Name::A | Name::Inline | Name::Strong => Kind::Inline,
        _ => Kind::Other,
    };
    (key, kind)
}
