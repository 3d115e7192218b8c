//! Floor 6: bilingual labels and the taxonomy they resolve to.

mod field_kind;
mod key;
mod lookalike;
mod path;
mod taxonomy;

pub use field_kind::{FieldKind, field_kind};
pub use key::key;
pub use path::{Label, LabelPath};
pub use taxonomy::Taxonomy;
