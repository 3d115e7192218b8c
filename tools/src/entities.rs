//! `src/tables/entities.rs`: the named character references of HTML.

use std::fmt::Write as _;

const INPUT: &str = include_str!("../data/entities.tsv");

/// Names sorted and joined, where each starts, and what each stands for.
pub(crate) fn make() -> Vec<u8> {
    let (mut names, mut starts, mut values, mut extra) =
        (String::new(), Vec::new(), Vec::new(), Vec::new());
    for line in INPUT.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let name = columns.next().expect("a name");
        let points: Vec<u32> = columns
            .next()
            .expect("code points")
            .split(' ')
            .map(|hex| u32::from_str_radix(hex, 16).expect("hex"))
            .collect();
        let legacy = u16::from(columns.next() == Some("legacy"));
        let start = u16::try_from(names.len()).expect("names fit 15 bits");
        assert!(start < 1 << 15, "names fit 15 bits");
        starts.push(start | legacy << 15);
        names.push_str(name);
        values.push(match points[..] {
            [point] if point <= 0xFFFF => u16::try_from(point).expect("fits"),
            [point] => push(&mut extra, (point, 0)),
            [first, second] => push(&mut extra, (first, second)),
            _ => panic!("{name} stands for one or two characters"),
        });
    }
    starts.push(u16::try_from(names.len()).expect("fits"));
    let bytes = names.len() + 2 * (starts.len() + values.len()) + 8 * extra.len();
    let mut out = String::new();
    let _ = write!(
        out,
        "//! Named character references of HTML, {} of them in {bytes} bytes.\n\
         //!\n\
         //! Made by `cargo run -p diglot-tools entities` from `tools/data/entities.tsv`,\n\
         //! the list of the WHATWG HTML Living Standard (CC BY 4.0 / BSD-3-Clause).\n\n\
         /// All names without `;`, sorted and joined.\n\
         #[rustfmt::skip]\n\
         pub(crate) const NAMES: &str = \"{}\";\n\n\
         /// Where each name starts, and at last the end; the top bit says that the\n\
         /// `;` may be missing.\n\
         #[rustfmt::skip]\n\
         pub(crate) const STARTS: [u16; {}] = {};\n\n\
         /// What each name stands for: a code point, or from U+E000 on an index into [`EXTRA`].\n\
         #[rustfmt::skip]\n\
         pub(crate) const VALUES: [u16; {}] = {};\n\n\
         /// Pairs of code points, and code points beyond U+FFFF beside U+0000.\n\
         #[rustfmt::skip]\n\
         pub(crate) const EXTRA: [(char, char); {}] = {};\n",
        values.len(),
        folded(&names),
        starts.len(),
        rows(starts.iter().map(|n| n.to_string())),
        values.len(),
        rows(values.iter().map(|n| n.to_string())),
        extra.len(),
        rows(extra.iter().map(|(a, b)| format!("('\\u{{{a:x}}}', '\\u{{{b:x}}}')"))),
    );
    out.into_bytes()
}

fn push(extra: &mut Vec<(u32, u32)>, pair: (u32, u32)) -> u16 {
    extra.push(pair);
    0xE000 + u16::try_from(extra.len() - 1).expect("few")
}

/// The text of a string literal over several lines.
fn folded(text: &str) -> String {
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(96)
        .map(|chunk| std::str::from_utf8(chunk).expect("ASCII names"))
        .collect();
    format!("\\\n    {}", lines.join("\\\n    "))
}

fn rows(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    let rows: Vec<String> =
        items.chunks(14).map(|row| format!("    {},", row.join(", "))).collect();
    format!("[\n{}\n]", rows.join("\n"))
}
