//! Floor 6: bilingual labels and the taxonomy they resolve to.

mod field_kind;
mod grammar;
#[allow(dead_code)]
mod key;
mod lookalike;
mod path;
#[allow(dead_code)]
mod respell;
mod taxonomy;

pub use field_kind::{FieldKind, field_kind};
pub use key::key;
pub use path::{Label, LabelPath};
pub use taxonomy::Taxonomy;
