//! Pages in more than one encoding: a fragment pasted by a template, a comment
//! stored by another program.
//!
//! The page is cut at tags and line ends, where every encoding that keeps ASCII
//! can be cut. Only suspects are read again: segments with bytes that do not
//! decode; and, since nonsense decodes too, those of other pages that start like
//! UTF-8, those of GB18030 and Big5 pages whose first pairs are not the common ones
//! of their encoding, and those of windows-1252 pages that start with two pairs. A suspect changes its encoding when that makes it more
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
        suspects(bytes, start, encoding, try_segment);
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

/// Segments that decode, but whose first characters beyond ASCII look like those
/// of another encoding.
fn suspects(bytes: &[u8], start: usize, page: Encoding, mut found: impl FnMut(Range<usize>)) {
    let is_uncommon: fn(&[u8]) -> bool = if page == Encoding::GB18030 {
        is_uncommon_gb18030
    } else if page == Encoding::BIG5 || page == Encoding::BIG5_UNICODE {
        is_uncommon_big5
    } else if page == Encoding::WINDOWS_1252 {
        is_uncommon_latin
    } else {
        |_| false
    };
    let mut at = start;
    let mut from = start;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let high = at + encoding_rs::Encoding::ascii_valid_up_to(rest);
        let Some(rest @ [_, behind @ ..]) = bytes.get(high..) else {
            return;
        };
        if starts_utf_8(rest) || is_uncommon(rest) {
            let segment = segment(bytes, high, from);
            from = segment.end;
            at = segment.end;
            found(segment);
        } else {
            at = high + 1 + memchr::memchr3(b'<', b'>', b'\n', behind).unwrap_or(behind.len());
            from = at;
        }
    }
}

/// Whether a Han, a wide mark or a curly quote in UTF-8 stands here.
fn starts_utf_8(rest: &[u8]) -> bool {
    matches!(
        rest,
        [0xE3..=0xE9 | 0xEF, 0x80..=0xBF, 0x80..=0xBF, ..] | [0xE2, 0x80, 0x93..=0xA6, ..]
    )
}

/// Pairs looked at in a segment, and those without which there is nothing to tell.
const PAIRS: usize = 8;
const FEW: usize = 2;

/// The pairs that start a segment, ASCII between them left out.
fn pairs(rest: &[u8]) -> impl Iterator<Item = [u8; 2]> {
    let mut bytes = rest.iter().take(3 * PAIRS).copied().take_while(|b| !ends(*b));
    core::iter::from_fn(move || Some([bytes.find(|b| *b >= 0x80)?, bytes.next()?])).take(PAIRS)
}

/// Common in GB18030 are marks and the characters most used, all with two high bytes.
fn is_uncommon_gb18030(rest: &[u8]) -> bool {
    let common =
        |[lead, trail]: [u8; 2]| matches!(lead, 0xA1..=0xA3 | 0xB0..=0xD7) && trail >= 0xA1;
    let (mut all, mut count) = (0, 0);
    for pair in pairs(rest) {
        all += 1;
        count += usize::from(common(pair));
    }
    all >= FEW && 4 * count <= 3 * all
}

/// Common in Big5 are leads up to C6. Two in five of its second bytes are ASCII, of
/// GB18030's none.
fn is_uncommon_big5(rest: &[u8]) -> bool {
    let (mut all, mut rare, mut ascii) = (0, 0, 0);
    for [lead, trail] in pairs(rest) {
        all += 1;
        rare += usize::from(!matches!(lead, 0xA1..=0xC6));
        ascii += usize::from(trail < 0x80);
    }
    all >= FEW && (2 * rare >= all || 4 * rare >= all && ascii <= 1 || ascii == 0 && all >= 2 * FEW)
}

/// Four bytes beyond ASCII in a row are no word of a Latin language.
fn is_uncommon_latin(rest: &[u8]) -> bool {
    rest.get(..4).is_some_and(|head| head.iter().all(|b| *b >= 0x80))
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
