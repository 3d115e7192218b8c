//! Latin and other alphabets read in a wrong charset: what the Chinese and
//! English model cannot judge, its form tells.
//!
//! A few letters in a word are too little for a likelihood. But `Ã©` in the
//! middle of a word, a control where a quote belongs, a lone Han that stands
//! for `’s`: these are wrong as they stand and right once undone, and that is
//! what is asked here, of every run of characters beyond ASCII by itself.

use core::ops::Range;
use std::borrow::Cow;

use super::again::ascii_run;
use super::bytes::{Bytes, HOLE, Loss, What, pieces};
use super::charset::Charset;
use super::marks;
use super::mend::{Mending, Misreading, Stretch};
use crate::clean::Repair;

/// What a run was, where it is clear.
pub(super) struct Finding {
    pub(super) place: Range<usize>,
    pub(super) text: String,
    pub(super) lost: bool,
    pub(super) guess: Option<u16>,
}

/// What to undo in `line`, if anything.
pub(super) fn undo(line: &str, level: Repair) -> Option<Mending> {
    let readers = [
        Charset::Windows1252,
        Charset::Windows1251,
        Charset::MacRoman,
        Charset::Windows1253,
        Charset::Windows1254,
        Charset::Windows1257,
        Charset::Windows1250,
        Charset::Latin2,
        Charset::Cp437,
        Charset::Gbk,
    ];
    let best = readers
        .into_iter()
        .map(|reader| (reader, utf8(line, reader, level)))
        .max_by_key(|(reader, found)| (found.len(), u8::from(*reader == Charset::Windows1252)))
        .filter(|(_, found)| !found.is_empty());
    if let Some((reader, found)) = best {
        let misreading = Misreading { truth: Charset::Utf8, reader };
        let mut mending = mending(found, misreading.name());
        mending.misreading = Some(misreading);
        return Some(mending);
    }
    marks::undo(line, level)
}

pub(super) fn mending(found: Vec<Finding>, what: impl Into<Cow<'static, str>>) -> Mending {
    let what = what.into();
    let stretches = found
        .into_iter()
        .map(|Finding { place, text, guess, .. }| {
            let mut stretch = Stretch::new(place, text, what.clone());
            stretch.parts.iter_mut().for_each(|part| part.guess = guess);
            stretch
        })
        .collect();
    Mending { stretches, misreading: None, loss: Loss::Byte }
}

/// The runs of characters beyond ASCII in `line`.
pub(super) fn runs(line: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = line.as_bytes();
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        let start = at + ascii_run(rest);
        let run = bytes.get(start..)?.iter().position(u8::is_ascii);
        at = run.map_or(bytes.len(), |len| start + len);
        (at > start).then_some(start..at)
    })
}

/// Runs of UTF-8 read as `reader`.
fn utf8(line: &str, reader: Charset, level: Repair) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut doubtful = 0;
    let mut foreign = false;
    let mut right = false;
    for place in runs(line) {
        let mut place = place;
        let mut run = line.get(place.clone()).unwrap_or_default();
        let mut undone = decoded(run, reader);
        if undone.is_none() {
            // Marks that are right as they stand may touch what is not.
            right |= run.contains(MARKS);
            let inner = run.trim_start_matches(MARKS);
            let start = place.end - inner.len();
            let inner = inner.trim_end_matches(MARKS);
            place = start..start + inner.len();
            undone = if inner.len() < run.len() { decoded(inner, reader) } else { None };
            run = inner;
        }
        let spot = Spot::new(line, place.clone());
        match undone {
            Some((text, lost)) if spot.looks_wrong(run, reader) && spot.reads_well(&text, 2) => {
                let guess = lost && reader == Charset::Gbk;
                let guess = guess.then(|| spot.quote(&text, level)).flatten();
                let (text, lost, guess) = match guess {
                    Some(quote) => (quote.to_string(), false, Some(600)),
                    None => (text, lost, None),
                };
                found.push(Finding { place, text, lost, guess });
            }
            Some(_) => doubtful += 1,
            None => foreign |= run.chars().any(is_han),
        }
    }
    // One letter against a mark that is right: the line was read rightly.
    if let [only] = found.as_slice()
        && right
        && only.text.chars().nth(1).is_none()
        && only.text.chars().all(char::is_alphabetic)
    {
        return Vec::new();
    }
    // One finding that cannot be right casts doubt on the others; and where
    // Han stand that are what they are, other Han are too.
    if found.len() < 4 * doubtful || reader == Charset::Gbk && foreign {
        return Vec::new();
    }
    found
}

/// Quotes and dashes of good typography.
const MARKS: [char; 9] = ['‘', '’', '“', '”', '«', '»', '–', '—', '…'];

/// Lead bytes whose other byte, a no-break space, has become a space: `Ã `.
pub(super) fn before_spaces(line: &str, reader: Charset, taken: &[Range<usize>]) -> Vec<Stretch> {
    let mut found = Vec::new();
    for place in runs(line) {
        let at = taken.partition_point(|other| other.end <= place.start);
        let taken = taken.get(at).is_some_and(|other| other.start < place.end);
        let run = line.get(place.clone()).unwrap_or_default();
        let rest = line.get(place.end..).unwrap_or_default();
        if taken || !rest.starts_with(' ') {
            continue;
        }
        let Some((text, false)) = decoded(&format!("{run}\u{A0}"), reader) else {
            continue;
        };
        // `В ` is a word in Russian, and it is no space.
        if reader == Charset::Windows1251 && text == "\u{A0}" {
            continue;
        }
        // The French and Portuguese `à` is a word, or begins `àquele`.
        let word = text == "à" && !rest.starts_with(" quel");
        let end = place.end + usize::from(!word);
        let spot = Spot::new(line, place.start..end);
        if spot.reads_well(&text, 2) {
            found.push(Finding { place: place.start..end, text, lost: false, guess: None });
        }
    }
    mending(found, Misreading { truth: Charset::Utf8, reader }.name()).stretches
}

/// A run read as UTF-8, and whether a character of it is lost. One that is
/// mojibake twice over is read through.
fn decoded(run: &str, reader: Charset) -> Option<(String, bool)> {
    let bytes = Bytes::of(run, reader);
    if !bytes.units.iter().any(|unit| *unit != HOLE) {
        return None;
    }
    let mut lost = false;
    let mut text = String::new();
    for piece in pieces(&bytes.units, Charset::Utf8) {
        text.push(match piece.what {
            What::Char(c) => c,
            What::Torn(units) if units.first() != Some(&HOLE) => {
                lost = true;
                '\u{FFFD}'
            }
            _ => return None,
        });
    }
    Some((text, lost))
}

/// A run in its line.
pub(super) struct Spot<'a> {
    pub(super) before: &'a str,
    after: &'a str,
}

impl<'a> Spot<'a> {
    pub(super) fn new(line: &'a str, place: Range<usize>) -> Self {
        Self {
            before: line.get(..place.start).unwrap_or_default(),
            after: line.get(place.end..).unwrap_or_default(),
        }
    }

    pub(super) fn last(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    pub(super) fn next(&self) -> Option<char> {
        self.after.chars().next()
    }

    /// Whether `run` cannot be meant as it stands.
    fn looks_wrong(&self, run: &str, reader: Charset) -> bool {
        let mut chars = run.chars();
        let (Some(lead), Some(second)) = (chars.next(), chars.next()) else {
            // A single Han inside a Latin word.
            return reader == Charset::Gbk && self.touches_word();
        };
        if reader == Charset::Gbk {
            return run.chars().count() <= 4 && (self.touches_word() || second == '\u{FFFD}');
        }
        if run.chars().any(|c| matches!(c, '\u{80}'..='\u{9F}')) || chars.next().is_some() {
            return true;
        }
        let in_word = self.next().is_some_and(char::is_alphabetic);
        let after_small = self.last().is_some_and(char::is_lowercase);
        match reader {
            Charset::Windows1252
            | Charset::Windows1250
            | Charset::Windows1254
            | Charset::Windows1257
            | Charset::Latin2 => {
                let capital = self.last().is_some_and(char::is_uppercase);
                match (lead, second) {
                    ('Â', _) => !capital,
                    ('Ã', '\u{A0}') => !capital || self.word_before() == 1,
                    (_, '\u{A0}') => after_small,
                    ('Ã' | 'Ă', _) => true,
                    (_, '‘'..='„' | '–' | '—' | '…' | '·') => after_small,
                    // Two marks of a number struck out sign by sign: `9Ì¶5Ì¶`.
                    ('Ì' | 'Í', '\u{A1}'..='\u{BF}') if self.is_repeated(run) => true,
                    // Capitals before a small letter.
                    (_, second)
                        if reader == Charset::Windows1257
                            && lead.is_uppercase()
                            && second.is_uppercase() =>
                    {
                        self.next().is_some_and(char::is_lowercase)
                    }
                    (_, second) => {
                        after_small && lead.is_uppercase() || in_word && !second.is_alphabetic()
                    }
                }
            }
            // Cyrillic, boxes and roots in the middle of a Latin word.
            Charset::MacRoman => {
                !lead.is_alphabetic() && after_small && self.word_before() > 1
                    || lead == 'ƒ' && after_small
            }
            _ => {
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
                latin(self.last()) || latin(self.next())
            }
        }
    }

    /// Whether `run` stands near once more.
    fn is_repeated(&self, run: &str) -> bool {
        let before = self.before.chars().rev().take(16).collect::<String>();
        let mirrored = run.chars().rev().collect::<String>();
        let after = self.after.chars().take(16).collect::<String>();
        before.contains(&mirrored) || after.contains(run)
    }

    fn touches_word(&self) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        letter(self.last())
            && (letter(self.next()) || self.next().is_none_or(|c| !c.is_alphanumeric()))
            || letter(self.next()) && self.last().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Letters of the word right before.
    pub(super) fn word_before(&self) -> usize {
        self.before.chars().rev().take_while(|c| c.is_alphabetic()).take(9).count()
    }

    /// Whether `text` is at home between what stands before and after.
    fn reads_well(&self, text: &str, depth: usize) -> bool {
        if text.chars().all(is_good) && self.fits(text) && one_script(text) {
            return true;
        }
        // Mojibake once more.
        let latin = |text: &str| decoded(text, Charset::Windows1252);
        depth > 0
            && text.chars().count() > 1
            && latin(text).is_some_and(|(inner, _)| {
                inner.len() < text.len() && self.reads_well(&inner, depth - 1)
            })
    }

    /// Whether capitals and small letters follow each other as they do in words.
    pub(super) fn fits(&self, text: &str) -> bool {
        // A word is not Latin in one half and Chinese or Korean in the other.
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let cjk = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{3040}'..='\u{D7FF}'));
        if latin(self.last()) && cjk(text.chars().next())
            || latin(self.next()) && cjk(text.chars().next_back())
        {
            return false;
        }
        let before: Vec<char> = self.before.chars().rev().take(2).collect();
        let word = before.iter().rev().copied().chain(text.chars()).chain(self.next());
        let word: Vec<char> = word.collect();
        let cased = |c: char| c.is_alphabetic() && (c.is_lowercase() || c.is_uppercase());
        word.windows(3).all(|three| match three {
            [a, b, c] if cased(*b) && cased(*c) => {
                let (rises, falls) =
                    (b.is_lowercase() && c.is_uppercase(), b.is_uppercase() && c.is_lowercase());
                !(rises || falls && cased(*a))
            }
            _ => true,
        }) && match word.as_slice() {
            [a, b] => !(a.is_lowercase() && b.is_uppercase()),
            [a, b, ..] => {
                !(a.is_lowercase() && b.is_uppercase() && self.before.chars().nth(1).is_none())
            }
            _ => true,
        }
    }

    /// The quote or dash that was lost, by where it stands.
    pub(super) fn quote(&self, text: &str, level: Repair) -> Option<char> {
        if level != Repair::Likely || text != "\u{FFFD}" {
            return None;
        }
        let near = self.before.char_indices().rev().nth(200).map_or(0, |(at, _)| at);
        let near = self.before.get(near..).unwrap_or_default();
        let opened = near.matches(['“', '鈥']).count() > near.matches('”').count();
        Some(match (self.last(), self.next()) {
            (None | Some(' '), None | Some(' ')) => '–',
            (None | Some(' '), Some(c)) if c.is_ascii_digit() => '–',
            (None | Some(' '), _) => '“',
            (Some(c), _) if c.is_ascii_punctuation() || opened => '”',
            _ => '’',
        })
    }
}

/// Characters that mojibake of a web page may hide.
pub(super) fn is_good(c: char) -> bool {
    match c {
        'ſ' | 'ŉ' => false,
        '\u{A0}'..='\u{17F}'
        | '\u{218}'..='\u{21B}'
        | '\u{2C6}'
        | '\u{2C7}'
        | '\u{2D8}'..='\u{2DD}' => true,
        '\u{180}'..='\u{2FF}' | '\u{1D00}'..='\u{1DFF}' | '\u{2C60}'..='\u{2C7F}' => false,
        '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2044}' => true,
        '\u{20A0}'..='\u{20BF}' | '\u{2100}'..='\u{2BFF}' | '\u{3001}'..='\u{9FFF}' => true,
        '\u{20000}'..='\u{3FFFF}' => true,
        '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF5E}' | '\u{1F000}'..='\u{1FAFF}' => true,
        '\u{FFFD}' | '\u{FE0F}' | '\u{200D}' => true,
        // Letters of other alphabets, with their vowel signs.
        '\u{370}'..='\u{1CFF}' | '\u{1F00}'..='\u{1FFF}' => true,
        _ => false,
    }
}

/// Whether the letters of `text` are of one alphabet.
fn one_script(text: &str) -> bool {
    let block = |c: char| match u32::from(c) {
        ..0x370 | 0x1E00..0x1F00 => 0,
        0x1F00..0x2000 => 0x370,
        0x370..0x400 => 0x370,
        0x400..0x530 => 0x400,
        code @ ..0x1E00 => code & !0x7F,
        _ => 1,
    };
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).map(block);
    let Some(first) = letters.next() else { return true };
    letters.all(|other| other == first || first > 1 && first ^ other == 0x80)
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}
