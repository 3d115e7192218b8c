//! [`Provenance`]: what a document was made from and by.

use core::fmt;

use siphasher::sip128::SipHasher13;

/// 128 bits of SipHash-1-3 with a zero key: equal for equal bytes, on every platform.
/// Not a defence against somebody who wants two inputs to collide.
///
/// ```
/// use diglot::Digest;
///
/// assert_eq!(Digest::of(b"page"), Digest::of(b"page"));
/// assert_eq!(Digest::of(b"page").to_string().len(), 32);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Digest(u128);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(SipHasher13::new().hash(bytes).as_u128())
    }

    pub(crate) const fn from_u128(digest: u128) -> Self {
        Self(digest)
    }
}

/// Thirty-two hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// What a document was made from and by: equal provenance means equal output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Provenance {
    /// The crate's version.
    pub version: &'static str,
    /// Digest of all tables compiled in.
    pub tables: Digest,
    /// Digest of the taxonomy.
    pub taxonomy: Digest,
    /// Digest of the pipeline's options and of everything the input says beside its bytes.
    pub config: Digest,
    /// Digest of the input's bytes.
    pub input: Digest,
}
