//! Runs, regions and sentences tile any text.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("segment", data));
