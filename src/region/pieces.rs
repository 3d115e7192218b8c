//! Sentence by sentence, the stretches of one language.

use super::Script;
use super::cut::is_opener;
use super::latin::Latin;
use super::runs::{Run, Runs};
use super::scan::next_letter;
use super::stop::next_stop;
use super::survey::{self, Plan, Survey};
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
    mixed: Option<Mixed<'a>>,
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
                self.mixed =
                    Some(Mixed { runs: Runs::within(sentence, base), plan, end, stretch: None });
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
        matches!(
            Survey::of(next).plan(),
            Plan::Whole(Lang::Ja) | Plan::Prose { main: Lang::Ja, .. }
        )
    }

    /// The next run of a mixed sentence.
    fn run(&mut self) -> Option<Piece> {
        let mixed = self.mixed.as_mut()?;
        let run = mixed.runs.next()?;
        let lang = match mixed.plan {
            Plan::Prose { main, east } => mixed.prose(self.text, run, main, east),
            _ => own(self.text, run),
        };
        self.last = Some(lang);
        Some(Piece { end: run.span.range().end, lang: Some(lang) })
    }
}

/// A sentence of several scripts, run by run.
#[derive(Clone, Debug)]
struct Mixed<'a> {
    runs: Runs<'a>,
    plan: Plan,
    /// Where the sentence ends.
    end: usize,
    /// The language of the runs up to the next that stands alone, once judged.
    stretch: Option<Lang>,
}

/// Chinese characters amid other prose that stand alone.
const ALONE: u32 = 7;

impl Mixed<'_> {
    fn prose(&mut self, text: &str, run: Run, main: Lang, east: Lang) -> Lang {
        if let Some(lang) = aside(text, run, self.end) {
            self.stretch = None;
            return lang;
        }
        if main == east {
            return main;
        }
        *self.stretch.get_or_insert_with(|| {
            let here = core::iter::once(run);
            let rest = here.chain(self.runs.clone());
            let mut letters = 0;
            for run in rest.take_while(|run| aside(text, *run, self.end).is_none()) {
                if matches!(run.script, Script::Han | Script::Kana | Script::Hangul) {
                    letters += survey::letters(run.span.of(text).unwrap_or(""), run.script);
                }
            }
            if letters >= ALONE { east } else { main }
        })
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

/// The language of a Latin run amid prose of another, if it says enough to stand alone.
fn aside(text: &str, run: Run, end: usize) -> Option<Lang> {
    if run.script != Script::Latin {
        return None;
    }
    let inside = run.span.of(text)?;
    let latin = Latin::read(inside);
    let quoted = inside.starts_with(|c| is_opener(c) || c == '"');
    let complete = || {
        run.span.range().end == end
            && inside.starts_with(char::is_uppercase)
            && inside.trim_end().ends_with(['.', '!', '?'])
    };
    let alone = latin.words >= 8
        || (latin.speaks() && ((latin.words >= 5 && !quoted) || (latin.words >= 2 && complete())));
    alone.then(|| if latin.is_foreign() { Lang::Other } else { Lang::En })
}
