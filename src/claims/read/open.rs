//! Opens a file of claims, or standard input as `-`.

use std::fs::File;
use std::io;
use std::path::Path;

use super::claims::Claims;
use super::written::Written;
use crate::problem::{Code, Problem, words_of};

/// How standard input is named.
pub const STDIN: &str = "-";

/// The path of a file, as shown.
pub fn shown(path: &Path) -> String {
    if path == Path::new(STDIN) { "stdin".to_owned() } else { path.to_string_lossy().into_owned() }
}

/// Opens a file. How it is written is told by its name where nobody says. `stdin`: a text that is taken for standard input.
pub fn open(path: &Path, written: Option<Written>, stdin: &mut Option<String>) -> Result<Claims, Vec<Problem>> {
    let shown = shown(path);
    let written = written.unwrap_or_else(|| Written::of_path(&shown));
    let unreadable = |error: io::Error| {
        vec![Problem::new(Code::UnreadableFile, format!("the file cannot be read: {}", words_of(&error))).in_path(shown.as_str())]
    };
    let from_stdin = path == Path::new(STDIN);
    let reader: Box<dyn io::Read> = match (path, stdin.take_if(|_| from_stdin)) {
        (_, Some(text)) => Box::new(io::Cursor::new(text)),
        (_, None) if from_stdin => Box::new(io::stdin()),
        (path, _) => {
            let file = File::open(path).map_err(unreadable)?;
            if file.metadata().is_ok_and(|about| about.is_dir()) {
                let problem = Problem::new(Code::UnreadableFile, "this is a folder, and a file of claims is expected");
                return Err(vec![problem.in_path(shown.as_str()).help("name the files in it")]);
            }
            Box::new(file)
        }
    };
    Claims::open(&shown, written, reader).map_err(unreadable)
}
