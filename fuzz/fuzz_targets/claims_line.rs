//! Led by coverage: `fuzz/long.sh claims_line`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::claims_line::holds(bytes));
