//! Where in a file something is wrong.

use super::super::compile::error;
use crate::Error;

/// The file's text, or an error that names the line of the first wrong byte.
pub(super) fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    core::str::from_utf8(bytes).map_err(|wrong| {
        let good = bytes.get(..wrong.valid_up_to()).unwrap_or_default();
        let byte = bytes.get(good.len()).copied().unwrap_or_default();
        let row = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        error(file, u32::try_from(row).unwrap_or(0), &format!("byte {byte:#04x}"), "is no UTF-8")
    })
}

/// The lines of a text, to name the one a byte is on.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The number of the line that the byte at `at` is on.
    pub(super) fn at(&self, at: usize) -> u32 {
        u32::try_from(self.0.partition_point(|end| *end < at) + 1).unwrap_or(u32::MAX)
    }
}
