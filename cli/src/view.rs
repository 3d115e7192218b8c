//! The view to read on a terminal: fields on top, then every block with its kind
//! and language in a gutter, then the notes.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use diglot::{Block, Coarse, Document, Evidence, Field, Kind, LabelPath, Lang, Note};

use crate::wrap::wrap;

/// How wide the view is: the terminal's width, within reason.
pub(crate) fn width() -> usize {
    let columns = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
    columns.clamp(40, 120)
}

/// Writes a document, `width` columns wide.
pub(crate) fn write(
    out: &mut dyn Write,
    name: &str,
    document: &Document,
    width: usize,
) -> io::Result<()> {
    let bold = Style::new().bold();
    for line in wrap(name, width) {
        writeln!(out, "{bold}{line}{bold:#}")?;
    }
    for (label, value) in fields(document) {
        entry(out, label, &value, width)?;
    }
    writeln!(out)?;
    for block in document.blocks() {
        write_block(out, document, block, width)?;
    }
    let notes: Vec<&Note> = document.notes().iter().collect();
    if !notes.is_empty() {
        writeln!(out)?;
        for note in notes {
            entry(out, "note", &note_line(note), width)?;
        }
    }
    writeln!(out)
}

const LABEL: usize = 12;
const GUTTER: usize = 19;

fn entry(out: &mut dyn Write, label: &str, value: &str, width: usize) -> io::Result<()> {
    let quiet = Style::new().dimmed();
    for (i, line) in wrap(value, width - LABEL).iter().enumerate() {
        let label = if i == 0 { label } else { "" };
        writeln!(out, "{quiet}{label:<LABEL$}{quiet:#}{line}")?;
    }
    Ok(())
}

/// The fields there are, as lines of the head.
fn fields(document: &Document) -> Vec<(&'static str, String)> {
    let fields = document.fields();
    let mut out = Vec::new();
    let mut put = |label, value: Option<String>| {
        out.extend(value.filter(|value| !value.is_empty()).map(|value| (label, value)));
    };
    let one = |field: &Option<Field<String>>| field.as_ref().map(|field| field.value.clone());
    let list =
        |field: &Option<Field<Vec<String>>>| field.as_ref().map(|field| field.value.join(" · "));
    put("title", one(&fields.title));
    put("published", one(&fields.published));
    put("modified", one(&fields.modified));
    put("authors", list(&fields.authors));
    put("editors", list(&fields.editors));
    put("source", one(&fields.source));
    put("original", one(&fields.original));
    put("breadcrumb", fields.breadcrumb.as_ref().map(|field| path(&field.value)));
    for category in &fields.categories {
        put("category", Some(path(&category.value)));
    }
    put("tags", list(&fields.tags));
    put("keywords", list(&fields.keywords));
    put("language", Some(document.main_lang().code().to_owned()));
    put("encoding", Some(encoding(document)));
    out
}

/// A path with each segment's names and concept.
fn path(path: &LabelPath) -> String {
    let segment = |label: &diglot::Label| {
        let names: Vec<&str> = label.en.iter().chain(&label.zh).map(String::as_str).collect();
        let id = label.id.as_ref().map_or(String::new(), |id| format!(" [{id}]"));
        names.join("/") + &id
    };
    path.labels().iter().map(segment).collect::<Vec<_>>().join(" › ")
}

/// The encoding and what speaks for it.
pub(crate) fn encoding(document: &Document) -> String {
    let report = document.decode();
    let grounds = match report.evidence {
        Evidence::Bom => "byte order mark",
        Evidence::Transport => "transport's label",
        Evidence::Declared => "page's label",
        Evidence::Valid => "valid bytes",
        Evidence::Scored => "most plausible text",
        _ => "nothing better",
    };
    let mut line = format!("{}, by {grounds}", report.encoding.name());
    if let Some(declared) = report.declared.filter(|declared| *declared != report.encoding) {
        line += &format!("; declared {}", declared.name());
    }
    if report.replaced > 0 {
        line += &format!("; {} bytes unreadable", report.replaced);
    }
    line
}

fn write_block(
    out: &mut dyn Write,
    document: &Document,
    block: &Block,
    width: usize,
) -> io::Result<()> {
    let text = block.content.of(document.text()).unwrap_or_default();
    if text.is_empty() {
        return Ok(());
    }
    let (gutter, style) = (gutter_style(block.kind), text_style(block.kind));
    let lang = if block.lang == Lang::None { "" } else { block.lang.code() };
    let mut first = true;
    for line in text.lines().flat_map(|line| wrap(line.trim(), width - GUTTER)) {
        let (kind, lang) = if first { (block.kind.as_str(), lang) } else { ("", "") };
        let bar = "│";
        writeln!(out, "{gutter}{kind:<11}{lang:<5}{bar}{gutter:#} {style}{line}{style:#}")?;
        first = false;
    }
    Ok(())
}

/// The gutter's colour is the coarse kind.
fn gutter_style(kind: Kind) -> Style {
    let colour = match kind.coarse() {
        Coarse::Body => AnsiColor::Green,
        Coarse::Meta => AnsiColor::Cyan,
        Coarse::Disclaimer => AnsiColor::Yellow,
        _ => AnsiColor::BrightBlack,
    };
    Style::new().fg_color(Some(colour.into()))
}

fn text_style(kind: Kind) -> Style {
    match kind {
        Kind::Title | Kind::Heading => Style::new().bold(),
        _ if kind.coarse() == Coarse::Chrome => Style::new().dimmed(),
        _ => Style::new(),
    }
}

/// A note in words.
pub(crate) fn note_line(note: &Note) -> String {
    let mut line = format!("{} ({})", note.code().as_str(), note.severity().as_str());
    if let Some(detail) = note.detail() {
        line += &format!(": {detail}");
    }
    if let Some(source) = note.source() {
        line += &format!(", source bytes {}–{}", source.start, source.end);
    }
    line
}
