//! Floor tests: `field`.
