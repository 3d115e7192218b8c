//! `src/tables/clean_look.bin`: which characters cleaning must stop at.
//!
//! Two bitmaps over U+0800–U+FFFF and two over U+0080–U+07FF, from Unicode's
//! normalisation properties as `unicode-normalization` has them and from the
//! Han counts in `tools/data/plausible/han.txt` (see there for their sources):
//!
//! - *change*: the normal form may change, drop or note the character;
//! - *look*: change, or the character is rare in clean Chinese and English
//!   text, so that it may betray mojibake.
//!
//! Layout: `u64` words in little endian; change for three-byte characters
//! (1,024 words, index = low 4 bits of the lead byte and 6 bits of the second,
//! bit = 6 bits of the third), look for the same, change for two-byte characters
//! (32 words), look for the same. 16,896 bytes.

use std::collections::HashSet;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

const HAN: &str = include_str!("../data/plausible/han.txt");

/// Makes the table.
pub(crate) fn make() -> Vec<u8> {
    let common = common();
    let mut out = Vec::with_capacity(16_896);
    for (range, words) in [(0x800..0x1_0000_u32, 1024), (0x80..0x800, 32)] {
        for look in [false, true] {
            let mut bits = vec![0_u64; words];
            for c in range.clone().filter_map(char::from_u32) {
                if change(c) || look && !plain(c) && !common.contains(&c) {
                    bits[c as usize >> 6] |= 1 << (c as u32 & 63);
                }
            }
            out.extend(bits.into_iter().flat_map(u64::to_le_bytes));
        }
    }
    out
}

/// Whether the normal form may act on `c`.
fn change(c: char) -> bool {
    let unstable =
        canonical_combining_class(c) != 0 || is_nfc_quick(std::iter::once(c)) != IsNormalized::Yes;
    unstable
        || matches!(c,
            '\u{80}'..='\u{A0}' | '\u{AD}' | '\u{61C}' | '\u{1680}' | '\u{180E}'
            | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{205F}'..='\u{206F}'
            | '\u{2E80}'..='\u{2FDF}' | '\u{3000}' | '\u{E000}'..='\u{F8FF}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FF10}'..='\u{FF19}'
            | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' | '\u{FF61}'..='\u{FF9F}'
            | '\u{FFF9}'..='\u{FFFB}')
}

/// Marks of clean Chinese and English text that are no Han.
fn plain(c: char) -> bool {
    matches!(c,
        '\u{A9}' | '\u{AE}' | '\u{B7}'
        | '\u{2010}'..='\u{2019}' | '\u{201C}' | '\u{201D}' | '\u{2022}' | '\u{2026}'
        | '\u{2190}'..='\u{2193}' | '\u{2460}'..='\u{2473}' | '\u{25A0}'..='\u{25A1}'
        | '\u{25B2}'..='\u{25CF}' | '\u{2605}' | '\u{2606}'
        | '\u{3001}'..='\u{3011}' | '\u{3014}'..='\u{301F}'
        | '\u{FF01}'..='\u{FF5E}')
}

/// The Han that make up clean text: those that are one in 100,000 or more (3,464
/// of them, 99.5 % of any text), but not those that the UTF-8 of Latin-1 makes
/// when read as GBK.
fn common() -> HashSet<char> {
    let rows = HAN.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let han = cells.next().and_then(|cell| cell.chars().next()).expect("a Han");
        (han, cells.next().and_then(|cell| cell.parse::<f64>().ok()).expect("a count"))
    });
    let rows: Vec<(char, f64)> = rows.collect();
    let total: f64 = rows.iter().map(|row| row.1).sum();
    let mut set: HashSet<char> =
        rows.into_iter().filter(|row| row.1 * 1e5 >= total).map(|row| row.0).collect();
    for (lead, trail) in [0xC2, 0xC3].into_iter().flat_map(|a| (0x80..=0xBF).map(move |b| (a, b))) {
        let pair = [lead, trail];
        for c in encoding_rs::GBK.decode_without_bom_handling(&pair).0.chars() {
            set.remove(&c);
        }
    }
    set
}
