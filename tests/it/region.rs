//! Floor tests: `region`.
