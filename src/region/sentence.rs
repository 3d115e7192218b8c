//! [`Sentences`]: Chinese and English sentences.

use core::iter::FusedIterator;

use super::readable;
use super::stop::next_stop;
use crate::Span;

/// The sentences of a text, in order, tiling it.
///
/// A sentence ends after its stops, closing brackets and quotes, and the white
/// space behind them; a line break ends one always. Full stops of abbreviations,
/// initials, decimals, versions and list numbers end none, nor does a stop inside
/// a title such as `《…！》`.
///
/// Where a boundary stands depends on the text around it only, never on where
/// reading began, and not on a language somebody would have to name first.
///
/// ```
/// use diglot::region::sentences;
///
/// let text = "Dr. Wu paid 3.50 yuan. 他走了！“真的？”Yes.";
/// let found: Vec<_> = sentences(text).map(|span| span.of(text).unwrap()).collect();
/// assert_eq!(found, ["Dr. Wu paid 3.50 yuan. ", "他走了！", "“真的？”", "Yes."]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text: readable(text), at: 0 }
}

/// The iterator [`sentences`] returns.
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Sentences<'a> {
    /// What of the text has not been given out.
    #[must_use]
    pub fn remainder(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        self.at = next_stop(self.text, start);
        Some(Span::from_usize(start, self.at))
    }
}

impl FusedIterator for Sentences<'_> {}
