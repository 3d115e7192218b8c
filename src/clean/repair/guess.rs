//! The character most likely to have stood where a byte was lost.

use super::bytes::{HOLE, Unit};
use super::charset::Charset;
use super::mend::Misreading;
use crate::plausible::{NAT, cost};

/// Where a byte was lost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) misreading: Misreading,
    /// The characters before and after it.
    pub(super) before: char,
    pub(super) after: char,
    /// Whether a quotation is open.
    pub(super) opened: bool,
    /// The byte behind the last of the torn character, if known.
    pub(super) next: Option<Unit>,
}

/// The most plausible character with the known bytes among `units`, between
/// `before` and `after`, and how sure that is in per mille. `None` where more
/// than one byte was lost. A byte that the reader could have read with the byte
/// behind it was not lost.
pub(super) fn character(units: [Unit; 4], around: &Around) -> Option<(char, u16)> {
    let Around { misreading: Misreading { truth, reader }, before, after, opened, next } = *around;
    // A single-byte reader loses few bytes, and the model cannot tell which.
    if !reader.is_double() {
        return None;
    }
    if units.iter().filter(|unit| **unit == HOLE).count() != 1 {
        return None;
    }
    let mut best: Option<(u64, char)> = None;
    let mut second = u64::MAX;
    let fill = |byte: u8| units.map(|unit| u8::try_from(unit).unwrap_or(byte));
    let hole = units.iter().position(|unit| *unit == HOLE)?;
    let behind = units.get(hole + 1).copied().filter(|unit| *unit != 0).or(next);
    let behind = behind.and_then(|unit| u8::try_from(unit).ok());
    for byte in 0x80..=0xFE {
        if behind.is_some_and(|behind| reader.reads(byte, behind)) {
            continue;
        }
        let c = match (truth, fill(byte)) {
            (Charset::Utf8, bytes) => {
                let len = bytes.iter().position(|b| *b == 0).unwrap_or(4);
                let known = bytes.get(..len).unwrap_or_default();
                core::str::from_utf8(known).ok().and_then(|text| text.chars().next())
            }
            (_, [lead, trail, ..]) => truth.pair(lead, trail),
        };
        let Some(c) = c else { continue };
        let closes = opened && c == '”' && before != ' ';
        let price =
            (cost(before, c) + cost(c, after)).saturating_sub(if closes { 3 * NAT } else { 0 });
        match best {
            Some((least, _)) if price >= least => second = second.min(price),
            _ => {
                second = best.map_or(second, |(least, _)| second.min(least));
                best = Some((price, c));
            }
        }
    }
    best.map(|(least, c)| (c, per_mille(second.saturating_sub(least))))
}

/// How sure a choice is that is `margin` better than the next best.
pub(super) fn per_mille(margin: u64) -> u16 {
    // 1 / (1 + e^-n) for n nats.
    const ODDS: [u16; 8] = [500, 731, 881, 953, 982, 993, 998, 999];
    let nats = usize::try_from(margin / NAT).unwrap_or(usize::MAX);
    ODDS.get(nats).copied().unwrap_or(999)
}
