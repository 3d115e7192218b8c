//! Floor 6: bilingual labels and the taxonomy they resolve to.

mod path;
mod taxonomy;

pub use path::{Label, LabelPath};
pub use taxonomy::Taxonomy;
