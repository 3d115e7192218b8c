//! Floor 0: generated data. `tools/` makes every file here; see each header.

mod digest;
#[cfg(feature = "html")]
pub(crate) mod entities;
pub(crate) mod fold;
pub(crate) mod function_words;

pub(crate) use digest::DIGEST;

/// Costs of characters in Chinese and English prose; read by `crate::plausible`.
pub(crate) static PLAUSIBLE: &[u8; 287_440] = include_bytes!("plausible.bin");

/// Planes 1 to 3 of CNS 11643; read by `crate::decode`.
pub(crate) static CNS_11643: &[u8; 53_442] = include_bytes!("cns11643.bin");

/// The two-byte characters of GBK and of Big5; read by `crate::decode`.
pub(crate) static GBK: &[u8; 48_384] = include_bytes!("gbk.bin");
pub(crate) static BIG5: &[u8; 48_384] = include_bytes!("big5.bin");
