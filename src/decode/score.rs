//! Which of some encodings makes the most plausible text of the same bytes?

use super::Encoding;
use super::encoding::Kind;
use super::odd;
use super::transcode::transcode;
use super::window::Window;
use crate::plausible::{NAT, Scorer};

/// What a character that does not decode costs: one in e²².
pub(super) const BAD: u64 = 22 * NAT;

/// What a change of alphabet inside a word costs.
const MIXED: u64 = 8 * NAT;

/// An encoding on trial.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) encoding: Encoding,
    /// −ln of prior and likelihood, in sixteenths of a nat.
    pub(super) cost: u64,
    /// What it cost before anything was read.
    pub(super) prior: u64,
    /// How much of it characters beyond ASCII made.
    pub(super) high: Tally,
}

/// Characters beyond ASCII and what they cost.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) cost: u64,
    pub(super) chars: u64,
    /// Letters beyond ASCII that are not Han, and controls: what English has
    /// hardly ever.
    pub(super) strange: u64,
}

impl Candidate {
    pub(super) fn new(encoding: Encoding, prior: u64) -> Self {
        Self { encoding, cost: prior, prior, high: Tally::default() }
    }

    /// Reads a window, up to where it has cost more than `limit`. Returns what
    /// it cost.
    fn read(&mut self, window: &Window<'_>, limit: u64) -> u64 {
        let bytes = window.bytes;
        // Those that are mostly wrong are decoded no further than they are read.
        match self.encoding.0 {
            Kind::Web(web) if web == encoding_rs::UTF_8 => {
                let chars = bytes.utf8_chunks().flat_map(|chunk| {
                    let bad = (!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER);
                    chunk.valid().chars().chain(bad)
                });
                self.score(chars, window, limit)
            }
            Kind::Web(web) if web == encoding_rs::WINDOWS_1252 => {
                self.score(bytes.iter().map(|b| windows_1252(*b)), window, limit)
            }
            Kind::Odd(odd) => self.score(odd::chars(odd.read(), bytes), window, limit),
            Kind::Web(_) => self.score(transcode(self.encoding, bytes).0.chars(), window, limit),
        }
    }

    fn score(&mut self, chars: impl Iterator<Item = char>, window: &Window<'_>, limit: u64) -> u64 {
        let mut chars = chars.peekable();
        let mut reader = Reader::new();
        let mut cost = 0;
        while let Some(c) = chars.next() {
            if c == char::REPLACEMENT_CHARACTER
                && window.cut
                && chars.peek().is_none()
                && self.encoding.may_cut(window.bytes)
            {
                // Half of the only one is likelier to be all of another.
                let only = self.high.chars == 0;
                cost += if only { window.half * 4 / 3 } else { window.half };
                break;
            }
            let mut step = reader.push(c);
            if c == char::REPLACEMENT_CHARACTER && self.encoding == Encoding::EUC_TW {
                step += BAD;
            }
            cost += step;
            if !c.is_ascii() {
                self.high.cost += step;
                self.high.chars += 1;
                self.high.strange += u64::from(is_strange(c));
                if cost > limit {
                    break;
                }
            }
        }
        self.cost += cost;
        cost
    }
}

/// What browsers make of a byte of Latin-1 and of the holes Microsoft filled.
fn windows_1252(byte: u8) -> char {
    const FILLED: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    let filled = byte.checked_sub(0x80).and_then(|at| FILLED.get(usize::from(at)));
    filled.copied().unwrap_or(byte.into())
}

/// −ln P of a decoded stretch; what did not decode counts as [`BAD`].
pub(super) fn text_cost(text: &str) -> u64 {
    let mut reader = Reader::new();
    text.chars().map(|c| reader.push(c)).sum()
}

/// The model, and what readings in a wrong encoding have that it does not look for.
struct Reader {
    scorer: Scorer,
    before: char,
}

impl Reader {
    const fn new() -> Self {
        Self { scorer: Scorer::new(), before: '\n' }
    }

    fn push(&mut self, c: char) -> u64 {
        let cost = self.scorer.push(c);
        let before = core::mem::replace(&mut self.before, c);
        match c {
            char::REPLACEMENT_CHARACTER => BAD,
            // No word is Latin first and Greek, Cyrillic, Arabic or Thai then.
            '\u{370}'..='\u{E7F}' if before.is_ascii_alphabetic() => cost + MIXED,
            _ => cost,
        }
    }
}

/// Lets every candidate read the same windows from the start. In each window one
/// that costs more than the cheapest by `hopeless` stops, so that a single
/// window never weighs more than that.
pub(super) fn compete<'a>(
    windows: impl IntoIterator<Item = Window<'a>>,
    hopeless: u64,
    candidates: &mut [Candidate],
) {
    for candidate in &mut *candidates {
        *candidate = Candidate::new(candidate.encoding, candidate.prior);
    }
    for window in windows {
        read(&window, hopeless, candidates);
    }
}

/// Lets every candidate read one more window. Returns the
/// encoding that reads this window best, and by how much.
pub(super) fn read(
    window: &Window<'_>,
    hopeless: u64,
    candidates: &mut [Candidate],
) -> (Option<Encoding>, u64) {
    let (mut best, mut least, mut next) = (None, u64::MAX, u64::MAX);
    for candidate in &mut *candidates {
        let cost = candidate.read(window, least.saturating_add(hopeless));
        if cost < least {
            (best, least, next) = (Some(candidate.encoding), cost, least);
        } else {
            next = next.min(cost);
        }
    }
    // The leader goes first next time: the rest is soon behind.
    let leader = (0..).zip(&*candidates).min_by_key(|(_, c)| c.cost).map_or(0, |(at, _)| at);
    if leader > 0 {
        candidates.swap(0, leader);
    }
    (best, next - least)
}

fn is_strange(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9F}' | char::REPLACEMENT_CHARACTER => true,
        // Said at length because asking for what is alphabetic takes long.
        'À'..='ˁ' => c != '×' && c != '÷',
        '\u{A0}'..='¿' => matches!(c, 'ª' | 'µ' | 'º'),
        '\u{2000}'..='\u{206F}' | '\u{E000}'..='\u{F8FF}' | '\u{FF00}'..='\u{FFEF}' => false,
        '\u{2E80}'..='\u{9FFF}' => ('\u{3040}'..='\u{30FF}').contains(&c),
        _ => c.is_alphabetic(),
    }
}

/// The cheapest candidate and by how much it leads the next.
pub(super) fn best(candidates: &[Candidate]) -> Option<(Candidate, u64)> {
    let first = candidates.iter().min_by_key(|candidate| candidate.cost)?;
    let others = candidates.iter().filter(|other| other.encoding != first.encoding);
    let second = others.map(|other| other.cost).min();
    Some((*first, second.map_or(BAD, |cost| cost - first.cost)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn windows_1252_is_that_of_the_web() {
        for byte in 0..=255 {
            let bytes = [byte];
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
            assert_eq!(text.chars().next(), Some(super::windows_1252(byte)));
        }
    }
}
