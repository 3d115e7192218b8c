//! Quotes, dashes and accents of windows-1252 that were read one by one: as Han
//! with the letter behind them, or as C1 controls.

use super::bytes::{Bytes, HOLE};
use super::charset::Charset;
use super::latin::{Finding, Spot, is_han, mending, runs};
use super::mend::{Mending, Misreading};
use crate::clean::Repair;

/// What took the letter behind it for the second byte of a Han.
const QUOTES_AS_GBK: Misreading = Misreading { truth: Charset::Windows1252, reader: Charset::Gbk };
/// Bytes that ISO 8859-1 reads as controls.
const CONTROLS: Misreading =
    Misreading { truth: Charset::Windows1252, reader: Charset::Windows1252 };

/// What to undo in `line`, if anything.
pub(super) fn undo(line: &str, level: Repair) -> Option<Mending> {
    [QUOTES_AS_GBK, CONTROLS].into_iter().find_map(|misreading| marks(line, misreading, level))
}

/// Undoes `misreading`, if it is one of marks and letters read one by one.
fn marks(line: &str, misreading: Misreading, level: Repair) -> Option<Mending> {
    let (found, what) = match misreading {
        QUOTES_AS_GBK => (quotes_read_as_gbk(line, level), "windows-1252 read as gbk"),
        CONTROLS => (controls(line), "windows-1252 read as iso-8859-1"),
        _ => return None,
    };
    let misreading = Some(misreading);
    (!found.is_empty()).then(|| Mending { misreading, ..mending(found, what) })
}

/// Undoes `misreading`, met before on the page, where `line` can hold no other:
/// where no two characters beyond ASCII meet, nothing was UTF-8.
pub(super) fn again(line: &str, misreading: Misreading, level: Repair) -> Option<Mending> {
    let single =
        runs(line).all(|run| line.get(run).is_some_and(|run| run.chars().nth(1).is_none()));
    if !single || misreading == CONTROLS && has_han(line) {
        return None;
    }
    marks(line, misreading, level)
}

fn has_han(line: &str) -> bool {
    runs(line).any(|run| line.get(run).is_some_and(|run| run.contains(is_han)))
}

/// Quotes, dashes and accents of windows-1252 that took the letter behind them
/// for the second byte of a Han: `It抯` for `It’s`.
fn quotes_read_as_gbk(line: &str, level: Repair) -> Vec<Finding> {
    let mut found = Vec::new();
    let letters = line.bytes().filter(u8::is_ascii_alphabetic).count();
    let high = runs(line).flat_map(|run| line.get(run).unwrap_or_default().chars());
    if letters < 2 * high.filter(|c| is_han(*c)).count() {
        return found;
    }
    for place in runs(line) {
        let run = line.get(place.clone()).unwrap_or_default();
        if !run.chars().any(|c| is_han(c) || c == '\u{FFFD}') {
            continue;
        }
        let spot = Spot::new(line, place.clone());
        let mut text = String::new();
        let (mut lost, mut clear) = (false, false);
        for unit in Bytes::of(run, Charset::Gbk).units {
            match u8::try_from(unit).ok() {
                Some(byte @ (0x80..=0x9F | 0xC0..)) => {
                    let c = Charset::Windows1252.high(byte).unwrap_or('\u{FFFD}');
                    if c.is_control() {
                        return Vec::new();
                    }
                    text.push(c);
                }
                Some(byte @ ..0x80) if byte.is_ascii_alphabetic() => {
                    clear = true;
                    text.push(char::from(byte));
                }
                None if unit == HOLE => {
                    lost = true;
                    text.push('\u{FFFD}');
                }
                _ => return Vec::new(),
            }
        }
        let quotes = text.chars().all(|c| !c.is_alphabetic());
        let apart =
            spot.last().is_none_or(|c| c.is_ascii()) && spot.next().is_none_or(|c| c.is_ascii());
        if !(clear || quotes) || !apart || !spot.fits(&text) {
            return Vec::new();
        }
        let guess = lost.then(|| spot.quote(&text, level)).flatten();
        let (text, lost, guess) = match guess {
            Some(quote) => (quote.to_string(), false, Some(600)),
            None => (text, lost, None),
        };
        found.push(Finding { place, text, lost, guess });
    }
    // What was lost bears no witness.
    if found.iter().all(|finding| finding.lost || finding.guess.is_some()) {
        found.clear();
    }
    found
}

/// Where the C1 controls of `line` stand.
fn controls_in(line: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = line.as_bytes();
    // In UTF-8, they and the signs of Latin-1 begin with the same byte.
    memchr::memchr_iter(0xC2, bytes).filter_map(|at| match bytes.get(at + 1) {
        Some(&byte @ 0x80..=0x9F) => Some((at, char::from(byte))),
        _ => None,
    })
}

/// C1 controls, where windows-1252 has its quotes, dashes and rare letters.
fn controls(line: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let in_word = |spot: &Spot<'_>| {
        spot.last().is_some_and(char::is_alphabetic) && spot.next().is_some_and(char::is_alphabetic)
    };
    // Daggers do not stand in words: there, the bytes are a Mac's.
    let mac = controls_in(line)
        .any(|(at, c)| matches!(c, '\u{86}' | '\u{87}') && in_word(&Spot::new(line, at..at + 2)));
    for (at, c) in controls_in(line) {
        let spot = Spot::new(line, at..at + 2);
        let Ok(byte) = u8::try_from(u32::from(c)) else { continue };
        let charset = if mac { Charset::MacRoman } else { Charset::Windows1252 };
        let Some(to) = charset.high(byte).filter(|c| !(c.is_control() || matches!(c, 'ˆ' | '˜')))
        else {
            continue;
        };
        // Part of something else that is wrong: `Ã` and a control, say.
        let lead = spot.last().is_some_and(|c| matches!(c, 'À'..='ô'));
        let other =
            lead && !spot.before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_alphabetic());
        // U+0085 is a newline, unless a space goes on behind it.
        let newline = c == '\u{85}' && spot.next().is_none_or(|c| c != ' ');
        let letter = to.is_alphabetic() && !in_word(&spot) && spot.word_before() == 0;
        if !(other || newline || letter && !spot.next().is_some_and(char::is_alphabetic)) {
            found.push(Finding {
                place: at..at + 2,
                text: to.to_string(),
                lost: false,
                guess: None,
            });
        }
    }
    found
}
