//! What holds for any bytes whatsoever: a target for each reader of the program, each with what it asserts. A target panics where that does
//! not hold; `driver` feeds it on stable Rust, `fuzz_targets/` for a fuzzer that is led by coverage.

pub mod bytes;
pub mod claims_file;
pub mod claims_line;
pub mod driver;
pub mod law;
pub mod line;
pub mod names;
pub mod page;
pub mod receipt;
pub mod record;

/// A target.
pub struct Target {
    /// Its name, and that of the folder of its seeds.
    pub name: &'static str,
    /// Whether these bytes are treated as they should be; a panic where not.
    pub holds: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 8] = [
    Target { name: "claims_line", holds: claims_line::holds },
    Target { name: "claims_file", holds: claims_file::holds },
    Target { name: "record", holds: record::holds },
    Target { name: "receipt", holds: receipt::holds },
    Target { name: "line", holds: line::holds },
    Target { name: "names", holds: names::holds },
    Target { name: "law", holds: law::holds },
    Target { name: "page", holds: page::holds },
];
