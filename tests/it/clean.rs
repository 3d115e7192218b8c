//! Floor tests: `clean`.
