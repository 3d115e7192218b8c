//! [`Out`]: documents on standard output, in one of the formats.

use std::io::{self, BufWriter, Stdout, Write};

use anstream::AutoStream;
use diglot::Document;

use crate::args::Format;
use crate::view;

/// Standard output, buffered: it carries documents and nothing else.
pub(crate) struct Out {
    to: BufWriter<AutoStream<Stdout>>,
    format: Format,
}

impl Out {
    pub(crate) fn new(stdout: Stdout, format: Format) -> Self {
        // Only the view is coloured, and only where colours are wanted; what is
        // data passes as it is.
        let stream = match format {
            Format::Terminal => AutoStream::auto(stdout),
            Format::Json | Format::Text => AutoStream::always_ansi(stdout),
        };
        Self { to: BufWriter::new(stream), format }
    }

    /// Writes a document. Flushed, so that a reader at the other end need not wait.
    pub(crate) fn document(&mut self, name: &str, document: &Document) -> io::Result<()> {
        match self.format {
            Format::Json => {
                serde_json::to_writer(&mut self.to, document)?;
                self.to.write_all(b"\n")?;
            }
            Format::Text => {
                self.to.write_all(document.main_text().as_bytes())?;
                self.to.write_all(b"\n")?;
            }
            Format::Terminal => view::write(&mut self.to, name, document, view::width())?,
        }
        self.to.flush()
    }
}
