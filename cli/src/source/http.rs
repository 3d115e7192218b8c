//! [`response`]: status, header and body out of the bytes of an HTTP response.

use std::io::{self, Read};

use brotli_decompressor::Decompressor;
use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use ruzstd::decoding::StreamingDecoder;

/// An HTTP response, its body freed of chunks and content encodings.
pub(crate) struct Response {
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// Whether it holds something no reader reads.
    pub(crate) fn is_foreign(&self) -> bool {
        let media = self.headers.iter().find(|(name, _)| name == "content-type");
        media.is_some_and(|(_, media)| is_foreign(&media.to_ascii_lowercase()))
    }
}

/// Reads a response. A body is unpacked up to one byte more than `most`; one
/// that is broken gives what was unpacked before, as a browser shows it. An
/// error is only what is no response at all, or one packed in a way unknown here.
pub(crate) fn response(mut block: Vec<u8>, most: usize) -> Result<Response, String> {
    let (head, start) = head(&block);
    let head = String::from_utf8_lossy(head).into_owned();
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    if !first.starts_with("HTTP/") {
        return Err("no HTTP response in the record".to_owned());
    }
    let status = first.split_whitespace().nth(1).and_then(|status| status.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let mut body = block.split_off(start);
    let named = |name: &str| {
        let values = headers.iter().filter(|(n, _)| n == name).map(|(_, value)| value);
        let values: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
        values.into_iter().map(str::to_ascii_lowercase).collect::<Vec<_>>()
    };
    // Crawlers often store a body freed of its wrapping under the old header:
    // what does not look wrapped is taken as it is.
    if named("transfer-encoding").iter().any(|coding| coding == "chunked")
        && let Some(joined) = unchunked(&body)
    {
        body = joined;
    }
    for coding in named("content-encoding").iter().rev() {
        body = decoded(body, coding, most)?;
    }
    Ok(Response { status, headers, body })
}

/// Whether a media type is of something no reader reads: pictures, programs, fonts.
pub(crate) fn is_foreign(media: &str) -> bool {
    ["image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript"]
        .iter()
        .any(|kind| media.trim_start().starts_with(kind))
}

/// The head without the empty line that ends it, and where the body starts.
fn head(block: &[u8]) -> (&[u8], usize) {
    let mut start = 0;
    while let Some(len) = block[start..].iter().position(|byte| *byte == b'\n') {
        if block[start..start + len].trim_ascii().is_empty() {
            return (&block[..start], start + len + 1);
        }
        start += len + 1;
    }
    (block, block.len())
}

/// A chunked body joined, up to where its chunks break off. None if it is not chunked.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    let mut any = false;
    while let Some(end) = rest.iter().take(64).position(|byte| *byte == b'\n') {
        let line = std::str::from_utf8(&rest[..end]).unwrap_or("");
        let size = line.split(';').next().unwrap_or("").trim();
        let Ok(size) = usize::from_str_radix(size, 16) else { break };
        any = true;
        rest = &rest[end + 1..];
        if size == 0 {
            break;
        }
        let chunk = &rest[..size.min(rest.len())];
        out.extend_from_slice(chunk);
        rest = &rest[chunk.len()..];
        rest = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
    any.then_some(out)
}

/// A body unpacked.
fn decoded(body: Vec<u8>, coding: &str, most: usize) -> Result<Vec<u8>, String> {
    let read = match coding {
        "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => {
            limited(MultiGzDecoder::new(body.as_slice()), most)
        }
        // Named deflate, sent with or without zlib's header.
        "deflate" => {
            let (bytes, error) = limited(ZlibDecoder::new(body.as_slice()), most);
            if error.is_some() && bytes.is_empty() {
                limited(DeflateDecoder::new(body.as_slice()), most)
            } else {
                (bytes, error)
            }
        }
        "br" => limited(Decompressor::new(body.as_slice(), 4096), most),
        "zstd" if body.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) => {
            match StreamingDecoder::new(body.as_slice()) {
                Ok(decoder) => limited(decoder, most),
                Err(error) => (Vec::new(), Some(io::Error::other(error.to_string()))),
            }
        }
        "" | "identity" | "none" | "utf-8" | "gzip" | "x-gzip" | "zstd" => return Ok(body),
        _ => return Err(format!("the body's content encoding {coding:?} is unknown")),
    };
    match read {
        // Nothing came out: the crawler had unpacked it already, or it is no such thing.
        (bytes, Some(_)) if bytes.is_empty() => Ok(body),
        (bytes, _) => Ok(bytes),
    }
}

/// All bytes up to one more than `most`, or those before an error.
fn limited(from: impl Read, most: usize) -> (Vec<u8>, Option<io::Error>) {
    let mut bytes = Vec::new();
    let error = from.take(most as u64 + 1).read_to_end(&mut bytes).err();
    (bytes, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined_as_far_as_they_go() {
        assert_eq!(unchunked(b"4\r\nWiki\r\n6;x=1\r\npedia \r\n0\r\n\r\n").unwrap(), b"Wikipedia ");
        assert_eq!(unchunked(b"ff\r\nshort").unwrap(), b"short");
        assert_eq!(unchunked(b"<html>no chunks\n</html>"), None);
    }

    #[test]
    fn a_response_is_taken_apart() {
        let bytes =
            b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=gbk\r\n\r\nbody\n\nend";
        let response = response(bytes.to_vec(), 100).unwrap();
        assert_eq!(response.status, Some(404));
        assert_eq!(response.headers[0].1, "text/html; charset=gbk");
        assert_eq!(response.body, b"body\n\nend");
        assert!(super::response(b"GET / HTTP/1.1\r\n\r\n".to_vec(), 100).is_err());
    }

    #[test]
    fn a_body_under_a_false_header_is_taken_as_it_is() {
        let bytes = b"HTTP/1.1 200\r\nContent-Encoding: gzip\r\n\r\nplain".to_vec();
        assert_eq!(response(bytes, 100).unwrap().body, b"plain");
    }
}
