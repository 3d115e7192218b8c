//! [`Scratch`]: what a worker keeps from page to page.

use std::time::{Duration, Instant};

/// A stage of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Bytes to text.
    Decode,
    /// Tags to visible text.
    Markup,
    /// Repair and normal form.
    Clean,
    /// Languages.
    Regions,
    /// Typed blocks.
    Blocks,
    /// Maps composed.
    Offsets,
    /// Fields.
    Fields,
    /// What is computed when asked; only then.
    Extras,
}

/// How long a stage took and how much it read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timing {
    /// Which.
    pub stage: Stage,
    /// How long.
    pub time: Duration,
    /// Bytes read.
    pub bytes: usize,
}

/// The timings of the last page, in order of the stages.
pub type Timings = [Timing];

/// Buffers and timings a worker keeps from page to page: one a thread.
///
/// A warm scratch changes how fast a page is processed, never what comes out.
///
/// ```
/// use diglot::{Input, Pipeline, Scratch, Stage};
///
/// let mut scratch = Scratch::new();
/// Pipeline::new().process_with(&Input::new(b"a page"), &mut scratch)?;
/// assert_eq!(scratch.timings()[0].stage, Stage::Decode);
/// assert_eq!(scratch.timings()[0].bytes, 6);
/// # Ok::<(), diglot::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Scratch {
    laps: Vec<Timing>,
    since: Option<Instant>,
}

impl Scratch {
    /// An empty scratch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What each stage of the last page took. Never serialised.
    #[must_use]
    pub fn timings(&self) -> &Timings {
        &self.laps
    }

    pub(crate) fn begin(&mut self) {
        self.laps.clear();
        self.since = Some(Instant::now());
    }

    pub(crate) fn lap(&mut self, stage: Stage, bytes: usize) {
        let now = Instant::now();
        let time = self.since.map_or(Duration::ZERO, |since| now - since);
        self.laps.push(Timing { stage, time, bytes });
        self.since = Some(now);
    }
}
