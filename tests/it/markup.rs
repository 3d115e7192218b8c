//! Floor tests: `markup`.
