//! Opening and closing: which start tag ends what, what an element hides, which
//! lines are whose.

use super::Reader;
use super::attribute::{Attributes, Slot};
use super::name::{Key, Name, key};
use super::stack::{Scope, Stack};
use super::writer::Setting;
use crate::markup::{Cues, Element, Tag};
use crate::{NoteCode, Span};

impl Reader<'_> {
    /// Closes what the start tag ends without an end tag.
    pub(super) fn close_before(&mut self, name: Name) {
        if name.ends_paragraph() {
            self.close_nearest(Scope::Paragraph);
        }
        match name {
            Name::Li => self.close_nearest(Scope::Item),
            Name::Term(_) => self.close_nearest(Scope::Term),
            Name::Heading(_)
                if self.stack.top().is_some_and(|top| matches!(top.name, Name::Heading(_))) =>
            {
                self.close_to(self.stack.len() - 1);
            }
            Name::OptionItem
                if self.stack.top().is_some_and(|top| top.name == Name::OptionItem) =>
            {
                self.close_to(self.stack.len() - 1);
            }
            Name::Button => self.close_nearest(Scope::Button),
            Name::Cell(_) => self.close_nearest(Scope::Cell),
            Name::Row => {
                self.close_nearest(Scope::Cell);
                self.close_nearest(Scope::Row);
            }
            Name::Section | Name::Caption => {
                self.close_nearest(Scope::Cell);
                self.close_nearest(Scope::Row);
                self.close_nearest(Scope::Section);
            }
            // A table stands in a cell of another, or ends it.
            Name::Table if self.stack.nearest(Scope::Cell).is_none() => {
                self.close_nearest(Scope::Table);
            }
            _ => {}
        }
    }

    pub(super) fn close_nearest(&mut self, scope: Scope) {
        if let Some(depth) = self.stack.nearest(scope) {
            self.close_to(depth);
        }
    }

    /// Opens a block, or an inline element that hides its content.
    pub(super) fn open(&mut self, key: Key, name: Name, attributes: &Attributes<'_>) {
        let void = matches!(
            name,
            Name::Br
                | Name::Hr
                | Name::Img
                | Name::Input
                | Name::Meta
                | Name::Link
                | Name::Base
                | Name::Area
                | Name::Embed
                | Name::Source
                | Name::Void
                | Name::Wbr
                | Name::Html
                | Name::Head
        );
        // Raw text elements end by themselves and hold no elements.
        let raw = matches!(name, Name::Script | Name::Sheet | Name::Title | Name::Iframe);
        if void || raw {
            return;
        }
        let conceals =
            matches!(name, Name::Hidden | Name::Foreign | Name::Object | Name::Video | Name::Audio);
        let hides = conceals || (name != Name::Body && self.is_hidden(attributes));
        let block = name.tag();
        if block.is_none() && !hides && !self.hidden {
            let own = self.cues_of(attributes);
            if own != Cues::default() {
                self.writer.hint(own);
            }
            return;
        }
        if block.is_some() && !self.hidden {
            self.writer.end_line();
        }
        if self.stack.len() >= Stack::DEEPEST {
            if self.stack.beyond == 0 {
                self.note(NoteCode::Depth);
            }
            self.stack.beyond = self.stack.beyond.saturating_add(1);
            return;
        }
        let mut open = self.stack.inner(key, name);
        open.foreign = name == Name::Foreign;
        open.verbatim |= matches!(name, Name::Pre | Name::Textarea);
        open.hidden |= hides;
        if let Some(tag) = block.filter(|_| !open.hidden) {
            let cell = self.cell(name, attributes);
            let index = u32::try_from(self.elements.len()).unwrap_or(u32::MAX);
            let own = self.cues_of(attributes);
            let parent = open.element;
            let outer = parent.and_then(|at| self.elements.get(at as usize));
            // The classes of `<body>` speak of the whole page: they tell lines nothing.
            let inherited = outer.filter(|o| o.tag != Tag::Body).map_or(Cues::default(), |o| o.all);
            self.elements.push(Element {
                parent,
                tag,
                depth: outer.map_or(0, |outer| outer.depth + 1),
                own,
                all: own.with(inherited),
                first_line: self.line(),
                end_line: self.line(),
                look: self.look(key, attributes),
                cell,
            });
            self.mark(attributes, index);
            open.element = Some(index);
            open.owns = true;
        }
        self.stack.push(open);
        self.drop_newline = matches!(name, Name::Pre | Name::Textarea);
        self.settle();
    }

    /// Opens an element that makes no block: foreign content and what stands in it.
    pub(super) fn open_plain(&mut self, key: Key, name: Name, foreign: bool) {
        if self.stack.len() < Stack::DEEPEST {
            let mut open = self.stack.inner(key, name);
            open.foreign = foreign;
            self.stack.push(open);
            self.settle();
        } else {
            self.stack.beyond = self.stack.beyond.saturating_add(1);
        }
    }

    pub(super) fn end(&mut self, name_span: Span) {
        self.drop_newline = false;
        let bytes = self.html.as_bytes().get(name_span.range()).unwrap_or_default();
        let key = key(bytes);
        let mut name = Name::of(key, bytes);
        match name {
            Name::A if !self.foreign => self.end_link(),
            Name::Strong => {
                self.strong.0 = self.strong.0.saturating_sub(1);
                self.setting.strong = self.strong.0 > 0;
            }
            Name::Br => return self.writer.end_line(),
            Name::Body | Name::Html => return self.writer.end_line(),
            _ => {}
        }
        let keeps = name.tag().is_some()
            || self.hidden
            || matches!(
                name,
                Name::Hidden | Name::Foreign | Name::Object | Name::Video | Name::Audio
            );
        if self.stack.beyond > 0 && keeps {
            self.stack.beyond -= 1;
            if !self.hidden {
                self.writer.end_line();
            }
            return;
        }
        if !keeps {
            return;
        }
        let mut depth = self.stack.closed_by(key, name);
        if depth.is_none() && self.hidden {
            name = Name::Integration;
            depth = self.stack.closed_by(key, name);
        }
        if name == Name::Form {
            // A form's end tag ends the form alone, not what is open in it.
            if let Some(open) = depth.and_then(|at| self.stack.get_mut(at)) {
                open.key = 0;
            }
            depth = depth.filter(|&depth| depth + 1 == self.stack.len());
        }
        match depth {
            Some(depth) => self.close_to(depth),
            None if name.tag().is_some() && !self.hidden => self.writer.end_line(),
            None => {}
        }
    }

    /// Closes open elements until `depth` are left.
    pub(super) fn close_to(&mut self, depth: usize) {
        let mut ended = false;
        while self.stack.len() > depth {
            let Some(open) = self.stack.pop() else { break };
            if !open.owns {
                continue;
            }
            if !ended {
                ended = true;
                self.writer.end_line();
            }
            let end = self.line();
            if let Some(index) = open.element {
                let last = index as usize + 1 == self.elements.len();
                match self.elements.get_mut(index as usize) {
                    // Nothing to see and nothing inside: no element.
                    Some(element) if last && element.first_line == end => {
                        self.elements.pop();
                        while self.marked.pop_if(|(_, of)| *of == index).is_some() {}
                    }
                    Some(element) => element.end_line = end,
                    None => {}
                }
            }
        }
        if self.link.is_some_and(|link| link.depth > depth) {
            self.end_link();
        }
        if self.strong.0 > 0 && self.strong.1 > depth {
            self.strong = (0, 0);
        }
        self.settle();
    }

    /// Takes over what holds inside the innermost open element.
    pub(super) fn settle(&mut self) {
        let top = self.stack.top();
        self.foreign = top.is_some_and(|top| top.foreign);
        self.hidden = top.is_some_and(|top| top.hidden);
        self.setting = Setting {
            element: top.and_then(|top| top.element),
            linked: self.link.is_some(),
            strong: self.strong.0 > 0,
            verbatim: top.is_some_and(|top| top.verbatim),
        };
    }
    pub(super) fn is_hidden(&self, attributes: &Attributes<'_>) -> bool {
        attributes.has(Slot::Hidden)
            || attributes.raw(self.html, Slot::Style).is_some_and(displays_none)
    }

    /// Row and column of a cell about to open.
    pub(super) fn cell(&mut self, name: Name, attributes: &Attributes<'_>) -> Option<(u16, u16)> {
        let clip = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
        let table = self.stack.nearest(Scope::Table)?;
        match name {
            Name::Row => {
                let table = self.stack.get_mut(table)?;
                table.count = table.count.saturating_add(1);
                None
            }
            Name::Cell(_) => {
                let row = self.stack.get_mut(table)?.count.saturating_sub(1);
                let span = attributes.raw(self.html, Slot::ColSpan);
                let wide = span.and_then(|n| n.trim().parse::<u32>().ok()).unwrap_or(1);
                let cells = self.stack.nearest(Scope::Row)?;
                let cells = self.stack.get_mut(cells)?;
                let column = cells.count;
                cells.count = column.saturating_add(wide.clamp(1, 1000));
                Some((clip(row), clip(column)))
            }
            _ => None,
        }
    }
}

/// Whether a `style` attribute says `display: none`.
fn displays_none(style: &str) -> bool {
    style.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(property, value)| {
            let word = value.trim_start().get(..4).unwrap_or_default();
            property.trim().eq_ignore_ascii_case("display") && word.eq_ignore_ascii_case("none")
        })
    })
}
