//! The loop of every stage: a question a line in, an answer a line out.

use std::error::Error;
use std::io::{self, BufRead, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A question: what the stage reads, and the `id` it answers to (any JSON value).
#[derive(Deserialize)]
struct Question<Q> {
    id: Value,
    #[serde(flatten)]
    ask: Q,
}

/// An answer under its question's `id`.
#[derive(Serialize)]
struct Answer<A> {
    id: Value,
    #[serde(flatten)]
    say: A,
}

/// Questions that are one text.
#[derive(Deserialize)]
pub(crate) struct OfText {
    /// The text.
    pub(crate) text: String,
}

/// Questions that are one printed label.
#[derive(Deserialize)]
pub(crate) struct OfRaw {
    /// The label.
    pub(crate) raw: String,
}

/// Answers every line of stdin on stdout. Each answer is flushed, so that the
/// other side may wait for it before it asks on.
pub(crate) fn serve<Q: DeserializeOwned, A: Serialize>(
    mut answer: impl FnMut(Q) -> A,
) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let question: Question<Q> =
            serde_json::from_str(&line).map_err(|error| format!("line {}: {error}", number + 1))?;
        let mut line = Vec::new();
        let mut ascii = serde_json::Serializer::with_formatter(&mut line, Ascii);
        Answer { id: question.id, say: answer(question.ask) }.serialize(&mut ascii)?;
        line.push(b'\n');
        out.write_all(&line)?;
        out.flush()?;
    }
    Ok(())
}

/// Writes JSON in ASCII: readers that split lines at U+0085 or U+2028 would cut
/// a page's text in two.
struct Ascii;

impl serde_json::ser::Formatter for Ascii {
    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for c in fragment.chars() {
            if c.is_ascii() {
                writer.write_all(&[c as u8])?;
            } else {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}
