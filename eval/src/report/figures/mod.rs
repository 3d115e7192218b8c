//! What is measured on each set: a file a room, a function a set, which runs the
//! scorer and reads the figures off its print.

mod block;
mod clean;
mod decode;
mod field;
mod label;
mod region;

use std::error::Error;

use super::Figure;
use super::scorer::Scorer;

type Measured = Result<Vec<Figure>, Box<dyn Error>>;

/// A set and how it is measured.
pub(crate) type Set = (&'static str, fn(&Scorer) -> Measured);

/// Every set, in the order of the pipeline.
pub(crate) const SETS: &[Set] = &[
    ("encoding/raw", decode::raw),
    ("encoding/html", decode::html),
    ("encoding/native", decode::native),
    ("encoding/mojibake", clean::mojibake),
    ("regions", region::regions),
    ("runs", region::runs),
    ("hans-hant", region::variant),
    ("sentences", region::sentences),
    ("label-path", label::label_path),
    ("label-resolve", label::label_resolve),
    ("field-kind", label::field_kind),
    ("typed html", block::typed_html),
    ("typed text", block::typed_text),
    ("bilingual", block::bilingual),
    ("daniel zh", |s| block::extract(s, "daniel zh", "daniel", Some("zh,mixed"))),
    ("daniel en", |s| block::extract(s, "daniel en", "daniel", Some("en"))),
    ("cwce", |s| block::extract(s, "cwce", "cwce", None)),
    ("magic-article zh", |s| {
        block::extract(s, "magic-article zh", "magic-article", Some("zh,mixed"))
    }),
    ("magic-article en", |s| block::extract(s, "magic-article en", "magic-article", Some("en"))),
    ("magic-forum", |s| block::extract(s, "magic-forum", "magic-forum", None)),
    ("aeb", |s| block::extract(s, "aeb", "aeb", None)),
    ("wcxb", |s| block::extract(s, "wcxb", "wcxb", None)),
    ("portaleval", |s| block::extract(s, "portaleval", "portaleval", None)),
    ("readability", |s| block::extract(s, "readability", "readability", None)),
    ("gne", |s| block::extract(s, "gne", "gne", None)),
    ("dates", field::dates),
    ("credits", field::credits),
    ("zh pages", field::zh_pages),
    ("align", field::align),
];

/// The mean of the rows that `which` picks, weighted by their items.
fn mean<'r, R>(
    rows: impl IntoIterator<Item = &'r R>,
    which: impl Fn(&R) -> Option<(f64, f64)>,
) -> f64
where
    R: 'r,
{
    let (sum, n) = rows
        .into_iter()
        .filter_map(which)
        .fold((0.0, 0.0), |(sum, n), (items, value)| (sum + items * value, n + items));
    if n > 0.0 { sum / n } else { f64::NAN }
}
