//! `dedere state`.

use clap::Args;

use super::{Shared, Stop, args::Written, corpus, date_or_today, finish, stop::Done};
use crate::{
    query::{names, state::state_view},
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
    let (date, today) = date_or_today(shared, asked.date.as_deref())?;
    let corpus = corpus(shared)?;
    let place = names::place(corpus, &asked.state, date)?;
    let report = StateReport::new(corpus, &state_view(corpus, place, date, today), today, asked.all);
    Ok(finish(corpus, shared, &Report::State(Box::new(report)), asked.format.into()))
}
