//! `src/tables/clean_look.bin`: which characters cleaning must stop at.
//!
//! Two bitmaps over U+0800–U+FFFF and two over U+0080–U+07FF, from no data but
//! Unicode's normalisation properties and the repertoires of GB2312 and Big5,
//! both as the crates at hand implement them:
//!
//! - *change*: the normal form may change, drop or note the character;
//! - *look*: change, or the character is rare in clean Chinese and English
//!   text, so that it may betray mojibake. Common Han are the first levels of
//!   GB2312 (3,755) and Big5 (5,401), which were chosen by frequency of use.
//!
//! Layout: `u64` words in little endian; change for three-byte characters
//! (1,024 words, index = low 4 bits of the lead byte and 6 bits of the second,
//! bit = 6 bits of the third), look for the same, change for two-byte characters
//! (32 words), look for the same. 16,896 bytes.

use std::collections::HashSet;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

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

fn common() -> HashSet<char> {
    let mut set = HashSet::new();
    let mut add = |encoding: &'static encoding_rs::Encoding, bytes: [u8; 2]| {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(&bytes) {
            set.extend(text.chars().filter(|c| !c.is_ascii()));
        }
    };
    for lead in 0xB0..=0xD7 {
        (0xA1..=0xFE).for_each(|trail| add(encoding_rs::GBK, [lead, trail]));
    }
    for lead in 0xA4..=0xC6 {
        (0x40..=0xFE).for_each(|trail| add(encoding_rs::BIG5, [lead, trail]));
    }
    set
}
