//! How many source bytes stand behind each character: the *units* of an encoding.
//!
//! Text and source are walked side by side. That keeps this module free of
//! mapping tables: the text says which character a unit became, the bytes and
//! the encoding's grammar say how long the unit was. A test holds each grammar
//! against a decoder that is fed one byte at a time.

use super::Encoding;
use super::encoding::Kind;
use super::odd::Read;

/// Where a walk stands: at a unit boundary in source and text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) source: u32,
    pub(super) text: u32,
    /// The shift state of the seven-bit encodings; 0 elsewhere.
    pub(super) state: u8,
}

/// `count` units, each `text` bytes of text from `source` bytes of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) count: usize,
    pub(super) text: usize,
    pub(super) source: usize,
    /// The source was not valid and became U+FFFD.
    pub(super) bad: bool,
}

impl Step {
    pub(super) const fn run(count: usize, text: usize, source: usize) -> Self {
        Self { count, text, source, bad: false }
    }

    const fn one(text: usize, source: usize, bad: bool) -> Self {
        Self { count: 1, text, source, bad }
    }
}

/// A step covers at most this many units, so that a walk from a checkpoint to a
/// place near by stays short.
const LONGEST: usize = 4096;

const REPLACEMENT: &[u8] = "\u{FFFD}".as_bytes();

/// The next step at the start of `source`, whose text starts `text`. `None` at the end.
pub(super) fn step(encoding: Encoding, source: &[u8], text: &[u8], state: &mut u8) -> Option<Step> {
    let &first = source.first()?;
    if encoding.is_utf_16() {
        return Some(utf_16(encoding == Encoding::UTF_16LE, source, text));
    }
    let grammar = Grammar::of(encoding);
    match grammar {
        Grammar::Shifted(next) => return Some(next(source, text, state)),
        Grammar::Odd(read) => return Some(read(source, state).step()),
        _ => {}
    }
    if first < 0x80 {
        return Some(Step::run(ascii(source, text), 1, 1));
    }
    Some(match grammar {
        Grammar::Utf8 => utf_8(source, text),
        Grammar::Double(unit) => double(unit, source, text),
        _ => single(source, text),
    })
}

type Next = fn(&[u8], &[u8], &mut u8) -> Step;

enum Grammar {
    Utf8,
    /// One byte a character.
    Single,
    /// Bytes above ASCII start units of one to four bytes; the function gives
    /// the length of a valid and of an invalid unit.
    Double(fn(&[u8], bool) -> usize),
    /// Escapes and shifts: not ASCII compatible.
    Shifted(Next),
    /// Read by us.
    Odd(Read),
}

impl Grammar {
    fn of(encoding: Encoding) -> Self {
        let web = match encoding.0 {
            Kind::Web(web) => web,
            Kind::Odd(odd) => return Self::Odd(odd.read()),
        };
        if web == encoding_rs::UTF_8 {
            Self::Utf8
        } else if web == encoding_rs::GB18030 {
            Self::Double(gb18030)
        } else if web == encoding_rs::BIG5 || web == encoding_rs::EUC_KR {
            Self::Double(two)
        } else if web == encoding_rs::SHIFT_JIS {
            Self::Double(shift_jis)
        } else if web == encoding_rs::EUC_JP {
            Self::Double(euc_jp)
        } else if web == encoding_rs::ISO_2022_JP {
            Self::Shifted(super::iso_2022_jp::step)
        } else {
            Self::Single
        }
    }
}

fn ascii(source: &[u8], text: &[u8]) -> usize {
    let same = |(a, b): &(&u8, &u8)| a == b && **a < 0x80;
    source.iter().zip(text).take(LONGEST).take_while(same).count().max(1)
}

/// Length of the UTF-8 character that starts `text`; at least 1.
pub(super) fn char_len(text: &[u8]) -> usize {
    match text.first() {
        Some(0xF0..) => 4,
        Some(0xE0..) => 3,
        Some(0xC0..) => 2,
        _ => 1,
    }
}

fn is_replacement(text: &[u8]) -> bool {
    text.starts_with(REPLACEMENT)
}

fn utf_8(source: &[u8], text: &[u8]) -> Step {
    let same = |(a, b): &(&u8, &u8)| a == b;
    let mut equal = source.iter().zip(text).take(LONGEST).take_while(same).count();
    // Back to a boundary: the first byte that differs may lie inside a character.
    while equal > 0 && text.get(equal).is_some_and(|b| (0x80..0xC0).contains(b)) {
        equal -= 1;
    }
    if equal > 0 {
        return Step::run(equal, 1, 1);
    }
    let head = source.get(..4).unwrap_or(source);
    let bad = head.utf8_chunks().next().map_or(1, |chunk| chunk.invalid().len().max(1));
    Step::one(REPLACEMENT.len(), bad, true)
}

fn single(source: &[u8], text: &[u8]) -> Step {
    let len = char_len(text);
    if is_replacement(text) {
        return Step::one(len, 1, true);
    }
    let mut rest = text;
    let like = |&&byte: &&u8| {
        let like = byte >= 0x80 && char_len(rest) == len && !is_replacement(rest);
        rest = rest.get(len..).unwrap_or(&[]);
        like
    };
    Step::run(source.iter().take(LONGEST).take_while(like).count().max(1), len, 1)
}

fn double(unit: fn(&[u8], bool) -> usize, source: &[u8], text: &[u8]) -> Step {
    let len = char_len(text);
    if is_replacement(text) {
        // GB18030 can write U+FFFD itself, in four bytes.
        let written = source.starts_with(&[0x84, 0x31, 0xA4, 0x37]) && unit(source, false) == 4;
        let bytes = if written { 4 } else { unit(source, true) };
        return Step::one(len, bytes.min(source.len()), !written);
    }
    if let Some(len) = pair_of_chars(source, text) {
        return Step::one(len, 2, false);
    }
    let bytes = unit(source, false).min(source.len());
    let (mut count, mut source, mut text) = (0, source, text);
    while count < LONGEST
        && source.first().is_some_and(|b| *b >= 0x80)
        && char_len(text) == len
        && unit(source, false) == bytes
        && !is_replacement(text)
        && pair_of_chars(source, text).is_none()
    {
        count += 1;
        source = source.get(bytes..).unwrap_or(&[]);
        text = text.get(len..).unwrap_or(&[]);
    }
    Step::run(count.max(1), len, bytes)
}

/// Four codes of Big5 are a letter and a combining mark: Ê̄ Ê̌ ê̄ ê̌.
fn pair_of_chars(source: &[u8], text: &[u8]) -> Option<usize> {
    let four = matches!(source, [0x88, 0x62 | 0x64 | 0xA3 | 0xA5, ..]);
    (four && matches!(text, [0xC3, 0x8A | 0xAA, 0xCC, 0x84 | 0x8C, ..])).then_some(4)
}

/// What a broken two-byte unit takes up: an ASCII second byte is read again.
fn broken(source: &[u8]) -> usize {
    if source.get(1).is_some_and(|b| *b >= 0x80) { 2 } else { 1 }
}

pub(super) fn two(source: &[u8], bad: bool) -> usize {
    match source.first() {
        Some(0x81..=0xFE) if !bad => 2,
        Some(0x81..=0xFE) => broken(source),
        _ => 1,
    }
}

pub(super) fn gb18030(source: &[u8], bad: bool) -> usize {
    match source {
        [0x80 | 0xFF, ..] => 1,
        [_, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, ..] => 4,
        // Only the end of the input makes one error of two or three bytes.
        [_, 0x30..=0x39] => 2,
        [_, 0x30..=0x39, 0x81..=0xFE] => 3,
        [_, 0x30..=0x39, ..] => 1,
        _ if !bad => 2,
        _ => broken(source),
    }
}

fn shift_jis(source: &[u8], bad: bool) -> usize {
    match source.first() {
        Some(0x81..=0x9F | 0xE0..=0xFC) if !bad => 2,
        Some(0x81..=0x9F | 0xE0..=0xFC) => broken(source),
        _ => 1,
    }
}

fn euc_jp(source: &[u8], bad: bool) -> usize {
    match source {
        [0x8F, 0xA1..=0xFE, ..] if !bad => 3,
        [0x8F, 0xA1..=0xFE, third, ..] => 2 + usize::from(*third >= 0x80),
        [0x8F, 0xA1..=0xFE] => 2,
        [0x8E | 0x8F | 0xA1..=0xFE, ..] if !bad => 2,
        [0x8E | 0x8F | 0xA1..=0xFE, ..] => broken(source),
        _ => 1,
    }
}

fn utf_16(little: bool, source: &[u8], text: &[u8]) -> Step {
    let read = |at: usize| {
        let &[a, b] = source.get(at..at + 2)? else {
            return None;
        };
        Some(if little { u16::from_le_bytes([a, b]) } else { u16::from_be_bytes([a, b]) })
    };
    let Some(first) = read(0) else {
        return Step::one(REPLACEMENT.len(), 1, true);
    };
    match first {
        0xD800..=0xDBFF => match read(2) {
            Some(0xDC00..=0xDFFF) => Step::one(4, 4, false),
            Some(_) => Step::one(REPLACEMENT.len(), 2, true),
            // At the end, one error takes the odd byte too.
            None => Step::one(REPLACEMENT.len(), source.len().min(3), true),
        },
        0xDC00..=0xDFFF => Step::one(REPLACEMENT.len(), 2, true),
        _ => {
            let len = char_len(text);
            let same = |pair: &&[u8]| {
                let unit = match **pair {
                    [a, b] if little => u16::from_le_bytes([a, b]),
                    [a, b] => u16::from_be_bytes([a, b]),
                    _ => return false,
                };
                let of_unit = match unit {
                    0..0x80 => 1,
                    0x80..0x800 => 2,
                    0xD800..=0xDFFF => 0,
                    _ => 3,
                };
                of_unit == len
            };
            Step::run(source.chunks_exact(2).take(LONGEST).take_while(same).count().max(1), len, 2)
        }
    }
}
