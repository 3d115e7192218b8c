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
    /// Which object of the page's JSON-LD says so, counted from 1; 0 outside
    /// JSON-LD. Objects in a top-level array or `@graph` count one by one.
    pub node: u32,
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

#[cfg(feature = "html")]
impl Head {
    /// The most statements kept: a bound on memory, far above what pages have.
    pub(crate) const MOST: usize = 4096;

    /// Keeps a statement, unless it is empty or there are too many.
    pub(crate) fn push(&mut self, name: &str, value: &str, source: Range<usize>, node: u32) {
        let value = value.trim();
        if !value.is_empty() && self.metas.len() < Self::MOST {
            let name = name.trim().to_ascii_lowercase();
            self.metas.push(Meta { name, value: value.to_owned(), source, node });
        }
    }
}
