//! Every command says about every pair what `check` says about it.

use dedere::data::embedded;
use dedere::law::*;
use dedere::query::{
    diff::{diff, states_between},
    obligations::{all_places_on, obligations},
    pairs::Pairs,
    person::person_view,
    state::state_view,
    timeline::{FIRST_DAY, Timelines},
};
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);

/// Ten days: years of every court at work, days of exits and entries, one to come.
const DAYS: [Day; 10] = [
    Day::of(1996, 7, 11),
    Day::of(1999, 5, 27),
    Day::of(2003, 6, 4),
    Day::of(2009, 3, 4),
    Day::of(2015, 6, 14),
    Day::of(2017, 10, 27),
    Day::of(2024, 1, 31),
    Day::of(2024, 9, 2),
    Day::of(2026, 6, 2),
    Day::of(2027, 9, 23),
];

fn ask(corpus: &Corpus, person: &'static Person, place: Asked, date: Day) -> Opinion {
    opine(corpus, Question { person, place, date, presence: Presence::Territory, today: TODAY })
}

fn persons(corpus: &Corpus) -> Vec<&'static Person> {
    corpus.persons.iter().collect()
}

#[test]
fn obligations_state_and_person_say_of_every_pair_what_check_says() {
    let corpus = embedded();
    for date in DAYS {
        let places = all_places_on(corpus, date);
        let rows = obligations(corpus, &persons(corpus), &places, date, TODAY);
        assert_eq!(rows.len(), corpus.persons.len() * places.len());
        rows.par_iter().for_each(|row| {
            let opinion = ask(corpus, row.person, row.place, date);
            assert_eq!(row.answer, opinion.answer, "{} {} {date}", row.person.id, row.place.id());
            if row.answer >= Answer::ProsecuteOrExtraditeContested {
                let pair = format!("{} {} {date}", row.person.id, row.place.id());
                assert!(!row.cites.is_empty() && !row.processes.is_empty() && !row.obligations.is_empty(), "{pair}");
                let cited: Vec<Citation> =
                    opinion.deciding(corpus).flat_map(|conclusion| conclusion.cites.iter().copied()).collect();
                let alike =
                    row.cites.iter().all(|cite| cited.contains(cite)) && cited.iter().all(|cite| row.cites.contains(cite));
                assert!(alike, "{pair}: {:?} and {cited:?}", row.cites);
            }
        });
        places.par_iter().for_each(|place| {
            let view = state_view(corpus, *place, date, TODAY);
            assert!(view.rows.iter().all(|row| rows.iter().any(|other| {
                other.person.id == row.person.id
                    && other.place == row.place
                    && (other.answer, other.since) == (row.answer, row.since)
            })));
        });
        for person in persons(corpus) {
            let view = person_view(corpus, person, date, TODAY);
            // The page of a person counts the states of the day; those still to come are rows of the list alone.
            let own = rows.iter().filter(|row| row.person.id == person.id && !row.is_to_come());
            let of_person: Vec<(Answer, Option<Day>)> = own.map(|row| (row.answer, row.since)).collect();
            assert_eq!(view.rows.iter().map(|row| (row.answer, row.since)).collect::<Vec<_>>(), of_person);
        }
    }
}

#[test]
fn a_row_holds_since_the_first_day_of_its_span_in_the_timeline() {
    let corpus = embedded();
    let timelines = Timelines::new(corpus, TODAY);
    let rows: Vec<_> =
        DAYS.iter().map(|date| obligations(corpus, &persons(corpus), &all_places_on(corpus, *date), *date, TODAY)).collect();
    corpus.persons.par_iter().for_each(|person| {
        let of_person = timelines.person(person);
        for state in corpus.states {
            let place = Asked::State(state);
            let moments = timelines.moments(&of_person, &timelines.place(place), FIRST_DAY, None);
            let spans = timelines.spans_of(person, place, Presence::Territory, FIRST_DAY, None, &moments);
            for (date, rows) in DAYS.iter().zip(&rows) {
                let Some(row) = rows.iter().find(|row| row.person.id == person.id && row.place == place) else { continue };
                let span = spans.iter().rfind(|span| span.from <= *date).expect("spans begin on the first day");
                let pair = format!("{} {} {date}", person.id, state.id);
                assert_eq!(row.answer, span.answer, "{pair}");
                assert_eq!(row.since, (span.from > FIRST_DAY).then_some(span.from), "{pair}");
            }
        }
    });
}

#[test]
fn what_many_pairs_leave_out_moves_no_answer() {
    let corpus = embedded();
    let (pairs, timelines) = (Pairs::new(corpus, TODAY), Timelines::new(corpus, TODAY));
    corpus.persons.par_iter().for_each(|person| {
        let (prepared, moments) = (pairs.person(person), timelines.person(person));
        let states = corpus.states.iter().map(Asked::State);
        for place in states.chain(corpus.places.iter().map(Asked::Place)) {
            let moments = timelines.moments(&moments, &timelines.place(place), FIRST_DAY, None);
            let spans = timelines.spans_of(person, place, Presence::Territory, FIRST_DAY, None, &moments);
            let of_all: Vec<(Option<Day>, Answer)> =
                spans.iter().map(|span| ((span.from > FIRST_DAY).then_some(span.from), span.answer)).collect();
            let of_some: Vec<(Option<Day>, Answer)> =
                pairs.stretches(&prepared, &pairs.place(place)).iter().map(|stretch| (stretch.from, stretch.answer)).collect();
            assert_eq!(of_some, of_all, "{} {}", person.id, place.id());
        }
    });
}

#[test]
fn a_diff_names_the_pairs_whose_answers_differ_and_the_day_since_when() {
    let corpus = embedded();
    for days in DAYS.windows(2) {
        let (from, to) = (days[0], days[1]);
        let places = states_between(corpus, from, to);
        let changes = diff(corpus, &persons(corpus), &places, from, to, TODAY);
        for change in &changes {
            let pair = format!("{} {} {from} {to}", change.person.id, change.place.id());
            assert!(from < change.since && change.since <= to && !change.acts.is_empty(), "{pair}");
            assert_eq!(ask(corpus, change.person, change.place, change.since).answer, change.after.answer, "{pair}");
            assert!(change.before.answer != change.after.answer || change.rules_before != change.rules_after, "{pair}");
        }
        let differing = changes.iter().filter(|change| change.before.answer != change.after.answer).count();
        let differ = |person: &&'static Person| {
            let differs = |place: &&Asked| ask(corpus, person, **place, from).answer != ask(corpus, person, **place, to).answer;
            places.iter().filter(differs).count()
        };
        assert_eq!(differing, persons(corpus).par_iter().map(differ).sum::<usize>(), "{from} {to}");
    }
}

#[test]
fn a_timeline_shows_the_day_on_which_a_state_became_bound() {
    let corpus = embedded();
    let person = corpus.person(PersonId("vladimir-putin")).expect("on record");
    let state = corpus.state(StateId("armenia")).expect("on record");
    let spans = Timelines::new(corpus, TODAY).spans(person, Asked::State(state), Presence::Territory, FIRST_DAY, None);
    let obliged = spans.iter().find(|span| span.answer == Answer::Obliged).expect("a span");
    assert_eq!(obliged.from, Day::of(2024, 2, 1));
    let bound = |moment: &dedere::query::moments::Moment| matches!(moment.act, dedere::query::act::Act::Bound(..));
    assert!(!obliged.acts.is_empty() && obliged.acts.iter().all(bound), "only the act that moved the answer is named");
}
