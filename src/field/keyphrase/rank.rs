//! Ranking phrases with integers alone.

use super::Keyphrase;
use crate::Span;

/// A phrase that may be published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// Where it stands first.
    pub(super) span: Span,
    /// How often it stands in the text.
    pub(super) count: u32,
    /// Its weight, wherever it stands.
    pub(super) weight: u64,
}

/// The best of them; ties go to the earlier, then to the longer.
///
/// `whole` is what of the text was read.
pub(super) fn best(text: &str, whole: Span, found: Vec<Phrase>, limit: usize) -> Vec<Keyphrase> {
    let len = u64::from(whole.len().max(1));
    let mut scored: Vec<(u64, Phrase)> = found
        .into_iter()
        .map(|phrase| {
            let left = u64::from(whole.end().saturating_sub(phrase.span.start()));
            // Once for standing in the text, and up to once more for standing early.
            (phrase.weight.saturating_mul(1024 + left * 1024 / len) / 1024, phrase)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    scored.sort_unstable_by_key(|(score, phrase)| {
        (std::cmp::Reverse(*score), phrase.span.start(), std::cmp::Reverse(phrase.span.end()))
    });
    scored
        .into_iter()
        .filter_map(|(score, Phrase { span, count, .. })| {
            Some(Keyphrase { text: span.of(text)?.to_owned(), span, count, score })
        })
        .take(limit)
        .collect()
}

/// How often longer phrases hold a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nested {
    holders: u32,
    counts: u64,
}

impl Nested {
    /// A longer phrase, which stands `count` times, holds this one.
    pub(super) fn held(&mut self, count: u32) {
        self.holders = self.holders.saturating_add(1);
        self.counts = self.counts.saturating_add(u64::from(count));
    }

    /// What is left of a count: the mean of the holders' is taken off.
    pub(super) fn discount(self, count: u32) -> u32 {
        let mean = self.counts.checked_div(u64::from(self.holders)).unwrap_or(0);
        count.saturating_sub(u32::try_from(mean).unwrap_or(u32::MAX))
    }
}

/// The binary logarithm in 256ths, rounded down; of nought it is nought.
pub(super) fn log2(n: u32) -> u64 {
    let Some(whole) = n.checked_ilog2() else {
        return 0;
    };
    // The mantissa in 31 binary places; each squaring gives a bit of the fraction.
    let mut mantissa = u64::from(n) << (31 - whole);
    let mut log = u64::from(whole);
    for _ in 0..8 {
        mantissa = (mantissa * mantissa) >> 31;
        let bit = mantissa >> 32;
        mantissa >>= bit;
        log = log << 1 | bit;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::log2;

    #[test]
    fn logarithms_are_those_of_the_float() {
        for n in (1..5000).chain([u32::MAX, 1 << 31]) {
            let float = (f64::from(n).log2() * 256.0).floor() as u64;
            assert!(log2(n).abs_diff(float) <= 1, "{n}");
        }
        assert_eq!((log2(0), log2(1), log2(2), log2(8)), (0, 0, 256, 768));
    }
}
