//! Sentence by sentence, the stretches of one language.

use super::Script;
use super::latin::Latin;
use super::runs::{Run, Runs};
use super::scan::next_letter;
use super::stop::next_stop;
use super::survey::{Plan, Survey};
use crate::Lang;

/// A stretch of a sentence; `None` goes with whatever stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) end: usize,
    pub(crate) lang: Option<Lang>,
}

/// The pieces of a text, tiling it.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    pub(crate) text: &'a str,
    at: usize,
    /// The runs left of a mixed sentence, and its plan.
    mixed: Option<(Runs<'a>, Plan)>,
    /// The language of the last sentence.
    last: Option<Lang>,
}

impl<'a> Pieces<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, mixed: None, last: None }
    }

    fn sentence(&mut self) -> Option<Piece> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let end = next_stop(self.text, start);
        let sentence = self.text.get(start..end).unwrap_or("");
        self.at = end;
        let survey = Survey::of(sentence);
        let mut lang = match survey.plan() {
            Plan::Neutral => return Some(Piece { end, lang: None }),
            Plan::Whole(lang) => lang,
            plan => {
                let base = u32::try_from(start).unwrap_or(u32::MAX);
                self.mixed = Some((Runs::within(sentence, base), plan));
                return self.run();
            }
        };
        if survey.latin.words == 1 && lang == Lang::En && self.beside_han(start, end) {
            return Some(Piece { end, lang: None });
        }
        if lang == Lang::Zh && self.last == Some(Lang::Ja) && self.ja_follows(end) {
            lang = Lang::Ja;
        }
        self.last = Some(lang);
        Some(Piece { end, lang: Some(lang) })
    }

    /// Whether a Chinese sentence stands on the same line, before or after.
    fn beside_han(&self, start: usize, end: usize) -> bool {
        let line_start = self
            .text
            .get(..start)
            .is_none_or(|head| head.is_empty() || head.ends_with(['\n', '\r']));
        if !line_start {
            return matches!(self.last, Some(Lang::Zh | Lang::Ja | Lang::Ko));
        }
        let same_line = self.text.get(..end).is_some_and(|head| !head.ends_with(['\n', '\r']));
        same_line
            && next_letter(self.text, end).is_some_and(|(_, script)| {
                matches!(script, Script::Han | Script::Kana | Script::Hangul)
            })
    }

    fn ja_follows(&self, from: usize) -> bool {
        let next = self.text.get(from..next_stop(self.text, from)).unwrap_or("");
        matches!(Survey::of(next).plan(), Plan::Whole(Lang::Ja) | Plan::Prose(Lang::Ja))
    }

    /// The next run of a mixed sentence.
    fn run(&mut self) -> Option<Piece> {
        let (runs, plan) = self.mixed.as_mut()?;
        let run = runs.next()?;
        let lang = match *plan {
            Plan::Prose(main) => aside(self.text, run).unwrap_or(main),
            _ => own(self.text, run),
        };
        self.last = Some(lang);
        Some(Piece { end: run.span.range().end, lang: Some(lang) })
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if self.mixed.is_some() {
            if let Some(piece) = self.run() {
                return Some(piece);
            }
            self.mixed = None;
        }
        self.sentence()
    }
}

/// The language of a run that stands alone.
fn own(text: &str, run: Run) -> Lang {
    match run.script {
        Script::Han => Lang::Zh,
        Script::Kana => Lang::Ja,
        Script::Hangul => Lang::Ko,
        Script::Latin => {
            let foreign = run.span.of(text).is_some_and(|text| Latin::read(text).is_foreign());
            if foreign { Lang::Other } else { Lang::En }
        }
        _ => Lang::Other,
    }
}

/// The language of a run amid prose of another, if it says enough to stand alone.
fn aside(text: &str, run: Run) -> Option<Lang> {
    if run.script != Script::Latin {
        return None;
    }
    let latin = Latin::read(run.span.of(text)?);
    let says = latin.english + latin.foreign;
    let alone = latin.words >= 8 || (latin.words >= 5 && says > 0);
    alone.then(|| if latin.is_foreign() { Lang::Other } else { Lang::En })
}
