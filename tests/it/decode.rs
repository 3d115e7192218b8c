//! Floor tests: `decode`.
