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
    /// Function words of its neighbours.
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

    pub(crate) fn take(&mut self, word: &str) {
        self.words = self.words.saturating_add(1);
        match mark(word) {
            Mark::English => self.english = self.english.saturating_add(1),
            Mark::Foreign => self.foreign = self.foreign.saturating_add(1),
            Mark::Accented => self.accented = self.accented.saturating_add(1),
            Mark::None => {}
        }
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

    /// Whether it is another language than English. Names have accents too: a
    /// fifth of the words must carry one where no function word speaks.
    pub(crate) fn is_foreign(self) -> bool {
        let foreign = self.foreign.saturating_mul(2).saturating_add(self.accented);
        let english = self.english.saturating_mul(2);
        if self.foreign == 0 && self.english == 0 {
            return self.accented > 0
                && self.words > 1
                && self.accented.saturating_mul(5) >= self.words;
        }
        foreign > english
    }
}

enum Mark {
    None,
    English,
    Foreign,
    Accented,
}

/// Looks a word up.
fn mark(word: &str) -> Mark {
    if !word.is_ascii() {
        let accented = word.chars().any(|c| c != '’' && !c.is_ascii());
        if accented {
            return Mark::Accented;
        }
    }
    let mut key = 0;
    let mut shift = 0;
    for byte in word.bytes() {
        let byte = match byte {
            b'a'..=b'z' | b'\'' => byte,
            b'A'..=b'Z' => byte | 0x20,
            // A curly apostrophe: its first byte stands for it.
            0xE2 => b'\'',
            _ => continue,
        };
        if shift == 56 {
            return Mark::None;
        }
        key |= u64::from(byte) << shift;
        shift += 8;
    }
    let first = usize::try_from(key.wrapping_mul(MULTIPLIER) >> SHIFT).unwrap_or(0);
    for slot in SLOTS.get(first..=first + PROBES).unwrap_or(&[]) {
        if slot << 8 >> 8 == key {
            return match slot >> 56 {
                1 => Mark::English,
                2 => Mark::Foreign,
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
