//! [`Mark`]: a class or id the caller wants to know the elements of.

/// What to look out for in the attributes of block elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing: keeps the numbers of marks those of a list.
    Nothing,
    /// A word of `class`.
    Class(String),
    /// The whole `id`.
    Id(String),
}
