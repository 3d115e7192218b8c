//! [`Attributes`]: the attributes of a start tag that the reader asks for.

use std::borrow::Cow;

use super::name::{Key, key};
use crate::Span;
use crate::markup::tokenizer::{Attribute, reference};

macro_rules! slots {
    ($($slot:ident $text:literal)*) => {
        /// An attribute the reader knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Slot { $($slot,)* }

        impl Slot {
            const ALL: usize = [$(Self::$slot),*].len();

            fn of(key_of_name: Key) -> Option<Self> {
                #[allow(non_upper_case_globals)]
                mod keys {
                    $(pub(super) const $slot: super::Key = super::key($text.as_bytes());)*
                }
                Some(match key_of_name {
                    $(keys::$slot => Self::$slot,)*
                    _ => return None,
                })
            }
        }
    };
}

slots! {
    Alt "alt"
    Class "class"
    ColSpan "colspan"
    Content "content"
    Data "data"
    DateTime "datetime"
    Hidden "hidden"
    Href "href"
    Id "id"
    ItemProp "itemprop"
    Lang "lang"
    Name "name"
    Placeholder "placeholder"
    Poster "poster"
    Property "property"
    Rel "rel"
    Role "role"
    Src "src"
    SrcSet "srcset"
    Style "style"
    Type "type"
    Value "value"
}

/// The known attributes of one start tag; the first of a name counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attributes<'a> {
    all: &'a [Attribute],
    /// For each slot where it stands in `all`, from one on; zero if it is not there.
    places: [u16; Slot::ALL],
}

impl<'a> Attributes<'a> {
    pub(super) fn of(html: &str, all: &'a [Attribute]) -> Self {
        let mut found = Self { all, places: [0; Slot::ALL] };
        for (attribute, place) in all.iter().zip(1..=u16::MAX) {
            let name = html.as_bytes().get(attribute.name.range()).unwrap_or_default();
            if name.len() > 11 {
                continue;
            }
            let slot = Slot::of(key(name)).and_then(|slot| found.places.get_mut(slot as usize));
            if let Some(slot @ 0) = slot {
                *slot = place;
            }
        }
        found
    }

    /// Where the value of an attribute stands.
    pub(super) fn span(&self, slot: Slot) -> Option<Span> {
        let place = usize::from(*self.places.get(slot as usize)?).checked_sub(1)?;
        self.all.get(place).map(|attribute| attribute.value)
    }

    pub(super) fn has(&self, slot: Slot) -> bool {
        self.places.get(slot as usize).is_some_and(|place| *place != 0)
    }

    /// The value as it stands in the page.
    pub(super) fn raw<'h>(&self, html: &'h str, slot: Slot) -> Option<&'h str> {
        self.span(slot)?.of(html)
    }

    /// The value, decoded.
    pub(super) fn value<'h>(&self, html: &'h str, slot: Slot) -> Option<Cow<'h, str>> {
        self.raw(html, slot).map(reference::decode)
    }

    /// Whether the attribute has this value, in any case.
    pub(super) fn is(&self, html: &str, slot: Slot, value: &str) -> bool {
        self.raw(html, slot).is_some_and(|raw| raw.trim().eq_ignore_ascii_case(value))
    }
}
