//! How sure a value is: how often values were right that had as much for and against
//! them.
//!
//! Which value of a field wins is a matter of rank: scores written by hand. How sure the
//! winner is, is counted: the share of right values, on annotated pages, of those with
//! the same evidence, as many other kinds of evidence that agree, and as much against
//! them. Where few were counted, the share leans on that of the state and of the field
//! (`tools/src/confidence.rs`). `tools/train/confidence.py` counts, and reports how
//! reliable the shares are on sites that were not counted.

use crate::tables::confidence::CONFIDENCE;

/// What stands against a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// Nothing says otherwise.
    Nothing,
    /// Only what is far weaker.
    Weaker,
    /// Something nearly as strong.
    Conflict,
    /// It lost, by far.
    LostWeaker,
    /// It lost, narrowly.
    LostConflict,
}

/// How sure, in per mille; `None` for fields that were not counted.
pub(super) fn confidence(
    field: &str,
    evidence: &str,
    agree: usize,
    against: Against,
) -> Option<u16> {
    let against = match against {
        Against::Nothing => 0,
        Against::Weaker => 1,
        Against::Conflict => 2,
        Against::LostWeaker => 3,
        Against::LostConflict => 4,
    };
    let agree = u8::try_from(agree.min(2)).unwrap_or(2);
    let look = |evidence: &str| {
        let at =
            CONFIDENCE.binary_search_by(|(cell, _)| cell.cmp(&(field, evidence, agree, against)));
        CONFIDENCE.get(at.ok()?).map(|(_, confidence)| *confidence)
    };
    look(evidence).or_else(|| look(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_field_in_it_has_every_state() {
        assert!(CONFIDENCE.is_sorted_by(|(a, _), (b, _)| a < b));
        for ((field, ..), _) in CONFIDENCE {
            for agree in 0..4 {
                for against in [Against::Nothing, Against::Weaker, Against::Conflict] {
                    assert!(confidence(field, "met with never", agree, against).is_some());
                }
            }
            assert!(confidence(field, "", 0, Against::LostConflict).is_some());
        }
    }

    #[test]
    fn agreement_makes_surer_and_conflict_less_sure() {
        let of = |agree, against| confidence("title", "headline", agree, against);
        assert!(of(1, Against::Nothing) > of(0, Against::Conflict));
        assert!(of(0, Against::Conflict) > confidence("title", "headline", 0, Against::LostWeaker));
        assert_eq!(confidence("original", "link", 0, Against::Nothing), None);
    }
}
