//! **diglot**, "a text in two languages": from the raw bytes of a bilingual
//! Chinese/English portal page to a typed bilingual document in which every
//! span points back to its source bytes.

// A page must not be able to make us panic: what could is denied, and checked
// access is written out.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

pub mod block;
pub mod clean;
pub mod decode;
pub mod document;
mod error;
pub mod field;
mod input;
pub mod label;
mod lang;
mod limit;
pub mod markup;
mod note;
mod offset;
pub mod pipeline;
pub mod plausible;
pub mod region;
mod span;
mod tables;

pub use block::{Block, Coarse, Kind};
pub use decode::{Encoding, Evidence};
pub use document::{DecodeReport, Digest, Document, Provenance};
pub use error::{Error, ErrorKind};
pub use field::{Field, Fields, Origin, OriginKind};
pub use input::{Input, Known, Media};
pub use label::{Label, LabelPath, Taxonomy};
pub use lang::{Lang, Variant};
pub use limit::{AtLimit, Limits};
pub use note::{Note, NoteCode, Notes, Severity};
pub use offset::{OffsetMap, OffsetMapBuilder};
pub use pipeline::{Pipeline, Scratch, Stage, Timing, Timings};
pub use region::{Region, Run, Script};
pub use span::Span;
