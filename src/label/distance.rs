//! Edit distance, for suggestions only: labels never resolve by it.

/// A text that others are compared with, at most 64 characters of it.
///
/// Counts how many characters are added, dropped, changed or swapped with their
/// neighbour (optimal string alignment), all lines of a column of the textbook's
/// table at once, as bits of a word (Hyyrö 2003).
pub(super) struct Pattern {
    /// For each character the places where it stands.
    ascii: [u64; 128],
    others: Vec<(char, u64)>,
    len: u32,
}

impl Pattern {
    pub(super) fn new(text: &[char]) -> Self {
        let mut pattern = Self { ascii: [0; 128], others: Vec::new(), len: 0 };
        for (c, at) in text.iter().zip(0..64) {
            let bit = 1 << at;
            pattern.len = at + 1;
            if let Some(places) = pattern.ascii.get_mut(*c as usize) {
                *places |= bit;
            } else if let Some((_, places)) = pattern.others.iter_mut().find(|(o, _)| o == c) {
                *places |= bit;
            } else {
                pattern.others.push((*c, bit));
            }
        }
        pattern
    }

    fn places(&self, c: char) -> u64 {
        let other = || self.others.iter().find(|(other, _)| *other == c).map_or(0, |(_, at)| *at);
        self.ascii.get(c as usize).copied().unwrap_or_else(other)
    }

    /// How far `other` is from the text. Linear in its length.
    pub(super) fn distance(&self, other: &[char]) -> usize {
        let Some(last) = self.len.checked_sub(1) else { return other.len() };
        // Where the table grows and shrinks by one downwards.
        let (mut grows, mut shrinks) = (u64::MAX, 0_u64);
        let (mut diagonal, mut before) = (0_u64, 0_u64);
        let mut distance = self.len as usize;
        for &c in other {
            let here = self.places(c);
            let swapped = ((!diagonal & here) << 1) & before;
            let carried = (here & grows).wrapping_add(grows) ^ grows;
            diagonal = carried | here | shrinks | swapped;
            let more = shrinks | !(diagonal | grows);
            let less = diagonal & grows;
            // The lowest line of the text is the distance so far.
            distance += (more >> last & 1) as usize;
            distance -= (less >> last & 1) as usize;
            let more = more << 1 | 1;
            grows = less << 1 | !(diagonal | more);
            shrinks = more & diagonal;
            before = here;
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

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
        let texts = [
            "",
            "a",
            "ab",
            "ba",
            "abc",
            "acb",
            "cab",
            "bacd",
            "caab",
            "分析",
            "析分",
            "深度分析",
            "a深b",
        ];
        for one in texts {
            for other in texts {
                let (a, b): (Vec<char>, Vec<char>) =
                    (one.chars().collect(), other.chars().collect());
                assert_eq!(Pattern::new(&a).distance(&b), slow(&a, &b), "{one} and {other}");
            }
        }
    }
}
