//! `diglot explain`: a page stage by stage, with what spoke for each answer.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;
use diglot::{Explanation, NoteCode};

use crate::args::Reading;
use crate::page::Failure;
use crate::reader::Reader;
use crate::source::Source;
use crate::{complaint, view, wrap};

/// Which pages are explained.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Pages to explain, named as for reading
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// List also what the models saw of each block
    #[arg(long)]
    features: bool,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &Explain) -> Result<u8, (String, io::Error)> {
    let reader = Reader::new(&args.reading)?;
    let source = Source::new(args.paths.clone(), args.reading.holds, reader.max_bytes);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut code = 0;
    for raw in source {
        let page = raw.and_then(|raw| raw.into_page(reader.max_bytes));
        let done = match page {
            Ok(None) => Ok(()),
            Err(failure) => Err(failure),
            Ok(Some(page)) => match reader.pipeline.explain(&reader.input(&page)) {
                Ok(explained) => {
                    tell(&mut out, &page.name.place, &explained, args.features)
                        .map_err(|error| ("standard output".to_owned(), error))?;
                    Ok(())
                }
                Err(error) => Err(Failure::page(page.name, error.to_string())),
            },
        };
        if let Err(failure) = done {
            eprintln!("{}", complaint(&failure.name.place, &failure.message));
            code = code.max(failure.code());
        }
    }
    out.flush().map_err(|error| ("standard output".to_owned(), error))?;
    Ok(code)
}

fn tell(
    out: &mut dyn Write,
    place: &str,
    explained: &Explanation,
    features: bool,
) -> io::Result<()> {
    let document = &explained.document;
    writeln!(out, "{}", shown(place))?;
    let decode = document.decode();
    writeln!(out, "\ndecode   {} ({} ‰)", view::encoding(document), decode.confidence)?;
    if let [_, others @ ..] = explained.encodings.as_slice()
        && !others.is_empty()
    {
        let ranks = explained.encodings.iter().take(4);
        let ranks: Vec<String> =
            ranks.map(|(encoding, lag)| format!("{} −{lag}", encoding.name())).collect();
        writeln!(out, "         {} (nats)", ranks.join(", "))?;
    }
    let notes: Vec<_> = document.notes().iter().collect();
    let repairs = |code| matches!(code, NoteCode::Repaired | NoteCode::Guessed);
    for note in notes.iter().filter(|note| repairs(note.code())) {
        writeln!(out, "repair   {}", shown(&view::note_line(note)))?;
    }
    for note in notes.iter().filter(|note| !repairs(note.code())) {
        writeln!(out, "note     {}", shown(&view::note_line(note)))?;
    }
    for rule in document.rules() {
        writeln!(
            out,
            "rule     {} of {}, line {}, {} ×",
            rule.rule,
            shown(&rule.site),
            rule.line,
            rule.count
        )?;
    }
    writeln!(out)?;
    for region in document.regions() {
        let span = region.span;
        let text = shown(span.of(document.text()).unwrap_or_default().trim());
        writeln!(
            out,
            "region   {:<4} {:>4} ‰  {}–{}  {text}",
            region.lang.code(),
            region.confidence,
            span.start(),
            span.end()
        )?;
    }
    let page = document.page();
    writeln!(
        out,
        "\npage     {} by {} ({} ‰)",
        page.kind.as_str(),
        page.reason.as_str(),
        page.confidence
    )?;
    for why in &explained.blocks {
        let text = shown(why.span.of(document.text()).unwrap_or_default());
        writeln!(out, "\nblock    {} by {}  {text}", why.kind.as_str(), why.grounds.as_str())?;
        if let Some(says) = why.says {
            writeln!(out, "         its words say {}", says.as_str())?;
        }
        let nats = |score: i32, unit: i32| f64::from(score) / f64::from(unit);
        let best = why.best.iter();
        let best: Vec<String> = best
            .map(|(kind, score)| format!("{} {:+.1}", kind.as_str(), nats((*score).into(), 64)))
            .collect();
        writeln!(out, "         body {:+.1}; {} (nats)", nats(why.body, 256), best.join(", "))?;
        if features {
            let seen: Vec<String> =
                why.features.iter().map(|(name, value)| format!("{name} {value}")).collect();
            writeln!(out, "         {}", seen.join(", "))?;
        }
    }
    writeln!(out)
}

/// Text short enough for a line, that steers no terminal.
fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let mut out: String =
        text.chars().take(MOST).map(|c| if wrap::steers(c) { '·' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}
