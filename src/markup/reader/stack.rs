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
    /// The nearest entry (this or further out) that end tags do not reach beyond.
    fence: u16,
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
    /// What each open element is to end tags: looked through for every one of them.
    marks: Vec<u8>,
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
        self.marks.pop();
        self.open.pop()
    }

    /// Opens an element.
    pub(super) fn push(&mut self, open: Open) {
        self.marks.push(mark(open.key, open.name));
        self.open.push(open);
    }

    /// An element about to be opened, with what it inherits from the one around it.
    pub(super) fn inner(&self, key: Key, name: Name) -> Open {
        let index = u16::try_from(self.open.len()).unwrap_or(NONE);
        let outer = self.open.last();
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
            fence: match outer {
                Some(outer) if !is_boundary(name) => outer.fence,
                None if !is_boundary(name) => 0,
                _ => index,
            },
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
        let fence = usize::from(self.open.last()?.fence);
        let marks = self.marks.get(fence..)?;
        memchr::memrchr_iter(mark(key, name), marks).map(|found| fence + found).find(|&at| {
            self.open.get(at).is_some_and(|open| match (open.name, name) {
                // Any heading's end tag closes any heading.
                (Name::Heading(_), Name::Heading(_)) => true,
                _ => open.key == key,
            })
        })
    }
}

/// What an element is to end tags. Other elements may have the same mark.
const fn mark(key: Key, name: Name) -> u8 {
    let folded = (key ^ key >> 64) as u64;
    match name {
        Name::Heading(_) => 0,
        _ => (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8,
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
