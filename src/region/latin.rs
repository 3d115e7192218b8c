//! Whether Latin letters are English: function words and letters outside ASCII.

use super::Script;
use super::scan::char_at;
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
const fn enough(after_english: bool) -> u32 {
    if after_english { ENOUGH_MORE } else { ENOUGH }
}

impl Latin {
    /// Reads all words of `text`; what is not Latin stands between words.
    pub(crate) fn read(text: &str) -> Self {
        Self::walk(text, |_| false)
    }

    /// Reads words until they are English beyond doubt; less doubt is needed behind
    /// an English sentence.
    #[inline]
    pub(crate) fn hear(text: &str, after_english: bool) -> Self {
        let enough = enough(after_english);
        Self::walk(text, |latin| latin.is_english(enough))
    }

    #[inline]
    fn walk(text: &str, enough: impl Fn(&Self) -> bool) -> Self {
        let mut latin = Self::default();
        let mut at = 0;
        while let Some((mark, end)) = next_word(text, at) {
            at = end;
            latin.take(mark);
            if enough(&latin) {
                break;
            }
        }
        latin
    }

    /// Whether so many words are English and none is not; a single word is no sentence.
    const fn is_english(&self, enough: u32) -> bool {
        self.english >= enough && self.foreign == 0 && self.accented == 0 && self.words >= 2
    }

    #[inline]
    fn take(&mut self, mark: Mark) {
        self.words = self.words.saturating_add(1);
        let (count, by) = match mark {
            Mark::English => (&mut self.english, 1),
            Mark::Foreign => (&mut self.foreign, 1),
            Mark::Telling => (&mut self.foreign, 2),
            Mark::Accented => (&mut self.accented, 1),
            Mark::None => return,
        };
        *count = count.saturating_add(by);
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

/// Whether the words at byte `from`, up to the next stop or line break, are heard to
/// be English: then so is the sentence they start. Gives the byte behind those read.
#[inline]
pub(crate) fn opens_english(text: &str, from: usize, after_english: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let enough = enough(after_english);
    let (mut words, mut english) = (0, 0);
    let mut at = from;
    loop {
        let byte = *bytes.get(at)?;
        if byte.is_ascii_alphabetic() {
            let word = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
            let len = (!letters(word) & HIGH).trailing_zeros() as usize / 8;
            words += 1;
            if len == 8 {
                at += 8 + ascii_letters(bytes.get(at + 8..)?);
                if matches!(bytes.get(at), Some(b'\'' | 0x80..)) {
                    return None;
                }
            } else {
                let ours = (1 << (8 * len)) - 1;
                let capitals = (!word & ours & 0x2020_2020_2020_2020).count_ones();
                let found = Word::of((word | 0x2020_2020_2020_2020) & ours);
                let behind = word >> (8 * len) & 0xFF;
                if behind == u64::from(b'\'') || behind >= 0x80 {
                    return None;
                }
                at += len;
                if capitals <= 1 {
                    if !found.is_english() && (found.is_foreign() || found.is_telling()) {
                        return None;
                    }
                    english += u32::from(found.is_english());
                }
            }
            if english >= enough && words >= 2 {
                return Some(at);
            }
        } else if is_ascii_stop(byte) {
            return None;
        } else if byte.is_ascii() {
            at += 1;
        } else if matches!(bytes.get(at..), Some([0xE2, 0x80, 0x93..=0x9D, ..])) {
            // Dashes and quotes.
            at += 3;
        } else {
            return None;
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    English,
    Foreign,
    Telling,
    Accented,
}

/// The next Latin word at or after byte `at`: what it says, and where it ends.
#[inline]
fn next_word(text: &str, at: usize) -> Option<(Mark, usize)> {
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        let byte = *bytes.get(at)?;
        if byte.is_ascii_alphabetic() {
            break;
        }
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        let c = char_at(text, at)?;
        if Script::of(c) == Script::Latin {
            return Some(any_word(text, at));
        }
        at += c.len_utf8();
    }
    Some(word_at(text, at))
}

/// The word whose first letter, of ASCII, is byte `at`: what it says, and where it ends.
#[inline]
fn word_at(text: &str, at: usize) -> (Mark, usize) {
    // Most words are short and plain: eight bytes at once.
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    let word = eight(rest);
    let other = !letters(word) & HIGH;
    let len = other.trailing_zeros() as usize / 8;
    if len == 8 {
        // Longer than any function word; an accent may follow.
        let end = at + 8 + ascii_letters(rest.get(8..).unwrap_or(&[]));
        return match text.as_bytes().get(end) {
            Some(b'\'' | 0x80..) => any_word(text, at),
            _ => (Mark::None, end),
        };
    }
    let behind = word >> (8 * len) & 0xFF;
    if behind == u64::from(b'\'') || behind >= 0x80 {
        return any_word(text, at);
    }
    let ours = (1 << (8 * len)) - 1;
    let capitals = (!word & ours & 0x2020_2020_2020_2020).count_ones();
    (look_up((word | 0x2020_2020_2020_2020) & ours, capitals), at + len)
}

/// The first eight bytes, the first in the lowest place; 0 past the end.
#[inline]
fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk::<8>() {
        Some(word) => u64::from_le_bytes(*word),
        None => bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// How many ASCII letters `bytes` starts with.
#[inline]
fn ascii_letters(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let other = !letters(eight(bytes.get(at..).unwrap_or(&[]))) & HIGH;
        if other != 0 {
            return at + other.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
}

/// The word at byte `at`, whatever its length and letters.
fn any_word(text: &str, at: usize) -> (Mark, usize) {
    let rest = text.get(at..).unwrap_or("");
    let mut chars = rest.char_indices().peekable();
    let mut end = rest.len();
    while let Some((i, c)) = chars.next() {
        let inner = matches!(c, '\'' | '’')
            && chars.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic());
        if Script::of(c) != Script::Latin && !inner {
            end = i;
            break;
        }
    }
    (mark(rest.get(..end).unwrap_or("")), at + end)
}

/// Looks a word up, whatever its letters.
fn mark(word: &str) -> Mark {
    let (mut key, mut len, mut capitals) = (0, 0, 0);
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
        if len < 7 {
            key |= u64::from(byte) << (8 * len);
        }
        len += 1;
    }
    // "l'eau", "d'accord": an elided article.
    let mut letters = word.chars();
    let elided = matches!(letters.next(), Some('l' | 'd' | 'n' | 'j' | 'c' | 's' | 'm' | 't'))
        && matches!(letters.next(), Some('\'' | '’'))
        && letters.next().is_some();
    if elided {
        return Mark::Foreign;
    }
    if len > 7 {
        // Longer than any function word.
        return Mark::None;
    }
    look_up(key, capitals)
}

/// Looks a key up: up to seven letters in lower case, the first in the lowest byte.
#[inline]
fn look_up(key: u64, capitals: u32) -> Mark {
    if capitals > 1 {
        // Acronyms are no function words: "US", "UN", "AI".
        return Mark::None;
    }
    let word = Word::of(key);
    if word.is_english() {
        Mark::English
    } else if word.is_telling() {
        // With a capital it may be a name: "Los Angeles", "Le Monde".
        if capitals == 0 { Mark::Telling } else { Mark::Foreign }
    } else if word.is_foreign() && capitals == 0 {
        Mark::Foreign
    } else {
        Mark::None
    }
}
