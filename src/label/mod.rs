//! Floor 6: bilingual labels and the taxonomy they resolve to.

mod compile;
mod concept;
mod decision;
mod distance;
mod field_kind;
mod grammar;
mod key;
mod layer;
#[cfg(feature = "taxonomy-files")]
mod load;
mod lookalike;
mod path;
mod resolution;
mod respell;
mod sheet;
mod suffix;
mod suggest;
mod table;
mod taxonomy;
mod unknown;

pub use concept::{Axis, Concept};
pub use decision::Decisions;
pub use field_kind::{FieldKind, field_kind};
pub use key::key;
pub(crate) use key::simplified;
pub use layer::Layer;
#[cfg(feature = "taxonomy-files")]
pub use load::Format;
pub use path::{Label, LabelPath, Segment};
pub use resolution::{Resolution, Rule};
pub use suggest::{Reason, Suggester, Suggestion};
pub use taxonomy::{Override, Taxonomy};
pub use unknown::UnknownLabels;
