//! [`Firsts`] and [`Index`]: which characters the words of a table begin with.

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

/// How many buckets an [`Index`] has.
const BUCKETS: usize = 256;

/// The words of a table in buckets by the low eight bits of their first characters, so
/// that of hundreds of words only a few are compared. Each word names the one before it
/// in its bucket; places count from one, nought ends a bucket.
pub(super) struct Index<const N: usize> {
    last: [u16; BUCKETS],
    before: [u16; N],
}

impl<const N: usize> Index<N> {
    pub(super) const fn new() -> Self {
        Self { last: [0; BUCKETS], before: [0; N] }
    }

    /// With the `nth` word, whose first character is three bytes of UTF-8.
    #[expect(clippy::indexing_slicing, reason = "runs when compiled, and eight bits are below 256")]
    pub(super) const fn with(mut self, nth: usize, word: &str) -> Self {
        if let [_, high, low, ..] = word.as_bytes() {
            let bucket = ((*high as usize & 3) << 6) | (*low as usize & 63);
            self.before[nth] = self.last[bucket];
            self.last[bucket] = nth as u16 + 1;
        }
        self
    }

    /// The places of the words that may begin with `c`, the last first.
    pub(super) fn of(&self, c: char) -> impl Iterator<Item = usize> + '_ {
        let place = |at: u16| usize::from(at).checked_sub(1);
        let last = self.last.get(c as usize & (BUCKETS - 1)).copied().unwrap_or(0);
        core::iter::successors(place(last), move |nth| place(self.before.get(*nth).copied()?))
    }
}
