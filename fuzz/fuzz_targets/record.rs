//! Led by coverage: `fuzz/long.sh record`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::record::holds(bytes));
