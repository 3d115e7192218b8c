//! Simplified or Traditional: characters that stand in one of the two only.

use crate::Variant;

/// Two bits a character from U+4E00 on: 1 Simplified, 2 Traditional.
static TABLE: &[u8; 5248] = include_bytes!("../tables/han_variant.bin");

/// The lead that settles a region without reading on.
const LEAD: u32 = 8;

/// What the characters of a Chinese stretch say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Characters of Simplified only.
    pub(crate) hans: u32,
    /// Characters of Traditional only.
    pub(crate) hant: u32,
}

impl Counts {
    /// Counts one character.
    pub(crate) fn take(&mut self, c: char) {
        let Some(at) = (c as usize).checked_sub(0x4E00) else {
            return;
        };
        match TABLE.get(at / 4).map_or(0, |byte| byte >> (2 * (at % 4)) & 3) {
            1 => self.hans = self.hans.saturating_add(1),
            2 => self.hant = self.hant.saturating_add(1),
            _ => {}
        }
    }

    /// Counts the characters of `text` until one side leads by enough.
    pub(crate) fn sample(&mut self, text: &str) {
        for c in text.chars() {
            if self.hans.abs_diff(self.hant) >= LEAD {
                break;
            }
            self.take(c);
        }
    }

    /// The side with more characters.
    pub(crate) fn variant(self) -> Variant {
        match self.hans.cmp(&self.hant) {
            core::cmp::Ordering::Greater => Variant::Hans,
            core::cmp::Ordering::Less => Variant::Hant,
            core::cmp::Ordering::Equal => Variant::Undetermined,
        }
    }
}

/// Whether a Chinese text is written in Simplified or Traditional characters.
///
/// Decided by characters that belong to one of the two only; a name in the other
/// does not tip it. [`Variant::Undetermined`] where none stands in the text, or as
/// many of each.
///
/// ```
/// use diglot::Variant;
/// use diglot::region::variant;
///
/// assert_eq!(variant("新闻与观点"), Variant::Hans);
/// assert_eq!(variant("新聞與觀點"), Variant::Hant);
/// assert_eq!(variant("人口"), Variant::Undetermined);
/// ```
#[must_use]
pub fn variant(text: &str) -> Variant {
    let mut counts = Counts::default();
    text.chars().for_each(|c| counts.take(c));
    counts.variant()
}
