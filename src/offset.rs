//! [`OffsetMap`]: from a text back to what it was made from, and forth.
//!
//! A map is a list of *runs*. A run says: from text byte `text` on, every
//! `text_step` bytes of text came from `source_step` bytes of source, the first
//! of them at `source`. That one shape covers all that happens on the way from
//! page bytes to a clean text:
//!
//! | what happened | steps |
//! |---|---|
//! | copied | 1 ← 1 |
//! | GBK Han decoded | 3 ← 2, for a whole run of Han |
//! | `&amp;` became `&` | 1 ← 5 |
//! | a newline inserted between blocks | 1 ← 0 |
//! | a tag dropped | no run: a gap in the source |
//!
//! A map of a text that is its source has no runs and owns no memory.

use core::ops::Range;

use crate::Span;

/// Text bytes `[text, next run's text)` came from source bytes from `source` on,
/// `text_step` bytes of text for every `source_step` bytes of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    text: u32,
    source: u32,
    text_step: u32,
    source_step: u32,
}

impl Run {
    /// Index of the unit that holds text byte `at`.
    const fn unit(self, at: u32) -> u32 {
        // Most runs are copies, and a division takes as long as all else here.
        if self.text_step == 1 { at - self.text } else { (at - self.text) / self.text_step }
    }

    const fn source_of_unit(self, unit: u32) -> u32 {
        self.source + unit * self.source_step
    }
}

/// Maps spans of a text to ranges of its source, and back.
///
/// Built by the stage that makes the text (see [`OffsetMapBuilder`]) and
/// composed with the map below it by [`then`](Self::then), so that any span of
/// a document's text finds its page bytes in O(log n).
///
/// ```
/// use diglot::OffsetMap;
///
/// // "R&amp;D" became "R&D".
/// let mut map = OffsetMap::builder();
/// map.copy(1);
/// map.replace(1, 5);
/// map.copy(1);
/// let map = map.finish();
/// assert_eq!(map.to_source((1..2).into()), 1..6);
/// assert_eq!(map.to_text(3..4), Some((1..2).into()));
/// assert!(!map.is_identity());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    runs: Vec<Run>,
    text_len: u32,
    source_len: u32,
}

impl OffsetMap {
    /// The map of a text of `len` bytes that is its own source. Allocates nothing.
    #[must_use]
    pub const fn identity(len: u32) -> Self {
        Self { runs: Vec::new(), text_len: len, source_len: len }
    }

    /// Starts a map; the stage that makes the text reports each step.
    #[must_use]
    pub fn builder() -> OffsetMapBuilder {
        OffsetMapBuilder::default()
    }

    /// Whether text and source are the same bytes.
    #[must_use]
    pub const fn is_identity(&self) -> bool {
        self.runs.is_empty() && self.text_len == self.source_len
    }

    /// Length of the text in bytes.
    #[must_use]
    pub const fn text_len(&self) -> u32 {
        self.text_len
    }

    /// Length of the source in bytes.
    #[must_use]
    pub const fn source_len(&self) -> u32 {
        self.source_len
    }

    /// Heap bytes held: zero for identity, 16 a run otherwise.
    #[must_use]
    pub const fn heap_bytes(&self) -> usize {
        self.runs.capacity() * size_of::<Run>()
    }

    /// The source bytes behind `span`.
    ///
    /// A span across dropped source (a tag, say) maps to the hull. A span that
    /// cuts a unit takes in the whole unit. Text inserted by a stage maps to an
    /// empty range at its place, and so does an empty span. Spans beyond the
    /// text are clipped to it.
    #[must_use]
    pub fn to_source(&self, span: Span) -> Range<usize> {
        let (start, end) = (span.start().min(self.text_len), span.end().min(self.text_len));
        if self.runs.is_empty() {
            return start.min(self.source_len) as usize..end.min(self.source_len) as usize;
        }
        let from = self.source_start(start);
        let to = if end > start { self.source_end(end - 1) } else { from };
        from as usize..to.max(from) as usize
    }

    /// The text made from `source`, or `None` where nothing visible came of it.
    ///
    /// A range that cuts a unit (half a character, part of a character
    /// reference) gives the whole unit.
    #[must_use]
    pub fn to_text(&self, source: Range<usize>) -> Option<Span> {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).min(self.source_len);
        let (from, to) = (clip(source.start), clip(source.end.max(source.start)));
        if self.runs.is_empty() {
            return (self.text_len > 0 || self.source_len == 0)
                .then(|| Span::new(from.min(self.text_len), to.min(self.text_len)));
        }
        let wanted = to.max(from + 1);
        // Starts and ends of runs both grow, so the runs that meet the range are
        // neighbours: the first whose end lies beyond `from`, the last that
        // starts before `wanted`.
        let mut first = self.runs.partition_point(|run| run.source < wanted);
        let mut hull: Option<Span> = None;
        while first > 0 {
            first -= 1;
            let (Some(&run), end) = (self.runs.get(first), self.text_end(first)) else {
                break;
            };
            if run.source_step == 0 {
                continue;
            }
            let units = (end - run.text) / run.text_step;
            if run.source_of_unit(units) <= from {
                break;
            }
            let low = from.saturating_sub(run.source) / run.source_step;
            let high = (wanted - run.source).div_ceil(run.source_step).min(units);
            if low < high {
                let span =
                    Span::new(run.text + low * run.text_step, run.text + high * run.text_step);
                hull = Some(hull.map_or(span, |h| h.hull(span)));
            }
        }
        let hull = hull?;
        Some(if from == to { Span::empty(hull.start()) } else { hull })
    }

    /// The composed map: `self` from text to the middle, `next` from the middle
    /// to the source. Linear in the runs of both.
    ///
    /// ```
    /// use diglot::OffsetMap;
    ///
    /// let mut drop_tag = OffsetMap::builder(); // "<b>分析" → "分析"
    /// drop_tag.delete(3);
    /// drop_tag.copy(6);
    /// let mut decode = OffsetMap::builder(); // GBK: two bytes a Han
    /// decode.copy(3);
    /// decode.units(2, 3, 2);
    /// let map = drop_tag.finish().then(&decode.finish());
    /// assert_eq!(map.to_source((3..6).into()), 5..7);
    /// ```
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        if next.is_identity() {
            let mut map = self.clone();
            map.source_len = next.source_len;
            return map;
        }
        if self.is_identity() {
            return next.clone();
        }
        let mut out = Composer::new(next);
        for (index, &run) in self.runs.iter().enumerate() {
            out.push(run, self.text_end(index));
        }
        if self.runs.is_empty() {
            let whole = Run { text: 0, source: 0, text_step: 1, source_step: 1 };
            out.push(whole, self.text_len);
        }
        out.finish(self.text_len, next.source_len)
    }

    fn text_end(&self, index: usize) -> u32 {
        self.runs.get(index + 1).map_or(self.text_len, |run| run.text)
    }

    /// Index of the run that holds text byte `at`.
    fn run_at(&self, at: u32) -> Option<(usize, Run)> {
        let index = self.runs.partition_point(|run| run.text <= at).checked_sub(1)?;
        self.runs.get(index).map(|&run| (index, run))
    }

    fn source_start(&self, at: u32) -> u32 {
        let Some((_, run)) = self.run_at(at) else {
            return 0;
        };
        // At the very end of the text `unit` counts all units of the last run,
        // which is the end of what the text came from.
        run.source_of_unit(run.unit(at))
    }

    fn source_end(&self, last: u32) -> u32 {
        self.run_at(last).map_or(0, |(_, run)| run.source_of_unit(run.unit(last) + 1))
    }
}

/// Collects the runs of an [`OffsetMap`] in the order the text is written.
///
/// Equal neighbours are merged, so reporting every character costs no more
/// memory than reporting whole runs. Lengths saturate at `u32::MAX`.
#[derive(Clone, Debug, Default)]
pub struct OffsetMapBuilder {
    runs: Vec<Run>,
    text: u32,
    source: u32,
}

impl OffsetMapBuilder {
    /// `len` bytes stand in the text as they stood in the source.
    pub fn copy(&mut self, len: usize) {
        self.units(len, 1, 1);
    }

    /// `text_len` bytes of text came, as one unit, from `source_len` bytes.
    /// With either length zero this is [`delete`](Self::delete) or [`insert`](Self::insert).
    pub fn replace(&mut self, text_len: usize, source_len: usize) {
        self.units(1, text_len, source_len);
    }

    /// `len` bytes of source have no text.
    pub fn delete(&mut self, len: usize) {
        self.source = self.source.saturating_add(clip(len));
    }

    /// `len` bytes of text have no source.
    pub fn insert(&mut self, len: usize) {
        self.units(1, len, 0);
    }

    /// `count` units, each `text_step` bytes of text from `source_step` bytes of source.
    pub fn units(&mut self, count: usize, text_step: usize, source_step: usize) {
        let (count, text_step, source_step) = (clip(count), clip(text_step), clip(source_step));
        let source_len = count.saturating_mul(source_step);
        if count == 0 || text_step == 0 {
            self.source = self.source.saturating_add(source_len);
            return;
        }
        let run = Run { text: self.text, source: self.source, text_step, source_step };
        let merges = self.runs.last().is_some_and(|last| {
            (last.text_step, last.source_step) == (text_step, source_step)
                && last.source_of_unit(last.unit(self.text)) == self.source
        });
        if !merges {
            self.runs.push(run);
        }
        self.text = self.text.saturating_add(count.saturating_mul(text_step));
        self.source = self.source.saturating_add(source_len);
    }

    /// Bytes of text reported so far.
    #[must_use]
    pub const fn text_len(&self) -> u32 {
        self.text
    }

    /// Bytes of source reported so far.
    #[must_use]
    pub const fn source_len(&self) -> u32 {
        self.source
    }

    /// The map. Identity where every byte was copied and none dropped.
    #[must_use]
    pub fn finish(mut self) -> OffsetMap {
        let identity = match self.runs.as_slice() {
            [] => self.source == self.text,
            [run] => {
                (run.source, run.text_step, run.source_step) == (0, 1, 1)
                    && self.source == self.text
            }
            _ => false,
        };
        if identity {
            self.runs = Vec::new();
        }
        OffsetMap { runs: self.runs, text_len: self.text, source_len: self.source }
    }
}

/// Walks the runs of the lower map once while the upper map's runs come by in order.
struct Composer<'a> {
    next: &'a OffsetMap,
    at: usize,
    runs: Vec<Run>,
    /// Where the last run written ends, in text and in source; runs that only
    /// continue it are not written again.
    end: Option<(u32, u32)>,
}

impl<'a> Composer<'a> {
    fn new(next: &'a OffsetMap) -> Self {
        Self { next, at: 0, runs: Vec::with_capacity(next.runs.len()), end: None }
    }

    /// The lower run that holds middle byte `at`, with its end. `at` never
    /// falls, except inside one unit, so the walk is linear.
    fn below(&mut self, at: u32) -> (Run, u32) {
        while self.next.runs.get(self.at + 1).is_some_and(|run| run.text <= at) {
            self.at += 1;
        }
        let whole = Run { text: 0, source: 0, text_step: 1, source_step: 1 };
        let run = self.next.runs.get(self.at).copied().unwrap_or(whole);
        (run, self.next.text_end(self.at))
    }

    /// Where the source of `last`, at or behind where we are, ends.
    fn source_end(&self, last: u32) -> u32 {
        let mut at = self.at;
        while self.next.runs.get(at + 1).is_some_and(|run| run.text <= last) {
            at += 1;
        }
        self.next.runs.get(at).map_or(0, |run| {
            run.source_of_unit(run.unit(last.min(self.next.text_len.saturating_sub(1))) + 1)
        })
    }

    fn write(&mut self, run: Run, text_end: u32) {
        let merges = self.runs.last().is_some_and(|last| {
            (last.text_step, last.source_step) == (run.text_step, run.source_step)
                && self.end == Some((run.text, run.source))
        });
        if !merges {
            self.runs.push(run);
        }
        let units = (text_end - run.text) / run.text_step;
        self.end = Some((text_end, run.source_of_unit(units)));
    }

    fn push(&mut self, run: Run, text_end: u32) {
        if run.source_step == 0 {
            let (below, _) = self.below(run.source.min(self.next.text_len));
            let source = below.source_of_unit(below.unit(run.source.max(below.text)));
            self.write(Run { source, ..run }, text_end);
            return;
        }
        let mut text = run.text;
        while text < text_end {
            let middle = run.source_of_unit(run.unit(text));
            let (below, below_end) = self.below(middle);
            if (run.text_step, run.source_step) == (1, 1) && below.text <= middle {
                // What is copied keeps the units it has below.
                let room = (text_end - text).min(below_end.saturating_sub(middle));
                let whole = (middle - below.text).is_multiple_of(below.text_step);
                let end = text + room / below.text_step * below.text_step;
                if whole && end > text {
                    let source = below.source_of_unit(below.unit(middle));
                    self.write(Run { text, source, ..below }, end);
                    text = end;
                    continue;
                }
            }
            let aligned = (middle - below.text).is_multiple_of(below.text_step)
                && run.source_step.is_multiple_of(below.text_step);
            let units = if aligned {
                // Whole units of ours that lie inside this one lower run.
                ((text_end - text) / run.text_step)
                    .min((below_end - middle.min(below_end)) / run.source_step)
            } else {
                0
            };
            if units > 0 {
                let end = text + units * run.text_step;
                let step = run.source_step / below.text_step * below.source_step;
                let source = below.source_of_unit(below.unit(middle));
                self.write(Run { text, source, text_step: run.text_step, source_step: step }, end);
                text = end;
            } else {
                // A unit across lower runs, or part of a lower unit: the hull.
                let end = text + run.text_step;
                let source = below.source_of_unit(below.unit(middle.max(below.text)));
                let step = self.source_end(middle + (run.source_step - 1)).saturating_sub(source);
                self.write(Run { text, source, text_step: run.text_step, source_step: step }, end);
                text = end;
            }
        }
    }

    fn finish(self, text_len: u32, source_len: u32) -> OffsetMap {
        OffsetMap { runs: self.runs, text_len, source_len }
    }
}

fn clip(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
