//! Floor tests: `field`.

mod align;
#[cfg(all(feature = "html", feature = "serde"))]
mod computed;
mod credit;
mod date;
mod fingerprint;
mod keyphrase;
mod page;
