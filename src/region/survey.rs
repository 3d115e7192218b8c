//! What stands in a sentence, counted in one reading.

use super::Script;
use super::class::{
    HAN, LETTER, SEPARATOR, SPACE, class_of, is_grammar, is_separator, is_wide_stop,
};
use super::judge::{Verdict, judge};
use super::latin::{Latin, enough};
use super::scan::{char_at, is_han_lead, skip_to};
use super::stop::{is_stop, may_end_latin};
use super::stretch::{Stretch, Stretches};

/// The letters of a sentence, counted once.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Survey {
    pub(crate) han: u32,
    pub(crate) kana: u32,
    pub(crate) hangul: u32,
    /// Letters of Cyrillic and other scripts.
    pub(crate) other: u32,
    /// All Latin words.
    pub(crate) latin: Latin,
    /// The Latin words up to where they were English beyond doubt.
    pub(crate) heard: Option<Latin>,
    /// Latin letters.
    pub(crate) latin_letters: u32,
    /// Whether a stretch of Latin has words enough to stand alone.
    pub(crate) may_part: bool,
    /// The longest stretch of Han.
    pub(crate) longest_han: u32,
    /// Places where Latin meets Han, Kana or Hangul.
    pub(crate) junctions: u32,
    /// Those with a bracket, slash, bar, dash or wide gap between.
    pub(crate) hard: u32,
    /// Those where a grammatical character touches.
    pub(crate) touching: u32,
    /// Chinese commas and stops.
    pub(crate) wide_stops: u32,
}

/// Where a survey's reading ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    /// At this byte, a sentence's end.
    Byte(usize),
    /// Where the sentence ends, which is for the reading to find.
    Stop,
}

/// A survey at work.
struct Reading<'a, 's> {
    text: &'a str,
    survey: Survey,
    /// The stretch being read; [`Script::Common`] before the first.
    stretch: Stretch,
    /// All Latin words before it.
    before: Latin,
    /// The classes of the neutral bytes behind its last letter, or'ed.
    gap: u8,
    spaces: u32,
    stretches: &'s mut Stretches,
    /// English function words that are enough.
    enough: u32,
}

impl Survey {
    /// Reads the sentence at byte `start` of `text`, each character once. Gives its
    /// end too, and leaves its stretches in `stretches`.
    pub(crate) fn of(
        text: &str,
        start: usize,
        until: Until,
        after_english: bool,
        stretches: &mut Stretches,
    ) -> (Self, usize) {
        stretches.clear();
        let mut reading = Reading {
            text,
            survey: Self::default(),
            stretch: Stretch::default(),
            before: Latin::default(),
            gap: 0,
            spaces: 0,
            stretches,
            enough: enough(after_english),
        };
        match reading.read(start, until) {
            Ok(end) => {
                // A sentence at the end may stand alone: two words do.
                let last = reading.stretch;
                reading.survey.may_part |= last.script == Script::Latin && last.count >= 2;
                reading.close();
                (reading.survey, end)
            }
            // It ends before a letter that was read: before an item's.
            Err(end) => Self::of(text, start, Until::Byte(end), after_english, stretches),
        }
    }
}

impl Reading<'_, '_> {
    /// Reads from byte `start`, and gives the sentence's end; that is an error where
    /// letters behind it were read.
    #[inline]
    fn read(&mut self, start: usize, until: Until) -> Result<usize, usize> {
        let text = self.text;
        let limit = match until {
            Until::Byte(end) => end,
            Until::Stop => text.len(),
        };
        let bytes = text.as_bytes().get(..limit).unwrap_or(&[]);
        let mut at = start;
        // No stop before this byte ends the sentence.
        let mut passed = if matches!(until, Until::Stop) { start } else { limit };
        while let Some(byte) = bytes.get(at) {
            let class = class_of(*byte);
            if class == LETTER {
                let was_heard = self.survey.heard.is_some();
                at = self.word(at);
                if !was_heard
                    && self.survey.heard.is_some()
                    && self.is_latin()
                    && matches!(until, Until::Stop)
                {
                    // English: unless another script follows, how much of it is all one.
                    match latin_end(text, start, at.max(passed)) {
                        Some(end) if end < at => return Err(end),
                        Some(end) => return Ok(end),
                        None => {}
                    }
                }
                continue;
            }
            if class == HAN {
                at = self.han(at);
                continue;
            }
            if class & !(SEPARATOR | SPACE) == 0 {
                self.gap |= class;
                self.spaces += u32::from(class == SPACE);
                at += 1;
                continue;
            }
            let mut len = 1;
            let mut stops = byte.is_ascii();
            if !stops {
                let Some(c) = char_at(text, at) else {
                    break;
                };
                len = c.len_utf8();
                match Script::of(c) {
                    Script::Latin => {
                        at = self.word(at);
                        continue;
                    }
                    Script::Han => {
                        at = self.han(at);
                        continue;
                    }
                    Script::Common => {
                        self.gap |= if is_separator(c) { SEPARATOR } else { 0 };
                        self.survey.wide_stops += u32::from(is_wide_stop(c));
                        stops = at >= passed && is_stop(bytes.get(at..).unwrap_or(&[]));
                    }
                    script => {
                        self.other(script, at, len);
                        at += len;
                        continue;
                    }
                }
            }
            if stops && at >= passed {
                match judge(text, at) {
                    Verdict::Ends(end) if end > start => {
                        return if end < at { Err(end) } else { Ok(self.ended(at + len, end)) };
                    }
                    // The mark that starts the sentence.
                    Verdict::Ends(_) => passed = at + 1,
                    Verdict::Goes(next) => passed = next,
                }
            }
            at += len;
        }
        Ok(limit)
    }

    /// Whether no letters but Latin were read.
    const fn is_latin(&self) -> bool {
        let survey = &self.survey;
        survey.han + survey.kana + survey.hangul + survey.other == 0
    }

    /// Counts the stops from byte `at` to the sentence's `end`, which it gives.
    fn ended(&mut self, at: usize, end: usize) -> usize {
        let rest = self.text.get(at..end).unwrap_or("");
        if !rest.is_ascii() {
            let more = rest.chars().filter(|c| is_wide_stop(*c)).count();
            self.survey.wide_stops += u32::try_from(more).unwrap_or(u32::MAX);
        }
        end
    }

    /// Counts the Latin word at byte `at`, and gives its end.
    #[inline]
    fn word(&mut self, at: usize) -> usize {
        self.enter(Script::Latin, at);
        let survey = &mut self.survey;
        let end = survey.latin.hear_word(self.text, at);
        if survey.heard.is_none() && survey.latin.is_english(self.enough) {
            survey.heard = Some(survey.latin);
        }
        survey.latin_letters += position(end - at);
        self.stretch.count += 1;
        self.stretch.end = position(end);
        end
    }

    /// Counts the Chinese characters at byte `at`, and gives their end.
    #[inline]
    fn han(&mut self, at: usize) -> usize {
        self.enter(Script::Han, at);
        let rest = self.text.as_bytes().get(at..).unwrap_or(&[]);
        let more = rest.as_chunks::<3>().0;
        let count = more.iter().take_while(|[lead, ..]| is_han_lead(*lead)).count();
        let (count, end) = match count {
            0 => (1, at + char_at(self.text, at).map_or(1, char::len_utf8)),
            _ => (count, at + 3 * count),
        };
        self.survey.han += position(count);
        self.stretch.count += position(count);
        self.stretch.end = position(end);
        end
    }

    /// Counts the letter of `script` at byte `at`, `len` bytes long.
    fn other(&mut self, script: Script, at: usize, len: usize) {
        self.enter(script, at);
        *match script {
            Script::Kana => &mut self.survey.kana,
            Script::Hangul => &mut self.survey.hangul,
            _ => &mut self.survey.other,
        } += 1;
        self.stretch.count += 1;
        self.stretch.end = position(at + len);
    }

    /// A letter of `script` stands at byte `at`: a stretch may end before it.
    #[inline]
    fn enter(&mut self, script: Script, at: usize) {
        if script != self.stretch.script {
            self.change(script, at);
        }
        (self.gap, self.spaces) = (0, 0);
    }

    /// A stretch ends and one of `script` starts at byte `at`: Latin may meet another
    /// script.
    fn change(&mut self, script: Script, at: usize) {
        let left = self.stretch;
        let latin_first = left.script == Script::Latin;
        if left.script != Script::Common && latin_first != (script == Script::Latin) {
            let survey = &mut self.survey;
            survey.junctions += 1;
            let hard = self.gap & SEPARATOR != 0;
            survey.hard += u32::from(hard || self.spaces > 1);
            if !hard {
                let other = if latin_first {
                    char_at(self.text, at)
                } else {
                    self.text.get(..left.end as usize).and_then(|head| head.chars().next_back())
                };
                survey.touching += u32::from(other.is_some_and(is_grammar));
            }
        }
        self.close();
        self.before = self.survey.latin;
        self.stretch = Stretch { script, start: position(at), ..Stretch::default() };
    }

    /// Keeps the stretch that was being read.
    fn close(&mut self) {
        match self.stretch.script {
            Script::Common => return,
            Script::Latin => {
                self.stretch.latin = self.survey.latin.since(self.before);
                self.survey.may_part |= self.stretch.count >= 5;
            }
            Script::Han => {
                self.survey.longest_han = self.survey.longest_han.max(self.stretch.count);
            }
            _ => {}
        }
        self.stretches.push(self.stretch);
    }
}

/// The end of the sentence that starts at byte `start` and was read up to `from`, if no
/// letters but Latin follow in it.
#[inline]
fn latin_end(text: &str, start: usize, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at = skip_to(bytes, at, may_end_latin);
        let Some(_) = bytes.get(at) else {
            return Some(text.len());
        };
        if is_stop(bytes.get(at..)?) {
            match judge(text, at) {
                Verdict::Ends(end) if end > start => return Some(end),
                // The mark of the item that starts here.
                Verdict::Ends(_) => at += 1,
                Verdict::Goes(next) => at = next,
            }
            continue;
        }
        let c = char_at(text, at)?;
        if !matches!(Script::of(c), Script::Latin | Script::Common) {
            return None;
        }
        at += c.len_utf8();
    }
}

/// A position or a count: texts end before `u32` does.
#[inline]
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
