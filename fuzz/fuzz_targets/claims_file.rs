//! Led by coverage: `fuzz/long.sh claims_file`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::claims_file::holds(bytes));
