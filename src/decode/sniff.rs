//! Which encoding? The procedure, evidence by evidence.
//!
//! 0. Signatures of PDF, archives, images and the like: no text at all. Nor are
//!    bytes full of controls, once UTF-16 is ruled out.
//! 1. A byte order mark decides.
//! 2. UTF-16 without one, where zeros or plausible high bytes suggest it and the
//!    text is plausible.
//! 3. ASCII alone: HZ and ISO-2022 where the whole page follows their grammar,
//!    else UTF-8. UTF-7 never.
//! 4. Valid UTF-8 is UTF-8, whatever the labels say; so is a page whose samples
//!    from all over are, with enough characters of three bytes in them.
//! 5. Else every candidate decodes the same windows and the model in
//!    [`plausible`](crate::plausible) says which text is likeliest. Labels are
//!    priors of a few nats, worth a doubtful word and no more.
//! 6. Where no candidate reads like Chinese or English, `chardetng` names one
//!    more, which has to make a likelier text than the others.
//!
//! Sources: the order of marks, validity and labels follows the Encoding and
//! HTML standards except that labels do not win; likelihood with windows is the
//! method of compact language and encoding detectors, with totals compared
//! instead of means because all candidates read the same bytes.

use std::borrow::Cow;

use super::declared::declared;
use super::kind;
use super::likeliest::{self, Priors, confidence, likeliest};
use super::seven_bit;
use super::utf_16;
use super::window::Windows;
use super::{Encoding, Evidence, Hints};

/// What was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub(super) encoding: Encoding,
    pub(super) declared: Option<Encoding>,
    pub(super) evidence: Evidence,
    pub(super) confidence: u16,
    /// Length of the byte order mark.
    pub(super) bom: usize,
    /// The text, where it is known to be valid UTF-8.
    pub(super) valid: Option<&'a str>,
    /// The format of what is no text.
    pub(super) not_text: Option<&'static str>,
}

impl Found<'_> {
    pub(super) const fn new(encoding: Encoding, evidence: Evidence, confidence: u16) -> Self {
        Self { encoding, declared: None, evidence, confidence, bom: 0, valid: None, not_text: None }
    }

    pub(super) const fn without_text(self) -> Found<'static> {
        Found { valid: None, ..self }
    }

    const fn nothing(format: &'static str) -> Self {
        let found = Self::new(Encoding::UTF_8, Evidence::Fallback, 0);
        Self { not_text: Some(format), ..found }
    }
}

/// The word for bytes of no known format.
const BINARY: &str = "binary";

/// Finds the encoding. Both [`decode`](super::decode) and
/// [`detect`](super::detect) ask here, so that they agree.
pub(super) fn sniff<'a>(bytes: &'a [u8], hints: &Hints<'_>) -> Found<'a> {
    if let Some(format) = kind::not_text(bytes) {
        return Found::nothing(format);
    }
    let priors = priors(bytes, hints);
    Found { declared: priors.transport.or(priors.page), ..by_bytes(bytes, priors) }
}

/// The encodings weighed, the likeliest first, each with the nats it lies behind.
/// One alone where something else than likelihood decides.
pub(super) fn rank(bytes: &[u8], hints: &Hints<'_>) -> Vec<(Encoding, u64)> {
    let found = sniff(bytes, hints);
    if found.not_text.is_some() {
        return Vec::new();
    }
    let weighed =
        matches!(found.evidence, Evidence::Scored | Evidence::Declared | Evidence::Transport);
    let ranks = if weighed { likeliest::rank(bytes, priors(bytes, hints)) } else { Vec::new() };
    // UTF-16 and the encodings in seven bits are weighed before, and by themselves.
    if ranks.iter().any(|(encoding, _)| *encoding == found.encoding) {
        return ranks;
    }
    vec![(found.encoding, 0)]
}

fn priors<'a>(bytes: &[u8], hints: &'a Hints<'_>) -> Priors<'a> {
    Priors {
        transport: hints.charset().and_then(Encoding::for_label),
        page: declared(bytes),
        country: hints.country(),
        languages: hints.languages(),
    }
}

fn by_bytes<'a>(bytes: &'a [u8], priors: Priors<'_>) -> Found<'a> {
    if let Some((encoding, bom)) = encoding_rs::Encoding::for_bom(bytes) {
        return Found { bom, ..Found::new(Encoding::web(encoding), Evidence::Bom, 1000) };
    }
    if is_utf_8_at_sight(bytes) {
        if kind::is_binary(bytes) {
            return Found::nothing(BINARY);
        }
        return Found::new(Encoding::UTF_8, Evidence::Valid, 1000);
    }
    if let Some(valid) = utf_8(bytes) {
        return of_valid(valid, bytes, priors);
    }
    if let Some((encoding, lead)) = utf_16::sniff(bytes) {
        return Found::new(encoding, Evidence::Scored, confidence(lead));
    }
    if kind::is_binary(bytes) {
        return Found::nothing(BINARY);
    }
    likeliest(bytes, priors)
}

/// Whether all of a glance is UTF-8, with enough of it in three bytes or more
/// that it can be nothing else.
fn is_utf_8_at_sight(bytes: &[u8]) -> bool {
    let mut long = 0;
    for window in Windows::glance(bytes).take(5) {
        let whole = match core::str::from_utf8(window.bytes) {
            Ok(_) => window.bytes,
            Err(error) if window.cut && error.error_len().is_none() => {
                window.bytes.get(..error.valid_up_to()).unwrap_or(&[])
            }
            Err(_) => return false,
        };
        long += whole.iter().filter(|b| **b >= 0xE0).count();
    }
    long >= 16
}

pub(super) fn utf_8(bytes: &[u8]) -> Option<&str> {
    match encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(bytes)? {
        Cow::Borrowed(text) => Some(text),
        Cow::Owned(_) => None,
    }
}

/// Whether all characters beyond ASCII are of two bytes, and few.
fn is_short_of_pairs(bytes: &[u8]) -> bool {
    const FEW: usize = 32;
    let mut high = 0;
    let mut rest = bytes;
    while let Some(next) = rest.get(encoding_rs::Encoding::ascii_valid_up_to(rest)..) {
        let Some((first, behind)) = next.split_first() else {
            return true;
        };
        high += 1;
        if *first >= 0xE0 || high > FEW {
            return false;
        }
        rest = behind;
    }
    true
}

fn of_valid<'a>(valid: &'a str, bytes: &'a [u8], priors: Priors<'_>) -> Found<'a> {
    let ascii = bytes.is_ascii();
    // A text of zeros and letters may still be UTF-16, and so may a short one.
    if (bytes.len() <= 64 || bytes.iter().take(256).any(|b| *b == 0))
        && let Some((encoding, lead)) = utf_16::sniff(bytes)
    {
        return Found::new(encoding, Evidence::Scored, confidence(lead));
    }
    if kind::is_binary(bytes) {
        return Found::nothing(BINARY);
    }
    if ascii
        && let Some((encoding, lead)) = seven_bit::sniff(bytes, [priors.transport, priors.page])
    {
        return Found::new(encoding, Evidence::Valid, confidence(lead));
    }
    let utf_8 = Found {
        valid: Some(valid),
        ..Found::new(Encoding::UTF_8, Evidence::Valid, if ascii { 999 } else { 1000 })
    };
    // Two-byte sequences alone are as good GBK as UTF-8 when they are few.
    if !ascii && is_short_of_pairs(bytes) {
        let other = likeliest(bytes, Priors { page: Some(Encoding::UTF_8), ..priors });
        if other.encoding != Encoding::UTF_8 {
            return other;
        }
    }
    utf_8
}
