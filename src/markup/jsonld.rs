//! JSON-LD, flattened to paths: `ld:author.name` and its like.
//!
//! A small reader of our own: it needs no numbers and no tree, keeps the place
//! of each value in the page, goes on where pages write broken JSON (raw
//! newlines in strings, commas too many), and stops at a depth of
//! [`DEEPEST`] without recursion.

use super::Head;
use crate::Span;

/// Objects and arrays in one another that are followed.
pub(super) const DEEPEST: usize = 32;

/// Reads the JSON-LD at `span` into `head`. `nodes` counts the page's own objects.
/// `false` where it is too deep or broken.
pub(super) fn read(html: &str, span: Span, head: &mut Head, nodes: &mut u32) -> bool {
    let Some(json) = span.of(html) else {
        return false;
    };
    let reader = Reader {
        bytes: json.as_bytes(),
        json,
        base: span.range().start,
        at: 0,
        levels: Vec::new(),
        path: String::from("ld:"),
        nodes,
    };
    reader.read(head)
}

/// An object or array that is open.
#[derive(Clone, Copy, Debug)]
struct Level {
    object: bool,
    /// Whether the objects in it are the page's own: the outermost array or `@graph`.
    top: bool,
    /// Length of the path outside it.
    path: usize,
}

struct Reader<'a> {
    bytes: &'a [u8],
    json: &'a str,
    base: usize,
    at: usize,
    levels: Vec<Level>,
    path: String,
    nodes: &'a mut u32,
}

impl Reader<'_> {
    fn read(mut self, head: &mut Head) -> bool {
        let mut key_next = false;
        let mut fine = true;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'{' | b'[' => {
                    if self.levels.len() >= DEEPEST {
                        return false;
                    }
                    let object = byte == b'{';
                    let top = self.levels.iter().all(|level| level.top)
                        && (!object || self.levels.is_empty());
                    let own = object && self.levels.iter().all(|level| level.top);
                    if own {
                        *self.nodes = self.nodes.saturating_add(1);
                    }
                    self.levels.push(Level { object, top, path: self.path.len() });
                    key_next = object;
                    self.at += 1;
                }
                b'}' | b']' => {
                    let Some(level) = self.levels.pop() else { return false };
                    self.path.truncate(level.path);
                    self.leave();
                    key_next = false;
                    self.at += 1;
                }
                b',' => {
                    self.leave();
                    key_next = self.levels.last().is_some_and(|level| level.object);
                    self.at += 1;
                }
                b'"' => {
                    let (start, end, closed) = self.string();
                    fine &= closed;
                    let raw = self.json.get(start..end).unwrap_or_default();
                    if key_next {
                        self.enter(raw);
                        key_next = false;
                    } else {
                        self.value(&unescaped(raw), start..end, head);
                    }
                }
                b'-' | b'0'..=b'9' => {
                    let rest = self.bytes.get(self.at..).unwrap_or_default();
                    let len = rest
                        .iter()
                        .position(|b| !matches!(b, b'-' | b'+' | b'.' | b'0'..=b'9' | b'e' | b'E'))
                        .unwrap_or(rest.len());
                    let range = self.at..self.at + len;
                    let raw = self.json.get(range.clone()).unwrap_or_default();
                    self.value(raw, range, head);
                    self.at += len;
                }
                _ => self.at += 1,
            }
        }
        fine && self.levels.is_empty()
    }

    /// A string from its quote: where its content stands, and whether it ends.
    fn string(&mut self) -> (usize, usize, bool) {
        let start = self.at + 1;
        let mut at = start;
        loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(found) = memchr::memchr2(b'"', b'\\', rest) else {
                self.at = self.bytes.len();
                return (start, self.at, false);
            };
            at += found;
            if self.bytes.get(at) == Some(&b'"') {
                self.at = at + 1;
                return (start, at, true);
            }
            at += 2;
        }
    }

    /// Goes into a member of an object.
    fn enter(&mut self, key: &str) {
        const LONGEST: usize = 256;
        self.leave();
        if self.path.len() + key.len() > LONGEST {
            return;
        }
        if key == "@graph" && self.levels.len() == 1 {
            if let Some(level) = self.levels.last_mut() {
                level.top = true;
            }
            return;
        }
        if let Some(level) = self.levels.last_mut() {
            level.top = false;
        }
        if !self.path.ends_with(':') {
            self.path.push('.');
        }
        self.path.push_str(&key.to_ascii_lowercase());
    }

    /// Goes back to the path of the innermost open object.
    fn leave(&mut self) {
        if let Some(level) = self.levels.last().filter(|level| level.object) {
            self.path.truncate(level.path);
        }
    }

    fn value(&self, value: &str, range: core::ops::Range<usize>, head: &mut Head) {
        if self.path.len() > "ld:".len() {
            let source = self.base + range.start..self.base + range.end;
            head.push(&self.path, value, source, *self.nodes);
        }
    }
}

/// A string's content with its escapes undone.
fn unescaped(raw: &str) -> std::borrow::Cow<'_, str> {
    let Some((head, mut rest)) = raw.split_once('\\') else {
        return raw.into();
    };
    let mut out = String::with_capacity(raw.len());
    out.push_str(head);
    let mut high: Option<u32> = None;
    loop {
        let mut chars = rest.chars();
        let escape = chars.next();
        let mut used = escape.map_or(0, char::len_utf8);
        let unit = match escape {
            Some('u') => rest.get(1..5).and_then(|hex| u32::from_str_radix(hex, 16).ok()),
            _ => None,
        };
        match (escape, unit) {
            (Some('u'), Some(unit)) => {
                used = 5;
                match (high.take(), unit) {
                    (Some(first), 0xDC00..=0xDFFF) => {
                        let code = 0x10000 + ((first - 0xD800) << 10) + (unit - 0xDC00);
                        out.extend(char::from_u32(code));
                    }
                    (_, 0xD800..=0xDBFF) => high = Some(unit),
                    _ => out.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)),
                }
            }
            (Some('n'), _) => out.push('\n'),
            (Some('t'), _) => out.push('\t'),
            (Some('r' | 'b' | 'f'), _) => out.push(' '),
            (Some(other), _) => out.push(other),
            (None, _) => {}
        }
        rest = rest.get(used..).unwrap_or_default();
        match rest.split_once('\\') {
            Some((plain, tail)) => {
                out.push_str(plain);
                rest = tail;
            }
            None => {
                out.push_str(rest);
                return out.into();
            }
        }
    }
}
