//! `dedere diff`.

use clap::Args;

use super::{Shared, Stop, Wrong, civil, corpus, finish, formats::ListWritten, refusals, stop::Done, today};
use crate::{
    query::{diff::between, names},
    report::{DiffReport, Report},
};

/// Which answers changed between two days.
#[derive(Debug, Args)]
#[command(
    long_about = "Which pairs of a person and a state have another answer on the second day than on the first, since when, and by which \
                  act. For one person, for one state, or for all.",
    after_help = "Examples:\n  \
                  dedere diff --from {before} --to {date} --person {person}\n  \
                  dedere diff --from {eve} --to {exit} --state {left}\n  \
                  dedere diff --from {before} --to {date} --format csv"
)]
pub struct Diff {
    /// The first day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: String,

    /// The second day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: String,

    /// One person alone: any name, short name or id
    #[arg(long, value_name = "NAME")]
    person: Option<String>,

    /// One state alone: a name, ISO code or id, or a place that belongs to one
    #[arg(long, value_name = "NAME")]
    state: Option<String>,

    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListWritten,
}

/// Lists the changes.
pub(super) fn run(shared: &Shared, asked: Diff) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let from = wrong.unless(civil("--from", &asked.from, today));
    let to = wrong.unless(civil("--to", &asked.to, today));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        wrong.add(refusals::wrong_way_round(from, to));
    }
    let on = to.unwrap_or(today);
    let person = asked.person.map(|typed| names::person(corpus, &typed, Some(on)));
    let person = person.and_then(|found| wrong.unless_named(found, to.is_some()));
    let place = asked.state.map(|typed| names::place(corpus, &typed, on));
    let place = place.and_then(|found| wrong.unless_named(found, to.is_some()));
    let (Some(from), Some(to), false) = (from, to, wrong.any()) else { return Err(wrong.stop()) };
    let between = between(corpus, person, place, from, to, today);
    Ok(finish(corpus, shared, &Report::Diff(Box::new(DiffReport::new(corpus, &between))), asked.format.into()))
}
