//! What the kind model sees of the body model: its word on a row, on those
//! around it, and where the row stands to all it took for body.

use super::feature::{self, log, share};
use super::matrix::Matrix;
use super::row::Row;

/// The columns after a row's own features.
pub(super) const COLUMNS: usize = 10;

/// The word of the body model on a whole page.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Scores around 128, a sixteenth of a nat each.
    scaled: Vec<u8>,
    /// Sums of `scaled` before each row.
    sums: Vec<u32>,
    /// Characters of body before each row, in 255ths of all.
    before: Vec<u8>,
    first: usize,
    last: usize,
    size: u32,
}

impl Said {
    /// From the body model's scores in 256ths of a nat.
    pub(super) fn of(scores: &[i32], rows: &[Row]) -> Self {
        let scaled: Vec<u8> = scores.iter().map(|s| (128 + (s >> 4)).clamp(0, 255) as u8).collect();
        let mut sum = 0;
        let mut sums = vec![0];
        sums.extend(scaled.iter().map(|s| {
            sum += u32::from(*s);
            sum
        }));
        let yes =
            |(score, row): (&i32, &Row)| if *score > 0 { u32::from(row.measure.chars) } else { 0 };
        let chars: Vec<u32> = scores.iter().zip(rows).map(yes).collect();
        let size = chars.iter().fold(0_u32, |sum, n| sum.saturating_add(*n));
        let mut sum = 0_u32;
        let before = chars
            .iter()
            .map(|n| {
                let part = share(sum, size);
                sum = sum.saturating_add(*n);
                part
            })
            .collect();
        let first = scores.iter().position(|s| *s > 0).unwrap_or(scores.len());
        let last = scores.iter().rposition(|s| *s > 0).unwrap_or(scores.len());
        Self { scaled, sums, before, first, last, size }
    }

    /// Writes the columns of `features` for the rows from `start`.
    pub(super) fn fill(&self, start: usize, features: &mut Matrix) {
        let at = |row: Option<usize>| row.and_then(|r| self.scaled.get(r)).copied().unwrap_or(0);
        let count = self.scaled.len();
        for index in 0..features.rows() {
            let row = start + index;
            let (low, high) = (row.saturating_sub(6), (row + 7).min(count));
            let sum = |at: usize| self.sums.get(at).copied().unwrap_or(0);
            let near = (sum(high) - sum(low))
                / u32::try_from(high.saturating_sub(low).max(1)).unwrap_or(1);
            let columns: [u8; COLUMNS] = [
                at(Some(row)),
                at(row.checked_sub(1)),
                at(row.checked_sub(2)),
                at(Some(row + 1)),
                at(Some(row + 2)),
                near as u8,
                self.before.get(row).copied().unwrap_or(0),
                feature::signed(self.first, row),
                feature::signed(self.last, row),
                log(self.size),
            ];
            for (column, value) in columns.into_iter().enumerate() {
                features.set(feature::COUNT + column, index, value);
            }
        }
    }
}
