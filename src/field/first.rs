//! [`Firsts`]: which characters the words of a table begin with.

/// A set of characters by the low twelve bits of their numbers: a quick no for most
/// characters of a text. 512 bytes, made when the crate is compiled.
#[derive(Clone, Copy)]
pub(super) struct Firsts([u64; 64]);

impl Firsts {
    pub(super) const fn new() -> Self {
        Self([0; 64])
    }

    /// With the first character of `word`, three bytes of UTF-8.
    #[expect(clippy::indexing_slicing, reason = "runs when compiled, and six bits are below 64")]
    pub(super) const fn with(mut self, word: &str) -> Self {
        if let [_, high, low, ..] = word.as_bytes() {
            self.0[(*high & 63) as usize] |= 1 << (*low & 63);
        }
        self
    }

    /// Whether a word may begin with `c`.
    pub(super) fn may(&self, c: char) -> bool {
        let code = c as u32;
        let word = usize::try_from((code >> 6) & 63).unwrap_or(0);
        self.0.get(word).is_some_and(|bits| bits >> (code & 63) & 1 == 1)
    }
}
