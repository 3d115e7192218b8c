//! The stretches of one script in a sentence, as its survey met them.

use super::latin::Latin;
use super::{Script, cut::cut};

/// Letters of one script in a row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stretch {
    pub(crate) script: Script,
    /// The byte of the first letter.
    pub(crate) start: u32,
    /// The byte behind the last letter.
    pub(crate) end: u32,
    /// Letters, or Latin words.
    pub(crate) count: u32,
    /// What the words say, if Latin.
    pub(crate) latin: Latin,
}

/// A stretch with the neutral characters that go with it: a [run](super::Run) of the
/// sentence, but for what its survey knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// Where it starts.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    pub(crate) stretch: Stretch,
}

/// How many stretches are kept.
const MOST: usize = 32;

/// The stretches of a sentence, in order, if there are not too many to keep.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stretches {
    kept: [Stretch; MOST],
    /// How many there are, kept or not.
    len: usize,
}

impl Stretches {
    pub(crate) const fn clear(&mut self) {
        self.len = 0;
    }

    #[inline]
    pub(crate) fn push(&mut self, stretch: Stretch) {
        if let Some(free) = self.kept.get_mut(self.len) {
            *free = stretch;
        }
        self.len += 1;
    }

    /// Whether all of them are here.
    pub(crate) const fn complete(&self) -> bool {
        self.len <= MOST
    }

    /// The part of the stretch at `index`; it starts where the one before it ends. The
    /// sentence ends at `end`.
    #[inline]
    pub(crate) fn part(&self, text: &str, index: usize, start: usize, end: usize) -> Option<Part> {
        let kept = self.kept.get(..self.len)?;
        let stretch = *kept.get(index)?;
        let left = stretch.end as usize;
        let end = match kept.get(index + 1) {
            Some(next) => left + text.get(left..next.start as usize).map_or(0, cut),
            None => end,
        };
        Some(Part { start, end, stretch })
    }
}
