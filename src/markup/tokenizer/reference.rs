//! Character references: `&amp;`, `&#20013;`, `&#x4e2d;`, and the broken ones pages have.

use std::borrow::Cow;

use crate::tables::entities::{EXTRA, NAMES, STARTS, VALUES};

/// What a character reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The character.
    pub first: char,
    /// The second one of the few names that stand for two.
    pub second: Option<char>,
    /// Bytes of page it takes, `&` and `;` included.
    pub len: usize,
}

/// Where a reference stands: in an attribute `&copy=1` and `&copyright` are no
/// references, so that addresses survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "there are no other places")]
pub enum Place {
    /// In text.
    Text,
    /// In the value of an attribute.
    Attribute,
}

/// Reads the reference at the start of `rest`, which is `&` and what follows.
/// `None` where the `&` is only an ampersand.
///
/// ```
/// use diglot::markup::tokenizer::reference::{Place, read};
///
/// assert_eq!(read(b"&#20013;", Place::Text).map(|r| (r.first, r.len)), Some(('中', 8)));
/// assert_eq!(read(b"&notit;", Place::Text).map(|r| (r.first, r.len)), Some(('¬', 4)));
/// assert_eq!(read(b"&copy=1", Place::Attribute), None);
/// assert_eq!(read(b"& ", Place::Text), None);
/// ```
#[must_use]
pub fn read(rest: &[u8], place: Place) -> Option<Reference> {
    match rest.get(1)? {
        b'#' => numeric(rest),
        b'a'..=b'z' | b'A'..=b'Z' => named(rest, place),
        _ => None,
    }
}

/// The value of an attribute: references decoded, line ends as `\n`, U+0000 as U+FFFD.
///
/// ```
/// use diglot::markup::tokenizer::reference::decode;
///
/// assert_eq!(decode("?a=1&amp;copy=2"), "?a=1&copy=2");
/// ```
#[must_use]
pub fn decode(raw: &str) -> Cow<'_, str> {
    decode_in(raw, Place::Attribute)
}

/// The same for text, where references need no `;` to count.
#[must_use]
pub fn decode_text(raw: &str) -> Cow<'_, str> {
    decode_in(raw, Place::Text)
}

fn decode_in(raw: &str, place: Place) -> Cow<'_, str> {
    if memchr::memchr3(b'&', b'\r', 0, raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr3(b'&', b'\r', 0, rest.as_bytes()) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let len = match from.as_bytes() {
            [b'\r', b'\n', ..] => 1,
            [b'\r', ..] => {
                out.push('\n');
                1
            }
            [0, ..] => {
                out.push('\u{FFFD}');
                1
            }
            bytes => match read(bytes, place) {
                Some(reference) => {
                    out.push(reference.first);
                    out.extend(reference.second);
                    reference.len
                }
                None => {
                    out.push('&');
                    1
                }
            },
        };
        rest = from.get(len..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn numeric(rest: &[u8]) -> Option<Reference> {
    let hex = matches!(rest.get(2), Some(b'x' | b'X'));
    let (radix, from) = if hex { (16, 3) } else { (10, 2) };
    let mut len = from;
    let mut code: u32 = 0;
    while let Some(digit) = rest.get(len).and_then(|&b| char::from(b).to_digit(radix)) {
        // Beyond the last code point every number means the same.
        code = code.saturating_mul(radix).saturating_add(digit);
        len += 1;
    }
    if len == from {
        return None;
    }
    if rest.get(len) == Some(&b';') {
        len += 1;
    }
    let windows = code.checked_sub(0x80).and_then(|high| WINDOWS_1252.get(high as usize));
    let first = match (code, windows) {
        (0, _) => char::REPLACEMENT_CHARACTER,
        (_, Some(&meant)) => meant,
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some(Reference { first, second: None, len })
}

/// U+0080 to U+009F by number mean what windows-1252 has there.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The longest name that stands at the start of `rest`.
fn named(rest: &[u8], place: Place) -> Option<Reference> {
    let word = rest.get(1..).unwrap_or_default();
    if word.starts_with(b"nbsp;") {
        return Some(Reference { first: '\u{A0}', second: None, len: 6 });
    }
    let mut names = 0..VALUES.len();
    let mut best = None;
    for (index, &letter) in word.iter().enumerate() {
        if !letter.is_ascii_alphanumeric() {
            break;
        }
        // The names that start like this are neighbours.
        let low = bound(&names, |name| name.get(index) < Some(&letter));
        let high = bound(&(low..names.end), |name| name.get(index) <= Some(&letter));
        names = low..high;
        let Some((first, legacy)) = name(low).filter(|_| low < high) else {
            break;
        };
        if first.len() == index + 1 {
            if word.get(index + 1) == Some(&b';') {
                best = Some((low, index + 3));
                break;
            }
            if legacy {
                best = Some((low, index + 2));
            }
        }
    }
    let (index, len) = best?;
    let open = rest.get(len - 1) != Some(&b';');
    let next = rest.get(len).copied().unwrap_or_default();
    if open && place == Place::Attribute && (next == b'=' || next.is_ascii_alphanumeric()) {
        return None;
    }
    let value = VALUES.get(index).copied().map(u32::from)?;
    let extra = value.checked_sub(0xE000).and_then(|extra| EXTRA.get(extra as usize));
    let (first, second) = match extra {
        Some(&(first, second)) => (first, Some(second).filter(|&second| second != '\0')),
        None => (char::from_u32(value)?, None),
    };
    Some(Reference { first, second, len })
}

/// A name of the table, and whether its `;` may be missing.
fn name(index: usize) -> Option<(&'static [u8], bool)> {
    const LEGACY: u16 = 1 << 15;
    let start = *STARTS.get(index)?;
    let end = *STARTS.get(index + 1)? & !LEGACY;
    let bytes = NAMES.as_bytes().get(usize::from(start & !LEGACY)..usize::from(end))?;
    Some((bytes, start & LEGACY != 0))
}

/// The first of the names in `range` for which `before` is false.
fn bound(range: &core::ops::Range<usize>, before: impl Fn(&[u8]) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low.midpoint(high);
        if name(middle).is_some_and(|(name, _)| before(name)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
