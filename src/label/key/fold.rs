//! What a character becomes in a key.

use crate::label::lookalike;
use crate::tables::fold::{COMPATIBILITY, IDEOGRAPHS, LATIN, LATIN_ADDITIONAL, Ranked};

/// What a character becomes: an ASCII character, letters in lower case, 0 where it is
/// dropped, or another one.
#[inline(always)]
pub(super) fn unit(c: char) -> Result<u8, char> {
    match CLASS.get(c as usize) {
        Some(class) => Ok(*class),
        None => match fold(c) {
            Fold::Byte(byte) => Ok(CLASS.get(usize::from(byte)).copied().unwrap_or(0)),
            Fold::Char(c) => Err(c),
            Fold::Drop => Ok(0),
        },
    }
}

/// What an ASCII byte becomes in a key, 0 where it is dropped. An apostrophe stays
/// here: it alone ends no word.
const CLASS: [u8; 128] = {
    let mut class = [0_u8; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        let at = byte as usize;
        // Const code has no checked writes; `at` is below 128.
        #[allow(clippy::indexing_slicing)]
        if byte.is_ascii_alphanumeric() || matches!(byte, b'&' | b'+' | b'#' | b'\'') {
            class[at] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    class
};

/// An ideograph as keys spell it: the simplified form of a traditional one.
pub(crate) fn simplified(c: char) -> char {
    let code = u32::from(c);
    let known = matches!(code, 0x2E80..=0x2FFF | 0x3400..=0x9FFF);
    if known { ranked(&IDEOGRAPHS, code).unwrap_or(c) } else { c }
}

/// What one character becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// The ASCII character it is or stands for: full width, accented, look-alike.
    Byte(u8),
    Char(char),
    Drop,
}

#[inline(always)]
pub(super) fn fold(c: char) -> Fold {
    let code = u32::from(c);
    match code {
        0x4E00..=0x9FFF => ideograph(c),
        0xFF01..=0xFF5E => Fold::Byte((code - 0xFEE0) as u8),
        _ => rare(c),
    }
}

#[inline(always)]
fn ideograph(c: char) -> Fold {
    match ranked(&IDEOGRAPHS, u32::from(c)).unwrap_or(c) {
        '和' | '与' | '及' => Fold::Byte(b'&'),
        c => Fold::Char(c),
    }
}

#[inline(never)]
fn rare(c: char) -> Fold {
    let code = u32::from(c);
    let letter = match code {
        0..=0x7F => u8::try_from(code).ok(),
        0x00C0..=0x024F => LATIN.get((code - 0x00C0) as usize).copied(),
        0x0370..=0x052F => lookalike::latin(c),
        0x1E00..=0x1EFF => LATIN_ADDITIONAL.get((code - 0x1E00) as usize).copied(),
        0x2019 => Some(b'\''),
        0x2E80..=0x2FFF | 0x3400..=0x9FFF => return ideograph(c),
        0xF900..=0xFAFF => return Fold::Char(ranked(&COMPATIBILITY, code).unwrap_or(c)),
        _ => None,
    };
    match letter {
        Some(letter) if letter != 0 => Fold::Byte(letter),
        _ if !c.is_alphabetic() => Fold::Drop,
        _ => match c.to_lowercase().next() {
            // The sign of Ångström, say: lower case is a letter that folds on.
            Some(lower) if lower != c => fold(lower),
            _ => Fold::Char(c),
        },
    }
}

/// The fold of a character, if its bit is set.
#[inline(always)]
fn ranked(table: &Ranked, code: u32) -> Option<char> {
    let at = code.checked_sub(table.start)?;
    let word = *table.bits.get((at / 64) as usize)?;
    let bit = 1_u64 << (at % 64);
    if word & bit == 0 {
        return None;
    }
    let before = u32::from(*table.ranks.get((at / 64) as usize)?) + (word & (bit - 1)).count_ones();
    char::from_u32(u32::from(*table.to.get(before as usize)?))
}

#[cfg(test)]
mod tests {
    use super::CLASS;

    #[test]
    fn classes_are_lower_case() {
        assert!(CLASS.iter().all(|class| !class.is_ascii_uppercase()));
    }
}
