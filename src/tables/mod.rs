//! Floor 0: generated data. `tools/` makes every file here; see each header.

pub(crate) mod confidence;
mod digest;
#[cfg(feature = "html")]
pub(crate) mod entities;
pub(crate) mod fold;
pub(crate) mod gloss;
pub(crate) mod words;

pub(crate) use digest::DIGEST;

/// Costs of characters in Chinese and English prose; read by `crate::plausible`.
pub(crate) static PLAUSIBLE: &[u8; 287_440] = include_bytes!("plausible.bin");

/// Planes 1 to 7 and 15 of CNS 11643; read by `crate::decode`.
pub(crate) static CNS_11643: &[u8; 150_212] = include_bytes!("cns11643.bin");

/// The two-byte characters of GBK and of Big5; read by `crate::decode`.
pub(crate) static GBK: &[u8; 48_384] = include_bytes!("gbk.bin");
pub(crate) static BIG5: &[u8; 48_384] = include_bytes!("big5.bin");
/// Trees that tell the main document's rows from the rest; read by `crate::block`.
pub(crate) static BLOCK_BODY: &[u8] = include_bytes!("block_body.bin");

/// Trees that tell the kinds of rows apart; read by `crate::block`.
pub(crate) static BLOCK_KIND: &[u8] = include_bytes!("block_kind.bin");

/// Trees that tell articles from other pages; read by `crate::block`.
pub(crate) static BLOCK_PAGE: &[u8] = include_bytes!("block_page.bin");
