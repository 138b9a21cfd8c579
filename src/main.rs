//! The program.

use std::process::ExitCode;

fn main() -> ExitCode {
    dedere::cli::run(std::env::args_os())
}
