//! [`Args`]: what stands on the command line.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::ValueHint;
use clap::{Args as Group, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::source::Holds;

const LONG: &str = "\
Turns pages into typed bilingual documents.

A PATH is a page (HTML or plain text in any encoding, packed by gzip or zstd or
not), a folder (all files in it, in order of their names, at every depth), a
pattern such as 'pages/*.html', a WARC archive, or a file of JSON lines; `-` is
standard input. WARC and JSON lines are known by their names (.warc, .jsonl,
.ndjson, with .gz or .zst behind) or first bytes; --holds says it where they do not.

A JSON line is an object with `body_b64` (the bytes) or `text`, and optionally
`id`, `url`, `status`, `headers`, `fetched_at` and `site`. Of a WARC archive the
pages in `response`, `resource` and `conversion` records are read; their HTTP
headers, addresses and dates count as --charset, --url and --now would.";

const AFTER: &str = "\
What comes out keeps the order of what went in. Standard output carries documents
only, messages go to standard error. With -f jsonl a page that fails gives a line
with `error` and `place` instead of a document, and the rest still comes out.

Exit codes:
  0  every page became a document
  1  a page failed: too large, a broken record or line
  2  wrong usage, or trouble reading a file or writing
  130  interrupted; no half-written file is left

Examples:
  diglot page.html
  diglot crawl/*.warc.gz -o documents.jsonl
  diglot --report page-report.html page.html
  queue | diglot - | database";

/// Turns pages into typed bilingual documents
#[derive(Debug, Parser)]
#[command(name = "diglot", version, long_about = LONG, after_long_help = AFTER)]
#[command(args_conflicts_with_subcommands = true, subcommand_help_heading = "Other commands")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) pages: Pages,
}

/// What else the command does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Tell stage by stage what spoke for the encoding, the languages and each block's kind
    Explain(crate::explain::Explain),
    /// Compare the documents of two runs: fields and kinds that changed, by site
    ///
    /// Partners are found by `id`, or else by `place`. Exit codes: 0 alike,
    /// 1 different, 2 trouble.
    Diff(crate::diff::Diff),
    /// Write completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Which pages are read, how, and where they go.
#[derive(Debug, Default, Group)]
pub(crate) struct Pages {
    /// Pages to read: files, folders, patterns, archives; `-` is standard input
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,

    /// How documents are written [default: terminal on a terminal, else jsonl]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,

    /// Write to a file, which appears when it is whole
    #[arg(short, long, value_name = "OUT", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    /// Threads that work [default: as many as the machine has cores]
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// Write an HTML report: one file for one page, an index with a folder beside it for
    /// several; no documents then, unless -f or -o asks for them
    #[arg(long, value_name = "OUT.html", value_hint = ValueHint::FilePath)]
    pub(crate) report: Option<PathBuf>,

    /// Write the labels no concept was found for, as CSV for a person to fill in
    #[arg(long, value_name = "OUT.csv", value_hint = ValueHint::FilePath)]
    pub(crate) unknown_labels: Option<PathBuf>,

    /// Stop at the first page that fails
    #[arg(long)]
    pub(crate) fail_fast: bool,
}

/// What is computed only when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Compute {
    Keyphrases,
    Fingerprint,
    Parallel,
}

/// How a page is read.
#[derive(Clone, Debug, Default, Group)]
pub(crate) struct Reading {
    /// What the files hold
    #[arg(long, value_enum, default_value_t)]
    pub(crate) holds: Holds,

    /// Whether pages are HTML or plain text
    #[arg(long, value_enum, default_value_t)]
    pub(crate) media: Reads,

    /// The encoding the transport declared: evidence, not a verdict
    #[arg(long, value_name = "LABEL")]
    pub(crate) charset: Option<String>,

    /// The address the page was fetched from
    #[arg(long, value_hint = ValueHint::Url)]
    pub(crate) url: Option<String>,

    /// When the page was fetched (RFC 3339): what "3小时前" counts from
    #[arg(long, value_name = "TIME")]
    pub(crate) now: Option<String>,

    /// Options and rules of sites, as TOML (see the README)
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,

    /// Concepts and names over the built-in ones (.toml, .json, .jsonld, .csv, .tsv), or a filled
    /// file of --unknown-labels; of several the last is on top
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) taxonomy: Vec<PathBuf>,

    /// Compute what is not among the fields, from the body [possible: keyphrases (ten),
    /// fingerprint (MinHash, for near-duplicates), parallel (paragraphs in both languages)]
    #[arg(
        long,
        value_enum,
        value_name = "WHAT",
        value_delimiter = ',',
        hide_possible_values = true
    )]
    pub(crate) compute: Vec<Compute>,

    /// Refuse pages larger than this [default: 256 MiB]
    #[arg(long, value_name = "BYTES")]
    pub(crate) max_bytes: Option<usize>,
}

/// How documents are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON document a line (schema/document.schema.json)
    Jsonl,
    /// The same, indented, one document after another
    Json,
    /// The main document as Markdown
    Markdown,
    /// The main text, a paragraph a line
    Text,
    /// A view to read: fields on top, kind and language beside every line
    Terminal,
}

/// How bytes are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reads {
    /// HTML if it looks like HTML
    #[default]
    Auto,
    /// Plain text
    Text,
    /// HTML
    Html,
}

impl Pages {
    /// The pages to read, in order: standard input if none is named and something is piped in.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        if self.paths.is_empty() && std::io::stdin().is_terminal() {
            Args::command()
                .error(clap::error::ErrorKind::MissingRequiredArgument, "which page?")
                .exit();
        }
        if self.paths.is_empty() { vec![PathBuf::from("-")] } else { self.paths.clone() }
    }

    /// Whether documents are written: a report alone is asked for by its option alone.
    pub(crate) fn writes_documents(&self) -> bool {
        self.report.is_none() || self.format.is_some() || self.output.is_some()
    }

    /// The format asked for, or the one that fits where it goes.
    pub(crate) fn format(&self) -> Format {
        let seen = self.output.is_none() && std::io::stdout().is_terminal();
        self.format.unwrap_or(if seen { Format::Terminal } else { Format::Jsonl })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn pages_need_no_subcommand() {
        let args = Args::parse_from(["diglot", "-j", "2", "a.html", "-"]);
        assert_eq!(args.pages.paths(), [PathBuf::from("a.html"), PathBuf::from("-")]);
        assert_eq!(args.pages.jobs.map(NonZeroUsize::get), Some(2));
    }
}
