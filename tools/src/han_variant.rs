//! Which characters are Simplified only, which Traditional only.

use std::collections::BTreeSet;

const PAIRS: &str = include_str!("../data/region/opencc-t2s-chars.txt");
const IN_BOTH: &str = include_str!("../data/region/han-in-both.txt");

const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

const HANS: u8 = 1;
const HANT: u8 = 2;

/// Two bits a character from U+4E00 on, four characters a byte, the first lowest.
pub(crate) fn make() -> Vec<u8> {
    let words = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    for pair in words(PAIRS).flat_map(str::split_ascii_whitespace) {
        let mut chars = pair.chars();
        left.extend(chars.next());
        right.extend(chars.next());
    }
    let common: BTreeSet<char> = words(IN_BOTH).flat_map(str::chars).collect();
    let mut table = vec![0; (LAST - FIRST + 1).div_ceil(4) as usize];
    let mut mark = |only: &BTreeSet<char>, not: &BTreeSet<char>, bits: u8| {
        for c in only.iter().filter(|c| !not.contains(c) && !common.contains(c)) {
            if let Some(at) = (*c as u32).checked_sub(FIRST).filter(|at| *at <= LAST - FIRST) {
                table[at as usize / 4] |= bits << (2 * (at % 4));
            }
        }
    };
    mark(&left, &right, HANT);
    mark(&right, &left, HANS);
    table
}
