//! How long every pair takes: the whole matrix on one day, and every timeline. Then the same with persons and states doubled under new
//! ids, to see that the time grows with the number of pairs and not faster. Run it with `cargo bench --bench matrix`.

use std::time::{Duration, Instant};

use dedere::data::embedded;
use dedere::law::*;
use dedere::query::obligations::{obligations, places_on};
use dedere::query::pairs::Pairs;
use rayon::prelude::*;

const DATE: Day = Day::of(2024, 9, 2);
const TODAY: Day = Day::of(2026, 11, 24);
/// More than this much worse than linear is a failure; the rest is the noise of the machine.
const TOLERATED: f64 = 1.5;

fn main() {
    let once = embedded();
    let twice = doubled(once);
    let mut failed = false;
    for (what, run) in [("matrix on one day", matrix as fn(&Corpus) -> usize), ("all timelines", timelines)] {
        let (pairs, time) = measure(once, run);
        let (more, longer) = measure(&twice, run);
        let growth = (longer.as_secs_f64() / time.as_secs_f64()) / (more as f64 / pairs as f64);
        println!("{what}: {pairs} pairs in {time:.1?}, {more} pairs in {longer:.1?}; time per pair grows {growth:.2} times");
        failed |= growth > TOLERATED;
    }
    if failed {
        eprintln!("worse than linear in pairs");
        std::process::exit(1);
    }
}

/// The pairs of one run, and the median of the times of several.
fn measure(corpus: &Corpus, run: fn(&Corpus) -> usize) -> (usize, Duration) {
    let mut pairs = run(corpus);
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let start = Instant::now();
            pairs = run(corpus);
            start.elapsed()
        })
        .collect();
    times.sort();
    (pairs, times[times.len() / 2])
}

fn matrix(corpus: &Corpus) -> usize {
    let persons: Vec<&'static Person> = corpus.persons.iter().collect();
    obligations(corpus, &persons, &places_on(corpus, DATE), DATE, TODAY).len()
}

fn timelines(corpus: &Corpus) -> usize {
    let pairs = Pairs::new(corpus, TODAY);
    let places: Vec<_> = places_on(corpus, TODAY).into_iter().map(|place| pairs.place(place)).collect();
    let of = |person: &'static Person| {
        let of_person = pairs.person(person);
        let spans: usize = places.iter().map(|place| pairs.stretches(&of_person, place).len()).sum();
        assert!(spans >= places.len());
        places.len()
    };
    corpus.persons.par_iter().map(of).sum()
}

/// The record with every person and every state a second time, under new ids.
fn doubled(corpus: &Corpus) -> Corpus {
    let name = |id: &str| -> &'static str { leak_str(format!("{id}-again")) };
    let again = |id: StateId| StateId(name(id.0));
    let persons = corpus.persons.iter().copied();
    let persons = persons.clone().chain(persons.map(|person| Person { id: PersonId(name(person.id.0)), ..person }));
    let states = corpus.states.iter().copied();
    let states = states.clone().chain(states.map(|state| State { id: again(state.id), ..state }));
    let predecessors = corpus.predecessors.iter().copied();
    let predecessors = predecessors.clone().chain(predecessors.map(|row| Predecessor {
        entity: again(row.entity),
        resolves_to: row.resolves_to.map(again),
        ..row
    }));
    let action = |action: Action| Action { state: again(action.state), ..action };
    let instruments = corpus.instruments.iter().map(|instrument| {
        let list = instrument.list.map(|list| {
            let actions = list.actions.iter().copied();
            let periods = list.participations.iter().copied();
            let copies = periods.clone().map(|period| Participation {
                state: again(period.state),
                entry: action(period.entry),
                exit: period.exit.map(|exit| &*Box::leak(Box::new(action(*exit)))),
                ..period
            });
            ActionList {
                actions: sorted(actions.clone().chain(actions.map(action)), |action| action.state),
                participations: sorted(periods.chain(copies), |period| period.state),
                ..list
            }
        });
        Instrument { list, ..*instrument }
    });
    Corpus {
        persons: sorted(persons, |person| person.id),
        states: sorted(states, |state| state.id),
        predecessors: sorted(predecessors, |row| row.entity),
        instruments: sorted(instruments, |instrument| instrument.id),
        ..*corpus
    }
}

fn sorted<T, K: Ord>(items: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> &'static [T] {
    let mut items: Vec<T> = items.collect();
    items.sort_by_key(key);
    Box::leak(items.into_boxed_slice())
}

fn leak_str(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
