//! The main job: pages in, documents out.

use std::io;
use std::num::NonZeroUsize;

use diglot::{NoteCode, Scratch};

use crate::args::{Format, Pages};
use crate::out::Out;
use crate::page::{Failure, Whose};
use crate::progress::Progress;
use crate::reader::{Reader, limits};
use crate::record;
use crate::source::{Raw, Source};
use crate::window::{self, Next};
use crate::{FAILED, TROUBLE, complaint};

/// What a thread made of one page.
#[derive(Default)]
struct Done {
    record: Vec<u8>,
    /// For standard error.
    message: Option<String>,
    code: u8,
    bytes: u64,
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
    let max_bytes = limits(&args.reading).max_bytes();
    let reader = Reader::new(&args.reading);
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
    let job = |scratch: &mut Scratch, raw| one(&reader, format, max_bytes, raw, scratch);
    let take = |done: Done| {
        if let Some(message) = &done.message {
            progress.say(message);
        }
        out.write(&done.record)?;
        progress.add(done.bytes);
        code = code.max(done.code);
        Ok(if done.code > 0 && args.fail_fast { Next::Stop } else { Next::GoOn })
    };
    let ran = window::run(threads, source, Scratch::new, job, take);
    progress.finish();
    ran.and_then(|()| out.finish()).map_err(named)?;
    Ok(code)
}

/// One page from its file's bytes to what is written of it.
fn one(
    reader: &Reader,
    format: Format,
    max_bytes: usize,
    raw: Result<Raw, Failure>,
    scratch: &mut Scratch,
) -> Done {
    match raw.and_then(|raw| raw.into_page(max_bytes)) {
        Ok(None) => Done::default(),
        Err(failure) => failed(format, &failure),
        Ok(Some(page)) => {
            let bytes = page.bytes.len() as u64;
            let document = match reader.read(&page, scratch) {
                Ok(document) => document,
                Err(message) => return failed(format, &Failure::page(page.name, message)),
            };
            let mut done = Done { bytes, ..Done::default() };
            let foreign = document.notes().iter().find(|note| note.code() == NoteCode::NotText);
            if let Some(note) = foreign {
                let what = note.detail().unwrap_or("binary");
                done.message = Some(complaint(&page.name.place, &format!("not text: {what}")));
            }
            // Memory is the only place written to here, and it takes everything.
            let _ = record::document(&mut done.record, format, &page.name, &document);
            done
        }
    }
}

fn failed(format: Format, failure: &Failure) -> Done {
    let code = match failure.whose {
        Whose::Page => FAILED,
        Whose::File => TROUBLE,
    };
    let message = Some(complaint(&failure.name.place, &failure.message));
    let mut done = Done { message, code, ..Done::default() };
    let _ = record::failure(&mut done.record, format, failure);
    done
}
