//! Floor tests: `field`.

mod credit;
mod date;
