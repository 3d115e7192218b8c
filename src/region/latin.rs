//! Whether Latin letters are English: function words and letters outside ASCII.

use super::judge::{Verdict, judge};
use super::mark::{LOWER, Mark, any_word, ascii_letters, is_acronym, low_byte, next_word, word_at};
use super::stop::is_ascii_stop;
use super::word::{HIGH, Word, letters};

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

/// English function words, with nothing against, that end the reading.
const ENOUGH: u32 = 3;

/// The same behind an English sentence.
const ENOUGH_MORE: u32 = 1;

/// How many English function words are enough.
pub(crate) const fn enough(after_english: bool) -> u32 {
    if after_english { ENOUGH_MORE } else { ENOUGH }
}

impl Latin {
    /// Reads all words of `text`; what is not Latin stands between words.
    pub(crate) fn read(text: &str) -> Self {
        let mut latin = Self::default();
        let mut at = 0;
        while let Some((mark, end)) = next_word(text, at) {
            at = end;
            latin.take(mark);
        }
        latin
    }

    /// What was read since `before` was.
    pub(crate) const fn since(self, before: Self) -> Self {
        Self {
            words: self.words.saturating_sub(before.words),
            english: self.english.saturating_sub(before.english),
            foreign: self.foreign.saturating_sub(before.foreign),
            accented: self.accented.saturating_sub(before.accented),
        }
    }

    /// Whether so many words are English and none is not; a single word is no sentence.
    pub(crate) const fn is_english(&self, enough: u32) -> bool {
        self.english >= enough && self.foreign == 0 && self.accented == 0 && self.words >= 2
    }

    #[inline(always)]
    fn take(&mut self, mark: Mark) {
        self.words = self.words.saturating_add(1);
        self.english = self.english.saturating_add(mark.english);
        self.foreign = self.foreign.saturating_add(mark.foreign);
        self.accented = self.accented.saturating_add(mark.accented);
    }

    /// Counts the word whose first letter is byte `at` of `text`, and gives its end.
    #[inline]
    pub(crate) fn hear_word(&mut self, text: &str, at: usize) -> usize {
        let ascii = text.as_bytes().get(at).is_some_and(u8::is_ascii);
        let (mark, end) = if ascii { word_at(text, at) } else { any_word(text, at) };
        self.take(mark);
        end
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

/// Whether the words at byte `from`, up to the end of their sentence, are heard to
/// be English: then so is the sentence. Gives the byte behind those read.
#[inline]
pub(crate) fn opens_english(text: &str, from: usize, after_english: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let enough = enough(after_english);
    let (mut words, mut english) = (0, 0);
    // Few: whoever asks at each of many stops would read on to the same end each time.
    let mut stops = 4u32;
    let mut at = from;
    loop {
        let word = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
        let len = (!letters(word) & HIGH).trailing_zeros() / 8;
        if len == 8 {
            at += 8 + ascii_letters(bytes.get(at + 8..)?);
            if matches!(bytes.get(at), Some(b'\'' | 0x80..)) {
                return None;
            }
            words += 1;
            if (english >= enough) & (words >= 2) {
                return Some(at);
            }
            continue;
        }
        if len == 0 {
            let byte = low_byte(word);
            if is_ascii_stop(byte) {
                // "Mrs. Alder": the sentence goes on.
                stops = stops.saturating_sub(1);
                match judge(text, at) {
                    Verdict::Goes(next) if stops > 0 => at = next,
                    _ => return None,
                }
            } else if byte.is_ascii() {
                at += 1;
            } else if word & 0xFFFF == 0x80E2 && matches!(low_byte(word >> 16), 0x93..=0x9D) {
                // Dashes and quotes.
                at += 3;
            } else {
                return None;
            }
            continue;
        }
        let behind = word >> (8 * len) & 0xFF;
        if behind == u64::from(b'\'') || behind >= 0x80 {
            return None;
        }
        let ours = (1 << (8 * len)) - 1;
        let plain = !is_acronym(!word & ours & LOWER);
        let found = Word::of((word | LOWER) & ours);
        if plain & !found.is_english() & (found.is_foreign() | found.is_telling()) {
            return None;
        }
        english += u32::from(plain & found.is_english());
        words += 1;
        at += len as usize + usize::from(behind == u64::from(b' '));
        if (english >= enough) & (words >= 2) {
            return Some(at);
        }
    }
}
