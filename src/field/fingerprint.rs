//! A fingerprint of a text, for finding near-duplicates.

use crate::field::credit::is_han;

/// How many minima a fingerprint holds.
const SIZE: usize = 64;

/// A MinHash of a text: alike texts have alike fingerprints.
///
/// The text's letters and digits, lower-cased, are cut into overlapping shingles of
/// five characters (three where the first is Han). Each is hashed, the hash is
/// permuted in 64 ways, and the least of each is kept: the share of equal minima
/// estimates the share of shingles two texts have in common (Jaccard), give or take
/// six hundredths. Integers alone, the same on every platform; [`ALGORITHM`] names the
/// recipe, and fingerprints of different recipes are not to be compared.
///
/// ```
/// use diglot::field::fingerprint::Fingerprint;
///
/// let a = Fingerprint::of("江边的旧码头在上个世纪建成，曾经是全城最繁忙的地方。");
/// let b = Fingerprint::of("江边的旧码头在上个世纪建成，曾经是全城最繁忙的地方！");
/// let c = Fingerprint::of("大桥通车以后，渡船的乘客减少了七成，仓库空了很多年。");
/// assert_eq!(a.likeness(&b), 1000);
/// assert!(a.likeness(&c) < 200);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint([u32; SIZE]);

/// The recipe, to be stored beside fingerprints.
pub const ALGORITHM: &str = "minhash64-char5-han3-v1";

impl Fingerprint {
    /// The fingerprint of a text. Linear in its length.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_parts(core::iter::once(text))
    }

    /// The fingerprint of a text in parts: that of all of them joined. What is no
    /// letter or digit does not count, so what they are joined by makes no difference.
    #[must_use]
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut least = [u32::MAX; SIZE];
        let mut window = [0u32; 5];
        let mut seen = 0usize;
        let letters = parts
            .into_iter()
            .flat_map(str::chars)
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase);
        for c in letters {
            window.rotate_left(1);
            if let Some(last) = window.last_mut() {
                *last = c as u32;
            }
            seen += 1;
            // The shingle that ends here: of three where it is Chinese throughout.
            let short = window.get(2..).unwrap_or_default();
            let han = short.iter().all(|c| char::from_u32(*c).is_some_and(is_han));
            let shingle: &[u32] = if han { short } else { &window };
            if seen >= shingle.len() {
                take(&mut least, shingle);
            }
        }
        if seen > 0 && least.first() == Some(&u32::MAX) {
            take(&mut least, &window);
        }
        Self(least)
    }

    /// The share of minima two fingerprints have in common, in per mille.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> u16 {
        let same = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        u16::try_from(same * 1000 / SIZE).unwrap_or(1000)
    }

    /// The minima, in order of their permutations.
    #[must_use]
    pub const fn minima(&self) -> &[u32; SIZE] {
        &self.0
    }
}

/// Takes a shingle into the minima.
fn take(least: &mut [u32; SIZE], shingle: &[u32]) {
    let mut hash = 0xCBF2_9CE4_8422_2325u64;
    for c in shingle {
        hash = (hash ^ u64::from(*c)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    // One multiplication a permutation, the multiplier drawn from a fixed sequence.
    let mut multiplier = 0x9E37_79B9_7F4A_7C15u64;
    for least in least.iter_mut() {
        multiplier =
            multiplier.wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(0x2545_F491_4F6C_DD1D) | 1;
        let mixed = (hash ^ (hash >> 29)).wrapping_mul(multiplier);
        *least = (*least).min((mixed >> 32) as u32);
    }
}
