//! [`Concept`]: what a taxonomy knows of one thing labels can mean.

/// The kinds of concepts. A name may stand for one concept on each axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Axis {
    /// What it is about: economy, football.
    Topic,
    /// What sort of text it is: analysis, interview.
    Genre,
    /// Seen from where: world, domestic, local.
    Scope,
    /// Which place it is about.
    Region,
    /// A part of the site: home, search, archives.
    Nav,
}

impl Axis {
    /// All axes; where a name stands on several, the earlier one is taken.
    pub const ALL: [Self; 5] = [Self::Topic, Self::Genre, Self::Scope, Self::Region, Self::Nav];

    /// The stable lower-case name, as it stands in taxonomy files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Genre => "genre",
            Self::Scope => "scope",
            Self::Region => "region",
            Self::Nav => "nav",
        }
    }

    /// The axis of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|axis| axis.as_str() == name)
    }
}

/// One name of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) zh: bool,
    /// A preferred name, or an alias.
    pub(super) preferred: bool,
    /// The line of the file it came from, 0 where there is none.
    pub(super) row: u32,
}

/// A concept on its way into a [`Layer`](super::Layer).
///
/// ```
/// use diglot::label::{Axis, Concept};
///
/// let tea = Concept::new("food:tea", Axis::Topic).en("Tea").zh("茶").alias_zh("茶饮").parent("food");
/// assert_eq!(tea.id(), "food:tea");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    pub(super) id: String,
    pub(super) axis: Axis,
    pub(super) parent: Option<String>,
    pub(super) replaced_by: Option<String>,
    pub(super) names: Vec<Name>,
    pub(super) row: u32,
}

impl Concept {
    /// A concept without names. The id is kept verbatim.
    #[must_use]
    pub fn new(id: impl Into<String>, axis: Axis) -> Self {
        Self { id: id.into(), axis, parent: None, replaced_by: None, names: Vec::new(), row: 0 }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its axis.
    #[must_use]
    pub const fn axis(&self) -> Axis {
        self.axis
    }

    /// Its names, in the order they were given.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| name.text.as_str())
    }

    /// Adds a preferred English name.
    #[must_use]
    pub fn en(self, name: impl Into<String>) -> Self {
        self.name(name.into(), false, true)
    }

    /// Adds a preferred Chinese name.
    #[must_use]
    pub fn zh(self, name: impl Into<String>) -> Self {
        self.name(name.into(), true, true)
    }

    /// Adds another English name.
    #[must_use]
    pub fn alias_en(self, name: impl Into<String>) -> Self {
        self.name(name.into(), false, false)
    }

    /// Adds another Chinese name.
    #[must_use]
    pub fn alias_zh(self, name: impl Into<String>) -> Self {
        self.name(name.into(), true, false)
    }

    /// Puts it under another concept of the same layer.
    #[must_use]
    pub fn parent(mut self, id: impl Into<String>) -> Self {
        self.parent = Some(id.into());
        self
    }

    /// Retires it: its names resolve to the concept of that id.
    #[must_use]
    pub fn replaced_by(mut self, id: impl Into<String>) -> Self {
        self.replaced_by = Some(id.into());
        self
    }

    /// Says which line of its file it stands on, for errors and resolutions.
    #[must_use]
    pub const fn at_row(mut self, row: u32) -> Self {
        self.row = row;
        self
    }

    fn name(mut self, text: String, zh: bool, preferred: bool) -> Self {
        self.names.push(Name { text, zh, preferred, row: self.row });
        self
    }
}
