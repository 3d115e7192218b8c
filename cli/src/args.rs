//! [`Args`]: what stands on the command line.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::builder::ValueHint;
use clap::{CommandFactory, Parser, ValueEnum};
use diglot::{Input, Media};

/// Turns pages into typed bilingual documents.
///
/// Prints one JSON document a line, or on a terminal a view to read. Exit codes:
/// 0 all went well, 1 a document failed, 2 wrong usage or trouble reading or writing.
#[derive(Debug, Parser)]
#[command(name = "diglot", version, arg_required_else_help = false)]
pub(crate) struct Args {
    /// Pages to read; `-` is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,

    /// How documents are written [default: terminal on a terminal, else json]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,

    /// The encoding the transport declared: evidence, not a verdict
    #[arg(long, value_name = "LABEL")]
    charset: Option<String>,

    /// The address the page was fetched from
    #[arg(long, value_hint = ValueHint::Url)]
    url: Option<String>,

    /// When the page was fetched (RFC 3339): what "3小时前" counts from
    #[arg(long, value_name = "TIME")]
    now: Option<String>,

    /// Whether pages are HTML or plain text
    #[arg(long, value_enum, default_value_t)]
    media: Reads,

    /// Refuse pages larger than this
    #[arg(long, value_name = "BYTES")]
    pub(crate) max_bytes: Option<usize>,
}

/// How documents are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON document a line
    #[value(alias = "jsonl")]
    Json,
    /// The main text, a paragraph a line
    Text,
    /// A view to read: fields on top, kind and language beside every line
    Terminal,
}

/// How bytes are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Reads {
    /// HTML if it looks like HTML
    #[default]
    Auto,
    /// Plain text
    Text,
    /// HTML
    Html,
}

impl Args {
    /// The pages to read, in order: standard input if none is named and something is piped in.
    pub(crate) fn pages(&self) -> Vec<&Path> {
        if !self.files.is_empty() {
            return self.files.iter().map(PathBuf::as_path).collect();
        }
        if std::io::stdin().is_terminal() {
            Self::command()
                .error(clap::error::ErrorKind::MissingRequiredArgument, "which page?")
                .exit();
        }
        vec![Path::new("-")]
    }

    /// A page's bytes with what the command line says about it.
    pub(crate) fn input<'a>(&'a self, bytes: &'a [u8]) -> Input<'a> {
        let mut input = Input::new(bytes).with_media(match self.media {
            Reads::Auto => Media::Auto,
            Reads::Text => Media::Text,
            Reads::Html => Media::Html,
        });
        if let Some(label) = &self.charset {
            input = input.with_charset(label);
        }
        if let Some(url) = &self.url {
            input = input.with_url(url);
        }
        if let Some(now) = &self.now {
            input = input.with_now(now);
        }
        input
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
    fn options_reach_the_input() {
        let args = Args::parse_from(["diglot", "--charset", "gbk", "--url", "http://a.cn/", "-"]);
        let input = args.input(b"x");
        assert_eq!((input.charset(), input.url()), (Some("gbk"), Some("http://a.cn/")));
        assert_eq!(args.pages(), [Path::new("-")]);
    }
}
