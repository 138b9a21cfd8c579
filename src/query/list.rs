//! Lists of every kind of the record, with the filters that make sense for each.

use super::{
    facts,
    obligations::{Row, all_places_on, cited, obligations},
    person::{ProcessState, process_state},
};
pub use crate::law::ListKind as Kind;
use crate::law::*;

/// What a list is narrowed to. A filter that does not apply to a kind is refused before it gets here.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The day on which a list is taken.
    pub date: Day,
    /// Only those with a process in effect that day, alive and not delivered.
    pub at_large: bool,
    /// Only parties to this instrument that day.
    pub party_to: Option<InstrumentId>,
    /// States: those too that do not exist on that day.
    pub ended: bool,
    /// Only about this state.
    pub state: Option<StateId>,
    /// Only about this place, where one was named that is no state.
    pub place: Option<PlaceId>,
    /// Only about this person.
    pub person: Option<PersonId>,
    /// Only of this court.
    pub court: Option<CourtId>,
    /// Only processes in effect that day.
    pub in_effect: bool,
    /// Only of this instrument.
    pub instrument: Option<InstrumentId>,
}

impl Filter {
    /// Everything, on a day.
    pub fn all(date: Day) -> Filter {
        Filter {
            date,
            at_large: false,
            party_to: None,
            ended: false,
            state: None,
            place: None,
            person: None,
            court: None,
            in_effect: false,
            instrument: None,
        }
    }
}

/// Whether a person is wanted and at large on a day: some warrant or indictment is in effect.
pub fn at_large(person: &Person, date: Day) -> bool {
    person.processes.iter().any(|process| {
        matches!(process.kind, ProcessKind::Warrant | ProcessKind::Indictment)
            && matches!(process_state(person, process, date), ProcessState::InEffect | ProcessState::Secret)
    })
}

/// Persons, in the order of ids, each with whether the person is at large on the day.
pub fn persons<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = (&'static Person, bool)> + 'a {
    corpus.persons.iter().map(|person| (person, at_large(person, filter.date))).filter(|(person, at_large)| {
        (!filter.at_large || *at_large)
            && filter.court.is_none_or(|court| person.processes.iter().any(|process| process.court == court))
            && filter.state.is_none_or(|state| person.nationality.contains(&state))
    })
}

/// States that exist on the day, or all, in the order of ids, each with the period that makes it a party where that is asked.
pub fn states<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static State, Option<&'static Participation>)> + 'a {
    let list = filter.party_to.and_then(|instrument| corpus.action_list(instrument));
    corpus.states.iter().filter_map(move |state| {
        let exists = filter.ended || state.exists.contains(filter.date);
        match (filter.party_to, list) {
            (None, _) => exists.then_some((state, None)),
            (Some(_), None) => None,
            (Some(_), Some(list)) => {
                let (holds, period) = bound(corpus.participations(list, state.id), filter.date);
                period.filter(|period| holds == Holds::Yes && period.counted()).map(|period| (state, Some(period)))
            }
        }
    })
}

/// Processes with their persons, in the order of persons, then issue.
pub fn processes<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static Person, &'static Process, ProcessState)> + 'a {
    corpus
        .persons
        .iter()
        .filter(|person| filter.person.is_none_or(|id| person.id == id))
        .flat_map(|person| person.processes.iter().map(move |process| (person, process)))
        .map(|(person, process)| (person, process, process_state(person, process, filter.date)))
        .filter(|(_, process, state)| {
            filter.court.is_none_or(|court| process.court == court)
                && (!filter.in_effect || matches!(state, ProcessState::InEffect | ProcessState::Secret))
        })
}

/// Visits, by person, then first day.
pub fn visits<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Visit> + 'a {
    corpus.visits.iter().filter(|visit| {
        filter.person.is_none_or(|id| visit.person == id)
            && filter.state.is_none_or(|id| visit.state == id)
            && filter.place.is_none_or(|id| visit.place.is_some_and(|place| lies_in(corpus, place, id)))
    })
}

/// Of a list of trips to a place: the state whose territory it is, and how many trips there have no place on record.
pub fn unplaced(corpus: &Corpus, filter: &Filter) -> Option<(&'static State, usize)> {
    let place = corpus.place(filter.place?)?;
    let state = corpus.host(Asked::Place(place), filter.date).state?;
    let whole = Filter { place: None, state: Some(state.id), ..*filter };
    let count = visits(corpus, &whole).filter(|visit| visit.place.is_none()).count();
    Some((state, count))
}

/// Whether a place is another, or lies in it.
fn lies_in(corpus: &Corpus, place: PlaceId, around: PlaceId) -> bool {
    place == around || corpus.place(place).and_then(|place| place.within).is_some_and(|within| lies_in(corpus, within, around))
}

/// The same, each with the answer for the first day that it can have begun, and the articles that the answer rests on.
pub fn answered_visits<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
    today: Day,
) -> impl Iterator<Item = (&'static Visit, Answer, Vec<Citation>)> + 'a {
    visits(corpus, filter).filter_map(move |visit| {
        let place = visit.place.and_then(|id| corpus.place(id)).map(Asked::Place);
        let place = place.or_else(|| corpus.state(visit.state).map(Asked::State))?;
        let (person, date) = (corpus.person(visit.person)?, visit.arrived.first);
        let question = Question { person, place, date, presence: Presence::Territory, today };
        let (answer, conclusions) = Dockets::none(corpus).ruled(&question, &corpus.host(place, date));
        Some((visit, answer, cited(corpus, date, answer, &conclusions)))
    })
}

/// Findings, by day.
pub fn findings<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Finding> + 'a {
    corpus.findings.iter().filter(|finding| {
        filter.person.is_none_or(|id| finding.person == Some(id))
            && filter.state.is_none_or(|id| finding.state == Some(id))
            && filter.court.is_none_or(|id| finding.court == Some(id))
    })
}

/// Offices with their holders, in the order of persons, then first days.
pub fn offices<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = (&'static Person, &'static Office)> + 'a {
    let persons = corpus.persons.iter().filter(|person| filter.person.is_none_or(|id| person.id == id));
    persons
        .flat_map(|person| person.offices.iter().map(move |office| (person, office)))
        .filter(|(_, office)| filter.state.is_none_or(|id| office.of == id))
}

/// Places or towns, each with the state whose territory it is on the day.
pub fn places<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
    places: List<Place>,
) -> impl Iterator<Item = (&'static Place, Option<&'static State>)> + 'a {
    let host = |place: &'static Place| (place, corpus.host(Asked::Place(place), filter.date).state);
    let here = |place: &&'static Place| filter.place.is_none_or(|id| place.id != id && lies_in(corpus, place.id, id));
    let of_state = |host: Option<&State>| filter.state.is_none_or(|id| host.is_some_and(|state| state.id == id));
    places.iter().filter(here).map(host).filter(move |(_, host)| of_state(*host))
}

/// Instruments, in the order of ids, each with its list and the number of parties on the day.
pub fn instruments<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static Instrument, Option<(&'static ActionList, usize)>)> + 'a {
    let list = |instrument: &'static Instrument| {
        let list = corpus.action_list(instrument.id)?;
        Some((list, corpus.parties(list, filter.date).count()))
    };
    corpus.instruments.iter().map(move |instrument| (instrument, list(instrument)))
}

/// The list of the parties that are asked for, and of how many of them it is not known whether they are bound on the day.
pub fn parties_to(corpus: &Corpus, filter: &Filter) -> Option<(&'static ActionList, usize)> {
    let list = corpus.action_list(filter.party_to?)?;
    let open = list.participations.iter().filter(|period| period.counted() && !period.is_known(filter.date)).count();
    Some((list, open))
}

/// Articles, by instrument, in the order of the text.
pub fn articles<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static Instrument, &'static Article)> + 'a {
    let wanted = |instrument: &&'static Instrument| filter.instrument.is_none_or(|id| instrument.id == id);
    let articles = |instrument: &'static Instrument| instrument.articles.iter().map(move |article| (instrument, article));
    corpus.instruments.iter().filter(wanted).flat_map(articles)
}

/// Situations, in the order of ids.
pub fn situations<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = &'static Situation> + 'a {
    corpus.situations.iter().filter(|situation| {
        filter.court.is_none_or(|id| situation.court == id) && filter.state.is_none_or(|id| situation.territory.contains(&id))
    })
}

/// The periods in which states are bound, by instrument, then state.
pub fn participations<'a>(
    corpus: &'a Corpus,
    filter: &'a Filter,
) -> impl Iterator<Item = (&'static Instrument, &'static Participation)> + 'a {
    let wanted = |instrument: &&'static Instrument| filter.instrument.is_none_or(|id| instrument.id == id);
    let periods = |instrument: &'static Instrument| {
        instrument.list.iter().flat_map(move |list| list.participations.iter().map(move |period| (instrument, period)))
    };
    let instruments = corpus.instruments.iter().filter(wanted);
    instruments.flat_map(periods).filter(|(_, period)| filter.state.is_none_or(|id| period.state == id))
}

/// The steps of states as depositaries list them.
pub fn actions<'a>(corpus: &'a Corpus, filter: &'a Filter) -> impl Iterator<Item = (&'static Instrument, &'static Action)> + 'a {
    facts::actions(corpus).filter(|(instrument, action)| {
        filter.instrument.is_none_or(|id| instrument.id == id) && filter.state.is_none_or(|id| action.state == id)
    })
}

/// Every pair of which something is owed on the day, or of which that cannot be said.
pub fn owed(corpus: &Corpus, filter: &Filter, today: Day) -> impl Iterator<Item = Row> {
    let persons: Vec<&'static Person> =
        corpus.persons.iter().filter(|person| filter.person.is_none_or(|id| person.id == id)).collect();
    let place = filter.place.and_then(|id| corpus.place(id)).map(Asked::Place);
    let places = match place.or(filter.state.and_then(|id| corpus.state(id)).map(Asked::State)) {
        Some(asked) => vec![asked],
        None => all_places_on(corpus, filter.date),
    };
    let rows = obligations(corpus, &persons, &places, filter.date, today);
    rows.into_iter().filter(|row| row.answer != Answer::NotObliged)
}
