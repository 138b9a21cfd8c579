//! `dedere state`.

use clap::Args;

use super::{Shared, Stop, Wrong, args::Written, corpus, date, finish, name, stop::Done, today};
use crate::{
    query::state::state_view,
    report::{Report, StateReport},
};

/// A state on a day.
#[derive(Debug, Args)]
#[command(
    long_about = "A state on a day: its names and codes; each treaty with its steps and since when it binds, what was announced, \
                  notified, revoked and took effect kept apart; declarations; whom it must arrest; trips received, findings, positions.",
    after_help = "Examples:\n  \
                  dedere state {state} --date {date}\n  \
                  dedere state {left} --date {eve}\n  \
                  dedere state {iso3} --format json"
)]
pub struct State {
    /// The state: a name, ISO code or id, or a place that belongs to one
    #[arg(value_name = "STATE")]
    state: String,

    /// The rest of a name of several words, which needs no quotes.
    #[arg(value_name = "WORD", hide = true)]
    rest: Vec<String>,

    /// The day asked about, from 1949-08-12 on [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,

    /// Also each step of a treaty, every trip and position, and names in other languages
    #[arg(long)]
    all: bool,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
}

/// Shows a state.
pub(super) fn run(shared: &Shared, asked: State) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let read = wrong.unless(date(asked.date.as_deref(), today));
    let date = read.unwrap_or(today);
    let found = name::place(corpus, &name::joined(&asked.state, &asked.rest), date);
    let Some(place) = wrong.unless_named(found, read.is_some()).filter(|_| !wrong.any()) else { return Err(wrong.stop()) };
    let report = StateReport::new(corpus, &state_view(corpus, place, date, today), today, asked.all);
    Ok(finish(corpus, shared, &Report::State(Box::new(report)), asked.format.into()))
}
