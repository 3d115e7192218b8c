//! The library's tests: one binary, a module a room.
//!
//! Cases are data files under `tests/cases/`, each with the reason beside the
//! case. Laws (`law`) are shared with the fuzz targets.

mod block;
mod clean;
mod decode;
mod document;
mod field;
mod floor;
mod label;
mod law;
#[cfg(feature = "html")]
mod links;
#[cfg(feature = "html")]
mod markup;
#[cfg(all(feature = "html", feature = "serde"))]
mod news_article;
mod offset;
#[cfg(feature = "html")]
mod peer;
mod plausible;
#[cfg(feature = "html")]
mod portal;
mod region;
#[cfg(feature = "html")]
mod regression;
mod render;
#[cfg(feature = "html")]
mod site;
#[cfg(feature = "html")]
mod target;
mod twin;
