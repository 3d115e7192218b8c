//! Rivals timed in the same run as diglot; see `benches/`.
