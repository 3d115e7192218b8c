//! [`Mark`]: what one Latin word says of its language.

use super::Script;
use super::scan::char_at;
use super::word::{HIGH, Word, letters};

/// What a word counts for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mark {
    /// 1 for a function word of English.
    pub(crate) english: u32,
    /// 1 for a function word of a neighbour, 2 for one that tells it even alone.
    pub(crate) foreign: u32,
    /// 1 for a word with a letter outside ASCII.
    pub(crate) accented: u32,
}

/// The bit that tells small ASCII letters from capitals, in each byte.
pub(crate) const LOWER: u64 = 0x2020_2020_2020_2020;

/// The next Latin word at or after byte `at`: what it says, and where it ends.
#[inline]
pub(crate) fn next_word(text: &str, at: usize) -> Option<(Mark, usize)> {
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
#[inline(always)]
pub(crate) fn word_at(text: &str, at: usize) -> (Mark, usize) {
    // Most words are short and plain: eight bytes at once.
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    let word = eight(rest);
    let other = !letters(word) & HIGH;
    let len = other.trailing_zeros() as usize / 8;
    if len == 8 {
        // Longer than any function word; an accent may follow.
        let end = at + 8 + ascii_letters(rest.get(8..).unwrap_or(&[]));
        return match text.as_bytes().get(end) {
            Some(behind) if may_go_on(*behind) && goes_on(text, end) => any_word(text, at),
            _ => (Mark::default(), end),
        };
    }
    if may_go_on(low_byte(word >> (8 * len))) && goes_on(text, at + len) {
        return any_word(text, at);
    }
    let ours = (1 << (8 * len)) - 1;
    (look_up((word | LOWER) & ours, !word & ours & LOWER), at + len)
}

/// Whether a word may go on at a byte that is no ASCII letter: not at one that leads
/// characters from U+3000 to U+9FFF.
#[inline]
const fn may_go_on(byte: u8) -> bool {
    byte == b'\'' || (byte >= 0x80 && !matches!(byte, 0xE3..=0xE9))
}

/// The lowest byte. By arithmetic: taken from an array, the bytes would be read singly.
#[inline(always)]
pub(crate) const fn low_byte(word: u64) -> u8 {
    (word & 0xFF) as u8
}

/// Whether a word that stands before byte `at` goes on there.
fn goes_on(text: &str, at: usize) -> bool {
    let mut chars = text.get(at..).unwrap_or("").chars();
    match chars.next() {
        Some('\'' | '’') => chars.next().is_some_and(|next| next.is_ascii_alphabetic()),
        next => next.is_some_and(|next| Script::of(next) == Script::Latin),
    }
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
pub(crate) fn ascii_letters(bytes: &[u8]) -> usize {
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
pub(crate) fn any_word(text: &str, at: usize) -> (Mark, usize) {
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
    let (mut key, mut len, mut capitals) = (0, 0, 0_u64);
    for c in word.chars() {
        let byte = match c {
            'a'..='z' | '\'' => c as u8,
            'A'..='Z' => {
                capitals = capitals << 1 | 1;
                c as u8 | 0x20
            }
            '’' => b'\'',
            _ => return Mark { accented: 1, ..Mark::default() },
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
        return Mark { foreign: 1, ..Mark::default() };
    }
    if len > 7 {
        // Longer than any function word.
        return Mark::default();
    }
    look_up(key, capitals)
}

/// Whether capitals, a bit for each, are two or more: acronyms are no function words
/// ("US", "UN", "AI").
#[inline(always)]
pub(crate) const fn is_acronym(capitals: u64) -> bool {
    capitals & capitals.wrapping_sub(1) != 0
}

/// Looks a key up: up to seven letters in lower case, the first in the lowest byte; and
/// a bit for each that was a capital. Without branches: what words say cannot be
/// foretold.
#[inline(always)]
fn look_up(key: u64, capitals: u64) -> Mark {
    let word = Word::of(key);
    let known = !is_acronym(capitals);
    let foreign = known & !word.is_english();
    // With a capital it may be a name: "Los Angeles", "Le Monde".
    let small = u32::from(foreign & word.is_foreign() & (capitals == 0));
    let telling = u32::from(foreign & word.is_telling());
    Mark { english: u32::from(known & word.is_english()), foreign: small + telling, accented: 0 }
}
