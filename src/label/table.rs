//! [`Table`]: compiled concepts, read in place.
//!
//! An index of bytes (a header, a perfect hash table from keys to names, where each
//! concept stands) and a heap of text (the concepts in order of id, then the names).
//! The numbers in the heap are ASCII too, so names are cut out of it without a
//! check. Nothing is built when a program starts, so the built-in taxonomy costs
//! nothing until it is asked.

use std::sync::Arc;

use super::concept::Axis;

pub(super) const MAGIC: &[u8; 8] = b"DIGLABL2";
/// Magic, digest, and four counts.
pub(super) const HEADER: usize = 8 + 16 + 16;
/// How many bits of a slot hold a piece of the hash; the others an offset.
pub(super) const FINGERPRINT_BITS: u32 = 8;

/// What the first byte of a name says.
pub(super) const ZH: u8 = 1;
pub(super) const PREFERRED: u8 = 2;
/// Another name with the same key follows.
pub(super) const MORE: u8 = 4;
/// The line of its file stands after it.
pub(super) const ROW: u8 = 8;

/// What the first byte of a concept says beside its axis.
pub(super) const PARENT: u8 = 8;
pub(super) const REPLACED: u8 = 16;

/// Free bytes at the heap's end, so that a word can be read wherever something begins.
pub(super) const PADDING: &str = "\0\0\0\0\0\0\0\0";

/// Concepts and names, compiled.
#[derive(Clone, Debug)]
pub(super) struct Table {
    bytes: Bytes,
    /// How many of each the index has.
    slots: usize,
    buckets: usize,
    concepts: usize,
    /// Where in the heap the names begin.
    names: usize,
}

/// The index and the heap of a table, built in or loaded.
#[derive(Clone, Debug)]
enum Bytes {
    BuiltIn(&'static [u8], &'static str),
    Loaded(Arc<[u8]>, Arc<str>),
}

/// A name in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pub(super) concept: usize,
    pub(super) text: &'a str,
    pub(super) zh: bool,
    pub(super) preferred: bool,
    pub(super) row: u32,
    /// Whether another name of the same key follows.
    pub(super) more: bool,
}

/// A concept in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) id: &'a str,
    pub(super) axis: Axis,
    heap: &'a str,
    /// Where its links stand.
    links: usize,
    flags: u8,
}

impl Known<'_> {
    /// The position of the concept above it.
    pub(super) fn parent(&self) -> Option<usize> {
        let first = self.flags & PARENT != 0;
        first.then(|| varint(self.heap, &mut { self.links })).flatten()
    }

    /// The position of the concept that came for it.
    #[inline(always)]
    pub(super) fn replaced_by(&self) -> Option<usize> {
        if self.flags & REPLACED == 0 {
            return None;
        }
        let mut at = self.links;
        if self.flags & PARENT != 0 {
            varint(self.heap, &mut at)?;
        }
        varint(self.heap, &mut at)
    }
}

impl Table {
    pub(super) const fn built_in(index: &'static [u8], heap: &'static str) -> Self {
        let [slots, buckets, concepts, names] = counts(index);
        Self { bytes: Bytes::BuiltIn(index, heap), slots, buckets, concepts, names }
    }

    pub(super) fn loaded(index: Vec<u8>, heap: String) -> Self {
        let [slots, buckets, concepts, names] = counts(&index);
        let bytes = Bytes::Loaded(Arc::from(index), Arc::from(heap));
        Self { bytes, slots, buckets, concepts, names }
    }

    #[inline(always)]
    pub(super) fn index(&self) -> &[u8] {
        match &self.bytes {
            Bytes::BuiltIn(index, _) => index,
            Bytes::Loaded(index, _) => index,
        }
    }

    #[inline(always)]
    pub(super) fn heap(&self) -> &str {
        match &self.bytes {
            Bytes::BuiltIn(_, heap) => heap,
            Bytes::Loaded(_, heap) => heap,
        }
    }

    /// A digest of the whole table.
    pub(super) fn digest(&self) -> u128 {
        let bytes = self.index().get(8..24).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u128::from_le_bytes)
    }

    pub(super) const fn len(&self) -> usize {
        self.concepts
    }

    /// Where the names stand whose key has that hash, if the first is one of those.
    #[inline(always)]
    pub(super) fn named(&self, hash: u64, is_it: impl Fn(&str) -> bool) -> Option<u32> {
        let at = self.place(hash)?;
        is_it(self.name(at)?.text).then_some(at)
    }

    /// Where the only names stand whose key may have that hash.
    #[inline(always)]
    pub(super) fn place(&self, hash: u64) -> Option<u32> {
        let index = self.index();
        let shifts = HEADER + self.slots * 4;
        let shift = index.get(shifts + bucket(hash, self.buckets) * 2..)?.first_chunk()?;
        let at = slot(hash, u16::from_le_bytes(*shift), self.slots);
        let slot = number(index, HEADER + at * 4);
        let name = (slot >> FINGERPRINT_BITS).checked_sub(1)?;
        let at = u32::try_from(self.names + name).ok()?;
        (slot & FINGERPRINT == fingerprint(hash)).then_some(at)
    }

    /// The name at that place.
    #[inline(always)]
    pub(super) fn name(&self, at: u32) -> Option<Entry<'_>> {
        Some(read_name(self.heap(), at as usize)?.0)
    }

    /// The name at that place and those of the same key after it, best first.
    #[inline(always)]
    pub(super) fn group(&self, at: u32) -> Names<'_> {
        Names { heap: self.heap(), at: at as usize, more: true, whole: false }
    }

    /// Every name, in order of key.
    pub(super) fn names(&self) -> Names<'_> {
        Names { heap: self.heap(), at: self.names, more: true, whole: true }
    }

    #[inline(always)]
    pub(super) fn concept(&self, at: usize) -> Option<Known<'_>> {
        if at >= self.concepts {
            return None;
        }
        let places = HEADER + self.slots * 4 + self.buckets * 2;
        let start = number(self.index(), places + at * 4);
        let heap = self.heap();
        let mut word = Word::at(heap, start)?;
        let flags = word.byte();
        let axis = *Axis::ALL.get(usize::from(flags & 7))?;
        let len = word.varint();
        let id = start + word.used;
        Some(Known { id: heap.get(id..id + len)?, axis, heap, links: id + len, flags })
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
}

/// The names under one key, or all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    heap: &'a str,
    at: usize,
    more: bool,
    /// Whether to go on after the last one of the key.
    whole: bool,
}

impl<'a> Iterator for Names<'a> {
    type Item = Entry<'a>;

    #[inline(always)]
    fn next(&mut self) -> Option<Entry<'a>> {
        if !self.more {
            return None;
        }
        if self.at + PADDING.len() >= self.heap.len() {
            return None;
        }
        let (name, end) = read_name(self.heap, self.at)?;
        self.at = end;
        self.more = name.more || self.whole;
        Some(name)
    }
}

/// The name that begins at `at`, and where it ends.
#[inline(always)]
fn read_name(heap: &str, at: usize) -> Option<(Entry<'_>, usize)> {
    let mut word = Word::at(heap, at)?;
    let flags = word.byte();
    let len = word.varint();
    let concept = word.varint();
    let start = at + word.used;
    let text = heap.get(start..start + len)?;
    let mut end = start + len;
    let row = if flags & ROW == 0 { 0 } else { varint(heap, &mut end)? };
    let (zh, preferred) = (flags & ZH != 0, flags & PREFERRED != 0);
    let row = u32::try_from(row).ok()?;
    Some((Entry { concept, text, zh, preferred, row, more: flags & MORE != 0 }, end))
}

/// The counts of slots, buckets and concepts and the start of the names.
const fn counts(index: &[u8]) -> [usize; 4] {
    let mut counts = [0; 4];
    let (_, mut rest) = index.split_at(HEADER - 16);
    let mut at = 0;
    while let (Some((four, after)), true) = (rest.split_first_chunk(), at < 4) {
        // Const code has no checked writes; `at` is below 4.
        #[allow(clippy::indexing_slicing)]
        {
            counts[at] = u32::from_le_bytes(*four) as usize;
        }
        rest = after;
        at += 1;
    }
    counts
}

/// Four bytes of an index.
#[inline(always)]
fn number(index: &[u8], at: usize) -> usize {
    let bytes = index.get(at..).and_then(|bytes| bytes.first_chunk());
    bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
}

/// Eight bytes of the heap, where the numbers at a record's head are in.
struct Word {
    rest: u64,
    used: usize,
}

impl Word {
    #[inline(always)]
    fn at(heap: &str, at: usize) -> Option<Self> {
        let bytes = heap.as_bytes().get(at..)?.first_chunk()?;
        Some(Self { rest: u64::from_le_bytes(*bytes), used: 0 })
    }

    #[inline(always)]
    const fn byte(&mut self) -> u8 {
        let byte = self.rest as u8;
        self.rest >>= 8;
        self.used += 1;
        byte
    }

    #[inline(always)]
    const fn varint(&mut self) -> usize {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            value |= ((byte & 0x3F) as usize) << shift;
            shift += 6;
            if byte & 0x40 == 0 || shift > 24 {
                return value;
            }
        }
    }
}

/// Six bits a byte, lowest first, the seventh where more follow: ASCII.
fn varint(heap: &str, at: &mut usize) -> Option<usize> {
    let mut word = Word::at(heap, *at)?;
    let value = word.varint();
    *at += word.used;
    Some(value)
}

pub(super) fn put_byte(out: &mut String, byte: u8) {
    out.push(char::from(byte & 0x7F));
}

pub(super) fn put_varint(out: &mut String, mut value: usize) {
    while value >= 0x40 {
        put_byte(out, (value & 0x3F) as u8 | 0x40);
        value >>= 6;
    }
    put_byte(out, value as u8);
}

/// A mask of the slot's piece of the hash.
const FINGERPRINT: usize = (1 << FINGERPRINT_BITS) - 1;

#[inline(always)]
pub(super) const fn fingerprint(hash: u64) -> usize {
    hash as usize & FINGERPRINT
}

/// The bucket of a hash: its high half scaled to their number.
#[inline(always)]
pub(super) const fn bucket(hash: u64, buckets: usize) -> usize {
    (((hash >> 32) * buckets as u64) >> 32) as usize
}

/// The slot of a hash whose bucket has that shift.
#[inline]
pub(super) const fn slot(hash: u64, shift: u16, slots: usize) -> usize {
    let (high, low) = ((hash >> 32) as u32, hash as u32);
    let at = low.wrapping_add((shift as u32).wrapping_mul(high | 1));
    ((at as u64 * slots as u64) >> 32) as usize
}
