//! The files of a record in a folder: which there are, their text, their hash.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::document::{self, LARGEST_FILE};
use super::yaml::Node;
use crate::law::is_id;
use crate::problem::{Code, Problem, Severity, SourceText, quote, words_of};

/// The most files that a folder may hold. The record has some two hundred.
pub const MOST_FILES: usize = 5_000;
/// The most bytes that all files of a record may hold together. The record has a tenth of it.
pub const LARGEST_RECORD: usize = 16 * 1024 * 1024;

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
    bytes: usize,
}

/// The files that every record has.
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
/// Those that a record may have.
const MAY_HAVE: [&str; 3] = ["groups.yaml", "titles.yaml", "towns.yaml"];
/// Those beside the rules.
const LAW: [&str; 4] = ["objections.yaml", "flags.yaml", "charge-map.yaml", "combination.yaml"];
/// Those of an instrument; the first is always there.
const INSTRUMENT: [&str; 3] = ["instrument.yaml", "actions.yaml", "declarations.yaml"];

impl Folder {
    /// Reads every file of a record.
    pub fn read(root: &Path) -> Folder {
        let mut folder = Folder { root: root.display().to_string(), ..Folder::default() };
        if !root.is_dir() {
            let what = if root.exists() { "is not a folder" } else { "does not exist" };
            folder.no_record(format!("the data folder `{}` {what}", folder.root));
            return folder;
        }
        if let Err(error) = root.read_dir() {
            folder.no_record(format!("the data folder `{}` cannot be read: {}", folder.root, words_of(&error)));
            return folder;
        }
        for (name, is_dir) in folder.list(root, "") {
            match (name.as_str(), is_dir) {
                ("instruments", true) => folder.instruments(root),
                ("words", true) => {
                    for (file, is_dir) in folder.list(root, &name) {
                        folder.entry(root, format!("{name}/{file}"), is_dir, file == "en.yaml", None);
                    }
                }
                // Pictures of the earth and no facts: they are read by the program alone, and are no part of the record.
                ("map", true) => {
                    for (file, is_dir) in folder.list(root, &name) {
                        folder.entry(root, format!("{name}/{file}"), is_dir, false, None);
                    }
                }
                ("persons" | "law", true) => {
                    for (file, is_dir) in folder.list(root, &name) {
                        let id = file.strip_suffix(".yaml");
                        folder.entry(root, format!("{name}/{file}"), is_dir, id.is_some(), id);
                    }
                }
                (_, is_dir) => {
                    folder.entry(root, name.clone(), is_dir, TOP.iter().chain(&MAY_HAVE).any(|own| *own == name), None)
                }
            }
        }
        if folder.files.is_empty() && folder.problems.is_empty() {
            folder.no_record(format!("the data folder `{}` holds no file of a record", folder.root));
            return folder;
        }
        for name in TOP.iter().map(|name| (*name).to_owned()).chain(LAW.iter().map(|name| format!("law/{name}"))) {
            folder.expect(&name);
        }
        folder.sha256 = folder.hash();
        folder
    }

    /// The same but for one file, as if it were not there; what the record is known by stays.
    pub fn without(mut self, path: &str) -> Folder {
        let shown = self.shown(path);
        self.files.remove(path);
        self.problems.retain(|problem| problem.position().0 != shown);
        self
    }

    /// The path of a file as the reader of messages sees it.
    pub fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root.trim_end_matches('/')).trim_end_matches('/').to_owned()
    }

    /// The files and folders inside that could not be read, or not in full.
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        let errors = self.problems.iter().filter(|problem| problem.code.severity() == Severity::Error);
        let root = self.root.trim_end_matches('/');
        errors
            .map(move |problem| problem.position().0)
            .map(move |shown| shown.strip_prefix(root).unwrap_or(shown).trim_start_matches('/'))
    }

    fn no_record(&mut self, message: String) {
        let problem = Problem::new(Code::NoRecord, message).in_path(self.root.clone());
        self.problems.push(problem.help("name a folder in the shapes of data/README.md"));
    }

    fn report(&mut self, code: Code, path: &str, message: String, help: &str) {
        self.problems.push(Problem::new(code, message).in_path(self.shown(path)).help(help));
    }

    /// Complains of a file that every record has and this one has not.
    fn expect(&mut self, path: &str) {
        let shown = self.shown(path);
        let known = self.files.contains_key(path) || self.problems.iter().any(|problem| problem.position().0 == shown);
        if !known {
            self.report(
                Code::MissingFile,
                path,
                format!("the record has no {}", quote(path)),
                "data/README.md says what belongs in it",
            );
        }
    }

    fn instruments(&mut self, root: &Path) {
        for (id, is_dir) in self.list(root, "instruments") {
            let inside = format!("instruments/{id}");
            if !is_dir {
                self.entry(root, inside, is_dir, false, None);
                continue;
            }
            self.named(&inside, &id);
            for (name, is_dir) in self.list(root, &inside) {
                self.entry(root, format!("{inside}/{name}"), is_dir, INSTRUMENT.contains(&name.as_str()), None);
            }
            self.expect(&format!("{inside}/{}", INSTRUMENT[0]));
        }
    }

    /// Complains of a name that gives an entry its id and is none.
    fn named(&mut self, path: &str, id: &str) {
        if !is_id(id) {
            let help = "name it in lower-case letters a to z, digits, and `-` between words";
            self.report(Code::WrongName, path, format!("the name of {} is no id", quote(path)), help);
        }
    }

    /// The names in a folder, sorted, and whether each is a folder. Hidden ones are left out.
    fn list(&mut self, root: &Path, path: &str) -> Vec<(String, bool)> {
        let mut names = Vec::new();
        match fs::read_dir(root.join(path)) {
            Ok(entries) => {
                for entry in entries {
                    match entry {
                        Ok(entry) => names.push((entry.file_name().to_string_lossy().into_owned(), entry.path().is_dir())),
                        Err(error) => self.cannot_read(path, &words_of(&error)),
                    }
                    if names.len() > MOST_FILES {
                        self.too_large(path, format!("it holds more than {MOST_FILES} files"));
                        break;
                    }
                }
            }
            Err(error) => self.cannot_read(path, &words_of(&error)),
        }
        names.retain(|(name, _)| !name.starts_with('.'));
        names.sort();
        names
    }

    fn cannot_read(&mut self, path: &str, why: &str) {
        let shown = quote(if path.is_empty() { &self.root } else { path });
        self.report(
            Code::UnreadableFile,
            path,
            format!("cannot read {shown}: {why}"),
            "make it a file or folder that you may read",
        );
    }

    fn too_large(&mut self, path: &str, why: String) {
        let shown = quote(if path.is_empty() { &self.root } else { path });
        self.report(Code::TooLarge, path, format!("{shown} is too large: {why}"), "a record is made of small files");
    }

    /// Takes a file in, if it is one that a record has.
    fn entry(&mut self, root: &Path, path: String, is_dir: bool, expected: bool, id: Option<&str>) {
        if !expected {
            let ending = Path::new(&path).extension().unwrap_or_default();
            if is_dir || ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml") {
                let message = format!("no part of a record is called {}", quote(&path));
                self.report(Code::UnknownFile, &path, message, "data/README.md names the files of a record");
            }
            return;
        }
        if is_dir {
            return self.cannot_read(&path, "it is a folder");
        }
        if let Some(id) = id {
            self.named(&path, id);
        }
        if self.files.len() >= MOST_FILES || self.bytes > LARGEST_RECORD {
            let already =
                self.problems.iter().any(|problem| problem.code == Code::TooLarge && problem.position().0 == self.shown(""));
            let most = LARGEST_RECORD >> 20;
            if !already {
                self.too_large("", format!("it holds more than {MOST_FILES} files or {most} MB"));
            }
            return;
        }
        match document::read(&root.join(&path), &self.shown(&path), LARGEST_FILE) {
            Ok(source) => {
                self.bytes += source.text.len();
                let node = document::parse(&source).map_err(|problem| self.problems.push(problem)).ok();
                self.files.insert(path, File { source, node });
            }
            Err(problem) => self.problems.push(problem),
        }
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
