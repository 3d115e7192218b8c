//! CNS 11643, planes 1 to 7 and 15: all that Unicode has whole.
//!
//! Other planes are for the user, or of names that Unicode has in part; what
//! stands there decodes to U+FFFD.

use crate::tables::CNS_11643;

const ROWS: usize = 94;
const PLANES: usize = 8;
/// Where the bits start that tell U+2xxxx from U+xxxx.
const RARE: usize = 2 * PLANES * ROWS * ROWS;

/// The character at a plane's row and column (0x21–0x7E each).
pub(super) fn char_at(plane: u8, row: u8, column: u8) -> Option<char> {
    let (row, column) =
        (usize::from(row).checked_sub(0x21)?, usize::from(column).checked_sub(0x21)?);
    let plane = match plane {
        1..=7 => usize::from(plane) - 1,
        15 => 7,
        _ => return None,
    };
    if row >= ROWS || column >= ROWS {
        return None;
    }
    let index = (plane * ROWS + row) * ROWS + column;
    let &[low, high] = CNS_11643.get(2 * index..2 * index + 2)? else {
        return None;
    };
    let rare = CNS_11643.get(RARE + index / 8)? >> (index % 8) & 1;
    match (rare, u16::from_le_bytes([low, high])) {
        (0, 0) => None,
        (rare, low) => char::from_u32(u32::from(rare) << 17 | u32::from(low)),
    }
}
