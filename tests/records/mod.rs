//! Records laid out in folders of their own, to be changed and read.

#![allow(dead_code, reason = "each test that is built with this uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

/// The smallest record that is whole.
pub const VALID: &str = "tests/broken/_valid";

/// An empty folder for a record, among those of one test.
pub fn folder(test: &str, name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("a folder for a record");
    root
}

/// Copies the files of a folder over those of another; names that begin with `_` are left out.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to copy to");
    for path in files(from) {
        let target = to.join(path.strip_prefix(from).expect("a path inside"));
        fs::create_dir_all(target.parent().expect("a folder above")).expect("a folder to copy to");
        fs::copy(&path, &target).expect("a file to copy");
    }
}

/// The files in a folder and in those inside it, in order; names that begin with `_` are left out.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let hidden = entry.file_name().to_string_lossy().starts_with('_');
        match entry.path().is_dir() {
            _ if hidden => {}
            true => files.extend(self::files(&entry.path())),
            false => files.push(entry.path()),
        }
    }
    files.sort();
    files
}
