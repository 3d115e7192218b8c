//! Floor tests: `markup`.

mod peer;
mod tokens;
