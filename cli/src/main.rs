//! The `diglot` command: pages in, typed bilingual documents out.

mod args;
mod out;
mod read;
mod view;
mod wrap;

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::Parser;
use diglot::{Limits, Pipeline, Scratch};

use args::{Args, Format};

/// A document failed.
const FAILED: u8 = 1;
/// The command was used wrongly, or reading or writing failed.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let stdout = io::stdout();
    let format =
        args.format.unwrap_or(if stdout.is_terminal() { Format::Terminal } else { Format::Json });
    match run(&args, &mut out::Out::new(stdout, format)) {
        Ok(code) => ExitCode::from(code),
        // Whoever read our output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain("standard output", &error);
            ExitCode::from(TROUBLE)
        }
    }
}

/// Works through the pages in order. A page that fails is named on stderr and
/// the rest still comes out; an error returned is one of writing.
fn run(args: &Args, out: &mut out::Out) -> io::Result<u8> {
    let limits = args.max_bytes.map_or(Limits::new(), |max| Limits::new().with_max_bytes(max));
    let pipeline = Pipeline::new().with_limits(limits);
    let mut scratch = Scratch::new();
    let mut code = 0;
    for path in args.pages() {
        let name = read::name(path);
        // One byte more than the limit is enough for the library to refuse the page.
        let bytes = match read::bytes(path, limits.max_bytes().saturating_add(1)) {
            Ok(bytes) => bytes,
            Err(error) => {
                complain(&name, &error);
                code = code.max(TROUBLE);
                continue;
            }
        };
        match pipeline.process_with(&args.input(&bytes), &mut scratch) {
            Ok(document) => out.document(&name, &document)?,
            Err(error) => {
                complain(&name, &error);
                code = code.max(FAILED);
            }
        }
    }
    Ok(code)
}

fn complain(name: &str, error: &dyn std::error::Error) {
    eprintln!("diglot: {name}: {error}");
}
