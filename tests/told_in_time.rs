//! What a page tells as of its day was so, and was known, on that day; what came later, or is about another visit, is told as that.

use dedere::data::embedded;
use dedere::draw::{Format, Style};
use dedere::law::*;
use dedere::query::check::check;
use dedere::query::person::person_view;
use dedere::report::{CheckReport, PersonReport, Report, Scope, render};
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);

/// The short page, its lines joined.
fn page(person: &'static Person, state: &'static State, date: Day) -> String {
    let corpus = embedded();
    let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today: TODAY };
    let report = CheckReport::new(corpus, &check(corpus, question), Scope::Short { sources: false });
    let style = Style { width: 80, color: false, ascii: false, links: false };
    let page = render(corpus, &Report::Check(Box::new(report)), Format::Text, style);
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn state(id: &str) -> &'static State {
    embedded().states.iter().find(|state| state.id.0 == id).expect("a state")
}

#[test]
fn a_document_is_public_from_its_own_publication_and_not_from_that_of_the_application() {
    let (mut secret, mut later) = (0, 0);
    for person in embedded().persons {
        for process in person.processes.iter().filter(|process| process.kind != ProcessKind::Application) {
            let Some(public) = process.public.filter(|public| *public > process.issued) else { continue };
            if process.evidence_day().is_none_or(|asked| public <= asked) {
                continue;
            }
            // The court and the kind stand between "public" and "since".
            let as_public = |page: &str| page.contains(&format!("since {}", words(process.issued))) && page.contains("A public");
            let before = page(person, state("germany"), public.previous());
            assert!(!as_public(&before) || before.contains("request for a warrant"), "{}: {before}", process.id);
            secret += 1;
            let after = page(person, state("germany"), public);
            if after.starts_with("OBLIGED ") && person.processes.len() == 1 {
                assert!(after.contains(&format!("since {}", words(public))), "{}: {after}", process.id);
                later += 1;
            }
        }
    }
    assert!(secret > 2 && later > 0, "{secret} and {later}");
}

/// "2 May 2007".
fn words(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    format!("{} {} {}", day.day(), MONTHS[usize::try_from(day.month()).expect("a month") - 1], day.year())
}

#[test]
fn whoever_was_asked_for_in_public_is_not_said_to_have_no_document_at_all() {
    let mut seen = 0;
    for person in embedded().persons {
        let documents = person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
        let Some(first) = documents.min_by_key(|process| process.issued) else { continue };
        let asked = first.applications.iter().filter_map(|application| application.public).min();
        let Some(asked) = asked.filter(|asked| *asked < first.issued) else { continue };
        let told = page(person, state("germany"), asked);
        assert!(!told.contains("the record holds no document"), "{}: {told}", person.id);
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_judgment_that_came_later_is_cited_as_later_among_the_articles() {
    let corpus = embedded();
    let rulings: Vec<&Instrument> =
        corpus.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Judgment).collect();
    assert!(!rulings.is_empty());
    let days: Vec<Day> = (0..12).map(|at| Day::of(1994, 3, 3).plus_days(at * 700)).collect();
    let states: Vec<&State> = corpus.states.iter().step_by(23).collect();
    let seen: usize = corpus
        .persons
        .par_iter()
        .map(|person| {
            let mut seen = 0;
            for (state, day) in states.iter().flat_map(|state| days.iter().map(move |day| (*state, *day))) {
                let told = page(person, state, day);
                let Some((_, articles)) = told.split_once("Articles ") else { continue };
                for ruling in rulings.iter().filter(|ruling| ruling.adopted.is_some_and(|adopted| adopted > day)) {
                    // A row ends where the next label stands; what is told in a row of office has its own "later".
                    let articles = articles.split(" Immunity ").next().unwrap_or(articles);
                    let Some(at) = articles.find(ruling.short) else { continue };
                    assert!(articles[..at].contains("later: "), "{} in {} on {day}: {told}", person.id, state.id);
                    seen += 1;
                }
            }
            seen
        })
        .sum();
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_ruling_about_another_visit_names_that_visit() {
    let corpus = embedded();
    let mut seen = 0;
    for finding in corpus.findings.iter().filter(|finding| finding.kind == FindingKind::Court && !finding.visit.is_empty()) {
        let (Some(person), Some(host)) = (finding.person, finding.state) else { continue };
        let (person, host) = (corpus.person(person).expect("a person"), corpus.state(host).expect("a state"));
        let (first, last) = (finding.visit[0], *finding.visit.last().expect("a day"));
        for day in [first.plus_days(-40), last.plus_days(40)] {
            let told = page(person, host, day);
            let named = told.contains("found non-compliance") || told.contains("made no finding");
            assert!(!named || told.contains("on the visit of"), "{} on {day}: {told}", finding.id);
            seen += usize::from(named);
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn a_document_still_to_come_is_named_also_where_no_state_is_the_sovereign() {
    let corpus = embedded();
    let mut seen = 0;
    for person in corpus.persons {
        // What only a prosecutor asked for is no document that a court issued.
        let documents = person.processes.iter().filter(|process| process.kind != ProcessKind::Application);
        let Some(first) = documents.map(|process| process.issued).min() else { continue };
        for state in corpus.states {
            let day = first.plus_days(-3000);
            if corpus.host(Asked::State(state), day).state.is_some() {
                continue;
            }
            let told = page(person, state, day);
            assert!(!told.contains("Because Still to come"), "{} in {}: {told}", person.id, state.id);
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn before_anything_was_public_no_charge_is_hinted_at_and_nothing_is_called_to_come() {
    let (mut none, mut asked) = (0, 0);
    for person in embedded().persons {
        let told = page(person, state("mauritius"), Day::of(1996, 3, 1));
        if person.processes.iter().all(|process| Day::of(1996, 3, 1) < process.issued) {
            assert!(!told.contains("was still to come") && !told.contains("is one on which a treaty"), "{}: {told}", person.id);
            none += usize::from(told.contains("holds no charge against"));
            asked += usize::from(told.contains("first asked for one, in public since"));
        }
    }
    assert!(none > 3 && asked > 20, "{none}, {asked}");
}

/// The persons of whose death the record holds since when it was established.
fn established() -> impl Iterator<Item = (&'static Person, PartialDay, Day)> {
    embedded().persons.iter().filter_map(|person| Some((person, person.died?, person.established()?)))
}

#[test]
fn a_death_that_was_established_later_is_told_as_that_up_to_the_day_before_and_from_then_on_without() {
    let (mut later, mut since) = (0, 0);
    for (person, _, day) in established() {
        for state in ["kenya", "france", "china", "qatar"].map(state) {
            let (before, after) = (page(person, state, day.previous()), page(person, state, day));
            assert!(!before.contains(&format!("as established on {}", words(day))), "{}: {before}", person.id);
            assert!(!after.contains("established later"), "{}: {after}", person.id);
            later += usize::from(before.contains(&format!("as established later, on {}", words(day))));
            since += usize::from(after.contains(&format!("as established on {}", words(day))));
        }
    }
    assert!(later > 25 && since > 30, "{later} and {since}");
}

#[test]
fn before_a_death_was_established_in_public_the_page_says_that_the_document_was_still_taken_to_be_in_effect() {
    let told = "On that day the death was not established, and the document was still taken to be in effect.";
    let mut seen = 0;
    for (person, died, day) in established() {
        let issued = person.processes.iter().map(|process| process.issued).max().expect("a document");
        let last = person.last_alive().expect("a death");
        let dead = page(person, state("kenya"), day.previous());
        // A death of a month that was established in it lay on no day before that day, as far as is known (D5).
        let earlier = last < day.previous();
        assert_eq!(dead.contains(told), earlier && issued < day, "{}: {dead}", person.id);
        for day in [died.first.previous(), last, day, day.next()] {
            let page = page(person, state("kenya"), day);
            assert!(!page.contains(told), "{} on {day}: {page}", person.id);
        }
        seen += usize::from(earlier && issued < day);
    }
    assert!(seen > 8, "{seen}");
}

/// Courts record deaths that everybody knows of, months and years later.
#[test]
fn a_court_that_closes_a_case_is_not_said_to_have_established_the_death() {
    let mut seen = 0;
    for person in embedded().persons.iter().filter(|person| person.died.is_some() && person.established().is_none()) {
        let (Some(died), Some(last)) = (person.died, person.last_alive()) else { continue };
        for day in [died.first, last.next(), last.plus_days(400)] {
            let page = page(person, state("kenya"), day);
            assert!(!page.contains("as established"), "{} on {day}: {page}", person.id);
        }
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn within_the_month_or_year_of_a_death_an_obligation_says_that_nobody_knows_whether_it_had_come() {
    let (doubt, mut seen) = ("whether before or after the day asked about is not known", [0; 2]);
    for person in embedded().persons {
        let (Some(died), Some(last)) = (person.died, person.last_alive()) else { continue };
        for (day, within) in [(died.first.previous(), false), (died.first, true), (last, true), (last.next(), false)] {
            let question =
                Question { person, place: Asked::State(state("kenya")), date: day, presence: Presence::Territory, today: TODAY };
            let owed = opine(embedded(), question).answer != Answer::NotObliged;
            let page = page(person, state("kenya"), day);
            let expected = within && owed && died.exact().is_none();
            assert_eq!(page.contains(doubt), expected, "{} on {day}: {page}", person.id);
            seen[usize::from(expected)] += 1;
        }
    }
    assert!(seen[0] > 50 && seen[1] > 5, "{seen:?}");
}

#[test]
fn how_a_document_ended_is_sourced_by_what_tells_of_the_end() {
    let corpus = embedded();
    let style = Style { width: 80, color: false, ascii: false, links: false };
    let told: usize = corpus
        .persons
        .par_iter()
        .map(|person| {
            let report = PersonReport::new(corpus, &person_view(corpus, person, TODAY, TODAY), TODAY, true);
            let json = render(corpus, &Report::Person(Box::new(report)), Format::Json, style);
            let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
            let over = json["warrants"].as_array().expect("documents").iter().filter(|told| told["status"] == "over");
            let of_ends = over.filter_map(|told| {
                let process = person.processes.iter().find(|process| told["id"] == process.id.0)?;
                let end = process.ended.as_ref()?;
                let sources: Vec<&str> = told["sources"].as_array()?.iter().filter_map(|id| id.as_str()).collect();
                assert!(end.basis.sources.iter().all(|id| sources.contains(&id.0)), "{}: {sources:?}", process.id);
                Some(())
            });
            of_ends.count()
        })
        .sum();
    assert!(told > 80, "{told}");
}

/// The first day on which a prosecutor asked for a document against a person in public, where nothing had been issued before.
fn asked_first(person: &Person) -> Option<Day> {
    let asked = person.processes.iter().flat_map(|process| {
        let itself = process.public.filter(|_| process.kind == ProcessKind::Application);
        process.applications.iter().filter_map(|application| application.public).chain(itself)
    });
    let issued = person.processes.iter().filter(|process| process.kind != ProcessKind::Application).map(|process| process.issued);
    let first = issued.min();
    asked.min().filter(|asked| first.is_none_or(|first| *asked < first))
}

#[test]
fn where_a_prosecutor_asked_first_no_later_document_is_called_the_first_on_record() {
    let mut seen = 0;
    for person in embedded().persons {
        let Some(asked) = asked_first(person) else { continue };
        let before = page(person, state("germany"), asked.previous());
        assert!(!before.contains("the first that it holds is"), "{}: {before}", person.id);
        seen += usize::from(before.contains(&format!("first asked for one, in public since {}", words(asked))));
        let after = page(person, state("germany"), asked);
        assert!(!after.contains("The record holds no document"), "{}: {after}", person.id);
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_a_page_gives_as_its_reason_names_what_it_is_about() {
    let mut secret = 0;
    for person in embedded().persons {
        for process in person.processes {
            for day in [process.issued, process.public.unwrap_or(process.issued).previous()] {
                for host in ["jamaica", "switzerland", "qatar"] {
                    let told = page(person, state(host), day);
                    assert!(!told.contains("Because Not public"), "{}: {told}", person.id);
                    assert!(!told.contains("still to come: it dates from"), "{}: {told}", person.id);
                    secret += usize::from(told.contains(" was secret until "));
                }
            }
        }
    }
    assert!(secret > 5, "{secret}");
}

#[test]
fn where_a_death_ended_the_document_the_sentence_that_answers_tells_it() {
    let mut seen = 0;
    for person in embedded().persons {
        let ended = person.processes.iter().all(|process| process.ended.is_none_or(|end| end.how == EndReason::Died));
        let begun = person.processes.iter().any(|process| process.is_warrant() && process.issued <= TODAY);
        if !(person.dead(TODAY) && ended && begun) {
            continue;
        }
        let told = page(person, state("germany"), TODAY);
        assert!(told.contains(&format!(": {} is no longer alive.", person.name)), "{}: {told}", person.id);
        seen += 1;
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn a_ruling_that_finds_no_breach_reports_and_does_not_refer() {
    let silent = |finding: &&Finding| finding.outcome == FindingOutcome::NoFinding && finding.referred_to.is_some();
    let mut seen = 0;
    for finding in embedded().findings.iter().filter(silent) {
        let person = finding.person.and_then(|id| embedded().person(id)).expect("a person");
        let told = page(person, state(finding.state.expect("a state").0), finding.visit[0]);
        assert!(told.contains("made no finding, ") && told.contains(", reported to the "), "{}: {told}", finding.id);
        seen += 1;
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn an_office_that_alone_bars_an_obligation_and_was_not_confirmed_stands_in_doubt() {
    let mut seen = 0;
    for person in embedded().persons {
        for host in ["united-states", "india", "bahamas"] {
            let question =
                Question { person, place: Asked::State(state(host)), date: TODAY, presence: Presence::Territory, today: TODAY };
            let checked = check(embedded(), question);
            let unverified = checked.flags.iter().any(|flag| flag.code.0 == "I-OFFICE-UNVERIFIED");
            if unverified {
                let told = page(person, state(host), TODAY);
                assert!(told.contains(&format!("Whether {} is still ", person.name)), "{}: {told}", person.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn what_became_of_a_case_is_told_from_its_day_on_beside_the_document_that_is_over() {
    let corpus = embedded();
    let style = Style { width: 80, color: false, ascii: false, links: false };
    let told_on = |person: &'static Person, process: &Process, day: Day| -> serde_json::Value {
        let report = PersonReport::new(corpus, &person_view(corpus, person, day, TODAY), TODAY, true);
        let json = render(corpus, &Report::Person(Box::new(report)), Format::Json, style);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let documents = json["warrants"].as_array().expect("documents");
        documents.iter().find(|told| told["id"] == process.id.0).expect("the document").clone()
    };
    let mut seen = 0;
    for person in corpus.persons {
        for process in person.processes {
            for outcome in process.outcomes {
                let on = words(outcome.on);
                let (before, after) = (told_on(person, process, outcome.on.previous()), told_on(person, process, outcome.on));
                let (text, number) = (after["text"].as_str().expect("a text"), |told: &serde_json::Value| {
                    told["outcomes"].as_array().expect("outcomes").len()
                });
                assert!(text.ends_with(&format!(" on {on}.")), "{}: {text}", process.id);
                assert!(!before["text"].as_str().expect("a text").contains(&on), "{}: {before}", process.id);
                assert_eq!(number(&before) + 1, number(&after), "{}", process.id);
                let sources = after["sources"].as_array().expect("sources");
                assert!(outcome.basis.sources.iter().all(|id| sources.iter().any(|told| told == id.0)), "{}", process.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen}");
}
