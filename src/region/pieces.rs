//! Sentence by sentence, the stretches of one language.

use super::Script;
use super::class::{HAN, LETTER, STOP, WIDE, class_of};
use super::judge::{Verdict, judge};
use super::latin::{Latin, opens_english};
use super::mixed::Mixed;
use super::plan::Plan;
use super::scan::{char_at, leave, skip_to};
use super::stop::{is_stop, last_stop, may_end_latin, next_stop};
use super::stretch::Stretches;
use super::survey::{Survey, Until};
use crate::Lang;

/// A stretch of a sentence, or of several in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it ends.
    pub(crate) end: usize,
    /// Its language; `None` goes with whatever stands beside it.
    pub(crate) lang: Option<Lang>,
    /// Bytes of evidence for the language.
    pub(crate) support: u32,
    /// Bytes of evidence against.
    pub(crate) against: u32,
}

impl Piece {
    const fn neutral(end: usize) -> Self {
        Self { end, lang: None, support: 0, against: 0 }
    }

    /// A sentence of Latin letters only: evidence if a function word speaks.
    fn latin(start: usize, end: usize, latin: Latin) -> Self {
        let len = bytes(start, end);
        let (english, foreign) = (latin.english, latin.foreign.saturating_add(latin.accented));
        let (lang, own, other) = if latin.is_foreign() {
            (Lang::Other, foreign, english)
        } else {
            (Lang::En, english, foreign)
        };
        let support = if own > 0 { len } else { 0 };
        Self { end, lang: Some(lang), support, against: other.saturating_mul(3) }
    }
}

/// The pieces of a text, tiling it.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    pub(crate) text: &'a str,
    at: usize,
    /// The rest of a sentence of several scripts.
    mixed: Option<Mixed<'a>>,
    /// The stretches of the sentence last surveyed.
    stretches: Stretches,
    /// The language of the last sentence.
    last: Option<Lang>,
    /// Whether to go sentence by sentence even where a short cut is known.
    plain: bool,
}

impl<'a> Pieces<'a> {
    pub(crate) fn new(text: &'a str, plain: bool) -> Self {
        let stretches = Stretches::default();
        Self { text, at: 0, mixed: None, stretches, last: None, plain }
    }

    fn sentence(&mut self) -> Option<Piece> {
        let start = self.at;
        if start >= self.text.len() {
            return None;
        }
        let quick = if self.plain { None } else { self.short_cut(start) };
        let piece = match quick {
            Some(piece) => piece,
            None => self.surveyed(start)?,
        };
        self.at = piece.end.max(self.at);
        if piece.lang.is_some() {
            self.last = piece.lang;
        }
        Some(piece)
    }

    /// Text that needs no survey: a sentence of Latin letters, or a stretch of Han
    /// up to the sentence that holds something else.
    fn short_cut(&self, start: usize) -> Option<Piece> {
        let (first, script) = first_letter(self.text, start)?;
        match script {
            Script::Latin => {
                let after_english = self.last == Some(Lang::En);
                if let Some(heard) = opens_english(self.text, first, after_english) {
                    let end = english_end(self.text, start, heard)?;
                    let support = bytes(start, end);
                    return Some(Piece { end, lang: Some(Lang::En), support, against: 0 });
                }
                None
            }
            Script::Han if self.last != Some(Lang::Ja) => {
                let end = match leave(self.text, first, Script::Han) {
                    None => self.text.len(),
                    Some((other, _)) => last_stop(self.text, first, other)?,
                };
                Some(Piece { end, lang: Some(Lang::Zh), support: bytes(start, end), against: 0 })
            }
            _ => None,
        }
    }

    /// A sentence of Latin letters. A single word joins Chinese on its line.
    fn latin(&self, start: usize, end: usize, latin: Latin) -> Piece {
        if latin.words == 1 && !latin.is_foreign() && self.beside_han(start, end) {
            return Piece::neutral(end);
        }
        Piece::latin(start, end, latin)
    }

    /// Decides the sentence at byte `start` by all that stands in it.
    fn surveyed(&mut self, start: usize) -> Option<Piece> {
        let until = if self.plain { Until::Byte(next_stop(self.text, start)) } else { Until::Stop };
        let after_english = self.last == Some(Lang::En);
        let (survey, end) = Survey::of(self.text, start, until, after_english, &mut self.stretches);
        self.at = end;
        let support = bytes(start, end);
        let whole = |lang| Some(Piece { end, lang: Some(lang), support, against: 0 });
        match survey.plan() {
            Plan::Neutral => Some(Piece::neutral(end)),
            Plan::Latin => Some(self.latin(start, end, survey.heard.unwrap_or(survey.latin))),
            Plan::Whole(Lang::Zh) if self.last == Some(Lang::Ja) && self.ja_follows(end) => {
                whole(Lang::Ja)
            }
            Plan::Whole(lang) => whole(lang),
            plan => {
                let kept = !self.plain && self.stretches.complete();
                self.mixed = Some(Mixed::new(self.text, start, end, plan, kept));
                self.run()
            }
        }
    }

    /// Whether a Chinese sentence stands on the same line, before or after.
    fn beside_han(&self, start: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let at_line = |at: usize| {
            at.checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_none_or(|b| matches!(b, b'\n' | b'\r'))
        };
        if !at_line(start) {
            return matches!(self.last, Some(Lang::Zh | Lang::Ja | Lang::Ko));
        }
        !at_line(end)
            && first_letter(self.text, end).is_some_and(|(_, script)| {
                matches!(script, Script::Han | Script::Kana | Script::Hangul)
            })
    }

    fn ja_follows(&self, from: usize) -> bool {
        let (next, _) = Survey::of(self.text, from, Until::Stop, false, &mut Stretches::default());
        matches!(next.plan(), Plan::Whole(Lang::Ja) | Plan::Prose { main: Lang::Ja, .. })
    }

    /// The next run of a mixed sentence.
    fn run(&mut self) -> Option<Piece> {
        let piece = self.mixed.as_mut()?.next(&self.stretches)?;
        self.last = piece.lang;
        Some(piece)
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[inline]
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

/// The first letter at or after byte `from`, if no stop and no line break, and
/// little else, stands before it.
#[inline]
fn first_letter(text: &str, from: usize) -> Option<(usize, Script)> {
    /// An indentation and a bracket or two.
    const NEAR: usize = 64;
    let bytes = text.as_bytes();
    let mut at = from;
    while at < from + NEAR {
        match class_of(*bytes.get(at)?) {
            LETTER => return Some((at, Script::Latin)),
            HAN => return Some((at, Script::Han)),
            STOP => return None,
            WIDE => {}
            _ => {
                at += 1;
                continue;
            }
        }
        if is_stop(bytes.get(at..)?) {
            return None;
        }
        let c = char_at(text, at)?;
        let script = Script::of(c);
        if script.is_letter() {
            return Some((at, script));
        }
        at += c.len_utf8();
    }
    None
}

/// The end of the English sentences of which the first starts at byte `start` and has
/// been heard up to `at`; `None` if it holds letters of another script.
///
/// Wherever a sentence may end, the words behind are heard: if they are English, it
/// does not matter whether it does, so most stops need not be judged.
fn english_end(text: &str, start: usize, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    // A sentence, or the first, starts here.
    let mut sure = start;
    loop {
        at = skip_to(bytes, at, may_end_latin);
        let Some(byte) = bytes.get(at) else {
            return Some(text.len());
        };
        if is_stop(bytes.get(at..)?) {
            if byte.is_ascii() {
                let (next, line) = blank(bytes, at);
                if line > sure && bytes.get(next).is_some_and(u8::is_ascii) {
                    sure = line;
                }
                if let Some(heard) = opens_english(text, next, true) {
                    at = heard;
                    continue;
                }
            }
            match judge(text, at) {
                Verdict::Ends(end) if end > start => return Some(end),
                Verdict::Ends(_) => at += 1,
                Verdict::Goes(next) => at = next,
            }
            continue;
        }
        let c = char_at(text, at)?;
        if !matches!(Script::of(c), Script::Latin | Script::Common) {
            break;
        }
        at += c.len_utf8();
    }
    // Another script: its sentence is not English.
    loop {
        let next = next_stop(text, sure);
        if next > at {
            return (sure > start).then_some(sure);
        }
        sure = next;
    }
}

/// Where the white space behind the stop or line break at byte `at` ends, and where
/// the last line in it starts, or 0.
#[inline]
fn blank(bytes: &[u8], at: usize) -> (usize, usize) {
    let (mut end, mut line) = (at, 0);
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'\n' | b'\r' => line = end + 1,
            b' ' | b'\t' => {}
            _ if end == at => {}
            _ => break,
        }
        end += 1;
    }
    (end, line)
}

/// The bytes from `start` to `end`.
fn bytes(start: usize, end: usize) -> u32 {
    u32::try_from(end - start).unwrap_or(u32::MAX)
}
