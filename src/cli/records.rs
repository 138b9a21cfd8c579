//! `dedere data diff`, `dedere replay` and `dedere init`.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::{
    args::{Shared, Written},
    stop::{Done, Stop, words_of},
    whole,
};
use crate::{
    data,
    law::{Corpus, Question},
    query::{check::check, compare::compare, examples::examples, names},
    refusals::{self, Refusal},
    report::{CheckReport, DataDiffReport, Receipt, ReplayReport, Scope},
    words,
};

/// A file to begin with: its text, with words in braces for what the record fills in, and what is said when it is written.
pub struct Begun {
    /// The text.
    pub text: &'static str,
    said: fn(&Corpus, &Path) -> String,
}

/// The file that `dedere init claims` writes.
pub const CLAIMS: Begun = Begun { text: include_str!("claims.yaml"), said: words::claims::written };
/// The file that `dedere init overlay` writes.
pub const OVERLAY: Begun = Begun { text: include_str!("overlay.yaml"), said: words::claims::overlay_written };
/// A receipt has at most so many bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// `dedere data diff`.
pub fn data_diff(shared: &Shared, old: &Path, new: Option<&Path>, format: Written) -> Result<Done, Stop> {
    let today = super::today(shared)?;
    let old = super::load_to_compare(old)?;
    let new = match new {
        Some(dir) => super::load_to_compare(dir)?,
        None => super::corpus(shared)?,
    };
    let compared = compare(old, new, today, today);
    let report = DataDiffReport::new(old, new, &compared, today, today);
    Ok(done(shared, report.write(new, format.into(), super::terminal::style(shared)), None))
}

/// `dedere replay`.
pub fn replay(shared: &Shared, file: &Path, format: Written) -> Result<Done, Stop> {
    let read = read(file).map_err(|error| refusals::cannot_read(&file.to_string_lossy(), &words_of(&error)))?;
    let text = data::document::text(read, &file.to_string_lossy(), LARGEST).map_err(|problem| Refusal::from(&problem))?;
    let receipt = Receipt::read(&text.text).ok_or_else(|| refusals::no_receipt(file))?;
    super::not_too_early("date", receipt.date)?;
    let corpus = super::corpus(shared)?;
    let person = names::person(corpus, &receipt.person, Some(receipt.date))?;
    let place = names::place(corpus, &receipt.place, receipt.date)?;
    let Receipt { date, presence, today, .. } = receipt;
    let checked = check(corpus, Question { person, place, date, presence, today });
    let report = ReplayReport::new(corpus, &receipt, &CheckReport::new(corpus, &checked, Scope::Everything));
    let unmet = (!report.same()).then(String::new);
    Ok(done(shared, report.write(corpus, format.into(), super::terminal::style(shared)), unmet))
}

/// The bytes of a file, one more at most than a receipt may have.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut from: Box<dyn Read> = if file == Path::new("-") { Box::new(io::stdin()) } else { Box::new(fs::File::open(file)?) };
    from.by_ref().take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// `dedere init`: a file that exists is left alone.
pub fn init(shared: &Shared, file: &Path, begun: Begun) -> Result<Done, Stop> {
    let corpus = super::corpus(shared)?;
    let text = words::filled(&examples(corpus), begun.text, "\n\n");
    match whole::write_new(file, text.as_bytes()) {
        Ok(()) => Ok(done(shared, (begun.said)(corpus, file), None)),
        Err(error) => Err(Stop::Unwritten(refusals::cannot_write(file, &words_of(&error)))),
    }
}

fn done(shared: &Shared, text: String, unmet: Option<String>) -> Done {
    Done { unmet, ..Done::new(text, super::terminal::choice(shared)) }
}
