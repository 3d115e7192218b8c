//! GB18030 and Big5, decoded from a table of pairs.
//!
//! Same text and same errors as `encoding_rs`, whose ranges take less memory
//! and more time. Pairs are looked up as UTF-8 and written four bytes at a time,
//! and each kilobyte is validated with SIMD, which is how safe Rust can make a
//! `String` without testing each character. What the table lacks (four-byte
//! characters, those beyond the basic plane, errors) is left to `encoding_rs`.

use std::borrow::Cow;

use super::unit;
use crate::tables::{BIG5, GBK};

/// What a pair decodes to: up to three bytes of UTF-8, and how many; 0 for none.
type Entry = [u8; 4];
/// By lead byte from 0x81, then by any second byte. 129 KB.
type Table = [[Entry; 256]; LEADS];

const LEADS: usize = 126;

static GBK_UTF_8: Table = expanded(GBK);
static BIG5_UTF_8: Table = expanded(BIG5);

/// The generated table as UTF-8, made by the compiler.
#[expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where a stray index is an error"
)]
const fn expanded(pairs: &[u8; 2 * LEADS * 192]) -> Table {
    let mut table = [[[0; 4]; 256]; LEADS];
    let mut at = 0;
    while at < LEADS * 192 {
        let c = u16::from_le_bytes([pairs[2 * at], pairs[2 * at + 1]]);
        let last = 0x80 | (c & 0x3F) as u8;
        let middle = (c >> 6 & 0x3F) as u8;
        table[at / 192][0x40 + at % 192] = match c {
            0..0x80 => [0; 4],
            0x80..0x800 => [0xC0 | middle, last, 0, 2],
            _ => [0xE0 | (c >> 12) as u8, 0x80 | middle, last, 3],
        };
        at += 1;
    }
    table
}

/// GB18030: the text, and whether something did not decode.
pub(super) fn gb18030(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    decode(bytes, &GBK_UTF_8, encoding_rs::GB18030, unit::gb18030)
}

/// Big5 with the Hong Kong supplement: the text, and whether something did not decode.
pub(super) fn big5(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    decode(bytes, &BIG5_UTF_8, encoding_rs::BIG5, unit::two)
}

fn decode<'a>(
    bytes: &'a [u8],
    table: &Table,
    encoding: &'static encoding_rs::Encoding,
    len: fn(&[u8], bool) -> usize,
) -> (Cow<'a, str>, bool) {
    let ascii = encoding_rs::Encoding::ascii_valid_up_to(bytes);
    if let (true, Ok(text)) = (ascii == bytes.len(), core::str::from_utf8(bytes)) {
        return (Cow::Borrowed(text), false);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let mut buffer = [0; CHUNK];
    let mut rest = bytes;
    let mut bad = false;
    loop {
        rest = run(rest, table, &mut buffer, &mut text);
        match rest {
            [] => return (Cow::Owned(text), bad),
            [0..=0x7F, ..] => {
                let ascii = encoding_rs::Encoding::ascii_valid_up_to(rest);
                let (run, after) = rest.split_at(ascii);
                text.push_str(simdutf8::basic::from_utf8(run).unwrap_or(""));
                rest = after;
            }
            _ => {
                let good = rest.get(..len(rest, false)).unwrap_or(rest);
                match encoding.decode_without_bom_handling_and_without_replacement(good) {
                    Some(part) => {
                        text.push_str(&part);
                        rest = rest.get(good.len()..).unwrap_or(&[]);
                    }
                    None => {
                        text.push(char::REPLACEMENT_CHARACTER);
                        bad = true;
                        rest = rest.get(len(rest, true)..).unwrap_or(&[]);
                    }
                }
            }
        }
    }
}

/// Bytes of text gathered before they are written.
const CHUNK: usize = 1024;

/// Decodes pairs of the table and short stretches of ASCII. Returns what begins
/// with something else, or what is left when the buffer is full.
fn run<'a>(
    bytes: &'a [u8],
    table: &Table,
    buffer: &mut [u8; CHUNK],
    text: &mut String,
) -> &'a [u8] {
    let (mut rest, mut at, mut after_pair) = (bytes, 0, true);
    loop {
        if rest.first().is_some_and(|lead| *lead >= 0x80) {
            let units = han_run(rest, table, buffer.get_mut(at..).unwrap_or(&mut []));
            at += 3 * units;
            rest = rest.get(2 * units..).unwrap_or(&[]);
            after_pair |= units > 0;
        }
        let [lead, after @ ..] = rest else {
            break;
        };
        let (entry, next) = if *lead < 0x80 {
            // Long ASCII is copied at once, elsewhere.
            if after_pair && after.first_chunk::<16>().is_none_or(|next| next.is_ascii()) {
                break;
            }
            after_pair = false;
            ([*lead, 0, 0, 1], after)
        } else {
            let [trail, after @ ..] = after else {
                break;
            };
            let row = table.get(usize::from(*lead).wrapping_sub(0x81));
            let Some(entry) = row.and_then(|row| row.get(usize::from(*trail))) else {
                break;
            };
            after_pair = true;
            (*entry, after)
        };
        let [.., len] = entry;
        if len == 0 {
            break;
        }
        // A full entry is written and its length counted: no branch on the length.
        let Some(slot) = buffer.get_mut(at..at + 4) else {
            break;
        };
        slot.copy_from_slice(&entry);
        at += usize::from(len);
        rest = next;
    }
    let written = buffer.get(..at).unwrap_or(&[]);
    text.push_str(simdutf8::basic::from_utf8(written).unwrap_or(""));
    rest
}

/// Decodes pairs that make three bytes, as all Han do. Returns how many.
fn han_run(bytes: &[u8], table: &Table, out: &mut [u8]) -> usize {
    let mut count = 0;
    for (pair, slot) in bytes.chunks_exact(2).zip(out.chunks_exact_mut(3)) {
        let (&[lead, trail], [x, y, z]) = (pair, slot) else {
            break;
        };
        let row = table.get(usize::from(lead.wrapping_sub(0x81)));
        let Some(&[a, b, c, 3]) = row.and_then(|row| row.get(usize::from(trail))) else {
            break;
        };
        (*x, *y, *z) = (a, b, c);
        count += 1;
    }
    count
}
