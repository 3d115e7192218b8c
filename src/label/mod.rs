//! Floor 6: bilingual labels and the taxonomy they resolve to.

mod compile;
mod concept;
mod field_kind;
mod grammar;
mod key;
mod layer;
mod lookalike;
mod path;
mod respell;
mod suffix;
mod table;
mod taxonomy;

pub use concept::{Axis, Concept};
pub use field_kind::{FieldKind, field_kind};
pub use key::key;
pub(crate) use key::simplified;
pub use layer::Layer;
pub use path::{Label, LabelPath};
pub use taxonomy::{Override, Resolution, Rule, Taxonomy};
