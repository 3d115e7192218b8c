//! [`Mixed`]: a sentence of several scripts, run by run.

use super::Script;
use super::cut::is_opener;
use super::latin::Latin;
use super::pieces::Piece;
use super::runs::{Run, Runs};
use super::survey::{Plan, letters};
use crate::Lang;

/// Chinese characters amid other prose that stand alone.
const ALONE: u32 = 7;

/// The runs left of a sentence of several scripts.
#[derive(Clone, Debug)]
pub(crate) struct Mixed<'a> {
    text: &'a str,
    runs: Runs<'a>,
    plan: Plan,
    /// Where the sentence ends.
    end: usize,
    /// The language of the runs up to the next that stands alone, once judged.
    stretch: Option<Lang>,
}

impl<'a> Mixed<'a> {
    /// The sentence of `text` from byte `start` to `end`.
    pub(crate) fn new(text: &'a str, start: usize, end: usize, plan: Plan) -> Self {
        let base = u32::try_from(start).unwrap_or(u32::MAX);
        let runs = Runs::within(text.get(start..end).unwrap_or(""), base);
        Self { text, runs, plan, end, stretch: None }
    }

    /// The next piece: a run.
    pub(crate) fn next(&mut self) -> Option<Piece> {
        let run = self.runs.next()?;
        let lang = match self.plan {
            Plan::Prose { main, east } => self.prose(run, main, east),
            _ => own(self.text, run),
        };
        let its_own = match lang {
            Lang::Zh => run.script == Script::Han,
            Lang::En => run.script == Script::Latin,
            _ => true,
        };
        let (support, against) = if its_own { (run.span.len(), 0) } else { (0, run.span.len()) };
        Some(Piece { end: run.span.range().end, lang: Some(lang), support, against })
    }

    fn prose(&mut self, run: Run, main: Lang, east: Lang) -> Lang {
        if let Some(lang) = aside(self.text, run, self.end) {
            self.stretch = None;
            return lang;
        }
        if main == east {
            return main;
        }
        if let Some(lang) = self.stretch {
            return lang;
        }
        let stretch = core::iter::once(run).chain(self.runs.clone());
        let mut count = 0;
        for run in stretch.take_while(|run| aside(self.text, *run, self.end).is_none()) {
            if matches!(run.script, Script::Han | Script::Kana | Script::Hangul) {
                count += letters(run.span.of(self.text).unwrap_or(""), run.script);
            }
        }
        *self.stretch.insert(if count >= ALONE { east } else { main })
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

/// The language of a Latin run amid prose of another, if it says enough to stand
/// alone: eight words, five that hold together outside brackets, or a sentence.
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
