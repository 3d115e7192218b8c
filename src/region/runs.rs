//! [`Runs`]: what is written, script by script.

use core::iter::FusedIterator;

use super::cut::cut;
use super::scan::{leave, letter_end, next_letter};
use super::{Script, readable};
use crate::Span;

/// A stretch of one script with the neutral characters attached to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Where; runs tile the text.
    pub span: Span,
    /// What it is written in; [`Script::Common`] only where the text has no letter at all.
    pub script: Script,
}

/// The script runs of a text, in order, tiling it.
///
/// Neutral characters (digits, punctuation, spaces) join the run beside them:
/// closers, stops and spaces the one before, openers and touching digits the one
/// after, and a new line starts with its own indentation.
///
/// ```
/// use diglot::region::{Script, runs};
///
/// let text = "Analytics(分析) 2025年";
/// let found: Vec<_> = runs(text).map(|run| (run.span.of(text).unwrap(), run.script)).collect();
/// assert_eq!(found, [("Analytics", Script::Latin), ("(分析) 2025年", Script::Han)]);
/// ```
#[must_use]
pub fn runs(text: &str) -> Runs<'_> {
    let text = readable(text);
    Runs { text, at: 0, base: 0, letter: next_letter(text, 0) }
}

/// The iterator [`runs`] returns.
#[derive(Clone, Debug)]
pub struct Runs<'a> {
    text: &'a str,
    at: usize,
    /// Where `text` stands in the text that spans count in.
    base: u32,
    /// The first letter of the run to come.
    letter: Option<(usize, Script)>,
}

impl<'a> Runs<'a> {
    /// The runs of a part of a text that starts at byte `base`.
    pub(crate) fn within(part: &'a str, base: u32) -> Self {
        Self { text: part, at: 0, base, letter: next_letter(part, 0) }
    }

    /// What of the text has not been given out.
    #[must_use]
    pub fn remainder(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }
}

impl Iterator for Runs<'_> {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let (script, end) = match self.letter {
            None => (Script::Common, self.text.len()),
            Some((first, script)) => {
                self.letter = leave(self.text, first, script);
                let end = match self.letter {
                    None => self.text.len(),
                    Some((next, _)) => {
                        let left = letter_end(self.text, next);
                        left + self.text.get(left..next).map_or(0, cut)
                    }
                };
                (script, end)
            }
        };
        self.at = end;
        Some(Run { span: Span::from_usize(start, end).shifted(self.base), script })
    }
}

impl FusedIterator for Runs<'_> {}
