//! The main job: pages in, documents out.

use std::io;
use std::num::NonZeroUsize;
use std::path::Path;

use diglot::label::UnknownLabels;
use diglot::{Document, NoteCode, Scratch};

use crate::args::{Format, Pages};
use crate::complaint;
use crate::out::{Out, Pending};
use crate::page::{Failure, Name};
use crate::progress::Progress;
use crate::reader::Reader;
use crate::record;
use crate::report::{Entry, Report};
use crate::source::{Raw, Source};
use crate::window::{self, Next};

/// The most labels a report of unknown ones keeps.
const LABELS: usize = 10_000;

/// What a thread made of one page.
#[derive(Default)]
struct Done {
    record: Vec<u8>,
    /// For standard error.
    message: Option<String>,
    code: u8,
    bytes: u64,
    report: Option<Entry>,
    unknown: Option<UnknownLabels>,
}

/// What is made of every page.
struct Wanted {
    /// None where only a report is asked for.
    format: Option<Format>,
    report: bool,
    unknown: bool,
    max_bytes: usize,
}

/// Works through the pages in order. What fails is named and the rest still
/// comes out; an error returned is one of writing.
pub(crate) fn run(args: &Pages) -> Result<u8, (String, io::Error)> {
    let format = args.format();
    let place = args
        .output
        .as_ref()
        .map_or("standard output".to_owned(), |path| path.display().to_string());
    let named = |error| (place.clone(), error);
    let reader = Reader::new(&args.reading)?;
    let max_bytes = reader.max_bytes;
    let source = Source::new(args.paths(), args.reading.holds, max_bytes);
    let mut out = match &args.output {
        Some(path) => Out::file(path).map_err(named)?,
        None => Out::stdout(format),
    };
    let mut progress = Progress::new(args.output.is_some() || format != Format::Terminal);
    let mut code = 0;
    let threads = args
        .jobs
        .or_else(|| std::thread::available_parallelism().ok())
        .unwrap_or(NonZeroUsize::MIN);
    let wanted = Wanted {
        format: args.writes_documents().then_some(format),
        report: args.report.is_some(),
        unknown: args.unknown_labels.is_some(),
        max_bytes,
    };
    let mut report = args.report.as_deref().map(Report::new);
    let mut report_failed = false;
    let mut unknown = UnknownLabels::new(LABELS);
    unknown.ignore(&reader.ignored);
    let job = |scratch: &mut Scratch, raw| one(&reader, &wanted, raw, scratch);
    let take = |done: Done| {
        if let Some(message) = &done.message {
            progress.say(message);
        }
        out.write(&done.record)?;
        if let (Some(report), Some(entry)) = (&mut report, done.report) {
            report.add(entry).inspect_err(|_| report_failed = true)?;
        }
        if let Some(labels) = done.unknown {
            unknown.merge(labels);
        }
        progress.add(done.bytes);
        code = code.max(done.code);
        Ok(if done.code > 0 && args.fail_fast { Next::Stop } else { Next::GoOn })
    };
    let ran = window::run(threads, source, Scratch::new, job, take);
    progress.finish();
    if let (true, Err(error), Some(path)) = (report_failed, &ran, &args.report) {
        return Err((path.display().to_string(), error.kind().into()));
    }
    ran.and_then(|()| out.finish()).map_err(named)?;
    if let Some(path) = &args.unknown_labels {
        write_labels(path, &unknown, &reader)
            .map_err(|error| (path.display().to_string(), error))?;
    }
    if let (Some(report), Some(path)) = (report, &args.report) {
        report.finish().map_err(|error| (path.display().to_string(), error))?;
    }
    Ok(code)
}

/// One page from its file's bytes to what is written of it.
fn one(reader: &Reader, wanted: &Wanted, raw: Result<Raw, Failure>, scratch: &mut Scratch) -> Done {
    match raw.and_then(|raw| raw.into_page(wanted.max_bytes)) {
        Ok(None) => Done::default(),
        Err(failure) => failed(wanted, &failure),
        Ok(Some(page)) => {
            let bytes = page.bytes.len() as u64;
            let document = match reader.read(&page, scratch) {
                Ok(document) => document,
                Err(message) => return failed(wanted, &Failure::page(page.name, message)),
            };
            let mut done = Done { bytes, ..Done::default() };
            let foreign = document.notes().iter().find(|note| note.code() == NoteCode::NotText);
            if let Some(note) = foreign {
                let what = note.detail().unwrap_or("binary");
                done.message = Some(complaint(&page.name.place, &format!("not text: {what}")));
            }
            if let Some(format) = wanted.format {
                // Memory is the only place written to here, and it takes everything.
                let _ = record::document(&mut done.record, format, &page.name, &document);
            }
            done.report = wanted.report.then(|| Entry::of(&page.name, &document));
            done.unknown = wanted.unknown.then(|| unknown(&page.name, &document));
            done
        }
    }
}

/// The labels of a page that no concept was found for.
fn unknown(name: &Name, document: &Document) -> UnknownLabels {
    let host = || name.url.as_deref()?.split_once("://")?.1.split(['/', '?', '#']).next();
    let site = name.site.as_deref().or_else(host).unwrap_or_default();
    let mut labels = UnknownLabels::new(LABELS);
    let document_name = name.url.as_deref().unwrap_or(&name.place);
    document.note_unknown_labels(site, document_name, &mut labels);
    labels
}

fn write_labels(path: &Path, labels: &UnknownLabels, reader: &Reader) -> io::Result<()> {
    let mut file = Pending::new(path)?;
    labels.write_csv(&mut file, &reader.taxonomy)?;
    file.finish()
}

fn failed(wanted: &Wanted, failure: &Failure) -> Done {
    let message = Some(complaint(&failure.name.place, &failure.message));
    let mut done = Done { message, code: failure.code(), ..Done::default() };
    if let Some(format) = wanted.format {
        let _ = record::failure(&mut done.record, format, failure);
    }
    done.report = wanted.report.then(|| Entry::failed(failure));
    done
}
