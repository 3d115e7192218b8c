//! What stands in a sentence, and which languages it is cut into.

use super::Script;
use super::latin::Latin;
use super::scan::{char_at, is_han_lead};
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

/// Letters of one script in a row.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    script: Script,
    /// Chinese characters, or Latin words.
    count: u32,
    /// The last letter, if not Latin.
    last: char,
    /// What stands behind that letter.
    gap: Gap,
}

/// Neutral characters in a row.
#[derive(Clone, Copy, Debug, Default)]
struct Gap {
    spaces: u32,
    /// Whether one of them separates.
    hard: bool,
}

impl Survey {
    /// Counts `sentence`, looking at each character once.
    pub(crate) fn of(sentence: &str) -> Self {
        let bytes = sentence.as_bytes();
        let mut survey = Self::default();
        let mut stretch = Stretch::default();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphabetic() {
                at = survey.word(sentence, at, &mut stretch);
            } else if byte.is_ascii() {
                stretch.gap.spaces += u32::from(*byte == b' ');
                stretch.gap.hard |= is_separator(char::from(*byte));
                at += 1;
            } else if is_han_lead(*byte) {
                at = survey.han(sentence, at, &mut stretch);
            } else {
                let Some(c) = char_at(sentence, at) else {
                    break;
                };
                match Script::of(c) {
                    Script::Latin => at = survey.word(sentence, at, &mut stretch),
                    Script::Han => at = survey.han(sentence, at, &mut stretch),
                    Script::Common => {
                        stretch.gap.hard |= is_separator(c);
                        survey.wide_stops += u32::from(is_wide_stop(c));
                        at += c.len_utf8();
                    }
                    script => {
                        survey.enter(script, c, &mut stretch);
                        let count = match script {
                            Script::Kana => &mut survey.kana,
                            Script::Hangul => &mut survey.hangul,
                            _ => &mut survey.other,
                        };
                        *count += 1;
                        stretch.last = c;
                        at += c.len_utf8();
                    }
                }
            }
        }
        survey.may_part |= stretch.script == Script::Latin && stretch.count >= 2;
        survey
    }

    /// Counts the Latin word at byte `at`, and gives its end.
    #[inline]
    fn word(&mut self, sentence: &str, at: usize, stretch: &mut Stretch) -> usize {
        self.enter(Script::Latin, ' ', stretch);
        let end = self.latin.hear_word(sentence, at);
        self.latin_letters += u32::try_from(end - at).unwrap_or(u32::MAX);
        stretch.count += 1;
        self.may_part |= stretch.count >= 5;
        end
    }

    /// Counts the Chinese characters at byte `at`, and gives their end.
    #[inline]
    fn han(&mut self, sentence: &str, at: usize, stretch: &mut Stretch) -> usize {
        let first = char_at(sentence, at).unwrap_or(' ');
        self.enter(Script::Han, first, stretch);
        let rest = sentence.as_bytes().get(at..).unwrap_or(&[]);
        let more = rest.as_chunks::<3>().0;
        let count = more.iter().take_while(|[lead, ..]| is_han_lead(*lead)).count();
        let (count, end) = match count {
            0 => (1, at + first.len_utf8()),
            _ => (count, at + 3 * count),
        };
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.han += count;
        stretch.count += count;
        self.longest_han = self.longest_han.max(stretch.count);
        stretch.last = sentence.get(..end).and_then(|head| head.chars().next_back()).unwrap_or(' ');
        end
    }

    /// A letter of `script`: a stretch may end here, and Latin may meet another script.
    #[inline]
    fn enter(&mut self, script: Script, first: char, stretch: &mut Stretch) {
        if script != stretch.script {
            let latin_first = stretch.script == Script::Latin;
            if stretch.script != Script::Common && latin_first != (script == Script::Latin) {
                self.junctions += 1;
                let hard = stretch.gap.hard;
                self.hard += u32::from(hard || stretch.gap.spaces > 1);
                let other = if latin_first { first } else { stretch.last };
                self.touching += u32::from(!hard && is_grammar(other));
            }
            (stretch.script, stretch.count) = (script, 0);
        }
        stretch.gap = Gap::default();
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
const fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '，' | '；' | '？')
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
