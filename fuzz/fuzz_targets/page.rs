//! Led by coverage: `fuzz/long.sh page`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::page::holds(bytes));
