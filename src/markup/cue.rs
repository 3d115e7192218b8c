//! What `class`, `id`, `role` and `itemprop` hint at: words in English and pinyin.

mod words;

use super::Cues;
use words::WORDS;

/// Reads the cues of one attribute: its words, cut at punctuation, at case and at
/// digits, and joined words that start or end in a telling one (`newstitle`).
pub(super) fn cues(attribute: &str) -> Cues {
    let mut found = Cues::default();
    let mut word: &[u8] = &[];
    let mut rest = attribute.as_bytes();
    let mut before = Letter::None;
    // One letter at a time; `word` is what has come since the last cut.
    let mut start = rest;
    while let [byte, after @ ..] = rest {
        let letter = Letter::of(*byte);
        let goes_on = letter == before || (before, letter) == (Letter::Upper, Letter::Lower);
        if !goes_on {
            if before != Letter::None {
                found = found.with(of_word(word));
            }
            start = rest;
        }
        word = start.get(..start.len() - after.len()).unwrap_or_default();
        before = letter;
        rest = after;
    }
    if before != Letter::None { found.with(of_word(word)) } else { found }
}

/// What a byte of an attribute is to its words: `newsTitle2` is `news` and `Title`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    Lower,
    Upper,
    /// Anything else cuts words.
    None,
}

impl Letter {
    const fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' => Self::Lower,
            b'A'..=b'Z' => Self::Upper,
            _ => Self::None,
        }
    }
}

fn of_word(word: &[u8]) -> Cues {
    // Zeros behind the word: the sixteen bytes from any letter on are a key.
    let mut padded = [0u8; LONGEST + 16];
    let Some(lower) = padded.get_mut(..word.len()).filter(|lower| lower.len() <= LONGEST) else {
        return Cues::default();
    };
    for (low, &byte) in lower.iter_mut().zip(word) {
        *low = byte | 0x20;
    }
    let key_at = |at: usize| {
        let bytes = padded.get(at..).and_then(|rest| rest.first_chunk::<16>());
        bytes.map_or(0, |bytes| u128::from_be_bytes(*bytes))
    };
    let len = word.len();
    let first = key_at(0);
    if let Some(cues) = exact(first, len) {
        return cues;
    }
    // Joined words: one known piece at either end, long enough to mean something.
    let mut found = Cues::default();
    for at in 0..len.saturating_sub(3) {
        // Most places start no cue: four letters tell that soonest.
        let key = key_at(at);
        if !may_start(((key >> 96) as u32).to_be_bytes()) {
            continue;
        }
        if at > 0 {
            found = found.with(exact(key, len - at).unwrap_or_default());
            continue;
        }
        for short in 4..len.min(17) {
            let kept = first & (u128::MAX << (128 - 8 * short as u32));
            found = found.with(exact(kept, short).unwrap_or_default());
        }
    }
    found
}

/// Longest word looked at; the known ones have at most sixteen letters.
const LONGEST: usize = 24;

/// The cues of the known word with this key and length.
fn exact(key: u128, len: usize) -> Option<Cues> {
    if len > 16 {
        return None;
    }
    // The lengths known to a first letter tell sooner that a word is no cue.
    let letter = usize::from(((key >> 120) as u8).checked_sub(b'a')?);
    if LENGTHS.get(letter)? >> len & 1 == 0 {
        return None;
    }
    let mut slot = slot(key);
    loop {
        // Half of the slots are empty, so a search ends.
        let at = usize::from(*SLOTS.get(slot)?).checked_sub(1)?;
        if KEYS.get(at) == Some(&key) {
            return WORDS.get(at).map(|&(_, cues)| cues);
        }
        slot = (slot + 1) % SLOTS.len();
    }
}

/// Whether a known word may start with these four letters.
fn may_start(four: [u8; 4]) -> bool {
    let bit = start_bit(four);
    STARTS.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
}

const fn start_bit(four: [u8; 4]) -> usize {
    (u32::from_le_bytes(four).wrapping_mul(0x9E37_79B1) >> 18) as usize
}

/// The first four letters of the known words, hashed to bits: 2 KiB.
static STARTS: [u64; 256] = starts();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn starts() -> [u64; 256] {
    let mut bits = [0; 256];
    let mut at = 0;
    while at < WORDS.len() {
        if let Some(&four) = WORDS[at].0.as_bytes().first_chunk::<4>() {
            let bit = start_bit(four);
            bits[bit / 64] |= 1 << (bit % 64);
        }
        at += 1;
    }
    bits
}

/// A word of up to sixteen bytes as a number that sorts as it does.
const fn key(word: &[u8]) -> u128 {
    let mut key = 0;
    let mut rest = word;
    let mut free = 128;
    while let [first, after @ ..] = rest {
        if free == 0 {
            break;
        }
        free -= 8;
        key |= (*first as u128) << free;
        rest = after;
    }
    key
}

static KEYS: [u128; WORDS.len()] = keys();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn keys() -> [u128; WORDS.len()] {
    let mut keys = [0; WORDS.len()];
    let mut at = 0;
    while at < WORDS.len() {
        assert!(WORDS[at].0.len() <= 16, "keys hold sixteen bytes");
        keys[at] = key(WORDS[at].0.as_bytes());
        assert!(at == 0 || keys[at - 1] < keys[at], "words are sorted");
        at += 1;
    }
    keys
}

/// For each first letter, which lengths the known words have, as bits.
static LENGTHS: [u32; 26] = lengths();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn lengths() -> [u32; 26] {
    let mut lengths = [0; 26];
    let mut at = 0;
    while at < WORDS.len() {
        let word = WORDS[at].0.as_bytes();
        lengths[(word[0] - b'a') as usize] |= 1 << word.len();
        at += 1;
    }
    lengths
}

/// The known words by hash: their places from one on, zero where there is none.
static SLOTS: [u16; 1024] = slots();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn slots() -> [u16; 1024] {
    assert!(WORDS.len() * 2 < 1024, "half of the slots stay empty");
    let mut slots = [0; 1024];
    let mut at = 0;
    while at < WORDS.len() {
        let mut slot = slot(key(WORDS[at].0.as_bytes()));
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        at += 1;
        slots[slot] = at as u16;
    }
    slots
}

const fn slot(key: u128) -> usize {
    let folded = (key >> 64) as u64 ^ (key as u64).rotate_left(29);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}
