//! Any bytes become text, every character with its source.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("decode", data));
