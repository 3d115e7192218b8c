//! Keys: what two spellings of the same label have in common.
//!
//! Case, width, accents, Traditional characters, punctuation, spaces, emoji,
//! controls and look-alike letters are folded away; `&`, `and` and 和, 与, 及
//! become `&`. One pass over the characters into a buffer on the stack.

use super::lookalike;
use super::respell::Word;
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

/// A key on the stack. Its hash is counted while it grows.
#[derive(Clone, Copy)]
pub(super) struct Key {
    bytes: [u8; LONGEST],
    end: End,
    /// Whether the label had ASCII letters, which loose keys can respell.
    latin: bool,
}

/// Where a key ends, and all that its hash needs to go on from there.
#[derive(Clone, Copy)]
struct End {
    len: usize,
    hash: u64,
    /// The bytes since the last multiple of eight.
    word: u64,
}

impl Key {
    /// None yet.
    pub(super) const EMPTY: Self = Self { bytes: [0; LONGEST], end: End::START, latin: false };

    /// The key of `label`, unless it is empty or too long.
    pub(super) fn exact(label: &str) -> Option<Self> {
        let mut key = Self::EMPTY;
        key.fold::<false>(label)?;
        Some(key)
    }

    /// The key with every English word in the singular and spelled the American way.
    pub(super) fn loose(label: &str) -> Option<Self> {
        let mut key = Self::EMPTY;
        key.fold::<true>(label)?;
        Some(key)
    }

    /// The key's bytes: UTF-8.
    #[inline]
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.end.len).unwrap_or_default()
    }

    /// Whether any ASCII letter is in it.
    pub(super) const fn is_latin(&self) -> bool {
        self.latin
    }

    /// The key without its last `len` bytes, if something stays.
    pub(super) fn without(&self, len: usize) -> Option<Self> {
        let len = self.end.len.checked_sub(len).filter(|len| *len > 0)?;
        let mut key = Self { latin: self.latin, ..Self::EMPTY };
        for byte in self.bytes.iter().take(len) {
            key.end.push(&mut key.bytes, *byte)?;
        }
        Some(key)
    }

    /// [`hash`] of the key's bytes.
    #[inline]
    pub(super) const fn hash(&self) -> u64 {
        finished(self.end.hash, self.end.word, self.end.len)
    }

    /// Folds `label`; `LOOSE` respells every run of ASCII letters as it ends.
    fn fold<const LOOSE: bool>(&mut self, label: &str) -> Option<()> {
        let bytes = &mut self.bytes;
        let mut end = self.end;
        // Where the run of ASCII letters at the key's end started.
        let mut word = end;
        // Whether an `and` may have come together of pieces.
        let mut torn = false;
        let mut latin = false;
        for c in label.chars() {
            let class = match CLASS.get(c as usize) {
                Some(class) => *class,
                None => match fold(c) {
                    Fold::Byte(byte) => CLASS.get(usize::from(byte)).copied().unwrap_or(0),
                    Fold::Char(c) => {
                        if end.len > word.len {
                            torn |= end_word::<LOOSE>(bytes, word, &mut end);
                        }
                        end.push_char(bytes, c)?;
                        word = end;
                        continue;
                    }
                    Fold::Drop => 0,
                },
            };
            if class >= b'a' {
                latin = true;
                end.push(bytes, class)?;
                continue;
            }
            // `Coup d'État` keeps its word, any other character ends it.
            if class == b'\'' {
                continue;
            }
            let after_letter = end.len > word.len;
            if after_letter {
                torn |= end_word::<LOOSE>(bytes, word, &mut end);
            }
            // C++ and C# are not C; a hash tag's mark is dropped.
            if class != 0 && (after_letter || !matches!(class, b'+' | b'#')) {
                end.push(bytes, class)?;
            }
            word = end;
        }
        if end.len > word.len {
            torn |= end_word::<LOOSE>(bytes, word, &mut end);
        }
        self.end = end;
        self.latin = latin;
        if torn && !LOOSE {
            self.join_and();
        }
        (end.len > 0).then_some(())
    }

    /// Makes `&` of an `and` that only came together when what stood inside it was
    /// dropped (`a-n/d`), so that a key is its own key.
    #[cold]
    fn join_and(&mut self) {
        let folded = *self;
        self.end = End::START;
        let runs = folded.bytes().chunk_by(|a, b| a.is_ascii_lowercase() == b.is_ascii_lowercase());
        for run in runs {
            let run: &[u8] = if run == b"and" { b"&" } else { run };
            for &byte in run {
                // Never longer than it was.
                let _ = self.end.push(&mut self.bytes, byte);
            }
        }
    }
}

/// Ends the word that began at `start`: `and` becomes `&`, others may be
/// respelled. Whether it may be the beginning of a torn `and`.
#[inline(always)]
fn end_word<const LOOSE: bool>(bytes: &mut [u8; LONGEST], start: End, end: &mut End) -> bool {
    if end.len - start.len < 4 {
        match bytes.get(start.len..end.len) {
            Some(b"and") => {
                *end = start;
                // What took three bytes has room for one.
                let _ = end.push(bytes, b'&');
                return false;
            }
            Some(b"a" | b"an") => return true,
            _ => {}
        }
    }
    if LOOSE {
        let mut word = Word::EMPTY;
        if word.spell(bytes.get(start.len..end.len).unwrap_or_default()) {
            *end = start;
            for byte in word.bytes() {
                // No respelling is longer than the word.
                let _ = end.push(bytes, *byte);
            }
        }
    }
    false
}

impl End {
    const START: Self = Self { len: 0, hash: 0, word: 0 };

    #[inline(always)]
    fn push(&mut self, bytes: &mut [u8; LONGEST], byte: u8) -> Option<()> {
        *bytes.get_mut(self.len)? = byte;
        self.add(u64::from(byte), 1);
        Some(())
    }

    #[inline(always)]
    fn push_char(&mut self, bytes: &mut [u8; LONGEST], c: char) -> Option<()> {
        if let Some(three) = utf8(c)
            && let Some(rest) = bytes.get_mut(self.len..)
            && let Some(slot) = rest.first_chunk_mut::<3>()
        {
            let [a, b, c, ..] = three.to_le_bytes();
            *slot = [a, b, c];
            self.add(three, 3);
            return Some(());
        }
        let mut utf8 = [0; 4];
        c.encode_utf8(&mut utf8).bytes().try_for_each(|byte| self.push(bytes, byte))
    }

    /// Ends the word that began at `start` and ends with the letters `last`, which is
    /// `&` where it is `and`. Whether it may be the beginning of an `and` with
    /// something in it.
    #[inline(always)]
    fn is_torn(&mut self, start: Self, last: u32) -> bool {
        match (self.len - start.len, last & 0xFF_FFFF) {
            (3, AND) => {
                *self = start;
                self.add(u64::from(b'&'), 1);
                false
            }
            (1, last) => last & 0xFF == AND >> 16,
            (2, last) => last & 0xFFFF == AND >> 8,
            _ => false,
        }
    }

    /// Goes on by a few bytes, the first lowest.
    #[inline(always)]
    const fn add(&mut self, bytes: u64, count: usize) {
        let used = self.len % 8;
        self.word |= bytes << (8 * used);
        self.len += count;
        if used + count >= 8 {
            self.hash = mixed(self.hash, self.word);
            // What did not fit in; all of it did where nothing was used before.
            self.word = if used + count == 8 { 0 } else { bytes >> (8 * (8 - used)) };
        }
    }
}

/// The hash of the exact key of `label` without the key: what most labels are looked
/// up by. `None` where it is empty, too long or takes a second look.
#[inline(always)]
pub(super) fn quick(label: &str) -> Option<u64> {
    if label.len() > LONGEST {
        return None;
    }
    let mut end = End::START;
    let mut word = end;
    // The last letters of the word.
    let mut last = 0_u32;
    for c in label.chars() {
        let class = match CLASS.get(c as usize) {
            Some(class) => *class,
            None => match fold(c) {
                Fold::Byte(byte) => CLASS.get(usize::from(byte)).copied().unwrap_or(0),
                Fold::Char(c) => {
                    if end.len > word.len && end.is_torn(word, last) {
                        return None;
                    }
                    end.add(utf8(c)?, 3);
                    word = end;
                    continue;
                }
                Fold::Drop => 0,
            },
        };
        if class >= b'a' {
            last = last << 8 | u32::from(class);
            end.add(u64::from(class), 1);
            continue;
        }
        if class == b'\'' {
            continue;
        }
        let after_letter = end.len > word.len;
        if after_letter && end.is_torn(word, last) {
            return None;
        }
        if class != 0 && (after_letter || !matches!(class, b'+' | b'#')) {
            end.add(u64::from(class), 1);
        }
        word = end;
    }
    if end.len > word.len {
        // Nothing comes after it that could be torn from it.
        end.is_torn(word, last);
    }
    (end.len > 0).then(|| finished(end.hash, end.word, end.len))
}

const AND: u32 = u32::from_be_bytes([0, b'a', b'n', b'd']);

/// The three bytes of a character that takes three, the first lowest.
#[inline(always)]
fn utf8(c: char) -> Option<u64> {
    let code = u32::from(c);
    let six = |shift: u32| 0x80 | (code >> shift & 0x3F);
    let bytes = 0xE0 | code >> 12 | six(6) << 8 | six(0) << 16;
    matches!(code, 0x800..=0xFFFF).then_some(u64::from(bytes))
}

/// Whether two labels have one exact key.
#[inline(always)]
pub(super) fn same_key(one: &str, other: &str) -> bool {
    one == other
        || one.eq_ignore_ascii_case(other)
        || folds_alike(one, other)
        || Key::exact(one)
            .zip(Key::exact(other))
            .is_some_and(|(one, other)| one.bytes() == other.bytes())
}

/// Whether two labels have the same folded characters in the same places.
fn folds_alike(one: &str, other: &str) -> bool {
    let mut others = other.chars();
    one.chars().all(|c| others.next().is_some_and(|other| c == other || unit(c) == unit(other)))
        && others.next().is_none()
}

/// What a character becomes, letters in lower case.
fn unit(c: char) -> Fold {
    let class = match CLASS.get(c as usize) {
        Some(class) => *class,
        None => match fold(c) {
            Fold::Byte(byte) => CLASS.get(usize::from(byte)).copied().unwrap_or(0),
            other => return other,
        },
    };
    if class == 0 { Fold::Drop } else { Fold::Byte(class) }
}

/// Whether the exact key of `name` is `key`.
pub(super) fn is_key_of(key: &[u8], name: &str) -> bool {
    name.as_bytes() == key || Key::exact(name).is_some_and(|other| other.bytes() == key)
}

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mixed(hash: u64, word: u64) -> u64 {
    let hash = (hash ^ word).wrapping_mul(MIX);
    hash ^ hash >> 32
}

const fn finished(hash: u64, word: u64, len: usize) -> u64 {
    mixed(hash ^ (len as u64) << 56, word)
}

/// A hash of a key, eight bytes a step. Keys are compared after it, so it need
/// only spread well.
pub(super) const fn hash(key: &[u8]) -> u64 {
    let mut hash = 0;
    let mut rest = key;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        hash = mixed(hash, u64::from_le_bytes(*word));
        rest = after;
    }
    let mut word = 0;
    while let Some((last, before)) = rest.split_last() {
        word = word << 8 | *last as u64;
        rest = before;
    }
    finished(hash, word, key.len())
}

/// What an ASCII byte becomes in a key, 0 where it is dropped. An apostrophe stays
/// here: it alone ends no word.
const CLASS: [u8; 128] = {
    let mut class = [0_u8; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        let at = byte as usize;
        // Const code has no checked writes; `at` is below 128.
        #[allow(clippy::indexing_slicing)]
        if byte.is_ascii_alphanumeric() || matches!(byte, b'&' | b'+' | b'#' | b'\'') {
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    /// The ASCII character it is or stands for: full width, accented, look-alike.
    Byte(u8),
    Char(char),
    Drop,
}

#[inline(always)]
fn fold(c: char) -> Fold {
    let code = u32::from(c);
    match code {
        0x4E00..=0x9FFF => ideograph(c),
        0xFF01..=0xFF5E => Fold::Byte((code - 0xFEE0) as u8),
        _ => rare(c),
    }
}

#[inline(always)]
fn ideograph(c: char) -> Fold {
    match ranked(&IDEOGRAPHS, u32::from(c)).unwrap_or(c) {
        '和' | '与' | '及' => Fold::Byte(b'&'),
        c => Fold::Char(c),
    }
}

#[inline(never)]
fn rare(c: char) -> Fold {
    let code = u32::from(c);
    let letter = match code {
        0..=0x7F => u8::try_from(code).ok(),
        0x00C0..=0x024F => LATIN.get((code - 0x00C0) as usize).copied(),
        0x0370..=0x052F => lookalike::latin(c),
        0x1E00..=0x1EFF => LATIN_ADDITIONAL.get((code - 0x1E00) as usize).copied(),
        0x2019 => Some(b'\''),
        0x2E80..=0x2FFF | 0x3400..=0x9FFF => return ideograph(c),
        0xF900..=0xFAFF => return Fold::Char(ranked(&COMPATIBILITY, code).unwrap_or(c)),
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
#[inline(always)]
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::{CLASS, Fold, Key, LONGEST, fold, hash, quick, same_key};

    /// The obvious way: fold every character, then put words together.
    fn slow(label: &str) -> Option<String> {
        let mut words: Vec<String> = vec![String::new()];
        for c in label.chars() {
            let last = words.last_mut().unwrap();
            let letters = last.chars().last().is_some_and(|c| c.is_ascii_lowercase());
            let byte = match fold(c) {
                Fold::Byte(byte) => byte.to_ascii_lowercase(),
                Fold::Char(c) => {
                    words.extend([c.to_string(), String::new()]);
                    continue;
                }
                Fold::Drop => b' ',
            };
            match byte {
                b'a'..=b'z' => last.push(char::from(byte)),
                b'\'' => {}
                b'0'..=b'9' | b'&' => words.extend([char::from(byte).to_string(), String::new()]),
                b'+' | b'#' if letters => {
                    words.extend([char::from(byte).to_string(), String::new()]);
                }
                _ => words.push(String::new()),
            }
        }
        let words = words.iter().map(|word| if word == "and" { "&" } else { word });
        let joined: Vec<char> = words.collect::<String>().chars().collect();
        let runs = joined.chunk_by(|a, b| a.is_ascii_lowercase() == b.is_ascii_lowercase());
        let runs = runs.map(|run| if run == ['a', 'n', 'd'] { &['&'][..] } else { run });
        let key: String = runs.flatten().collect();
        (!key.is_empty() && key.len() <= LONGEST).then_some(key)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn is_the_slow_key_and_hashed_as_it_is(
            label in "(\\PC|and|an|[and ]|[和与与國国甲ＡａÉé’'+#& ]|[ -~]){0,30}"
        ) {
            let key = Key::exact(&label);
            let text = key.map(|key| String::from_utf8(key.bytes().to_vec()).unwrap());
            prop_assert_eq!(&text, &slow(&label));
            if let Some(key) = key {
                prop_assert_eq!(key.hash(), hash(key.bytes()));
                prop_assert!(quick(&label).is_none_or(|quick| quick == key.hash()));
            } else {
                prop_assert_eq!(quick(&label), None);
            }
        }

        #[test]
        fn labels_are_alike_where_their_keys_are(
            one in "[aA国國][aA国國 &'’，]{0,4}", other in "[aA国國][aA国國 &'’，]{0,4}"
        ) {
            let key = |label| Key::exact(label).map(|key| key.bytes().to_vec());
            prop_assert_eq!(same_key(&one, &other), key(&one) == key(&other));
        }
    }

    #[test]
    fn classes_are_lower_case() {
        assert!(CLASS.iter().all(|class| !class.is_ascii_uppercase()));
        assert_eq!(Key::exact(&"茶".repeat(64)).map(|key| key.bytes().len()), Some(LONGEST));
        assert!(Key::exact(&"茶".repeat(65)).is_none());
        assert_eq!(quick(&"茶".repeat(65)), None);
    }
}
