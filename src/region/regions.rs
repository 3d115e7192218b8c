//! [`Regions`]: which language stands where.

use core::iter::FusedIterator;

use super::pieces::{Piece, Pieces};
use super::variant::Counts;
use super::{Runs, readable};
use crate::{Lang, Span, Variant};

/// A stretch of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Where; regions tile the text.
    pub span: Span,
    /// The language of the sentences or labels in it; [`Lang::None`] only where the
    /// whole text has no letter.
    pub lang: Lang,
    /// For Chinese: Simplified, Traditional or not decided.
    pub variant: Variant,
    /// How sure, in per mille: `(n + 1) / (n + 2)` with n letters of evidence,
    /// fewer those against.
    pub confidence: u16,
}

impl Region {
    /// The region's runs: what is written in it, script by script, in spans of `text`.
    pub fn runs(self, text: &str) -> Runs<'_> {
        Runs::within(self.span.of(text).unwrap_or(""), self.span.start())
    }
}

/// The regions of a text, in order, tiling it.
///
/// A sentence is in one language: foreign words and inline glosses follow it,
/// unless they say enough to stand alone. Label lines keep both sides. Text
/// without letters joins what stands before it.
///
/// ```
/// use diglot::Lang;
/// use diglot::region::regions;
///
/// let text = "他用 Python 写代码。It works well. Research(研究)";
/// let found: Vec<_> = regions(text).map(|r| (r.span.of(text).unwrap(), r.lang)).collect();
/// assert_eq!(found, [
///     ("他用 Python 写代码。", Lang::Zh),
///     ("It works well. Research", Lang::En),
///     ("(研究)", Lang::Zh),
/// ]);
/// ```
#[must_use]
pub fn regions(text: &str) -> Regions<'_> {
    Regions::new(text, false)
}

/// [`regions`] without its short cuts: every sentence is surveyed. For tests, which
/// hold the two equal.
#[doc(hidden)]
#[must_use]
pub fn regions_sentence_by_sentence(text: &str) -> Regions<'_> {
    Regions::new(text, true)
}

/// The iterator [`regions`] returns.
#[derive(Clone, Debug)]
pub struct Regions<'a> {
    text: &'a str,
    pieces: Pieces<'a>,
    at: usize,
    next: Option<Piece>,
}

impl<'a> Regions<'a> {
    fn new(text: &'a str, plain: bool) -> Self {
        let mut pieces = Pieces::new(readable(text), plain);
        let next = pieces.next();
        Self { text, pieces, at: 0, next }
    }

    /// What of the text has not been given out.
    #[must_use]
    pub fn remainder(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }
}

impl Iterator for Regions<'_> {
    type Item = Region;

    fn next(&mut self) -> Option<Region> {
        let first = self.next.take()?;
        let mut sum = Sum::default();
        let (mut end, mut lang) = (first.end, first.lang);
        sum.take(self.text, self.at, first, lang);
        for piece in self.pieces.by_ref() {
            match (lang, piece.lang) {
                (Some(here), Some(there)) if here != there => {
                    self.next = Some(piece);
                    break;
                }
                (None, found) => lang = found,
                _ => {}
            }
            sum.take(self.text, end, piece, lang);
            end = piece.end;
        }
        let start = core::mem::replace(&mut self.at, end);
        let lang = lang.unwrap_or(Lang::None);
        Some(Region {
            span: Span::from_usize(start, end),
            lang,
            variant: sum.counts.variant(),
            confidence: sum.confidence(),
        })
    }
}

impl FusedIterator for Regions<'_> {}

/// The evidence of a region.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    counts: Counts,
    support: u32,
    against: u32,
}

impl Sum {
    /// Adds a piece that starts at byte `start`, in a region of `lang`.
    #[inline]
    fn take(&mut self, text: &str, start: usize, piece: Piece, lang: Option<Lang>) {
        self.support = self.support.saturating_add(piece.support);
        self.against = self.against.saturating_add(piece.against);
        if lang != Some(Lang::Zh) {
            return;
        }
        if piece.lang.is_none() {
            // Amid Chinese, all bytes count: stretches are not taken apart.
            let len = u32::try_from(piece.end - start).unwrap_or(u32::MAX);
            self.support = self.support.saturating_add(len);
        }
        self.counts.sample(text.get(start..piece.end).unwrap_or(""));
    }

    /// Three bytes are a piece of evidence: a Chinese character, about.
    fn confidence(self) -> u16 {
        let (own, other) = (u64::from(self.support / 3), u64::from(self.against / 3));
        u16::try_from((own + 1) * 1000 / (own + other + 2)).unwrap_or(1000)
    }
}
