//! What a page says about itself in `<head>` and in machine-readable attributes.

use super::attribute::{Attributes, Slot};
use crate::Span;
use crate::markup::Head;
use crate::markup::tokenizer::reference;

impl Head {
    /// `<title>`: white space collapsed, as browsers show it.
    pub(super) fn push_title(&mut self, html: &str, span: Span) {
        let span = span.trimmed(html);
        let raw = span.of(html).unwrap_or_default();
        let title = reference::decode_text(raw);
        let words: Vec<&str> = title.split_ascii_whitespace().collect();
        self.push("title", &words.join(" "), span.range(), 0);
    }

    /// `<meta>`: under its name, its property and its `itemprop`.
    pub(super) fn push_meta(&mut self, html: &str, attributes: &Attributes<'_>) {
        let Some(content) = attributes.span(Slot::Content) else {
            return;
        };
        for slot in [Slot::Name, Slot::Property, Slot::ItemProp] {
            if let Some(name) = attributes.value(html, slot) {
                self.push_named(html, &name, Some(content));
            }
        }
    }

    /// `<link>`: the page's own address, its next page and its licence.
    pub(super) fn push_link(&mut self, html: &str, attributes: &Attributes<'_>) {
        for rel in ["canonical", "next", "prev", "license"] {
            if attributes.is(html, Slot::Rel, rel) {
                self.push_named(html, rel, attributes.span(Slot::Href));
            }
        }
    }

    /// `<time datetime>`.
    pub(super) fn push_time(&mut self, html: &str, attributes: &Attributes<'_>) {
        self.push_named(html, "time", attributes.span(Slot::DateTime));
    }

    /// Any element with `itemprop` and a value for machines.
    pub(super) fn push_itemprop(&mut self, html: &str, attributes: &Attributes<'_>) {
        let value = attributes.span(Slot::Content).or(attributes.span(Slot::DateTime));
        if let (Some(name), true) = (attributes.value(html, Slot::ItemProp), value.is_some()) {
            self.push_named(html, &name, value);
        }
    }

    /// The decoded value of an attribute, under a name.
    pub(super) fn push_named(&mut self, html: &str, name: &str, value: Option<Span>) {
        let Some(span) = value.map(|span| span.trimmed(html)) else {
            return;
        };
        let raw = span.of(html).unwrap_or_default();
        if !name.trim().is_empty() {
            self.push(name, &reference::decode(raw), span.range(), 0);
        }
    }
}
