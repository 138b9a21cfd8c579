//! From what was named to the files that are read: a folder stands for every file of claims in it and below it.

use std::collections::{HashSet, VecDeque};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::vec;

use super::open::STDIN;
use super::written::Written;
use crate::problem::{Code, Problem, words_of};

/// So many names of what was passed over in a folder are told; the others are counted.
const TOLD: usize = 5;

/// The files to read, in the order in which they were named; those of a folder are sorted. A file that is named twice is read once.
pub struct Files {
    named: vec::IntoIter<PathBuf>,
    written: Option<Written>,
    found: VecDeque<Found>,
    taken: HashSet<PathBuf>,
}

/// What is found under a name.
pub enum Found {
    /// A file, and how it is written where its name does not say.
    File(PathBuf, Option<Written>),
    /// A name under which nothing can be read, and why.
    Nothing(String, Problem),
    /// What of a folder is not read.
    PassedOver(PassedOver),
}

/// What of a folder is not read: names that are no file of claims by their ending, those that begin with a dot, and links to folders.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassedOver {
    /// The folder, as it was named.
    pub folder: String,
    /// The first names, as paths.
    pub first: Vec<String>,
    /// How many there are in all.
    pub number: u64,
}

impl Files {
    /// Of these names, `-` being standard input. `written`: how the files that are named are written, where it is said. Those of a folder
    /// say it by their names.
    pub fn new(named: Vec<PathBuf>, written: Option<Written>) -> Files {
        Files { named: named.into_iter(), written, found: VecDeque::new(), taken: HashSet::new() }
    }

    /// Whether this path was not taken before.
    fn is_new(&mut self, path: &Path) -> bool {
        path == Path::new(STDIN) || self.taken.insert(plain(path))
    }
}

impl Iterator for Files {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let found = match self.found.pop_front() {
                Some(found) => found,
                None => {
                    let name = self.named.next()?;
                    if name != Path::new(STDIN) && name.is_dir() {
                        self.found = in_folder(&name).into();
                        continue;
                    }
                    Found::File(name, self.written)
                }
            };
            match &found {
                Found::File(path, _) if !self.is_new(&path.clone()) => {}
                _ => return Some(found),
            }
        }
    }
}

/// A path without what says nothing, so that a file is known again under another spelling.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

/// What is found in a folder: its files, then what was passed over, or that there is no file of claims.
fn in_folder(folder: &Path) -> Vec<Found> {
    let name = folder.to_string_lossy().into_owned();
    let mut walk = Walk { found: Vec::new(), passed: PassedOver { folder: name.clone(), first: Vec::new(), number: 0 } };
    // Of the folder at hand, the files are shown as they are called in it.
    let root = plain(folder);
    walk.folder(if root.as_os_str().is_empty() { Path::new(".") } else { &root }, &root);
    let Walk { mut found, passed } = walk;
    if found.is_empty() {
        let problem = Problem::new(Code::NoClaims, "there is no file of claims in this folder").in_path(name.as_str());
        let endings: Vec<String> = Written::ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect();
        found.push(Found::Nothing(name, problem.help(format!("files of claims end in {}", endings.join(", ")))));
    }
    if passed.number > 0 {
        found.push(Found::PassedOver(passed));
    }
    found
}

/// A walk through a folder.
struct Walk {
    found: Vec<Found>,
    passed: PassedOver,
}

impl Walk {
    /// Takes in what lies in a folder, sorted by name; `shown` is what stands before its names.
    fn folder(&mut self, folder: &Path, shown: &Path) {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let shown = folder.to_string_lossy().into_owned();
                let problem = Problem::new(Code::UnreadableFile, format!("the folder cannot be read: {}", words_of(&error)));
                self.found.push(Found::Nothing(shown.clone(), problem.in_path(shown)));
                return;
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let (path, shown) = (entry.path(), shown.join(entry.file_name()));
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let kind = entry.file_type();
            match kind {
                Ok(kind) if kind.is_dir() && !hidden => self.folder(&path, &shown),
                Ok(kind)
                    if !kind.is_dir() && !hidden && is_file(&path) && Written::by_ending(&shown.to_string_lossy()).is_some() =>
                {
                    self.found.push(Found::File(shown, None));
                }
                _ => self.pass_over(&shown),
            }
        }
    }

    fn pass_over(&mut self, shown: &Path) {
        self.passed.number += 1;
        if self.passed.first.len() < TOLD {
            self.passed.first.push(shown.to_string_lossy().into_owned());
        }
    }
}

/// Whether it can be read as a file. A link to nowhere is none of the things that are passed over: it is told when it is opened.
fn is_file(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |about| about.is_file())
}
