//! Encodings that hide in ASCII: HZ, ISO-2022-CN, and ISO-2022-JP if declared.
//!
//! Code holds `~{` and terminals send escapes, so the whole page has to follow
//! the grammar, hold at least one character of it, and read better decoded.

use super::Encoding;
use super::score::{BAD, text_cost};
use super::transcode::transcode;

/// Bytes decoded for the comparison.
const HEAD: usize = 4096;

/// The seven-bit encoding of an ASCII page and by how much it reads better.
pub(super) fn sniff(bytes: &[u8], labels: [Option<Encoding>; 2]) -> Option<(Encoding, u64)> {
    if memchr::memchr(0x1B, bytes).is_some() {
        let iso_2022_jp = Encoding::web(encoding_rs::ISO_2022_JP);
        let declared = labels.contains(&Some(iso_2022_jp));
        return reads_better(Encoding::ISO_2022_CN, bytes, b"\x1B$")
            .or_else(|| declared.then(|| reads_better(iso_2022_jp, bytes, b"\x1B$")).flatten());
    }
    reads_better(Encoding::HZ, bytes, b"~{")
}

fn reads_better(encoding: Encoding, bytes: &[u8], mark: &[u8]) -> Option<(Encoding, u64)> {
    let first = memchr::memmem::find(bytes, mark)?;
    // Decoding starts at the mark, where every one of them is in its first state.
    let part = bytes.get(first..).unwrap_or(&[]);
    let (text, bad) = transcode(encoding, part);
    let whole = text.strip_suffix(char::REPLACEMENT_CHARACTER).unwrap_or(&text);
    if (bad && whole.contains(char::REPLACEMENT_CHARACTER)) || whole.is_ascii() {
        return None;
    }
    let shown = &part.get(..HEAD).unwrap_or(part);
    let plain = text_cost(core::str::from_utf8(shown).ok()?);
    let decoded = text_cost(&transcode(encoding, shown).0).saturating_sub(BAD);
    (decoded < plain).then(|| (encoding, plain - decoded))
}
