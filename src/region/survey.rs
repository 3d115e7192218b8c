//! What stands in a sentence, and which languages it is cut into.

use super::Script;
use super::latin::Latin;
use super::runs::Runs;
use super::scan::is_han_lead;
use crate::Lang;

/// The letters of a sentence, counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Survey {
    pub(crate) han: u32,
    pub(crate) kana: u32,
    pub(crate) hangul: u32,
    /// Letters of Cyrillic and other scripts.
    pub(crate) other: u32,
    pub(crate) latin: Latin,
    /// Latin letters.
    latin_letters: u32,
    /// Whether a stretch of Latin has words enough to stand alone.
    may_part: bool,
    /// The longest stretch of Han.
    longest_han: u32,
    /// Places where Latin meets Han, Kana or Hangul.
    junctions: u32,
    /// Those with a bracket, slash, bar, dash or wide gap between.
    hard: u32,
    /// Those where a grammatical character touches.
    touching: u32,
    /// Chinese commas and stops.
    wide_stops: u32,
}

/// How the runs of a sentence become regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    /// No letters.
    Neutral,
    /// Latin letters only.
    Latin,
    /// One language throughout.
    Whole(Lang),
    /// Prose in one language; Latin that says enough stands alone, and so do Chinese
    /// characters (in `east`).
    Prose {
        /// The language of what says too little.
        main: Lang,
        /// The language of its Chinese characters.
        east: Lang,
    },
    /// A label line: each side stands alone.
    Label,
}

impl Survey {
    /// Counts `sentence`.
    pub(crate) fn of(sentence: &str) -> Self {
        let mut survey = Self::default();
        let mut last: Option<Script> = None;
        let mut last_end = 0;
        for run in Runs::within(sentence, 0) {
            let Some(text) = run.span.of(sentence) else {
                continue;
            };
            let start = run.span.range().start;
            survey.wide_stops += wide_stops(text);
            match run.script {
                Script::Han => {
                    let count = letters(text, Script::Han);
                    survey.han += count;
                    survey.longest_han = survey.longest_han.max(count);
                }
                Script::Kana => survey.kana += letters(text, Script::Kana),
                Script::Hangul => survey.hangul += letters(text, Script::Hangul),
                Script::Latin => {
                    let latin = Latin::read(text);
                    survey.latin = survey.latin.plus(latin);
                    survey.latin_letters += letters(text, Script::Latin);
                    let last = run.span.range().end == sentence.len();
                    survey.may_part |= latin.words >= 5 || (last && latin.words >= 2);
                }
                Script::Cyrillic | Script::Other => survey.other += letters(text, run.script),
                Script::Common => {}
            }
            if let Some(before) = last
                && (before == Script::Latin) != (run.script == Script::Latin)
            {
                survey.junction(sentence, last_end, start, before == Script::Latin);
            }
            last = Some(run.script);
            last_end = run.span.range().end;
        }
        survey
    }

    /// A place where Latin meets another script: the cut at `at`.
    fn junction(&mut self, sentence: &str, _end: usize, at: usize, latin_first: bool) {
        self.junctions += 1;
        let left = sentence.get(..at).unwrap_or("");
        let right = sentence.get(at..).unwrap_or("");
        let left_letter = |c: &char| Script::of(*c).is_letter();
        let gap_left = left.chars().rev().take(32).take_while(|c| !left_letter(c));
        let gap_right = right.chars().take(32).take_while(|c| !left_letter(c));
        let mut spaces = 0;
        let mut hard = false;
        for c in gap_left.chain(gap_right) {
            match c {
                ' ' => spaces += 1,
                _ => hard |= is_separator(c),
            }
        }
        self.hard += u32::from(hard || spaces > 1);
        let han = if latin_first {
            right.chars().find(left_letter)
        } else {
            left.chars().rev().find(left_letter)
        };
        self.touching += u32::from(!hard && han.is_some_and(is_grammar));
    }

    /// The language its Chinese characters belong to.
    fn east(&self) -> Option<Lang> {
        if self.hangul > self.han + self.kana {
            return Some(Lang::Ko);
        }
        if self.han + self.kana == 0 {
            return (self.hangul > 0).then_some(Lang::Ko);
        }
        // A Chinese sentence may name a Japanese thing; a Japanese one is kana throughout.
        Some(if self.kana * 8 >= self.han + self.kana && self.kana > 0 {
            Lang::Ja
        } else {
            Lang::Zh
        })
    }

    fn latin_lang(&self) -> Lang {
        if self.latin.is_foreign() { Lang::Other } else { Lang::En }
    }

    /// Decides the sentence.
    pub(crate) fn plan(&self) -> Plan {
        let words = self.latin.words;
        match (self.east(), words, self.other) {
            (None, 0, 0) => Plan::Neutral,
            (Some(lang), 0, 0) => Plan::Whole(lang),
            (None, _, 0) => Plan::Latin,
            (None, 0, _) => Plan::Whole(Lang::Other),
            (None, ..) => {
                let main = if self.other > words * 5 { Lang::Other } else { self.latin_lang() };
                Plan::Prose { main, east: main }
            }
            (Some(east), ..) => {
                let letters = self.han + self.kana + self.hangul;
                if self.other > letters && self.other > words * 5 {
                    return Plan::Prose { main: Lang::Other, east };
                }
                if east == Lang::Zh && self.is_label() {
                    return Plan::Label;
                }
                let main = if words >= 5 && self.latin.speaks() && letters < words {
                    self.latin_lang()
                } else {
                    east
                };
                if main == east && !self.may_part {
                    return Plan::Whole(main);
                }
                Plan::Prose { main, east }
            }
        }
    }

    /// Whether both sides of a line stand alone: short Chinese, no Chinese stop, and
    /// between the scripts brackets or slashes, or Latin as long as a translation.
    fn is_label(&self) -> bool {
        self.junctions > 0
            && self.kana + self.hangul == 0
            && self.wide_stops == 0
            && self.longest_han <= 12
            && self.touching * 3 <= self.junctions
            && if self.hard * 2 >= self.junctions {
                self.latin_letters * 2 >= self.han
            } else {
                self.latin_letters >= self.han * 2
            }
    }
}

/// Chinese commas and stops.
fn wide_stops(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut count = 0;
    for (i, byte) in bytes.iter().enumerate() {
        if matches!(byte, 0xE3 | 0xEF) {
            let stop = matches!(
                bytes.get(i..i + 3),
                Some([0xE3, 0x80, 0x82] | [0xEF, 0xBC, 0x81 | 0x8C | 0x9B | 0x9F])
            );
            count += u32::from(stop);
        }
    }
    count
}

/// How many characters of `script` a run of it holds.
pub(crate) fn letters(text: &str, script: Script) -> u32 {
    let bytes = text.as_bytes();
    let quick = match script {
        Script::Han => bytes.iter().filter(|byte| is_han_lead(**byte)).count(),
        Script::Latin => bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count(),
        _ => 0,
    };
    let count = match quick {
        0 => text.chars().filter(|c| Script::of(*c) == script).count(),
        quick => quick,
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What separates the two sides of a label.
const fn is_separator(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '（'
            | '）'
            | '【'
            | '】'
            | '/'
            | '／'
            | '|'
            | '｜'
            | '-'
            | '–'
            | '—'
            | '·'
            | '•'
            | ':'
            | '：'
            | '>'
            | '»'
            | '›'
            | '＞'
            | '\t'
            | '\u{3000}'
            | '〈'
            | '〉'
    )
}

/// Characters that bind words into a sentence.
const fn is_grammar(c: char) -> bool {
    matches!(
        c,
        '的' | '在'
            | '将'
            | '將'
            | '中'
            | '和'
            | '为'
            | '為'
            | '与'
            | '與'
            | '是'
            | '了'
            | '及'
            | '或'
            | '用'
            | '对'
            | '對'
            | '从'
            | '從'
            | '到'
            | '由'
            | '使'
            | '有'
            | '该'
            | '該'
            | '等'
            | '以'
            | '被'
            | '把'
    )
}
