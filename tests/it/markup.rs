//! Floor tests: `markup`.

mod tokens;
