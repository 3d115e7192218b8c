//! Whether Latin letters are English: function words and letters outside ASCII.

use super::Script;
use crate::tables::function_words::{MULTIPLIER, PROBES, SHIFT, SLOTS};

/// What the words of a Latin stretch say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Latin {
    /// Words: letters in a row, apostrophes within.
    pub(crate) words: u32,
    /// Function words of English.
    pub(crate) english: u32,
    /// Function words of its neighbours; one that tells them even alone counts twice.
    pub(crate) foreign: u32,
    /// Words with a letter outside ASCII.
    pub(crate) accented: u32,
}

impl Latin {
    /// Reads all words of `text`; what is not Latin stands between words.
    pub(crate) fn read(text: &str) -> Self {
        let mut latin = Self::default();
        for word in Words(text) {
            latin.take(word);
        }
        latin
    }

    fn take(&mut self, word: &str) {
        self.words = self.words.saturating_add(1);
        let (count, by) = match mark(word) {
            Mark::English => (&mut self.english, 1),
            Mark::Foreign => (&mut self.foreign, 1),
            Mark::Telling => (&mut self.foreign, 2),
            Mark::Accented => (&mut self.accented, 1),
            Mark::None => return,
        };
        *count = count.saturating_add(by);
    }

    /// Both counted together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            words: self.words.saturating_add(other.words),
            english: self.english.saturating_add(other.english),
            foreign: self.foreign.saturating_add(other.foreign),
            accented: self.accented.saturating_add(other.accented),
        }
    }

    /// Whether it is another language than English: one word that tells, two that
    /// hint, or accents on a fifth of the words (names have them too), and more of
    /// these than English has function words.
    pub(crate) fn is_foreign(self) -> bool {
        let foreign = self.foreign.saturating_add(self.accented);
        let accents = self.accented.saturating_mul(5) >= self.words;
        foreign >= 2 && (self.foreign > 0 || accents) && foreign > self.english.saturating_mul(2)
    }

    /// Whether a function word speaks, of whichever language.
    pub(crate) const fn speaks(self) -> bool {
        self.english > 0 || self.foreign > 0
    }
}

enum Mark {
    None,
    English,
    Foreign,
    Telling,
    Accented,
}

/// Looks a word up.
fn mark(word: &str) -> Mark {
    let mut key = 0;
    let mut shift = 0;
    let mut capitals = 0;
    for c in word.chars() {
        let byte = match c {
            'a'..='z' | '\'' => c as u8,
            'A'..='Z' => {
                capitals += 1;
                c as u8 | 0x20
            }
            '’' => b'\'',
            _ => return Mark::Accented,
        };
        if shift == 56 {
            // Longer than any function word; an accent may follow.
            let accented = word.chars().any(|c| c != '’' && !c.is_ascii());
            return if accented { Mark::Accented } else { Mark::None };
        }
        key |= u64::from(byte) << shift;
        shift += 8;
    }
    // "l'eau", "d'accord": an elided article.
    let mut letters = word.chars();
    let elided = matches!(letters.next(), Some('l' | 'd' | 'n' | 'j' | 'c' | 's' | 'm' | 't'))
        && matches!(letters.next(), Some('\'' | '’'))
        && letters.next().is_some();
    if elided {
        return Mark::Foreign;
    }
    if capitals > 1 {
        // Acronyms are no function words: "US", "UN", "AI".
        return Mark::None;
    }
    let first = usize::try_from(key.wrapping_mul(MULTIPLIER) >> SHIFT).unwrap_or(0);
    for slot in SLOTS.get(first..=first + PROBES).unwrap_or(&[]) {
        if slot << 8 >> 8 == key {
            return match slot >> 56 {
                1 => Mark::English,
                6 if capitals == 0 => Mark::Telling,
                2 if capitals == 0 => Mark::Foreign,
                6 => Mark::Foreign,
                _ => Mark::None,
            };
        }
        if *slot == 0 {
            break;
        }
    }
    Mark::None
}

/// The Latin words of a text.
struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let latin = |c: char| Script::of(c) == Script::Latin;
        let start = self.0.find(latin)?;
        let rest = self.0.get(start..)?;
        let mut end = rest.len();
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let inner = matches!(c, '\'' | '’')
                && chars.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic());
            if !latin(c) && !inner {
                end = at;
                break;
            }
        }
        self.0 = rest.get(end..)?;
        rest.get(..end)
    }
}
