//! Warrants, findings, sources, courts, situations, places, and problem codes.

use super::{Draft, Remark};
use crate::{
    law::*,
    problem::{Code, Refusal},
    query::{facts::OnFile, person::ProcessState},
    words::{
        self, cites,
        message::{explain as text, happened, list, value::SubjectKind, view},
        plain, say,
    },
};

/// A warrant or the like: whose, what it charges, how it stands today.
pub(super) fn process<'c>(
    corpus: &'c Corpus,
    person: &'static Person,
    process: &'static Process,
    stands: Option<ProcessState>,
    today: Day,
) -> Draft<'c> {
    let charge = |charge: &Charge| {
        let said = say(corpus, text::charge(charge.crime, cites::one(corpus, charge.provision)));
        Remark::of(said, &[charge.provision])
    };
    let applications = process.applications.iter().map(|application| Remark::plain(words::application(corpus, application)));
    let requests = process.requests.iter().map(|request| Remark::plain(words::request(corpus, request)));
    let measures = process.measures.iter().map(|measure| Remark::plain(words::measure(corpus, measure)));
    let findings: Vec<FindingId> = corpus
        .findings
        .iter()
        .filter(|finding| finding.person == Some(person.id) && finding.court == Some(process.court))
        .map(|finding| finding.id)
        .collect();
    let over = process.ended.as_ref().filter(|_| matches!(stands, Some(ProcessState::Over(_))));
    let outcome = over.and_then(|_| process.outcome(today));
    let fate: Vec<&Basis> = over.map(|end| &end.basis).into_iter().chain(outcome.map(|outcome| &outcome.basis)).collect();
    let stands = stands.map_or_else(String::new, |stands| words::process_on(corpus, person, process, stands, today));
    let title = say(corpus, text::process_title(person.name, words::document_of(corpus, process)));
    Draft::new(corpus, process.id, SubjectKind::Warrant, title, stands)
        .line(list::head_court(), corpus.court(process.court).map(|court| court.name))
        .line(text::label_situation(), corpus.situation(process.situation).map(|situation| situation.name))
        .line(text::label_case(), process.case)
        .line(text::label_document(), process.document)
        .line(text::label_public(), Some(words::made_public(corpus, process)))
        .with(text::label_charges(), process.charges.iter().map(charge))
        .line(text::label_acts(), process.acts.as_ref().map(|acts| words::acts_charged(corpus, acts)))
        .with(text::label_applied_for(), applications)
        .with(text::label_requests(), requests)
        .with(text::label_measures(), measures)
        .ids(happened::findings(), &findings)
        .line(text::label_see(), Some(say(corpus, text::see_person(person.id.0))))
        .on_this_and(&process.basis, &fate)
}

/// A ruling or position.
pub(super) fn finding<'c>(corpus: &'c Corpus, finding: &'static Finding) -> Draft<'c> {
    let visit: Vec<String> = finding.visit.iter().map(|on| words::day(*on)).collect();
    Draft::new(corpus, finding.id, SubjectKind::Finding, words::finding_title(corpus, finding), finding.summary)
        .line(text::label_by(), Some(words::by_whom(corpus, finding)))
        .line(list::head_state(), finding.state.and_then(|state| corpus.state(state)).map(|state| state.name))
        .line(list::head_person(), finding.person.and_then(|person| corpus.person(person)).map(|person| person.name))
        .line(text::label_document(), finding.document)
        .line(text::label_was_there(), (!visit.is_empty()).then(|| visit.join(", ")))
        .line(text::label_referred(), words::referred(corpus, finding))
        .articles(view::head_articles(), finding.cites)
        .on(&finding.basis)
}

/// A source: where it stands, and what rests on it.
pub(super) fn source<'c>(corpus: &'c Corpus, source: &'static Source, facts: &[OnFile]) -> Draft<'c> {
    let mut kinds: Vec<(FactKind, Vec<&'static str>, usize)> = Vec::new();
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
        let shown = words::some_ids(corpus, &shown, 12);
        Remark::of(say(corpus, text::rests_on(words::fact_kind(corpus, *kind), *number, shown)), of)
    });
    Draft::new(corpus, source.id, SubjectKind::Source, source.title, words::about_source(corpus, source))
        .with(text::label_used_for(), rests)
        .at(source.page())
}

/// A court: what founded it, when it works, its documents on record.
pub(super) fn court<'c>(corpus: &'c Corpus, court: &'static Court) -> Draft<'c> {
    let processes = corpus.persons.iter().flat_map(|person| person.processes).filter(|process| process.court == court.id);
    let situations: Vec<SituationId> =
        corpus.situations.iter().filter(|situation| situation.court == court.id).map(|situation| situation.id).collect();
    let mut rules: Vec<RuleNumber> =
        corpus.rules.iter().filter(|rule| rule.courts.contains(&court.id)).map(|rule| rule.number).collect();
    rules.dedup();
    let documents: Vec<ProcessId> = processes.map(|process| process.id).collect();
    Draft::new(corpus, court.id, SubjectKind::Court, court.name, words::about_court(corpus, court))
        .ids(text::label_founded_by(), &court.instrument.map_or_else(Vec::new, |instrument| vec![instrument]))
        .ids(text::label_successor(), &court.successor.map_or_else(Vec::new, |successor| vec![successor]))
        .ids(text::label_situations(), &situations)
        .ids(text::label_rules(), &rules)
        .ids(list::head_warrants(), &documents)
        .on(&court.basis)
}

/// A situation: how it came before its court, where it happened, its conflicts.
pub(super) fn situation<'c>(corpus: &'c Corpus, situation: &'static Situation) -> Draft<'c> {
    let conflict = |conflict: &Conflict| Remark::plain(words::conflict_in_general(corpus, conflict));
    let documents: Vec<ProcessId> = corpus
        .persons
        .iter()
        .flat_map(|person| person.processes)
        .filter(|process| process.situation == situation.id)
        .map(|process| process.id)
        .collect();
    let territory: Vec<&str> = situation.territory.iter().filter_map(|id| corpus.state(*id)).map(|state| state.name).collect();
    Draft::new(corpus, situation.id, SubjectKind::Situation, situation.name, words::about_situation(corpus, situation))
        .line(list::head_where(), (!territory.is_empty()).then(|| territory.join(", ")))
        .with(text::label_conflicts(), situation.conflicts.iter().map(conflict))
        .line(text::label_stands(), situation.status)
        .ids(list::head_warrants(), &documents)
        .on(&situation.basis)
}

/// A place: to which state it belonged when, who holds it, which treaties reach it otherwise.
pub(super) fn place<'c>(corpus: &'c Corpus, place: &'static Place, host: Option<&'static State>) -> Draft<'c> {
    let belongs = place.belongs.iter().map(|belonging| Remark::plain(words::belonging(corpus, belonging)));
    let reach = place.reach.iter().map(|reach| Remark::of(words::reach(corpus, place, reach), &[reach.instrument]));
    Draft::new(corpus, place.id, SubjectKind::Place, place.name, words::about_place(corpus, place, host))
        .with(text::label_belongs_to(), belongs)
        .line(text::label_held_by(), place.control.last().map(|control| words::holder(corpus, control.by)))
        .with(text::label_treaties(), reach)
        .ids(text::label_could_mean(), place.candidates)
        .on(&place.basis)
}

/// A problem code: what it means, and what to do.
pub(super) fn problem<'c>(corpus: &'c Corpus, code: Code) -> Draft<'c> {
    Draft::new(corpus, code.word(), SubjectKind::Problem, plain(corpus, text::severity(code.severity())), code.meaning())
        .line(text::label_what_to_do(), Some(code.mend()))
}

/// A code with which the command line is refused: what it means, and what to do.
pub(super) fn refusal<'c>(corpus: &'c Corpus, refusal: &'static Refusal) -> Draft<'c> {
    Draft::new(corpus, refusal.word, SubjectKind::Problem, plain(corpus, text::refused()), refusal.meaning)
        .line(text::label_what_to_do(), Some(refusal.mend))
}
