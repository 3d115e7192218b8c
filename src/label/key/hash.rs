//! The hash of a key, counted while the key grows.

use super::LONGEST;

/// Where a key ends, and all that its hash needs to go on from there.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) len: usize,
    hash: u64,
    /// The bytes since the last multiple of eight.
    word: u64,
}

impl End {
    pub(super) const START: Self = Self { len: 0, hash: 0, word: 0 };

    /// [`hash`] of the key that ends here.
    #[inline(always)]
    pub(super) const fn hash(&self) -> u64 {
        finished(self.hash, self.word, self.len)
    }

    #[inline(always)]
    pub(super) fn push(&mut self, bytes: &mut [u8; LONGEST], byte: u8) -> Option<()> {
        *bytes.get_mut(self.len)? = byte;
        self.add(u64::from(byte), 1);
        Some(())
    }

    #[inline(always)]
    pub(super) fn push_char(&mut self, bytes: &mut [u8; LONGEST], c: char) -> Option<()> {
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
    pub(super) fn is_torn(&mut self, start: Self, last: u32) -> bool {
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
    pub(super) const fn add(&mut self, bytes: u64, count: usize) {
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

const AND: u32 = u32::from_be_bytes([0, b'a', b'n', b'd']);

/// The three bytes of a character that takes three, the first lowest.
#[inline(always)]
pub(super) fn utf8(c: char) -> Option<u64> {
    let code = u32::from(c);
    let six = |shift: u32| 0x80 | (code >> shift & 0x3F);
    let bytes = 0xE0 | code >> 12 | six(6) << 8 | six(0) << 16;
    matches!(code, 0x800..=0xFFFF).then_some(u64::from(bytes))
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
pub(in crate::label) const fn hash(key: &[u8]) -> u64 {
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
