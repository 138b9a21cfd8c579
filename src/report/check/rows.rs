//! The rows of the short page: what decides, the articles, an office, what came of it, what else was tried, what is not sure.

use super::{
    grounds::{sources_by, sources_of},
    parts::{ConclusionPart, ControllerPart, FindingPart, VisitPart},
};
use crate::{
    law::{self, *},
    query::{change::Change, check::Checked},
    report::parts::ids,
    words::{self, Voice, message::brief as text, plain},
};

/// Rulings told on the short page.
const RULINGS: usize = 3;
/// Trips told on it.
const TRIPS: usize = 2;
/// Changes told on it.
const CHANGES: usize = 2;
/// So many days ahead the end of an obligation is told.
const NEAR: i32 = 730;
/// A row of the short page.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) label: &'static str,
    pub(super) said: Vec<Told>,
}

/// A sentence of a row.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) text: String,
    /// Ids of sources, fact by fact.
    pub(super) sources: Vec<Vec<&'static str>>,
    /// How soon it goes where the page is full: the highest first, 0 never.
    pub(super) keep: u8,
}

/// An answer whose rows are chosen and put into words.
pub(super) struct Rows<'a> {
    pub(super) voice: &'a Voice<'a>,
    pub(super) checked: &'a Checked,
    pub(super) conclusions: &'a [ConclusionPart],
    pub(super) visits: &'a [VisitPart],
    pub(super) findings: &'a [FindingPart],
    pub(super) changes: &'a [String],
    pub(super) controller: Option<&'a ControllerPart>,
    pub(super) complete_on: Day,
}

impl Rows<'_> {
    /// Every row that has something to say, in the order of the page.
    pub(super) fn all(&self) -> Vec<Row> {
        let carries = self.led().is_some_and(|leading| leading.status.carries());
        let after = self.visits.iter().any(|visit| visit.covers_date == Some(true));
        let rows = [
            (text::because(), self.because()),
            (text::articles(), if carries { self.articles() } else { Vec::new() }),
            (text::immunity(), self.immunity()),
            (if after { text::after() } else { text::on_record() }, self.on_record()),
            (text::tried(), if carries { Vec::new() } else { self.tried() }),
            (text::would_change(), self.would_change()),
            (text::not_sure(), self.not_sure()),
        ];
        let filled = rows.into_iter().filter(|(_, said)| !said.is_empty());
        filled.map(|(label, said)| Row { label: plain(self.voice.corpus, label), said }).collect()
    }

    pub(super) fn led(&self) -> Option<&Conclusion> {
        self.checked.leading.map(|at| &self.checked.opinion.conclusions[at])
    }

    pub(super) fn part(&self) -> Option<&ConclusionPart> {
        self.checked.leading.map(|at| &self.conclusions[at])
    }

    fn because(&self) -> Vec<Told> {
        let Some(leading) = self.led() else { return Vec::new() };
        let mut said = match leading.status {
            status if status.carries() => vec![self.bearing(leading)],
            Status::Sealed | Status::Unknown => self.untold(leading).into_iter().chain(self.either(leading)).collect(),
            Status::Barred => self.barring(leading),
            _ => self.failing(leading),
        };
        said.extend(self.overruled(leading));
        said.extend(self.flags(law::Row::Because));
        let holder = self.controller.and_then(|holder| holder.brief.clone());
        said.extend(holder.map(|holder| Told { keep: 1, ..plainly(holder) }));
        said
    }

    /// Why the answer is what it is, in one sentence: what decides; of what an objection bars, that objection.
    pub(super) fn in_one_sentence(&self) -> Option<String> {
        let barring = self.led().filter(|leading| leading.status == Status::Barred).and_then(|leading| leading.objections.last());
        let said = match barring {
            Some(hearing) if hearing.of_office() => self.immunity().into_iter().next(),
            Some(_) => self.because().into_iter().last(),
            None => self.because().into_iter().next(),
        };
        said.map(|told| told.text)
    }

    /// What was said against the obligation and fails; an office has a row of its own.
    fn overruled(&self, leading: &Conclusion) -> Vec<Told> {
        let heard =
            leading.objections.iter().filter(|hearing| hearing.objection.ruled == Ruling::Overruled && !hearing.of_office());
        let line = |hearing: &Hearing| {
            let said = words::objection(self.voice, hearing.objection, &hearing.facts, None);
            told(words::barred(self.voice, said.argument, said.reason), &hearing.facts, 3)
        };
        heard.map(line).collect()
    }

    /// What an obligation rests on, in one sentence.
    fn bearing(&self, leading: &Conclusion) -> Told {
        let others: Vec<&Conclusion> = self.checked.brief.also.iter().map(|at| &self.checked.opinion.conclusions[*at]).collect();
        let mut clauses: Vec<String> = words::document_clause(self.voice, leading, &others).into_iter().collect();
        let of_document = leading.premises.iter().filter(|premise| is_of_document(premise));
        let facts: Vec<Fact> = of_document.flat_map(|premise| premise.facts.iter().copied()).collect();
        let mut sources = vec![sources_of(&facts)];
        // A rule that names the host itself rests on what is said against it.
        let named = |premise: &Premise| {
            premise.facts.iter().any(|fact| matches!(fact.what, What::NamedState(NamedState { cites: [], .. })))
        };
        let heard = leading.objections.iter().any(|hearing| !hearing.of_office());
        let decide = self.checked.brief.because.iter().map(|at| &leading.premises[*at]);
        let silent = heard || leading.rule.is_some_and(|rule| rule.cites.is_empty());
        for premise in decide.filter(|premise| !(silent && named(premise))) {
            clauses.push(words::premise_clause(self.voice, leading, premise, None));
            sources.push(sources_of(&premise.facts));
        }
        let request = self.checked.leading.and_then(|at| self.checked.told[at].request);
        let told_already = |sent: &Fact| {
            let decide = self.checked.brief.because.iter().flat_map(|at| &leading.premises[*at].facts);
            decide.into_iter().any(|fact| fact.what == sent.what)
        };
        if let Some(sent) = request.filter(|sent| !told_already(sent)) {
            clauses.push(words::request_clause(self.voice, &sent));
            sources.push(sources_of(&[sent]));
        }
        Told { text: words::clauses(self.voice, clauses), sources, keep: 0 }
    }

    /// The document of a conclusion in which no fact about it is missing: what the rule gives stands in a text that was not read, there is
    /// no rule, or all turns on the place.
    fn untold(&self, leading: &Conclusion) -> Option<Told> {
        let of_others = |premise: &&Premise| matches!(premise.about, About::Place | About::Person) || premise.turns_on_reach();
        let open = open_premise(leading).filter(|premise| !of_others(premise));
        if leading.status == Status::Sealed || open.is_some() { None } else { self.document(leading, 0) }
    }

    /// The document of a conclusion, in a sentence.
    fn document(&self, leading: &Conclusion, keep: u8) -> Option<Told> {
        let document = words::document_clause(self.voice, leading, &[])?;
        let of_document = leading.premises.iter().filter(|premise| is_of_document(premise));
        let facts: Vec<Fact> = of_document.flat_map(|premise| premise.facts.iter().copied()).collect();
        Some(told(words::clauses(self.voice, vec![document]), &facts, keep))
    }

    /// What follows from the fact that is missing, either way.
    fn either(&self, leading: &Conclusion) -> Option<Told> {
        let open = open_premise(leading)?;
        let said = match self.checked.brief.either {
            Some(either) => {
                let about = if open.turns_on_reach() { About::Place } else { open.about };
                words::either(self.voice, about, leading.status, either)
            }
            None if open.about == About::Place => words::depends_on_sovereign(self.voice.corpus).to_owned(),
            None if open.facts.iter().any(|fact| matches!(fact.what, What::NoProcess(_))) => {
                words::no_document(self.voice.corpus).to_owned()
            }
            None => return None,
        };
        Some(told(said, &open.facts, 0))
    }

    fn barring(&self, leading: &Conclusion) -> Vec<Told> {
        let document = self.document(leading, 2);
        // An office has a row of its own.
        let hearing = leading.objections.last().filter(|hearing| !hearing.of_office());
        let said = hearing.map(|hearing| {
            let said = words::objection(self.voice, hearing.objection, &hearing.facts, None);
            told(words::barred(self.voice, said.argument, said.reason), &hearing.facts, 0)
        });
        document.into_iter().chain(said).collect()
    }

    fn failing(&self, leading: &Conclusion) -> Vec<Told> {
        let refused = self.checked.brief.no_intent.and_then(|action| action.on);
        let premises = self.checked.brief.because.iter().map(|at| &leading.premises[*at]);
        let mut said: Vec<Told> = Vec::new();
        // Where all that was tested holds, the rule owes nothing by itself.
        if let Some(process) = leading.process.filter(|_| self.checked.brief.because.is_empty()) {
            said.push(plainly(words::not_bound(self.voice, process, &leading.cites)));
        }
        // What nobody had been told of is told as that.
        let untold = |process: &&Process| {
            let public = process.public.is_some_and(|public| public <= self.voice.date);
            leading.status == Status::Voluntary && process.issued <= self.voice.date && !public
        };
        if let Some(process) = leading.process.filter(untold) {
            said.push(Told { sources: vec![ids(process.basis.sources)], ..plainly(words::secret(self.voice, process)) });
        }
        for premise in premises {
            // Where no state is the sovereign, what fails is told of the person, and is the same document.
            let to_come = premise.facts.iter().any(|fact| matches!(fact.what, What::NotIssued(_)));
            let clause = match is_of_document(premise) || to_come {
                true => words::document_fails(self.voice, leading, premise),
                false => words::premise_clause(self.voice, leading, premise, refused),
            };
            // What the sentence that answers says already is not said again.
            if leading.process.is_some() || leading.rule.is_some() {
                let sources = vec![sources_by(&premise.facts, self.voice.date)];
                said.push(Told { sources, ..plainly(words::clause(self.voice, clause)) });
            }
        }
        // What the person did not live to see is no matter of documents.
        let lived = |fact: &Fact| match fact.what {
            What::Dead(_) => true,
            What::Ended(process) | What::Document(process) => {
                process.ended.is_some_and(|end| end.how == EndReason::Died && end.day() <= self.voice.date)
            }
            _ => false,
        };
        let person = self.checked.opinion.question.person;
        let told = leading.premises.last().is_some_and(|premise| premise.facts.iter().any(lived));
        let there = || leading.process.is_some_and(|process| process.issued <= self.voice.date);
        if told && person.dead(self.voice.date) && there() {
            said.extend(words::not_established(self.voice).map(|line| Told { keep: 3, ..plainly(line.to_owned()) }));
        }
        if leading.status == Status::NoWarrant && leading.process.is_some() && person.dead(self.voice.date) && !told {
            said.push(Told { sources: vec![ids(person.basis.sources)], keep: 3, ..plainly(words::died(self.voice)) });
        }
        said
    }

    fn on_record(&self) -> Vec<Told> {
        let mut said: Vec<Told> = Vec::new();
        if let Some((process, arrest)) = self.checked.record.arrest.and_then(|process| Some((process, process.arrested?)))
            && let Some(text) = words::arrested(self.voice.corpus, &arrest, self.checked.record.freed, self.voice.date)
        {
            said.push(Told { text, sources: vec![ids(process.basis.sources)], keep: 1 });
        }
        let told = |visit: &Visit| self.checked.record.freed == Some(visit);
        let trips = self.checked.record.visits.iter().zip(self.visits).filter(|(trip, _)| !told(trip.visit));
        for (place, (trip, part)) in trips.take(TRIPS).enumerate() {
            let line = words::short_trip(self.voice.corpus, trip);
            // Of a trip of that month nobody can say that it is not meant.
            let keep = match part.covers_date {
                Some(true) if place == 0 => 1,
                None if place == 0 => 2,
                _ => 9,
            };
            said.push(Told { text: line, sources: vec![part.sources.clone()], keep });
            // What is owed to whoever flies over is another question.
            let flown = trip.visit.outcome == Outcome::Transit && part.covers_date == Some(true);
            if flown && self.checked.opinion.question.presence == Presence::Territory {
                said.push(Told { keep, ..plainly(plain(self.voice.corpus, text::on_the_ground()).to_owned()) });
            }
        }
        // What came of a document is nothing that could be known before there was one.
        let begun = |process: &Process| process.issued <= self.voice.date || process.shown(self.voice.date);
        let begun = self.voice.person.processes.iter().any(begun);
        let told = |finding: &&FindingPart| begun || !finding.later;
        let mut rulings: Vec<(usize, &FindingPart)> =
            self.findings.iter().enumerate().filter(|(_, finding)| told(finding)).collect();
        // Of those of the same weight the last; that nothing was found goes before all.
        rulings.sort_by_key(|(_, finding)| {
            let weight = match finding.outcome {
                FindingOutcome::NonCompliance => 0,
                FindingOutcome::NoFinding => 2,
                FindingOutcome::PositionTaken => 3,
                _ => 1,
            };
            (!finding.of_this_day, finding.later, weight, finding.kind != FindingKind::Court, std::cmp::Reverse(finding.on))
        });
        let mut rulings: Vec<(usize, (usize, &FindingPart))> = rulings.into_iter().take(RULINGS).enumerate().collect();
        // They are told as they came.
        rulings.sort_by_key(|(_, (_, finding))| (!finding.of_this_day, finding.on));
        for (place, (at, part)) in rulings {
            let ruled = &self.checked.record.findings[at];
            let line = match part.kind {
                FindingKind::Domestic | FindingKind::Position => words::national_ruling(self.voice, ruled),
                FindingKind::Court => words::short_finding(self.voice, ruled),
            };
            let keep = if place == 0 && part.of_this_day { 1 } else { 7 + place as u8 };
            said.push(Told { text: line, sources: vec![part.sources.clone()], keep });
        }
        said
    }

    fn would_change(&self) -> Vec<Told> {
        let line = |(place, change): (usize, &String)| Told {
            keep: 3 + 5 * place as u8,
            ..plainly(words::sentence_of(self.voice, change))
        };
        let changes = self.checked.changes.iter().zip(self.changes).filter(|(change, _)| self.is_told(change));
        changes.map(|(_, said)| said).take(CHANGES).enumerate().map(line).collect()
    }

    /// Whether a change is told: none that is over, and one that would end an obligation only where it is near.
    fn is_told(&self, change: &Change) -> bool {
        match change {
            Change::UpTo(_) => false,
            Change::From(on) if on.answer == Answer::Undetermined => false,
            Change::From(on) if on.answer < self.checked.opinion.answer => self.voice.date.days_until(on.day) <= NEAR,
            _ => true,
        }
    }
}

/// What keeps a conclusion open: the fact that is not known, or else what fails.
fn open_premise(conclusion: &Conclusion) -> Option<&Premise> {
    let unknown = conclusion.premises.iter().find(|premise| premise.met == Met::NotKnown);
    unknown.or_else(|| conclusion.premises.iter().find(|premise| premise.met != Met::Yes))
}

/// Whether a premise is about the document: what the page tells in one clause.
pub(super) fn is_of_document(premise: &Premise) -> bool {
    let of_document = |test: &Test| {
        matches!(
            test,
            Test::Document(_) | Test::Live | Test::KnownToHost | Test::Court(_) | Test::Allegation(_) | Test::Charge(_)
        )
    };
    matches!(premise.about, About::Condition(test) if of_document(test))
}

pub(super) fn plainly(text: String) -> Told {
    Told { text, sources: Vec::new(), keep: 0 }
}

/// A sentence and the facts behind it; `keep`: how soon it may go where the page is full, 0 never.
pub(super) fn told(text: String, facts: &[Fact], keep: u8) -> Told {
    Told { text, sources: vec![sources_of(facts)], keep }
}
