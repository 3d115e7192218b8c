//! [`Head`]: what the page says about itself where no reader sees it.

use core::ops::Range;

/// One statement of the head: a name and a value with its place in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The name, lower-cased: `og:title`, `author`, `article:published_time`,
    /// `title` for `<title>`, `canonical` for a `<link rel=canonical>`,
    /// `base` for `<base href>`, `lang` for `<html lang>`, `time` for `<time
    /// datetime>`, and `ld:` with the path for JSON-LD (`ld:datepublished`,
    /// `ld:author.name`, `ld:breadcrumb.name`).
    pub name: String,
    /// The value, character references decoded, white space trimmed.
    pub value: String,
    /// Where the value stands in the source of the stage.
    pub source: Range<usize>,
}

/// The head's statements in document order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// All of them.
    pub metas: Vec<Meta>,
}

impl Head {
    /// The first statement of this (lower-case) name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Meta> {
        self.metas.iter().find(|meta| meta.name == name)
    }

    /// Every statement of this name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Meta> + 'a {
        self.metas.iter().filter(move |meta| meta.name == name)
    }
}
