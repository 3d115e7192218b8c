//! The `diglot` command: pages in, typed bilingual documents out.

mod args;
mod diff;
mod explain;
mod out;
mod page;
mod pages;
mod progress;
mod reader;
mod record;
mod report;
mod source;
mod view;
mod window;
mod wrap;

use std::io;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};

/// A page failed.
const FAILED: u8 = 1;
/// The command was used wrongly, or reading or writing failed.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    out::tidy_on_interruption();
    let ran = match &args.command {
        None => pages::run(&args.pages),
        Some(Command::Explain(args)) => explain::run(args),
        Some(Command::Diff(args)) => diff::run(args),
        Some(Command::Completions { shell }) => {
            clap_complete::generate(*shell, &mut Args::command(), "diglot", &mut io::stdout());
            Ok(0)
        }
    };
    match ran {
        Ok(code) => ExitCode::from(code),
        // Whoever read our output has seen enough.
        Err((_, error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err((place, error)) => {
            eprintln!("{}", complaint(&place, &error.to_string()));
            ExitCode::from(TROUBLE)
        }
    }
}

/// How a message looks on standard error. Nothing in it steers the terminal.
fn complaint(place: &str, message: &str) -> String {
    let line = format!("diglot: {place}: {message}");
    line.chars().map(|c| if wrap::steers(c) { '·' } else { c }).collect()
}
