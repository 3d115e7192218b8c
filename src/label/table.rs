//! [`Table`]: compiled concepts, read in place.
//!
//! One block of bytes: a header, an open hash table from keys to names, the
//! concepts in order of id, the names. Nothing is built when a program starts,
//! so the built-in taxonomy costs nothing until it is asked.

use std::sync::Arc;

use super::concept::Axis;
use super::key::Key;

pub(super) const MAGIC: &[u8; 8] = b"DIGLABL1";
/// Magic, digest, and four counts.
pub(super) const HEADER: usize = 8 + 16 + 16;
/// How many bits of a slot hold a piece of the hash; the others an offset.
pub(super) const FINGERPRINT_BITS: u32 = 8;

pub(super) const ZH: u8 = 1;
pub(super) const PREFERRED: u8 = 2;
/// Another name with the same key follows.
pub(super) const MORE: u8 = 4;

/// The bytes of a table, built in or loaded.
#[derive(Clone, Debug)]
pub(super) enum Table {
    BuiltIn(&'static [u8]),
    Loaded(Arc<[u8]>),
}

/// A name in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pub(super) concept: usize,
    pub(super) text: &'a str,
    pub(super) zh: bool,
    pub(super) preferred: bool,
    pub(super) row: u32,
}

/// A concept in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) id: &'a str,
    pub(super) axis: Axis,
    pub(super) parent: Option<usize>,
    pub(super) replaced_by: Option<usize>,
}

impl Table {
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Self::BuiltIn(bytes) => bytes,
            Self::Loaded(bytes) => bytes,
        }
    }

    /// A digest of the whole table.
    pub(super) fn digest(&self) -> u128 {
        let bytes = self.bytes().get(8..24).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u128::from_le_bytes)
    }

    pub(super) fn len(&self) -> usize {
        self.u32(24) as usize
    }

    /// The names whose exact key is `key`, best first.
    pub(super) fn exact<'a>(&'a self, key: &Key) -> Names<'a> {
        self.find(key, Key::exact)
    }

    /// The names whose loose key is `key`.
    pub(super) fn loose<'a>(&'a self, key: &Key) -> Names<'a> {
        self.find(key, Key::loose)
    }

    fn find<'a>(&'a self, key: &Key, fold: fn(&str) -> Option<Key>) -> Names<'a> {
        let bytes = self.bytes();
        let count = self.u32(28) as usize;
        let slots = HEADER + self.len() * 4;
        let names = bytes.get(self.u32(36) as usize..).unwrap_or_default();
        let hash = hash(key.bytes());
        let print = fingerprint(hash);
        let mut at = first_slot(hash, count);
        // A table is never full, so a free slot ends the search.
        for _ in 0..count {
            let slot = self.u32(slots + at * 4);
            if slot == 0 {
                break;
            }
            if slot & ((1 << FINGERPRINT_BITS) - 1) == print {
                let rest = names.get((slot >> FINGERPRINT_BITS) as usize - 1..).unwrap_or_default();
                let name = read_name(&mut { rest });
                if name.is_some_and(|(name, _)| is_key(name.text, key, fold)) {
                    return Names { rest, more: true, whole: false };
                }
            }
            at = if at + 1 == count { 0 } else { at + 1 };
        }
        Names { rest: &[], more: false, whole: false }
    }

    /// Every name, in order of key.
    pub(super) fn names(&self) -> Names<'_> {
        let rest = self.bytes().get(self.u32(36) as usize..).unwrap_or_default();
        Names { rest, more: true, whole: true }
    }

    pub(super) fn concept(&self, at: usize) -> Option<Known<'_>> {
        if at >= self.len() {
            return None;
        }
        let start = self.u32(32) as usize + self.u32(HEADER + at * 4) as usize;
        let mut rest = self.bytes().get(start..)?;
        let axis = *Axis::ALL.get(usize::from(take(&mut rest)?))?;
        let parent = varint(&mut rest)?.checked_sub(1);
        let replaced_by = varint(&mut rest)?.checked_sub(1);
        Some(Known { id: text(&mut rest)?, axis, parent, replaced_by })
    }

    /// The position of the concept of that id.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.concept(middle)?.id.cmp(id) {
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
                core::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    fn u32(&self, at: usize) -> u32 {
        let bytes = self.bytes().get(at..).and_then(|bytes| bytes.first_chunk());
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
    }
}

/// Whether the key of a stored name is `key`. Most names of the built-in
/// taxonomy are their own keys.
fn is_key(name: &str, key: &Key, fold: fn(&str) -> Option<Key>) -> bool {
    name.as_bytes() == key.bytes() || fold(name).is_some_and(|other| other.bytes() == key.bytes())
}

/// The names under one key, or all.
#[derive(Clone, Debug)]
pub(super) struct Names<'a> {
    rest: &'a [u8],
    more: bool,
    /// Whether to go on after the last one of the key.
    whole: bool,
}

impl<'a> Iterator for Names<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        if !self.more {
            return None;
        }
        let (name, more) = read_name(&mut self.rest)?;
        self.more = more || self.whole;
        Some(name)
    }
}

fn read_name<'a>(rest: &mut &'a [u8]) -> Option<(Entry<'a>, bool)> {
    let flags = take(rest)?;
    let concept = varint(rest)?;
    let row = u32::try_from(varint(rest)?).ok()?;
    let text = text(rest)?;
    let (zh, preferred) = (flags & ZH != 0, flags & PREFERRED != 0);
    Some((Entry { concept, text, zh, preferred, row }, flags & MORE != 0))
}

fn text<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let len = varint(rest)?;
    let (text, after) = rest.split_at_checked(len)?;
    *rest = after;
    std::str::from_utf8(text).ok()
}

fn take(rest: &mut &[u8]) -> Option<u8> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    Some(*first)
}

/// Seven bits a byte, lowest first.
fn varint(rest: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    for shift in [0, 7, 14, 21, 28] {
        let byte = take(rest)?;
        value |= usize::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

pub(super) fn put_varint(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    out.push((value & 0x7F) as u8);
}

/// A hash of a key, eight bytes a step. Keys are compared after it, so it need
/// only spread well.
pub(super) fn hash(key: &[u8]) -> u64 {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = key.len() as u64;
    let mut chunks = key.chunks_exact(8);
    let mut step = |word: u64| {
        hash = (hash ^ word).wrapping_mul(MIX);
        hash ^= hash >> 29;
    };
    for chunk in &mut chunks {
        step(chunk.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes)));
    }
    let tail = chunks.remainder().iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    step(tail);
    hash.wrapping_mul(MIX)
}

/// Where the search for a hash begins: its high half scaled to the table.
pub(super) fn first_slot(hash: u64, count: usize) -> usize {
    usize::try_from(((hash >> 32) * count as u64) >> 32).unwrap_or(0)
}

pub(super) fn fingerprint(hash: u64) -> u32 {
    (hash & ((1 << FINGERPRINT_BITS) - 1)) as u32
}
