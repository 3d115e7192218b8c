//! [`Lines`]: pages as JSON, one a line.

use std::io::{self, BufRead, Read};

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::Deserialize;

use super::{Stream, reason, too_large};
use crate::page::{Failure, Name, Page};

/// Padding or none: queues do as they like.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What beside the body may stand on a line.
const BESIDE: u64 = 64 << 10;

/// The lines of a file.
pub(crate) struct Lines {
    stream: Stream,
    place: String,
    max_bytes: usize,
    count: u64,
    over: bool,
}

/// A line as it stands in the file.
pub(crate) struct Line {
    place: String,
    bytes: Vec<u8>,
}

/// What a line says. Members not listed are for others, and pass.
#[derive(Deserialize)]
struct Record {
    id: Option<serde_json::Value>,
    body_b64: Option<String>,
    text: Option<String>,
    url: Option<String>,
    status: Option<u16>,
    #[serde(default)]
    headers: Headers,
    fetched_at: Option<String>,
    site: Option<String>,
}

/// Headers as an object or as a list of pairs.
#[derive(Deserialize)]
#[serde(untagged)]
enum Headers {
    Pairs(Vec<(String, String)>),
    Object(std::collections::BTreeMap<String, OneOrMore>),
    None(()),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for Headers {
    fn default() -> Self {
        Self::None(())
    }
}

impl Lines {
    pub(crate) fn new(stream: Stream, place: String, max_bytes: usize) -> Self {
        Self { stream, place, max_bytes, count: 0, over: false }
    }

    fn line(&mut self) -> io::Result<Option<Result<Line, Failure>>> {
        // A body in base64 takes a third more, one in escapes twice as much.
        let most = self.max_bytes as u64 * 2 + BESIDE;
        loop {
            let mut bytes = Vec::new();
            let read = (&mut self.stream).take(most + 1).read_until(b'\n', &mut bytes)? as u64;
            if read == 0 {
                return Ok(None);
            }
            self.count += 1;
            let place = format!("{}#{}", self.place, self.count);
            if read > most {
                let len = read + if bytes.ends_with(b"\n") { 0 } else { self.skip_line()? };
                let message = format!(
                    "line of {len} bytes is over what a page of {} bytes may take (--max-bytes)",
                    self.max_bytes
                );
                return Ok(Some(Err(Failure::page(Name::at(place), message))));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Ok(Line { place, bytes })));
            }
        }
    }

    /// Passes over the rest of a line, and says how long it was.
    fn skip_line(&mut self) -> io::Result<u64> {
        let mut len = 0;
        loop {
            let buffer = self.stream.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let step = end.map_or(buffer.len(), |at| at + 1);
            len += step as u64;
            self.stream.consume(step);
            if end.is_some() || step == 0 {
                return Ok(len);
            }
        }
    }
}

impl Iterator for Lines {
    type Item = Result<Line, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        match self.line() {
            Ok(found) => found,
            Err(error) => {
                self.over = !self.stream.get_mut().resync().unwrap_or(false);
                let place = format!("{}#{}", self.place, self.count + 1);
                Some(Err(Failure::file(place, reason(&error))))
            }
        }
    }
}

impl Line {
    pub(crate) fn into_page(self, max_bytes: usize) -> Result<Page, Failure> {
        let mut name = Name::at(self.place);
        let record: Record = match serde_json::from_slice(&self.bytes) {
            Ok(record) => record,
            Err(error) => {
                // Column only: the line is ours to count.
                let what = error.to_string();
                let what = what.split(" at line").next().unwrap_or_default();
                let message = format!("no page in this line: {what} at byte {}", error.column());
                return Err(Failure::page(name, message));
            }
        };
        name.url = record.url;
        name.site = record.site;
        name.id = record.id.filter(|id| !id.is_null());
        if name.id.as_ref().is_some_and(|id| !id.is_string() && !id.is_i64()) {
            name.id = None;
            return Err(Failure::page(name, "the id is neither a string nor an integer"));
        }
        let bytes = match (record.body_b64, record.text) {
            (Some(body), None) => match BASE64.decode(body.trim()) {
                Ok(bytes) => bytes,
                Err(error) => {
                    let message = format!("body_b64 is not base64: {error}");
                    return Err(Failure::page(name, message.to_lowercase()));
                }
            },
            (None, Some(text)) => text.into_bytes(),
            (Some(_), Some(_)) => {
                return Err(Failure::page(name, "both body_b64 and text: which is the page?"));
            }
            (None, None) => return Err(Failure::page(name, "neither body_b64 nor text")),
        };
        if bytes.len() > max_bytes {
            return Err(too_large(name, Some(bytes.len() as u64), max_bytes));
        }
        let headers = match record.headers {
            Headers::Pairs(pairs) => pairs,
            Headers::None(()) => Vec::new(),
            Headers::Object(object) => {
                let each = object.into_iter().flat_map(|(name, values)| {
                    let values = match values {
                        OneOrMore::One(value) => vec![value],
                        OneOrMore::More(values) => values,
                    };
                    values.into_iter().map(move |value| (name.clone(), value))
                });
                each.collect()
            }
        };
        Ok(Page { name, status: record.status, headers, fetched: record.fetched_at, bytes })
    }
}

/// Whether a stream begins like such a file.
pub(crate) fn looks_like(head: &[u8]) -> bool {
    let head = head.trim_ascii_start();
    let named = |name: &[u8]| head.windows(name.len()).any(|bytes| bytes == name);
    head.starts_with(b"{\"") && (named(b"\"body_b64\"") || named(b"\"text\""))
}
