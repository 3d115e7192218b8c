//! [`Outline`]: where the rows stand among the elements, by sums over rows.

use super::Page;
use super::row::Row;
use super::rule::prose;
use crate::markup::{Element, Tag};

/// Flags of the elements a row stands in.
pub(super) mod flag {
    macro_rules! flags {
        ($($name:ident)*) => {
            #[derive(Clone, Copy)]
            #[expect(clippy::upper_case_acronyms, reason = "tag names")]
            enum Bit { $($name,)* }
            $(pub(in crate::block) const $name: u32 = 1 << Bit::$name as u32;)*
            /// The flags' names, in order of their bits.
            pub(in crate::block) const NAMES: &[&str] = &[$(stringify!($name),)*];
        };
    }
    flags! {
        P HEADING LI TABLE CELL DL FORM FIELD BUTTON NAV HEADER FOOTER ASIDE ARTICLE MAIN SECTION
        FIGURE PRE QUOTE ADDRESS CENTER DIALOG
    }
}

/// An element as the rows in it see it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// [`flag`]s of the element and all around it.
    pub(super) flags: u32,
    /// Cues of its own attributes, of it and the two around it, of all around it.
    pub(super) own: u64,
    pub(super) near: u64,
    pub(super) all: u64,
    /// Level of the heading it is or stands in, else 0.
    pub(super) heading: u8,
    pub(super) depth: u16,
    /// Elements of the page with its tag and class.
    pub(super) alike: u32,
    /// Its rows.
    pub(super) rows: (u32, u32),
    /// Lists around it.
    pub(super) lists: u8,
}

/// Sums over a range of rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) weight: u32,
    pub(super) linked: u32,
    /// Weight of running text.
    pub(super) prose: u32,
    pub(super) prose_rows: u32,
}

/// The elements of a page with the sums of their rows.
pub(super) struct Outline<'a> {
    elements: &'a [Element],
    places: Vec<Place>,
    /// Sums of all rows before each, one more than there are rows.
    sums: Vec<Sum>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(page: &Page<'a>, rows: &[Row]) -> Self {
        let mut sums = Vec::with_capacity(rows.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for row in rows {
            let weight = u32::from(row.measure.weight);
            sum.weight = sum.weight.saturating_add(weight);
            sum.linked = sum.linked.saturating_add(weight * u32::from(row.linked) / 1000);
            if prose(row) {
                sum.prose = sum.prose.saturating_add(weight);
                sum.prose_rows += 1;
            }
            sums.push(sum);
        }
        let places = places(page, rows);
        Self { elements: page.elements, places, sums }
    }

    pub(super) fn is_plain(&self) -> bool {
        self.elements.is_empty()
    }

    /// Sums over the rows from `start` to before `end`.
    pub(super) fn sum(&self, start: u32, end: u32) -> Sum {
        let at = |row: u32| {
            let last = self.sums.len().saturating_sub(1);
            self.sums.get((row as usize).min(last)).copied().unwrap_or_default()
        };
        let (start, end) = (at(start), at(end));
        Sum {
            weight: end.weight.saturating_sub(start.weight),
            linked: end.linked.saturating_sub(start.linked),
            prose: end.prose.saturating_sub(start.prose),
            prose_rows: end.prose_rows.saturating_sub(start.prose_rows),
        }
    }

    pub(super) fn places(&self) -> &[Place] {
        &self.places
    }

    pub(super) fn place(&self, element: Option<u32>) -> Option<&Place> {
        self.places.get(element? as usize)
    }

    /// Whether a row stands in a cell of a table.
    pub(super) fn in_cell(&self, element: Option<u32>) -> bool {
        self.place(element).is_some_and(|place| place.flags & flag::CELL != 0)
    }

    /// The element around one.
    pub(super) fn up(&self, element: Option<u32>) -> Option<u32> {
        self.elements.get(element? as usize)?.parent
    }

    /// Whether two rows are set alike: in elements of one tag and class.
    pub(super) fn alike(&self, one: Option<u32>, other: Option<u32>) -> bool {
        let look = |element: Option<u32>| Some(self.elements.get(element? as usize)?.look);
        look(one).is_some() && look(one) == look(other)
    }
}

fn places(page: &Page<'_>, rows: &[Row]) -> Vec<Place> {
    // How many rows begin before each line.
    let mut before = Vec::with_capacity(page.lines.len() + 1);
    let mut row = 0;
    for line in 0..=page.lines.len() {
        while rows.get(row).is_some_and(|r| (r.lines.0 as usize) < line) {
            row += 1;
        }
        before.push(u32::try_from(row).unwrap_or(u32::MAX));
    }
    let row_at =
        |line: u32| before.get((line as usize).min(page.lines.len())).copied().unwrap_or(0);
    // Looks are hashes: a small table of counts by their low bits will do.
    let mut looks = vec![0_u32; 4096];
    let slot = |look: u32| (look ^ (look >> 12)) as usize & 4095;
    for element in page.elements {
        if let Some(count) = looks.get_mut(slot(element.look)) {
            *count += 1;
        }
    }
    let mut places: Vec<Place> = Vec::with_capacity(page.elements.len());
    for element in page.elements {
        let parent =
            element.parent.and_then(|p| places.get(p as usize)).copied().unwrap_or_default();
        let own = element.own.bits();
        let around = element.parent.and_then(|p| page.elements.get(p as usize));
        let above = around.and_then(|e| e.parent).and_then(|p| page.elements.get(p as usize));
        let cues = |element: Option<&Element>| element.map_or(0, |e| e.own.bits());
        let list = matches!(element.tag, Tag::Ul | Tag::Ol | Tag::Dl);
        places.push(Place {
            flags: parent.flags | flags(element.tag),
            own,
            near: own | cues(around) | cues(above),
            all: element.all.bits(),
            heading: element.tag.heading_level().unwrap_or(parent.heading),
            depth: element.depth,
            alike: looks.get(slot(element.look)).copied().unwrap_or(0),
            rows: (row_at(element.first_line), row_at(element.end_line)),
            lists: parent.lists.saturating_add(list.into()),
        });
    }
    places
}

const fn flags(tag: Tag) -> u32 {
    match tag {
        Tag::P => flag::P,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => flag::HEADING,
        Tag::Li => flag::LI,
        Tag::Table => flag::TABLE,
        Tag::Td | Tag::Th => flag::CELL,
        Tag::Dl | Tag::Dt | Tag::Dd => flag::DL,
        Tag::Form | Tag::Fieldset => flag::FORM,
        Tag::Input | Tag::Label | Tag::Select | Tag::Option | Tag::Textarea | Tag::Legend => {
            flag::FIELD
        }
        Tag::Button => flag::BUTTON,
        Tag::Nav => flag::NAV,
        Tag::Header => flag::HEADER,
        Tag::Footer => flag::FOOTER,
        Tag::Aside => flag::ASIDE,
        Tag::Article => flag::ARTICLE,
        Tag::Main => flag::MAIN,
        Tag::Section => flag::SECTION,
        Tag::Figure | Tag::Figcaption | Tag::Caption => flag::FIGURE,
        Tag::Pre => flag::PRE,
        Tag::Blockquote => flag::QUOTE,
        Tag::Address => flag::ADDRESS,
        Tag::Center => flag::CENTER,
        Tag::Dialog | Tag::Details | Tag::Summary => flag::DIALOG,
        _ => 0,
    }
}
