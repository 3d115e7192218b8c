//! Keys: what two spellings of the same label have in common.
//!
//! Case, width, accents, Traditional characters, punctuation, spaces, emoji,
//! controls and look-alike letters are folded away; `&`, `and` and 和, 与, 及
//! become `&`. One pass over the characters into a buffer on the stack.

mod fold;
mod hash;

pub(crate) use fold::simplified;
pub(super) use hash::hash;

use super::respell::Word;
use fold::unit;
use hash::{End, utf8};

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
        self.end.hash()
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
            let class = match unit(c) {
                Ok(class) => class,
                Err(c) => {
                    if end.len > word.len {
                        torn |= end_word::<LOOSE>(bytes, word, &mut end);
                    }
                    end.push_char(bytes, c)?;
                    word = end;
                    continue;
                }
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
            let mut after_letter = end.len > word.len;
            if after_letter {
                torn |= end_word::<LOOSE>(bytes, word, &mut end);
                // An `and` is one no more.
                after_letter = bytes.get(end.len - 1).is_some_and(u8::is_ascii_lowercase);
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
        let mut joined = false;
        for run in runs {
            // What stood behind its last letter stands behind no letter now.
            let marks = run.iter().take_while(|byte| joined && matches!(byte, b'+' | b'#')).count();
            joined = run == b"and";
            let run = if joined { b"&" } else { run.get(marks..).unwrap_or_default() };
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
        let class = match unit(c) {
            Ok(class) => class,
            Err(c) => {
                if end.len > word.len && end.is_torn(word, last) {
                    return None;
                }
                end.add(utf8(c)?, 3);
                word = end;
                continue;
            }
        };
        if class >= b'a' {
            last = last << 8 | u32::from(class);
            end.add(u64::from(class), 1);
            continue;
        }
        if class == b'\'' {
            continue;
        }
        let mut after_letter = end.len > word.len;
        if after_letter {
            let len = end.len;
            if end.is_torn(word, last) {
                return None;
            }
            // An `and` is shorter now, and no letter.
            after_letter = end.len == len;
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
    (end.len > 0).then(|| end.hash())
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

/// Whether the exact key of `name` is `key`.
pub(super) fn is_key_of(key: &[u8], name: &str) -> bool {
    name.as_bytes() == key || Key::exact(name).is_some_and(|other| other.bytes() == key)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::fold::{Fold, fold};
    use super::{Key, LONGEST, hash, quick, same_key};

    /// The obvious way: fold every character, then put words together.
    fn slow(label: &str) -> Option<String> {
        let mut words: Vec<String> = vec![String::new()];
        for c in label.chars() {
            let last = words.last_mut().unwrap();
            let letters = last.chars().last().is_some_and(|c| c.is_ascii_lowercase());
            let letters = letters && last != "and";
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
        let mut key = String::new();
        for run in runs {
            let run: String = run.iter().collect();
            // Marks are kept behind letters only.
            let run = match key.ends_with('&') {
                true => run.trim_start_matches(['+', '#']),
                false => run.as_str(),
            };
            key += if run == "and" { "&" } else { run };
        }
        (!key.is_empty() && key.len() <= LONGEST).then_some(key)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn is_the_slow_key_and_hashed_as_it_is(
            label in "(\\PC|and|an|[and ]|[和与与國国甲ＡａÉé’'+#& ]|[ -~]){0,30}"
        ) {
            let key = Key::exact(&label);
            if let Some(key) = key {
                let text = String::from_utf8(key.bytes().to_vec()).unwrap();
                let again = Key::exact(&text).map(|again| again.bytes().to_vec());
                prop_assert_eq!(again.as_deref(), Some(key.bytes()), "a key is its own key");
            }
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
    fn the_longest_key_is_a_key() {
        assert_eq!(Key::exact(&"茶".repeat(64)).map(|key| key.bytes().len()), Some(LONGEST));
        assert!(Key::exact(&"茶".repeat(65)).is_none());
        assert_eq!(quick(&"茶".repeat(65)), None);
    }
}
