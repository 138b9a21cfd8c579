//! `dedere person`.

use clap::Args;

use super::{Shared, Stop, Wrong, args::Written, corpus, date, finish, name, stop::Done, today};
use crate::{
    query::person::person_view,
    report::{PersonReport, Report},
};

/// A person on a day.
#[derive(Debug, Args)]
#[command(
    long_about = "A person on a day: names in every language on record, nationality, offices; each warrant, indictment, summons or \
                  application with its charges and how it stands on the day; how many states owe what; trips and what became of them; \
                  findings and positions.",
    after_help = "Examples:\n  \
                  dedere person {person}\n  \
                  dedere person {other-person} --date {other-date}\n  \
                  dedere person {script} --format json"
)]
pub struct Person {
    /// The person: any name, short name or id, in any script
    #[arg(value_name = "PERSON")]
    person: String,

    /// The rest of a name of several words, which needs no quotes.
    #[arg(value_name = "WORD", hide = true)]
    rest: Vec<String>,

    /// The day asked about, from 1949-08-12 on [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,

    /// Also every office, trip and position, and names in other languages
    #[arg(long)]
    all: bool,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
}

/// Shows a person.
pub(super) fn run(shared: &Shared, asked: Person) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let read = wrong.unless(date(asked.date.as_deref(), today));
    let date = read.unwrap_or(today);
    let found = name::person(corpus, &name::joined(&asked.person, &asked.rest), date);
    let Some(person) = wrong.unless_named(found, read.is_some()).filter(|_| !wrong.any()) else { return Err(wrong.stop()) };
    let report = PersonReport::new(corpus, &person_view(corpus, person, date, today), today, asked.all);
    Ok(finish(corpus, shared, &Report::Person(Box::new(report)), asked.format.into()))
}
