//! `--report`: documents as HTML to look at.
//!
//! A page is one file that needs nothing else: no script, no font, no picture.
//! Its policy forbids scripts outright, so even a hole in the escaping could run
//! nothing. Several pages get an index, and a file each in a folder beside it.

mod escape;
mod index;
mod page;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use diglot::Document;

use crate::out::Pending;
use crate::page::{Failure, Name};

/// What a page adds to the report: made where the page is read.
pub(crate) struct Entry {
    /// The page's own file; none where it failed.
    page: Option<String>,
    row: index::Row,
}

impl Entry {
    pub(crate) fn of(name: &Name, document: &Document) -> Self {
        Self { page: Some(page::html(name, document)), row: index::Row::of(name, document) }
    }

    pub(crate) fn failed(failure: &Failure) -> Self {
        Self { page: None, row: index::Row::failed(failure) }
    }
}

/// The report being written.
pub(crate) struct Report {
    to: PathBuf,
    /// The first page, until it is known whether there are more.
    first: Option<Entry>,
    index: Option<Index>,
}

struct Index {
    file: Pending,
    folder: PathBuf,
    totals: index::Totals,
}

impl Report {
    pub(crate) fn new(to: &Path) -> Self {
        Self { to: to.to_owned(), first: None, index: None }
    }

    pub(crate) fn add(&mut self, entry: Entry) -> io::Result<()> {
        match (self.first.take(), &mut self.index) {
            (None, None) => {
                self.first = Some(entry);
                Ok(())
            }
            (None, Some(index)) => index.add(&entry),
            (Some(first), _) => {
                let mut index = Index::new(&self.to)?;
                index.add(&first)?;
                index.add(&entry)?;
                self.index = Some(index);
                Ok(())
            }
        }
    }

    pub(crate) fn finish(self) -> io::Result<()> {
        let mut index = match (self.index, self.first) {
            (Some(index), _) => index,
            (None, Some(Entry { page: Some(page), .. })) => return write(&self.to, &page),
            (None, failed) => {
                let mut index = Index::new(&self.to)?;
                failed.iter().try_for_each(|entry| index.add(entry))?;
                index
            }
        };
        index.file.write_all(index.totals.end().as_bytes())?;
        index.file.finish()
    }
}

impl Index {
    fn new(to: &Path) -> io::Result<Self> {
        let mut file = Pending::new(to)?;
        file.write_all(index::START.as_bytes())?;
        let mut folder = to.file_stem().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
        folder.push(".pages");
        Ok(Self { file, folder: to.with_file_name(folder), totals: index::Totals::default() })
    }

    fn add(&mut self, entry: &Entry) -> io::Result<()> {
        let number = self.totals.add(&entry.row);
        let mut link = None;
        if let Some(page) = &entry.page {
            std::fs::create_dir_all(&self.folder)?;
            let name = format!("{number:06}.html");
            write(&self.folder.join(&name), page)?;
            let folder = self.folder.file_name().unwrap_or_default().to_string_lossy();
            link = Some(format!("{}/{name}", escape::url(&folder)));
        }
        self.file.write_all(entry.row.html(number, link.as_deref()).as_bytes())
    }
}

fn write(to: &Path, page: &str) -> io::Result<()> {
    let mut file = Pending::new(to)?;
    file.write_all(page.as_bytes())?;
    file.finish()
}

/// What every file of a report begins with. The character set comes first, then
/// the policy: nothing is fetched and nothing runs.
macro_rules! head {
    () => {
        concat!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
            "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"color-scheme\" content=\"light dark\">\n",
            "<style>",
            include_str!("style.css"),
            "</style>\n"
        )
    };
}
use head;
