//! The units of ISO-2022-JP, by the grammar of the Encoding Standard.
//!
//! `encoding_rs` decodes it; this follows its states so that offsets are exact.
//! It is never guessed, only believed when declared.

use super::unit::{Step, char_len};

const ROMAN: u8 = 1;
const KATAKANA: u8 = 2;
const JIS: u8 = 3;
const MODE: u8 = 3;
/// Set where an escape was just read: a second one right behind it is an error.
const ESCAPED: u8 = 4;

/// The next unit; `state` is the character set in use and whether an escape was just read.
pub(super) fn step(source: &[u8], text: &[u8], state: &mut u8) -> Step {
    if let [0x1B, rest @ ..] = source {
        let next = match rest {
            [b'(', b'B', ..] => Some(0),
            [b'(', b'J', ..] => Some(ROMAN),
            [b'(', b'I', ..] => Some(KATAKANA),
            [b'$', b'@' | b'B', ..] => Some(JIS),
            _ => None,
        };
        if let Some(next) = next {
            let doubled = *state & ESCAPED != 0;
            *state = next | ESCAPED;
            return if doubled { bad(text, 3) } else { one(0, 3) };
        }
        *state &= MODE;
        return bad(text, 1);
    }
    let mode = *state & MODE;
    *state = mode;
    let replaced = text.starts_with("\u{FFFD}".as_bytes());
    match (mode, source) {
        (JIS, [0x21..=0x7E, 0x1B, ..]) => bad(text, 1),
        (JIS, [0x21..=0x7E, _, ..]) if replaced => bad(text, 2),
        (JIS, [0x21..=0x7E, _, ..]) => one(char_len(text), 2),
        _ if replaced => bad(text, 1),
        _ => one(char_len(text), 1),
    }
}

fn one(text: usize, source: usize) -> Step {
    Step { count: 1, text, source, bad: false }
}

fn bad(text: &[u8], source: usize) -> Step {
    Step { count: 1, text: char_len(text), source, bad: true }
}
