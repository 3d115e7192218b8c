//! Which meanings of a small bilingual word list a line speaks of.

use super::stem::stem;
use crate::label::simplified;
use crate::tables::gloss::{CHINESE, ENGLISH};

/// Meanings kept of a line.
const MOST: usize = 64;
/// Characters of the longest Chinese word listed.
const LONGEST: usize = 4;

/// The meanings of a line's Chinese words, sorted. The longest word at a place counts.
pub(super) fn chinese(text: &str) -> Vec<u16> {
    let mut out = Vec::new();
    let folded: String = text.chars().map(simplified).collect();
    let mut rest = folded.as_str();
    while out.len() < MOST * 4 {
        let Some(first) = rest.chars().next() else { break };
        let mut next = first.len_utf8();
        if super::is_han(first) || first.is_ascii_digit() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST);
            let ends: [usize; LONGEST] = fill(ends);
            let word = ends.iter().rev().find_map(|end| {
                let word = rest.get(..*end)?;
                let found = meanings(CHINESE, word);
                (!found.is_empty()).then_some((*end, found))
            });
            if let Some((end, found)) = word {
                out.extend(found.iter().map(|(_, meaning)| *meaning));
                next = end.max(next);
            }
        }
        rest = rest.get(next..).unwrap_or_default();
    }
    sorted(out)
}

/// The meanings of a line's English words, sorted.
pub(super) fn english(text: &str) -> Vec<u16> {
    let mut out = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1) {
        let word = word.to_ascii_lowercase();
        out.extend(meanings(ENGLISH, stem(&word)).iter().map(|(_, meaning)| *meaning));
        if out.len() >= MOST * 4 {
            break;
        }
    }
    sorted(out)
}

fn fill(ends: impl Iterator<Item = usize>) -> [usize; LONGEST] {
    let mut out = [0; LONGEST];
    for (slot, end) in out.iter_mut().zip(ends) {
        *slot = end;
    }
    out
}

/// The rows of a word.
fn meanings(table: &'static [(&'static str, u16)], word: &str) -> &'static [(&'static str, u16)] {
    let from = table.partition_point(|(other, _)| *other < word);
    let rest = table.get(from..).unwrap_or_default();
    let len = rest.iter().take_while(|(other, _)| *other == word).count();
    rest.get(..len).unwrap_or_default()
}

fn sorted(mut meanings: Vec<u16>) -> Vec<u16> {
    meanings.sort_unstable();
    meanings.dedup();
    meanings.truncate(MOST);
    meanings
}
