//! The misreading met last, tried first: a page is seldom spoilt in two ways,
//! so where it lost nothing the search for it is paid once a page.
//!
//! One pass reads a line back into bytes and these into what they were. It gives
//! up where anything is in doubt; the search then looks at the line afresh.

use super::bytes::{HOLE, Loss, Unit};
use super::charset::{Charset, Code, Pairs, Table};
use super::latin;
use super::mend::{Known, Mending, Misreading, Part, Stretch};
use super::torn::samples_are_good;
use super::walk::{is_good, is_stray};
use crate::clean::Repair;

/// The whole of `line` with `misreading` undone, if that is all there is to it:
/// nothing is to be guessed, nothing is left, and the result is good.
pub(super) fn whole(line: &str, known: Known, level: Repair) -> Option<Mending> {
    let Known { misreading, loss } = known;
    if !matches!(misreading.truth, Charset::Utf8 | Charset::Gbk | Charset::Big5) {
        return None;
    }
    let table = misreading.reader.table();
    if misreading.truth == Charset::Utf8 && !misreading.reader.is_double() {
        return single(line, misreading, table);
    }
    let mut reading = Reading::new(misreading.truth, line.len());
    // See `Bytes::torn`: only this reader loses single bytes whose place is clear.
    let holes = level == Repair::Sure
        && misreading == Misreading { truth: Charset::Utf8, reader: Charset::Gbk };
    let (mut source, mut start) = (0, 0);
    let mut rest = line;
    loop {
        let plain = ascii_run(rest.as_bytes());
        if plain > 0 && reading.is_whole() {
            let (run, more) = rest.split_at_checked(plain)?;
            reading.text.push_str(run);
            reading.parts.push(Part { many: Part::new(plain, 0).source, ..Part::new(1, 1) });
            (rest, start) = (more, reading.text.len());
        }
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        match table.encode(c) {
            Some(Code::One(byte)) => reading.push(byte.into())?,
            Some(Code::Two(lead, trail)) => {
                reading.push(lead.into())?;
                reading.push(trail.into())?;
            }
            None if holes && c == '\u{FFFD}' => {
                let high = rest.bytes().next().is_some_and(|byte| byte >= 0x80);
                reading.push(if high { 0x80 } else { HOLE })?;
            }
            // A pair that is lost as a whole is one character.
            None if c == '\u{FFFD}' && loss == Loss::Pair && reading.loses_a_pair() => {}
            None => return None,
        }
        source += c.len_utf8();
        if reading.is_whole() {
            let len = reading.text.len() - start;
            reading.parts.push(Part::new(source, len));
            (source, start) = (0, reading.text.len());
        }
    }
    if !reading.is_whole() || !reading.is_good(misreading) {
        return None;
    }
    Some(reading.mending(line, misreading, loss))
}

/// UTF-8 that was read byte by byte: the bytes are checked all at once.
fn single(line: &str, misreading: Misreading, table: Table) -> Option<Mending> {
    let mut reading = Reading::new(misreading.truth, 0);
    let mut bytes: Vec<u8> = Vec::with_capacity(line.len() / 2);
    let (mut source, mut start) = (0, 0);
    let mut strays = false;
    let mut rest = line;
    loop {
        let plain = ascii_run(rest.as_bytes());
        let (run, more) = rest.split_at_checked(plain)?;
        let mut chars = more.chars();
        let next = chars.next();
        let byte = match next.map(|c| table.encode(c)) {
            Some(Some(Code::One(byte))) => Some(byte),
            Some(_) => return None,
            None => None,
        };
        // A character ends where the next begins.
        let begins = byte.is_none_or(|byte| byte & 0xC0 != 0x80);
        if source > 0 && (begins || plain > 0) {
            reading.parts.push(Part::new(source, bytes.len() - start));
            (source, start) = (0, bytes.len());
        }
        if plain > 0 {
            bytes.extend_from_slice(run.as_bytes());
            reading.parts.push(Part { many: Part::new(plain, 0).source, ..Part::new(1, 1) });
            start = bytes.len();
        }
        let (Some(c), Some(byte)) = (next, byte) else { break };
        bytes.push(byte);
        source += c.len_utf8();
        reading.many += usize::from(begins);
        reading.witnesses += usize::from(!begins);
        // What the strays of `is_stray` begin with.
        strays |= matches!(byte, 0xC5..=0xCA | 0xCC | 0xCD | 0xE1);
        rest = chars.as_str();
    }
    reading.text = String::from_utf8(bytes).ok()?;
    if strays && reading.text.chars().any(is_stray) || !reading.is_good(misreading) {
        return None;
    }
    Some(reading.mending(line, misreading, Loss::Byte))
}

/// Length of the ASCII that `bytes` begin with.
pub(super) fn ascii_run(bytes: &[u8]) -> usize {
    let chunks = bytes.chunks_exact(16).take_while(|chunk| chunk.is_ascii()).count() * 16;
    let tail = bytes.get(chunks..).unwrap_or_default();
    chunks + tail.iter().position(|byte| !byte.is_ascii()).unwrap_or(tail.len())
}

/// Parts as they come, equal neighbours as one.
struct Parts(Vec<Part>);

impl Parts {
    #[inline]
    fn push(&mut self, part: Part) {
        match self.0.last_mut() {
            Some(last) if last.is_like(&part) => last.many += part.many,
            _ => self.0.push(part),
        }
    }
}

/// Bytes read as characters of the truth.
struct Reading {
    utf8: bool,
    pairs: Option<Pairs>,
    text: String,
    parts: Parts,
    /// Bytes still to come of a character begun.
    need: u8,
    /// What is known of it: its code, or the first byte of a pair.
    code: u32,
    least: u32,
    torn: bool,
    /// Characters of more than one byte, their bytes beyond the first, and
    /// characters lost.
    many: usize,
    witnesses: usize,
    lost: usize,
}

impl Reading {
    fn new(truth: Charset, len: usize) -> Self {
        Self {
            utf8: truth == Charset::Utf8,
            pairs: truth.pairs(),
            text: String::with_capacity(len),
            parts: Parts(Vec::with_capacity(len / 8)),
            need: 0,
            code: 0,
            least: 0,
            torn: false,
            many: 0,
            witnesses: 0,
            lost: 0,
        }
    }

    const fn is_whole(&self) -> bool {
        self.need == 0
    }

    /// Takes note of a lost pair, where one can be.
    fn loses_a_pair(&mut self) -> bool {
        let can_be = !self.utf8 && self.is_whole();
        if can_be {
            self.lost += 1;
            self.text.push('\u{FFFD}');
        }
        can_be
    }

    /// The next byte; `None` if it cannot be one.
    #[inline]
    fn push(&mut self, unit: Unit) -> Option<()> {
        if self.need == 0 {
            return self.begin(unit);
        }
        if !self.utf8 {
            let (lead, trail) = (u8::try_from(self.code).ok()?, u8::try_from(unit).ok()?);
            self.text.push(self.pairs?.decode(lead, trail)?);
            self.need = 0;
            self.many += 1;
            return Some(());
        }
        match unit {
            0x80..=0xBF => self.code = self.code << 6 | u32::from(unit & 0x3F),
            HOLE => self.torn = true,
            _ => return None,
        }
        self.need -= 1;
        if self.need > 0 {
            return Some(());
        }
        if self.torn {
            self.lost += 1;
            self.text.push('\u{FFFD}');
            return Some(());
        }
        let c = char::from_u32(self.code).filter(|_| self.code >= self.least)?;
        if is_stray(c) {
            return None;
        }
        self.many += 1;
        self.witnesses += c.len_utf8() - 1;
        self.text.push(c);
        Some(())
    }

    #[inline]
    fn begin(&mut self, unit: Unit) -> Option<()> {
        let byte = u8::try_from(unit).ok()?;
        self.torn = false;
        (self.need, self.code, self.least) = match byte {
            0x00..=0x7F => {
                self.text.push(char::from(byte));
                return Some(());
            }
            0x81..=0xFE if !self.utf8 => (1, byte.into(), 0),
            0xC2..=0xDF if self.utf8 => (1, u32::from(byte & 0x1F), 0x80),
            0xE0..=0xEF if self.utf8 => (2, u32::from(byte & 0xF), 0x800),
            0xF0..=0xF4 if self.utf8 => (3, u32::from(byte & 7), 0x1_0000),
            _ => return None,
        };
        Some(())
    }

    fn mending(self, line: &str, misreading: Misreading, loss: Loss) -> Mending {
        let mut stretch = Stretch::new(0..line.len(), self.text, misreading.name());
        stretch.parts = self.parts.0;
        Mending { stretches: vec![stretch], misreading: Some(misreading), loss }
    }

    /// Whether the text read is beyond doubt.
    fn is_good(&self, misreading: Misreading) -> bool {
        /// Bytes beyond the first that no chance makes.
        const FORM: usize = 12;
        if self.lost * 8 > self.many {
            return false;
        }
        if !self.utf8 {
            return self.many >= 6 && samples_are_good(&self.text);
        }
        if self.witnesses >= FORM {
            return true;
        }
        if misreading.reader.is_double() {
            return self.many >= 6 && is_good(&self.text);
        }
        self.witnesses > 1 && self.text.chars().all(|c| c.is_ascii() || latin::is_good(c))
    }
}
