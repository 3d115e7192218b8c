//! Cleaning is idempotent and keeps its offsets.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("clean", data));
