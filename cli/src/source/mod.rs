//! [`Source`]: the pages of everything named on the command line, in order.
//!
//! Reading is lazy: at any time one file is open and one record in memory. What
//! costs time (content encodings, base64, JSON) is left in a [`Raw`] for the
//! thread that processes the page.

mod http;
mod jsonl;
mod path;
mod unpack;
mod warc;

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::page::{Failure, Name, Page};
use path::Paths;
pub(crate) use unpack::Unpack;

/// What a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Holds {
    /// What its name and its first bytes say
    #[default]
    Auto,
    /// One page
    Page,
    /// A WARC archive
    Warc,
    /// A page a line, as JSON
    Jsonl,
}

/// All pages, in order.
pub(crate) struct Source {
    paths: Paths,
    holds: Holds,
    max_bytes: usize,
    open: Option<Open>,
}

type Stream = BufReader<Unpack>;

/// An archive being read.
enum Open {
    Warc(warc::Records),
    Jsonl(jsonl::Lines),
}

/// A page as it was cut out of its file.
pub(crate) enum Raw {
    Page(Page),
    Warc(warc::Record),
    Line(jsonl::Line),
}

impl Source {
    pub(crate) fn new(files: Vec<PathBuf>, holds: Holds, max_bytes: usize) -> Self {
        Self { paths: Paths::new(files), holds, max_bytes, open: None }
    }

    /// Opens a file: an archive is kept open, a page is read at once.
    fn open(&mut self, path: &Path) -> Result<Option<Raw>, Failure> {
        let place = place(path);
        let failed = |error: io::Error| Failure::file(place.clone(), reason(&error));
        let file: Box<dyn Read + Send> = if is_stdin(path) {
            Box::new(io::stdin())
        } else {
            Box::new(std::fs::File::open(path).map_err(failed)?)
        };
        let mut stream = BufReader::with_capacity(1 << 16, Unpack::new(file).map_err(failed)?);
        match self.holds_of(path, &mut stream).map_err(failed)? {
            Holds::Warc => {
                self.open = Some(Open::Warc(warc::Records::new(stream, place, self.max_bytes)));
                Ok(None)
            }
            Holds::Jsonl => {
                self.open = Some(Open::Jsonl(jsonl::Lines::new(stream, place, self.max_bytes)));
                Ok(None)
            }
            _ => self.page(place, stream).map(|page| Some(Raw::Page(page))),
        }
    }

    /// A file that is one page.
    fn page(&self, place: String, mut stream: Stream) -> Result<Page, Failure> {
        let mut bytes = Vec::new();
        let most = self.max_bytes as u64 + 1;
        let read = (&mut stream).take(most).read_to_end(&mut bytes);
        if let Err(error) = read {
            return Err(Failure::file(place, reason(&error)));
        }
        if bytes.len() > self.max_bytes {
            return Err(too_large(Name::at(place), None, self.max_bytes));
        }
        Ok(Page { name: Name::at(place), bytes, ..Page::default() })
    }

    fn holds_of(&self, path: &Path, stream: &mut Stream) -> io::Result<Holds> {
        if self.holds != Holds::Auto {
            return Ok(self.holds);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let name = name.trim_end_matches(".gz").trim_end_matches(".zst");
        let head = match stream.fill_buf() {
            Ok(head) => head,
            // Broken from the start: an archive's reader may still find records.
            Err(_) if name.ends_with(".warc") => return Ok(Holds::Warc),
            Err(error) => return Err(error),
        };
        Ok(if name.ends_with(".warc") || head.starts_with(b"WARC/") {
            Holds::Warc
        } else if name.ends_with(".jsonl")
            || name.ends_with(".ndjson")
            || (is_stdin(path) && jsonl::looks_like(head))
        {
            Holds::Jsonl
        } else {
            Holds::Page
        })
    }
}

impl Iterator for Source {
    type Item = Result<Raw, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let found = match &mut self.open {
                Some(Open::Warc(records)) => records.next().map(|found| found.map(Raw::Warc)),
                Some(Open::Jsonl(lines)) => lines.next().map(|found| found.map(Raw::Line)),
                None => match self.paths.next()? {
                    Ok(path) => match self.open(&path).transpose() {
                        Some(found) => return Some(found),
                        None => continue,
                    },
                    Err(failure) => return Some(Err(failure)),
                },
            };
            if found.is_some() {
                return found;
            }
            self.open = None;
        }
    }
}

impl Raw {
    /// Undoes what the page was wrapped in. None where there is no page to read.
    pub(crate) fn into_page(self, max_bytes: usize) -> Result<Option<Page>, Failure> {
        match self {
            Self::Page(page) => Ok(Some(page)),
            Self::Warc(record) => record.into_page(max_bytes),
            Self::Line(line) => line.into_page(max_bytes).map(Some),
        }
    }
}

/// How messages name a file.
fn place(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The failure of a page over the limit.
fn too_large(name: Name, len: Option<u64>, max: usize) -> Failure {
    let what = len.map_or("page".to_owned(), |len| format!("page of {len} bytes"));
    Failure::page(name, format!("{what} is over the limit of {max} bytes (--max-bytes)"))
}

/// An error in words, lower case, without the system's number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
