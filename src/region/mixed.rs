//! [`Mixed`]: a sentence of several scripts, run by run.

use super::cut::is_opener;
use super::latin::Latin;
use super::pieces::Piece;
use super::plan::Plan;
use super::runs::Runs;
use super::stretch::{Part, Stretch, Stretches};
use super::{Run, Script};
use crate::Lang;

/// Chinese characters amid other prose that stand alone.
const ALONE: u32 = 7;

/// The parts left of a sentence of several scripts.
#[derive(Clone, Debug)]
pub(crate) struct Mixed<'a> {
    text: &'a str,
    parts: Parts<'a>,
    plan: Plan,
    /// Where the sentence ends.
    end: usize,
    /// The language of the runs up to the next that stands alone, once judged.
    stretch: Option<Lang>,
}

/// Where the parts come from.
#[derive(Clone, Debug)]
enum Parts<'a> {
    /// The survey's stretches from this one on, and where its part starts.
    Kept(usize, usize),
    /// There were too many: they are looked for and read again.
    Again(Runs<'a>),
}

impl<'a> Mixed<'a> {
    /// The sentence of `text` from byte `start` to `end`; whether its stretches are
    /// `kept`.
    pub(crate) fn new(text: &'a str, start: usize, end: usize, plan: Plan, kept: bool) -> Self {
        let parts = if kept {
            Parts::Kept(0, start)
        } else {
            let base = u32::try_from(start).unwrap_or(u32::MAX);
            Parts::Again(Runs::within(text.get(start..end).unwrap_or(""), base))
        };
        Self { text, parts, plan, end, stretch: None }
    }

    fn part(&mut self, stretches: &Stretches) -> Option<Part> {
        match &mut self.parts {
            Parts::Kept(index, start) => {
                let part = stretches.part(self.text, *index, *start, self.end)?;
                (*index, *start) = (*index + 1, part.end);
                Some(part)
            }
            Parts::Again(runs) => Some(read(self.text, runs.next()?)),
        }
    }

    /// The next piece: a part.
    #[inline]
    pub(crate) fn next(&mut self, stretches: &Stretches) -> Option<Piece> {
        let part = self.part(stretches)?;
        let script = part.stretch.script;
        let lang = match self.plan {
            Plan::Prose { main, east } => self.prose(part, main, east, stretches),
            _ => own(part.stretch),
        };
        let its_own = match lang {
            Lang::Zh => script == Script::Han,
            Lang::En => script == Script::Latin,
            _ => true,
        };
        let len = u32::try_from(part.end - part.start).unwrap_or(u32::MAX);
        let (support, against) = if its_own { (len, 0) } else { (0, len) };
        Some(Piece { end: part.end, lang: Some(lang), support, against })
    }

    fn prose(&mut self, part: Part, main: Lang, east: Lang, stretches: &Stretches) -> Lang {
        if let Some(lang) = aside(self.text, part, self.end) {
            self.stretch = None;
            return lang;
        }
        if main == east {
            return main;
        }
        if let Some(lang) = self.stretch {
            return lang;
        }
        let mut ahead = self.clone();
        let mut next = Some(part);
        let mut count = 0;
        while let Some(part) = next.filter(|part| aside(self.text, *part, self.end).is_none()) {
            if matches!(part.stretch.script, Script::Han | Script::Kana | Script::Hangul) {
                count += part.stretch.count;
            }
            next = ahead.part(stretches);
        }
        *self.stretch.insert(if count >= ALONE { east } else { main })
    }
}

/// What the survey would have kept of a run.
fn read(text: &str, run: Run) -> Part {
    let span = run.span.range();
    let inside = run.span.of(text).unwrap_or("");
    let (latin, count) = match run.script {
        Script::Latin => {
            let latin = Latin::read(inside);
            (latin, latin.words)
        }
        script => {
            let count = inside.chars().filter(|c| Script::of(*c) == script).count();
            (Latin::default(), u32::try_from(count).unwrap_or(u32::MAX))
        }
    };
    let stretch = Stretch { script: run.script, count, latin, ..Stretch::default() };
    Part { start: span.start, end: span.end, stretch }
}

/// The language of a stretch that stands alone.
fn own(stretch: Stretch) -> Lang {
    match stretch.script {
        Script::Han => Lang::Zh,
        Script::Kana => Lang::Ja,
        Script::Hangul => Lang::Ko,
        Script::Latin if !stretch.latin.is_foreign() => Lang::En,
        _ => Lang::Other,
    }
}

/// The language of a Latin part amid prose of another, if it says enough to stand
/// alone: eight words, five that hold together outside brackets, or a sentence.
fn aside(text: &str, part: Part, end: usize) -> Option<Lang> {
    let Stretch { script, latin, .. } = part.stretch;
    if script != Script::Latin || latin.words < 2 {
        return None;
    }
    let inside = text.get(part.start..part.end)?;
    let quoted = || inside.starts_with(|c| is_opener(c) || c == '"');
    let complete = || {
        part.end == end
            && inside.starts_with(char::is_uppercase)
            && inside.trim_end().ends_with(['.', '!', '?'])
    };
    let alone =
        latin.words >= 8 || (latin.speaks() && ((latin.words >= 5 && !quoted()) || complete()));
    alone.then(|| if latin.is_foreign() { Lang::Other } else { Lang::En })
}
