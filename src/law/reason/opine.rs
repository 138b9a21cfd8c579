//! The heart: from a question to a reasoned answer.

use std::ops::ControlFlow;

use smallvec::smallvec;

use super::conclude::Suppose;
use super::test::{fitting, fitting_of};
use super::{conclude::conclude, docket::Dockets, document, flags, hearing};
use crate::law::*;

/// The reasoned answer to a question. Pure: the same record and question give the same opinion.
pub fn opine(corpus: &Corpus, question: Question) -> Opinion {
    let host = corpus.host(question.place, question.date);
    opine_at(corpus, question, host)
}

/// The same, for a host already resolved for that place and day.
pub fn opine_at(corpus: &Corpus, question: Question, host: Host) -> Opinion {
    Dockets::none(corpus).opine(question, host)
}

/// P8: what the state that holds a place of another owes itself: under the treaties that it is party to as if it were the host, wherever these
/// reach.
fn of_controller(dockets: &Dockets, question: &Question, host: &Host) -> Option<Box<Opinion>> {
    let corpus = dockets.corpus;
    let Some(What::ControlledPlace(_, control)) = host.controlled.map(|fact| fact.what) else { return None };
    let wanted = question.person.processes.iter().any(|process| document::wanted(question, process));
    let state = corpus.state(StateId(control.by)).filter(|_| wanted)?;
    let question = Question { place: Asked::State(state), ..*question };
    let host = corpus.host(question.place, question.date);
    let mut conclusions = conclusions_at(dockets, &question, &host, Depth::Reasons);
    // Under the court's own treaty a place is asked of its sovereign alone, but where the holder is bound by that treaty too.
    conclusions.retain(|conclusion| {
        let Some(rule) = conclusion.rule else { return true };
        rule.courts.is_empty() || conclusion.status.carries() || !asks_the_sovereign(corpus, rule, state.id, question.date)
    });
    conclusions.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
    let answer = strongest(corpus, &conclusions);
    Some(Box::new(Opinion { question, host, answer, conclusions, flags: Vec::new(), controller: None }))
}

/// Whether a rule is about the court of a treaty by which the state is not bound.
fn asks_the_sovereign(corpus: &Corpus, rule: &Rule, state: StateId, day: Day) -> bool {
    let of_court = rule.courts.iter().filter_map(|id| corpus.court(*id)).filter_map(|court| court.instrument);
    let mut treaties = of_court.filter(|id| corpus.action_list(*id).is_some()).peekable();
    treaties.peek().is_some() && treaties.all(|id| corpus.is_bound(id, state, day) != Holds::Yes)
}

/// The answer of the opinion for this host, without its reasons.
pub fn answer_at(corpus: &Corpus, question: &Question, host: &Host) -> Answer {
    Dockets::none(corpus).answer(question, host)
}

impl Dockets<'_> {
    /// The reasoned answer to a question, for its host.
    pub fn opine(&self, question: Question, host: Host) -> Opinion {
        let mut conclusions = conclusions_at(self, &question, &host, Depth::Reasons);
        conclusions.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
        let answer = strongest(self.corpus, &conclusions);
        let flags = flags::of_question(self.corpus, &question, &host, answer, &conclusions);
        let controller = of_controller(self, &question, &host);
        Opinion { question, host, answer, conclusions, flags, controller }
    }

    /// The answer of the opinion for this host, without its reasons.
    pub fn answer(&self, question: &Question, host: &Host) -> Answer {
        let mut answer = Answer::NotObliged;
        conclude_all(self, question, host, Depth::Status, &mut |conclusion| {
            answer = answer.max(self.corpus.counts_as(conclusion.status));
            // No other rule can say more.
            if answer == Answer::Obliged { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        answer
    }

    /// What each rule says about each document: no more than the status.
    pub fn statuses(&self, question: &Question, host: &Host) -> Vec<Conclusion> {
        let mut conclusions = conclusions_at(self, question, host, Depth::Status);
        conclusions.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
        conclusions
    }
}

pub(super) fn strongest(corpus: &Corpus, conclusions: &[Conclusion]) -> Answer {
    conclusions.iter().map(|conclusion| corpus.counts_as(conclusion.status)).max().unwrap_or(Answer::NotObliged)
}

pub(super) fn conclusions_at(dockets: &Dockets, question: &Question, host: &Host, depth: Depth) -> Vec<Conclusion> {
    let mut conclusions = Vec::with_capacity(8 * question.person.processes.len().max(1));
    conclude_all(dockets, question, host, depth, &mut |conclusion| {
        conclusions.push(conclusion);
        ControlFlow::Continue(())
    });
    conclusions
}

/// Gives what each rule says about each process, or the one thing that keeps every rule from speaking, until that is enough.
pub(super) fn conclude_all(
    dockets: &Dockets,
    question: &Question,
    host: &Host,
    depth: Depth,
    give: &mut dyn FnMut(Conclusion) -> ControlFlow<()>,
) {
    let corpus = dockets.corpus;
    if let Some(without_rule) = before_any_rule(corpus, question, host, depth) {
        let _ = without_rule.into_iter().try_for_each(give);
        return;
    }
    if let Some(open) = claims(dockets, question, host) {
        _ = give(open);
        return;
    }
    if let Some(unknown) = only_of_states(corpus, question, host, depth)
        && give(unknown).is_break()
    {
        return;
    }
    conclude_by_rules(dockets, question, host, depth, give);
}

/// What each rule says about each process.
fn conclude_by_rules(
    dockets: &Dockets,
    question: &Question,
    host: &Host,
    depth: Depth,
    give: &mut dyn FnMut(Conclusion) -> ControlFlow<()>,
) {
    let Some(state) = host.state else { return };
    for process in question.person.processes {
        let docket = dockets.docket(process, question.date);
        let (corpus, fits) = (dockets.corpus, Fits::without(docket.never));
        let case = Case { corpus, question, host, state, rule: None, process: Some(process), fits: &fits, depth };
        if docket.unruled && wanted_by_court(&case, process) && give(without_rules(process)).is_break() {
            return;
        }
        for speaker in &docket.rules {
            let Some(rule) = speaker.surely.or_else(|| speaking(&case, speaker.entries)) else { continue };
            let known = (depth == Depth::Status).then(|| speaker.says(rule, process)).flatten();
            let said = known.unwrap_or_else(|| conclude(&Case { rule: Some(rule), ..case }, Suppose::NOTHING));
            if give(said).is_break() {
                return;
            }
        }
    }
}

/// Whether a court's own document calls for an arrest on the day, and the host knows of it.
fn wanted_by_court(case: &Case, process: &'static Process) -> bool {
    let known = || document::known_to_host(case, process).0 == Met::Yes;
    process.is_warrant() && document::live(case.question, process).0 == Met::Yes && known()
}

/// Of a court that no rule is about: what states owe it is not on record, and that is no reason to say that they owe nothing.
fn without_rules(process: &'static Process) -> Conclusion {
    let fact = Fact::of(What::NoRule(process), &process.basis);
    let conclusion = Conclusion::without_rule(Status::Unknown, About::Person, Met::NotKnown, smallvec![fact]);
    Conclusion { process: Some(process), ..conclusion }
}

/// P7: of a place that another state claims too, and where that is open, nothing can be said where the answers for the claimants differ.
fn claims(dockets: &Dockets, question: &Question, host: &Host) -> Option<Conclusion> {
    let place = host.place.filter(|place| place.claim_open)?;
    if !question.person.processes.iter().any(|process| document::wanted(question, process)) {
        return None;
    }
    let corpus = dockets.corpus;
    let answer_for = |host: &Host| {
        let mut answer = Answer::NotObliged;
        conclude_by_rules(dockets, question, host, Depth::Status, &mut |conclusion| {
            answer = answer.max(corpus.counts_as(conclusion.status));
            ControlFlow::Continue(())
        });
        answer
    };
    let claim = |state: StateId, answer| Fact::of(What::Claimed(place, state, answer), &place.basis);
    let mut facts: Facts = smallvec![claim(host.state?.id, answer_for(host))];
    for claimant in place.claimed_by.iter().filter_map(|id| corpus.state(*id)) {
        facts.push(claim(claimant.id, answer_for(&corpus.host(Asked::State(claimant), question.date))));
    }
    let mut answers =
        facts.iter().filter_map(|fact| if let What::Claimed(_, _, answer) = fact.what { Some(answer) } else { None });
    let first = answers.next()?;
    answers.any(|answer| answer != first).then(|| Conclusion::without_rule(Status::Unknown, About::Place, Met::NotKnown, facts))
}

/// 2.7: of a person whom only states have charged, on a day on which none of their public charges is one that a rule is about: what else the
/// person is wanted for is not known here.
fn only_of_states(corpus: &Corpus, question: &Question, host: &Host, depth: Depth) -> Option<Conclusion> {
    let state = host.state.filter(|_| question.person.of_states_alone())?;
    let charges = |test: &Test| matches!(test, Test::Charge(_) | Test::Conflict(_) | Test::Capacity(_) | Test::Allegation(_));
    let matched = question.person.processes.iter().any(|process| {
        let fits = Fits::default();
        corpus.rules.iter().filter(|rule| rule.courts.is_empty()).any(|rule| {
            let case = Case { corpus, question, host, state, rule: Some(rule), process: Some(process), fits: &fits, depth };
            let mut asked = rule.when.iter().filter(|condition| charges(&condition.test)).peekable();
            let of_states =
                !rule.when.iter().any(|condition| matches!(condition.test, Test::Document(_) | Test::BoundThrough(_)));
            of_states
                && asked.peek().is_some()
                && rule.binds.holds(&case) != Met::No
                && asked.all(|condition| condition.test.test(&case).0 == Met::Yes)
        })
    });
    (!matched).then(|| without_document(corpus, question, host, depth))
}

/// What keeps every rule from speaking: the person comes before the place (law.md 2.2).
fn before_any_rule(corpus: &Corpus, question: &Question, host: &Host, depth: Depth) -> Option<Vec<Conclusion>> {
    let person = question.person;
    if let Some(fact) = too_old(corpus, question) {
        return Some(vec![Conclusion::without_rule(Status::Unknown, About::Person, Met::NotKnown, smallvec![fact])]);
    }
    if host.state.is_some() && !person.processes.is_empty() {
        return None;
    }
    let wanted = person.processes.iter().any(|process| document::wanted(question, process));
    if !wanted && person.of_states_alone() {
        return Some(vec![without_document(corpus, question, host, depth)]);
    }
    let over = |process: &'static Process| {
        let (met, facts) = document::live(question, process);
        let mut conclusion = Conclusion::without_rule(Status::NoWarrant, About::Person, met, facts);
        conclusion.process = Some(process);
        conclusion
    };
    Some(match wanted {
        true => {
            vec![Conclusion::without_rule(Status::Unknown, About::Place, Met::NotKnown, host.unsettled.into_iter().collect())]
        }
        false => person.processes.iter().map(over).collect(),
    })
}

/// A person of whom no document is on record: what other courts charge is not known here, but the dead are wanted by nobody, and where an
/// objection would bar whatever might be owed, nothing is (law.md 2.7).
fn without_document(corpus: &Corpus, question: &Question, host: &Host, depth: Depth) -> Conclusion {
    let person = question.person;
    let of_person =
        |status, met, what| Conclusion::without_rule(status, About::Person, met, smallvec![Fact::of(what, &person.basis)]);
    if person.dead(question.date) {
        return of_person(Status::NoWarrant, Met::No, What::Dead(person));
    }
    let mut conclusion = of_person(Status::Unknown, Met::NotKnown, What::NoProcess(person));
    let case = Case {
        corpus,
        question,
        host,
        state: host.state.unwrap_or(&flags::NOBODY),
        rule: None,
        process: None,
        fits: &Fits::default(),
        depth,
    };
    if let Some(hearing) = hearing::barring(&case, corpus.combination.without_document) {
        conclusion.status = Status::Barred;
        conclusion.objections.push(hearing);
    }
    conclusion
}

/// The entry of a rule that speaks about a process: the first that fits, unless a rule that it yields to fits too.
fn speaking(case: &Case, entries: &'static [Rule]) -> Option<&'static Rule> {
    let rule = fitting_of(case, entries)?;
    let yields = rule.yields_to.iter().any(|number| fitting(case, *number).is_some());
    (!yields).then_some(rule)
}

impl Corpus {
    /// What a status counts as in the answer.
    pub fn counts_as(&self, status: Status) -> Answer {
        match status {
            Status::Obliged => Answer::Obliged,
            Status::ObligedContested => Answer::ObligedContested,
            Status::ProsecuteOrExtradite => Answer::ProsecuteOrExtradite,
            Status::ProsecuteOrExtraditeContested => Answer::ProsecuteOrExtraditeContested,
            other => self
                .combination
                .counts_as
                .iter()
                .find(|(status, _)| *status == other)
                .map_or(Answer::NotObliged, |(_, answer)| *answer),
        }
    }
}

/// D6: on a day to come, a person who would be older than anyone is presumed to be.
fn too_old(corpus: &Corpus, question: &Question) -> Option<Fact> {
    let person = question.person;
    let born = person.born_by().filter(|_| person.died.is_none() && question.date > question.today)?;
    let oldest = born.plus_years(corpus.edition.max_age + 1);
    (question.date >= oldest).then(|| Fact::of(What::TooOld(person), &person.basis).since(born))
}
