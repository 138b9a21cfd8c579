//! One visit: the opinion, and all that a page may say beside it. Nobody who writes an answer asks again.

use super::{
    brief::{self, Brief, Held},
    change::{self, Change},
    flagged::{self, Flagged},
    known::Known,
    record::{self, OnRecord},
};
use crate::law::*;

/// Everything there is to say about one question.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The reasoned answer.
    pub opinion: Opinion,
    /// The conclusion that decides the answer, or came nearest to another.
    pub leading: Option<usize>,
    /// What is told of each conclusion, in their order.
    pub told: Vec<Told>,
    /// Of the state that holds the place: the conclusion that decides what it owes itself.
    pub controller_leading: Option<usize>,
    /// Every flag once: first those of the question as a whole.
    pub flags: Vec<Flagged>,
    /// Trips and rulings around the day.
    pub record: OnRecord,
    /// What would change the answer, nearest first.
    pub changes: Vec<Change>,
    /// What a short page tells.
    pub brief: Brief,
}

/// What is told of a conclusion beside what it holds.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its premises, each by its place, but none that a later one repeats.
    pub steps: Vec<usize>,
    /// The premise that keeps the rule from giving more, by its place.
    pub failing: Option<usize>,
    /// The request to the host that is on record, where the rule would otherwise presume one.
    pub request: Option<Fact>,
    /// Whether its document carries the charge that the rule is about, and did by the day asked about; none: the rule asks for no charge.
    pub charged: Option<bool>,
    /// Its document does not carry the mark that the rule asks for, and another public one against the person does.
    pub charged_elsewhere: bool,
    /// How near to an obligation it comes.
    pub nearness: u8,
    /// Of each objection heard: of whom the judges have held its ruling; none: no ruling on record does.
    pub held: Vec<Option<Held>>,
}

/// The answer to one question, and no more than its sentence needs.
#[derive(Clone, Debug)]
pub struct InShort {
    /// What was asked.
    pub question: Question,
    /// Whose territory it is.
    pub host: Host,
    /// The answer, and what decides it.
    pub led: Led,
}

/// Answers one question in short.
pub fn in_short(corpus: &Corpus, question: Question) -> InShort {
    in_short_at(&Dockets::none(corpus), question, corpus.host(question.place, question.date))
}

/// The same, for a host already resolved for that place and day.
pub fn in_short_at(dockets: &Dockets, question: Question, host: Host) -> InShort {
    let led = dockets.led(&question, &host);
    InShort { question, host, led }
}

/// Answers one question.
pub fn check(corpus: &Corpus, question: Question) -> Checked {
    check_knowing(corpus, question, &Known::of(corpus, question))
}

/// The same, with what is known already of the pair.
pub fn check_knowing(corpus: &Corpus, question: Question, known: &Known) -> Checked {
    let opinion = known.opine(question.date);
    let controller_leading = opinion.controller.as_ref().and_then(|held| leading(corpus, question.date, &held.conclusions));
    let leading = leading(corpus, question.date, &opinion.conclusions);
    let told = opinion.conclusions.iter().map(|conclusion| told(corpus, &opinion, conclusion)).collect();
    let flags = flagged::flags(corpus, &opinion);
    let record = record::around(corpus, question.person, &opinion.host, question.date);
    let changes = change::changes(corpus, &opinion, known);
    let either = leading.and_then(|at| change::either(corpus, &opinion, at));
    let brief = brief::brief(corpus, &opinion, leading, either);
    Checked { opinion, leading, controller_leading, told, flags, record, changes, brief }
}

fn told(corpus: &Corpus, opinion: &Opinion, conclusion: &Conclusion) -> Told {
    let repeats = repeats_the_bearer(conclusion);
    // What two conditions ask of the document one behind the other is told once.
    let of_document = |premise: &Premise| matches!(premise.about, About::Condition(Test::Document(_)));
    let again = |at: usize, premise: &Premise| {
        let next = conclusion.premises.get(at + 1);
        premise.met == Met::Yes && of_document(premise) && next.is_some_and(of_document)
    };
    let is_told = |(at, premise): &(usize, &Premise)| !(again(*at, premise) || repeats && premise.about == About::Bearer);
    let told = || conclusion.premises.iter().enumerate().filter(is_told);
    Told {
        steps: told().map(|(at, _)| at).collect(),
        failing: told().find(|(_, premise)| premise.met != Met::Yes).map(|(at, _)| at),
        request: request_on_record(corpus, opinion, conclusion),
        charged: charged(conclusion, opinion.question.date),
        charged_elsewhere: charged_elsewhere(opinion.question, conclusion),
        nearness: conclusion.status.nearness(),
        held: conclusion.objections.iter().map(|hearing| brief::held(corpus, opinion, hearing.objection)).collect(),
    }
}

/// Whether what a treaty's list says about the host is told by a condition, and need not be told before it.
fn repeats_the_bearer(conclusion: &Conclusion) -> bool {
    let of_the_host = |test: &Test| matches!(test, Test::HostIs(Relation::Party) | Test::BoundThrough(_));
    conclusion.rule.is_some_and(|rule| rule.binds == Binds::Any && rule.when.iter().any(|condition| of_the_host(&condition.test)))
}

fn charged(conclusion: &Conclusion, date: Day) -> Option<bool> {
    let of_charge = |premise: &&Premise| matches!(premise.about, About::Condition(Test::Charge(_)));
    let charge = conclusion.premises.iter().find(of_charge)?;
    let known = conclusion
        .process
        .is_some_and(|process| process.issued <= date || process.evidence_day().is_some_and(|public| public <= date));
    Some(charge.met == Met::Yes && known)
}

fn charged_elsewhere(question: Question, conclusion: &Conclusion) -> bool {
    let mark = conclusion.premises.last().and_then(|premise| match premise.about {
        About::Condition(Test::Charge(ChargeTest::Marked(mark))) if premise.met == Met::No => Some(mark),
        _ => None,
    });
    mark.is_some_and(|mark| {
        let charges = |process: &Process| process.marks.marks.contains(mark) && process.shown(question.date);
        question.person.processes.iter().any(charges)
    })
}

fn request_on_record(corpus: &Corpus, opinion: &Opinion, conclusion: &Conclusion) -> Option<Fact> {
    let rule = conclusion.rule.filter(|_| conclusion.status.carries())?;
    let presuming = |test: &Test| matches!(test, Test::RequestPresumed(_) | Test::Request([]));
    let test = rule.flags.iter().filter_map(|code| corpus.flag(*code)).flat_map(|flag| flag.when).find(|test| presuming(test))?;
    let case = Case {
        corpus,
        question: &opinion.question,
        host: &opinion.host,
        state: opinion.host.state?,
        rule: Some(rule),
        process: conclusion.process,
        fits: &Fits::default(),
        depth: Depth::Reasons,
    };
    let (met, facts) = test.test(&case);
    facts.into_iter().next().filter(|fact| met == Met::No && matches!(fact.what, What::Requested(..)))
}
