//! Floor tests: `field`.

mod date;
