//! Big5 as the Unicode Consortium's table of 1994 has it.
//!
//! The standard leaves rows C6 to C8 to users. Browsers fill them as ETEN did;
//! the old table, and with it Python's `big5` and `cp950`, the C library's and
//! others, put kana, Cyrillic and circled figures elsewhere in the same rows.
//! Read the wrong way, Russian on a Big5 page becomes kana and kana become
//! strokes, so where a page holds such bytes both readings are tried.

use super::odd::{Means, Unit};
use super::score::text_cost;
use crate::plausible::NAT;

/// The rows from C6A1 on, as stretches of consecutive characters.
const ROWS: &[(char, char)] = &[
    ('ヾ', 'ヾ'),
    ('ゝ', 'ゞ'),
    ('々', '々'),
    ('ぁ', 'ん'),
    ('ァ', 'ヶ'),
    ('Д', 'Д'),
    ('Е', 'Е'),
    ('Ё', 'Ё'),
    ('Ж', 'Й'),
    ('К', 'М'),
    ('У', 'Я'),
    ('а', 'е'),
    ('ё', 'ё'),
    ('ж', 'я'),
    ('①', '⑩'),
    ('⑴', '⑽'),
];

/// What browsers' reading is believed more.
const PRIOR: u64 = 4 * NAT;

/// Whether a text that browsers' Big5 gives may come from these rows at all.
pub(super) fn is_suspect(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2(0xD0, 0xD1, bytes).is_some()
        || memchr::memchr_iter(0xE3, bytes).any(|at| matches!(bytes.get(at + 1), Some(0x81..=0x83)))
}

/// Whether `old`, the reading by this table, is likelier than browsers' `web`.
///
/// Only the characters that differ are compared, each run of them as a word of
/// its own: how seldom another script stands in a Chinese page is not at issue.
pub(super) fn is_likelier(old: &str, web: &str) -> bool {
    let (mut olds, mut webs) = (String::new(), String::new());
    for (a, b) in old.chars().zip(web.chars()) {
        if a != b {
            olds.push(a);
            webs.push(b);
        } else if !olds.ends_with(' ') {
            olds.push(' ');
            webs.push(' ');
        }
    }
    text_cost(&olds) + PRIOR < text_cost(&webs)
}

/// The next unit: as browsers read it, but for those rows.
pub(super) fn read(source: &[u8], _: &mut u8) -> Unit {
    match *source {
        [byte @ 0..=0x7F, ..] => Unit { len: 1, means: Means::Char(byte.into()) },
        [lead, trail @ (0x40..=0x7E | 0xA1..=0xFE), ..] => {
            let c = user_row(lead, trail).or_else(|| web(&[lead, trail]));
            // Browsers read an ASCII byte behind a lead again if the pair means nothing.
            let len = if c.is_none() && trail < 0x80 { 1 } else { 2 };
            Unit { len, means: c.map_or(Means::Bad, Means::Char) }
        }
        [0x81..=0xFE, 0x80..=0xFF, ..] => Unit { len: 2, means: Means::Bad },
        _ => Unit { len: 1, means: Means::Bad },
    }
}

fn user_row(lead: u8, trail: u8) -> Option<char> {
    let row = u32::from(lead).checked_sub(0xC6)?;
    let column = if trail < 0x80 { trail - 0x40 } else { trail - 0x62 };
    let mut index = (row * 157 + u32::from(column)).checked_sub(63)?;
    for &(first, last) in ROWS {
        let len = last as u32 - first as u32 + 1;
        if index < len {
            return char::from_u32(first as u32 + index);
        }
        index -= len;
    }
    None
}

/// The one character of a pair; the few pairs that mean two are left to browsers.
fn web(pair: &[u8]) -> Option<char> {
    let text = encoding_rs::BIG5.decode_without_bom_handling_and_without_replacement(pair)?;
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}
