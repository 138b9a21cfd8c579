//! `dedere obligations`.

use clap::Args;

use super::{Shared, Stop, Wrong, answer, corpus, date, finish, formats::ListWritten, refusals, stop::Done, today};
use crate::{
    law::{Answer, Corpus, Group},
    query::{names, obligations::owed},
    report::{ObligationsReport, Report},
};

/// Who must be arrested where.
#[derive(Debug, Args)]
#[command(
    long_about = "Who must be arrested or prosecuted where, on a day: one row a pair, strongest answer first. For one person, for one \
                  state, or for all. Each row names the articles, the warrant and the day since which the answer has held. Text and \
                  Markdown leave out pairs without an obligation and count them; CSV and JSON list every pair.",
    after_help = "Examples:\n  \
                  dedere obligations --person {person} --date {date}\n  \
                  dedere obligations --state {state}\n  \
                  dedere obligations --state {iso3} --date {date} --answer obliged\n  \
                  dedere obligations --date {date} --format csv > matrix.csv"
)]
pub struct Obligations {
    /// One person alone: any name, short name or id
    #[arg(long, value_name = "NAME")]
    person: Option<String>,

    /// One state alone: a name, ISO code or id, or a place that belongs to one
    #[arg(long, value_name = "NAME")]
    state: Option<String>,

    /// The members of a group of states alone, such as the European Union: a name or id
    #[arg(long, value_name = "NAME", conflicts_with = "state")]
    group: Option<String>,

    /// The day asked about, from 1949-08-12 on [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,

    /// Only pairs with this answer; can be given more than once
    #[arg(long, value_name = "ANSWER")]
    answer: Vec<String>,

    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListWritten,
}

/// The group of this name.
fn group(corpus: &Corpus, typed: &str) -> Result<&'static Group, Stop> {
    names::group(corpus, typed).map_err(|near| refusals::not_on_record("group", "unknown-group", typed, &near, "groups").into())
}

/// Lists.
pub(super) fn run(shared: &Shared, asked: Obligations) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let read = wrong.unless(date(asked.date.as_deref(), today));
    let date = read.unwrap_or(today);
    let answers: Vec<Answer> = asked.answer.iter().filter_map(|typed| wrong.unless(answer(typed))).collect();
    let person = asked.person.map(|typed| names::person(corpus, &typed, Some(date)));
    let person = person.and_then(|found| wrong.unless_named(found, read.is_some()));
    let place = asked.state.map(|typed| names::place(corpus, &typed, date));
    let place = place.and_then(|found| wrong.unless_named(found, read.is_some()));
    let group = asked.group.as_deref().and_then(|typed| wrong.unless(group(corpus, typed)));
    wrong.told()?;
    let mut owed = owed(corpus, person, place, date, today);
    if let Some(group) = group {
        owed.narrow_to(group);
    }
    let report = ObligationsReport::new(corpus, &owed, &answers);
    Ok(finish(corpus, shared, &Report::Obligations(Box::new(report)), asked.format.into()))
}
