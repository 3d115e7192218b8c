//! Counts the corpora, a rare step: `cargo run -p diglot-tools -- count plausible DIR`.
//!
//! `DIR` holds the unpacked texts (`zh-hans.txt`, `zh-hant.txt`, `en.txt`,
//! `other.txt`, a paragraph a line, `INDEX.tsv` naming the line range of each
//! source), `zh-words.tsv` and `portal-phrases.tsv`. Only the sources listed
//! here are read, all of them public domain, CC0, CC BY, OGDL, MIT, BSD, Apache
//! or Unlicense. Each source is scaled to its weight, whatever its size, so that
//! prose, site copy and speech speak louder than statutes and manuals.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::class::Class;
use super::small;

/// A source in `INDEX.tsv` or `zh-words.tsv` (by the start of its name), and its weight.
const TEXTS: &[(&str, &str, f64)] = &[
    ("zh-hans.txt", "LawRefBook national law", 1.0),
    ("zh-hans.txt", "LawRefBook local regulations", 1.0),
    ("zh-hans.txt", "gov.cn policy documents", 3.0),
    ("zh-hans.txt", "government work reports zh", 3.0),
    ("zh-hans.txt", "TICO-19 zh", 8.0),
    ("zh-hans.txt", "bitcoin.org zh_CN", 2.0),
    ("zh-hans.txt", "opensource.guide zh-hans", 4.0),
    ("zh-hans.txt", "CNCF glossary zh-cn", 2.0),
    ("zh-hans.txt", "OpenTelemetry zh", 2.0),
    ("zh-hans.txt", "Django zh_Hans", 0.5),
    ("zh-hans.txt", "Audrey Tang transcripts zh (2015-2018), OpenCC", 8.0),
    ("zh-hans.txt", "HowToCook", 2.0),
    ("zh-hans.txt", "Python docs zh-cn", 3.0),
    ("zh-hans.txt", "React zh-hans", 3.0),
    ("zh-hant.txt", "Audrey Tang transcripts zh", 12.0),
    ("zh-hant.txt", "Executive Yuan Gazette", 4.0),
    ("zh-hant.txt", "MOJ laws zh-TW", 2.0),
    ("zh-hant.txt", "moztw cc0-sentences", 6.0),
    ("zh-hant.txt", "HKCanCor", 2.0),
    ("zh-hant.txt", "CTCPC Cantonese", 3.0),
    ("zh-hant.txt", "bitcoin.org zh_TW", 2.0),
    ("zh-hant.txt", "opensource.guide zh-hant", 4.0),
    ("zh-hant.txt", "CNCF glossary zh-tw", 2.0),
    ("zh-hant.txt", "Django zh_Hant", 0.5),
    ("zh-hant.txt", "React zh-hant", 2.0),
    ("en.txt", "18F blog", 10.0),
    ("en.txt", "digital.gov", 10.0),
    ("en.txt", "government work reports en", 3.0),
    ("en.txt", "MOJ laws en", 2.0),
    ("en.txt", "Audrey Tang transcripts en", 8.0),
    ("en.txt", "TICO-19 en", 10.0),
    ("en.txt", "opensource.guide en", 6.0),
    ("en.txt", "CNCF glossary en", 3.0),
    // Other languages: enough to know their letters by.
    ("other.txt", "TICO-19 en-fr", 0.2),
    ("other.txt", "opensource.guide fr", 0.2),
    ("other.txt", "Helm docs fr", 0.1),
    ("other.txt", "opensource.guide de", 0.3),
    ("other.txt", "Helm docs de", 0.2),
    ("other.txt", "opensource.guide es", 0.3),
    ("other.txt", "Helm docs es", 0.2),
    ("other.txt", "TICO-19 en-ru", 0.1),
    ("other.txt", "opensource.guide ru", 0.1),
    ("other.txt", "opensource.guide ja", 0.1),
    ("other.txt", "Helm docs ja", 0.1),
    ("other.txt", "opensource.guide ko", 0.1),
    ("other.txt", "Helm docs ko", 0.1),
];

/// Word lists give Han and pairs inside words, no transitions.
const WORDS: &[(&str, f64)] = &[
    ("jieba", 24.0),
    ("mcbopomofo", 16.0),
    ("rime-cantonese", 5.0),
    ("thuocl-IT", 0.5),
    ("thuocl-caijing", 1.0),
    ("thuocl-car", 0.2),
    ("thuocl-chengyu", 0.3),
    ("thuocl-diming", 0.7),
    ("thuocl-food", 0.3),
    ("thuocl-law", 0.3),
    ("thuocl-lishimingren", 0.3),
    ("thuocl-medical", 0.3),
];

/// Characters a source of weight 1 counts as.
const UNIT: f64 = 1e6;
/// Pairs rarer than this, of some 100 million, are not kept.
const RAREST_PAIR: f64 = 40.0;

#[derive(Default)]
struct Counts {
    classes: BTreeMap<(u8, u8), f64>,
    letters: BTreeMap<(char, char), f64>,
    small: BTreeMap<char, f64>,
    han: HashMap<char, f64>,
    pairs: HashMap<(char, char), f64>,
}

impl Counts {
    fn line(&mut self, line: &str, weight: f64) {
        let mut before = '\n';
        for c in line.chars().chain(['\n']) {
            let (a, b) = (Class::of(before), Class::of(c));
            *self.classes.entry((a as u8, b as u8)).or_default() += weight;
            if small(c).is_some() {
                *self.small.entry(c).or_default() += weight;
            }
            if c.is_ascii_alphabetic() {
                let fold = |c: char| c.to_ascii_lowercase();
                let left = if before.is_ascii_alphabetic() { fold(before) } else { ' ' };
                *self.letters.entry((left, fold(c))).or_default() += weight;
            }
            before = c;
        }
        self.han(line, weight);
    }

    fn han(&mut self, text: &str, weight: f64) {
        let mut before = None;
        for c in text.chars() {
            let c = (Class::of(c) == Class::Han).then_some(c);
            if let Some(c) = c {
                *self.han.entry(c).or_default() += weight;
            }
            if let (Some(a), Some(b)) = (before, c) {
                *self.pairs.entry((a, b)).or_default() += weight;
            }
            before = c;
        }
    }
}

/// Counts what lies in `dir` and writes `tools/data/plausible/`.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn count(dir: &Path, out: &Path) -> std::io::Result<()> {
    let mut counts = Counts::default();
    let index = fs::read_to_string(dir.join("INDEX.tsv"))?;
    for file in ["zh-hans.txt", "zh-hant.txt", "en.txt", "other.txt"] {
        let text = fs::read_to_string(dir.join(file))?;
        let lines: Vec<&str> = text.split('\n').collect();
        for row in index.lines() {
            let cells: Vec<&str> = row.split('\t').collect();
            let [name, source, _, first, many, ..] = cells[..] else { continue };
            let known = |(f, s, _): &&(&str, &str, f64)| *f == file && source.starts_with(s);
            let Some(&(.., weight)) = TEXTS.iter().find(known) else { continue };
            if !name.starts_with(file) {
                continue;
            }
            let first: usize = first.parse().expect("a line number");
            let many: usize = many.parse().expect("a number of lines");
            let lines = &lines[first - 1..(first - 1 + many).min(lines.len())];
            let strip = |line: &str| {
                let line = if file == "other.txt" { &line[3..] } else { line };
                line.to_owned()
            };
            let chars: usize = lines.iter().map(|line| line.chars().count()).sum();
            for line in lines {
                counts.line(&strip(line), weight * UNIT / chars as f64);
            }
        }
    }
    let phrases = fs::read_to_string(dir.join("portal-phrases.tsv"))?;
    for phrase in phrases.lines().skip(1).filter_map(|row| row.split('\t').next()) {
        counts.line(phrase, 100.0);
    }
    let words = fs::read_to_string(dir.join("zh-words.tsv"))?;
    let rows = || {
        words.lines().skip(1).filter_map(|row| {
            let mut cells = row.split('\t');
            Some((cells.next()?, cells.next()?.parse::<f64>().ok()?, cells.next()?))
        })
    };
    let mut mass: HashMap<&str, f64> = HashMap::new();
    for (word, times, source) in rows() {
        *mass.entry(source).or_default() += times * word.chars().count() as f64;
    }
    for (word, times, source) in rows() {
        if let Some((_, weight)) = WORDS.iter().find(|(name, _)| *name == source) {
            counts.han(word, times * weight * UNIT / mass[source]);
        }
    }
    write(&counts, out)
}

fn write(counts: &Counts, out: &Path) -> std::io::Result<()> {
    fs::create_dir_all(out)?;
    let mut file = String::from("# from class\tto class\tcount\n");
    for ((a, b), n) in &counts.classes {
        let _ = writeln!(file, "{a}\t{b}\t{}", n.round());
    }
    fs::write(out.join("classes.tsv"), file)?;
    let mut file = String::from("# letter before (space: none)\tletter\tcount, case folded\n");
    for ((a, b), n) in &counts.letters {
        let _ = writeln!(file, "{a}\t{b}\t{}", n.round());
    }
    fs::write(out.join("letters.tsv"), file)?;
    let mut file = String::from("# code point\tcount\n");
    for (c, n) in counts.small.iter().filter(|(_, n)| n.round() > 0.0) {
        let _ = writeln!(file, "{:04X}\t{}", *c as u32, n.round());
    }
    fs::write(out.join("chars.tsv"), file)?;
    fs::write(out.join("han.txt"), han(counts))
}

/// A line for each first Han: itself, its count, then the Han seen after it,
/// each with a digit of how often: count ≈ 40 · 1.6ⁿ, n written in base 36.
fn han(counts: &Counts) -> String {
    let mut after: BTreeMap<char, Vec<(char, f64)>> = BTreeMap::new();
    for (&(a, b), &n) in counts.pairs.iter().filter(|(_, n)| **n >= RAREST_PAIR) {
        after.entry(a).or_default().push((b, n));
    }
    let mut singles: Vec<(char, f64)> = counts.han.iter().map(|(c, n)| (*c, *n)).collect();
    singles.sort_by_key(|(c, _)| *c);
    let mut file = String::from("# Han, count, Han after it with base-36 steps of 1.6 from 40\n");
    for (c, n) in singles.into_iter().filter(|(_, n)| *n >= 0.5) {
        let _ = write!(file, "{c}\t{}\t", n.round());
        let mut followers = after.remove(&c).unwrap_or_default();
        followers.sort_by_key(|(c, _)| *c);
        for (b, n) in followers {
            let step = ((n / RAREST_PAIR).ln() / 1.6_f64.ln()).floor().clamp(0.0, 35.0) as u32;
            let digit = char::from_digit(step, 36).expect("below 36");
            let _ = write!(file, "{b}{digit}");
        }
        file.push('\n');
    }
    file
}
