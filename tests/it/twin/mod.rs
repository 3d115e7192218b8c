//! Slow twins of the cut of runs and of sentences: the rules as they are documented,
//! character by character over the whole text, with nothing of the crate but the script
//! of a character.

mod runs;
mod sentences;
mod stop;

pub(crate) use runs::runs;
pub(crate) use sentences::sentences;

const OPENERS: &str = "([{<“‘„‚«‹¿¡（［｛「『《〈【〔〖〘〚｢〝＜﹁﹃";
const CLOSERS: &str = ")]}>”’»›）］｝」』》〉】〕〗〙〛｣〞〟＞﹂﹄";

/// How far the rules of sentences look, in bytes.
const REACH: usize = 256;
