//! GB18030 and Big5, decoded from a table of pairs.
//!
//! Same text and same errors as `encoding_rs`, whose ranges take less memory
//! and more time. Pairs are looked up in 48 KB; what the table lacks (four-byte
//! characters, those beyond the basic plane, errors) is left to `encoding_rs`.

use std::borrow::Cow;

use super::unit;
use crate::tables::{BIG5, GBK};

const LEADS: usize = 126;
const TRAILS: usize = 192;
type Table = [u8; 2 * LEADS * TRAILS];

/// GB18030: the text, and whether something did not decode.
pub(super) fn gb18030(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    decode(bytes, GBK, encoding_rs::GB18030, unit::gb18030)
}

/// Big5 with the Hong Kong supplement: the text, and whether something did not decode.
pub(super) fn big5(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    decode(bytes, BIG5, encoding_rs::BIG5, unit::two)
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
    let mut rest = bytes;
    let mut bad = false;
    loop {
        rest = ascii_run(rest, &mut text);
        // A run of pairs the table knows.
        while let [lead, trail, after @ ..] = rest {
            let Some(c) = lookup(table, *lead, *trail) else {
                break;
            };
            text.push(c);
            rest = after;
        }
        match rest {
            [] => return (Cow::Owned(text), bad),
            [0..=0x7F, ..] => {}
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

/// Copies ASCII and returns what follows it.
fn ascii_run<'a>(rest: &'a [u8], text: &mut String) -> &'a [u8] {
    let mut rest = rest;
    // Most runs between Han are short: a digit, a line end.
    for _ in 0..8 {
        match rest {
            [byte @ 0..=0x7F, after @ ..] => {
                text.push(char::from(*byte));
                rest = after;
            }
            _ => return rest,
        }
    }
    let (run, after) = rest.split_at(encoding_rs::Encoding::ascii_valid_up_to(rest));
    text.push_str(core::str::from_utf8(run).unwrap_or(""));
    after
}

fn lookup(table: &Table, lead: u8, trail: u8) -> Option<char> {
    let lead = usize::from(lead).wrapping_sub(0x81);
    let trail = usize::from(trail).wrapping_sub(0x40);
    if lead >= LEADS || trail >= TRAILS {
        return None;
    }
    let at = 2 * (lead * TRAILS + trail);
    let &[low, high] = table.get(at..at + 2)? else {
        return None;
    };
    match u16::from_le_bytes([low, high]) {
        0 => None,
        c => char::from_u32(c.into()),
    }
}
