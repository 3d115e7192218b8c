//! The encodings the web platform left behind, one unit at a time.
//!
//! HZ (RFC 1843), ISO-2022-CN (RFC 1922) and EUC-TW share a shape: a function
//! reads the next unit and a shift state, and text and offsets are both made
//! from what it says.

use super::cns;
use super::unit::Step;

/// The next unit of a source: its length and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) len: usize,
    pub(super) means: Means,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    Char(char),
    /// An escape or a shift: no text.
    Nothing,
    /// Not valid: U+FFFD.
    Bad,
}

/// Reads the unit at the start of a source that is not empty.
pub(super) type Read = fn(&[u8], &mut u8) -> Unit;

impl Unit {
    const fn new(len: usize, means: Means) -> Self {
        Self { len, means }
    }

    /// The unit as a step of a walk.
    pub(super) fn step(self) -> Step {
        let (text, bad) = match self.means {
            Means::Char(c) => (c.len_utf8(), false),
            Means::Nothing => (0, false),
            Means::Bad => (char::REPLACEMENT_CHARACTER.len_utf8(), true),
        };
        Step { count: 1, text, source: self.len, bad }
    }
}

/// The characters of a source, one after the other.
pub(super) fn chars(read: Read, source: &[u8]) -> impl Iterator<Item = char> {
    let (mut rest, mut state) = (source, 0);
    core::iter::from_fn(move || {
        while !rest.is_empty() {
            let unit = read(rest, &mut state);
            rest = rest.get(unit.len..).unwrap_or(&[]);
            match unit.means {
                Means::Char(c) => return Some(c),
                Means::Bad => return Some(char::REPLACEMENT_CHARACTER),
                Means::Nothing => {}
            }
        }
        None
    })
}

/// A unit of `len` bytes for a character that may be missing. An ASCII byte that
/// broke a unit is read again.
fn looked_up(len: usize, c: Option<char>) -> Unit {
    Unit::new(len, c.map_or(Means::Bad, Means::Char))
}

/// A byte that stands for itself, or for nothing.
fn ascii(byte: u8) -> Unit {
    Unit::new(1, if byte < 0x80 { Means::Char(byte.into()) } else { Means::Bad })
}

/// A GB2312 character from its seven-bit bytes.
fn gb2312(row: u8, column: u8) -> Option<char> {
    if !(0x21..=0x77).contains(&row) || !(0x21..=0x7E).contains(&column) {
        return None;
    }
    let bytes = [row | 0x80, column | 0x80];
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(&bytes)?;
    // GB18030 fills holes of GB2312 with private-use characters.
    text.chars().next().filter(|c| !('\u{E000}'..='\u{F8FF}').contains(c))
}

/// HZ: GB2312 between `~{` and `~}`, two bytes a character.
pub(super) fn hz(source: &[u8], gb: &mut u8) -> Unit {
    match *source {
        [b'~', b'{', ..] if *gb == 0 => {
            *gb = 1;
            Unit::new(2, Means::Nothing)
        }
        [b'~', b'}', ..] => {
            let closes = *gb == 1;
            *gb = 0;
            Unit::new(2, if closes { Means::Nothing } else { Means::Bad })
        }
        [b'~', b'~', ..] if *gb == 0 => Unit::new(2, Means::Char('~')),
        // A line continued: neither byte is text.
        [b'~', b'\n', ..] => Unit::new(2, Means::Nothing),
        [byte @ 0x21..=0x7E, column @ 0x21..=0x7E, ..] if *gb == 1 => {
            looked_up(2, gb2312(byte, column))
        }
        [b'\n', ..] => {
            *gb = 0;
            ascii(b'\n')
        }
        [0x21..=0x7E, ..] if *gb == 1 => Unit::new(1, Means::Bad),
        [byte, ..] => ascii(byte),
        [] => Unit::new(1, Means::Bad),
    }
}

/// EUC-TW: CNS 11643, plane 1 in two bytes, every plane in four behind `8E`.
pub(super) fn euc_tw(source: &[u8], _: &mut u8) -> Unit {
    const HIGH: core::ops::RangeInclusive<u8> = 0xA1..=0xFE;
    match *source {
        [0x8E, plane @ 0xA1..=0xB0, row, column, ..]
            if HIGH.contains(&row) && HIGH.contains(&column) =>
        {
            looked_up(4, cns::char_at(plane - 0xA0, row & 0x7F, column & 0x7F))
        }
        [row, column, ..] if HIGH.contains(&row) && HIGH.contains(&column) => {
            looked_up(2, cns::char_at(1, row & 0x7F, column & 0x7F))
        }
        [byte, ..] => ascii(byte),
        [] => Unit::new(1, Means::Bad),
    }
}

/// What stands behind SO, SS2 and SS3 in ISO-2022-CN, packed into a byte.
#[derive(Clone, Copy)]
struct Shifts {
    out: bool,
    /// 0: none, 1: GB2312, 2: CNS plane 1.
    so: u8,
    ss2: bool,
    /// 0: none, else the CNS plane.
    ss3: u8,
}

impl Shifts {
    fn unpack(state: u8) -> Self {
        Self { out: state & 1 != 0, so: state >> 1 & 3, ss2: state & 8 != 0, ss3: state >> 4 }
    }

    fn pack(self) -> u8 {
        u8::from(self.out) | self.so << 1 | u8::from(self.ss2) << 3 | self.ss3 << 4
    }
}

/// ISO-2022-CN and -EXT: ASCII, GB2312 and CNS 11643 by escapes.
pub(super) fn iso_2022_cn(source: &[u8], state: &mut u8) -> Unit {
    let mut shifts = Shifts::unpack(*state);
    let unit = match *source {
        [0x1B, b'$', b')', set @ (b'A' | b'G'), ..] => {
            shifts.so = if set == b'A' { 1 } else { 2 };
            Unit::new(4, Means::Nothing)
        }
        [0x1B, b'$', b'*', b'H', ..] => {
            shifts.ss2 = true;
            Unit::new(4, Means::Nothing)
        }
        [0x1B, b'$', b'+', set @ b'I'..=b'M', ..] => {
            shifts.ss3 = set - b'I' + 3;
            Unit::new(4, Means::Nothing)
        }
        [0x1B, b'N', row @ 0x21..=0x7E, column @ 0x21..=0x7E, ..] if shifts.ss2 => {
            looked_up(4, cns::char_at(2, row, column))
        }
        [0x1B, b'O', row @ 0x21..=0x7E, column @ 0x21..=0x7E, ..] if shifts.ss3 > 0 => {
            looked_up(4, cns::char_at(shifts.ss3, row, column))
        }
        [0x0E, ..] if shifts.so > 0 => {
            shifts.out = true;
            Unit::new(1, Means::Nothing)
        }
        [0x0F, ..] => {
            shifts.out = false;
            Unit::new(1, Means::Nothing)
        }
        [0x1B | 0x0E, ..] => Unit::new(1, Means::Bad),
        [row @ 0x21..=0x7E, column @ 0x21..=0x7E, ..] if shifts.out => {
            let c = if shifts.so == 1 { gb2312(row, column) } else { cns::char_at(1, row, column) };
            looked_up(2, c)
        }
        [0x21..=0x7E, ..] if shifts.out => Unit::new(1, Means::Bad),
        // A line starts in ASCII; designations are kept, which is kinder than the RFC.
        [b'\n', ..] => {
            shifts.out = false;
            ascii(b'\n')
        }
        [byte, ..] => ascii(byte),
        [] => Unit::new(1, Means::Bad),
    };
    *state = shifts.pack();
    unit
}
