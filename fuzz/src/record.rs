//! A record of which one file says something else: it is refused with problems that can be drawn, or it answers, and then every way to an
//! answer gives the same.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock},
};

use dedere::{data, law::Asked, problem::Severity};

use super::{
    bytes::{Choices, drawn},
    law::alike,
};

/// A small whole record, and a copy of it that can be written to.
struct Place {
    root: PathBuf,
    files: Vec<PathBuf>,
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn place() -> Place {
    // The package, or the workspace below it.
    let roots = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().take(2);
    let whole = roots.map(|root| root.join("tests/broken/_valid")).find(|root| root.is_dir()).expect("a whole record");
    let root = std::env::temp_dir().join(format!("dedere-fuzz-{}", std::process::id()));
    let mut found = Vec::new();
    files(&whole, &mut found);
    let files = found.iter().map(|path| path.strip_prefix(&whole).expect("in it").to_owned()).collect::<Vec<_>>();
    for path in &files {
        fs::create_dir_all(root.join(path).parent().expect("a folder")).expect("a place to write");
        fs::copy(whole.join(path), root.join(path)).expect("a copy");
    }
    Place { root, files }
}

/// The first two bytes say which file, and whether the rest is its text or is put in the place of a part of it.
pub fn holds(bytes: &[u8]) {
    static PLACE: OnceLock<Mutex<Place>> = OnceLock::new();
    let place = PLACE.get_or_init(|| Mutex::new(place())).lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let [which, how, rest @ ..] = bytes else { return };
    let path = place.root.join(&place.files[usize::from(*which) % place.files.len()]);
    let old = fs::read(&path).expect("a file");
    fs::write(&path, changed(&old, *how, rest)).expect("a place to write");
    let outcome = std::panic::catch_unwind(|| read(&place.root, rest));
    fs::write(&path, old).expect("a place to write");
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

/// The file with these bytes: as its text, or in the place of so many others.
fn changed(old: &[u8], how: u8, rest: &[u8]) -> Vec<u8> {
    if how == 0 || old.is_empty() {
        return rest.to_vec();
    }
    let mut choices = Choices(rest);
    let at = choices.below(old.len());
    let gone = choices.below(usize::from(how)).min(old.len() - at);
    [&old[..at], choices.0, &old[at + gone..]].concat()
}

fn read(root: &Path, rest: &[u8]) {
    let problems = data::check(root);
    drawn(&problems);
    let errors = problems.iter().any(|problem| problem.code.severity() == Severity::Error);
    let record = data::load(root);
    assert_eq!(record.is_err(), errors, "a record is used where nothing is wrong with it, and nowhere else");
    let (Ok(corpus), mut choices) = (record, Choices(rest)) else { return };
    let (false, false) = (corpus.persons.is_empty(), corpus.states.is_empty()) else { return };
    for _ in 0..3 {
        let (person, state) = (choices.one(corpus.persons), choices.one(corpus.states));
        alike(corpus, person, Asked::State(state), &mut choices);
    }
}
