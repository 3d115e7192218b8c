//! [`Headline`]: which row repeats what the head states as the title.

use super::Page;
use super::feature::share;
use super::outline::{Outline, flag};
use super::row::Row;
use crate::markup::Cues;

/// The row that looks most like the headline, by the head and by its element.
#[derive(Clone, Debug, Default)]
pub(super) struct Headline {
    pub(super) row: Option<usize>,
    /// For each row, how much of the stated title it is, in 255ths; empty where
    /// nothing is stated.
    pub(super) shares: Vec<u8>,
}

/// Statements of the title, the surest first.
const STATED: [&str; 5] = ["og:title", "ld:headline", "twitter:title", "articletitle", "title"];

/// A headline is not longer than this, in letters of its folded form.
const LONGEST: usize = 400;

impl Headline {
    pub(super) fn of(page: &Page<'_>, rows: &[Row], outline: &Outline<'_>, from: u32) -> Self {
        let stated: Vec<Folded> = STATED
            .iter()
            .filter_map(|name| page.head.get(name))
            .map(|meta| Folded::of(&meta.value))
            .filter(|title| !title.text.is_empty() && title.text.len() <= LONGEST * 4)
            .collect();
        let mut folded = Folded::default();
        let sieve = Sieve::of(&stated);
        let mut shares = Vec::new();
        let mut best = (0_u32, None);
        for (index, row) in rows.iter().enumerate() {
            let likeness = likeness(page, row, &stated, &sieve, &mut folded);
            if !stated.is_empty() {
                shares.push(likeness);
            }
            let score = u32::from(likeness) + set_as_title(row, outline, index, from);
            if score > best.0 && score >= 60 {
                best = (score, Some(index));
            }
        }
        Self { row: best.1, shares }
    }
}

/// How much of the stated title a row is.
fn likeness(
    page: &Page<'_>,
    row: &Row,
    stated: &[Folded],
    sieve: &Sieve,
    folded: &mut Folded,
) -> u8 {
    if stated.is_empty() || row.measure.chars < 2 || usize::from(row.measure.chars) > LONGEST {
        return 0;
    }
    // A row far longer than any title stated cannot be one.
    let text = row.content.of(page.text).unwrap_or_default();
    if usize::from(row.measure.chars) > sieve.longest * 2 || sieve.stops(text) {
        return 0;
    }
    folded.read(text);
    let of = |title: &Folded| {
        let (short, long) = if folded.text.len() <= title.text.len() {
            (&*folded, title)
        } else {
            (title, &*folded)
        };
        if short.within(long) {
            let len = |of: &Folded| u32::try_from(of.text.len()).unwrap_or(u32::MAX);
            share(len(short), len(long))
        } else {
            0
        }
    };
    stated.iter().map(of).max().unwrap_or(0)
}

/// Marks of a headline besides its words.
fn set_as_title(row: &Row, outline: &Outline<'_>, index: usize, body: u32) -> u32 {
    let Some(place) = outline.place(row.element) else { return 0 };
    let m = &row.measure;
    if m.weight < 6 || m.weight > 400 || row.linked > 700 {
        return 0;
    }
    let heading = match place.heading {
        1 => 60,
        2 => 30,
        3 => 12,
        _ => 0,
    };
    let cue = if place.own & Cues::TITLE.bits() != 0 { 25 } else { 0 };
    if heading + cue == 0 || place.flags & (flag::NAV | flag::FOOTER | flag::ASIDE) != 0 {
        return 0;
    }
    // Above the main text and not far from it.
    let near = if index <= body as usize && index + 12 > body as usize { 20 } else { 0 };
    heading + cue + near
}

/// What tells most rows from the stated titles without a closer look.
#[derive(Clone, Copy, Debug)]
struct Sieve {
    /// Bytes of the shortest and of the longest title.
    shortest: usize,
    longest: usize,
    /// The bytes that stand in any of them.
    bytes: [u64; 4],
}

impl Sieve {
    fn of(stated: &[Folded]) -> Self {
        let lengths = stated.iter().map(|title| title.text.len());
        let mut bytes = [0; 4];
        for title in stated {
            bytes.iter_mut().zip(&title.bytes).for_each(|(any, of)| *any |= of);
        }
        let shortest = lengths.clone().min().unwrap_or(0);
        Self { shortest, longest: lengths.max().unwrap_or(0), bytes }
    }

    /// Whether a row can neither be part of a title nor hold one: it is shorter
    /// than any, folded or not, and a character of its beginning stands in none.
    fn stops(&self, text: &str) -> bool {
        // Small letters take at most half as many bytes again as capitals.
        if text.len() * 3 / 2 >= self.shortest {
            return false;
        }
        let mut start = text.bytes().take(12);
        start.any(|byte| {
            let byte = byte.to_ascii_lowercase();
            // Other characters than these may be left out, or changed, in folding.
            let kept = byte.is_ascii_alphanumeric() || matches!(byte, 0xE5..=0xE8);
            kept && self
                .bytes
                .get(usize::from(byte >> 6))
                .is_some_and(|w| w >> (byte & 63) & 1 == 0)
        })
    }
}

/// Letters and digits of a text, lower-case.
#[derive(Clone, Debug, Default)]
struct Folded {
    /// In UTF-8.
    text: Vec<u8>,
    /// Which bytes stand in it.
    bytes: [u64; 4],
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.read(text);
        folded
    }

    fn read(&mut self, text: &str) {
        self.text.clear();
        let mut rest = text;
        while let Some(&first) = rest.as_bytes().first() {
            let len = match rest.as_bytes() {
                [0xE5..=0xE8, second, third, ..] => {
                    self.text.extend([first, *second, *third]);
                    3
                }
                _ if first < 0x80 => {
                    if first.is_ascii_alphanumeric() {
                        self.text.push(first.to_ascii_lowercase());
                    }
                    1
                }
                _ => self.other(rest),
            };
            rest = rest.get(len..).unwrap_or_default();
        }
        self.bytes = [0; 4];
        for byte in &self.text {
            if let Some(word) = self.bytes.get_mut(usize::from(byte >> 6)) {
                *word |= 1 << (byte & 63);
            }
        }
    }

    /// Reads a character that is neither ASCII nor a common Han.
    fn other(&mut self, rest: &str) -> usize {
        let c = rest.chars().next().unwrap_or_default();
        if c.is_alphanumeric() {
            for c in c.to_lowercase() {
                self.text.extend(c.encode_utf8(&mut [0; 4]).bytes());
            }
        }
        c.len_utf8()
    }

    /// Whether it is part of another. A byte that the other lacks tells most apart.
    fn within(&self, other: &Self) -> bool {
        let lacks = self.bytes.iter().zip(&other.bytes).any(|(own, theirs)| own & !theirs != 0);
        !self.text.is_empty() && !lacks && memchr::memmem::find(&other.text, &self.text).is_some()
    }
}
