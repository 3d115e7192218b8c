//! Which encoding? The procedure, evidence by evidence.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::declared::declared;
use super::{Encoding, Evidence, Hints};

/// What was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) encoding: Encoding,
    pub(super) declared: Option<Encoding>,
    pub(super) evidence: Evidence,
    pub(super) confidence: u16,
    /// Length of the byte order mark.
    pub(super) bom: usize,
    /// Every byte is ASCII: any label is as good as any other.
    pub(super) ascii: bool,
}

impl Found {
    pub(super) const fn new(encoding: Encoding, evidence: Evidence, confidence: u16) -> Self {
        Self { encoding, declared: None, evidence, confidence, bom: 0, ascii: false }
    }
}

pub(super) fn sniff(bytes: &[u8], hints: &Hints<'_>) -> Found {
    let transport = hints.charset().and_then(Encoding::for_label);
    let page = declared(bytes);
    let found = |encoding, evidence, confidence| Found {
        declared: transport.or(page),
        ..Found::new(encoding, evidence, confidence)
    };
    if let Some((encoding, bom)) = encoding_rs::Encoding::for_bom(bytes) {
        return Found { bom, ..found(Encoding::web(encoding), Evidence::Bom, 1000) };
    }
    if bytes.is_ascii() {
        return Found { ascii: true, ..found(Encoding::UTF_8, Evidence::Valid, 1000) };
    }
    let valid = encoding_rs::Encoding::utf8_valid_up_to(bytes);
    // A cut tail is no reason against UTF-8.
    if bytes.len() - valid < 4 && valid > 0 {
        return found(Encoding::UTF_8, Evidence::Valid, 990);
    }
    let labels = [(transport, Evidence::Transport), (page, Evidence::Declared)];
    for (label, evidence) in labels {
        let fits = |encoding| super::transcode::transcode(encoding, bytes).1;
        if let Some(encoding) = label.filter(|label| !fits(*label)) {
            return found(encoding, evidence, 900);
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, false);
    let guess = detector.guess(None, Utf8Detection::Deny);
    found(Encoding::web(guess), Evidence::Scored, 700)
}
