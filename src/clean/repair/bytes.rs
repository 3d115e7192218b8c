//! A line as the bytes it was read from, and those bytes read as they should be.

use super::align;
use super::charset::{Charset, Code};
use super::mend::Misreading;

/// A byte of the original: 0–255, or one of the two below.
pub(super) type Unit = u16;
/// A byte that was lost: a U+FFFD stands for it.
pub(super) const HOLE: Unit = 0x100;
/// Something the reader cannot have made of bytes.
pub(super) const BREAK: Unit = 0x200;

/// What a U+FFFD stands for, where a reader of byte pairs met one it could not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// One byte, as most libraries have it.
    Byte,
    /// A pair where the second is no ASCII, as browsers have it.
    Pair,
    /// One or the other, by what follows.
    Either,
}

/// A line as bytes of the charset it was wrongly read in.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    pub(super) units: Vec<Unit>,
    /// For each unit, and the end, where its character starts in the line; `None`
    /// inside a character.
    at: Vec<Option<u32>>,
}

impl Bytes {
    /// The bytes that `reader` read as `line`, where each U+FFFD stands for one.
    pub(super) fn of(line: &str, reader: Charset) -> Self {
        Self::read(line, reader, false)
    }

    /// The bytes of `truth` that `reader` read as `line`, by what it leaves of a
    /// pair that it cannot read.
    pub(super) fn torn(line: &str, misreading: Misreading, loss: Loss) -> Self {
        let Misreading { truth, reader } = misreading;
        let bytes = Self::read(line, reader, loss == Loss::Pair);
        if loss != Loss::Either {
            return bytes;
        }
        let mut wide = align::are_wide(&bytes.units, truth).into_iter();
        let mut all =
            Self { units: Vec::with_capacity(line.len()), at: Vec::with_capacity(line.len() + 1) };
        for (unit, at) in bytes.units.iter().zip(&bytes.at) {
            all.units.push(*unit);
            all.at.push(*at);
            if *unit == HOLE && wide.next() == Some(true) {
                all.units.push(HOLE);
                all.at.push(None);
            }
        }
        all.at.push(u32::try_from(line.len()).ok());
        all
    }

    fn read(line: &str, reader: Charset, pairs: bool) -> Self {
        let mut bytes =
            Self { units: Vec::with_capacity(line.len()), at: Vec::with_capacity(line.len() + 1) };
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            bytes.at.push(u32::try_from(at).ok());
            match reader.encode(c) {
                Some(Code::One(byte)) => bytes.units.push(byte.into()),
                Some(Code::Two(lead, trail)) => {
                    bytes.units.extend([lead, trail].map(Unit::from));
                    bytes.at.push(None);
                }
                None if c == '\u{FFFD}' => {
                    // GBK has every pair of high bytes but for 0x80 and 0xFF as
                    // leads, and only 0x80 occurs in UTF-8: what was lost before
                    // another high byte is no secret.
                    let high = chars.peek().is_some_and(|(_, next)| !next.is_ascii());
                    let known = reader == Charset::Gbk && high;
                    bytes.units.push(if known { 0x80 } else { HOLE });
                    if pairs && high {
                        bytes.units.push(HOLE);
                        bytes.at.push(None);
                    }
                }
                None => bytes.units.push(BREAK),
            }
        }
        bytes.at.push(u32::try_from(line.len()).ok());
        bytes
    }

    /// Whether these bytes, which `reader` read, can be `truth` by their form: what
    /// rules most readings out before anything is weighed.
    pub(super) fn can_be(&self, truth: Charset, reader: Charset) -> bool {
        match (truth == Charset::Utf8, reader.is_double()) {
            // Two bytes of UTF-8 are a Han of the reader's: what is of two bytes
            // there too is chance, in Chinese and English.
            (true, double) => {
                let least = if double { 3 } else { 2 };
                let mut witnesses = 0;
                let mut at = 0;
                pieces(&self.units, truth).any(|piece| {
                    let end = at + usize::from(piece.len);
                    let units = self.units.get(at..end).unwrap_or_default();
                    at = end;
                    if piece.len >= least && piece.what != What::Bad {
                        let known = units.iter().filter(|unit| **unit != HOLE).count();
                        witnesses += known.saturating_sub(1);
                    }
                    witnesses > 1
                })
            }
            // Two pairs of high bytes in a row.
            (false, false) => {
                let mut run = 0;
                self.units.iter().any(|unit| {
                    run = if (0x80..=HOLE).contains(unit) { run + 1 } else { 0 };
                    run > 3
                })
            }
            (false, true) => true,
        }
    }

    /// Where in the line unit `index` starts, if a character starts there.
    pub(super) fn place(&self, index: usize) -> Option<usize> {
        self.at.get(index).copied().flatten().map(|at| at as usize)
    }
}

/// One character read from bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Units it takes.
    pub(super) len: u8,
    pub(super) what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Char(char),
    /// A character of which a byte is missing: its known bytes, holes elsewhere.
    Torn([Unit; 4]),
    /// No character.
    Bad,
}

impl Piece {
    const BAD: Self = Self { len: 1, what: What::Bad };

    const fn one(c: char, len: u8) -> Self {
        Self { len, what: What::Char(c) }
    }
}

/// Reads `units` as `truth`, piece by piece to the end.
pub(super) fn pieces(units: &[Unit], truth: Charset) -> impl Iterator<Item = Piece> {
    let mut rest = units;
    core::iter::from_fn(move || {
        let &first = rest.first()?;
        let piece = match u8::try_from(first) {
            Ok(byte) if byte < 0x80 => Piece::one(char::from(byte), 1),
            _ if truth == Charset::Utf8 => utf8(rest),
            _ => pair(rest, truth),
        };
        rest = rest.get(usize::from(piece.len)..).unwrap_or_default();
        Some(piece)
    })
}

fn utf8(rest: &[Unit]) -> Piece {
    let tail = |unit: Unit| unit == HOLE || (0x80..0xC0).contains(&unit);
    let padded = |len: usize| {
        let mut bytes = [0; 4];
        bytes.iter_mut().zip(rest).take(len).for_each(|(to, from)| *to = *from);
        bytes
    };
    let len = match rest.first() {
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        // A lost lead byte shows by the two bytes it leaves behind.
        Some(&HOLE) if rest.get(1..3).is_some_and(|two| two.iter().all(|u| tail(*u))) => 3,
        Some(&HOLE) => 1,
        _ => return Piece::BAD,
    };
    let Some(tails) = rest.get(1..len) else { return Piece::BAD };
    if !tails.iter().all(|unit| tail(*unit)) {
        return Piece::BAD;
    }
    let bytes = padded(len);
    let width = len as u8;
    let [a, b, c, d] = bytes.map(u32::from);
    if bytes.contains(&HOLE) {
        return Piece { len: width, what: What::Torn(bytes) };
    }
    let code = match len {
        2 => (a & 0x1F) << 6 | (b & 0x3F),
        3 => (a & 0xF) << 12 | (b & 0x3F) << 6 | (c & 0x3F),
        _ => (a & 7) << 18 | (b & 0x3F) << 12 | (c & 0x3F) << 6 | (d & 0x3F),
    };
    let least = match len {
        2 => 0x80,
        3 => 0x800,
        _ => 0x1_0000,
    };
    match (code >= least).then(|| char::from_u32(code)).flatten() {
        Some(c) => Piece::one(c, width),
        None if (0xD800..0xDC00).contains(&code) => surrogates(code, rest),
        None => Piece::BAD,
    }
}

/// Two surrogates, each written in three bytes, as some databases do.
fn surrogates(high: u32, rest: &[Unit]) -> Piece {
    let Some(&[0xED, b @ 0xB0..=0xBF, c @ 0x80..=0xBF]) = rest.get(3..6) else {
        return Piece::BAD;
    };
    let low = (u32::from(b) & 0xF) << 6 | (u32::from(c) & 0x3F);
    char::from_u32(0x1_0000 + ((high & 0x3FF) << 10 | low)).map_or(Piece::BAD, |c| Piece::one(c, 6))
}

fn pair(rest: &[Unit], truth: Charset) -> Piece {
    let Some(&first) = rest.first() else { return Piece::BAD };
    if !truth.is_double() {
        let c = u8::try_from(first).ok().and_then(|byte| truth.high(byte));
        return c.map_or(Piece::BAD, |c| Piece::one(c, 1));
    }
    let Some(&second) = rest.get(1) else {
        return if first == HOLE {
            Piece { len: 1, what: What::Torn([HOLE, 0, 0, 0]) }
        } else {
            Piece::BAD
        };
    };
    let high = |unit: Unit| unit == HOLE || (0x80..=0xFF).contains(&unit);
    match (u8::try_from(first), u8::try_from(second)) {
        (Ok(lead), Ok(trail)) => truth.pair(lead, trail).map_or(Piece::BAD, |c| Piece::one(c, 2)),
        _ if high(first) && high(second) => {
            Piece { len: 2, what: What::Torn([first, second, 0, 0]) }
        }
        (Err(_), _) if first == HOLE => Piece { len: 1, what: What::Torn([HOLE, 0, 0, 0]) },
        _ => Piece::BAD,
    }
}
