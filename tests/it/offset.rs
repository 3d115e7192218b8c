//! `OffsetMap`: the fast map against an obvious twin, on random maps.

use diglot::{OffsetMap, Span};
use proptest::prelude::*;

/// One step of a map being built.
#[derive(Clone, Copy, Debug)]
enum Step {
    Copy(u8),
    Replace(u8, u8),
    Delete(u8),
    Insert(u8),
    Units(u8, u8, u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0u8..9).prop_map(Step::Copy),
        (0u8..5, 0u8..7).prop_map(|(t, s)| Step::Replace(t, s)),
        (0u8..9).prop_map(Step::Delete),
        (0u8..4).prop_map(Step::Insert),
        (0u8..6, 1u8..4, 1u8..4).prop_map(|(n, t, s)| Step::Units(n, t, s)),
    ]
}

/// The twin: for each text byte, the source range of its unit.
#[derive(Clone, Debug, Default)]
struct Twin {
    units: Vec<(usize, usize)>,
    source: usize,
}

impl Twin {
    fn unit(&mut self, text: usize, source: usize) {
        self.units.extend(std::iter::repeat_n((self.source, self.source + source), text));
        self.source += source;
    }

    fn hull(&self, span: std::ops::Range<usize>) -> (usize, usize) {
        let inside = &self.units[span];
        (inside[0].0, inside[inside.len() - 1].1)
    }

    fn then(&self, next: &Self) -> Self {
        let unit = |&(start, end): &(usize, usize)| {
            if start < end {
                next.hull(start..end)
            } else {
                let at = next
                    .units
                    .get(start)
                    .map_or_else(|| next.units.last().map_or(0, |unit| unit.1), |unit| unit.0);
                (at, at)
            }
        };
        Self { units: self.units.iter().map(unit).collect(), source: next.source }
    }
}

fn build(steps: &[Step]) -> (OffsetMap, Twin) {
    let mut map = OffsetMap::builder();
    let mut twin = Twin::default();
    for &step in steps {
        match step {
            Step::Copy(n) => {
                map.copy(n.into());
                (0..n).for_each(|_| twin.unit(1, 1));
            }
            Step::Replace(t, s) => {
                map.replace(t.into(), s.into());
                twin.unit(t.into(), s.into());
            }
            Step::Delete(n) => {
                map.delete(n.into());
                twin.unit(0, n.into());
            }
            Step::Insert(n) => {
                map.insert(n.into());
                twin.unit(n.into(), 0);
            }
            Step::Units(n, t, s) => {
                map.units(n.into(), t.into(), s.into());
                (0..n).for_each(|_| twin.unit(t.into(), s.into()));
            }
        }
    }
    (map.finish(), twin)
}

fn same(map: &OffsetMap, twin: &Twin) {
    assert_eq!(map.text_len() as usize, twin.units.len());
    assert_eq!(map.source_len() as usize, twin.source);
    for start in 0..twin.units.len() {
        for end in start + 1..=twin.units.len().min(start + 12) {
            let (from, to) = twin.hull(start..end);
            assert_eq!(map.to_source(Span::from_usize(start, end)), from..to, "{start}..{end}");
        }
    }
    for at in 0..twin.source {
        let made = |&(_, unit): &(usize, &(usize, usize))| unit.0 <= at && at < unit.1;
        let texts = || twin.units.iter().enumerate().filter(made).map(|(i, _)| i);
        let span = texts().next().zip(texts().next_back()).map(|(a, b)| Span::from_usize(a, b + 1));
        assert_eq!(map.to_text(at..at + 1), span, "source {at}");
    }
}

proptest! {
    #[test]
    fn equals_its_twin(steps in prop::collection::vec(step(), 0..14)) {
        let (map, twin) = build(&steps);
        same(&map, &twin);
    }

    #[test]
    fn composes_as_its_twin(
        upper in prop::collection::vec(step(), 0..12),
        lower in prop::collection::vec(step(), 0..20),
    ) {
        let (lower, lower_twin) = build(&lower);
        // The upper map's source is the lower map's text: fit it by padding or cutting.
        let mut steps = Vec::new();
        let mut left = lower.text_len() as usize;
        for step in upper {
            let source = match step {
                Step::Copy(n) | Step::Delete(n) => usize::from(n),
                Step::Replace(_, s) => usize::from(s),
                Step::Insert(_) => 0,
                Step::Units(n, _, s) => usize::from(n) * usize::from(s),
            };
            if source <= left {
                left -= source;
                steps.push(step);
            }
        }
        steps.extend((0..left).map(|_| Step::Copy(1)));
        let (upper, upper_twin) = build(&steps);
        same(&upper.then(&lower), &upper_twin.then(&lower_twin));
    }
}

#[test]
fn identity_costs_nothing() {
    let mut map = OffsetMap::builder();
    map.copy(3);
    map.copy(4);
    let map = map.finish();
    assert!(map.is_identity());
    assert_eq!(map.heap_bytes(), 0);
    assert_eq!(map, OffsetMap::identity(7));
}
