//! Reads data/ with the program's own reader and writes the record into the binary as constants, so that a start decodes nothing.
//! A broken record does not compile, and says why as `dedere data check` does; one that only wants tidying does, with a warning.

use std::path::Path;
use std::{env, fs, process};

use databake::Bake;

#[allow(dead_code, unused_imports)]
#[path = "src/law/mod.rs"]
mod law;

#[allow(dead_code, unused_imports)]
#[path = "src/problem/mod.rs"]
mod problem;

#[allow(dead_code, unused_imports)]
#[path = "src/data"]
mod data {
    mod check;
    mod desk;
    mod document;
    mod fields;
    mod files;
    mod folder;
    mod known;
    pub mod load;
    mod names;
    mod resolve;
    mod rows;
    mod values;
    mod yaml;
}

#[allow(dead_code, unused_imports)]
#[path = "src/words"]
mod words {
    pub mod message;
}

fn main() {
    at_a_fixed_address();
    with_the_unwinder_inside();
    println!("cargo:rerun-if-env-changed=RUSTC_LINKER");
    for watched in ["data", "build.rs", "src/law", "src/data", "src/problem", "src/words/message"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let resolved = data::load::load_and_check(Path::new("data"), None);
    let Some(corpus) = resolved.corpus else {
        let drawing = problem::Drawing { color: false, most: Some(200) };
        eprint!("{}", problem::draw(&resolved.problems, drawing));
        eprintln!("data/ has {}", problem::count(resolved.problems.len()));
        process::exit(1);
    };
    for problem in &resolved.problems {
        let (path, line, column) = problem.position();
        println!("cargo:warning={path}:{line}:{column}: {} [{}]", problem::escape(&problem.message), problem.code.word());
    }
    let baked = corpus.bake(&Default::default());
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&out).join("corpus.rs"), format!("static CORPUS: Corpus = {baked};\n"))
        .expect("OUT_DIR can be written to");
}

/// The record is tables that point at each other and at text, some forty thousand pointers. In a program that may be loaded anywhere,
/// each of them is corrected at every start, and the memory they stand on copied: a fifth of a start, and a third of the file. At a
/// fixed address the linker writes them down once. What that gives up, an address hard to guess, is a second guard against faults in
/// memory, which safe Rust rules out in our own code. Measured against a program that may be loaded anywhere, its corrections packed
/// (`-Wl,-z,pack-relative-relocs` here in the place of `-no-pie`; `perf stat -r 100 -e task-clock,page-faults dedere check --person putin
/// --state mongolia` of each in turn): 4.5 ms of processor time for 2.4, 800 faults of pages for 184, 1 MB more. Where the target is not Linux with a shared glibc, the linker's own choice stays.
fn at_a_fixed_address() {
    if is_shared_glibc() {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}

/// The functions that walk the stack after a panic come as a library of the C compiler, in two forms. Inside the program they cost
/// 24 KB; beside it they are another file to find, map and bind at every start, a tenth of the whole. Where the compiler does not say
/// that it has the form that goes inside, or another machine is built for, the usual one stays. Whoever builds on the library gets it
/// too: it has to stand before the standard library's own mention of the other form, where no argument for programs alone comes.
fn with_the_unwinder_inside() {
    if !is_shared_glibc() || env::var_os("HOST") != env::var_os("TARGET") {
        return;
    }
    let linker = env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    let asked = process::Command::new(linker).arg("-print-file-name=libgcc_eh.a").output();
    let named = asked.ok().and_then(|answer| String::from_utf8(answer.stdout).ok()).unwrap_or_default();
    // A compiler that does not have it repeats the bare name.
    if Path::new(named.trim()).is_absolute() && Path::new(named.trim()).is_file() {
        println!("cargo:rustc-link-lib=static:-bundle=gcc_eh");
    }
}

fn is_shared_glibc() -> bool {
    let target = |name: &str| env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    let all_inside = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    target("OS") == "linux" && target("ENV") == "gnu" && !all_inside
}
