//! [`Matrix`]: the features of some rows, a column a feature.
//!
//! Columns let a split of a tree look at all rows in one vectorised sweep.

/// How many rows are worked on at a time: bounds memory on any page.
pub(super) const ROWS: usize = 1024;

/// Bytes in columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrix {
    bytes: Vec<u8>,
    rows: usize,
}

impl Matrix {
    /// All zeros.
    pub(super) fn new(columns: usize, rows: usize) -> Self {
        Self { bytes: vec![0; columns * rows], rows }
    }

    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn set(&mut self, column: usize, row: usize, value: u8) {
        if let Some(slot) = self.bytes.get_mut(column * self.rows + row) {
            *slot = value;
        }
    }

    pub(super) fn get(&self, column: usize, row: usize) -> u8 {
        self.bytes.get(column * self.rows + row).copied().unwrap_or(0)
    }

    pub(super) fn column(&self, column: usize) -> &[u8] {
        let start = column * self.rows;
        self.bytes.get(start..start + self.rows).unwrap_or_default()
    }
}
