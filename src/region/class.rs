//! What a byte or a character is to a survey of a sentence: one look-up for ASCII.

use super::stop::is_ascii_stop;

/// An ASCII letter.
pub(crate) const LETTER: u8 = 1;
/// The lead byte of a Chinese character.
pub(crate) const HAN: u8 = 2;
/// The lead byte of anything else outside ASCII, or a byte within a character.
pub(crate) const WIDE: u8 = 4;
/// A stop or line break of ASCII.
pub(crate) const STOP: u8 = 8;
/// A separator of ASCII.
pub(crate) const SEPARATOR: u8 = 16;
/// A space.
pub(crate) const SPACE: u8 = 32;

static CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    // Evaluated when compiling: an index out of bounds would not compile.
    #[allow(clippy::indexing_slicing)]
    while byte < 256 {
        table[byte] = class(byte as u8);
        byte += 1;
    }
    table
}

const fn class(byte: u8) -> u8 {
    match byte {
        0xE4..=0xE9 => HAN,
        0x80.. => WIDE,
        b' ' => SPACE,
        _ if byte.is_ascii_alphabetic() => LETTER,
        _ if is_ascii_stop(byte) => STOP,
        _ if is_separator(byte as char) => SEPARATOR,
        _ => 0,
    }
}

/// The class of a byte.
#[inline(always)]
pub(crate) fn class_of(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Chinese commas and stops.
pub(crate) const fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '，' | '；' | '？')
}

/// What separates the two sides of a label.
pub(crate) const fn is_separator(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '（'
            | '）'
            | '【'
            | '】'
            | '/'
            | '／'
            | '|'
            | '｜'
            | '-'
            | '–'
            | '—'
            | '·'
            | '•'
            | ':'
            | '：'
            | '>'
            | '»'
            | '›'
            | '＞'
            | '\t'
            | '\u{3000}'
            | '〈'
            | '〉'
    )
}

/// Characters that bind words into a sentence.
pub(crate) const fn is_grammar(c: char) -> bool {
    matches!(
        c,
        '的' | '在'
            | '将'
            | '將'
            | '中'
            | '和'
            | '为'
            | '為'
            | '与'
            | '與'
            | '是'
            | '了'
            | '及'
            | '或'
            | '用'
            | '对'
            | '對'
            | '从'
            | '從'
            | '到'
            | '由'
            | '使'
            | '有'
            | '该'
            | '該'
            | '等'
            | '以'
            | '被'
            | '把'
    )
}
