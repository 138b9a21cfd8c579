//! Which pairs changed their answer between two days, or kept it on other rules, and by which act.

use rayon::prelude::*;

use super::cause::{causes, weightiest};
use super::moments::Moment;
use super::obligations::states_on;
use super::side_by_side::side_by_side;
use super::timeline::Timelines;
use crate::law::*;

/// A pair whose answer differs between two days, or rests on other rules.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The person.
    pub person: &'static Person,
    /// The state or place.
    pub place: Asked,
    /// The opinion on the first day.
    pub before: Opinion,
    /// The opinion on the second day.
    pub after: Opinion,
    /// The rules that gave the answer before, where something was owed.
    pub rules_before: Vec<RuleNumber>,
    /// The rules that give it after.
    pub rules_after: Vec<RuleNumber>,
    /// The day on which the later answer, on its rules, began.
    pub since: Day,
    /// The place on that day.
    pub host: Host,
    /// The acts of that day that moved it, as far as they are told.
    pub acts: Vec<Moment>,
}

/// What became of answers between two days.
#[derive(Clone, Debug)]
pub struct Between {
    /// The first day.
    pub from: Day,
    /// The second day.
    pub to: Day,
    /// One person.
    pub person: Option<&'static Person>,
    /// One state or place, and the state whose territory it is on the second day.
    pub place: Option<(Asked, Option<&'static State>)>,
    /// The day of asking.
    pub today: Day,
    /// How many pairs were compared.
    pub compared: usize,
    /// The pairs that changed.
    pub changes: Vec<Changed>,
}

/// What became of answers between two days: for one person or all, in one place or every state.
pub fn between(
    corpus: &Corpus,
    person: Option<&'static Person>,
    place: Option<Asked>,
    from: Day,
    to: Day,
    today: Day,
) -> Between {
    let persons: Vec<&'static Person> = person.map_or_else(|| corpus.persons.iter().collect(), |person| vec![person]);
    let places: Vec<Asked> = place.map_or_else(|| states_between(corpus, from, to), |place| vec![place]);
    let changes = diff(corpus, &persons, &places, from, to, today);
    let place = place.map(|place| (place, corpus.host(place, to).state));
    Between { from, to, person, place, today, compared: persons.len() * places.len(), changes }
}

/// The states that can be asked about on both of two days: those of the earlier day that have not ended by the later, and those that
/// came after.
pub fn states_between(corpus: &Corpus, from: Day, to: Day) -> Vec<Asked> {
    let (earlier, later) = (states_on(corpus, from), states_on(corpus, to));
    let named = |state: &&&'static State| later.iter().chain(&earlier).any(|other| other.id == state.id);
    let lasts = |state: &&'static State| !(state.exists.ended(to) && corpus.on_day(state.id, to) == Some(state.id));
    let states: Vec<&'static State> = corpus.states.iter().collect();
    states.iter().filter(named).filter(|state| lasts(state)).map(|state| Asked::State(state)).collect()
}

/// The rules that give an answer, where something is owed.
fn resting_on(corpus: &Corpus, opinion: &Opinion) -> Vec<RuleNumber> {
    let deciding = opinion.deciding(corpus).filter(|conclusion| conclusion.status.carries());
    let mut rules: Vec<RuleNumber> = deciding.filter_map(|conclusion| conclusion.rule).map(|rule| rule.number).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// The pairs whose answer differs between two days, or rests on other rules, the first not after the second, in the order of persons, then places.
pub fn diff(corpus: &Corpus, persons: &[&'static Person], places: &[Asked], from: Day, to: Day, today: Day) -> Vec<Changed> {
    side_by_side(|| changes(corpus, persons, places, from, to, today))
}

fn changes(corpus: &Corpus, persons: &[&'static Person], places: &[Asked], from: Day, to: Day, today: Day) -> Vec<Changed> {
    let timelines = Timelines::new(corpus, today);
    let places: Vec<_> = places
        .par_iter()
        .map(|place| (*place, corpus.host(*place, from), corpus.host(*place, to), timelines.place(*place)))
        .collect();
    let of = |person: &&'static Person| {
        let of_person = timelines.person(person);
        let changed = |(place, then, now, of_place): &(Asked, Host, Host, Vec<Moment>)| {
            let ask = |date, host: &Host| {
                let question = Question { person, place: *place, date, presence: Presence::Territory, today };
                opine_at(corpus, question, host.clone())
            };
            let (before, after) = (ask(from, then), ask(to, now));
            let same = |left: &Opinion, right: &Opinion| {
                left.answer == right.answer && resting_on(corpus, left) == resting_on(corpus, right)
            };
            if same(&before, &after) {
                return None;
            }
            // Back from the second day to the last day on which it was not yet so.
            let moments = timelines.moments(&of_person, of_place, from, Some(to.next()));
            let days: Vec<&[Moment]> = moments.chunk_by(|left, right| left.day == right.day).collect();
            days.into_iter().rev().find_map(|acts| {
                let (since, eve) = (acts[0].day, acts[0].day.previous());
                let earlier = ask(eve, &corpus.host(*place, eve));
                if same(&earlier, &after) {
                    return None;
                }
                let host = corpus.host(*place, since);
                let acts = causes(corpus, &earlier, &after, acts);
                Some(Changed {
                    person,
                    place: *place,
                    acts: weightiest(corpus, &host, since, &acts),
                    rules_before: resting_on(corpus, &before),
                    rules_after: resting_on(corpus, &after),
                    before: before.clone(),
                    after: after.clone(),
                    since,
                    host,
                })
            })
        };
        places.iter().filter_map(changed).collect::<Vec<_>>()
    };
    persons.par_iter().flat_map_iter(of).collect()
}
