//! Led by coverage: `fuzz/long.sh names`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::names::holds(bytes));
