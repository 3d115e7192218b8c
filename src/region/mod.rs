//! Floor 4: which language stands where.

use crate::{Lang, Span, Variant};

/// What a run is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Script {
    /// Chinese characters.
    Han,
    /// Latin letters.
    Latin,
    /// Hiragana and Katakana.
    Kana,
    /// Hangul.
    Hangul,
    /// Cyrillic letters.
    Cyrillic,
    /// Another script's letters.
    Other,
    /// No letters at all.
    #[default]
    Common,
}

/// A stretch of one script with the neutral characters attached to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Where; runs tile the text.
    pub span: Span,
    /// What it is written in.
    pub script: Script,
}

/// A stretch of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Where; regions tile the text.
    pub span: Span,
    /// The language of the sentences or labels in it.
    pub lang: Lang,
    /// For Chinese: Simplified, Traditional or not decided.
    pub variant: Variant,
    /// How sure, in per mille.
    pub confidence: u16,
}

/// The regions of a text, in order, tiling it.
pub fn regions(text: &str) -> impl Iterator<Item = Region> + '_ {
    core::iter::once(Region {
        span: Span::from_usize(0, text.len()),
        lang: Lang::None,
        ..Region::default()
    })
    .filter(|region| !region.span.is_empty())
}
