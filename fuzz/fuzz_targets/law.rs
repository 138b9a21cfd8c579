//! Led by coverage: `fuzz/long.sh law`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dedere_fuzz::law::holds(bytes));
