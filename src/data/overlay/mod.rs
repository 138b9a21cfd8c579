//! A newsroom's own facts, or a what-if, laid over a record: the same strict reader, and a record that says wherever it answers that it
//! rests on them.
//!
//! An overlay adds sources, courts, situations, persons, documents, offices, visits and treaty actions. What the record has already stays
//! as it is, unless an entry says `replace: true`; what was replaced is told.

mod entry;
mod files;
mod ids;
mod layers;
mod names;

use std::path::PathBuf;

use super::check;
use super::desk::Desk;
use super::resolve::Resolved;
use crate::law::{Corpus, Edition, Index, Overlay};
use crate::problem::{Problem, Severity, escape};
use files::Files;
use layers::Layers;

/// Of more files than these the version gives the number alone.
const NAMED: usize = 3;

/// Lays the files at these paths, and those in folders at them, over a record.
pub fn laid_over(base: &'static Corpus, paths: &[PathBuf]) -> Resolved {
    let files = Files::read(paths);
    let (known, twice) = ids::known(base, &files.sound);
    let desk = Desk::new(known, false);
    desk.terms.set(base.terms);
    twice.into_iter().for_each(|problem| desk.report(problem));
    let layers = Layers::over(base, &files.sound, &desk);
    let fresh = layers.fresh_sources();
    let corpus = finished(base, layers, &files, &desk);
    check::laid_over(&corpus, &fresh, &desk);
    let mut problems = desk.problems(&files.paths.join(", "));
    // The record itself was checked: what is said of its own lines is said of the overlay's too.
    problems.retain(|problem: &Problem| problem.place.as_ref().is_none_or(|place| !place.file.text.is_empty()));
    problems.extend(files.problems);
    problems.sort_by(Problem::order);
    let usable = problems.iter().all(|problem| problem.code.severity() > Severity::Error);
    Resolved { corpus: usable.then(|| &*Box::leak(Box::new(corpus))), problems }
}

/// The record with its layers, and with the names and indexes that follow from them.
fn finished(base: &'static Corpus, layers: Layers, files: &Files, desk: &Desk) -> Corpus {
    let names = names::index(base, &layers.replaced_persons, desk);
    let reordered = super::names::reordered(names, desk);
    let replaced = layers.replaced.iter().map(|what| desk.keep(what)).collect::<Vec<_>>();
    let shown = files.paths.iter().map(|path| desk.keep(&escape(path))).collect::<Vec<_>>();
    let overlay = Overlay { files: shown.leak(), sha256: desk.keep(&files.sha256), replaced: replaced.leak() };
    let with = match files.names.len() {
        ..=NAMED => files.names.join(", "),
        more => format!("{more} files"),
    };
    let edition = Edition {
        version: desk.keep(&format!("{} with {}", base.edition.version, escape(&with))),
        sha256: desk.keep(&files::together(base.edition.sha256, &files.sha256)),
        overlay: Some(overlay),
        ..base.edition
    };
    let mut corpus = Corpus { edition, names, reordered, ..layers.corpus() };
    corpus.source_index = Index::over(corpus.sources.iter().map(|source| source.id.0));
    corpus.name_index = Index::over(corpus.names.iter().map(|entry| entry.name));
    corpus.reordered_index = Index::over(corpus.reordered.iter().map(|entry| entry.name));
    corpus
}
