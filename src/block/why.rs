//! [`Why`]: what spoke for the kind of a block, for people who ask.

use super::kind::Kind;
use super::{Page, feature, judge, measured, rule};
use crate::Span;

/// What decided the kind of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Grounds {
    /// The models: their best kind.
    Models,
    /// The row says what it is (责任编辑：…), and the models were not surer.
    Words,
    /// What stands around it, or the page as a whole, changed the models' kind.
    Around,
    /// A rule of its site.
    Site,
}

impl Grounds {
    /// The stable lower-case word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Models => "models",
            Self::Words => "words",
            Self::Around => "around",
            Self::Site => "site",
        }
    }
}

/// Why a block is of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Why {
    /// The block's content.
    pub span: Span,
    /// Its kind in the document.
    pub kind: Kind,
    /// What decided.
    pub grounds: Grounds,
    /// What its own words say it is.
    pub says: Option<Kind>,
    /// The first model's score for body against anything else, in 256ths of a nat.
    pub body: i32,
    /// The second model's three best kinds with their scores, in 64ths of a nat.
    pub best: Vec<(Kind, i16)>,
    /// The features that are not zero, by name: what the models saw.
    pub features: Vec<(String, u8)>,
}

/// Says for each block of a page why it is of its kind. `kinds` are those of the
/// document, one a block, where a site's rules may have changed some.
///
/// Costs about twice what typing the page does.
#[must_use]
pub fn explain(page: &Page<'_>, kinds: &[Kind]) -> Vec<Why> {
    measured(page, |rows, outline, features| {
        let typed = judge::judge(rows, features, outline, &[]).verdicts;
        let (body, scores) = judge::weigh(rows, features);
        let names = feature::names();
        let vectors = features.vectors();
        let mut out = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            let judged = typed.get(at).map_or(Kind::Other, |verdict| verdict.kind);
            let kind = kinds.get(at).copied().unwrap_or(judged);
            let of = scores.get(at).map(|scores| scores.as_slice()).unwrap_or_default();
            let mut best: Vec<(Kind, i16)> =
                Kind::ALL.iter().copied().zip(of.iter().copied()).collect();
            best.sort_by_key(|(_, score)| core::cmp::Reverse(*score));
            best.truncate(3);
            let says = rule::labelled(row);
            let grounds = if kind != judged {
                Grounds::Site
            } else if best.first().is_some_and(|(first, _)| *first == kind) {
                Grounds::Models
            } else if says == Some(kind) {
                Grounds::Words
            } else if best.iter().any(|(other, _)| *other == kind) {
                // The two models together, against the second alone.
                Grounds::Models
            } else {
                Grounds::Around
            };
            let vector = vectors.get(at).map(Vec::as_slice).unwrap_or_default();
            let features = names.iter().cloned().zip(vector.iter().copied());
            let features = features.filter(|(_, value)| *value > 0).collect();
            let body = body.get(at).copied().unwrap_or(0);
            out.push(Why { span: row.content, kind, grounds, says, body, best, features });
        }
        out
    })
}
