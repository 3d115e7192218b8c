//! The table from the counts.
//!
//! | bytes | what |
//! |---|---|
//! | 1024 | header: what this is, as text |
//! | 32 × 32 | cost of a class after a class |
//! | 32 × 32 | cost of a letter (a–z) after a letter (a–z, 26: anything else) |
//! | 1232 | cost of a character in its class, for the small blocks |
//! | 20992 | cost of a Han (U+4E00–U+9FFF) among Han |
//! | 8 × 32768 | Han pairs: buckets of four `u16`, a 12-bit tag and a 4-bit gain |
//!
//! Costs are sixteenths of a nat, 255 at most. A pair's gain is 10 × (n + 1)
//! sixteenths; a pair that is not listed pays the last byte of the header.

use std::collections::HashMap;

use super::class::Class;
use super::{SMALL, small};

const HEADER: usize = 1024;
const KINDS: usize = Class::Bopomofo as usize + 1;
const BUCKETS: usize = 1 << 15;
/// Slots filled, of four a bucket: the rest keeps chains short.
const FILL: f64 = 0.77;
const HAN: std::ops::Range<u32> = 0x4E00..0xA000;
const GAIN: f64 = 10.0;

const CLASSES: &str = include_str!("../../data/plausible/classes.tsv");
const LETTERS: &str = include_str!("../../data/plausible/letters.tsv");
const CHARS: &str = include_str!("../../data/plausible/chars.tsv");
const HAN_COUNTS: &str = include_str!("../../data/plausible/han.txt");

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|l| !l.starts_with('#')).map(|line| line.split('\t').collect())
}

/// −ln p in sixteenths of a nat.
fn cost(p: f64) -> u8 {
    (-p.ln() * 16.0).round().clamp(0.0, 255.0) as u8
}

pub(crate) fn make() -> Vec<u8> {
    let han = Han::read();
    let mut out = header(han.unlisted());
    out.extend(classes());
    out.extend(letters());
    out.extend(chars());
    out.extend(HAN.map(|c| cost(han.share(c))));
    out.extend(han.buckets().iter().flatten().flat_map(|slot| slot.to_le_bytes()));
    out
}

fn header(unlisted: u8) -> Vec<u8> {
    let text = "diglot plausible: Chinese and English prose, costs in 1/16 nat.\n\
        Made by `cargo run -p diglot-tools -- plausible` from tools/data/plausible/, counted from\n\
        public-domain law and government text (China, Taiwan, United States), CC0 (transcripts of\n\
        Audrey Tang, moztw cc0-sentences, CTCPC, TICO-19, Python docs zh-cn), CC BY (HKCanCor,\n\
        opensource.guide, CNCF glossary, OpenTelemetry, React, rime-cantonese), OGDL (Executive Yuan\n\
        Gazette), MIT (jieba, McBopomofo, THUOCL, bitcoin.org, Helm), BSD (Django), Unlicense\n\
        (HowToCook). See NOTICE. Layout: tools/src/plausible/make.rs. 287,440 bytes.\n";
    let mut header = text.as_bytes().to_vec();
    header.resize(HEADER, b' ');
    header[HEADER - 1] = unlisted;
    header
}

fn classes() -> Vec<u8> {
    let mut counts = [[0.0_f64; 32]; 32];
    for row in rows(CLASSES) {
        let [a, b, n] = [row[0], row[1], row[2]].map(|cell| cell.parse::<f64>().expect("number"));
        counts[a as usize][b as usize] += n;
    }
    let mut out = vec![255; 32 * 32];
    let all: f64 = counts.iter().flatten().sum();
    let of_class = |b: usize| counts.iter().map(|row| row[b]).sum::<f64>() / all;
    for (a, row) in counts.iter().enumerate().take(KINDS) {
        let total: f64 = row.iter().sum();
        for b in 0..KINDS {
            // Smoothed with how common the class is anywhere, and a floor.
            let prior = 0.9 * of_class(b) + 0.1 * floor(b);
            let own = (row[b] + 2000.0 * prior) / (total + 2000.0);
            let p = 0.995 * own + 0.005 * prior;
            out[32 * a + b] = cost(p);
        }
    }
    out
}

/// A share for classes the corpora hardly hold, by how much they speak against prose.
fn floor(class: usize) -> f64 {
    let is = |c: Class| c as usize == class;
    if is(Class::Control) || is(Class::Replacement) || is(Class::PrivateUse) {
        1e-5
    } else if is(Class::HalfKana) || is(Class::RareHan) {
        1e-3
    } else {
        1.0 / KINDS as f64
    }
}

fn letters() -> Vec<u8> {
    let mut counts = [[0.0_f64; 26]; 27];
    for row in rows(LETTERS) {
        let index = |cell: &str| usize::from(cell.as_bytes()[0].wrapping_sub(b'a'));
        let n: f64 = row[2].parse().expect("a number");
        counts[index(row[0]).min(26)][index(row[1])] += n;
    }
    let mut out = vec![255; 32 * 32];
    for (a, row) in counts.iter().enumerate() {
        let total: f64 = row.iter().sum();
        for (b, n) in row.iter().enumerate() {
            out[32 * a + b] = cost((n + 300.0) / (total + 26.0 * 300.0));
        }
    }
    out
}

fn chars() -> Vec<u8> {
    let mut counts: HashMap<char, f64> = HashMap::new();
    for row in rows(CHARS) {
        let c = char::from_u32(u32::from_str_radix(row[0], 16).expect("hex")).expect("a char");
        counts.insert(c, row[1].parse().expect("a number"));
    }
    let all = || SMALL.iter().flat_map(|&(start, end)| (start..end).filter_map(char::from_u32));
    let mut totals = [(0.0_f64, 0.0_f64); KINDS];
    for c in all() {
        let total = &mut totals[Class::of(c) as usize];
        *total = (total.0 + counts.get(&c).copied().unwrap_or(0.0), total.1 + 1.0);
    }
    all()
        .map(|c| {
            debug_assert!(small(c).is_some());
            let (sum, many) = totals[Class::of(c) as usize];
            // Part of a class's mass is spread evenly over its characters: more for
            // letters of languages that were not counted.
            let accent = matches!(Class::of(c), Class::AccentLower | Class::AccentUpper);
            let part = if accent { 0.5 } else { 0.05 };
            let even = part * sum.max(1.0) / many;
            cost((counts.get(&c).copied().unwrap_or(0.0) + even) / (sum.max(1.0) * (1.0 + part)))
        })
        .collect()
}

struct Han {
    single: HashMap<char, f64>,
    total: f64,
    pairs: Vec<(char, char, f64)>,
}

impl Han {
    fn read() -> Self {
        let mut single = HashMap::new();
        let mut pairs = Vec::new();
        for row in rows(HAN_COUNTS) {
            let c = row[0].chars().next().expect("a Han");
            single.insert(c, row[1].parse::<f64>().expect("a number"));
            let mut after = row[2].chars();
            while let (Some(b), Some(step)) = (after.next(), after.next()) {
                let step = step.to_digit(36).expect("a base-36 digit");
                // The middle of the step.
                pairs.push((c, b, 40.0 * 1.6_f64.powf(f64::from(step) + 0.5)));
            }
        }
        // What was never seen still has its place in the national sets: common
        // characters stand in their first levels.
        for c in HAN.filter_map(char::from_u32) {
            *single.entry(c).or_default() += standing(c);
        }
        let total = single.values().sum();
        Self { single, total, pairs }
    }

    fn count(&self, c: char) -> f64 {
        self.single.get(&c).copied().unwrap_or(0.0)
    }

    fn share(&self, c: u32) -> f64 {
        char::from_u32(c).map_or(0.0, |c| self.count(c)) / self.total
    }

    /// Probability of `b` after `a` over its probability anywhere.
    fn gain(&self, &(a, b, n): &(char, char, f64)) -> f64 {
        (n / self.count(a)) / (self.count(b) / self.total)
    }

    /// What a pair that is not listed pays: the share of all pairs that are not.
    fn unlisted(&self) -> u8 {
        let listed: f64 = self.chosen().iter().map(|(.., n)| n).sum();
        cost(1.0 - (listed / self.total).min(0.9))
    }

    /// The pairs that help most: frequent, and far from chance.
    fn chosen(&self) -> Vec<(char, char, f64)> {
        let mut pairs: Vec<_> = self.pairs.iter().filter(|p| self.gain(p) > 1.6).collect();
        let worth = |p: &(char, char, f64)| p.2 * self.gain(p).ln();
        pairs.sort_by(|a, b| worth(b).total_cmp(&worth(a)).then((a.0, a.1).cmp(&(b.0, b.1))));
        pairs.truncate((BUCKETS as f64 * 4.0 * FILL) as usize);
        pairs.into_iter().copied().collect()
    }

    fn buckets(&self) -> Vec<[u16; 4]> {
        let mut buckets = vec![[0_u16; 4]; BUCKETS];
        for pair in self.chosen() {
            let steps = (self.gain(&pair).ln() * 16.0 / GAIN).round().clamp(1.0, 16.0) as u16 - 1;
            let (bucket, tag) = place(pair.0, pair.1);
            // Best first: what finds both its buckets full is among the least.
            for bucket in [bucket, (bucket + 1) % BUCKETS] {
                if let Some(slot) = buckets[bucket].iter_mut().find(|slot| **slot == 0) {
                    *slot = tag << 4 | steps;
                    break;
                }
            }
        }
        buckets
    }
}

/// The bucket and the tag (1–4095) of a pair; the library computes the same.
fn place(a: char, b: char) -> (usize, u16) {
    let key = (a as u32 - HAN.start) * (HAN.end - HAN.start) + (b as u32 - HAN.start);
    let hash = u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((hash >> 49) as usize, (hash >> 37 & 0xFFF).max(1) as u16)
}

/// A pseudo-count by the level of GB2312 or Big5 a Han stands in.
fn standing(c: char) -> f64 {
    let mut buffer = [0; 4];
    let text = c.encode_utf8(&mut buffer);
    let bytes = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, bad) = encoding.encode(text);
        match *bytes {
            [a, b] if !bad => u16::from_be_bytes([a, b]),
            _ => 0,
        }
    };
    let gb = bytes(encoding_rs::GBK);
    let gb2312 = gb & 0xFF >= 0xA1;
    let big5 = bytes(encoding_rs::BIG5);
    let level = |gb_level, big5_level| f64::max(gb_level, big5_level);
    level(
        match gb {
            0xB0A1..=0xD7F9 if gb2312 => 40.0,
            0xD8A1..=0xF7FE if gb2312 => 6.0,
            1.. => 0.7,
            0 => 0.3,
        },
        match big5 {
            0xA440..=0xC67E => 40.0,
            0xC940..=0xF9D5 => 4.0,
            _ => 0.3,
        },
    )
}
