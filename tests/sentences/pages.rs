//! The pages on which texts are looked for: every transcript, every legal case with its whole proof, and the commands of `pages.txt`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use dedere::draw::{Format, Style};
use dedere::law::Corpus;
use dedere::query::check::check;
use dedere::report::{CheckReport, Report, render};

use crate::common::{Prepared, load};

/// The day on which every page is drawn.
const TODAY: &str = "2026-11-24";

/// A page.
pub enum Page {
    /// What a command writes.
    Command(String),
    /// The whole proof of a legal case.
    Case(Box<Prepared>),
}

impl Page {
    /// What a reader is told it is.
    pub fn name(&self) -> String {
        match self {
            Page::Command(typed) => typed.clone(),
            Page::Case(case) => format!("{} ({})", case.case.says, case.case.file),
        }
    }

    /// As it is written on a record.
    pub fn drawn(&self, record: &'static Corpus) -> String {
        match self {
            Page::Command(typed) => dedere::cli::written(&arguments(typed), record),
            Page::Case(case) => {
                let corpus = case.corpus(record);
                let report = Report::Check(Box::new(CheckReport::new(&corpus, &check(&corpus, case.question), true)));
                render(&corpus, &report, Format::Text, Style { width: 80, color: false, ascii: false, links: false })
            }
        }
    }
}

/// What was typed, in words: quotes hold several together.
fn arguments(typed: &str) -> Vec<OsString> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in typed.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, ' ') => words.push(String::new()),
            (_, letter) => words.last_mut().expect("a word").push(letter),
        }
    }
    let mut words: Vec<OsString> = words.into_iter().filter(|word| !word.is_empty()).map(OsString::from).collect();
    if !words.iter().any(|word| word == "--today") {
        words.extend(["--today".into(), TODAY.into()]);
    }
    words
}

/// Every page, those that are quick to draw first.
pub fn all(record: &Corpus) -> Vec<Page> {
    let cases = load().into_iter().map(|case| Page::Case(Box::new(case.prepare(record))));
    let more = std::fs::read_to_string("tests/sentences/pages.txt").expect("the further commands");
    let more = more.lines().filter(|line| line.starts_with("dedere ")).map(str::to_owned).collect::<Vec<_>>();
    let mut files: Vec<PathBuf> =
        Path::new("tests/cli").read_dir().expect("the transcripts").map(|entry| entry.expect("a file").path()).collect();
    files.push("README.md".into());
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let typed = files.iter().flat_map(|path| typed_in(path)).chain(more);
    let mut seen = std::collections::BTreeSet::new();
    let commands = typed.filter(|typed| seen.insert(typed.clone())).map(Page::Command).collect::<Vec<_>>();
    commands.into_iter().chain(cases).collect()
}

/// The commands of a transcript: those that ask for no record of their own and write to no file.
fn typed_in(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("a transcript");
    let commands = text.lines().filter_map(|line| line.strip_prefix("$ ")).filter(|line| line.starts_with("dedere "));
    let other = [" --data", "claimreview", "data check", " init ", " man", ">", "|", "completions"];
    commands.filter(|line| !other.iter().any(|word| line.contains(word))).map(str::to_owned).collect()
}
