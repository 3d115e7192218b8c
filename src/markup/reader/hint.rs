//! What the attributes of an element hint at, looked up once for each value.

use super::Reader;
use super::attribute::{Attributes, Slot};
use super::name::Key;
use crate::markup::cue::cues;
use crate::markup::{Cues, Mark};

impl Reader<'_> {
    pub(super) fn cues_of(&mut self, attributes: &Attributes<'_>) -> Cues {
        let mut found = Cues::default();
        for slot in [Slot::Class, Slot::Id, Slot::Role, Slot::ItemProp] {
            if let Some(value) = attributes.raw(self.html, slot) {
                found = found.with(self.cues.of(value));
            }
        }
        let stated = attributes.is(self.html, Slot::Role, "main")
            || attributes.is(self.html, Slot::ItemProp, "articleBody");
        if stated {
            found = found.with(Cues::STATED_BODY);
        }
        found
    }

    /// Notes which marks an element about to open bears.
    pub(super) fn mark(&mut self, attributes: &Attributes<'_>, element: u32) {
        if self.marks.is_empty() {
            return;
        }
        let class = attributes.raw(self.html, Slot::Class).unwrap_or_default();
        let id = attributes.raw(self.html, Slot::Id).unwrap_or_default();
        for (number, mark) in (0..).zip(self.marks) {
            let bears = match mark {
                Mark::Nothing => false,
                Mark::Class(word) => class.split_ascii_whitespace().any(|of| of == word),
                Mark::Id(word) => id.trim() == word,
            };
            if bears {
                self.marked.push((number, element));
            }
        }
    }

    pub(super) fn look(&self, key: Key, attributes: &Attributes<'_>) -> u32 {
        let class = attributes.raw(self.html, Slot::Class).unwrap_or_default();
        let tag = hash(&key.to_le_bytes());
        let mixed = tag ^ hash(class.trim().as_bytes()).rotate_left(17);
        (mixed ^ mixed >> 32) as u32
    }
}

/// Cues by attribute value: pages use few classes many times.
#[derive(Debug)]
pub(super) struct CueCache {
    slots: Vec<(u64, Cues)>,
}

impl Default for CueCache {
    fn default() -> Self {
        Self { slots: vec![(0, Cues::default()); 1 << 10] }
    }
}

impl CueCache {
    fn of(&mut self, value: &str) -> Cues {
        if value.is_empty() {
            return Cues::default();
        }
        let hash = hash(value.as_bytes());
        let Some(slot) = self.slots.get_mut((hash >> 54) as usize) else {
            return cues(value);
        };
        if slot.0 != hash {
            *slot = (hash, cues(value));
        }
        slot.1
    }
}

/// A 64-bit hash, the same on every platform.
fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = bytes.len() as u64 ^ ODD;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        if let Some(start) = word.get_mut(..chunk.len()) {
            start.copy_from_slice(chunk);
        }
        state = (state.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(ODD);
    }
    state ^ state >> 29
}
