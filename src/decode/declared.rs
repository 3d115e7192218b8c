//! The labels a page carries: `<meta>`, the XML declaration, `@charset`.

use super::Encoding;

/// The head is looked for in this many bytes. Browsers read 1024; real pages
/// put scripts and comments before the label.
const HEAD: usize = 64 * 1024;
/// Where the first tag is looked for.
const START: usize = 1024;

/// The first label in the page that names a known encoding, outside comments.
///
/// A page that says UTF-16 in ASCII bytes means UTF-8, as in browsers.
pub(super) fn declared(bytes: &[u8]) -> Option<Encoding> {
    if starts_with(bytes, b"@charset") {
        let label = bytes.get(..64).unwrap_or(bytes).split(|b| matches!(b, b'"' | b'\'')).nth(1);
        return label.and_then(encoding);
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    // What starts without a tag is no markup.
    let mut at = memchr::memchr(b'<', bytes.get(..START).unwrap_or(bytes))?;
    loop {
        let rest = head.get(at..)?;
        let len = if rest.starts_with(b"<!--") {
            memchr::memmem::find(rest, b"-->").map_or(4, |end| end + 3)
        } else if starts_with(rest, b"<meta") {
            let tag = tag(rest);
            if let Some(found) = of_meta(tag) {
                return Some(found);
            }
            tag.len()
        } else if at < 8 && starts_with(rest, b"<?xml") {
            let tag = tag(rest);
            if let Some(found) = value(tag, b"encoding").and_then(encoding) {
                return Some(found);
            }
            tag.len()
        } else {
            1
        };
        at += len;
        at += memchr::memchr(b'<', head.get(at..)?)?;
    }
}

fn starts_with(bytes: &[u8], lower: &[u8]) -> bool {
    bytes.get(..lower.len()).is_some_and(|head| head.eq_ignore_ascii_case(lower))
}

/// From `<` to the `>` that ends the tag, within 2 KiB.
fn tag(rest: &[u8]) -> &[u8] {
    let near = rest.get(..2048).unwrap_or(rest);
    let end = memchr::memchr(b'>', near).unwrap_or(near.len());
    near.get(..end).unwrap_or(near)
}

/// `<meta charset=…>`, or the `charset=…` of a `content`.
fn of_meta(tag: &[u8]) -> Option<Encoding> {
    let rest = tag.get(5..)?;
    if !matches!(rest.first(), Some(b'/' | b' ' | b'\t' | b'\r' | b'\n' | b'\x0c')) {
        return None;
    }
    value(rest, b"charset").and_then(encoding)
}

/// What follows `name` and `=`, quotes and spaces aside, up to the end of the word.
fn value<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let space = |b: &&u8| b.is_ascii_whitespace();
    let mut from = 0;
    loop {
        let rest = tag.get(from..)?;
        let at = rest.windows(name.len()).position(|word| word.eq_ignore_ascii_case(name))?;
        from += at + name.len();
        let rest = tag.get(from..)?;
        let rest = rest.get(rest.iter().take_while(space).count()..)?;
        let Some(rest) = rest.strip_prefix(b"=") else {
            continue;
        };
        let skip = |b: &&u8| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'');
        let rest = rest.get(rest.iter().take_while(skip).count()..)?;
        let word = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.');
        let label = rest.get(..rest.iter().take_while(word).count())?;
        if !label.is_empty() {
            return Some(label);
        }
    }
}

fn encoding(label: &[u8]) -> Option<Encoding> {
    let found = Encoding::for_label(core::str::from_utf8(label).ok()?)?;
    Some(if found.is_utf_16() { Encoding::UTF_8 } else { found })
}
