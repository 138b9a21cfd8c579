//! The program against the courts: every finding of non-compliance with a request for arrest, and every visit that no court faulted.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dedere::data::embedded;
use dedere::law::*;

const TODAY: Day = Day::of(2026, 11, 24);

fn ask(person: &'static Person, state: &'static State, place: Option<PlaceId>, date: Day, presence: Presence) -> Opinion {
    let corpus = embedded();
    let place = place.and_then(|id| corpus.place(id)).map_or(Asked::State(state), Asked::Place);
    opine(corpus, Question { person, place, date, presence, today: TODAY })
}

/// Every article that the rules behind an answer can rest on, whether or not this case raises it.
fn may_rest_on(corpus: &Corpus, opinion: &Opinion) -> BTreeSet<Citation> {
    let deciding = opinion.conclusions.iter().filter(|conclusion| corpus.counts_as(conclusion.status) == opinion.answer);
    let mut articles = BTreeSet::new();
    for rule in deciding.filter_map(|conclusion| conclusion.rule) {
        articles.extend(rule.cites);
        articles.extend(rule.adds.iter().flat_map(|addition| addition.cites));
        articles.extend(rule.objections.iter().flat_map(|id| corpus.objection_entries(*id)).flat_map(|entry| entry.cites));
        if let Binds::States(rows) = rule.binds {
            articles.extend(rows.iter().flat_map(|row| row.cites));
        }
    }
    articles
}

/// Every article that the conclusions behind an answer cite, with the objections that are listed on request.
fn rests_on(corpus: &Corpus, opinion: &Opinion) -> BTreeSet<Citation> {
    let deciding = opinion.conclusions.iter().filter(|conclusion| corpus.counts_as(conclusion.status) == opinion.answer);
    let mut articles = BTreeSet::new();
    for conclusion in deciding {
        articles.extend(conclusion.all_cites());
        articles.extend(conclusion.on_request.iter().flat_map(|objection| objection.cites));
    }
    articles
}

#[test]
fn every_finding_of_non_compliance_with_a_request_for_arrest_is_an_obligation_here_too() {
    let corpus = embedded();
    let (mut asked, mut wrong) = (0, String::new());
    let found = corpus.findings.iter().filter(|finding| {
        finding.kind == FindingKind::Court
            && finding.outcome == FindingOutcome::NonCompliance
            && finding.about == FindingAbout::Arrest
    });
    for finding in found {
        let person = finding.person.and_then(|id| corpus.person(id)).expect("a finding about arrest names a person");
        let state = finding.state.and_then(|id| corpus.state(id)).expect("a finding about arrest names a state");
        // Of a person who lived there and visited nobody, the day of the ruling.
        let days = if finding.visit.is_empty() { std::slice::from_ref(&finding.on) } else { finding.visit };
        for day in days {
            asked += 1;
            let opinion = ask(person, state, None, *day, Presence::Territory);
            if opinion.answer != Answer::Obliged {
                let _ = writeln!(wrong, "{} on {day}: {}", finding.id, opinion.answer.word());
            }
            let relied: BTreeSet<Citation> =
                finding.cites.iter().copied().filter(|cite| may_rest_on(corpus, &opinion).contains(cite)).collect();
            if relied.is_empty() {
                let _ = writeln!(wrong, "{} on {day}: no article in common with the decision", finding.id);
            }
            for missing in relied.difference(&rests_on(corpus, &opinion)) {
                let _ = writeln!(wrong, "{} on {day}: the decision relied on {missing}, the answer does not", finding.id);
            }
        }
    }
    assert!(asked >= 17, "only {asked} days asked: findings are missing");
    assert!(wrong.is_empty(), "{wrong}");
}

/// The page that lists visits to obliged states on which no court has found anything.
fn page() -> String {
    let corpus = embedded();
    let mut page = String::from(
        "# Visits without a finding\n\n\
         Visits on record to a state that, by the answer of this program, was obliged to arrest the visitor for a court, and about which\n\
         the record holds no finding of that court against the state. **This is not an accusation.** A court looks at a case when it is\n\
         asked to, hears the state first, and may find that it could not act in time; a request may have been confidential, or may not have\n\
         reached the state; and a visit reported by the press may not have happened as reported. That no court has spoken does not say\n\
         that there was a breach, nor that there was none. Who only passed over is left out, since no court has said what a state owes then;\n\
         so is a place from which another power shuts the state out.\n\n\
         Made from the record by `cargo test --test backtest`, which fails when this page is out of date.\n\n\
         | person | state | from | to | answer on the first day |\n|---|---|---|---|---|\n",
    );
    let free = |visit: &&Visit| matches!(visit.outcome, Outcome::NotArrested | Outcome::LeftEarly);
    for visit in corpus.visits.iter().filter(free) {
        let (Some(person), Some(state)) = (corpus.person(visit.person), corpus.state(visit.state)) else { continue };
        let (first, last) = visit.days();
        let opinion = ask(person, state, visit.place, visit.arrived.last, Presence::Territory);
        // Who is shut out of the whole place could arrest nobody there.
        let shut_out = |fact: &Fact| matches!(fact.what, What::ControlledPlace(_, control) if !control.part);
        if opinion.host.controlled.as_ref().is_some_and(shut_out) {
            continue;
        }
        let surrender = matches!(opinion.answer, Answer::Obliged | Answer::ObligedContested);
        let faulted = corpus.findings.iter().any(|finding| {
            finding.kind == FindingKind::Court
                && finding.outcome == FindingOutcome::NonCompliance
                && finding.state == Some(state.id)
                && finding.person == Some(person.id)
                && finding.visit.iter().any(|day| first <= *day && *day <= last)
        });
        if surrender && !faulted {
            let left = visit.left.map_or("not on record", |left| left.text);
            let _ = writeln!(
                page,
                "| {} | {} | {} | {left} | {} |",
                person.name,
                state.name,
                visit.arrived.text,
                opinion.answer.word()
            );
        }
    }
    page
}

#[test]
fn visits_without_a_finding_are_listed_and_not_judged() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/visits-without-a-finding.md");
    let page = page();
    if std::env::var_os("DEDERE_BLESS").is_some() {
        std::fs::write(path, &page).expect("the page can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/visits-without-a-finding.md is out of date: DEDERE_BLESS=1 cargo test --test backtest rewrites it"
    );
}
