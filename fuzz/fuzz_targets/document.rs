//! Any bytes give a lawful document.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("document", data));
