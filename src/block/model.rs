//! [`Forest`]: boosted trees read straight from their table.
//!
//! The trees are oblivious: all nodes of a level ask the same question, so the
//! answers are the bits of a leaf's number and no branch depends on a row. A
//! leaf holds one score, or a vector of them, one a kind. Scores are integers.
//!
//! Some trees are asked at a time: first for the leaves of all rows, then each
//! row adds up its leaves with the sums in registers.

use super::matrix::{Matrix, ROWS};

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

/// How many trees are asked at a time: their leaves fit the nearest cache.
const TREES: usize = 16;

impl<'a> Forest<'a> {
    /// Reads a table. One cut short has no trees.
    pub(super) fn read(table: &'a [u8]) -> Self {
        let [count, depth, classes, rest @ ..] = table else { return Self::empty() };
        let (depth, classes) = (usize::from(*depth), usize::from(*classes));
        if !(1..=8).contains(&depth) || classes == 0 {
            return Self::empty();
        }
        let all = usize::from(*count) * size(depth, classes);
        let parts = rest.split_at_checked(classes * 2);
        match parts.and_then(|(biases, trees)| Some((biases, trees.get(..all)?))) {
            Some((biases, trees)) => Self { depth, classes, biases, trees },
            None => Self::empty(),
        }
    }

    const fn empty() -> Self {
        Self { depth: 1, classes: 1, biases: &[], trees: &[] }
    }

    fn bias(&self, class: usize) -> i32 {
        let at = self.biases.get(class * 2..class * 2 + 2);
        at.and_then(|b| b.try_into().ok()).map_or(0, |b| i32::from(i16::from_le_bytes(b)))
    }

    /// Some trees at a time, and the bytes of each.
    fn groups(&self) -> (impl Iterator<Item = &'a [u8]> + use<'a>, usize) {
        let size = size(self.depth, self.classes);
        (self.trees.chunks(size * TREES), size)
    }

    /// Adds the one score of each row to `scores`.
    pub(super) fn score(&self, features: &Matrix, scores: &mut Vec<i32>) {
        match self.depth {
            // Where the number of leaves is known none needs a check.
            1 => self.score_of::<2>(features, scores),
            2 => self.score_of::<4>(features, scores),
            3 => self.score_of::<8>(features, scores),
            4 => self.score_of::<16>(features, scores),
            5 => self.score_of::<32>(features, scores),
            6 => self.score_of::<64>(features, scores),
            7 => self.score_of::<128>(features, scores),
            _ => self.score_of::<256>(features, scores),
        }
    }

    /// The same for trees of `LEAVES` leaves.
    fn score_of<const LEAVES: usize>(&self, features: &Matrix, scores: &mut Vec<i32>) {
        let mut sums = [self.bias(0); ROWS];
        let (groups, size) = self.groups();
        for tree in groups.flat_map(|group| group.chunks_exact(size)) {
            let Some((splits, leaves)) = tree.split_at_checked(self.depth * 2) else { continue };
            let Some(leaves) = leaves.as_chunks::<2>().0.first_chunk::<LEAVES>() else { continue };
            let leaf = numbers(features, splits);
            for (sum, leaf) in sums.iter_mut().zip(&leaf).take(features.rows()) {
                let value = leaves.get(usize::from(*leaf) % LEAVES).copied().unwrap_or_default();
                *sum += i32::from(i16::from_le_bytes(value));
            }
        }
        scores.extend(sums.iter().take(features.rows()));
    }

    /// Adds the scores of each row, one a class, to `scores`.
    pub(super) fn scores<const CLASSES: usize>(
        &self,
        features: &Matrix,
        scores: &mut Vec<[i16; CLASSES]>,
    ) {
        let bias: [i32; CLASSES] = core::array::from_fn(|class| self.bias(class));
        if self.classes != CLASSES {
            scores.extend((0..features.rows()).map(|_| bias.map(narrow)));
            return;
        }
        let mut sums = [[0_u16; CLASSES]; ROWS];
        let mut fallen = [[0_u8; ROWS]; TREES];
        let (groups, size) = self.groups();
        let mut count = 0;
        for group in groups {
            let trees = group.chunks_exact(size);
            let asked = trees.len();
            for (tree, leaf) in trees.zip(&mut fallen) {
                *leaf = numbers(features, tree.get(..self.depth * 2).unwrap_or_default());
            }
            for (row, sums) in sums.iter_mut().enumerate().take(features.rows()) {
                let mut of = *sums;
                for (tree, numbers) in group.chunks_exact(size).zip(&fallen) {
                    let leaf = usize::from(numbers.get(row).copied().unwrap_or(0));
                    let at = self.depth * 2 + leaf * CLASSES;
                    let leaf = tree.get(at..at + CLASSES).and_then(|leaf| leaf.first_chunk());
                    add(&mut of, leaf.unwrap_or(&[0; CLASSES]));
                }
                *sums = of;
            }
            count += asked;
        }
        let lift = i32::try_from(count).unwrap_or(0) * LIFT;
        scores.extend(sums.iter().take(features.rows()).map(|sums| {
            let mut row = bias;
            for (score, sum) in row.iter_mut().zip(sums) {
                *score += i32::from(*sum) - lift;
            }
            row.map(narrow)
        }));
    }
}

/// How far each score of a leaf is lifted, so that sums are of bytes without a
/// sign. A table's number of trees is a byte: sixteen bits hold any sum.
const LIFT: i32 = 128;

/// Adds a leaf to the sums. No branch and no bound: side by side in registers.
#[inline]
fn add<const CLASSES: usize>(sums: &mut [u16; CLASSES], leaf: &[u8; CLASSES]) {
    for (sum, score) in sums.iter_mut().zip(leaf) {
        // The sign bit turned over is 128 added.
        *sum = sum.wrapping_add(u16::from(score ^ 0x80));
    }
}

/// Bytes of a tree.
const fn size(depth: usize, classes: usize) -> usize {
    let width = if classes == 1 { 2 } else { classes };
    depth * 2 + (width << depth)
}

fn narrow(score: i32) -> i16 {
    score.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

/// The number of the leaf each row falls in.
#[inline]
fn numbers(features: &Matrix, splits: &[u8]) -> [u8; ROWS] {
    let mut leaf = [0; ROWS];
    for (bit, [column, threshold]) in splits.as_chunks::<2>().0.iter().enumerate() {
        let bit = 1_u8.checked_shl(bit as u32).unwrap_or(0);
        for (leaf, value) in leaf.iter_mut().zip(features.column(usize::from(*column))) {
            *leaf |= if *value > *threshold { bit } else { 0 };
        }
    }
    leaf
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::super::matrix::{Matrix, ROWS};
    use super::Forest;

    /// The slow, obvious twin: one row, one tree, one class at a time.
    fn twin(table: &[u8], features: &Matrix, row: usize) -> Vec<i32> {
        let (count, depth, classes) =
            (usize::from(table[0]), usize::from(table[1]), usize::from(table[2]));
        let biases = &table[3..3 + classes * 2];
        let bias = |at: &[u8]| i32::from(i16::from_le_bytes([at[0], at[1]]));
        let mut scores: Vec<i32> = biases.chunks(2).map(bias).collect();
        let width = if classes == 1 { 2 } else { classes };
        let size = depth * 2 + (width << depth);
        let trees = &table[3 + classes * 2..];
        for tree in 0..count {
            let tree = &trees[tree * size..(tree + 1) * size];
            let mut leaf = 0;
            for bit in 0..depth {
                let value = features.get(usize::from(tree[bit * 2]), row);
                leaf |= usize::from(value > tree[bit * 2 + 1]) << bit;
            }
            let leaf = &tree[depth * 2 + leaf * width..];
            if classes == 1 {
                scores[0] += bias(leaf);
            } else {
                for (score, value) in scores.iter_mut().zip(leaf) {
                    *score += i32::from(*value as i8);
                }
            }
        }
        scores
    }

    fn noise(rows: usize) -> Matrix {
        let mut matrix = Matrix::new(256, rows);
        let mut state = 7_u32;
        for column in 0..256 {
            for row in 0..rows {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                matrix.set(column, row, (state >> 24) as u8);
            }
        }
        matrix
    }

    #[test]
    fn equal_to_one_tree_at_a_time() {
        for rows in [1, 5, ROWS - 1, ROWS] {
            let matrix = noise(rows);
            let mut kinds: Vec<[i16; 24]> = Vec::new();
            Forest::read(crate::tables::BLOCK_KIND).scores::<24>(&matrix, &mut kinds);
            let mut body = Vec::new();
            Forest::read(crate::tables::BLOCK_BODY).score(&matrix, &mut body);
            assert_eq!((kinds.len(), body.len()), (rows, rows));
            for row in 0..rows {
                let kinds: Vec<i32> = kinds[row].iter().map(|s| i32::from(*s)).collect();
                assert_eq!(kinds, twin(crate::tables::BLOCK_KIND, &matrix, row));
                assert_eq!([body[row]].as_slice(), twin(crate::tables::BLOCK_BODY, &matrix, row));
            }
        }
    }
}
