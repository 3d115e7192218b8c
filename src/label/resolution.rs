//! [`Resolution`]: what a label was found to mean, and why.

use super::concept::Axis;
use super::layer::Layer;
use super::table::{Entry, Known};

/// Why a label resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// It is a preferred name.
    Name,
    /// It is an alias.
    Alias,
    /// It is a name but for plural or British spelling.
    Spelling,
    /// It is a name and a word such as 频道 or `News`.
    Suffix,
}

/// What a label resolved to, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolution<'a> {
    /// The concept.
    pub id: &'a str,
    /// Its axis.
    pub axis: Axis,
    /// The rule that found it.
    pub rule: Rule,
    /// The name it was found by, as the taxonomy has it.
    pub name: &'a str,
    /// The layer that name is in.
    pub layer: &'a str,
    /// The line of the layer's file the name is on, if it came from a file.
    pub row: Option<u32>,
    /// Whether the name is also one of other concepts.
    pub ambiguous: bool,
}

/// The names a label has in one layer, by one rule: in one word, to be handed on in
/// a register.
#[derive(Clone, Copy)]
pub(super) struct Hits(u64);

impl Hits {
    /// `names` is where in the layer the names begin.
    pub(super) const fn new(layer: usize, names: u32, rule: Rule) -> Self {
        Self(names as u64 | (rule as u64) << 32 | (layer as u64) << 40)
    }

    /// Which layer.
    pub(super) const fn layer(self) -> usize {
        (self.0 >> 40) as usize
    }

    pub(super) const fn names(self) -> u32 {
        self.0 as u32
    }

    pub(super) const fn rule(self) -> Rule {
        match self.0 >> 32 & 0xFF {
            0 => Rule::Name,
            1 => Rule::Alias,
            2 => Rule::Spelling,
            _ => Rule::Suffix,
        }
    }
}

pub(super) fn id<'a>(layer: &'a Layer, entry: Entry<'_>) -> Option<&'a str> {
    Some(layer.table.concept(entry.concept)?.id)
}

/// The concept at that position, or the one that came for it.
#[inline(always)]
pub(super) fn settled(layer: &Layer, at: usize) -> Option<Known<'_>> {
    let mut known = layer.table.concept(at)?;
    // Replacements never run in a circle: that was checked.
    while let Some(next) = known.replaced_by().and_then(|at| layer.table.concept(at)) {
        known = next;
    }
    Some(known)
}

#[inline(always)]
pub(super) fn resolution<'a>(
    layer: &'a Layer,
    rule: Rule,
    entry: Entry<'a>,
    ambiguous: bool,
) -> Option<Resolution<'a>> {
    let known = settled(layer, entry.concept)?;
    let rule = match rule {
        Rule::Name if !entry.preferred => Rule::Alias,
        rule => rule,
    };
    Some(Resolution {
        id: known.id,
        axis: known.axis,
        rule,
        name: entry.text,
        layer: layer.name(),
        row: Some(entry.row).filter(|row| *row > 0),
        ambiguous,
    })
}

/// Whether `id` is that of the concept at `other`, or stands above it in this layer.
pub(super) fn is_ancestor(layer: &Layer, id: &str, other: usize) -> bool {
    let mut at = Some(other);
    while let Some(known) = at.and_then(|at| layer.table.concept(at)) {
        if known.id == id {
            return true;
        }
        at = known.parent();
    }
    false
}
