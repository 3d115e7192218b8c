//! Floor tests: `markup`.

mod cases;
mod laws;
mod tokens;
