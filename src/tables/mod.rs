//! Floor 0: generated data. `tools/` makes every file here; see each header.

mod digest;
pub(crate) mod function_words;

pub(crate) use digest::DIGEST;
