//! The reason that a page gives is the one of that day: of the document that was there, of what came nearest, of what is settled.

use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::*;
use dedere::query::check::check;
use dedere::report::{CheckReport, Report, Scope, render};
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);

fn asked(person: &'static Person, place: Asked, date: Day) -> Question {
    Question { person, place, date, presence: Presence::Territory, today: TODAY }
}

/// The short page, its lines joined.
fn page(question: Question) -> String {
    let corpus = embedded();
    let report = CheckReport::new(corpus, &check(corpus, question), Scope::Short { sources: false });
    let style = Style { width: 80, color: false, ascii: false, links: false };
    render(corpus, &Report::Check(Box::new(report)), Format::Text, style).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn place(id: &str) -> Asked {
    let corpus = embedded();
    let state = corpus.state(StateId(Box::leak(id.to_owned().into_boxed_str())));
    state.map(Asked::State).or_else(|| corpus.places.iter().find(|place| place.id.0 == id).map(Asked::Place)).expect("a place")
}

fn person(id: &str) -> &'static Person {
    embedded().persons.iter().find(|person| person.id.0 == id).expect("a person")
}

/// Every person with some states, on days beside those of all the person's documents.
fn around_documents() -> Vec<Question> {
    let corpus = embedded();
    let states: Vec<&'static State> = corpus.states.iter().step_by(19).collect();
    let mut questions = Vec::new();
    for person in corpus.persons {
        let days = person.processes.iter().flat_map(|process| [process.issued.previous(), process.issued.plus_days(90)]);
        for day in days {
            questions.extend(states.iter().map(|state| asked(person, Asked::State(state), day)));
        }
    }
    questions
}

#[test]
fn no_document_still_to_come_is_the_reason_of_a_day_on_which_there_was_another() {
    let corpus = embedded();
    let seen: usize = around_documents()
        .par_iter()
        .map(|question| {
            let opinion = opine(corpus, *question);
            let day = question.date;
            let there = |at: usize| opinion.conclusions[at].process.is_none_or(|process| process.known_by(day));
            let Some(led) = leading(corpus, day, &opinion.conclusions).filter(|_| opinion.answer == Answer::NotObliged) else {
                return 0;
            };
            let any = (0..opinion.conclusions.len()).any(there);
            assert!(!any || there(led), "{} in {} on {day}", question.person.id, question.place.id());
            usize::from(any && !(0..opinion.conclusions.len()).all(there))
        })
        .sum();
    assert!(seen > 100, "{seen}");
}

#[test]
fn of_treaties_that_are_none_for_the_case_the_one_of_which_most_held_is_the_reason() {
    let corpus = embedded();
    let held = |conclusion: &Conclusion| conclusion.premises.iter().filter(|premise| premise.met == Met::Yes).count();
    let seen: usize = around_documents()
        .par_iter()
        .map(|question| {
            let opinion = opine(corpus, *question);
            let Some(led) = leading(corpus, question.date, &opinion.conclusions).map(|at| &opinion.conclusions[at]) else {
                return 0;
            };
            if led.status != Status::NotApplicable || led.rule.is_none() {
                return 0;
            }
            let known = |conclusion: &&Conclusion| conclusion.process.is_some_and(|process| process.known_by(question.date));
            let most = opinion.conclusions.iter().filter(known).map(held).max().unwrap_or(0);
            assert_eq!(held(led).max(most), held(led), "{} in {} on {}", question.person.id, question.place.id(), question.date);
            usize::from(held(led) > 1)
        })
        .sum();
    assert!(seen > 10, "{seen}");
}

#[test]
fn what_a_court_asked_for_before_any_indictment_ends_with_the_document_and_with_the_person() {
    let corpus = embedded();
    let mut seen = 0;
    for person in corpus.persons {
        for process in person.processes {
            for request in process.requests.iter().filter(|request| request.ended.is_none()) {
                let (Addressee::State(to), Some(over)) = (request.to, person.over(process)) else { continue };
                let Some(state) = corpus.state(to) else { continue };
                for day in [over, over.plus_days(4_000)] {
                    let opinion = opine(corpus, asked(person, Asked::State(state), day));
                    let owed = opinion.conclusions.iter().find(|conclusion| {
                        conclusion.process.is_some_and(|of| of.id == process.id) && conclusion.status == Status::Obliged
                    });
                    assert!(owed.is_none(), "{} in {to} on {day}: {:?}", person.id, owed.and_then(|owed| owed.rule));
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn what_a_court_may_be_owed_is_told_beside_a_weaker_duty() {
    let corpus = embedded();
    let places: Vec<Asked> = corpus.places.iter().map(Asked::Place).collect();
    let days = [Day::of(2013, 7, 2), Day::of(2024, 6, 1), Day::of(2025, 11, 3)];
    let seen: usize = corpus
        .persons
        .par_iter()
        .map(|person| {
            let states = corpus.states.iter().step_by(7).map(Asked::State).chain([place("senegal")]);
            let mut seen = 0;
            for (place, day) in places.iter().copied().chain(states).flat_map(|place| days.map(|day| (place, day))) {
                let opinion = opine(corpus, asked(person, place, day));
                let weaker = matches!(opinion.answer, Answer::ProsecuteOrExtradite | Answer::ProsecuteOrExtraditeContested);
                let open = |conclusion: &Conclusion| {
                    conclusion.status == Status::Unknown && conclusion.rule.is_some_and(|rule| !rule.courts.is_empty())
                };
                if !weaker || !opinion.conclusions.iter().any(open) {
                    continue;
                }
                let flagged = opinion.flags.iter().any(|raised| Some(raised.code) == corpus.combination.stronger);
                assert!(flagged, "{} in {} on {day}", person.id, place.id());
                seen += 1;
            }
            seen
        })
        .sum();
    assert!(seen > 5, "{seen}");
}

#[test]
fn a_court_that_closes_a_case_does_not_tell_when_the_death_was_established() {
    let mut seen = 0;
    for person in embedded().persons.iter().filter(|person| person.died.is_some()) {
        let decided =
            person.processes.iter().filter_map(|process| process.ended.filter(|end| end.how == EndReason::Died)?.decided);
        for decided in decided.filter(|decided| person.death_established.is_none_or(|known| known != *decided)) {
            assert_ne!(person.established(), Some(decided), "{}", person.id);
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn what_is_over_today_is_no_supposition_on_a_day_to_come() {
    let ahead = Day::of(2028, 3, 1);
    let mut seen = 0;
    for person in embedded().persons.iter().filter(|person| person.dead(TODAY)) {
        for state in ["france", "rwanda", "serbia"] {
            let told = page(asked(person, place(state), ahead));
            for never in
                ["would be no longer alive", "would be no longer in effect", "would call for an arrest", "What changes before"]
            {
                assert!(!told.contains(never), "{}: {told}", person.id);
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
    let closed = page(asked(person("hussein-oneissi"), place("south-sudan"), ahead));
    assert!(closed.contains("South Sudan is not bound to cooperate"), "{closed}");
}

#[test]
fn where_a_treaty_may_not_reach_the_page_names_the_document_and_tells_either_way() {
    for (who, place_id, day) in [
        ("vladimir-putin", "jersey", Day::of(2024, 6, 1)),
        ("vladimir-putin", "guernsey", Day::of(2024, 6, 1)),
        ("bashar-al-assad", "macao", Day::of(2025, 10, 1)),
    ] {
        let told = page(asked(person(who), place(place_id), day));
        assert!(told.starts_with("UNDETERMINED"), "{told}");
        assert!(told.contains("Because A public "), "{told}");
        assert!(told.contains("If so, it had to ") && told.contains("; if not, it did not have to."), "{told}");
    }
}

#[test]
fn who_was_only_asked_for_is_told_as_without_a_warrant() {
    let corpus = embedded();
    let mut seen = 0;
    for person in corpus.persons {
        for process in person.processes {
            let asked_on = process.applications.iter().filter_map(|application| application.public).min();
            let Some(day) = asked_on.filter(|day| *day < process.issued) else { continue };
            let others = person.processes.iter().any(|other| other.id != process.id && other.issued <= day);
            for state in ["germany", "senegal", "jordan"] {
                let told = page(asked(person, place(state), day));
                if !others && told.contains("A public request for a warrant by the") {
                    assert!(told.contains("; no warrant yet"), "{}: {told}", process.id);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn the_end_of_a_court_is_what_ends_the_duty_of_its_founder() {
    let told = page(asked(person("salim-ayyash"), place("lebanon"), Day::of(2023, 12, 31)));
    assert!(told.contains("Not-obliged from 1 January 2024: the Special Tribunal for Lebanon has closed."), "{told}");
    let told = page(asked(person("felicien-kabuga"), place("serbia"), Day::of(2000, 1, 1)));
    assert!(told.contains("becomes a member of the United Nations.") && !told.contains("no longer named"), "{told}");
}

#[test]
fn a_place_in_other_hands_is_not_said_to_be_bound_where_nothing_binds() {
    for (who, where_to) in
        [("fulgence-kayishema", "palestine"), ("vladimir-putin", "guantanamo-bay"), ("omar-al-bashir", "tibet")]
    {
        let told = page(asked(person(who), place(where_to), Day::of(2016, 1, 1)));
        assert!(told.starts_with("NOT-OBLIGED") && !told.contains("all the same"), "{told}");
    }
    let told = page(asked(person("vladimir-putin"), place("abkhazia"), Day::of(2024, 6, 1)));
    assert!(told.contains("the treaties bound Georgia all the same"), "{told}");
}

#[test]
fn what_a_court_had_asked_for_before_its_document_is_told_as_that() {
    let corpus = embedded();
    let mut seen = 0;
    for person in corpus.persons {
        let Some(first) = person.processes.iter().min_by_key(|process| process.issued) else { continue };
        for request in first.requests {
            let (Addressee::State(to), Some(sent)) = (request.to, request.sent) else { continue };
            if sent >= first.issued || corpus.terms.is_promise(request.kind) {
                continue;
            }
            let elsewhere = page(asked(person, place("norway"), sent));
            assert!(!elsewhere.contains("holds no document") && elsewhere.contains(" went to "), "{}: {elsewhere}", person.id);
            if let Some(end) = request.ended {
                let over = page(asked(person, place(to.0), end.on.next()));
                assert!(!over.contains("holds no document") && over.contains(" was at an end: "), "{}: {over}", person.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn an_open_question_of_succession_is_named() {
    for state in ["czechia", "slovakia"] {
        let told = page(asked(person("hissene-habre"), place(state), Day::of(2006, 1, 1)));
        assert!(told.starts_with("PROSECUTE-OR-EXTRADITE-CONTESTED"), "{told}");
        assert!(told.contains("Not sure The acts ended before"), "{told}");
    }
}
