//! [`Layer`]: the concepts of one source, compiled.

use std::borrow::Cow;

use super::compile::compile;
use super::concept::Concept;
use super::table::Table;
use crate::Error;

/// The concepts of one source: a file, a program, the built-in list.
///
/// Cheap to clone and to share between threads. Layers are stacked into a
/// [`Taxonomy`](crate::Taxonomy).
#[derive(Clone, Debug)]
pub struct Layer {
    pub(super) name: Cow<'static, str>,
    pub(super) table: Table,
    /// Only names of concepts that a layer above defines count.
    pub(super) names_only: bool,
}

/// The built-in taxonomy: IPTC Media Topics (CC BY 4.0), regions of CLDR and
/// concepts and aliases of our own.
#[cfg(feature = "topics")]
static BUILT_IN: Table = Table::built_in(
    include_bytes!("../tables/taxonomy_index.bin"),
    include_str!("../tables/taxonomy_heap.bin"),
);
/// The built-in taxonomy without the topics few portals have.
#[cfg(not(feature = "topics"))]
static BUILT_IN: Table = Table::built_in(
    include_bytes!("../tables/taxonomy_core_index.bin"),
    include_str!("../tables/taxonomy_core_heap.bin"),
);

impl Layer {
    /// Compiles concepts into a layer of that name.
    ///
    /// # Errors
    ///
    /// `ErrorKind::Taxonomy` where an id stands twice, a parent or replacement is
    /// unknown, a chain of them is a circle, a name has no letters, or an alias
    /// names a second concept of the same axis. The message gives the layer's
    /// name, the line if known, and the value.
    ///
    /// ```
    /// use diglot::label::{Axis, Concept, Layer};
    ///
    /// let layer = Layer::new("teas", [
    ///     Concept::new("tea", Axis::Topic).en("Tea").zh("茶"),
    ///     Concept::new("tea:green", Axis::Topic).en("Green Tea").zh("绿茶").parent("tea"),
    /// ])?;
    /// assert_eq!(layer.len(), 2);
    ///
    /// let orphan = Concept::new("tea:red", Axis::Topic).zh("红茶").parent("coffee");
    /// let error = Layer::new("teas", [orphan]).unwrap_err();
    /// assert_eq!(error.to_string(), "teas: tea:red: its parent coffee is unknown");
    /// # Ok::<(), diglot::Error>(())
    /// ```
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        concepts: impl IntoIterator<Item = Concept>,
    ) -> Result<Self, Error> {
        let name = name.into();
        let (index, heap) = compile(&name, concepts.into_iter().collect())?;
        Ok(Self { name, table: Table::loaded(index, heap), names_only: false })
    }

    /// The layer the crate brings. Read in place: costs nothing to make.
    #[must_use]
    pub fn built_in() -> Self {
        Self { name: "built-in".into(), table: BUILT_IN.clone(), names_only: false }
    }

    /// The same layer giving only names: its concepts count only where a layer
    /// above it has a concept of the same id. So the built-in aliases serve a
    /// taxonomy that uses the built-in ids but has its own idea of which exist.
    #[must_use]
    pub const fn names_only(mut self) -> Self {
        self.names_only = true;
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many concepts it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The concepts, in order of id, with all their names: what was compiled.
    #[must_use]
    pub fn concepts(&self) -> Vec<Concept> {
        let mut out: Vec<Concept> = (0..self.len())
            .filter_map(|at| {
                let known = self.table.concept(at)?;
                let id = |at| self.table.concept(at).map(|other| other.id.to_owned());
                let mut concept = Concept::new(known.id, known.axis);
                concept.parent = known.parent().and_then(id);
                concept.replaced_by = known.replaced_by().and_then(id);
                Some(concept)
            })
            .collect();
        for entry in self.table.names() {
            if let Some(concept) = out.get_mut(entry.concept) {
                let (text, zh, preferred, row) =
                    (entry.text.to_owned(), entry.zh, entry.preferred, entry.row);
                concept.names.push(super::concept::Name { text, zh, preferred, row });
            }
        }
        out
    }

    /// The compiled index and heap, as the generator of the built-in table writes them.
    #[doc(hidden)]
    #[must_use]
    pub fn compiled(&self) -> (&[u8], &str) {
        (self.table.index(), self.table.heap())
    }
}
