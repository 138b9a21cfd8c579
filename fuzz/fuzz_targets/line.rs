//! Led by coverage: `fuzz/long.sh line`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::line::holds(bytes));
