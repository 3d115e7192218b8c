//! The index over several pages.

use std::fmt::Write;

use diglot::Document;

use super::escape::escape;
use super::head;
use crate::page::{Failure, Name};

pub(super) const START: &str = concat!(
    head!(),
    "<title>diglot report</title>\n<body>\n<h1>diglot report</h1>\n<table>\n<tr><th>#</th><th>Page</th>",
    "<th>Title</th><th>Kind</th><th>Language</th><th>Encoding</th><th>Published</th><th>Blocks</th>",
    "<th>Notes</th></tr>\n"
);

/// What the index says of a page.
pub(super) struct Row {
    place: String,
    read: Result<Read, String>,
}

struct Read {
    cells: [String; 5],
    blocks: usize,
    notes: u64,
}

/// What all pages add up to.
#[derive(Default)]
pub(super) struct Totals {
    pages: u64,
    failed: u64,
    blocks: u64,
    notes: u64,
}

impl Row {
    pub(super) fn of(name: &Name, document: &Document) -> Self {
        let fields = document.fields();
        let text = |field: &Option<diglot::Field<String>>| {
            field.as_ref().map(|field| field.value.clone()).unwrap_or_default()
        };
        let cells = [
            text(&fields.title),
            document.page_kind().as_str().to_owned(),
            document.main_lang().code().to_owned(),
            document.decode().encoding.name().to_owned(),
            text(&fields.published),
        ];
        let notes = document.notes().counts().map(|(_, count)| count).sum();
        let read = Read { cells, blocks: document.blocks().len(), notes };
        Self { place: name.place.clone(), read: Ok(read) }
    }

    pub(super) fn failed(failure: &Failure) -> Self {
        Self { place: failure.name.place.clone(), read: Err(failure.message.clone()) }
    }

    pub(super) fn html(&self, number: u64, link: Option<&str>) -> String {
        let place = escape(&self.place);
        let mut out = format!("<tr data-page><td class=\"n\">{number}</td><td>");
        let _ = match link {
            Some(link) => write!(out, "<a href=\"{}\">{place}</a></td>", escape(link)),
            None => write!(out, "{place}</td>"),
        };
        let _ = match &self.read {
            Ok(read) => {
                for cell in &read.cells {
                    let _ = write!(out, "<td>{}</td>", escape(cell));
                }
                write!(
                    out,
                    "<td class=\"n\">{}</td><td class=\"n\">{}</td>",
                    read.blocks, read.notes
                )
            }
            Err(message) => {
                write!(out, "<td colspan=\"7\" class=\"loss\">{}</td>", escape(message))
            }
        };
        out.push_str("</tr>\n");
        out
    }
}

impl Totals {
    /// Counts a page and gives its number.
    pub(super) fn add(&mut self, row: &Row) -> u64 {
        self.pages += 1;
        match &row.read {
            Ok(read) => {
                self.blocks += read.blocks as u64;
                self.notes += read.notes;
            }
            Err(_) => self.failed += 1,
        }
        self.pages
    }

    pub(super) fn end(&self) -> String {
        format!(
            "</table>\n<p class=\"dim\">{} pages, {} failed, {} blocks, {} notes</p>\n</body>\n</html>\n",
            self.pages, self.failed, self.blocks, self.notes
        )
    }
}
