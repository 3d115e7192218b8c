//! `src/tables/cns11643.bin`: Traditional Chinese of EUC-TW and ISO-2022-CN.
//!
//! Planes 1 to 3 of CNS 11643-1992 from `tools/data/cns11643.txt` (the chart of a
//! national standard, not subject to copyright). Higher planes hold hardly any
//! word of modern text and are left out.
//!
//! Layout, little endian: 3 × 94 × 94 `u16`, a character of the basic plane or
//! 0; then for those beyond it, `u16` index and `u32` character. 53,442 bytes.

const CHART: &str = include_str!("../data/cns11643.txt");

/// Makes the table.
pub(crate) fn make() -> Vec<u8> {
    let mut basic = vec![0_u16; 3 * 94 * 94];
    let mut beyond = Vec::new();
    for line in CHART.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("three cells");
        let plane: usize = cell().parse().expect("a plane");
        let row = usize::from_str_radix(cell(), 16).expect("a row");
        for (column, c) in cell().chars().enumerate().filter(|(_, c)| *c != '.') {
            let index = (plane - 1) * 94 * 94 + (row - 0x21) * 94 + column;
            match u16::try_from(c as u32) {
                Ok(c) => basic[index] = c,
                Err(_) => beyond.push((u16::try_from(index).expect("below 2^16"), c as u32)),
            }
        }
    }
    let mut out: Vec<u8> = basic.into_iter().flat_map(u16::to_le_bytes).collect();
    for (index, c) in beyond {
        out.extend(index.to_le_bytes());
        out.extend(c.to_le_bytes());
    }
    out
}
