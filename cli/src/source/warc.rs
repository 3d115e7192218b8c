//! [`Records`]: the pages of a WARC archive.
//!
//! A record that is broken is named and passed over: reading goes on at the next
//! one. At any time one record is in memory, and of a record over the limit no
//! more than the limit.

use std::io::{self, BufRead, Read};

use super::{Stream, http, reason, too_large};
use crate::page::{Failure, Name, Page};

/// The most a record's header, or the HTTP header in its block, may take.
const HEADER: u64 = 64 << 10;

/// The records of an archive that hold pages.
pub(crate) struct Records {
    stream: Stream,
    place: String,
    max_bytes: usize,
    /// How many records there were before.
    count: u64,
    over: bool,
}

/// A record with a page, as it stands in the archive.
pub(crate) struct Record {
    name: Name,
    date: Option<String>,
    /// The block is an HTTP response, head and body; else the page itself.
    http: bool,
    block: Vec<u8>,
}

/// A record's header.
#[derive(Default)]
struct Header {
    kind: String,
    id: Option<String>,
    url: Option<String>,
    date: Option<String>,
    media: Option<String>,
    len: Option<u64>,
}

impl Records {
    pub(crate) fn new(stream: Stream, place: String, max_bytes: usize) -> Self {
        Self { stream, place, max_bytes, count: 0, over: false }
    }

    /// The next record, whatever it holds; `Ok(None)` is one without a page.
    fn record(&mut self) -> io::Result<Result<Option<Record>, Failure>> {
        let header = match self.header()? {
            Ok(header) => header,
            Err(message) => {
                self.skip_to_record()?;
                return Ok(Err(Failure::page(self.name(&Header::default()), message)));
            }
        };
        let name = self.name(&header);
        let Some(len) = header.len else {
            self.skip_to_record()?;
            return Ok(Err(Failure::page(name, "the record does not say how long it is")));
        };
        let http = header.media.as_deref().is_some_and(|media| media.contains("application/http"));
        let paged = match header.kind.as_str() {
            "response" => http,
            "resource" => !http && !http::is_foreign(header.media.as_deref().unwrap_or("")),
            "conversion" => true,
            _ => false,
        };
        let most = self.max_bytes as u64 + if http { HEADER } else { 0 };
        let mut block = Vec::new();
        if paged {
            let read = (&mut self.stream).take(len.min(most)).read_to_end(&mut block)? as u64;
            if read < len.min(most) {
                self.over = true;
                let message = format!("the record is cut off after {read} of {len} bytes");
                return Ok(Err(Failure::page(name, message)));
            }
        }
        let rest = len - block.len() as u64;
        let skipped = io::copy(&mut (&mut self.stream).take(rest), &mut io::sink())?;
        if skipped < rest {
            self.over = true;
            let at = len - rest + skipped;
            let message = format!("the record is cut off after {at} of {len} bytes");
            return Ok(Err(Failure::page(name, message)));
        }
        if paged && len > most {
            return Ok(Err(too_large(name, Some(len), self.max_bytes)));
        }
        if len == 0 && (paged || header.kind == "response") {
            return Ok(Err(Failure::page(name, "the record is empty")));
        }
        Ok(Ok(paged.then_some(Record { name, date: header.date, http, block })))
    }

    /// Reads a header. The inner error says what is wrong with it.
    fn header(&mut self) -> io::Result<Result<Header, &'static str>> {
        let mut line = Vec::new();
        // Two line ends stand between records.
        loop {
            line.clear();
            if (&mut self.stream).take(HEADER).read_until(b'\n', &mut line)? == 0 {
                self.over = true;
                return Ok(Err(""));
            }
            if !line.trim_ascii().is_empty() {
                break;
            }
        }
        self.count += 1;
        if !line.starts_with(b"WARC/") {
            return Ok(Err("no WARC record begins here"));
        }
        let mut header = Header::default();
        let mut left = HEADER;
        loop {
            line.clear();
            let read = (&mut self.stream).take(left).read_until(b'\n', &mut line)? as u64;
            left -= read;
            if read == 0 && left == 0 {
                return Ok(Err("the record's header has no end"));
            }
            if read == 0 {
                return Ok(Err("the record's header is cut off"));
            }
            if line.trim_ascii().is_empty() {
                return Ok(Ok(header));
            }
            header.line(&String::from_utf8_lossy(&line));
        }
    }

    /// Moves on to a line that begins a record.
    fn skip_to_record(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.stream.fill_buf()?;
            if buffer.is_empty() {
                self.over = true;
                return Ok(());
            }
            if buffer.starts_with(b"WARC/1.") {
                return Ok(());
            }
            let line = buffer.iter().position(|byte| *byte == b'\n');
            let len = line.map_or(buffer.len(), |at| at + 1);
            self.stream.consume(len);
        }
    }

    fn name(&self, header: &Header) -> Name {
        Name {
            id: header.id.clone().map(serde_json::Value::String),
            place: format!("{}#{}", self.place, self.count),
            url: header.url.clone(),
            site: None,
        }
    }
}

impl Iterator for Records {
    type Item = Result<Record, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            match self.record() {
                // The end of the file, where a header might have stood.
                Ok(Err(failure)) if failure.message.is_empty() => {
                    if self.count > 0 {
                        return None;
                    }
                    return Some(Err(Failure::file(self.place.clone(), "no WARC record in it")));
                }
                Ok(Ok(None)) => {}
                Ok(Ok(Some(record))) => return Some(Ok(record)),
                Ok(Err(failure)) => return Some(Err(failure)),
                Err(error) => {
                    let place = format!("{}#{}", self.place, self.count.max(1));
                    self.over = !self.stream.get_mut().resync().unwrap_or(false);
                    return Some(Err(Failure::file(place, reason(&error))));
                }
            }
        }
        None
    }
}

impl Header {
    fn line(&mut self, line: &str) {
        let Some((name, value)) = line.split_once(':') else { return };
        let value = value.trim();
        let bare = || value.trim_start_matches('<').trim_end_matches('>').to_owned();
        match name.trim().to_ascii_lowercase().as_str() {
            "warc-type" => self.kind = value.to_ascii_lowercase(),
            "warc-record-id" => self.id = Some(bare()),
            "warc-target-uri" => self.url = Some(bare()),
            "warc-date" => self.date = Some(value.to_owned()),
            "content-type" => self.media = Some(value.to_ascii_lowercase()),
            "content-length" => self.len = value.parse().ok(),
            _ => {}
        }
    }
}

impl Record {
    /// The page in the record, its HTTP wrapping undone; none in a picture's.
    pub(crate) fn into_page(self, max_bytes: usize) -> Result<Option<Page>, Failure> {
        let Self { name, date, http, block } = self;
        let mut page = Page { name, fetched: date, ..Page::default() };
        if !http {
            page.bytes = block;
            return Ok(Some(page));
        }
        match http::response(block, max_bytes) {
            Ok(response) if response.is_foreign() => return Ok(None),
            Ok(response) => {
                page.status = response.status;
                page.headers = response.headers;
                page.bytes = response.body;
            }
            Err(message) => return Err(Failure::page(page.name, message)),
        }
        if page.bytes.len() > max_bytes {
            return Err(too_large(page.name, None, max_bytes));
        }
        Ok(Some(page))
    }
}
