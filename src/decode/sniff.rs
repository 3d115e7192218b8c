//! Which encoding? The procedure, evidence by evidence.
//!
//! 0. Signatures of PDF, archives, images and the like: no text at all. Nor are
//!    bytes full of controls, once UTF-16 is ruled out.
//! 1. A byte order mark decides.
//! 2. UTF-16 without one, where zeros or plausible high bytes suggest it and the
//!    text is plausible.
//! 3. ASCII alone: HZ and ISO-2022 where the whole page follows their grammar,
//!    else UTF-8. UTF-7 never.
//! 4. Valid UTF-8 is UTF-8, whatever the labels say.
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

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::declared::declared;
use super::kind;
use super::score::{self, Candidate};
use super::seven_bit;
use super::utf_16;
use super::window::{Window, Windows};
use super::{Encoding, Evidence, Hints};
use crate::plausible::NAT;

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

/// What a matching label is worth; two that agree are worth twice that.
const LABEL: u64 = 5 * NAT;
/// What the country of the host is worth.
const COUNTRY: u64 = NAT;
/// A lead after which a glance is enough.
const DECIDED: u64 = 60 * NAT;
/// A lag after which a candidate is given up.
const HOPELESS: u64 = 120 * NAT;
/// The mean cost of characters beyond ASCII from which on `chardetng` is asked.
const DOUBTFUL: u64 = 8 * NAT;
/// `chardetng` sees at most this much.
const ASKED: usize = 32 * 1024;

/// Finds the encoding. With `at_sight`, UTF-8 is believed on a glance and the
/// text is not given.
pub(super) fn sniff<'a>(bytes: &'a [u8], hints: &Hints<'_>, at_sight: bool) -> Found<'a> {
    if let Some(format) = kind::not_text(bytes) {
        return Found::nothing(format);
    }
    let labels = Labels {
        transport: hints.charset().and_then(Encoding::for_label),
        page: declared(bytes),
        country: hints.country(),
    };
    Found { declared: labels.transport.or(labels.page), ..by_bytes(bytes, labels, at_sight) }
}

/// What speaks for an encoding from outside its bytes.
#[derive(Clone, Copy)]
struct Labels<'a> {
    transport: Option<Encoding>,
    page: Option<Encoding>,
    country: Option<&'a str>,
}

fn by_bytes<'a>(bytes: &'a [u8], labels: Labels<'_>, at_sight: bool) -> Found<'a> {
    if let Some((encoding, bom)) = encoding_rs::Encoding::for_bom(bytes) {
        let found = Found::new(Encoding::web(encoding), Evidence::Bom, 1000);
        let body = bytes.get(bom..).unwrap_or(&[]);
        let read = found.encoding == Encoding::UTF_8 && !at_sight;
        let valid = if read { utf_8(body) } else { None };
        return Found { bom, valid, ..found };
    }
    if at_sight && is_utf_8_at_sight(bytes) {
        return Found::new(Encoding::UTF_8, Evidence::Valid, 1000);
    }
    if let Some(valid) = utf_8(bytes) {
        return of_valid(valid, bytes, labels);
    }
    if let Some((encoding, lead)) = utf_16::sniff(bytes) {
        return Found::new(encoding, Evidence::Scored, confidence(lead));
    }
    if kind::is_binary(bytes) {
        return Found::nothing(BINARY);
    }
    by_score(bytes, labels)
}

/// Whether all of a glance is UTF-8, with enough of it in three bytes or more
/// that it can be nothing else.
fn is_utf_8_at_sight(bytes: &[u8]) -> bool {
    let mut long = 0;
    for window in Windows::glance(bytes) {
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

fn utf_8(bytes: &[u8]) -> Option<&str> {
    match encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(bytes)? {
        Cow::Borrowed(text) => Some(text),
        Cow::Owned(_) => None,
    }
}

fn of_valid<'a>(valid: &'a str, bytes: &'a [u8], labels: Labels<'_>) -> Found<'a> {
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
        && let Some((encoding, lead)) = seven_bit::sniff(bytes, [labels.transport, labels.page])
    {
        return Found::new(encoding, Evidence::Valid, confidence(lead));
    }
    let utf_8 = Found {
        valid: Some(valid),
        ..Found::new(Encoding::UTF_8, Evidence::Valid, if ascii { 999 } else { 1000 })
    };
    // Two-byte sequences alone are as good GBK as UTF-8 when they are few.
    if !ascii && bytes.len() <= 64 && bytes.iter().all(|b| *b < 0xE0) {
        let other = by_score(bytes, Labels { page: Some(Encoding::UTF_8), ..labels });
        if other.encoding != Encoding::UTF_8 {
            return other;
        }
    }
    utf_8
}

fn by_score(bytes: &[u8], labels: Labels<'_>) -> Found<'static> {
    let mut candidates = vec![
        Candidate::new(Encoding::UTF_8, 0),
        Candidate::new(Encoding::GB18030, 2 * NAT),
        Candidate::new(Encoding::BIG5, 9 * NAT / 2),
        Candidate::new(Encoding::WINDOWS_1252, 3 * NAT),
        Candidate::new(Encoding::EUC_TW, 10 * NAT),
    ];
    for label in [labels.transport, labels.page].into_iter().flatten() {
        add(&mut candidates, label, 6 * NAT);
    }
    for candidate in &mut candidates {
        let prior = candidate.prior + labels.against(candidate.encoding);
        *candidate = Candidate::new(candidate.encoding, prior);
    }
    // Likely ones first: the rest is soon hopeless.
    candidates.sort_by_key(|candidate| candidate.prior);
    let glance: Vec<Window<'_>> = Windows::glance(bytes).collect();
    score::compete(&glance, HOPELESS, &mut candidates);
    let Some((mut winner, mut lead)) = score::best(&candidates) else {
        return Found::new(Encoding::UTF_8, Evidence::Fallback, 0);
    };
    if lead < DECIDED || is_doubtful(winner) {
        let windows: Vec<Window<'_>> = Windows::new(bytes).collect();
        score::compete(&windows, HOPELESS, &mut candidates);
        (winner, lead) = score::best(&candidates).unwrap_or((winner, lead));
        if is_doubtful(winner) {
            let guess = ask(bytes);
            let mut more = add(&mut candidates, guess, 5 * NAT + labels.against(guess));
            if winner.encoding == Encoding::BIG5 {
                let old = Encoding::BIG5_UNICODE;
                more |= add(&mut candidates, old, 9 * NAT + labels.against(old));
            }
            if more {
                score::compete(&windows, HOPELESS, &mut candidates);
                (winner, lead) = score::best(&candidates).unwrap_or((winner, lead));
                (winner, lead) = other_latin(winner, &candidates, guess).unwrap_or((winner, lead));
            }
        }
    }
    let unlabelled = |c: &Candidate| c.cost - labels.against(c.encoding).min(c.cost);
    let alone = candidates.iter().min_by_key(|c| unlabelled(c)).map(|c| c.encoding);
    let evidence = if alone == Some(winner.encoding) {
        Evidence::Scored
    } else if labels.transport == Some(winner.encoding) {
        Evidence::Transport
    } else if labels.page == Some(winner.encoding) {
        Evidence::Declared
    } else {
        Evidence::Scored
    };
    Found::new(winner.encoding, evidence, confidence(lead))
}

impl Labels<'_> {
    /// What an encoding pays for not being the one the labels name.
    fn against(self, encoding: Encoding) -> u64 {
        let label = |label: Option<Encoding>| {
            label.map_or(0, |label| if label.name() == encoding.name() { 0 } else { LABEL })
        };
        let country = match self.country {
            Some("tw" | "hk" | "mo") => u64::from(encoding == Encoding::GB18030) * COUNTRY,
            Some("cn" | "sg") => u64::from(encoding == Encoding::BIG5) * COUNTRY,
            _ => 0,
        };
        label(self.transport) + label(self.page) + country
    }
}

/// Among languages written in Latin letters `chardetng` knows better than the
/// model, unless the model is sure.
fn other_latin(
    winner: Candidate,
    candidates: &[Candidate],
    guess: Encoding,
) -> Option<(Candidate, u64)> {
    let guessed = candidates.iter().find(|candidate| candidate.encoding == guess)?;
    // The more letters, the surer it is.
    let trust = if winner.high.chars < 16 { NAT / 2 } else { 2 * NAT };
    let close = guessed.cost < winner.cost + winner.high.chars * trust;
    let latin = winner.encoding == Encoding::WINDOWS_1252 && guess.is_single_byte();
    (latin && close && guess != winner.encoding).then_some((*guessed, 2 * NAT))
}

fn add(candidates: &mut Vec<Candidate>, encoding: Encoding, prior: u64) -> bool {
    let new =
        candidates.iter().all(|candidate| candidate.encoding != encoding) && encoding.keeps_ascii();
    if new {
        candidates.push(Candidate::new(encoding, prior));
    }
    new
}

/// Whether the text does not read like ours, so that another opinion is due.
fn is_doubtful(winner: Candidate) -> bool {
    let dear = winner.high.cost > DOUBTFUL * winner.high.chars;
    let sure = winner.encoding == Encoding::UTF_8 && winner.high.strange * 8 < winner.high.chars;
    !sure && (dear || winner.high.strange > 0)
}

fn ask(bytes: &[u8]) -> Encoding {
    let from = encoding_rs::Encoding::ascii_valid_up_to(bytes).saturating_sub(256);
    let part = bytes.get(from..).unwrap_or(&[]);
    let part = part.get(..ASKED).unwrap_or(part);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Never `last`: a cut character at the end would rule out the right answer.
    detector.feed(part, false);
    Encoding::web(detector.guess(None, Utf8Detection::Deny))
}

/// Odds of e to the lead, in per mille.
pub(super) fn confidence(lead: u64) -> u16 {
    const PER_MILLE: [u16; 8] = [500, 731, 881, 953, 982, 993, 998, 999];
    let nats = usize::try_from(lead / NAT).unwrap_or(usize::MAX);
    PER_MILLE.get(nats).copied().unwrap_or(999)
}
