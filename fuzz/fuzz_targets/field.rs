//! Dates, credits and lists lie where they say.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("field", data));
