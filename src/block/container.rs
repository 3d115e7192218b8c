//! [`Containers`]: which element holds the main text.
//!
//! Readability's idea on a flat stream: running text votes for the elements
//! around it, commas and length count, link density and class words weigh. The
//! measures are language-aware, so Chinese counts as English does. For plain
//! text, and beside it, the heaviest stretch of rows is found.

use super::feature::share;
use super::outline::{Outline, flag};
use super::row::Row;
use super::rule::prose;
use crate::markup::Cues;

/// Where the main text seems to be, in rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Containers {
    /// The rows of the best element, of the one around it, and around that.
    pub(super) best: (u32, u32),
    pub(super) parent: (u32, u32),
    pub(super) grand: (u32, u32),
    /// For each row, the best score of an element around it, in 255ths of the best.
    pub(super) shares: Vec<u8>,
    /// The stretch of rows with the most running text and the least else.
    pub(super) run: (usize, usize),
}

impl Containers {
    pub(super) fn of(rows: &[Row], outline: &Outline<'_>) -> Self {
        let run = run(rows);
        let scores = scores(rows, outline);
        let best = scores.iter().enumerate().max_by_key(|(at, score)| (**score, usize::MAX - at));
        let best = best.filter(|(_, score)| **score > 0).and_then(|(at, _)| u32::try_from(at).ok());
        let Some(best) = best else {
            let rows = (u32::try_from(run.0).unwrap_or(0), u32::try_from(run.1).unwrap_or(0));
            return Self { best: rows, parent: rows, grand: rows, shares: Vec::new(), run };
        };
        let rows_of = |element| outline.place(element).map_or((0, 0), |place| place.rows);
        let parent = outline.up(Some(best)).or(Some(best));
        let grand = outline.up(parent).or(parent);
        Self {
            best: rows_of(Some(best)),
            parent: rows_of(parent),
            grand: rows_of(grand),
            shares: shares(rows, outline, &scores, best),
            run,
        }
    }
}

/// The score of each element.
fn scores(rows: &[Row], outline: &Outline<'_>) -> Vec<u32> {
    let mut scores = vec![0_u32; outline.places().len()];
    for row in rows.iter().filter(|row| prose(row)) {
        let m = &row.measure;
        let vote = 100 + 40 * u32::from(m.commas.min(8)) + u32::from(m.weight.min(600));
        let leaf = flag::P | flag::HEADING | flag::LI | flag::CELL | flag::QUOTE | flag::PRE;
        let mut element = row.element;
        // A paragraph's own element is not what contains the article.
        let own = |e: Option<u32>| {
            let place = outline.place(e)?;
            let above = outline.place(outline.up(e)).map_or(0, |above| above.flags);
            Some(place.flags & !above & leaf != 0)
        };
        while own(element) == Some(true) {
            element = outline.up(element);
        }
        for part in [vote, vote / 2, vote / 3, vote / 6] {
            let Some(at) = element else { break };
            if let Some(score) = scores.get_mut(at as usize) {
                *score = score.saturating_add(part);
            }
            element = outline.up(element);
        }
    }
    let good = Cues::BODY.with(Cues::STATED_BODY).bits();
    let bad = [
        Cues::SIDEBAR,
        Cues::COMMENT,
        Cues::FOOTER,
        Cues::RELATED,
        Cues::AD,
        Cues::NAV,
        Cues::SHARE,
        Cues::OVERLAY,
    ];
    let bad = bad.iter().fold(0, |bits, cue| bits | cue.bits());
    for (score, place) in scores.iter_mut().zip(outline.places()) {
        if *score == 0 {
            continue;
        }
        let sum = outline.sum(place.rows.0, place.rows.1);
        let free = 1000 - u64::from(sum.linked) * 1000 / u64::from(sum.weight.max(1));
        let mut scaled = u64::from(*score) * free / 1000;
        if place.own & good != 0 {
            scaled += scaled / 4;
        }
        if place.own & bad != 0 || place.flags & (flag::NAV | flag::FOOTER | flag::ASIDE) != 0 {
            scaled = scaled * 3 / 5;
        }
        *score = u32::try_from(scaled).unwrap_or(u32::MAX);
    }
    scores
}

fn shares(rows: &[Row], outline: &Outline<'_>, scores: &[u32], best: u32) -> Vec<u8> {
    let top = scores.get(best as usize).copied().unwrap_or(1);
    // Parents stand before their children, so one pass hands the maximum down.
    let mut reach: Vec<u32> = Vec::with_capacity(scores.len());
    for (at, score) in scores.iter().enumerate() {
        let above = outline.up(u32::try_from(at).ok()).and_then(|up| reach.get(up as usize));
        reach.push(above.copied().unwrap_or(0).max(*score));
    }
    let of = |row: &Row| row.element.and_then(|e| reach.get(e as usize)).copied().unwrap_or(0);
    rows.iter().map(|row| share(of(row), top)).collect()
}

/// The stretch of rows with the greatest sum, running text counting for it and
/// all else against it.
fn run(rows: &[Row]) -> (usize, usize) {
    let (mut best, mut found) = (0_i64, (0, 0));
    let (mut sum, mut start) = (0_i64, 0);
    for (index, row) in rows.iter().enumerate() {
        let weight = i64::from(row.measure.weight.min(600));
        let value = match row.linked {
            _ if prose(row) => weight,
            500.. => -40 - weight / 4,
            _ => -25,
        };
        if sum <= 0 {
            (sum, start) = (0, index);
        }
        sum += value;
        if sum > best {
            (best, found) = (sum, (start, index + 1));
        }
    }
    found
}
