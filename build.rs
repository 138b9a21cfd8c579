//! Reads data/ with the program's own reader and writes the record into the binary as constants, so that a start decodes nothing.
//! A broken record does not compile, and says why as `dedere data check` does.

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
    mod files;
    mod folder;
    mod known;
    pub mod load;
    mod names;
    mod reader;
    mod resolve;
    mod suggest;
    mod yaml;
}

fn main() {
    for watched in ["data", "build.rs", "src/law", "src/data", "src/problem"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let resolved = data::load::load_and_check(Path::new("data"));
    let Some(corpus) = resolved.corpus.filter(|_| resolved.problems.is_empty()) else {
        let drawing = problem::Drawing { color: false, most: Some(50) };
        eprint!("{}", problem::draw(&resolved.problems, drawing));
        eprintln!("data/ has {}", problem::count(resolved.problems.len()));
        process::exit(1);
    };
    let baked = corpus.bake(&Default::default());
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&out).join("corpus.rs"), format!("static CORPUS: Corpus = {baked};\n"))
        .expect("OUT_DIR can be written to");
}
