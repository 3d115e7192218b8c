//! UTF-16 without a byte order mark.

use super::Encoding;
use super::kind;
use super::score::{Candidate, best, compete};
use super::window::Window;
use crate::plausible::NAT;

/// Bytes looked at.
const HEAD: usize = 512;

/// UTF-16 of either order, if the start of `bytes` reads better in it than in
/// anything else, and by how much.
pub(super) fn sniff(bytes: &[u8]) -> Option<(Encoding, u64)> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let pairs = head.len() / 2;
    let zeros = head.contains(&0);
    if pairs < 2 || !(zeros || !is_ascii_text(head) && (is_likely(head, 0) || is_likely(head, 1))) {
        return None;
    }
    let mut candidates = [
        Candidate::new(Encoding::UTF_8, 0),
        Candidate::new(Encoding::UTF_16LE, 6 * NAT),
        Candidate::new(Encoding::UTF_16BE, 7 * NAT),
        Candidate::new(Encoding::GB18030, 0),
        Candidate::new(Encoding::BIG5, 0),
        Candidate::new(Encoding::WINDOWS_1252, 0),
    ];
    compete([Window { bytes: head, cut: true, half: 0 }], u64::MAX, &mut candidates);
    let (winner, lead) = best(&candidates)?;
    // Noise is likeliest in UTF-16, where nearly everything is a character. One
    // costly character in an English text is none: noise is costly throughout.
    let pairs = (head.len() / 2) as u64;
    let noise = winner.high.chars * 4 > pairs && winner.high.cost > 11 * NAT * winner.high.chars;
    (winner.encoding.is_utf_16() && !noise && !is_empty(head)).then_some((winner.encoding, lead))
}

/// Whether nearly all is printable ASCII: letters look like the high bytes of Han,
/// but of the low bytes hardly more than a third do.
fn is_ascii_text(head: &[u8]) -> bool {
    let printable = kind::count(head, |b| b.wrapping_sub(0x20) < 0x5F);
    head.len() >= 64 && printable * 8 > head.len() * 7
}

/// Whether the bytes at even (0) or odd (1) places look like the high bytes of
/// Chinese and English.
fn is_likely(head: &[u8], place: usize) -> bool {
    let high =
        |b: u8| (b == 0) | (b == 0x20) | (b == 0x30) | (b.wrapping_sub(0x4E) < 0x52) | (b >= 0xFE);
    let of = |&[even, odd]: &[u8; 2]| u8::from(high(if place == 0 { even } else { odd }));
    // Summed in bytes: the compiler makes SIMD of that.
    let part = |part: &[u8]| part.as_chunks().0.iter().fold(0, |sum: u8, pair| sum + of(pair));
    let count: usize = head.chunks(128).map(|chunk| usize::from(part(chunk))).sum();
    count * 20 >= head.len() / 2 * 17
}

fn is_empty(head: &[u8]) -> bool {
    head.iter().all(|b| *b == 0)
}
