//! Floor 1: bytes → UTF-8, with evidence.
//!
//! [`decode`] takes any bytes and gives the most plausible text, which encoding
//! it stood in, on what evidence, and where each character came from.

mod declared;
mod decoded;
mod encoding;
mod hints;
mod iso_2022_jp;
mod place;
mod sniff;
mod transcode;
mod unit;

pub use decoded::{Decoded, Evidence};
pub use encoding::Encoding;
pub use hints::Hints;

use std::borrow::Cow;

use crate::{Note, NoteCode, Notes, Span};
use place::{Piece, Places};
use sniff::Found;

/// Decodes `bytes`, whatever they are.
///
/// ```
/// use diglot::decode::{decode, Hints};
///
/// let decoded = decode("分析".as_bytes(), &Hints::new());
/// assert_eq!(decoded.text(), "分析");
/// assert_eq!(decoded.source((3..6).into()), 3..6);
/// ```
#[must_use]
pub fn decode<'a>(bytes: &'a [u8], hints: &Hints<'_>) -> Decoded<'a> {
    decoded(bytes, sniff::sniff(bytes, hints))
}

/// Decodes `bytes` in the encoding the caller is sure of. A byte order mark of
/// that encoding is left out of the text.
///
/// ```
/// use diglot::decode::decode_as;
/// use diglot::Encoding;
///
/// let decoded = decode_as(b"\xb7\xd6\xce\xf6 \xff", Encoding::GB18030);
/// assert_eq!(decoded.text(), "分析 \u{FFFD}");
/// assert_eq!(decoded.replaced(), 1);
/// ```
#[must_use]
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded<'_> {
    let bom = encoding_rs::Encoding::for_bom(bytes)
        .filter(|(found, _)| Encoding::web(found) == encoding)
        .map_or(0, |(_, len)| len);
    decoded(bytes, Found { bom, ..Found::new(encoding, Evidence::Told, 1000) })
}

fn decoded(bytes: &[u8], found: Found) -> Decoded<'_> {
    let body = bytes.get(found.bom..).unwrap_or(&[]);
    let (text, bad) = transcode::transcode(found.encoding, body);
    let copied = matches!(text, Cow::Borrowed(_));
    let piece = Piece {
        encoding: found.encoding,
        source: found.bom..bytes.len(),
        text: 0..text.len(),
        copied,
    };
    let places = Places::new(vec![piece]);
    let mut notes = Notes::new();
    if let Some(declared) = found.declared
        && declared != found.encoding
        && !(found.ascii && found.encoding == Encoding::UTF_8)
    {
        notes.push(Note::new(NoteCode::WrongCharset).with_detail(declared.name()));
    }
    let mut replaced = 0;
    if bad {
        for (at, step) in places.steps(bytes, &text).filter(|(_, step)| step.bad) {
            replaced += step.source as u64;
            let span = Span::from_usize(at.text as usize, at.text as usize + step.text);
            let start = at.source as usize;
            notes.push(
                Note::new(NoteCode::Replaced)
                    .with_span(span)
                    .with_source(start..start + step.source),
            );
        }
    }
    Decoded {
        bytes,
        text,
        encoding: found.encoding,
        declared: found.declared,
        evidence: found.evidence,
        confidence: found.confidence,
        replaced,
        places,
        notes,
    }
}
