//! What holds for every question, tested over the whole record.

use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::*;
use dedere::query::change::{Change, Event};
use dedere::query::check::check;
use dedere::query::obligations::states_on;
use dedere::query::timeline::{FIRST_DAY, Timelines};
use dedere::report::{CheckReport, Report, Scope, render};
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);
const GENOCIDE: MarkId = MarkId("genocide");

fn ask(corpus: &Corpus, person: &'static Person, state: &'static State, date: Day) -> Opinion {
    opine(corpus, Question { person, place: Asked::State(state), date, presence: Presence::Territory, today: TODAY })
}

/// Days spread over the years in which courts were at work.
fn days() -> Vec<Day> {
    (0..48).map(|at| Day::of(1993, 5, 25).plus_days(at * 261)).collect()
}

/// Every pair of a person and a state, thinned so that each test sees others.
fn pairs(every: usize, first: usize) -> Vec<(&'static Person, &'static State)> {
    let corpus = embedded();
    let all = corpus.persons.iter().flat_map(|person| corpus.states.iter().map(move |state| (person, state)));
    all.skip(first).step_by(every).collect()
}

fn leak<T: 'static>(list: impl IntoIterator<Item = T>) -> &'static [T] {
    Box::leak(list.into_iter().collect::<Vec<T>>().into_boxed_slice())
}

#[test]
fn a_state_is_bound_from_the_first_day_of_a_period_and_not_on_its_last() {
    let corpus = embedded();
    let mut seen = 0;
    for list in corpus.instruments.iter().filter_map(|instrument| instrument.list.as_ref()) {
        for period in list.participations {
            let holds = |day| bound(corpus.participations(list, period.state), day).0;
            if let Some(from) = period.from() {
                seen += 1;
                assert_eq!(holds(from), Holds::Yes, "{} on {from}", period.state);
                assert_eq!(period.holds(from.previous()), Holds::No, "{} before {from}", period.state);
            }
            if let Some(until) = period.until {
                assert_eq!(period.holds(until), Holds::No, "{} on {until}", period.state);
                assert_eq!(period.holds(until.previous()), Holds::Yes, "{} before {until}", period.state);
            }
        }
    }
    assert!(seen > 1000);
}

#[test]
fn an_obligation_always_has_a_citation_and_every_premise_a_sourced_fact() {
    let corpus = embedded();
    days().par_iter().for_each(|day| {
        for (person, state) in pairs(5, day.day() as usize % 5) {
            let opinion = ask(corpus, person, state, *day);
            for conclusion in &opinion.conclusions {
                let at = format!("{} {} {day} {:?}", person.id, state.id, conclusion.rule.map(|rule| rule.number));
                if conclusion.status == Status::Obliged || conclusion.status == Status::ProsecuteOrExtradite {
                    assert!(!conclusion.all_cites().is_empty(), "{at}: no citation");
                }
                for cite in conclusion.all_cites() {
                    assert!(corpus.article(cite).is_some(), "{at}: {cite} is not on record");
                }
                for premise in &conclusion.premises {
                    assert!(!premise.facts.is_empty(), "{at}: a premise without a fact");
                    for fact in &premise.facts {
                        assert!(!fact.sources.is_empty(), "{at}: a fact without a source");
                        assert!(fact.sources.iter().all(|id| corpus.source(*id).is_some()), "{at}: an unknown source");
                    }
                }
            }
        }
    });
}

#[test]
fn the_six_answers_are_ordered_and_the_strongest_status_wins() {
    assert!(Answer::WORDS.windows(2).all(|pair| pair[0].1 > pair[1].1));
    let corpus = embedded();
    for day in days() {
        for (person, state) in pairs(97, day.day() as usize) {
            let opinion = ask(corpus, person, state, day);
            let strongest = opinion.conclusions.iter().map(|conclusion| corpus.counts_as(conclusion.status)).max();
            assert_eq!(Some(opinion.answer), strongest);
            assert!(opinion.conclusions.is_sorted_by_key(|conclusion| conclusion.rule.map(|rule| rule.number)));
        }
    }
}

#[test]
fn a_sustained_objection_bars_and_an_open_one_never_strengthens() {
    let corpus = embedded();
    for day in days() {
        for (person, state) in pairs(31, day.day() as usize) {
            for conclusion in ask(corpus, person, state, day).conclusions {
                let ruled = |ruling| conclusion.objections.iter().any(|hearing| hearing.objection.ruled == ruling);
                if ruled(Ruling::Sustained) {
                    assert_eq!(conclusion.status, Status::Barred);
                    assert_eq!(conclusion.obligation, Obligation::None);
                }
                let moved = conclusion
                    .objections
                    .iter()
                    .any(|hearing| hearing.objection.ruled == Ruling::Open && hearing.objection.moves);
                assert!(!(moved && conclusion.status == Status::Obliged), "{} {} {day}", person.id, state.id);
            }
        }
    }
}

/// The record as it would have stood on a day: without every fact dated after it.
fn as_it_stood(corpus: &Corpus, day: Day) -> Corpus {
    let persons = corpus.persons.iter().map(|person| {
        let offices = person.offices.iter().filter(|office| office.term().began(day)).map(|office| Office {
            until: office.until.filter(|until| until.last <= day),
            recognised_by: leak(office.recognised_by.iter().copied().filter(|by| by.from.is_none_or(|from| from <= day))),
            ..*office
        });
        let processes = person.processes.iter().filter(|process| process.issued <= day).map(|process| Process {
            public: process.public.filter(|public| *public <= day),
            ended: process.ended.filter(|end| end.day() <= day),
            applications: leak(process.applications.iter().copied().filter(|application| application.on <= day)),
            requests: leak(
                process
                    .requests
                    .iter()
                    .copied()
                    .filter(|request| request.sent_by(day))
                    .map(|request| Request { ended: request.ended.filter(|end| end.on <= day), ..request }),
            ),
            ..*process
        });
        Person {
            died: person.died.filter(|died| died.last <= day),
            death_established: person.death_established.filter(|known| *known <= day),
            offices: leak(offices.collect::<Vec<_>>()),
            processes: leak(processes.collect::<Vec<_>>()),
            ..*person
        }
    });
    let instruments = corpus.instruments.iter().map(|instrument| {
        let list = instrument.list.as_ref().map(|list| {
            // A succession counts from its day of effect, even if notified later (P3).
            let known =
                |action: &&Action| [action.on, action.effect].into_iter().flatten().min().is_none_or(|first| first <= day);
            let actions: &'static [Action] = leak(list.actions.iter().filter(known).copied());
            let participations = actions
                .chunk_by(|left, right| left.state == right.state)
                .flat_map(|actions| participations(actions, corpus.state(actions[0].state).and_then(|state| state.exists.until)));
            ActionList { actions, participations: leak(participations), ..*list }
        });
        let declarations = leak(instrument.declarations.iter().copied().filter(|declaration| declaration.lodged <= day));
        Instrument { list, declarations, ..*instrument }
    });
    // That a state ends is a later fact too, and with it that depositaries no longer name it.
    let states = corpus.states.iter().map(|state| State {
        exists: Period { until: state.exists.until.filter(|until| *until <= day), ..state.exists },
        ..*state
    });
    Corpus { persons: leak(persons), instruments: leak(instruments), states: leak(states), ..*corpus }
}

#[test]
fn a_fact_dated_after_the_question_changes_nothing_but_flags() {
    let corpus = embedded();
    days().par_iter().step_by(3).for_each(|day| {
        let stood = as_it_stood(corpus, *day);
        for (person, state) in pairs(7, day.day() as usize % 7) {
            let then = stood.person(person.id).expect("the same persons");
            // Of a person without a document, of any day, nothing can be said (law.md 2.7): one that came later tells that there was none.
            // The same holds of one whom states alone had charged by then.
            let of_court = |process: &Process| process.kind != ProcessKind::National;
            if !then.processes.iter().any(of_court) && person.processes.iter().any(of_court) {
                continue;
            }
            let (now, then) = (ask(corpus, person, state, *day), ask(&stood, then, state, *day));
            let statuses = |opinion: &Opinion| {
                let spoke = opinion
                    .conclusions
                    .iter()
                    .filter(|conclusion| conclusion.process.is_some_and(|process| process.issued <= *day));
                spoke.map(|conclusion| (conclusion.rule.map(|rule| rule.number), conclusion.status)).collect::<Vec<_>>()
            };
            assert_eq!(now.answer, then.answer, "{} {} {day}", person.id, state.id);
            assert_eq!(statuses(&now), statuses(&then), "{} {} {day}", person.id, state.id);
        }
    });
}

#[test]
fn a_timeline_says_on_every_single_day_what_an_opinion_says() {
    let corpus = embedded();
    let timelines = Timelines::new(corpus, TODAY);
    let last = Day::of(2029, 1, 1);
    pairs(1571, 3).par_iter().for_each(|(person, state)| {
        let first = Day::of(1998, 1, 1);
        let spans = timelines.spans(person, Asked::State(state), Presence::Territory, first, Some(last));
        assert!(spans.windows(2).all(|pair| pair[0].until == Some(pair[1].from) && pair[0].answer != pair[1].answer));
        assert!(spans[1..].iter().all(|span| !span.acts.is_empty()));
        let mut at = 0;
        let mut day = first;
        while day < last {
            while spans[at].until.is_some_and(|until| until <= day) {
                at += 1;
            }
            assert_eq!(spans[at].answer, ask(corpus, person, state, day).answer, "{} {} {day}", person.id, state.id);
            day = day.next();
        }
    });
}

#[test]
fn a_timeline_says_on_every_boundary_of_every_pair_what_an_opinion_says() {
    let corpus = embedded();
    let timelines = Timelines::new(corpus, TODAY);
    corpus.persons.par_iter().for_each(|person| {
        let of_person = timelines.person(person);
        for state in corpus.states {
            let moments = timelines.moments(&of_person, &timelines.place(Asked::State(state)), FIRST_DAY, None);
            let spans = timelines.spans_of(person, Asked::State(state), Presence::Territory, FIRST_DAY, None, &moments);
            for span in &spans {
                assert_eq!(span.answer, ask(corpus, person, state, span.from).answer);
                if span.from > FIRST_DAY {
                    let before = ask(corpus, person, state, span.from.previous()).answer;
                    assert_ne!(span.answer, before, "{} {} {}", person.id, state.id, span.from);
                }
            }
        }
    });
}

#[test]
fn party_counts_are_those_of_history() {
    let corpus = embedded();
    let counts = [
        ("rome-statute", Day::of(2002, 7, 1), 66),
        ("rome-statute", Day::of(2015, 4, 1), 123),
        ("rome-statute", Day::of(2017, 10, 26), 124),
        ("rome-statute", Day::of(2017, 10, 27), 123),
        ("rome-statute", Day::of(2019, 3, 16), 123),
        ("rome-statute", Day::of(2019, 3, 17), 122),
        ("rome-statute", Day::of(2024, 1, 31), 123),
        ("rome-statute", Day::of(2024, 2, 1), 124),
        ("rome-statute", Day::of(2024, 6, 20), 124),
        ("rome-statute", Day::of(2024, 12, 31), 124),
        ("rome-statute", Day::of(2025, 1, 1), 125),
        ("rome-statute", Day::of(2026, 11, 23), 125),
        ("rome-statute", Day::of(2027, 9, 23), 119),
        ("geneva-conventions", Day::of(2006, 6, 2), 192),
        ("geneva-conventions", Day::of(2006, 6, 3), 193),
        ("geneva-conventions", Day::of(2026, 11, 23), 196),
        ("ap1", Day::of(2020, 11, 9), 174),
        ("ap1", Day::of(2026, 11, 23), 175),
        ("genocide-convention", Day::of(2026, 11, 23), 153),
        ("cat", Day::of(2026, 11, 23), 175),
        ("icpped", Day::of(2026, 11, 23), 78),
        ("un-charter", Day::of(2000, 10, 31), 188),
        ("un-charter", Day::of(2000, 11, 1), 189),
        ("un-charter", Day::of(2002, 9, 10), 190),
        ("un-charter", Day::of(2026, 11, 23), 193),
    ];
    for (id, day, parties) in counts {
        let list = corpus.action_list(InstrumentId(id)).expect("a list of parties");
        assert_eq!(corpus.parties(list, day).count(), parties, "{id} on {day}");
    }
}

#[test]
fn every_pair_is_one_of_the_states_of_its_day() {
    let corpus = embedded();
    for day in days() {
        let states = states_on(corpus, day);
        assert!(
            states
                .iter()
                .all(|state| ask(corpus, &corpus.persons[0], state, day).host.state.is_none_or(|host| host.id == state.id))
        );
        assert!(states.len() > 150, "{} on {day}", states.len());
    }
}

#[test]
fn an_obligation_through_another_rule_shows_what_binds_the_state_there() {
    let corpus = embedded();
    let mut seen = 0;
    for day in days() {
        for (person, state) in pairs(7, day.day() as usize % 7) {
            for conclusion in ask(corpus, person, state, day).conclusions {
                let rule = conclusion.rule.filter(|_| conclusion.status.carries());
                let Some(through) = rule.and(conclusion.through) else { continue };
                seen += 1;
                let link = |premise: &&Premise| matches!(premise.about, About::Condition(Test::BoundThrough(_)));
                let premise = conclusion.premises.iter().find(link).expect("a premise about the link");
                assert!(premise.facts.len() > 1, "{} {} {day}: only {through} is named", person.id, state.id);
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn immunity_for_acts_of_an_office_names_one_held_when_they_were_done() {
    let corpus = embedded();
    let mut seen = 0;
    for day in days() {
        for (person, state) in pairs(7, day.day() as usize % 7) {
            for conclusion in ask(corpus, person, state, day).conclusions {
                let Some(acts) = conclusion.process.and_then(|process| process.acts) else { continue };
                let then = |office: &Office| {
                    let term = office.term();
                    let first = acts.first.unwrap_or(acts.last);
                    term.from.is_none_or(|from| from <= acts.last) && term.until.is_none_or(|until| first < until)
                };
                let facts = conclusion.objections.iter().flat_map(|hearing| &hearing.facts);
                for fact in facts {
                    let What::Holds(named) = fact.what else { continue };
                    let past = |office: &&Office| office.term().until.is_some_and(|until| until <= day);
                    // A former office is named only where none of the same kind, held since, was that of the acts.
                    if past(&named) && !then(named) {
                        let better = person.offices.iter().filter(|office| office.kind == named.kind && office.of == named.of);
                        assert!(!better.into_iter().any(then), "{} {} {day}: {}", person.id, state.id, named.office);
                    }
                    seen += usize::from(past(&named) && then(named));
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Whether the person is charged, in a document issued or made public by the day, with what a rule asks for.
fn charged_by(corpus: &Corpus, person: &'static Person, state: &'static State, day: Day, mark: MarkId) -> bool {
    let question = Question { person, place: Asked::State(state), date: day, presence: Presence::Territory, today: TODAY };
    let host = corpus.host(question.place, day);
    let fits = Fits::default();
    person.processes.iter().filter(|process| process.issued <= day).any(|process| {
        let case = Case {
            corpus,
            question: &question,
            host: &host,
            state,
            rule: None,
            process: Some(process),
            fits: &fits,
            depth: Depth::Status,
        };
        leak([Test::Charge(ChargeTest::Marked(mark))])[0].test(&case).0 == Met::Yes
    })
}

#[test]
fn nobody_who_is_charged_with_genocide_is_said_on_a_page_not_to_be() {
    let corpus = embedded();
    let style = Style { width: 80, color: false, ascii: false, links: false };
    let accused: Vec<&'static Person> = corpus
        .persons
        .iter()
        .filter(|person| person.processes.iter().any(|process| process.marks.marks.contains(&GENOCIDE)))
        .collect();
    assert!(accused.len() > 3);
    let seen: usize = days()
        .par_iter()
        .map(|day| {
            let mut seen = 0;
            for (person, state) in
                accused.iter().flat_map(|person| corpus.states.iter().step_by(9).map(move |state| (*person, state)))
            {
                let question =
                    Question { person, place: Asked::State(state), date: *day, presence: Presence::Territory, today: TODAY };
                let report = CheckReport::new(corpus, &check(corpus, question), Scope::Short { sources: false });
                let text = render(corpus, &Report::Check(Box::new(report)), Format::Text, style);
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if charged_by(corpus, person, state, *day, GENOCIDE) {
                    seen += 1;
                    // A route that was tried and failed, with its reason.
                    let denied =
                        text.split(". ").any(|said| said.contains("Genocide Convention") && said.ends_with(": not charged"));
                    assert!(!denied, "{} {} {day}: {text}", person.id, state.id);
                }
            }
            seen
        })
        .sum();
    assert!(seen > 100, "{seen}");
}

#[test]
fn a_declaration_is_only_offered_to_the_state_of_the_crimes_or_of_the_person() {
    let corpus = embedded();
    let of_the_crimes = corpus.persons.iter().flat_map(|person| {
        let territory = person.processes.iter().filter_map(|process| corpus.situation(process.situation));
        let states = territory.flat_map(|situation| situation.territory).chain(person.nationality);
        states.filter_map(move |state| Some((person, corpus.state(*state)?)))
    });
    let of_the_crimes: Vec<(&'static Person, &'static State)> = of_the_crimes.collect();
    let offered: Vec<(&Person, &State, SituationId)> = days()
        .par_iter()
        .step_by(2)
        .flat_map_iter(|day| {
            let others = pairs(37, day.day() as usize);
            of_the_crimes.iter().copied().chain(others).collect::<Vec<_>>().into_iter().flat_map(move |(person, state)| {
                let question =
                    Question { person, place: Asked::State(state), date: *day, presence: Presence::Territory, today: TODAY };
                check(corpus, question).changes.into_iter().filter_map(move |change| match change {
                    Change::If(_, Event::Accepts(situation, _)) => Some((person, state, situation)),
                    _ => None,
                })
            })
        })
        .collect();
    assert!(offered.len() > 20, "{}", offered.len());
    for (person, state, situation) in offered {
        let territory = corpus.situation(situation).expect("a situation on record").territory;
        assert!(territory.contains(&state.id) || person.nationality.contains(&state.id), "{} {}", person.id, state.id);
    }
}

#[test]
fn a_state_that_left_would_rejoin() {
    let corpus = embedded();
    let date = Day::of(2023, 6, 1);
    let mut seen = 0;
    for (person, state) in pairs(1, 0) {
        let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today: TODAY };
        if !["burundi", "philippines"].contains(&state.id.0) {
            continue;
        }
        for change in check(corpus, question).changes {
            seen += usize::from(matches!(change, Change::If(_, Event::Rejoins(InstrumentId("rome-statute")))));
            assert!(!matches!(change, Change::If(_, Event::Joins(InstrumentId("rome-statute")))), "{} {}", person.id, state.id);
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn whoever_is_not_wanted_is_not_wanted_where_no_state_is_the_sovereign_either() {
    let corpus = embedded();
    let unsettled: Vec<&'static Place> = corpus.places.iter().filter(|place| place.kind == PlaceKind::Disputed).collect();
    assert!(!unsettled.is_empty());
    let (mut wanted, mut unwanted) = (0, 0);
    for (person, place) in corpus.persons.iter().flat_map(|person| unsettled.iter().map(move |place| (person, *place))) {
        for date in days() {
            let question = Question { person, place: Asked::Place(place), date, presence: Presence::Territory, today: TODAY };
            let opinion = opine(corpus, question);
            // P4: where the court's own warrant stands; the treaties of the state that answers there are asked all the same.
            let live = |process: &Process| {
                let over = process.over().is_some_and(|over| over <= date) || person.dead(date);
                process.kind == ProcessKind::Warrant
                    && process.court.0 == "icc"
                    && process.issued <= date
                    && !over
                    && !process.issued_in_custody
            };
            // A document that was still secret may have been sent to a state (D2).
            let alleged =
                |process: &Process| process.issued <= date || process.evidence_day().is_some_and(|public| public <= date);
            if person.processes.iter().any(live) {
                wanted += 1;
                assert!(opinion.answer >= Answer::Undetermined, "{} {} {date}", person.id, place.id);
                let raised =
                    |conclusion: &Conclusion| conclusion.flags.iter().any(|raised| raised.code == corpus.combination.unsettled);
                assert!(opinion.conclusions.iter().any(raised), "{} {} {date}", person.id, place.id);
            } else if person.processes.iter().any(|process| process.kind != ProcessKind::National)
                && (person.dead(date) || !person.processes.iter().any(alleged))
            {
                unwanted += 1;
                assert_eq!(opinion.answer, Answer::NotObliged, "{} {} {date}", person.id, place.id);
                assert!(opinion.flags.iter().all(|raised| raised.code != corpus.combination.unsettled));
            }
        }
    }
    assert!(wanted > 100 && unwanted > 100, "{wanted} {unwanted}");
}

#[test]
fn of_a_person_without_a_document_nothing_is_said_but_of_the_dead_and_of_leaders_abroad() {
    let corpus = embedded();
    let mut seen = [0; 3];
    // Those of whom no court's document is on record, on days on which no state's was public yet; the dead on any day.
    for person in corpus.persons.iter().filter(|person| person.of_states_alone()) {
        for (date, state) in days().into_iter().flat_map(|date| corpus.states.iter().step_by(7).map(move |state| (date, state))) {
            if !person.dead(date) && person.processes.iter().any(|process| process.shown(date)) {
                continue;
            }
            let opinion = ask(corpus, person, state, date);
            let leads = person
                .offices
                .iter()
                .find(|office| office.of_trio() && office.recognition == Recognition::Recognised && office.term().contains(date));
            let abroad = |office: &Office| corpus.on_day(office.of, date) != opinion.host.state.map(|host| host.id);
            let at_home =
                person.nationality.iter().any(|own| corpus.on_day(*own, date) == opinion.host.state.map(|host| host.id));
            let (case, expected) = match (person.dead(date), leads.is_some_and(abroad) && !at_home) {
                (true, _) => (0, Answer::NotObliged),
                (false, true) => (1, Answer::NotObliged),
                (false, false) => (2, Answer::Undetermined),
            };
            seen[case] += 1;
            assert_eq!(opinion.answer, expected, "{} {} {date}", person.id, state.id);
        }
    }
    assert!(seen.iter().all(|cases| *cases > 20), "{seen:?}");
}

#[test]
fn no_court_is_said_to_have_issued_what_its_prosecutor_asked_for() {
    let corpus = embedded();
    let style = Style { width: 110, color: false, ascii: false, links: false };
    let mut seen = 0;
    for person in corpus.persons.iter().filter(|person| person.processes.iter().all(|one| one.kind == ProcessKind::Application)) {
        for (process, state) in
            person.processes.iter().flat_map(|process| corpus.states.iter().map(move |state| (process, state)))
        {
            let question = Question {
                person,
                place: Asked::State(state),
                date: process.issued,
                presence: Presence::Territory,
                today: TODAY,
            };
            let report = CheckReport::new(corpus, &check(corpus, question), Scope::Proof);
            let text = render(corpus, &Report::Check(Box::new(report)), Format::Text, style);
            seen += usize::from(text.contains("only asked for a warrant"));
            assert!(!text.contains("issued only"), "{} {}: {text}", person.id, state.id);
        }
    }
    assert!(seen > 100);
}

#[test]
fn an_answer_in_short_is_led_by_what_leads_in_the_whole_opinion() {
    let corpus = embedded();
    let places: Vec<Asked> = corpus.places.iter().map(Asked::Place).chain(corpus.states.iter().map(Asked::State)).collect();
    let questions = corpus.persons.iter().enumerate().flat_map(|(at, person)| {
        places.iter().skip(at % 5).step_by(5).enumerate().map(move |(step, place)| (person, *place, at + step))
    });
    let questions: Vec<_> = questions.collect();
    questions.par_iter().for_each(|(person, place, turn)| {
        let date = days()[(turn * 7) % 48].plus_days(*turn as i32);
        let presence = Presence::all().nth(turn % 3).expect("a presence");
        let question = Question { person, place: *place, date, presence, today: TODAY };
        let host = corpus.host(*place, date);
        let (led, whole) = (led_at(corpus, &question, &host), opine(corpus, question));
        let about = format!("{} in {} on {date}", person.id, place.id());
        assert_eq!(led.answer, whole.answer, "{about}");
        let at = leading(corpus, whole.question.date, &whole.conclusions);
        let leads = at.map(|at| &whole.conclusions[at]);
        // Where rules say that nothing is owed, no more than the status of what leads is found: tests/dockets.rs shows that no more is told.
        if whole.answer == Answer::NotObliged && leads.is_some_and(|leads| leads.rule.is_some()) {
            let told = |conclusion: &Conclusion| (conclusion.status, conclusion.rule.map(|rule| rule.number));
            assert_eq!(led.leading.as_ref().map(told), leads.map(told), "{about}");
        } else {
            assert_eq!(format!("{:?}", led.leading), format!("{:?}", leads.cloned()), "{about}");
        }
        let more = leads.filter(|leads| leads.status.carries()).and_then(|_| stronger(corpus, whole.answer, &whole.conclusions));
        let process = |conclusion: &Conclusion| conclusion.process.map(|process| process.id);
        let [short, full] = [led.stronger.as_ref(), more.map(|at| &whole.conclusions[at])];
        assert_eq!(short.map(process), full.map(process), "{about}");
    });
}
