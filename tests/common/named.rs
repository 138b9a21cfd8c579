//! A person of any name, laid over the record.

use std::{fs, path::Path};

/// The person: wanted for torture by courts of a state.
const PERSON: &str = "\
sources:
  - { id: own-desk, title: The desk, publisher: Example Desk, kind: recollection, read: false }
default_sources: [own-desk]
courts:
  - { id: own-courts, name: courts of Chile, short: courts of Chile, founded_by: Own law }
situations:
  - { id: own-situation, name: What it is about, court: own-courts, territory: [chile] }
persons:
  - id: jane-example
    name: NAME
    nationality: [chile]
    confidence: recalled
    processes:
      - { id: own-warrant, court: own-courts, kind: national, form: warrant, situation: own-situation, issued: 2010-05-01, public: 2010-05-01,
          acts: { from: 2005-01-01, until: 2006-01-01 }, marks: { torture: true, capacity: state-official } }
";

/// A file in this folder with `jane-example`, who bears this name.
pub fn person(folder: &Path, name: &str) -> String {
    let file = folder.join("own.yaml");
    fs::write(&file, PERSON.replace("NAME", &serde_json::json!(name).to_string())).expect("a file");
    file.to_str().expect("a path").to_owned()
}
