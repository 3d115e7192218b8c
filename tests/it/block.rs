//! Floor tests: `block`.
