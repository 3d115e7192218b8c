//! Bytes in a known encoding → text.

use std::borrow::Cow;

use super::Encoding;
use super::encoding::Kind;

/// Decodes `bytes`, all of the input, without looking for a byte order mark.
/// What is not valid becomes U+FFFD, as the Encoding Standard says. The flag
/// tells whether anything did.
pub(super) fn transcode(encoding: Encoding, bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match encoding.0 {
        Kind::Web(web) if web == encoding_rs::UTF_8 => {
            let text = String::from_utf8_lossy(bytes);
            let bad = matches!(text, Cow::Owned(_));
            (text, bad)
        }
        Kind::Web(web) => web.decode_without_bom_handling(bytes),
    }
}
