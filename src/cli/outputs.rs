//! What a run on claims writes beside standard output: reports in files, and what a runner of jobs takes.

use std::{
    collections::HashSet,
    fs::OpenOptions,
    io::Write,
    path::{Component, Path, PathBuf},
};

use super::{
    args_claims::{Ordered, Reported, Reviews, Verify},
    stop::{Stop, words_of},
    whole::Pending,
};
use crate::{
    claims::read::{Written, is_address},
    problem::is_sound,
    refusals::{self, Refusal},
    report::Newsroom,
};

/// The files that are to be written, each begun before any claim is read.
pub struct Outputs {
    /// In place of standard output.
    pub main: Option<Pending>,
    /// Reports, each in its format.
    pub reports: Vec<(Reported, Pending)>,
    /// Reviews for search engines.
    pub reviews: Vec<Pending>,
}

impl Outputs {
    /// Begins every file that was ordered. `named`: what is to be read, which none of them may take the place of.
    pub fn begin(asked: &Verify, named: &[PathBuf]) -> Result<Outputs, Stop> {
        let ordered = || asked.output.iter().chain(asked.reports.iter().map(|Ordered { file, .. }| file));
        let mut taken = HashSet::new();
        for file in ordered() {
            if !taken.insert(absolute(file)) {
                return Err(refusals::same_report(file).into());
            }
            if named.iter().any(|named| would_be_read(file, named)) {
                return Err(refusals::report_over_claims(file).into());
            }
        }
        let begin =
            |file: &Path| Pending::open(file).map_err(|error| Stop::Unwritten(refusals::cannot_write(file, &words_of(&error))));
        let mut outputs =
            Outputs { main: asked.output.as_deref().map(begin).transpose()?, reports: Vec::new(), reviews: Vec::new() };
        for Ordered { format, file } in &asked.reports {
            match format {
                Some(format) => outputs.reports.push((*format, begin(file)?)),
                None => outputs.reviews.push(begin(file)?),
            }
        }
        Ok(outputs)
    }
}

/// Whether a report would be read as claims: it is a file that was named, or one with such a name in a folder that was.
fn would_be_read(report: &Path, named: &Path) -> bool {
    let (report, named) = (absolute(report), absolute(named));
    report == named || Written::by_ending(&report.to_string_lossy()).is_some() && named.is_dir() && report.starts_with(named)
}

/// A path in one spelling, links followed as far as it exists.
fn absolute(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let (mut there, mut rest) = (path.as_path(), Vec::new());
    while !there.exists() {
        let Some(parent) = there.parent() else { break };
        rest.extend(there.components().next_back());
        there = parent;
    }
    let mut known = there.canonicalize().unwrap_or_else(|_| there.to_path_buf());
    for part in rest.into_iter().rev() {
        if part == Component::ParentDir {
            known.pop();
        } else {
            known.push(part);
        }
    }
    known
}

/// Who publishes reviews, and where. `Err`: it is not said, or cannot be.
pub fn newsroom(asked: &Reviews) -> Result<Newsroom, Refusal> {
    let (Some(name), Some(page)) = (&asked.publisher, &asked.page) else { return Err(refusals::no_newsroom()) };
    if name.is_empty() || !is_sound(name) {
        return Err(refusals::bad_publisher());
    }
    let plain = |url: &str| {
        is_address(url) && is_sound(url) && !url.contains(|letter: char| letter.is_whitespace() || "{}<>\"".contains(letter))
    };
    let holes = Newsroom::HOLES;
    if !plain(&holes.iter().fold(page.clone(), |page, hole| page.replace(hole, "-"))) {
        return Err(refusals::bad_page("--page", page, &holes));
    }
    let url = asked.publisher_url.clone();
    match url.as_deref().filter(|url| !plain(url)) {
        Some(wrong) => Err(refusals::bad_page("--publisher-url", wrong, &[])),
        None => Ok(Newsroom { name: name.clone(), url, page: page.clone() }),
    }
}

/// What is added to a file of a runner of jobs.
pub struct Added {
    path: PathBuf,
    text: String,
    lost: fn(&Path, &str) -> Refusal,
}

impl Added {
    /// The summary of the job, as Markdown, where there is a place for it.
    pub fn summary(text: impl FnOnce() -> String) -> Option<Added> {
        Added::to("GITHUB_STEP_SUMMARY", text, refusals::no_summary)
    }

    /// The outputs of the step, where there is a place for them.
    pub fn outputs(text: impl FnOnce() -> String) -> Option<Added> {
        Added::to("GITHUB_OUTPUT", text, refusals::no_outputs)
    }

    fn to(variable: &str, text: impl FnOnce() -> String, lost: fn(&Path, &str) -> Refusal) -> Option<Added> {
        let path = std::env::var_os(variable).filter(|path| !path.is_empty())?;
        Some(Added { path: path.into(), text: text(), lost })
    }

    /// Adds it, and says where that cannot be done.
    pub fn write(self) -> Option<Refusal> {
        let file = OpenOptions::new().create(true).append(true).open(&self.path);
        let written = file.and_then(|mut file| file.write_all(self.text.as_bytes()));
        written.err().map(|error| (self.lost)(&self.path, &words_of(&error)))
    }
}
