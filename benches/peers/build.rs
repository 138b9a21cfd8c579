//! Links the yardstick as the program's own build script links the program, so that the ratio measures the program alone.

use std::env;

fn main() {
    let target = |name: &str| env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    let all_inside = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if target("OS") == "linux" && target("ENV") == "gnu" && !all_inside {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
