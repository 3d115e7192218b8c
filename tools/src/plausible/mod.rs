//! `src/tables/plausible.bin`: how probable a character is after another in
//! Chinese and English prose. Reads the counts in `tools/data/plausible/`.

// One definition of the classes serves the counts, the table and the model.
#[path = "../../../src/plausible/class.rs"]
#[allow(dead_code, reason = "the library uses all of it")]
mod class;
mod count;
mod make;

pub use count::count;
pub(crate) use make::make;

/// Index of a character in the table of small blocks, `None` outside them.
fn small(c: char) -> Option<usize> {
    let mut at = 0;
    for &(start, end) in SMALL {
        if (start..end).contains(&(c as u32)) {
            return Some(at + (c as u32 - start) as usize);
        }
        at += (end - start) as usize;
    }
    None
}

/// The blocks whose characters are counted one by one: Latin, Greek and
/// Cyrillic, general punctuation, CJK punctuation and kana, full-width forms.
const SMALL: &[(u32, u32)] =
    &[(0x0000, 0x0180), (0x0370, 0x0460), (0x2000, 0x2070), (0x3000, 0x3100), (0xFF00, 0xFFF0)];
