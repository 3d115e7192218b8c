//! Floor 1: bytes → UTF-8, with evidence.
//!
//! [`decode`] takes any bytes and gives the most plausible text, which encoding
//! it stood in, on what evidence, and where each character came from.

mod big5_unicode;
mod cns;
mod declared;
mod decoded;
mod double;
mod encoding;
mod hints;
mod iso_2022_jp;
mod kind;
mod likeliest;
mod mixed;
mod odd;
mod place;
mod score;
mod seven_bit;
mod sniff;
mod transcode;
mod unit;
mod utf_16;
mod window;

pub use decoded::{Decoded, Evidence};
pub use encoding::Encoding;
pub use hints::Hints;

use core::ops::Range;
use std::borrow::Cow;

use crate::{Note, NoteCode, Notes, Span};
use mixed::Fragment;
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

/// Which encoding [`decode`] chooses, without decoding: it reads a few hundred
/// bytes of a clear page and a few kilobytes of others.
///
/// Both ask the same procedure, so that names and evidence agree. Only decoding
/// finds fragments in other encodings, and reads the user rows of a Big5 page by
/// the older table ([`Encoding::BIG5_UNICODE`], whose name is `Big5` too).
///
/// ```
/// use diglot::decode::{detect, Hints};
///
/// let found = detect(b"About us \xb9\xd8\xd3\xda\xce\xd2\xc3\xc7", &Hints::new());
/// assert_eq!(found.encoding().name(), "gb18030");
/// ```
#[must_use]
pub fn detect(bytes: &[u8], hints: &Hints<'_>) -> Detected {
    Detected(sniff::sniff(bytes, hints).without_text())
}

/// The encodings weighed against each other for these bytes, the likeliest first,
/// each with how many nats it lies behind (5 nats: 150 times less likely; those
/// far behind stopped reading, and lie there at least). One alone where a mark,
/// validity or a grammar decides; none for what is no text.
///
/// For people who ask about one page: costs more than [`detect`]. What is known from
/// outside the page ([`Hints`]) chooses among those an eighth of a nat behind, so the
/// first need not be the one chosen.
///
/// ```
/// use diglot::decode::{rank, Hints};
///
/// let ranks = rank(b"About us \xb9\xd8\xd3\xda\xce\xd2\xc3\xc7", &Hints::new());
/// assert_eq!(ranks[0].0.name(), "gb18030");
/// assert!(ranks[0].1 == 0 && ranks[1].1 > 0);
/// ```
#[must_use]
pub fn rank(bytes: &[u8], hints: &Hints<'_>) -> Vec<(Encoding, u64)> {
    sniff::rank(bytes, hints)
}

/// What [`detect`] found.
#[derive(Clone, Copy, Debug)]
pub struct Detected(Found<'static>);

impl Detected {
    /// The encoding of most of the page.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.0.encoding
    }

    /// The encoding declared, right or wrong. The transport's comes first.
    #[must_use]
    pub const fn declared(&self) -> Option<Encoding> {
        self.0.declared
    }

    /// Why.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.0.evidence
    }

    /// How sure, in per mille.
    #[must_use]
    pub const fn confidence(&self) -> u16 {
        self.0.confidence
    }

    /// A word for the format of bytes that are no text (`pdf`, `gzip`, `binary`…).
    #[must_use]
    pub const fn not_text(&self) -> Option<&'static str> {
        self.0.not_text
    }
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

fn decoded<'a>(bytes: &'a [u8], mut found: Found<'a>) -> Decoded<'a> {
    if let Some(format) = found.not_text {
        return Decoded::nothing(bytes, format);
    }
    let body = bytes.get(found.bom..).unwrap_or(&[]);
    if found.valid.is_none() && found.encoding == Encoding::UTF_8 {
        found.valid = sniff::utf_8(body);
    }
    let (mut text, mut bad) = match found.valid {
        Some(valid) => (Cow::Borrowed(valid), false),
        None => transcode::transcode(found.encoding, body),
    };
    if found.encoding == Encoding::BIG5
        && found.evidence != Evidence::Told
        && big5_unicode::is_suspect(&text)
    {
        let (old, old_bad) = transcode::transcode(Encoding::BIG5_UNICODE, body);
        if big5_unicode::is_likelier(&old, &text) {
            (text, bad, found.encoding) = (old, old_bad, Encoding::BIG5_UNICODE);
        }
    }
    let copied = matches!(text, Cow::Borrowed(_));
    let source = found.bom..bytes.len();
    let mut places = Places::whole(found.encoding, source, text.len(), copied);
    let mut notes = Notes::new();
    if let Some(declared) = found.declared
        && declared.name() != found.encoding.name()
        && !(bytes.is_ascii() && declared.keeps_ascii())
    {
        notes.push(Note::new(NoteCode::WrongCharset).with_detail(declared.name()));
    }
    if found.valid.is_none() && found.evidence != Evidence::Told {
        let suspect = bad.then_some((&places, &*text));
        let fragments = mixed::fragments(bytes, found.bom, found.encoding, suspect);
        if !fragments.is_empty() {
            (text, places) = join(bytes, &found, &fragments, &mut notes);
        }
    }
    let mut replaced = 0;
    if bad {
        for (at, step) in places.steps(bytes, &text).filter(|(_, step)| step.bad) {
            replaced += step.source as u64;
            let (start, span) = (at.source as usize, at.text as usize);
            notes.push(
                Note::new(NoteCode::Replaced)
                    .with_span(Span::from_usize(span, span + step.text))
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

/// Decodes a page again, its fragments in their own encodings.
fn join<'a>(
    bytes: &'a [u8],
    found: &Found<'_>,
    fragments: &[Fragment],
    notes: &mut Notes,
) -> (Cow<'a, str>, Places) {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |encoding, source: Range<usize>| {
        let (part, _) = transcode::transcode(encoding, bytes.get(source.clone()).unwrap_or(&[]));
        let start = text.len();
        text.push_str(&part);
        if start < text.len() {
            let copied = matches!(part, Cow::Borrowed(_));
            pieces.push(Piece { encoding, source, text: start..text.len(), copied });
        }
        start..text.len()
    };
    let mut at = found.bom;
    for fragment in fragments {
        push(found.encoding, at..fragment.source.start);
        let span = push(fragment.encoding, fragment.source.clone());
        at = fragment.source.end;
        notes.push(
            Note::new(NoteCode::MixedEncoding)
                .with_span(Span::from_usize(span.start, span.end))
                .with_source(fragment.source.clone())
                .with_detail(fragment.encoding.name())
                .with_confidence(likeliest::confidence(fragment.lead)),
        );
    }
    push(found.encoding, at..bytes.len());
    (Cow::Owned(text), Places::new(pieces))
}
