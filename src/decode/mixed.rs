//! Pages in more than one encoding: a fragment pasted by a template, a comment
//! stored by another program.
//!
//! The page is cut at tags and line ends, where every encoding that keeps ASCII
//! can be cut. Only suspects are read again: segments with bytes that do not
//! decode, and segments of UTF-8 inside a page of another encoding, which all
//! decode, into nonsense. A suspect changes its encoding when that makes it more
//! likely by e¹⁰.

use core::ops::Range;

use super::Encoding;
use super::place::Places;
use super::score::{BAD, text_cost};
use super::transcode::transcode;
use crate::plausible::NAT;

/// What a change of encoding has to be worth.
const CHANGE: u64 = 10 * NAT;

/// A stretch in another encoding than its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    pub(super) encoding: Encoding,
    pub(super) source: Range<usize>,
    /// By how much it reads better.
    pub(super) lead: u64,
}

/// The fragments of a page from `start` on that was decoded as `encoding` into
/// `text`; `bad` says whether something in it did not decode.
pub(super) fn fragments(
    bytes: &[u8],
    start: usize,
    encoding: Encoding,
    bad: Option<(&Places, &str)>,
) -> Vec<Fragment> {
    if !encoding.keeps_ascii() {
        return Vec::new();
    }
    let mut found: Vec<Fragment> = Vec::new();
    let mut try_segment = |segment: Range<usize>| {
        if let Some(fragment) = reread(bytes, segment, encoding) {
            found.push(fragment);
        }
    };
    if let Some((places, text)) = bad {
        let mut end = start;
        for (at, _) in places.steps(bytes, text).filter(|(_, step)| step.bad) {
            let at = at.source as usize;
            if at >= end {
                let segment = segment(bytes, at, end);
                end = segment.end;
                try_segment(segment);
            }
        }
    }
    if encoding != Encoding::UTF_8 {
        utf_8_segments(bytes, start, try_segment);
        found.sort_by_key(|fragment| fragment.source.start);
        found.dedup_by_key(|fragment| fragment.source.start);
    }
    found
}

/// The segment around `at`, not reaching below `from`.
fn segment(bytes: &[u8], at: usize, from: usize) -> Range<usize> {
    let before = bytes.get(from..at).unwrap_or(&[]);
    let start = before.iter().rposition(|b| ends(*b)).map_or(from, |i| from + i + 1);
    let after = bytes.get(at..).unwrap_or(&[]);
    start..at + after.iter().position(|b| ends(*b)).unwrap_or(after.len())
}

fn ends(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'\n' | b'\r')
}

/// Segments whose first characters beyond ASCII look like UTF-8 of three bytes.
fn utf_8_segments(bytes: &[u8], start: usize, mut found: impl FnMut(Range<usize>)) {
    let mut at = start;
    let mut from = start;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let high = at + encoding_rs::Encoding::ascii_valid_up_to(rest);
        match bytes.get(high..) {
            Some([0xE3..=0xE9 | 0xEF, 0x80..=0xBF, 0x80..=0xBF, ..]) => {
                let segment = segment(bytes, high, from);
                from = segment.end;
                at = segment.end;
                found(segment);
            }
            Some([_, rest @ ..]) => {
                let end = memchr::memchr3(b'<', b'>', b'\n', rest).unwrap_or(rest.len());
                at = high + 1 + end;
                from = at;
            }
            _ => return,
        }
    }
}

/// The encoding that reads a segment better than its page's.
fn reread(bytes: &[u8], segment: Range<usize>, page: Encoding) -> Option<Fragment> {
    const OTHERS: [Encoding; 4] =
        [Encoding::UTF_8, Encoding::GB18030, Encoding::BIG5, Encoding::WINDOWS_1252];
    let part = bytes.get(segment.clone())?;
    let cost = |encoding: Encoding| {
        let (text, bad) = transcode(encoding, part);
        let cut = segment.end == bytes.len() && bad && text.ends_with(char::REPLACEMENT_CHARACTER);
        text_cost(&text) - if cut { BAD } else { 0 }
    };
    let now = cost(page);
    // Stray bytes are not Latin letters: that takes words around them.
    let latin = part.iter().filter(|b| b.is_ascii_alphabetic()).count() * 2 > part.len();
    let fits = |other: &Encoding| *other != page && (latin || *other != Encoding::WINDOWS_1252);
    let others = OTHERS.into_iter().filter(fits);
    let (best, encoding) =
        others.map(|other| (cost(other), other)).min_by_key(|(cost, _)| *cost)?;
    let lead = now.checked_sub(best + CHANGE)?;
    Some(Fragment { encoding, source: segment, lead })
}
