//! Edit distance, for suggestions only: labels never resolve by it.

/// How many characters are added, dropped, changed or swapped with their
/// neighbour between two texts (optimal string alignment). The work is the
/// product of the lengths: cut them before.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let mut last = None;
    for (line, &a) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(above.len());
        row.push(line + 1);
        let mut left = line + 1;
        let mut left_char = None;
        for (at, (&b, over)) in other.iter().zip(above.windows(2)).enumerate() {
            let &[diagonal, up] = over else { continue };
            let mut cost = (left + 1).min(up + 1).min(diagonal + usize::from(a != b));
            if last == Some(b) && left_char == Some(a) {
                let swapped = at.checked_sub(1).and_then(|at| before.get(at));
                cost = cost.min(swapped.map_or(cost, |cost| cost + 1));
            }
            row.push(cost);
            left = cost;
            left_char = Some(b);
        }
        before = core::mem::replace(&mut above, row);
        last = Some(a);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::distance;

    /// The textbook's definition.
    fn slow(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([heads @ .., x], [others @ .., y]) => {
                let mut cost = (slow(heads, b) + 1)
                    .min(slow(a, others) + 1)
                    .min(slow(heads, others) + usize::from(x != y));
                if let ([h @ .., w], [o @ .., z]) = (heads, others)
                    && w == y
                    && z == x
                {
                    cost = cost.min(slow(h, o) + 1);
                }
                cost
            }
        }
    }

    #[test]
    fn is_the_textbooks() {
        let texts = ["", "a", "ab", "ba", "abc", "acb", "cab", "bacd", "分析", "析分", "深度分析"];
        for one in texts {
            for other in texts {
                let (a, b): (Vec<char>, Vec<char>) =
                    (one.chars().collect(), other.chars().collect());
                assert_eq!(distance(&a, &b), slow(&a, &b), "{one} and {other}");
            }
        }
    }
}
