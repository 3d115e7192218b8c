//! Floor 2: tags → flat visible text with hints.
//!
//! There is no tree. A page is its visible text, cut into [`Line`]s (what a
//! browser would set as separate lines), and a flat table of the block
//! [`Element`]s those lines stand in, each knowing its parent's index. Plain
//! text enters the same way: lines without elements. So the block floor has one
//! kind of input.

#[cfg(feature = "html")]
mod cue;
mod element;
mod head;
#[cfg(feature = "html")]
mod jsonld;
mod link;
#[cfg(feature = "html")]
mod mark;
#[cfg(feature = "html")]
mod reader;
#[cfg(feature = "html")]
mod resolve;
#[cfg(feature = "html")]
mod sniff;
#[cfg(feature = "html")]
pub mod tokenizer;
#[cfg(feature = "html")]
mod unscripted;

pub use element::{Cues, Element, Tag};
pub use head::{Head, Meta};
pub use link::{Link, LinkRole, Medium, MediumKind};
#[cfg(feature = "html")]
pub(crate) use mark::Mark;
#[cfg(feature = "html")]
pub use resolve::resolve;
#[cfg(feature = "html")]
pub(crate) use resolve::resolve_all;
#[cfg(feature = "html")]
pub use sniff::looks_like_html;
#[cfg(feature = "html")]
pub use unscripted::read_shown;
#[cfg(feature = "html")]
pub(crate) use unscripted::read_shown_marked;

use crate::{Notes, OffsetMap, Span};

/// One line of visible text, its newline included: lines tile the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The line with the newline that ends it.
    pub span: Span,
    /// Index of the innermost block element it stands in, in [`Flat::elements`];
    /// `None` in plain text.
    pub element: Option<u32>,
    /// Characters (code points, white space left out) inside links, per mille of all.
    pub linked: u16,
    /// Links that begin on the line.
    pub links: u16,
    /// Characters in `<b>`, `<strong>` or `<em>`, per mille of all.
    pub strong: u16,
    /// What the classes of inline elements on the line hint at (`<span class=source>`).
    pub inline: Cues,
}

/// A page as a flat text with hints.
#[derive(Clone, Debug, Default)]
pub struct Flat {
    /// The visible text. Empty lines stand only where `<pre>` has them.
    pub text: String,
    /// From the text to what was read.
    pub offsets: OffsetMap,
    /// The lines, tiling the text.
    pub lines: Vec<Line>,
    /// Block elements in document order; a parent stands before its children.
    pub elements: Vec<Element>,
    /// Links in document order; spans are of `text`.
    pub links: Vec<Link>,
    /// Images, video and audio in document order; spans are of `text`.
    pub media: Vec<Medium>,
    /// What `<head>` and structured data say.
    pub head: Head,
    /// Oddities, with spans of `text`.
    pub notes: Notes,
    /// Of each marked element the mark's number and the element's index.
    pub marks: Vec<(u32, u32)>,
}

/// Cuts a plain text into lines without hints. A line ends after its newline.
///
/// ```
/// use diglot::markup::plain_lines;
///
/// let lines = plain_lines("标题\n\nbody");
/// assert_eq!(lines.len(), 3);
/// assert_eq!(lines[0].span.len(), 7);
/// ```
#[must_use]
pub fn plain_lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let tail = (!text.is_empty() && !text.ends_with('\n')).then_some(text.len());
    ends.chain(tail)
        .map(|end| {
            let span = Span::from_usize(start, end);
            start = end;
            Line { span, ..Line::default() }
        })
        .collect()
}

/// Reads HTML into its visible text with hints.
#[cfg(feature = "html")]
#[must_use]
pub fn read(html: &str) -> Flat {
    reader::read(html, &[])
}

/// The same, noting the elements that bear one of `marks`.
#[cfg(feature = "html")]
pub(crate) fn read_marked(html: &str, marks: &[Mark]) -> Flat {
    reader::read(html, marks)
}
