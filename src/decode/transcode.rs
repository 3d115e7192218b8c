//! Bytes in a known encoding → text.

use std::borrow::Cow;

use super::Encoding;
use super::double;
use super::encoding::Kind;
use super::odd::{self, Read};

/// Decodes `bytes`, all of the input, without looking for a byte order mark.
/// What is not valid becomes U+FFFD, as the Encoding Standard says. The flag
/// tells whether anything did.
pub(super) fn transcode(encoding: Encoding, bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match encoding.0 {
        Kind::Web(web) if web == encoding_rs::UTF_8 => web.decode_without_bom_handling(bytes),
        Kind::Web(web) if web == encoding_rs::GB18030 => double::gb18030(bytes),
        Kind::Web(web) if web == encoding_rs::BIG5 => double::big5(bytes),
        Kind::Web(web) => web.decode_without_bom_handling(bytes),
        Kind::Odd(odd) => {
            let (text, bad) = read_all(odd.read(), bytes);
            (Cow::Owned(text), bad)
        }
    }
}

fn read_all(read: Read, bytes: &[u8]) -> (String, bool) {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    text.extend(odd::chars(read, bytes));
    // None of them can write U+FFFD itself.
    let bad = text.contains(char::REPLACEMENT_CHARACTER);
    (text, bad)
}
