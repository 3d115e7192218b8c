//! [`Regions`]: which language stands where.

use core::iter::FusedIterator;

use super::pieces::{Piece, Pieces};
use super::variant::Counts;
use super::{Runs, Script, readable};
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
#[must_use]
pub fn regions(text: &str) -> Regions<'_> {
    let mut pieces = Pieces::new(readable(text));
    let next = pieces.next();
    Regions { text, pieces, at: 0, next }
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
        let (mut end, mut lang) = (first.end, first.lang);
        for piece in self.pieces.by_ref() {
            match (lang, piece.lang) {
                (Some(here), Some(there)) if here != there => {
                    self.next = Some(piece);
                    break;
                }
                (None, found) => lang = found,
                _ => {}
            }
            end = piece.end;
        }
        let start = core::mem::replace(&mut self.at, end);
        let text = self.text.get(start..end).unwrap_or("");
        Some(describe(Span::from_usize(start, end), text, lang.unwrap_or(Lang::None)))
    }
}

impl FusedIterator for Regions<'_> {}

fn describe(span: Span, text: &str, lang: Lang) -> Region {
    let mut counts = Counts::default();
    let (mut own, mut all) = (0u32, 0u32);
    for c in text.chars() {
        let script = Script::of(c);
        if script.is_letter() {
            all += 1;
            own += u32::from(match lang {
                Lang::Zh => script == Script::Han,
                Lang::En => script == Script::Latin,
                _ => true,
            });
            counts.take(c);
        }
    }
    let variant = if lang == Lang::Zh { counts.variant() } else { Variant::Undetermined };
    let sure = u64::from(own + 1) * 1000 / u64::from(all + 2);
    Region { span, lang, variant, confidence: u16::try_from(sure).unwrap_or(0) }
}
