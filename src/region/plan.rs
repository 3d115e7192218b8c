//! [`Plan`]: which languages a sentence is cut into, by what stands in it.

use super::survey::Survey;
use crate::Lang;

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
    #[inline]
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
