//! The grammar of printed labels: where a path is cut, and which cuts are pairs.

mod pair;
mod plain;
mod scan;
mod script;
mod split;
mod trim;

use core::ops::Range;

use plain::Plain;
use scan::Sketch;
use script::Scripts;

/// What the grammar asks of a taxonomy where spelling alone does not decide.
pub(super) trait Names {
    /// Whether the whole of `label` is a name.
    fn knows(&self, label: &str) -> bool;
    /// Whether both are names of one concept.
    fn agree(&self, one: &str, other: &str) -> bool;
    /// Whether both are names, and of no common concept.
    fn differ(&self, one: &str, other: &str) -> bool;
}

/// A segment as ranges of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) range: Range<usize>,
    pub(super) en: Option<Range<usize>>,
    pub(super) zh: Option<Range<usize>>,
}

/// Hands over the segments of a printed label, in order. Linear in its length;
/// allocates nothing where the label is plain.
#[inline]
pub(super) fn each(text: &str, names: &impl Names, to: impl FnMut(Segment)) {
    let mut plain = Plain::default();
    match plain.read(text) {
        Some(()) => plain.segments().for_each(to),
        None => segments(text, names).into_iter().for_each(to),
    }
}

/// The segments of a printed label, by the whole grammar.
fn segments(text: &str, names: &impl Names) -> Vec<Segment> {
    let start = trim::after_lead(text);
    let body = trim::ornaments(text, start..text.len());
    let sketch = Sketch::of(text);
    let mut pieces = split::pieces(text, &body, &sketch, names);
    let glued = pieces.last_mut().and_then(|last| {
        let end = trim::glued_end(text, last)?;
        let tail = end..last.end;
        last.end = end;
        Some(tail)
    });
    pieces.extend(glued);
    let mut out: Vec<Segment> =
        pieces.into_iter().filter_map(|piece| segment(text, piece, &sketch, names)).collect();
    if out.len() > 1
        && out.first().is_some_and(|s| text.get(s.range.clone()).is_some_and(trim::is_place))
    {
        out.remove(0);
    }
    settle_numbers(&mut out);
    out
}

/// One piece as a segment, unless nothing of it is left.
fn segment(
    text: &str,
    piece: Range<usize>,
    sketch: &Sketch,
    names: &impl Names,
) -> Option<Segment> {
    let range = trim::bare(text, piece, sketch);
    let name = text.get(range.clone()).filter(|name| !name.is_empty())?;
    if let Some(pair) = pair::pair(text, &range, sketch, names) {
        return Some(Segment { range, en: Some(pair.en), zh: Some(pair.zh) });
    }
    let scripts = Scripts::of(name);
    let zh = scripts.is_zh().then(|| range.clone());
    let en = scripts.is_en().then(|| range.clone());
    if en.is_none() && zh.is_none() && !name.chars().any(char::is_alphanumeric) {
        return None;
    }
    Some(Segment { range, en, zh })
}

/// A number is in the language of its path: 2011 in a Chinese one, else English.
fn settle_numbers(segments: &mut [Segment]) {
    let chinese = segments.iter().any(|segment| segment.zh.is_some());
    let foreign = segments.iter().any(|s| s.zh.is_none() && s.en.is_none());
    if foreign {
        for segment in segments.iter_mut().filter(|s| s.zh.is_none() && s.en.is_none()) {
            let range = Some(segment.range.clone());
            *(if chinese { &mut segment.zh } else { &mut segment.en }) = range;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Plain, segments};
    use crate::Taxonomy;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        /// The quick way says what the whole grammar says, or nothing.
        #[test]
        fn plain_labels_are_read_alike(
            label in "(首页|您的位置|当前位置|You are here|Path|财经|正文|Sport|2011|[一丨位a-c1]|[ (（)）>»,.&]|[：:\u{3000}-] ?){0,12}"
        ) {
            let mut plain = Plain::default();
            if plain.read(&label).is_some() {
                let quick: Vec<_> = plain.segments().collect();
                prop_assert_eq!(quick, segments(&label, &Taxonomy::built_in()), "{:?}", label);
            }
        }
    }
}
