//! `runs`: text → what is written, run by run.

use crate::jsonl::OfText;
use crate::regions::{self, Answer};

/// The library has no runs of its own yet: each region is one run.
pub(crate) fn answer(question: OfText) -> Answer {
    regions::answer(question)
}
