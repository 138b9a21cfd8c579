//! `dedere route`: a trip, stop by stop, flights over included.

use clap::Args;

use super::{Shared, Stop, Wrong, civil, corpus, finish, formats::CheckWritten, refusals, row, stop::Done, today};
use crate::{
    law::{Presence, Question},
    query::{check::in_short, names},
    report::{AnswersReport, Report},
};

/// A trip: who owes what on the way.
#[derive(Debug, Args)]
#[command(
    after_help = "A stop is [over:]STATE[@DATE]: `over:` for a flight over it. Without a date it is on the day of the stop before; the \
                  first stops, on that of the first stop that has one. --date gives another day to them, or a day to all.\n\n\
                  Examples:\n  \
                  dedere route {person} over:{iso3} {state}@{date}\n  \
                  dedere route {person} {iso3} {state} --date {date}"
)]
pub struct Route {
    /// The person
    #[arg(value_name = "PERSON")]
    person: String,

    /// The stops, in their order
    #[arg(value_name = "STOP", required = true)]
    stops: Vec<String>,

    /// The day of the first stops, where they have none [default: that of the first stop with a day, or else today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,

    /// How to write the answers
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: CheckWritten,
}

/// Answers each stop.
pub(super) fn run(shared: &Shared, asked: &Route) -> Result<Done, Stop> {
    let today = today(shared)?;
    let corpus = corpus(shared)?;
    // Stops before the first that has a day share it: whoever flies over lands on the same day.
    let days: Vec<Option<&str>> = asked.stops.iter().map(|stop| stop.rsplit_once('@').map(|(_, day)| day)).collect();
    if let Some(split) = row::day(asked.date.as_deref(), &asked.stops, today) {
        return Err(refusals::day_in_quotes("--date", &split).into());
    }
    let mut wrong = Wrong::default();
    let mut day = match &asked.date {
        Some(typed) => wrong.unless(civil("--date", typed, today)).unwrap_or(today),
        // What is wrong with it is told where it stands.
        None => days.iter().flatten().next().and_then(|typed| civil("a stop", typed, today).ok()).unwrap_or(today),
    };
    let person = wrong.unless(names::person(corpus, &asked.person, Some(day)));
    let mut questions: Vec<Question> = Vec::new();
    for (stop, typed) in asked.stops.iter().zip(days) {
        if let Some(typed) = typed {
            let before = day;
            day = wrong.unless(civil("a stop", typed, today)).unwrap_or(day);
            if day < before && !questions.is_empty() {
                wrong.add(refusals::stop_before(stop, before, day));
            }
        }
        let place = stop.rsplit_once('@').map_or(stop.as_str(), |(place, _)| place);
        let (presence, place) = match place.strip_prefix("over:") {
            Some(place) => (Presence::Overflight, place),
            None => (Presence::Territory, place),
        };
        match (names::place(corpus, place, day), person) {
            (Ok(place), Some(person)) => questions.push(Question { person, place, date: day, presence, today }),
            (Err(refused), _) => wrong.add(refused),
            _ => {}
        }
    }
    if let Some(refusal) = row::of_stops(corpus, &asked.person, &asked.stops, day, wrong.any()) {
        return Err(refusal.into());
    }
    wrong.told()?;
    if questions.is_empty() {
        return Err(refusals::missing_name("state", None).into());
    }
    let answers: Vec<_> = questions.iter().map(|question| in_short(corpus, *question)).collect();
    Ok(finish(corpus, shared, &Report::Answers(Box::new(AnswersReport::of_a_trip(corpus, &answers, today))), asked.format.into()))
}
