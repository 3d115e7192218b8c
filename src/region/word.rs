//! Words that say something by themselves, looked up by their letters.

use crate::tables::words::{MULTIPLIER, SHIFTS, SLOTS};

/// The most letters a word of the table has.
pub(crate) const MOST: usize = 7;

/// The high bit of each of eight bytes.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes at once: the high bit of each that is an ASCII letter.
#[inline]
pub(crate) const fn letters(word: u64) -> u64 {
    let lower = (word | 0x2020_2020_2020_2020) & !HIGH;
    let from_a = lower + 0x1F1F_1F1F_1F1F_1F1F;
    let past_z = lower + 0x0505_0505_0505_0505;
    from_a & !past_z & !word & HIGH
}

/// What the table knows of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word(u8);

impl Word {
    /// Looks up to [`MOST`] lower-case letters up, the first in the lowest byte.
    #[inline(always)]
    pub(crate) fn of(key: u64) -> Self {
        let hash = key.wrapping_mul(MULTIPLIER);
        let bucket = hash.to_be_bytes()[0];
        let shift = SHIFTS.get(usize::from(bucket)).copied().unwrap_or(0);
        let slot = usize::from(shift) ^ (hash >> (56 - SLOTS.len().ilog2())) as usize;
        let found = SLOTS.get(slot & (SLOTS.len() - 1)).copied().unwrap_or(0);
        let mark = if found << 8 >> 8 == key { found >> (8 * MOST) } else { 0 };
        Self(mark.to_le_bytes()[0])
    }

    /// The same for letters in any case; nothing for a longer word.
    pub(crate) fn of_letters(letters: &[u8]) -> Self {
        if letters.len() > MOST {
            return Self(0);
        }
        let fold = |key, byte: &u8| key << 8 | u64::from(byte.to_ascii_lowercase());
        Self::of(letters.iter().rev().fold(0, fold))
    }

    /// A function word of English.
    pub(crate) const fn is_english(self) -> bool {
        self.0 & 1 != 0
    }

    /// A function word of a neighbour of English.
    pub(crate) const fn is_foreign(self) -> bool {
        self.0 & 2 != 0
    }

    /// One of a neighbour that tells it even alone.
    pub(crate) const fn is_telling(self) -> bool {
        self.0 & 4 != 0
    }

    /// What it abbreviates to.
    pub(crate) const fn abbreviation(self) -> Option<Abbreviation> {
        match self.0 >> 3 & 3 {
            1 => Some(Abbreviation::Never),
            2 => Some(Abbreviation::Number),
            3 => Some(Abbreviation::Maybe),
            _ => None,
        }
    }

    /// A word that, with a capital, starts sentences.
    pub(crate) const fn is_starter(self) -> bool {
        self.0 & 32 != 0
    }
}

/// What the full stop of an abbreviation may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Ends no sentence: something always follows (`Mr.`, `e.g.`, initials).
    Never,
    /// Ends none before a number (`No.`, `Fig.`).
    Number,
    /// Ends one where a word follows that starts sentences (`Inc.`, `U.S.`).
    Maybe,
    /// Ends one before a capital letter (`a.m.`).
    Clock,
}
