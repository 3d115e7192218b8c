//! [`Taxonomy`]: concepts and their names.

use super::LabelPath;

/// Concepts with names in both languages.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy {}

impl Taxonomy {
    /// The built-in taxonomy.
    #[must_use]
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Gives every segment of `path` that the taxonomy knows its concept's id.
    pub fn resolve(&self, _path: &mut LabelPath) {}
}
