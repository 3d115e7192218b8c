//! Fingerprints of texts.

use diglot::field::fingerprint::Fingerprint;
use proptest::prelude::*;

#[test]
fn marks_spaces_and_case_do_not_count() {
    let a = Fingerprint::of("The old wharf by the river was built in 1956.");
    let b = Fingerprint::of("  the OLD wharf, by the river — was built\nin 1956 ");
    assert_eq!(a, b);
}

#[test]
fn a_recipe_is_held_still() {
    // Stored fingerprints must stay comparable: a change here is a new recipe.
    let minima = *Fingerprint::of("旧码头 wharf").minima();
    let sum = minima.iter().fold(0u64, |sum, m| sum.wrapping_mul(31).wrapping_add(u64::from(*m)));
    assert_eq!(sum, 2_152_780_975_530_738_383);
}

proptest! {
    /// The estimate is near the true share of common shingles.
    #[test]
    fn likeness_is_near_jaccard(words in prop::collection::vec("[a-z]{4,9}", 60..120), cut in 0usize..60) {
        let whole = words.concat();
        let part = words[cut..].concat();
        let shingles = |text: &str| -> std::collections::BTreeSet<String> {
            let chars: Vec<char> = text.chars().collect();
            chars.windows(5).map(|w| w.iter().collect()).collect()
        };
        let (a, b) = (shingles(&whole), shingles(&part));
        let jaccard = a.intersection(&b).count() * 1000 / a.union(&b).count();
        let likeness = usize::from(Fingerprint::of(&whole).likeness(&Fingerprint::of(&part)));
        // Four standard deviations of 64 draws at their widest.
        prop_assert!(likeness.abs_diff(jaccard) <= 260, "{likeness} for {jaccard}");
    }
}
