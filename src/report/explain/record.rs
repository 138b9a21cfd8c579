//! Warrants, findings, sources, courts, situations, places, and problem codes.

use super::{Remark, SubjectPart};
use crate::{
    law::*,
    problem::{Code, Refusal},
    query::{facts::OnFile, person::ProcessState},
    words::{self, cites},
};

/// A warrant or the like: whose, what it charges, how it stands today.
pub(super) fn process(
    corpus: &Corpus,
    person: &'static Person,
    process: &'static Process,
    stands: Option<ProcessState>,
) -> SubjectPart {
    let charge =
        |charge: &Charge| Remark::of(words::charge(&cites::one(corpus, charge.provision), charge.crime), &[charge.provision]);
    let applications = process.applications.iter().map(|application| Remark::plain(words::application(application)));
    let requests = process.requests.iter().map(|request| Remark::plain(words::request(corpus, request)));
    let measures = process.measures.iter().map(|measure| Remark::plain(words::measure(corpus, measure)));
    let findings: Vec<FindingId> = corpus
        .findings
        .iter()
        .filter(|finding| finding.person == Some(person.id) && finding.court == Some(process.court))
        .map(|finding| finding.id)
        .collect();
    let stands = stands.map_or_else(String::new, |stands| words::process_on(corpus, person, process, stands));
    let title = format!("{}, {}", person.name, words::document_of(corpus, process));
    SubjectPart::new(process.id, "warrant", title, stands)
        .line("Court", corpus.court(process.court).map(|court| court.name))
        .line("Situation", corpus.situation(process.situation).map(|situation| situation.name))
        .line("Case", process.case)
        .line("Document", process.document)
        .line("Public", Some(words::made_public(process)))
        .with("Charges", process.charges.iter().map(charge))
        .line("Acts", process.acts.as_ref().map(words::acts_charged))
        .with("Applied for", applications)
        .with("Requests", requests)
        .with("Measures", measures)
        .ids("Findings", &findings)
        .line("See", Some(format!("dedere person {}", person.id)))
        .on(corpus, &process.basis)
}

/// A ruling or position.
pub(super) fn finding(corpus: &Corpus, finding: &'static Finding) -> SubjectPart {
    let visit: Vec<String> = finding.visit.iter().map(|on| words::day(*on)).collect();
    SubjectPart::new(finding.id, "finding", words::finding_title(corpus, finding), finding.summary)
        .line("By", Some(words::by_whom(corpus, finding)))
        .line("State", finding.state.and_then(|state| corpus.state(state)).map(|state| state.name))
        .line("Person", finding.person.and_then(|person| corpus.person(person)).map(|person| person.name))
        .line("Document", finding.document)
        .line("Was there", (!visit.is_empty()).then(|| visit.join(", ")))
        .line("Referred", finding.referred_to.map(|to| words::referral(corpus, to)))
        .articles(corpus, "Articles", finding.cites)
        .on(corpus, &finding.basis)
}

/// A source: where it stands, and what rests on it.
pub(super) fn source(source: &'static Source, facts: &[OnFile]) -> SubjectPart {
    let mut kinds: Vec<(&'static str, Vec<&'static str>, usize)> = Vec::new();
    for fact in facts {
        match kinds.iter_mut().find(|(kind, ..)| *kind == fact.kind) {
            Some((_, of, number)) => {
                *number += 1;
                if !of.contains(&fact.of) {
                    of.push(fact.of);
                }
            }
            None => kinds.push((fact.kind, vec![fact.of], 1)),
        }
    }
    let rests = kinds.iter().map(|(kind, of, number)| {
        let shown: Vec<String> = of.iter().map(|id| (*id).to_owned()).collect();
        Remark::of(words::rests_on(words::fact_kind(kind), *number, &words::some_ids(&shown, 12)), of)
    });
    let mut part = SubjectPart::new(source.id, "source", source.title, words::about_source(source)).with("Used for", rests);
    part.url = source.url;
    part
}

/// A court: what founded it, when it works, its documents on record.
pub(super) fn court(corpus: &Corpus, court: &'static Court) -> SubjectPart {
    let processes = corpus.persons.iter().flat_map(|person| person.processes).filter(|process| process.court == court.id);
    let situations: Vec<SituationId> =
        corpus.situations.iter().filter(|situation| situation.court == court.id).map(|situation| situation.id).collect();
    let mut rules: Vec<RuleNumber> =
        corpus.rules.iter().filter(|rule| rule.courts.contains(&court.id)).map(|rule| rule.number).collect();
    rules.dedup();
    let documents: Vec<ProcessId> = processes.map(|process| process.id).collect();
    SubjectPart::new(court.id, "court", court.name, words::about_court(court))
        .ids("Founded by", &court.instrument.map_or_else(Vec::new, |instrument| vec![instrument]))
        .ids("Successor", &court.successor.map_or_else(Vec::new, |successor| vec![successor]))
        .ids("Situations", &situations)
        .ids("Rules", &rules)
        .ids("Warrants", &documents)
        .on(corpus, &court.basis)
}

/// A situation: how it came before its court, where it happened, its conflicts.
pub(super) fn situation(corpus: &Corpus, situation: &'static Situation) -> SubjectPart {
    let conflict = |conflict: &Conflict| Remark::plain(words::conflict_in_general(corpus, conflict));
    let documents: Vec<ProcessId> = corpus
        .persons
        .iter()
        .flat_map(|person| person.processes)
        .filter(|process| process.situation == situation.id)
        .map(|process| process.id)
        .collect();
    let territory: Vec<&str> = situation.territory.iter().filter_map(|id| corpus.state(*id)).map(|state| state.name).collect();
    SubjectPart::new(situation.id, "situation", situation.name, words::about_situation(corpus, situation))
        .line("Where", (!territory.is_empty()).then(|| territory.join(", ")))
        .with("Conflicts", situation.conflicts.iter().map(conflict))
        .line("Stands", situation.status)
        .ids("Warrants", &documents)
        .on(corpus, &situation.basis)
}

/// A place: to which state it belonged when, who holds it, which treaties reach it otherwise.
pub(super) fn place(corpus: &Corpus, place: &'static Place, host: Option<&'static State>) -> SubjectPart {
    let belongs = place.belongs.iter().map(|belonging| Remark::plain(words::belonging(corpus, belonging)));
    let reach = place.reach.iter().map(|reach| Remark::of(words::reach(corpus, place, reach), &[reach.instrument]));
    SubjectPart::new(place.id, "place", place.name, words::about_place(place, host))
        .with("Belongs to", belongs)
        .line("Held by", place.controller.map(|by| words::holder(corpus, by)))
        .with("Treaties", reach)
        .ids("Could mean", place.candidates)
        .on(corpus, &place.basis)
}

/// A problem code: what it means, and what to do.
pub(super) fn problem(code: Code) -> SubjectPart {
    SubjectPart::new(code.word(), "problem", words::severity(code.severity()), code.meaning())
        .line("What to do", Some(code.mend()))
}

/// A code with which the command line is refused: what it means, and what to do.
pub(super) fn refusal(refusal: &'static Refusal) -> SubjectPart {
    SubjectPart::new(refusal.word, "problem", words::REFUSED, refusal.meaning).line("What to do", Some(refusal.mend))
}
