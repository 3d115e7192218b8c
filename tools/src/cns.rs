//! `src/tables/cns11643.bin`: Traditional Chinese of EUC-TW and ISO-2022-CN.
//!
//! Planes 1 to 7 and 15 of CNS 11643, which are all that Unicode has whole, from
//! `tools/data/cns11643.txt`: the chart of a national standard (planes 1 to 3, not
//! subject to copyright) and the Unihan database (Unicode-3.0).
//!
//! Layout, little endian: 8 × 94 × 94 `u16`, the low half of a character; then a
//! bit for each, lowest first, set where it stands in the plane of rare ideographs
//! (U+20000 and up). Zero without that bit is no character. 150,212 bytes.

const CHART: &str = include_str!("../data/cns11643.txt");

const PLANE: usize = 94 * 94;
const PLANES: [usize; 8] = [1, 2, 3, 4, 5, 6, 7, 15];

/// Makes the table.
pub(crate) fn make() -> Vec<u8> {
    let mut low = vec![0_u16; PLANES.len() * PLANE];
    let mut rare = vec![0_u8; low.len().div_ceil(8)];
    for line in CHART.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("three cells");
        let plane: usize = cell().parse().expect("a plane");
        let plane = PLANES.iter().position(|p| *p == plane).expect("a plane we keep");
        let row = usize::from_str_radix(cell(), 16).expect("a row");
        for (column, c) in cell().chars().enumerate().filter(|(_, c)| *c != '.') {
            let index = plane * PLANE + (row - 0x21) * 94 + column;
            low[index] = u16::try_from(c as u32 & 0xFFFF).expect("16 bits");
            match c as u32 >> 16 {
                0 => {}
                2 => rare[index / 8] |= 1 << (index % 8),
                _ => panic!("{c} stands in neither plane"),
            }
        }
    }
    low.into_iter().flat_map(u16::to_le_bytes).chain(rare).collect()
}
