//! `dedere timeline`.

use clap::Args;

use super::{Shared, Stop, Wrong, civil, corpus, finish, formats::ListWritten, refusals, stop::Done, today};
use crate::{
    query::{
        names,
        timeline::{FIRST_DAY, first_document, timeline},
    },
    report::{Report, TimelineReport, Window},
};

/// From when to when each answer held.
#[derive(Debug, Args)]
#[command(
    long_about = "From when to when each answer held for a person in a state, and the act that changed it: a bar, then a line a span. \
                  In JSON and CSV, `from` is the first day of a span and `until` the first day no longer; an empty `from` reaches as far \
                  back as answers go, an empty `until` beyond the last day shown.",
    after_help = "Examples:\n  \
                  dedere timeline {person} {state}\n  \
                  dedere timeline {person} {left} --from {eve} --to {date}\n  \
                  dedere timeline {other-person} {other-state} --format csv"
)]
pub struct Timeline {
    /// The person: any name, short name or id, in any script
    #[arg(value_name = "PERSON")]
    person: String,

    /// The state: a name, ISO code or id, or a place that belongs to one
    #[arg(value_name = "STATE")]
    state: String,

    /// The first day shown [default: that of the first document about the person]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,

    /// The last day shown [default: one year after today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,

    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListWritten,
}

/// Shows the spans.
pub(super) fn run(shared: &Shared, asked: Timeline) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    let mut wrong = Wrong::default();
    let from = asked.from.as_deref().and_then(|typed| wrong.unless(civil("--from", typed, today)));
    let to = asked.to.as_deref().and_then(|typed| wrong.unless(civil("--to", typed, today)));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        wrong.add(refusals::wrong_way_round(from, to));
    }
    let read = !wrong.any();
    let last = to.unwrap_or(today.plus_years(1));
    let person = wrong.unless_named(names::person(corpus, &asked.person, Some(today.min(last))), read);
    // A state that has ended by the last day can still be asked about on the first.
    let place = names::place(corpus, &asked.state, last)
        .or_else(|refused| from.map_or(Err(refused), |from| names::place(corpus, &asked.state, from)));
    let place = wrong.unless_named(place, read);
    let (Some(person), Some(place), false) = (person, place, wrong.any()) else { return Err(wrong.stop()) };
    let first = from.unwrap_or_else(|| first_document(person).unwrap_or(FIRST_DAY).max(FIRST_DAY).min(last));
    if last < first {
        return Err(refusals::wrong_way_round(first, last).into());
    }
    let window = Window { from: first, to: last, today, chosen_from: from.is_none(), chosen_to: to.is_none() };
    let report = TimelineReport::new(corpus, window, &timeline(corpus, person, place, last, today));
    Ok(finish(corpus, shared, &Report::Timeline(Box::new(report)), asked.format.into()))
}
