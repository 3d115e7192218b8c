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
    let mut lower = [0u8; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else {
        return Cues::default();
    };
    for (low, &byte) in lower.iter_mut().zip(word) {
        *low = byte | 0x20;
    }
    let lower: &[u8] = lower;
    if let Some(cues) = exact(lower) {
        return cues;
    }
    // Joined words: one known piece at either end, long enough to mean something.
    let mut found = Cues::default();
    for (at, start) in lower.windows(4).enumerate() {
        // Most places start no cue: four letters tell that soonest.
        if !may_start(start) {
            continue;
        }
        if at > 0 {
            found = found.with(lower.get(at..).and_then(exact).unwrap_or_default());
            continue;
        }
        for len in 4..lower.len() {
            found = found.with(lower.get(..len).and_then(exact).unwrap_or_default());
        }
    }
    found
}

/// Longest word looked at; the known ones have at most sixteen letters.
const LONGEST: usize = 24;

fn exact(word: &[u8]) -> Option<Cues> {
    // The lengths known to a first letter tell sooner that a word is no cue.
    let letter = word.first()?.checked_sub(b'a')?;
    let group = GROUPS.get(usize::from(letter))?;
    if group.lengths & 1_u32.checked_shl(u32::try_from(word.len()).ok()?)? == 0 {
        return None;
    }
    let keys = KEYS.get(group.start..group.end)?;
    let at = keys.binary_search(&key(word)).ok()?;
    WORDS.get(group.start + at).map(|&(_, cues)| cues)
}

/// Whether a known word may start with these four letters.
fn may_start(four: &[u8]) -> bool {
    let Some(&four) = four.first_chunk::<4>() else {
        return false;
    };
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

/// The words that begin with one letter: where they stand and which lengths they have.
#[derive(Clone, Copy, Debug)]
struct Group {
    start: usize,
    end: usize,
    lengths: u32,
}

static GROUPS: [Group; 26] = groups();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn groups() -> [Group; 26] {
    let mut groups = [Group { start: 0, end: 0, lengths: 0 }; 26];
    let mut at = 0;
    while at < WORDS.len() {
        let word = WORDS[at].0.as_bytes();
        let group = &mut groups[(word[0] - b'a') as usize];
        if group.lengths == 0 {
            group.start = at;
        }
        group.end = at + 1;
        group.lengths |= 1 << word.len();
        at += 1;
    }
    groups
}
