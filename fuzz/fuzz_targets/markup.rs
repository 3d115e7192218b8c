//! Any markup becomes lines with their places.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diglot_fuzz::run("markup", data));
