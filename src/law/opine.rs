//! The heart: from a question to a reasoned answer.

use std::ops::ControlFlow;

use smallvec::smallvec;

use super::*;

/// The reasoned answer to a question. Pure: the same record and question give the same opinion.
pub fn opine(corpus: &Corpus, question: Question) -> Opinion {
    let host = corpus.host(question.place, question.date);
    opine_at(corpus, question, host)
}

/// The same, for a host already resolved for that place and day.
pub fn opine_at(corpus: &Corpus, question: Question, host: Host) -> Opinion {
    let mut conclusions = conclusions_at(corpus, &question, &host, Depth::Reasons);
    conclusions.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
    let answer = strongest(corpus, &conclusions);
    // The place is reached where the person is wanted at all; where no state is its sovereign, that is then all there is to say.
    let unsettled = conclusions.iter().flat_map(|conclusion| &conclusion.premises).any(|premise| premise.about == About::Place);
    let flags = flags::of_question(corpus, &question, &host, unsettled);
    Opinion { question, host, answer, conclusions, flags }
}

/// The answer of the opinion for this host, and what each rule says, without flags: all that a list of many pairs shows.
pub fn ruled_at(corpus: &Corpus, question: &Question, host: &Host) -> (Answer, Vec<Conclusion>) {
    let mut conclusions = conclusions_at(corpus, question, host, Depth::Articles);
    conclusions.sort_by_key(|conclusion| conclusion.rule.map(|rule| rule.number));
    (strongest(corpus, &conclusions), conclusions)
}

/// The answer of the opinion for this host, without its reasons.
pub fn answer_at(corpus: &Corpus, question: &Question, host: &Host) -> Answer {
    let mut answer = Answer::NotObliged;
    conclude_all(corpus, question, host, Depth::Status, &mut |conclusion| {
        answer = answer.max(corpus.counts_as(conclusion.status));
        // No other rule can say more.
        if answer == Answer::Obliged { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    answer
}

fn strongest(corpus: &Corpus, conclusions: &[Conclusion]) -> Answer {
    conclusions.iter().map(|conclusion| corpus.counts_as(conclusion.status)).max().unwrap_or(Answer::NotObliged)
}

fn conclusions_at(corpus: &Corpus, question: &Question, host: &Host, depth: Depth) -> Vec<Conclusion> {
    let mut conclusions = Vec::with_capacity(8 * question.person.processes.len().max(1));
    conclude_all(corpus, question, host, depth, &mut |conclusion| {
        conclusions.push(conclusion);
        ControlFlow::Continue(())
    });
    conclusions
}

/// Gives what each rule says about each process, or the one thing that keeps every rule from speaking, until that is enough.
fn conclude_all(
    corpus: &Corpus,
    question: &Question,
    host: &Host,
    depth: Depth,
    give: &mut dyn FnMut(Conclusion) -> ControlFlow<()>,
) {
    let person = question.person;
    if let Some(without_rule) = before_any_rule(corpus, question, host, depth) {
        let _ = without_rule.into_iter().try_for_each(give);
        return;
    }
    let Some(state) = host.state else { return };
    for process in person.processes {
        let fits = Fits::default();
        let case = Case { corpus, question, host, state, rule: None, process: Some(process), fits: &fits, depth };
        for entries in corpus.rules.chunk_by(|left, right| left.number == right.number) {
            if let Some(conclusion) = speak(&case, entries)
                && give(conclusion).is_break()
            {
                return;
            }
        }
    }
}

/// What keeps every rule from speaking: the person comes before the place (law.md 2.2).
fn before_any_rule(corpus: &Corpus, question: &Question, host: &Host, depth: Depth) -> Option<Vec<Conclusion>> {
    let person = question.person;
    if let Some(fact) = too_old(corpus, question) {
        return Some(vec![Conclusion::without_rule(Status::Unknown, About::Person, Met::NotKnown, smallvec![fact])]);
    }
    if person.processes.is_empty() {
        return Some(vec![without_document(corpus, question, host, depth)]);
    }
    if host.state.is_some() {
        return None;
    }
    let over = |process: &'static Process| {
        let (met, facts) = condition::live(question, process);
        let mut conclusion = Conclusion::without_rule(Status::NoWarrant, About::Person, met, facts);
        conclusion.process = Some(process);
        conclusion
    };
    let wanted = person.processes.iter().any(|process| condition::wanted(question, process));
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

/// What a rule says about a process: its first entry that fits, unless a rule that it yields to fits too.
fn speak(case: &Case, entries: &'static [Rule]) -> Option<Conclusion> {
    let rule = fitting_of(case, entries)?;
    let yields = rule.yields_to.iter().any(|number| fitting(case, *number).is_some());
    (!yields).then(|| conclude(&Case { rule: Some(rule), ..*case }, Suppose::NOTHING))
}

/// The first entry of a rule that fits.
fn fitting(case: &Case, number: RuleNumber) -> Option<&'static Rule> {
    fitting_of(case, case.corpus.rule_entries(number))
}

/// The same, of the entries of one rule: it binds the host, and no condition on which it would be silent fails. Not known is not a failure.
fn fitting_of(case: &Case, entries: &'static [Rule]) -> Option<&'static Rule> {
    let process = case.process?;
    let fits = |rule: &&'static Rule| {
        let case = Case { rule: Some(rule), ..*case };
        let silent = |condition: &&'static Condition| condition.otherwise.is_none();
        (rule.courts.is_empty() || rule.courts.contains(&process.court))
            && rule.binds.holds(&case) != Met::No
            && rule.when.iter().filter(silent).all(|condition| condition.test.test(&case).0 != Met::No)
    };
    case.fits.or_find(entries.first()?.number, || entries.iter().find(fits))
}

/// The first of these rules that fits and gives a surrender obligation, and whether that is known.
pub(super) fn bound_through(case: &Case, numbers: &[RuleNumber]) -> Option<(&'static Rule, Met)> {
    numbers.iter().find_map(|number| {
        let rule = fitting(case, *number).filter(|rule| rule.obligation.is_some_and(Obligation::surrenders))?;
        let met = rule.binds.holds(&Case { rule: Some(rule), ..*case });
        Some((rule, met))
    })
}

/// What to take as given in order to ask what would change the answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Suppose {
    /// That the rule binds the host.
    pub bearer: bool,
    /// That this condition holds, counted from 0.
    pub condition: Option<usize>,
}

impl Suppose {
    /// Nothing.
    pub const NOTHING: Suppose = Suppose { bearer: false, condition: None };
}

/// The conclusion of a rule about a process: bearer, conditions, objections, flags. The case must name the rule.
pub fn conclude(case: &Case, suppose: Suppose) -> Conclusion {
    let Some(rule) = case.rule else {
        return Conclusion::without_rule(Status::NotApplicable, About::Person, Met::No, Facts::new());
    };
    let Bearer { mut bound, mut shown, facts, ground, row } = rule.binds.test(case);
    if suppose.bearer {
        (bound, shown) = (Met::Yes, Met::Yes);
    }
    let mut conclusion = Conclusion {
        rule: Some(rule),
        process: case.process,
        ground,
        ..Conclusion::without_rule(Status::Unknown, About::Bearer, Met::Yes, Facts::new())
    };
    let told = case.depth > Depth::Status;
    if told && !facts.is_empty() {
        conclusion.premises.reserve(1 + rule.when.len());
        conclusion.premises.push(Premise { about: About::Bearer, met: shown, facts });
    }
    let mut known = bound != Met::NotKnown;
    for (at, condition) in rule.when.iter().enumerate() {
        let (mut met, facts) = condition.test.test(case);
        if suppose.condition == Some(at) {
            met = Met::Yes;
        }
        if let Test::BoundThrough(numbers) = condition.test {
            conclusion.through = bound_through(case, numbers).map(|(rule, _)| rule.number);
        }
        if told {
            conclusion.premises.push(Premise { about: About::Condition(&condition.test), met, facts });
        }
        match (met, condition.otherwise) {
            (Met::Yes, _) => {}
            // A silent condition that is not known leaves the others to be tested; so does one about another rule's host.
            (Met::NotKnown, None) => known = false,
            (Met::NotKnown, Some(_)) => {
                flags::raise(case, rule, false, &mut conclusion);
                return conclusion;
            }
            (Met::No, otherwise) => {
                conclusion.status = otherwise.unwrap_or(Status::NotApplicable);
                conclusion.cites.extend(condition.cites);
                flags::raise(case, rule, false, &mut conclusion);
                return conclusion;
            }
        }
    }
    if !known {
        conclusion.cites.extend(row.map_or(&[][..], |row| row.cites).iter().chain(rule.cites));
        flags::raise(case, rule, false, &mut conclusion);
        return conclusion;
    }
    give(case, rule, row, &mut conclusion);
    conclusion
}

/// All conditions are met: the rule's status, obligation, citations and additions, then objections and flags.
fn give(case: &Case, rule: &'static Rule, row: Option<&'static NamedState>, conclusion: &mut Conclusion) {
    let link = conclusion.through.and_then(|number| {
        let found = fitting(case, number)?;
        Some(conclude(&Case { rule: Some(found), ..*case }, Suppose::NOTHING))
    });
    // What is bound only as far as another rule binds stands on that rule's ground.
    conclusion.ground = conclusion.ground.or(link.as_ref().and_then(|link| link.ground));
    conclusion.status = match (rule.gives, &link) {
        (Gives::Status(status), _) => status,
        (Gives::AsBoundThrough, Some(link)) => link.status,
        (Gives::AsBoundThrough, None) => Status::NotApplicable,
    };
    conclusion.obligation = match (rule.obligation, &link) {
        _ if !conclusion.status.carries() && rule.gives == Gives::AsBoundThrough => Obligation::None,
        (Some(obligation), _) => obligation,
        (None, Some(link)) => link.obligation,
        (None, None) => Obligation::None,
    };
    if case.depth > Depth::Status {
        cite(case, rule, row, conclusion);
    }
    hearing::hear(case, rule, conclusion);
    flags::raise(case, rule, true, conclusion);
    for raised in link.into_iter().flat_map(|link| link.flags) {
        conclusion.raise(raised.code, raised.cites, raised.facts);
    }
    if conclusion.status == Status::Barred {
        conclusion.obligation = Obligation::None;
    }
}

/// The rule's articles, those of its row, of the charges matched, and of its additions.
fn cite(case: &Case, rule: &'static Rule, row: Option<&'static NamedState>, conclusion: &mut Conclusion) {
    let mut cites: Vec<Citation> = row.map_or(&[][..], |row| row.cites).iter().chain(rule.cites).copied().collect();
    if rule.when.iter().any(|condition| condition.test == Test::Charge(ChargeTest::Listed))
        && let Some((_, charges)) = case.process.and_then(|process| listed(case, process))
    {
        cites.extend(charges.iter().flat_map(|(_, listing)| listing.cites));
    }
    for addition in rule.adds {
        if let (Met::Yes, facts) = all(addition.when, case) {
            cites.extend(addition.cites);
            if case.depth < Depth::Reasons {
                continue;
            }
            for code in addition.flags {
                conclusion.raise(*code, case.corpus.flag(*code).map_or(&[], |flag| flag.cites), facts.clone());
            }
        }
    }
    for cite in cites {
        if !conclusion.cites.contains(&cite) {
            conclusion.cites.push(cite);
        }
    }
}

impl Conclusion {
    fn without_rule(status: Status, about: About, met: Met, facts: Facts) -> Conclusion {
        Conclusion {
            rule: None,
            process: None,
            status,
            obligation: Obligation::None,
            premises: if facts.is_empty() { Vec::new() } else { vec![Premise { about, met, facts }] },
            objections: Vec::new(),
            on_request: Vec::new(),
            cites: Vec::new(),
            flags: Vec::new(),
            through: None,
            ground: None,
        }
    }
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

/// The conclusion that decides the answer; where none obliges, the one that came nearest.
pub fn leading(corpus: &Corpus, conclusions: &[Conclusion]) -> Option<usize> {
    let nearness = |at: &usize| {
        let conclusion = &conclusions[*at];
        let held = conclusion.premises.iter().filter(|premise| premise.met == Met::Yes).count();
        // Of equals the first rule leads, and of its processes the one that came furthest.
        let number = conclusion.rule.map_or(0, |rule| rule.number.0);
        let status = conclusion.status;
        (corpus.counts_as(status), status.nearness(), std::cmp::Reverse(number), held, std::cmp::Reverse(*at))
    };
    (0..conclusions.len()).max_by_key(nearness)
}

/// The conclusions whose status gives this answer.
pub fn deciding<'a>(corpus: &'a Corpus, answer: Answer, conclusions: &'a [Conclusion]) -> impl Iterator<Item = &'a Conclusion> {
    conclusions.iter().filter(move |conclusion| corpus.counts_as(conclusion.status) == answer)
}

impl Opinion {
    /// The conclusions whose status gives the answer.
    pub fn deciding<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = &'a Conclusion> {
        deciding(corpus, self.answer, &self.conclusions)
    }
}

/// D6: on a day to come, a person who would be older than anyone is presumed to be.
fn too_old(corpus: &Corpus, question: &Question) -> Option<Fact> {
    let person = question.person;
    let born = person.born_by().filter(|_| person.died.is_none())?;
    let oldest = born.plus_years(corpus.edition.max_age + 1);
    (question.date > question.today && question.date >= oldest).then(|| Fact::of(What::TooOld(person), &person.basis).since(born))
}
