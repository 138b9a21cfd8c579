//! The files of a record in a folder: which there are, their text, their hash.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::yaml::{self, Node};
use crate::problem::{Code, Problem, SourceText};

/// The largest file that is read, in bytes. The largest of the record is a thirtieth of it.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;
/// The most files that a folder may hold.
pub const MOST_FILES: usize = 10_000;

/// A file of the record.
pub struct File {
    /// Its text, under the path that a reader of messages sees.
    pub source: Arc<SourceText>,
    /// What it says, where it is YAML.
    pub node: Option<Node>,
}

/// All files of a record, by their path inside the folder.
#[derive(Default)]
pub struct Folder {
    /// The path of the folder as given.
    pub root: String,
    /// The files.
    pub files: BTreeMap<String, File>,
    /// SHA-256 over all paths and texts, in hexadecimal.
    pub sha256: String,
    /// What went wrong before any value was read.
    pub problems: Vec<Problem>,
}

const TOP: [&str; 9] = [
    "record.yaml",
    "states.yaml",
    "places.yaml",
    "predecessors.yaml",
    "sources.yaml",
    "courts.yaml",
    "situations.yaml",
    "visits.yaml",
    "findings.yaml",
];
const LAW: [&str; 4] = ["objections.yaml", "flags.yaml", "charge-map.yaml", "combination.yaml"];
const INSTRUMENT: [&str; 3] = ["instrument.yaml", "actions.yaml", "declarations.yaml"];

impl Folder {
    /// Reads every file of a record.
    pub fn read(root: &Path) -> Folder {
        let mut folder = Folder { root: root.display().to_string(), ..Folder::default() };
        if !root.is_dir() {
            let what = if root.exists() { "is not a folder" } else { "does not exist" };
            let problem = Problem::new(Code::UnreadableFile, format!("the data folder `{}` {what}", folder.root));
            folder.problems.push(problem.help("name a folder in the shapes of data/README.md"));
            return folder;
        }
        for (name, is_dir) in folder.list(root, "") {
            match (name.as_str(), is_dir) {
                ("instruments", true) => {
                    for (id, is_dir) in folder.list(root, "instruments") {
                        let inside = format!("instruments/{id}");
                        if is_dir {
                            for (name, _) in folder.list(root, &inside) {
                                folder.take(root, format!("{inside}/{name}"), INSTRUMENT.contains(&name.as_str()));
                            }
                        } else {
                            folder.take(root, inside, false);
                        }
                    }
                }
                ("persons" | "law", true) => {
                    for (file, is_dir) in folder.list(root, &name) {
                        folder.take(root, format!("{name}/{file}"), !is_dir && file.ends_with(".yaml"));
                    }
                }
                (_, true) => {}
                (_, false) => folder.take(root, name.clone(), TOP.contains(&name.as_str())),
            }
        }
        for name in TOP.iter().map(|name| (*name).to_owned()).chain(LAW.iter().map(|name| format!("law/{name}"))) {
            if !folder.files.contains_key(&name)
                && !folder.problems.iter().any(|problem| problem.path == Some(folder.shown(&name)))
            {
                let problem = Problem::new(Code::MissingFile, format!("the record has no `{name}`"));
                folder.problems.push(problem.in_path(folder.shown(&name)));
            }
        }
        folder.sha256 = folder.hash();
        folder
    }

    /// What a file says.
    pub fn node(&self, path: &str) -> Option<&Node> {
        self.files.get(path)?.node.as_ref()
    }

    /// What every file says.
    pub fn nodes(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.files.iter().filter_map(|(path, file)| Some((path.as_str(), file.node.as_ref()?)))
    }

    fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root.trim_end_matches('/'))
    }

    /// The names in a folder, sorted, and whether each is a folder. Hidden ones are left out.
    fn list(&mut self, root: &Path, path: &str) -> Vec<(String, bool)> {
        let mut names = Vec::new();
        match fs::read_dir(root.join(path)) {
            Ok(entries) => {
                for entry in entries.flatten().take(MOST_FILES) {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if !name.starts_with('.') {
                        names.push((name, entry.path().is_dir()));
                    }
                }
            }
            Err(error) => self.cannot_read(path, &error.to_string()),
        }
        names.sort();
        names
    }

    fn cannot_read(&mut self, path: &str, why: &str) {
        let problem = Problem::new(Code::UnreadableFile, format!("cannot read `{path}`: {why}"));
        self.problems.push(problem.in_path(self.shown(path)));
    }

    /// Takes a file in, if it is one that a record has.
    fn take(&mut self, root: &Path, path: String, expected: bool) {
        if !expected {
            if path.ends_with(".yaml") || path.ends_with(".yml") {
                let problem = Problem::new(Code::UnknownFile, format!("no part of a record is called `{path}`"));
                self.problems.push(problem.in_path(self.shown(&path)).help("data/README.md names the files of a record"));
            }
            return;
        }
        if self.files.len() >= MOST_FILES {
            return self.cannot_read(&path, &format!("the folder holds more than {MOST_FILES} files"));
        }
        let bytes = match read_bytes(&root.join(&path)) {
            Ok(bytes) => bytes,
            Err(error) => return self.cannot_read(&path, &error.to_string()),
        };
        if bytes.len() as u64 > LARGEST_FILE {
            let problem = Problem::new(Code::FileTooLarge, format!("`{path}` is larger than {} MB", LARGEST_FILE >> 20));
            self.problems.push(problem.in_path(self.shown(&path)).help("a record is made of small files; split it"));
            return;
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
                return self.cannot_read(&path, &format!("line {line} is not UTF-8 text"));
            }
        };
        let source = Arc::new(SourceText::new(self.shown(&path), text));
        let node = yaml::parse(&source.text).map_err(|not_yaml| {
            let problem = Problem::new(not_yaml.code, not_yaml.message).at(&source, not_yaml.span);
            self.problems.push(match not_yaml.label {
                Some(label) => problem.label(label),
                None => problem,
            });
        });
        self.files.insert(path, File { source, node: node.ok() });
    }

    fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for (path, file) in &self.files {
            hasher.update((path.len() as u64).to_le_bytes());
            hasher.update(path);
            hasher.update((file.source.text.len() as u64).to_le_bytes());
            hasher.update(&file.source.text);
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The bytes of a file, and no more than just beyond what is allowed.
fn read_bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    // Asked before opening: a pipe would wait for a writer.
    if !fs::metadata(path)?.is_file() {
        return Err(std::io::Error::other("not a file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
