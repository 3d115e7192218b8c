//! Floor 4: which language stands where.
//!
//! - [`runs`]: what is written, script by script;
//! - [`regions`]: the language of the sentence or label it stands in;
//! - [`segments`]: regions, each with its runs;
//! - [`sentences`]: Chinese and English sentences;
//! - [`words`]: words of text written with spaces;
//! - [`Summary`]: how much of a text is in which language;
//! - [`variant`]: Simplified or Traditional, of a whole text.
//!
//! All read any `&str` by itself, lazily and without allocating, and tile it:
//! joined, the pieces are the text, and cuts fall between characters. A text
//! longer than `u32::MAX` bytes is read up to there; `remainder()` gives the rest.

mod around;
mod class;
mod cut;
mod judge;
mod latin;
mod mark;
mod mixed;
mod name;
mod pieces;
mod plan;
mod regions;
mod runs;
mod scan;
mod script;
mod segments;
mod sentence;
mod stop;
mod stretch;
mod summary;
mod survey;
mod variant;
mod word;
mod words;

#[doc(hidden)]
pub use regions::regions_sentence_by_sentence;
pub use regions::{Region, Regions, regions};
pub use runs::{Run, Runs, runs};
pub use script::Script;
pub use segments::{Segment, Segments, segments};
pub use sentence::{Sentences, sentences};
pub use summary::Summary;
pub use variant::variant;
pub(crate) use word::Word;
pub use words::words;

/// The part of a text that spans can count: at most `u32::MAX` bytes.
fn readable(text: &str) -> &str {
    if u32::try_from(text.len()).is_ok() {
        return text;
    }
    let most = u32::MAX as usize;
    (most - 3..=most).rev().find_map(|end| text.get(..end)).unwrap_or("")
}
