//! The fast scan: from a byte to the next character somebody must look at.
//!
//! Clean text passes here at the speed of a table look-up per Han and of a
//! vectorised comparison per 32 bytes of ASCII; everything else in this room
//! runs only where the scan stopped.

/// Characters to stop at: see `tools/src/look.rs` for what the bitmaps hold.
pub(super) struct Stops {
    /// U+0080–U+07FF by lead byte, then by the low six bits.
    two: [u64; 32],
    /// U+0800–U+FFFF by lead byte and second byte, then by the low six bits.
    three: [u64; 1024],
    /// Also stop at the ASCII an escape begins with.
    escapes: bool,
}

const TABLE: &[u8; 16_896] = include_bytes!("../tables/clean_look.bin");

/// Characters the normal form may change.
pub(super) static CHANGE: Stops = stops(0, 16_384, false);
/// Those, and characters rare in clean Chinese and English.
pub(super) static LOOK: Stops = stops(8_192, 16_640, true);

const fn stops(three: usize, two: usize, escapes: bool) -> Stops {
    Stops { two: words(two), three: words(three), escapes }
}

/// `N` little-endian words of the table from byte `from` on.
const fn words<const N: usize>(from: usize) -> [u64; N] {
    let mut out = [0; N];
    let mut slots: &mut [u64] = &mut out;
    let mut bytes: &[u8] = TABLE.split_at(from).1;
    while let Some((slot, more)) = slots.split_first_mut() {
        if let Some((word, rest)) = bytes.split_first_chunk::<8>() {
            *slot = u64::from_le_bytes(*word);
            bytes = rest;
        }
        slots = more;
    }
    out
}

impl Stops {
    /// Whether `c` is one of them.
    pub(super) fn has(&self, c: char) -> bool {
        match u32::from(c) {
            code @ ..0x80 => {
                let byte = code as u8;
                odd(byte) || self.escapes && escape(byte)
            }
            code @ ..0x800 => bit(&self.two, code >> 6, code),
            code @ ..0x1_0000 => bit(&self.three, code >> 6, code),
            _ => four(c),
        }
    }

    /// The offset of the first of them at or after `at`, or the text's length.
    pub(super) fn next(&self, text: &str, at: usize) -> usize {
        self.scan(text, at, true)
    }

    /// The same, but ASCII controls are passed over.
    pub(super) fn next_past_controls(&self, text: &str, at: usize) -> usize {
        self.scan(text, at, false)
    }

    #[inline]
    fn scan(&self, text: &str, mut at: usize, controls: bool) -> usize {
        let bytes = text.as_bytes();
        while let Some(rest) = bytes.get(at..) {
            let width = match *rest {
                [lead, ..] if lead < 0x80 => {
                    let run = match (self.escapes, controls) {
                        (true, true) => ascii(rest, |b| odd(b) || escape(b)),
                        (true, false) => ascii(rest, escape),
                        _ => ascii(rest, odd),
                    };
                    if run == 0 {
                        return at;
                    }
                    run
                }
                [lead @ 0xE0..=0xEF, second, third, ..] => {
                    let word = u32::from(lead & 0xF) << 6 | u32::from(second & 0x3F);
                    if bit(&self.three, word, third.into()) {
                        return at;
                    }
                    3
                }
                [lead @ 0xC0..=0xDF, second, ..] => {
                    if bit(&self.two, u32::from(lead & 0x1F), second.into()) {
                        return at;
                    }
                    2
                }
                [_, _, _, _, ..] => {
                    let c = text.get(at..).and_then(|rest| rest.chars().next());
                    if c.is_none_or(four) {
                        return at;
                    }
                    4
                }
                _ => return bytes.len(),
            };
            at += width;
        }
        bytes.len()
    }
}

fn bit(words: &[u64], word: u32, low: u32) -> bool {
    words.get(word as usize).is_some_and(|word| word >> (low & 63) & 1 == 1)
}

/// ASCII that clean text does not hold: controls other than tab and newline.
const fn odd(b: u8) -> bool {
    b < 0x20 && b != b'\n' && b != b'\t' || b == 0x7F
}

/// ASCII an escape may begin with.
const fn escape(b: u8) -> bool {
    b == b'&' || b == b'%' || b == b'\\'
}

/// Beyond U+FFFF, emoji and Han of the extensions are clean.
fn four(c: char) -> bool {
    !matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{20000}'..='\u{2F7FF}' | '\u{30000}'..='\u{3FFFF}')
}

/// Length of the run of unremarkable ASCII at the start of `bytes`.
#[inline]
fn ascii(bytes: &[u8], stop: impl Fn(u8) -> bool) -> usize {
    let ends = |b: &u8| *b >= 0x80 || stop(*b);
    // Between Han, runs are short: try one by one before whole chunks.
    let (near, far) = bytes.split_at(bytes.len().min(8));
    if let Some(end) = near.iter().position(ends) {
        return end;
    }
    let mut run = near.len();
    for chunk in far.chunks_exact(32) {
        if chunk.iter().fold(false, |any, b| any | ends(b)) {
            break;
        }
        run += 32;
    }
    let tail = bytes.get(run..).unwrap_or_default();
    run + tail.iter().position(ends).unwrap_or(tail.len())
}
