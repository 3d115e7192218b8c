//! Keys: what two spellings of the same label have in common.
//!
//! Case, width, accents, Traditional characters, punctuation, spaces, emoji,
//! controls and look-alike letters are folded away; `&`, `and` and 和, 与, 及
//! become `&`. One pass over the characters into a buffer on the stack.

use super::lookalike;
use crate::tables::fold::{COMPATIBILITY, IDEOGRAPHS, LATIN, LATIN_ADDITIONAL, Ranked};

/// The longest key in bytes. No name of a taxonomy may be longer, so a label
/// that is needs no further look.
pub(super) const LONGEST: usize = 192;

/// The key of a label as text, or `None` where it is empty or over 192 bytes.
///
/// Two labels with the same key are the same name to a [`Taxonomy`](crate::Taxonomy).
/// A key is its own key.
///
/// ```
/// use diglot::label::key;
///
/// assert_eq!(key("Science & Technology"), key("ＳＣＩＥＮＣＥ and Technology"));
/// assert_eq!(key("【國際新聞】").as_deref(), Some("国际新闻"));
/// assert_eq!(key("📰 Café\u{200b}").as_deref(), Some("cafe"));
/// assert_eq!(key("→"), None);
/// ```
#[must_use]
pub fn key(label: &str) -> Option<String> {
    let key = Key::exact(label)?;
    std::str::from_utf8(key.bytes()).ok().map(str::to_owned)
}

/// A key on the stack.
#[derive(Clone, Copy)]
pub(super) struct Key {
    bytes: [u8; LONGEST],
    len: usize,
    /// Whether the label had ASCII letters, which loose keys can respell.
    latin: bool,
}

impl Key {
    /// The key of `label`, unless it is empty or too long.
    pub(super) fn exact(label: &str) -> Option<Self> {
        let mut key = Self::folded(label, |_, _| ())?;
        key.join_and();
        Some(key)
    }

    /// The key with every English word in the singular and spelled the American way.
    pub(super) fn loose(label: &str) -> Option<Self> {
        Self::folded(label, super::respell::word)
    }

    /// The key's bytes: UTF-8.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// Whether any ASCII letter is in it.
    pub(super) const fn is_latin(&self) -> bool {
        self.latin
    }

    /// The key without its last `len` bytes, if something stays.
    pub(super) fn without(&self, len: usize) -> Option<Self> {
        let len = self.len.checked_sub(len).filter(|len| *len > 0)?;
        Some(Self { len, ..*self })
    }

    /// Folds `label`; `respell` sees every run of ASCII letters as it ends.
    fn folded(label: &str, respell: impl Fn(&mut Self, usize)) -> Option<Self> {
        let mut key = Self { bytes: [0; LONGEST], len: 0, latin: false };
        // Where the run of ASCII letters at the key's end started.
        let mut word = 0;
        for c in label.chars() {
            let byte = match fold(c) {
                Fold::Byte(byte) => byte,
                Fold::Char(c) => {
                    key.end_word(word, &respell);
                    key.push_char(c)?;
                    word = key.len;
                    continue;
                }
                Fold::Drop => {
                    key.end_word(word, &respell);
                    word = key.len;
                    continue;
                }
            };
            let class = CLASS.get(usize::from(byte)).copied().unwrap_or(0);
            if class.is_ascii_lowercase() {
                key.latin = true;
                key.push(class)?;
            } else if byte != b'\'' {
                // `Coup d'État` keeps its word, any other character ends it.
                let after_letter = key.len > word;
                key.end_word(word, &respell);
                match class {
                    0 => {}
                    // C++ and C# are not C; a hash tag's mark is dropped.
                    b'+' | b'#' if !after_letter => {}
                    _ => key.push(class)?,
                }
                word = key.len;
            }
        }
        key.end_word(word, &respell);
        (key.len > 0).then_some(key)
    }

    /// Ends the word that began at `start`: `and` becomes `&`, others may be respelled.
    fn end_word(&mut self, start: usize, respell: impl Fn(&mut Self, usize)) {
        match self.bytes().get(start..) {
            None | Some([]) => {}
            Some(b"and") => self.replace(start, &[b"&"]),
            Some(_) => respell(self, start),
        }
    }

    /// Makes `&` of an `and` that only came together when what stood inside it was
    /// dropped (`a-n/d`), so that a key is its own key.
    fn join_and(&mut self) {
        if !self.latin || !self.bytes().windows(3).any(|three| three == b"and") {
            return;
        }
        let folded = self.bytes;
        let whole = folded.get(..self.len).unwrap_or_default();
        self.len = 0;
        for run in whole.chunk_by(|a, b| a.is_ascii_lowercase() == b.is_ascii_lowercase()) {
            let run: &[u8] = if run == b"and" { b"&" } else { run };
            for &byte in run {
                // Never longer than it was.
                let _ = self.push(byte);
            }
        }
    }

    /// Replaces everything from `start` on.
    pub(super) fn replace(&mut self, start: usize, with: &[&[u8]]) {
        self.len = start.min(self.len);
        for &byte in with.iter().copied().flatten() {
            // A respelling that does not fit is cut; the key is then of no name.
            let _ = self.push(byte);
        }
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    fn push_char(&mut self, c: char) -> Option<()> {
        let mut utf8 = [0; 4];
        c.encode_utf8(&mut utf8).bytes().try_for_each(|byte| self.push(byte))
    }
}

/// What an ASCII byte becomes in a key, 0 where it is dropped.
const CLASS: [u8; 128] = {
    let mut class = [0_u8; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        let at = byte as usize;
        // Const code has no checked writes; `at` is below 128.
        #[allow(clippy::indexing_slicing)]
        if byte.is_ascii_alphanumeric() || matches!(byte, b'&' | b'+' | b'#') {
            class[at] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    class
};

/// An ideograph as keys spell it: the simplified form of a traditional one.
pub(crate) fn simplified(c: char) -> char {
    let code = u32::from(c);
    let known = matches!(code, 0x2E80..=0x2FFF | 0x3400..=0x9FFF);
    if known { ranked(&IDEOGRAPHS, code).unwrap_or(c) } else { c }
}

/// What one character becomes.
enum Fold {
    /// The ASCII character it is or stands for: full width, accented, look-alike.
    Byte(u8),
    Char(char),
    Drop,
}

fn fold(c: char) -> Fold {
    let code = u32::from(c);
    let letter = match code {
        0..=0x7F => u8::try_from(code).ok(),
        0x00C0..=0x024F => LATIN.get((code - 0x00C0) as usize).copied(),
        0x0370..=0x052F => lookalike::latin(c),
        0x1E00..=0x1EFF => LATIN_ADDITIONAL.get((code - 0x1E00) as usize).copied(),
        0x2019 => Some(b'\''),
        0x2E80..=0x2FFF | 0x3400..=0x9FFF => {
            return match ranked(&IDEOGRAPHS, code).unwrap_or(c) {
                '和' | '与' | '及' => Fold::Byte(b'&'),
                c => Fold::Char(c),
            };
        }
        0xF900..=0xFAFF => return Fold::Char(ranked(&COMPATIBILITY, code).unwrap_or(c)),
        0xFF01..=0xFF5E => u8::try_from(code - 0xFEE0).ok(),
        _ => None,
    };
    match letter {
        Some(letter) if letter != 0 => Fold::Byte(letter),
        _ if !c.is_alphabetic() => Fold::Drop,
        _ => match c.to_lowercase().next() {
            // The sign of Ångström, say: lower case is a letter that folds on.
            Some(lower) if lower != c => fold(lower),
            _ => Fold::Char(c),
        },
    }
}

/// The fold of a character, if its bit is set.
fn ranked(table: &Ranked, code: u32) -> Option<char> {
    let at = code.checked_sub(table.start)?;
    let word = *table.bits.get((at / 64) as usize)?;
    let bit = 1_u64 << (at % 64);
    if word & bit == 0 {
        return None;
    }
    let before = u32::from(*table.ranks.get((at / 64) as usize)?) + (word & (bit - 1)).count_ones();
    char::from_u32(u32::from(*table.to.get(before as usize)?))
}
