//! Floor 6: the columns a portal's database wants.

pub mod align;
mod computed;
mod confidence;
pub mod credit;
pub mod date;
pub mod fingerprint;
mod first;
pub mod keyphrase;
mod origin;
mod page;
mod rights;

pub use computed::{Computed, Extras, Parallel, compute};
pub use rights::{Reprint, Rights};

pub use origin::{Candidate, Field, Origin, OriginKind};

use crate::block::Block;
use crate::label::{LabelPath, Taxonomy};
use crate::markup::{Head, Link};
use crate::{Input, Notes};

/// What the fields are read from: the typed page and what is known beside it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The cleaned visible text.
    pub text: &'a str,
    /// Its blocks, tiling it.
    pub blocks: &'a [Block],
    /// Links, with spans of the text.
    pub links: &'a [Link],
    /// The head.
    pub head: &'a Head,
    /// The input.
    pub input: &'a Input<'a>,
    /// What labels resolve to.
    pub taxonomy: &'a Taxonomy,
    /// Whether 03/04 is the third of April, where the caller knows.
    pub day_first: Option<bool>,
}

/// The fields of a document. What the page does not say is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Fields {
    /// The headline.
    pub title: Option<Field<String>>,
    /// The date of publication, ISO 8601 at its own precision.
    pub published: Option<Field<String>>,
    /// The date of the last change.
    pub modified: Option<Field<String>>,
    /// The breadcrumb as a path.
    pub breadcrumb: Option<Field<LabelPath>>,
    /// Category lines as paths.
    pub categories: Vec<Field<LabelPath>>,
    /// Printed tags.
    pub tags: Option<Field<Vec<String>>>,
    /// Printed keywords.
    pub keywords: Option<Field<Vec<String>>>,
    /// Who signs the document on a line of their own, or is called its author. Names
    /// inside a paragraph (`某社电（记者 甲）`, `（甲）`), and behind a label set as a heading
    /// at the foot of the text (`文/甲`), are among [`Fields::credits`] only.
    pub authors: Option<Field<Vec<String>>>,
    /// Editors.
    pub editors: Option<Field<Vec<String>>>,
    /// Where the document was first published.
    pub source: Option<Field<String>>,
    /// The link to the original page: its address, or its anchor text alone where there is no address.
    pub original: Option<Field<String>>,
    /// The deck under the headline.
    pub subtitle: Option<Field<String>>,
    /// The summary the head gives.
    pub summary: Option<Field<String>>,
    /// The page's address as it states it.
    pub canonical: Option<Field<String>>,
    /// The site's name.
    pub site: Option<Field<String>>,
    /// The language the page declares; [`Document::main_lang`](crate::Document::main_lang)
    /// says which was found.
    pub language: Option<Field<String>>,
    /// What may be done with the page.
    pub rights: Rights,
    /// Everybody who is credited, by role, in the order found.
    pub credits: Vec<Field<PageCredit>>,
    /// Values that lost against those above, with their reasons.
    pub candidates: Vec<Candidate>,
    /// Conflicts and doubts.
    pub notes: Notes,
}

/// A name in a role, on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageCredit {
    /// What was done.
    pub role: credit::Role,
    /// By whom, as printed.
    pub name: String,
    /// The name is an organisation's.
    pub organisation: bool,
}

/// Reads the fields of a page.
#[must_use]
pub fn extract(context: &Context<'_>) -> Fields {
    page::extract(context)
}
