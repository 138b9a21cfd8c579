//! The files of an overlay: one, or all YAML files in a folder; their texts and their hash.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::super::document::{self, LARGEST_FILE};
use super::super::folder::{LARGEST_RECORD, MOST_FILES};
use super::super::yaml::Node;
use crate::problem::{Code, Problem, SourceText, quote};

/// A file that is YAML.
pub struct File {
    /// Its text, under the path that was typed.
    pub source: Arc<SourceText>,
    /// What it says.
    pub node: Node,
}

/// The files of an overlay.
#[derive(Default)]
pub struct Files {
    /// Those that could be read, in the order in which they were named; in a folder, by name.
    pub sound: Vec<File>,
    /// The paths of all, as typed.
    pub paths: Vec<String>,
    /// Their names alone.
    pub names: Vec<String>,
    /// SHA-256 over the names and texts, in hexadecimal.
    pub sha256: String,
    /// What could not be read.
    pub problems: Vec<Problem>,
    bytes: usize,
}

impl Files {
    /// Reads what is at the paths.
    pub fn read(paths: &[PathBuf]) -> Files {
        let mut files = Files::default();
        for path in paths {
            if path.is_dir() { files.folder(path) } else { files.file(path) }
        }
        let mut hasher = Sha256::new();
        for file in &files.sound {
            let name = Path::new(&file.source.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
            for text in [&name, &file.source.text] {
                hasher.update((text.len() as u64).to_le_bytes());
                hasher.update(text);
            }
        }
        files.sha256 = hex(hasher);
        files
    }

    /// Every YAML file of a folder. Hidden files and files of other kinds are left out.
    fn folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
            Err(error) => return self.refuse(Code::UnreadableFile, folder, &format!("cannot read it: {error}")),
        };
        let hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let yaml = |path: &Path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
        paths.retain(|path| !hidden(path) && yaml(path));
        paths.sort();
        if paths.is_empty() {
            return self.refuse(Code::EmptyOverlay, folder, "no file in this folder ends in .yaml");
        }
        paths.iter().for_each(|path| self.file(path));
    }

    fn file(&mut self, path: &Path) {
        let shown = path.display().to_string();
        if self.paths.contains(&shown) {
            return self.refuse(Code::DuplicateEntry, path, &format!("{} is given twice", quote(&shown)));
        }
        self.names.push(path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned()));
        self.paths.push(shown.clone());
        if self.paths.len() > MOST_FILES || self.bytes > LARGEST_RECORD {
            return self.refuse(Code::TooLarge, path, "the files of the overlay are too many, or too large together");
        }
        let read = document::read(path, &shown, LARGEST_FILE);
        let parsed = read.and_then(|source| document::parse(&source).map(|node| File { source, node }));
        match parsed {
            // A file without a text stands for one of the record's.
            Ok(file) if file.source.text.trim().is_empty() => self.refuse(Code::EmptyOverlay, path, "the file is empty"),
            Ok(file) => {
                self.bytes += file.source.text.len();
                self.sound.push(file);
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn refuse(&mut self, code: Code, path: &Path, message: &str) {
        let help = "name a file of facts, or a folder of such files; dedere init overlay writes one to begin with";
        self.problems.push(Problem::new(code, message).in_path(path.display().to_string()).help(help));
    }
}

/// The hash of a record with an overlay.
pub fn together(record: &str, overlay: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(record);
    hasher.update(overlay);
    hex(hasher)
}

fn hex(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
