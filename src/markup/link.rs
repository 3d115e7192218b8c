//! [`Link`] and [`Medium`]: addresses on the page.

use core::ops::Range;

use crate::Span;

/// What a link is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LinkRole {
    /// Not known, or part of the page's furniture.
    #[default]
    Other,
    /// In the body of the main document.
    Body,
    /// The document's next page.
    Next,
    /// The page the document was taken from.
    Original,
    /// A file to download.
    Attachment,
    /// Another document.
    Related,
    /// A tag or category.
    Tag,
}

/// A link: where it leads and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The address: as written by the reader, resolved against the page's
    /// address and `<base>` in a [`Document`](crate::Document).
    pub url: String,
    /// The anchor text; empty at its place for a link without text.
    pub span: Span,
    /// The attribute's value in the source of the stage.
    pub source: Range<usize>,
    /// What it is for.
    pub role: LinkRole,
    /// Its `rel` attribute.
    pub rel: String,
}

/// Kinds of [`Medium`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MediumKind {
    /// `<img>` and the like.
    #[default]
    Image,
    /// `<video>`, or a frame of a known player.
    Video,
    /// `<audio>`.
    Audio,
}

/// An image, video or sound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Medium {
    /// Which.
    pub kind: MediumKind,
    /// The address, like [`Link::url`].
    pub url: String,
    /// Its alternative text.
    pub alt: String,
    /// An empty span at its place in the text.
    pub span: Span,
    /// The attribute's value in the source of the stage.
    pub source: Range<usize>,
}
