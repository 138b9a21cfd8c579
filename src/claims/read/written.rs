//! How a file of claims is written.

/// How a file of claims is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// YAML: `version` and `claims`.
    Yaml,
    /// The same in JSON.
    Json,
    /// A claim a line, in JSON.
    Ndjson,
    /// A claim a line, under a head of column names.
    Csv,
}

impl Written {
    /// The endings of names that say it.
    pub const ENDINGS: [(&str, Written); 7] = [
        ("yaml", Written::Yaml),
        ("yml", Written::Yaml),
        ("json", Written::Json),
        ("ndjson", Written::Ndjson),
        ("jsonl", Written::Ndjson),
        ("csv", Written::Csv),
        ("tsv", Written::Csv),
    ];

    /// How a file of this name is written; YAML where the name does not say.
    pub fn of_path(path: &str) -> Written {
        Written::by_ending(path).unwrap_or(Written::Yaml)
    }

    /// How a file of this name is written, where its ending says so.
    pub fn by_ending(path: &str) -> Option<Written> {
        let (_, ending) = path.rsplit_once('.')?;
        let known = Written::ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known));
        known.map(|(_, written)| *written)
    }
}
