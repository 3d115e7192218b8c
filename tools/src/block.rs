//! The models of the block floor: dumps of trained trees → compact tables.
//!
//! Inputs: `tools/data/block/*.txt`, written by `tools/train/train.py` (their
//! heads name it): trees learned from the dev halves of our benches; only
//! weights are kept. Output: number of trees, depth, classes (bytes), biases
//! (`i16`, little-endian), then each tree: pairs of column and threshold (bytes),
//! leaves (`i16` for one class, `i8` for more).

/// Does a row belong to the main document?
pub(crate) fn body() -> Vec<u8> {
    forest(include_str!("../data/block/body.txt"))
}

/// Which of the kinds is a row?
pub(crate) fn kind() -> Vec<u8> {
    forest(include_str!("../data/block/kind.txt"))
}

/// Is a page an article?
pub(crate) fn page() -> Vec<u8> {
    forest(include_str!("../data/block/page.txt"))
}

fn forest(dump: &str) -> Vec<u8> {
    let mut lines = dump.lines().filter(|line| !line.starts_with('#')).skip(1);
    let head: Vec<&str> = lines.next().expect("a head").split(' ').collect();
    let trees: u8 = head[0].parse().expect("trees");
    let classes: u8 = head[1].parse().expect("classes");
    let biases: Vec<i16> = numbers(lines.next().expect("biases"));
    assert_eq!(biases.len(), usize::from(classes));
    // Vectors are padded to eights, as wide as a machine adds at once.
    let width = if classes == 1 { 1 } else { usize::from(classes).next_multiple_of(8) };
    let mut out = vec![trees, 0, u8::try_from(width).expect("few classes")];
    let padded = biases.iter().copied().chain([i16::MIN; 8]).take(width);
    out.extend(padded.flat_map(i16::to_le_bytes));
    let mut count = 0;
    for line in lines {
        let (splits, leaves) = line.split_once(" : ").expect("splits : leaves");
        let splits: Vec<&str> = splits.split(' ').collect();
        let depth = splits.len();
        assert!(out[1] == 0 || usize::from(out[1]) == depth, "one depth for all trees");
        out[1] = u8::try_from(depth).expect("a small depth");
        for split in splits {
            let (column, threshold) = split.split_once('>').expect("column>threshold");
            out.push(column.parse().expect("a column is a byte"));
            out.push(threshold.parse().expect("a threshold is a byte"));
        }
        let leaves: Vec<i16> = numbers(leaves);
        assert_eq!(leaves.len(), usize::from(classes) << depth);
        for leaf in leaves.chunks(usize::from(classes)) {
            if let &[leaf] = leaf {
                out.extend(leaf.to_le_bytes());
                continue;
            }
            let byte = |leaf: &i16| i8::try_from(*leaf).expect("a leaf is a signed byte");
            out.extend(leaf.iter().map(byte).chain([0; 8]).take(width).flat_map(i8::to_le_bytes));
        }
        count += 1;
    }
    assert_eq!(count, usize::from(trees));
    out
}

fn numbers(line: &str) -> Vec<i16> {
    line.split(' ').map(|n| n.parse().expect("a small integer")).collect()
}
