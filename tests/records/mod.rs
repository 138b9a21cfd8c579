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

/// A copy of the record with these files laid over it: new ones, and `NAME.more`, which is written below the end of `NAME`.
pub fn laid_over_data(test: &str, over: &Path) -> PathBuf {
    let root = folder(test, "record");
    copy(Path::new("data"), &root);
    for path in files(over) {
        let target = root.join(path.strip_prefix(over).expect("a path inside"));
        let added = fs::read_to_string(&path).expect("a file to add");
        if path.extension().is_some_and(|extension| extension == "more") {
            let whole = target.with_extension("");
            let text = fs::read_to_string(&whole).expect("a file to add to");
            fs::write(&whole, laid_over(&text, &added)).expect("a file to write");
        } else {
            assert!(!target.exists(), "{} would replace a file of the record", path.display());
            fs::create_dir_all(target.parent().expect("a folder above")).expect("a folder to add to");
            fs::write(&target, added).expect("a file to write");
        }
    }
    root
}

/// A file with lines added: below the heading that stands above them, where one does, or else below the end.
fn laid_over(text: &str, added: &str) -> String {
    let mut lines: Vec<String> = text.trim_end().lines().map(str::to_owned).collect();
    let mut at = lines.len();
    for line in added.lines() {
        if line.ends_with(':') && !line.starts_with(' ') {
            let heading = |other: &String| other.split_once('#').map_or(other.as_str(), |(head, _)| head).trim_end() == line;
            at = lines.iter().position(heading).expect("a heading to add below") + 1;
        } else {
            lines.insert(at, line.to_owned());
            at += 1;
        }
    }
    lines.join("\n") + "\n"
}
