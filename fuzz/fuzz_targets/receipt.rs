//! Led by coverage: `fuzz/long.sh receipt`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::receipt::holds(bytes));
