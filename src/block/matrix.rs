//! [`Matrix`]: the features of some rows, a column a feature.
//!
//! Columns let a split of a tree look at all rows in one vectorised sweep. A
//! matrix is always [`ROWS`] high, so that a column is an array: the sweep has
//! no remainder, and what is being worked on stays in the nearest cache.

/// How many rows are worked on at a time.
pub(super) const ROWS: usize = 64;

/// Bytes in columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrix {
    columns: Vec<[u8; ROWS]>,
    rows: usize,
}

impl Matrix {
    /// All zeros, with room for at most [`ROWS`].
    pub(super) fn new(columns: usize, rows: usize) -> Self {
        Self { columns: vec![[0; ROWS]; columns], rows: rows.min(ROWS) }
    }

    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn set(&mut self, column: usize, row: usize, value: u8) {
        if let Some(slot) = self.columns.get_mut(column).and_then(|column| column.get_mut(row)) {
            *slot = value;
        }
    }

    pub(super) fn get(&self, column: usize, row: usize) -> u8 {
        self.columns.get(column).and_then(|column| column.get(row)).copied().unwrap_or(0)
    }

    /// A column, with zeros below the last row.
    pub(super) fn column(&self, column: usize) -> &[u8; ROWS] {
        const NONE: [u8; ROWS] = [0; ROWS];
        self.columns.get(column).unwrap_or(&NONE)
    }
}
