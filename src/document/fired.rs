//! [`Fired`]: a rule of a site that was brought to bear on a page.

use crate::Span;

/// A rule of a site that was brought to bear: what it says was heeded in reading
/// (`charset`, `zone`, `date_order`), or is in the document (all others).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fired {
    /// The site's name.
    pub site: String,
    /// Which rule, by its key: `charset`, `zone`, `date_order`, `source`,
    /// `title_suffix`, `force`, `forbid`, `label`.
    pub rule: &'static str,
    /// The line of the file it stands on, 0 where there is none.
    pub line: u32,
    /// The first place of the text it changed, if it changed one.
    pub span: Option<Span>,
    /// How many places it changed.
    pub count: u32,
}
