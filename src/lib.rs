//! **diglot**, "a text in two languages": from the raw bytes of a bilingual
//! Chinese/English portal page to a typed bilingual document in which every
//! span points back to its source bytes.
//!
//! ```
//! use diglot::{Input, Kind, Pipeline};
//!
//! let page = "用户名\n登录密码\n您的位置:首页 - 最新资讯\nHarbour Towns and Their Ferries\n\
//!     2026-03-09 00:00:00.0     Analytics(分析)-Expert Opinions(专家意见)     原网页\n\n\
//!     \u{a0}\u{a0}The ferries came first, and the towns grew around the places where they landed.\n\n\
//!     标签:综合\n";
//! let document = Pipeline::new().process(&Input::new(page.as_bytes()))?;
//!
//! let fields = document.fields();
//! let title = fields.title.as_ref().expect("a headline");
//! assert_eq!(title.value, "Harbour Towns and Their Ferries");
//! assert_eq!(fields.published.as_ref().expect("a date").value, "2026-03-09");
//! let path = fields.categories[0].value.labels();
//! assert_eq!((path[0].en.as_deref(), path[0].zh.as_deref()), (Some("Analytics"), Some("分析")));
//! assert_eq!(document.blocks()[0].kind, Kind::Form);
//!
//! let home = document.source(title.origin.span.expect("it is in the text"));
//! assert_eq!(&page.as_bytes()[home], b"Harbour Towns and Their Ferries");
//! # Ok::<(), diglot::Error>(())
//! ```
//!
//! # Overview
//!
//! [`Pipeline`] takes an [`Input`] (bytes, and what is known beside them: address,
//! headers, when it was fetched) and gives a [`Document`]: the cleaned visible
//! text, tiled by typed [`Block`]s and by [`Region`]s of one language, the
//! [`Fields`] a database wants, links, and [`Note`]s about whatever was odd. Each
//! stage is also a module of its own and works alone:
//!
//! | module | from → to |
//! |---|---|
//! | [`decode`] | bytes → UTF-8, with the evidence for the encoding |
//! | [`markup`] | HTML → visible lines with hints, head metadata |
//! | [`clean`] | text → one normal form, mojibake undone |
//! | [`region`] | text → which language, which script, which sentence stands where |
//! | [`block`] | lines → title, metadata line, paragraph, breadcrumb, tags, … |
//! | [`label`] | `Analytics(分析)-Expert Opinions(专家意见)` → a path of known concepts |
//! | [`field`] | blocks → title, dates, credits, categories, tags, keywords |
//! | [`site`] | rules for what no page of a site says |
//!
//! # Examples
//!
//! What bytes say, whatever their labels claim:
//!
//! ```
//! use diglot::decode::{Hints, decode};
//!
//! let gbk = b"\xbb\xb6\xd3\xad\xb7\xc3\xce\xca\xb1\xbe\xd5\xbe\xa3\xac\xc7\xeb\xcf\xc8\xb5\xc7\xc2\xbc\xa1\xa3";
//! let decoded = decode(gbk, &Hints::new().with_charset("iso-8859-1"));
//! assert_eq!(decoded.text(), "欢迎访问本站，请先登录。");
//! assert_eq!(decoded.source((3..6).into()), 2..4); // 迎
//! ```
//!
//! Which language stands where:
//!
//! ```
//! use diglot::{Lang, region};
//!
//! let text = "港口今天开放。 The harbour opens today.";
//! let langs: Vec<_> = region::regions(text).map(|region| region.lang).collect();
//! assert_eq!(langs, [Lang::Zh, Lang::En]);
//! ```
//!
//! # Bad input
//!
//! Any bytes give a document: truncated, mislabelled, binary, hostile. What was
//! replaced, repaired, guessed or dropped stands in [`Document::notes`], with its
//! place. [`Error`] is for limits ([`Limits`]) and misuse.
//!
//! # Guarantees
//!
//! - Blocks and regions tile the text; every span has source bytes or an empty
//!   range at its place.
//! - Work is linear in the input, text is at most three times as long, nothing
//!   recurses on the input's depth.
//! - Equal [`Provenance`] means equal output, on every platform and thread count.
//! - No `unsafe`; no panic that a page can reach.
//!
//! # Features
//!
//! - `html` (default): reads markup. Without it every input is plain text.
//! - `serde` (default): [`Document`] serialises in its wire form,
//!   `schema/document.schema.json`.
//! - `sites`: [`site::Config`], rules of sites from a TOML file.
//! - `topics`: the built-in taxonomy with all IPTC Media Topics and all aliases
//!   (80 KB more), not only the common ones.

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
pub mod site;
mod span;
mod tables;

pub use block::{Block, Coarse, Kind, PageKind, PageReason, PageVerdict};
pub use decode::{Encoding, Evidence};
pub use document::{DecodeReport, Digest, Document, Fired, Provenance};
pub use error::{Error, ErrorKind};
pub use field::{Candidate, Field, Fields, Origin, OriginKind, PageCredit, Reprint, Rights};
pub use input::{Input, Known, Media};
pub use label::{Label, LabelPath, Taxonomy};
pub use lang::{Lang, Variant};
pub use limit::{AtLimit, Limits};
pub use note::{Note, NoteCode, Notes, Severity};
pub use offset::{OffsetMap, OffsetMapBuilder};
pub use pipeline::{Explanation, Pipeline, Scratch, Stage, Timing, Timings};
pub use region::{Region, Run, Script};
pub use site::Sites;
pub use span::Span;

/// The README's example is a test like the others.
#[cfg(all(doctest, feature = "html"))]
#[doc = include_str!("../README.md")]
struct Readme;
