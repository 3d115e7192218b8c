//! CNS 11643, planes 1 to 3.
//!
//! Characters of planes 4 to 15 decode to U+FFFD: they are names and rare forms
//! that pages hardly hold, and their chart would outweigh everything else here.

use crate::tables::CNS_11643;

const ROWS: usize = 94;
const PLANES: usize = 3;
const BEYOND: usize = 2 * PLANES * ROWS * ROWS;

/// The character at a plane's row and column (0x21–0x7E each).
pub(super) fn char_at(plane: u8, row: u8, column: u8) -> Option<char> {
    let (row, column) =
        (usize::from(row).checked_sub(0x21)?, usize::from(column).checked_sub(0x21)?);
    let plane = usize::from(plane).checked_sub(1)?;
    if plane >= PLANES || row >= ROWS || column >= ROWS {
        return None;
    }
    let index = (plane * ROWS + row) * ROWS + column;
    let &[low, high] = CNS_11643.get(2 * index..2 * index + 2)? else {
        return None;
    };
    match u16::from_le_bytes([low, high]) {
        0 => beyond(index),
        c => char::from_u32(c.into()),
    }
}

/// One of the few characters beyond the basic plane.
fn beyond(index: usize) -> Option<char> {
    let (entries, _) = CNS_11643.get(BEYOND..)?.as_chunks();
    let key = |&[i0, i1, ..]: &[u8; 6]| usize::from(u16::from_le_bytes([i0, i1]));
    let &[_, _, c @ ..] = entries.get(entries.binary_search_by_key(&index, key).ok()?)?;
    char::from_u32(u32::from_le_bytes(c))
}
