//! [`Forest`]: boosted trees read straight from their table.
//!
//! The trees are oblivious: all nodes of a level ask the same question, so the
//! answers are the bits of a leaf's number and no branch depends on a row. A
//! leaf holds one score, or a vector of them, one a kind. Scores are integers.

use super::matrix::Matrix;

/// A model in the form of `tools/src/block.rs`: number of trees, depth, classes,
/// then biases (`i16`), then a tree at a time: pairs of column and threshold,
/// leaves (`i16` where there is one class, else `i8`).
#[derive(Clone, Copy, Debug)]
pub(super) struct Forest<'a> {
    depth: usize,
    classes: usize,
    biases: &'a [u8],
    trees: &'a [u8],
}

impl<'a> Forest<'a> {
    /// Reads a table. One cut short has no trees.
    pub(super) fn read(table: &'a [u8]) -> Self {
        let [_, depth, classes, rest @ ..] = table else { return Self::empty() };
        let (depth, classes) = (usize::from(*depth), usize::from(*classes));
        match rest.split_at_checked(classes * 2) {
            Some((biases, trees)) if (1..=8).contains(&depth) && classes > 0 => {
                Self { depth, classes, biases, trees }
            }
            _ => Self::empty(),
        }
    }

    const fn empty() -> Self {
        Self { depth: 1, classes: 1, biases: &[], trees: &[] }
    }

    fn bias(&self, class: usize) -> i32 {
        let at = self.biases.get(class * 2..class * 2 + 2);
        at.and_then(|b| b.try_into().ok()).map_or(0, |b| i32::from(i16::from_le_bytes(b)))
    }

    /// Each tree's splits, and its leaves.
    fn trees(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> + use<'a> {
        let splits = self.depth * 2;
        let width = if self.classes == 1 { 2 } else { self.classes };
        let size = splits + (width << self.depth);
        self.trees.chunks_exact(size).filter_map(move |tree| tree.split_at_checked(splits))
    }

    /// The one score of each row.
    pub(super) fn score(&self, features: &Matrix) -> Vec<i32> {
        let mut scores = vec![self.bias(0); features.rows()];
        let mut leaf = vec![0; features.rows()];
        for (splits, leaves) in self.trees() {
            number(features, splits, &mut leaf);
            for (score, leaf) in scores.iter_mut().zip(&leaf) {
                let at = usize::from(*leaf) * 2;
                if let Some(&[low, high]) = leaves.get(at..at + 2) {
                    *score += i32::from(i16::from_le_bytes([low, high]));
                }
            }
        }
        scores
    }

    /// The scores of each row, one a class.
    pub(super) fn scores<const CLASSES: usize>(&self, features: &Matrix) -> Vec<[i16; CLASSES]> {
        let bias = core::array::from_fn(|class| self.bias(class) as i16);
        let mut scores = vec![bias; features.rows()];
        let mut leaf = vec![0; features.rows()];
        if self.classes != CLASSES {
            return scores;
        }
        for (splits, leaves) in self.trees() {
            number(features, splits, &mut leaf);
            for (scores, leaf) in scores.iter_mut().zip(&leaf) {
                let at = usize::from(*leaf) * CLASSES;
                let values =
                    leaves.get(at..at + CLASSES).and_then(|v| <&[u8; CLASSES]>::try_from(v).ok());
                if let Some(values) = values {
                    for (score, value) in scores.iter_mut().zip(values) {
                        *score = score.saturating_add(i16::from(*value as i8));
                    }
                }
            }
        }
        scores
    }
}

/// The number of the leaf each row falls in.
fn number(features: &Matrix, splits: &[u8], leaf: &mut [u8]) {
    leaf.fill(0);
    for (bit, split) in splits.chunks_exact(2).enumerate() {
        if let &[column, threshold] = split {
            for (leaf, value) in leaf.iter_mut().zip(features.column(usize::from(column))) {
                *leaf |= u8::from(*value > threshold) << bit;
            }
        }
    }
}
