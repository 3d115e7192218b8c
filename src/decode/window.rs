//! Where to look: short stretches around the bytes that are not ASCII.
//!
//! Whatever the encoding, the ASCII of a page says nothing about it, and a page
//! that is English but for a few labels has its evidence thinly spread. So the
//! bytes above ASCII are searched, each with a little of what stands around it,
//! between tags and line ends, until enough were seen.

use crate::plausible::NAT;

/// How windows are cut and spread over a page.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// ASCII kept on either side.
    context: usize,
    /// The longest window, and all windows together.
    longest: usize,
    enough: usize,
    /// After this many bytes of windows the search jumps ahead by a quarter of
    /// what is left, so that a page of two halves is seen in both.
    stride: usize,
    /// No jump where less than this is left.
    far: usize,
}

/// Short windows, a jump after each.
const GLANCE: Plan = Plan { context: 8, longest: 32, enough: 1024, stride: 1, far: 512 };
const LOOK: Plan = Plan { context: 24, longest: 256, enough: 4096, stride: 1024, far: 16 * 1024 };

/// Pages seldom end inside a character.
const HALF: u64 = 14 * NAT;

/// A stretch of bytes that starts between two characters in every encoding
/// that keeps ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window<'a> {
    pub(super) bytes: &'a [u8],
    /// The last character may be cut in two.
    pub(super) cut: bool,
    /// What half a character at the end costs: nothing where we did the cutting.
    pub(super) half: u64,
}

/// The windows of a page, in order.
pub(super) struct Windows<'a> {
    bytes: &'a [u8],
    plan: Plan,
    at: usize,
    taken: usize,
    /// Bytes taken at which the search jumps next.
    jump: usize,
}

impl<'a> Windows<'a> {
    /// Up to 4 KiB of windows.
    pub(super) fn look(bytes: &'a [u8]) -> Self {
        Self::new(bytes, LOOK)
    }

    /// Up to 1 KiB of them, each short and far from the last.
    pub(super) fn glance(bytes: &'a [u8]) -> Self {
        Self::new(bytes, GLANCE)
    }

    fn new(bytes: &'a [u8], plan: Plan) -> Self {
        Self { bytes, plan, at: 0, taken: 0, jump: plan.stride }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }

    /// Moves to just behind the next byte that is never part of a longer character.
    fn skip_to_boundary(&mut self) {
        // Far ones are found chunk by chunk, which the compiler makes SIMD of.
        let (chunks, _) = self.rest().as_chunks::<32>();
        let none = |chunk: &&[u8; 32]| !chunk.iter().fold(false, |any, b| any | is_boundary(*b));
        self.at += 32 * chunks.iter().take_while(none).count();
        let rest = self.rest();
        let found = rest.iter().position(|b| is_boundary(*b));
        self.at += found.map_or(rest.len(), |at| at + 1);
    }
}

/// Second and fourth bytes are 0x30–0x39 or 0x40 and above in every encoding
/// that keeps ASCII.
fn is_boundary(byte: u8) -> bool {
    byte < 0x30 || (0x3A..0x40).contains(&byte)
}

fn ends(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'\n' | b'\r')
}

impl<'a> Iterator for Windows<'a> {
    type Item = Window<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.taken >= self.plan.enough {
            return None;
        }
        if self.taken >= self.jump {
            self.jump = self.taken + self.plan.stride;
            let left = self.rest().len();
            if left > self.plan.far {
                self.at += left / 4;
                self.skip_to_boundary();
            }
        }
        let rest = self.rest();
        let first = encoding_rs::Encoding::ascii_valid_up_to(rest);
        if first == rest.len() {
            return None;
        }
        let before = rest.get(first.saturating_sub(self.plan.context)..first)?;
        let start = first - before.iter().rev().take_while(|b| !ends(**b)).count();
        let from = rest.get(start..)?;
        let (mut high, mut end, mut cut) = (first - start, from.len(), true);
        for (i, &byte) in from.iter().enumerate().skip(first - start) {
            if byte >= 0x80 {
                high = i;
            } else if ends(byte) || i > high + self.plan.context {
                (end, cut) = (i, false);
                break;
            }
            if i >= first - start + self.plan.longest {
                end = i;
                break;
            }
        }
        self.at += start + end;
        self.taken += end;
        if cut {
            self.skip_to_boundary();
        }
        let half = if end == from.len() { HALF } else { 0 };
        Some(Window { bytes: from.get(..end)?, cut, half })
    }
}
