//! Speaks the JSONL protocol of the quality benches.

fn main() {}
