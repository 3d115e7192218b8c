//! What is written of a page: a document, or why there is none.

use std::io::{self, Write};

use diglot::Document;
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};

use crate::args::Format;
use crate::page::{Failure, Name, Whose};
use crate::view;

/// Appends a document in a format.
pub(crate) fn document(
    out: &mut Vec<u8>,
    format: Format,
    name: &Name,
    document: &Document,
) -> io::Result<()> {
    match format {
        Format::Jsonl | Format::Json => {
            let mut wire = Vec::new();
            write_json(&mut wire, format, document)?;
            join(out, format, &Echo::of(name), &wire)
        }
        Format::Text => writeln!(out, "{}", document.main_text()),
        Format::Markdown => writeln!(out, "{}", document.markdown()),
        Format::Terminal => view::write(out, &name.place, document, view::width()),
    }
}

/// Appends what stands for a page that gave none: nothing where people read.
pub(crate) fn failure(out: &mut Vec<u8>, format: Format, failure: &Failure) -> io::Result<()> {
    if !matches!(format, Format::Jsonl | Format::Json) {
        return Ok(());
    }
    let kind = match failure.whose {
        Whose::Page => "page",
        Whose::File => "file",
    };
    let failed = Failed { schema: "diglot/1", error: Why { kind, message: &failure.message } };
    let mut wire = Vec::new();
    write_json(&mut wire, format, &failed)?;
    join(out, format, &Echo::of(&failure.name), &wire)
}

/// The members that come before the document's own.
#[derive(Serialize)]
struct Echo<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    place: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    site: Option<&'a str>,
}

impl<'a> Echo<'a> {
    fn of(name: &'a Name) -> Self {
        Self {
            id: name.id.as_ref(),
            place: &name.place,
            url: name.url.as_deref(),
            site: name.site.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct Failed<'a> {
    schema: &'static str,
    error: Why<'a>,
}

#[derive(Serialize)]
struct Why<'a> {
    kind: &'static str,
    message: &'a str,
}

fn write_json(out: &mut Vec<u8>, format: Format, value: &impl Serialize) -> io::Result<()> {
    if format == Format::Json {
        value.serialize(&mut Serializer::with_formatter(out, PrettyFormatter::new()))?;
    } else {
        serde_json::to_writer(out, value)?;
    }
    Ok(())
}

/// Two objects as one: serde's own way to do that copies every string once more.
fn join(out: &mut Vec<u8>, format: Format, echo: &Echo<'_>, wire: &[u8]) -> io::Result<()> {
    let start = out.len();
    write_json(out, format, echo)?;
    // The brace that ends the first, and the line it stands on.
    out.pop();
    if out.last() == Some(&b'\n') {
        out.pop();
    }
    debug_assert!(out.len() > start && wire.starts_with(b"{"));
    out.push(b',');
    out.extend_from_slice(wire.get(1..).unwrap_or_default());
    out.push(b'\n');
    Ok(())
}
