//! Floor tests: `field`.

mod align;
mod computed;
mod credit;
mod date;
mod fingerprint;
mod keyphrase;
mod page;
