//! Finding the next letter, and the next letter of another script.
//!
//! Text stays in a script for long stretches, so the scans are written to stay:
//! they look at 32 bytes at a time for any that may leave, in plain loops that
//! compile to vector instructions, and decode characters only where one did.

use super::Script;

/// Bytes looked at together.
const CHUNK: usize = 32;

/// The first byte at or after `from` for which `stops` holds, else the length.
/// `stops` sees a byte and the two behind it (0 past the end).
#[inline(always)]
pub(crate) fn skip(bytes: &[u8], from: usize, stops: impl Fn(u8, u8, u8) -> bool) -> usize {
    let Some(rest) = bytes.get(from..) else {
        return bytes.len();
    };
    let found = |rest: &[u8], behind: &[u8], behind2: &[u8]| {
        let behind = behind.iter().copied().chain([0, 0]);
        let behind2 = behind2.iter().copied().chain([0, 0]);
        rest.iter().zip(behind).zip(behind2).position(|((a, b), c)| stops(*a, b, c))
    };
    let after = |n: usize| rest.get(n..).unwrap_or(&[]);
    let mut at = 0;
    let chunks = rest.as_chunks::<CHUNK>().0;
    let behind = after(1).as_chunks::<CHUNK>().0;
    let behind2 = after(2).as_chunks::<CHUNK>().0;
    for ((a, b), c) in chunks.iter().zip(behind).zip(behind2) {
        let i = first(a, b, c, &stops);
        if i < CHUNK {
            return from + at + i;
        }
        at += CHUNK;
    }
    match found(after(at), after(at + 1), after(at + 2)) {
        Some(i) => from + at + i,
        None => bytes.len(),
    }
}

/// [`skip`] for a condition on single bytes.
#[inline(always)]
pub(crate) fn skip_to(bytes: &[u8], from: usize, stops: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or(&[]);
    let (chunks, tail) = rest.as_chunks::<CHUNK>();
    let mut at = from;
    for chunk in chunks {
        let i = first_of(chunk, &stops);
        if i < CHUNK {
            return at + i;
        }
        at += CHUNK;
    }
    at + tail.iter().position(|byte| stops(*byte)).unwrap_or(tail.len())
}

/// Out of line, as [`first`].
#[inline(never)]
fn first_of(chunk: &[u8; CHUNK], stops: &impl Fn(u8) -> bool) -> usize {
    let mut hits = [0; CHUNK];
    for (hit, byte) in hits.iter_mut().zip(chunk) {
        *hit = u8::from(stops(*byte));
    }
    first_bit(&hits).unwrap_or(CHUNK)
}

/// The first byte for which `stops` holds, else [`CHUNK`]. Out of line: inlined
/// into a loop that may leave early, it is not vectorised.
#[inline(never)]
fn first(
    a: &[u8; CHUNK],
    b: &[u8; CHUNK],
    c: &[u8; CHUNK],
    stops: &impl Fn(u8, u8, u8) -> bool,
) -> usize {
    let mut hits = [0; CHUNK];
    for (((hit, a), b), c) in hits.iter_mut().zip(a).zip(b).zip(c) {
        *hit = u8::from(stops(*a, *b, *c));
    }
    first_bit(&hits).unwrap_or(CHUNK)
}

/// The first byte of `bytes` with a bit set.
#[inline(always)]
fn first_bit(bytes: &[u8; CHUNK]) -> Option<usize> {
    let words = bytes.as_chunks::<8>().0;
    let (at, word) =
        words.iter().map(|word| u64::from_le_bytes(*word)).enumerate().find(|(_, w)| *w != 0)?;
    Some(at * 8 + word.trailing_zeros() as usize / 8)
}

/// The first byte at or after `from` that is not ASCII, else the length.
#[inline(always)]
pub(crate) fn skip_ascii(bytes: &[u8], from: usize) -> usize {
    /// Words walked before the chunks are set up.
    const WALK: usize = 8;
    let rest = bytes.get(from..).unwrap_or(&[]);
    let mut at = match first_high(rest, WALK) {
        Ok(at) => return from + at,
        Err(at) => at,
    };
    let (chunks, _) = rest.get(at..).unwrap_or(&[]).as_chunks::<128>();
    for chunk in chunks {
        if !all_ascii(chunk) {
            break;
        }
        at += 128;
    }
    match first_high(rest.get(at..).unwrap_or(&[]), usize::MAX) {
        Ok(more) => from + at + more,
        Err(_) => bytes.len(),
    }
}

/// The first byte that is not ASCII, looking at up to so many words of eight
/// bytes; else how many bytes were looked at.
#[inline(always)]
fn first_high(bytes: &[u8], words: usize) -> Result<usize, usize> {
    let (all, tail) = bytes.as_chunks::<8>();
    let mut at = 0;
    for word in all.iter().take(words) {
        let high = u64::from_le_bytes(*word) & 0x8080_8080_8080_8080;
        if high != 0 {
            return Ok(at + high.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    if all.len() < words {
        return match tail.iter().position(|byte| !byte.is_ascii()) {
            Some(more) => Ok(at + more),
            None => Err(bytes.len()),
        };
    }
    Err(at)
}

/// Out of line, as [`first`].
#[inline(never)]
fn all_ascii(chunk: &[u8; 128]) -> bool {
    chunk.iter().fold(0, |all, byte| all | byte) < 0x80
}

/// The character at byte `at`.
#[inline]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Lead bytes of the characters U+4000 to U+9FFF.
#[inline]
pub(crate) const fn is_han_lead(byte: u8) -> bool {
    matches!(byte, 0xE4..=0xE9)
}

/// The first letter of `text` at or after byte `from`, with its script.
pub(crate) fn next_letter(text: &str, from: usize) -> Option<(usize, Script)> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let byte = *bytes.get(at)?;
        if byte.is_ascii_alphabetic() {
            return Some((at, Script::Latin));
        }
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        let c = char_at(text, at)?;
        let script = Script::of(c);
        if script.is_letter() {
            return Some((at, script));
        }
        at += c.len_utf8();
    }
}

/// The first letter at or after byte `from` that is not of `script`, with its own.
#[inline]
pub(crate) fn leave(text: &str, from: usize, script: Script) -> Option<(usize, Script)> {
    match script {
        Script::Latin => leave_latin(text, from),
        Script::Han => leave_han(text, from),
        _ => leave_other(text, from, script),
    }
}

/// Short stretches are walked byte by byte before the chunks are set up.
const WALK: usize = 16;

#[inline]
fn leave_latin(text: &str, from: usize) -> Option<(usize, Script)> {
    let bytes = text.as_bytes();
    let mut at = skip_ascii(bytes, from);
    loop {
        if is_han_lead(*bytes.get(at)?) {
            return Some((at, Script::Han));
        }
        let c = char_at(text, at)?;
        let script = Script::of(c);
        if !matches!(script, Script::Latin | Script::Common) {
            return Some((at, script));
        }
        at = skip_ascii(bytes, at + c.len_utf8());
    }
}

#[inline]
fn leave_han(text: &str, from: usize) -> Option<(usize, Script)> {
    let bytes = text.as_bytes();
    let mut at = from;
    for _ in 0..WALK / 2 {
        match *bytes.get(at)? {
            0xE4..=0xE9 => at += 3,
            b'A'..=b'Z' | b'a'..=b'z' => return Some((at, Script::Latin)),
            0..=0x7F => at += 1,
            _ => break,
        }
    }
    loop {
        at = skip(bytes, at, leaves_han);
        if bytes.get(at)?.is_ascii() {
            return Some((at, Script::Latin));
        }
        let c = char_at(text, at)?;
        let script = Script::of(c);
        if !matches!(script, Script::Han | Script::Common) {
            return Some((at, script));
        }
        at += c.len_utf8();
    }
}

/// Whether a byte may be the first of a letter that is not Han. `E3 80`, `E2 80`
/// and `EF BC` up to `＠` are the punctuation of Chinese text; all else outside
/// `E4` to `E9` is looked at closely.
#[inline(always)]
const fn leaves_han(byte: u8, behind: u8, behind2: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let lead = (byte >= 0xC2) & (byte.wrapping_sub(0xE4) > 5);
    let punctuation = ((behind == 0x80) & ((byte == 0xE3) | (byte == 0xE2)))
        | ((byte == 0xEF) & (behind == 0xBC) & (behind2 < 0xA1));
    letter | (lead & !punctuation)
}

fn leave_other(text: &str, from: usize, script: Script) -> Option<(usize, Script)> {
    let rest = text.get(from..)?;
    rest.char_indices().find_map(|(at, c)| {
        let found = Script::of(c);
        (found.is_letter() && found != script).then_some((from + at, found))
    })
}

/// The end of the last letter of `text` before byte `to`, or 0.
#[inline]
pub(crate) fn letter_end(text: &str, to: usize) -> usize {
    // Mostly the letter touches, or one space stands between.
    let head = text.as_bytes().get(..to).unwrap_or(&[]);
    let ends_in_letter = |head: &[u8]| match head {
        [.., last] if last.is_ascii() => last.is_ascii_alphabetic(),
        [.., lead, _, _] => is_han_lead(*lead),
        _ => false,
    };
    if ends_in_letter(head) {
        return to;
    }
    if let [letters @ .., b' '] = head
        && ends_in_letter(letters)
    {
        return letters.len();
    }
    let head = text.get(..to).unwrap_or("");
    head.char_indices()
        .rev()
        .find(|(_, c)| Script::of(*c).is_letter())
        .map_or(0, |(at, c)| at + c.len_utf8())
}
