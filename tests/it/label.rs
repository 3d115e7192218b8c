//! Floor tests: `label`.
