//! Reads the table; its layout is told in `tools/src/plausible/make.rs`.

use super::Class;
use crate::tables::PLAUSIBLE;

const CLASSES: usize = 1024;
const LETTERS: usize = CLASSES + 32 * 32;
const CHARS: usize = LETTERS + 32 * 32;
const HAN: usize = CHARS + 1232;
const PAIRS: usize = HAN + HAN_COUNT as usize;

const FIRST_HAN: u32 = 0x4E00;
const HAN_COUNT: u32 = 0xA000 - FIRST_HAN;
const BUCKETS: usize = 1 << 15;

/// What a pair's gain counts in.
const GAIN: u64 = 10;
/// What a Han pair that is not listed pays.
const UNLISTED: u64 = byte(CLASSES - 1);

/// A character among 40,000 of its class.
const ONE_OF_MANY: u64 = 170;

const fn byte(at: usize) -> u64 {
    // Every offset is bounded by construction; a stray one would read as dear.
    if at < PLAUSIBLE.len() {
        #[expect(clippy::indexing_slicing, reason = "checked above; `get` is not const")]
        let byte = PLAUSIBLE[at];
        byte as u64
    } else {
        255
    }
}

pub(super) fn transition(from: Class, to: Class) -> u64 {
    byte(CLASSES + 32 * from as usize + to as usize)
}

/// The cost of `c` within its class.
pub(super) fn emission(from: Class, before: char, to: Class, c: char) -> u64 {
    match to {
        Class::Lower | Class::Upper => byte(LETTERS + 32 * letter(before) + letter(c)),
        Class::Han => {
            let single = byte(HAN + (c as u32 - FIRST_HAN) as usize);
            if from == Class::Han { pair(before, c, single) } else { single }
        }
        Class::Hangul => 112,
        Class::RareHan | Class::PrivateUse | Class::Foreign | Class::Emoji => ONE_OF_MANY,
        Class::Symbol => 85,
        Class::Bopomofo | Class::Mark | Class::Replacement => 60,
        _ => small(c as u32).map_or(80, |at| byte(CHARS + at)),
    }
}

/// 0–25, and 26 for what is no ASCII letter.
fn letter(c: char) -> usize {
    let at = (c as u32 | 0x20).wrapping_sub(u32::from(b'a'));
    if at < 26 { at as usize } else { 26 }
}

fn small(c: u32) -> Option<usize> {
    let at = match c {
        0x0000..0x0180 => c,
        0x0370..0x0460 => c - 0x0370 + 384,
        0x2000..0x2070 => c - 0x2000 + 624,
        0x3000..0x3100 => c - 0x3000 + 736,
        0xFF00..0xFFF0 => c - 0xFF00 + 992,
        _ => return None,
    };
    Some(at as usize)
}

/// The cost of Han `after` after Han `before`: less than `single` where the two are
/// known to go together.
fn pair(before: char, after: char, single: u64) -> u64 {
    let key = (before as u32 - FIRST_HAN) * HAN_COUNT + (after as u32 - FIRST_HAN);
    let hash = u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let tag = ((hash >> 37) as u16 & 0xFFF).max(1);
    let mut bucket = (hash >> 49) as usize;
    for _ in 0..2 {
        let at = PAIRS + 8 * bucket;
        let Some(&[a, b, c, d, e, f, g, h]) = PLAUSIBLE.get(at..).and_then(<[u8]>::first_chunk)
        else {
            break;
        };
        for slot in [[a, b], [c, d], [e, f], [g, h]].map(u16::from_le_bytes) {
            if slot == 0 {
                return single + UNLISTED;
            }
            if slot >> 4 == tag {
                let gain = GAIN * (u64::from(slot & 15) + 1);
                // No Han is certain after another.
                return single.saturating_sub(gain).max(2);
            }
        }
        bucket = (bucket + 1) % BUCKETS;
    }
    single + UNLISTED
}
