//! Where to look: short stretches around the bytes that are not ASCII.
//!
//! Whatever the encoding, the ASCII of a page says nothing about it, and a page
//! that is English but for a few labels has its evidence thinly spread. So the
//! bytes above ASCII are searched, each with a little of what stands around it,
//! between tags and line ends, until enough were seen.

use crate::plausible::NAT;

/// ASCII kept on either side.
const CONTEXT: usize = 24;
/// The longest window, and all windows together.
const LONGEST: usize = 256;
const ENOUGH: usize = 4096;
/// After this many bytes of windows the search jumps ahead, so that a page of
/// two halves is seen in both.
const STRIDE: usize = 1024;
/// A glance: short windows, few of them, a jump after each.
const GLANCE: usize = 64;
const GLANCES: usize = 5 * GLANCE;

/// Pages seldom end inside a character.
const HALF: u64 = 12 * NAT;

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
    at: usize,
    taken: usize,
    /// Bytes taken at which the search jumps next, and how far apart jumps are.
    jump: usize,
    stride: usize,
    longest: usize,
    enough: usize,
}

impl<'a> Windows<'a> {
    /// Up to 4 KiB of windows.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            taken: 0,
            jump: STRIDE,
            stride: STRIDE,
            longest: LONGEST,
            enough: ENOUGH,
        }
    }

    /// Some 300 bytes of them from all over the page.
    pub(super) fn glance(bytes: &'a [u8]) -> Self {
        let new = Self::new(bytes);
        Self { jump: 1, stride: 1, longest: GLANCE, enough: GLANCES, ..new }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }

    /// Moves to just behind the next byte that is never part of a longer character.
    fn skip_to_boundary(&mut self) {
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
        if self.taken >= self.enough {
            return None;
        }
        if self.taken >= self.jump {
            self.jump = self.taken + self.stride;
            let left = self.rest().len();
            if left > 4 * self.enough {
                self.at += left / 4;
                self.skip_to_boundary();
            }
        }
        let rest = self.rest();
        let first = encoding_rs::Encoding::ascii_valid_up_to(rest);
        if first == rest.len() {
            return None;
        }
        let before = rest.get(first.saturating_sub(CONTEXT)..first)?;
        let start = first - before.iter().rev().take_while(|b| !ends(**b)).count();
        let from = rest.get(start..)?;
        let (mut high, mut end, mut cut) = (first - start, from.len(), true);
        for (i, &byte) in from.iter().enumerate().skip(first - start) {
            if byte >= 0x80 {
                high = i;
            } else if ends(byte) || i > high + CONTEXT {
                (end, cut) = (i, false);
                break;
            }
            if i >= first - start + self.longest {
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
