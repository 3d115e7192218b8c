//! Floor tests: `field`.

mod align;
mod credit;
mod date;
mod fingerprint;
mod keyphrase;
mod page;
