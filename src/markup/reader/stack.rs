//! The open elements: which block stands in which, and what closes what.

use super::name::{Key, Name};
use crate::markup::Tag;

/// No entry.
const NONE: u16 = u16::MAX;

/// An open element. Inline elements are open only where they hide something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) key: Key,
    pub(super) name: Name,
    /// Its place in the table of elements, or that of the block around it.
    pub(super) element: Option<u32>,
    /// Whether it made that element.
    pub(super) owns: bool,
    /// Whether nobody sees what stands in it.
    pub(super) hidden: bool,
    /// Whether it holds SVG or MathML.
    pub(super) foreign: bool,
    /// Whether white space counts in it.
    pub(super) verbatim: bool,
    /// Table rows or row cells so far.
    pub(super) count: u32,
    /// For each scope the nearest entry (this or further out) that stands in it.
    near: [u16; Scope::ALL],
}

/// The questions asked of the stack: which is the nearest open …?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// `<p>` that a block would end.
    Paragraph,
    /// `<li>` that the next one would end.
    Item,
    /// `<dt>` or `<dd>` that the next one would end.
    Term,
    /// Cell or caption of the innermost table.
    Cell,
    /// Row of the innermost table.
    Row,
    /// Row group of the innermost table.
    Section,
    /// Innermost table.
    Table,
    /// `<button>` that the next one would end.
    Button,
}

impl Scope {
    const ALL: usize = 8;

    /// Whether an element opens the scope: is one of what is looked for.
    fn is(self, name: Name) -> bool {
        match self {
            Self::Paragraph => name == Name::P,
            Self::Item => name == Name::Li,
            Self::Term => matches!(name, Name::Term(_)),
            Self::Cell => matches!(name, Name::Cell(_) | Name::Caption),
            Self::Row => name == Name::Row,
            Self::Section => name == Name::Section,
            Self::Table => name == Name::Table,
            Self::Button => name == Name::Button,
        }
    }

    /// Whether one looked for from inside the element is to be found outside it.
    fn passes(self, name: Name) -> bool {
        match self {
            Self::Paragraph => !is_boundary(name) && name != Name::Button,
            Self::Item | Self::Term => matches!(
                name,
                Name::P
                    | Name::Block(Tag::Div | Tag::Address)
                    | Name::Unknown
                    | Name::Inline
                    | Name::OptionItem
            ),
            Self::Cell | Self::Row | Self::Section => !matches!(name, Name::Table | Name::Hidden),
            Self::Table => name != Name::Hidden,
            Self::Button => !is_boundary(name),
        }
    }
}

/// Whether end tags inside the element do not reach out of it.
const fn is_boundary(name: Name) -> bool {
    matches!(
        name,
        Name::Table
            | Name::Cell(_)
            | Name::Caption
            | Name::Hidden
            | Name::Object
            | Name::Integration
    )
}

/// The stack of open elements, at most [`Stack::DEEPEST`] of them: elements
/// deeper than that are not followed, only their text is kept.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// Open elements beyond the deepest.
    pub(super) beyond: u32,
}

impl Stack {
    /// As browsers have it.
    pub(super) const DEEPEST: usize = 512;

    pub(super) fn top(&self) -> Option<&Open> {
        self.open.last()
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Open> {
        self.open.get_mut(index)
    }

    pub(super) const fn len(&self) -> usize {
        self.open.len()
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        self.open.pop()
    }

    /// Opens an element.
    pub(super) fn push(&mut self, open: Open) {
        self.open.push(open);
    }

    /// An element about to be opened, with what it inherits from the one around it.
    pub(super) fn inner(&self, key: Key, name: Name) -> Open {
        let index = u16::try_from(self.open.len()).unwrap_or(NONE);
        let outer = self.open.last().copied();
        let mut near = outer.map_or([NONE; Scope::ALL], |outer| outer.near);
        for scope in SCOPES {
            if let Some(nearest) = near.get_mut(scope as usize) {
                if scope.is(name) {
                    *nearest = index;
                } else if !scope.passes(name) {
                    *nearest = NONE;
                }
            }
        }
        Open {
            key,
            name,
            element: outer.and_then(|outer| outer.element),
            owns: false,
            hidden: outer.is_some_and(|outer| outer.hidden),
            foreign: false,
            verbatim: outer.is_some_and(|outer| outer.verbatim),
            count: 0,
            near,
        }
    }

    /// The nearest open element of a scope, as a depth to close down to.
    pub(super) fn nearest(&self, scope: Scope) -> Option<usize> {
        let near = *self.open.last()?.near.get(scope as usize)?;
        (near != NONE).then_some(usize::from(near))
    }

    /// The element an end tag of this name closes, as a depth to close down to.
    pub(super) fn closed_by(&self, key: Key, name: Name) -> Option<usize> {
        match name {
            Name::P => return self.nearest(Scope::Paragraph),
            Name::Table => return self.nearest(Scope::Table),
            Name::Row => return self.nearest(Scope::Row),
            Name::Section => return self.nearest(Scope::Section),
            _ => {}
        }
        let is_heading = matches!(name, Name::Heading(_));
        for (index, open) in self.open.iter().enumerate().rev() {
            let matches = if is_heading {
                matches!(open.name, Name::Heading(_))
            } else {
                open.key == key && open.name == name
            };
            if matches {
                return Some(index);
            }
            if is_boundary(open.name) {
                return None;
            }
        }
        None
    }
}

const SCOPES: [Scope; Scope::ALL] = [
    Scope::Paragraph,
    Scope::Item,
    Scope::Term,
    Scope::Cell,
    Scope::Row,
    Scope::Section,
    Scope::Table,
    Scope::Button,
];
