//! Finding stops: what may end a sentence, and what does.

use super::judge::{Verdict, judge};
use super::scan::skip;

/// The end of the sentence that byte `from` stands in, with the white space behind it.
pub(crate) fn next_stop(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(candidate) = next_candidate(text, at) {
        match judge(text, candidate) {
            Verdict::Ends(end) if end > from => return end,
            // A bullet or a number that starts the sentence.
            Verdict::Ends(_) => at = candidate + 1,
            Verdict::Goes(next) => at = next,
        }
    }
    text.len()
}

/// The last sentence boundary after byte `from` and not after `to`, where between
/// them stand no letters but Han, and a letter stands at `to`.
pub(crate) fn last_stop(text: &str, from: usize, to: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let stop_at = |at: usize| stop_of(bytes.get(at..).unwrap_or(&[]));
    let mut at = to;
    while at > from {
        at -= 1;
        if bytes.get(at).is_none_or(|byte| matches!(byte, 0x80..=0xBF | 0xE4..=0xE9)) {
            continue;
        }
        let Some((stop, _)) = stop_at(at) else {
            continue;
        };
        if !matches!(stop, Stop::Line | Stop::Bullet) {
            // Stops in a row are judged from the first.
            let before = |at: usize| {
                let is_stop = |len: usize| {
                    at.checked_sub(len).filter(|at| *at >= from).filter(|at| {
                        stop_at(*at).is_some_and(|(s, l)| {
                            !matches!(s, Stop::Line | Stop::Bullet) && l == len
                        })
                    })
                };
                let head = bytes.get(..=at).unwrap_or(&[]);
                let spaced = || head.ends_with(b". .").then(|| at - 2).filter(|at| *at >= from);
                is_stop(1).or_else(|| is_stop(3)).or_else(spaced)
            };
            while let Some(first) = before(at) {
                at = first;
            }
        }
        if let Verdict::Ends(end) = judge(text, at)
            && end > from
        {
            return Some(end);
        }
    }
    None
}

/// The next byte at which a stop or a line break stands.
#[inline]
pub(crate) fn next_candidate(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at = skip(bytes, at, may_stop);
        let byte = *bytes.get(at)?;
        if byte.is_ascii() || stop_of(bytes.get(at..)?).is_some() {
            return Some(at);
        }
        at += 1;
    }
}

/// Whether a byte may be the first of a stop: all stops are, and little else is.
#[inline(always)]
const fn may_stop(byte: u8, behind: u8, behind2: u8) -> bool {
    // No short circuits: they become branches, and branches are not vectorised.
    let ideographic = (byte == 0xE3) & (behind2 == 0x82);
    let wide = (behind2 == 0x81) | (behind2 == 0x9F) | (behind2 == 0x8E) | (behind2 == 0xA1);
    let dots = (behind == 0x81) | (behind2 >= 0xA6) | (behind2 == 0xA2);
    is_ascii_stop(byte)
        | ideographic
        | ((byte == 0xEF) & wide)
        | ((byte == 0xE2) & dots)
        | ((byte == 0xC2) & (behind == 0x85))
}

/// The stops and line breaks of ASCII.
#[inline(always)]
pub(crate) const fn is_ascii_stop(byte: u8) -> bool {
    (byte == b'.') | (byte == b'!') | (byte == b'?') | (byte == b'\n') | (byte == b'\r')
}

/// Whether Latin text may end at a byte: a stop, a line break, or no ASCII. Few bytes
/// besides are taken for one, for the sake of a single comparison.
#[inline(always)]
pub(crate) const fn may_end_latin(byte: u8) -> bool {
    (byte.cast_signed() < 0x0E) | (byte == b'.') | (byte == b'!') | (byte == b'?')
}

/// Whether a stop starts `bytes`.
#[inline]
pub(crate) fn is_stop(bytes: &[u8]) -> bool {
    stop_of(bytes).is_some()
}

/// The kinds of stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// `.` and `．`.
    Full,
    /// `!`, `?` and what is like them.
    Mark,
    /// `。`, `！`, `？` and what is like them.
    Wide,
    /// `…`.
    Ellipsis,
    /// A line break.
    Line,
    /// `•` or `⁃`: a sentence may end before it.
    Bullet,
}

/// The stop at the start of `bytes`, and its length.
pub(crate) fn stop_of(bytes: &[u8]) -> Option<(Stop, usize)> {
    Some(match bytes {
        [b'.', ..] => (Stop::Full, 1),
        [b'!' | b'?', ..] => (Stop::Mark, 1),
        [b'\r', b'\n', ..] => (Stop::Line, 2),
        [b'\n' | b'\r', ..] => (Stop::Line, 1),
        [0xC2, 0x85, ..] => (Stop::Line, 2),
        // U+2028, U+2029.
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => (Stop::Line, 3),
        // `•`, `⁃`.
        [0xE2, 0x80, 0xA2, ..] | [0xE2, 0x81, 0x83, ..] => (Stop::Bullet, 3),
        // `…`; `‼`; `⁇` to `⁉`.
        [0xE2, 0x80, 0xA6, ..] => (Stop::Ellipsis, 3),
        [0xE2, 0x80, 0xBC, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => (Stop::Mark, 3),
        // `。`; `！`; `？`; `｡`; `．`.
        [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xEF, 0xBD, 0xA1, ..] => {
            (Stop::Wide, 3)
        }
        [0xEF, 0xBC, 0x8E, ..] => (Stop::Full, 3),
        _ => return None,
    })
}
