//! What the rules say of a document whatever the day and the host: found once, and not again for each of many questions.
//!
//! Of a dozen and more rules most never speak of a given document, or say each time that it is none of theirs: another court issued it, or
//! it charges no such crime; and before there was any document, nearly every rule says that there is none. `tests/dockets.rs` compares
//! what is said with and without.

use std::borrow::Cow;
use std::sync::OnceLock;

use smallvec::SmallVec;

use super::flags::NOBODY;
use crate::law::*;

/// The dockets of many documents, each made when it is first asked for.
#[derive(Clone, Debug)]
pub struct Dockets<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// In the order of the documents' addresses.
    known: Vec<(&'static Person, &'static Process, OnceLock<Both>)>,
}

/// What is known of one document before any question about it.
#[derive(Clone, Debug)]
pub(super) struct Docket {
    /// The rules that can speak of it.
    pub rules: Vec<Speaker>,
    /// The others, which never fit it, a bit each.
    pub never: u32,
    /// No rule is about its court.
    pub unruled: bool,
}

/// A rule that can speak of a document.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// Its entries.
    pub entries: &'static [Rule],
    /// The entry that speaks each time, where it is always the same.
    pub surely: Option<&'static Rule>,
    /// What each entry comes to where it speaks, if that is always the same.
    says: SmallVec<[Option<Status>; 2]>,
}

impl Speaker {
    /// What one of its entries comes to each time that it speaks: of that conclusion no more than the status is known.
    pub(super) fn says(&self, rule: &'static Rule, process: &'static Process) -> Option<Conclusion> {
        let at = self.entries.iter().position(|entry| std::ptr::eq(entry, rule))?;
        let status = (*self.says.get(at)?)?;
        let conclusion = Conclusion::without_rule(status, About::Bearer, Met::Yes, Facts::new());
        Some(Conclusion { rule: Some(rule), process: Some(process), ..conclusion })
    }
}

/// The dockets of a document: on the days before there was any, and on all days.
#[derive(Clone, Debug)]
struct Both {
    begun: Day,
    before: Docket,
    ever: Docket,
}

impl<'a> Dockets<'a> {
    /// Of no document: whoever asks one question finds no more than that needs.
    pub fn none(corpus: &'a Corpus) -> Dockets<'a> {
        Dockets { corpus, known: Vec::new() }
    }

    /// Of all documents about these persons.
    pub fn of(corpus: &'a Corpus, persons: impl IntoIterator<Item = &'static Person>) -> Dockets<'a> {
        let documents = persons.into_iter().flat_map(|person| person.processes.iter().map(move |process| (person, process)));
        let mut known: Vec<_> = documents.map(|(person, process)| (person, process, OnceLock::new())).collect();
        known.sort_unstable_by_key(|(_, process, _)| std::ptr::from_ref(*process));
        Dockets { corpus, known }
    }

    /// What is known of a document on a day; of one that is not to be looked at, every rule can speak.
    pub(super) fn docket(&self, process: &'static Process, day: Day) -> Cow<'_, Docket> {
        match self.known.binary_search_by_key(&std::ptr::from_ref(process), |(_, process, _)| std::ptr::from_ref(*process)) {
            Ok(at) => {
                let (person, process, both) = &self.known[at];
                let both = both.get_or_init(|| both_of(self.corpus, person, process));
                Cow::Borrowed(if day < both.begun { &both.before } else { &both.ever })
            }
            Err(_) => {
                let speaker = |entries| Speaker { entries, surely: None, says: SmallVec::new() };
                let unruled = is_unruled(self.corpus, process);
                Cow::Owned(Docket { rules: by_number(self.corpus).map(speaker).collect(), never: 0, unruled })
            }
        }
    }
}

fn both_of(corpus: &Corpus, person: &'static Person, process: &'static Process) -> Both {
    let applied = process.applications.iter().filter_map(|application| application.public);
    let sent = process.requests.iter().filter_map(|request| request.sent);
    let begun = applied.chain(sent).chain(process.public).fold(process.issued, Day::min);
    let docket = |day, before| Steady::new(corpus, person, process, day, before).docket();
    Both { begun, before: docket(begun.previous(), true), ever: docket(process.issued, false) }
}

/// Whether no rule is about the court of a document. What states themselves charge has rules that ask for no court.
fn is_unruled(corpus: &Corpus, process: &Process) -> bool {
    process.kind != ProcessKind::National && !corpus.rules.iter().any(|rule| rule.courts.contains(&process.court))
}

/// The rules, each with all its entries.
fn by_number(corpus: &Corpus) -> impl Iterator<Item = &'static [Rule]> {
    corpus.rules.chunk_by(|left, right| left.number == right.number)
}

/// Tests a document by that alone which neither a day nor a host changes.
struct Steady<'a> {
    corpus: &'a Corpus,
    process: &'static Process,
    /// Only the days before there was any document are asked about.
    before: bool,
    /// One of the days, and no host.
    question: Question,
    host: Host,
}

impl Steady<'_> {
    fn new<'a>(corpus: &'a Corpus, person: &'static Person, process: &'static Process, date: Day, before: bool) -> Steady<'a> {
        let place = Asked::State(&NOBODY);
        let question = Question { person, place, date, presence: Presence::Territory, today: date };
        Steady { corpus, process, before, question, host: corpus.host(place, date) }
    }

    fn docket(&self) -> Docket {
        let able = |entries: &&'static [Rule]| entries.iter().any(|rule| !self.never_fits(rule));
        let (able, never): (Vec<&'static [Rule]>, Vec<_>) = by_number(self.corpus).partition(able);
        let speaker = |entries: &'static [Rule]| Speaker {
            entries,
            surely: self.surely(entries, &able),
            says: entries.iter().map(|rule| self.says(rule)).collect(),
        };
        Docket {
            unruled: is_unruled(self.corpus, self.process),
            rules: able.iter().copied().map(speaker).collect(),
            never: never.iter().filter_map(|entries| entries.first()).fold(0, |never, rule| never | Fits::bit(rule.number)),
        }
    }

    /// Whether the test says the same on every day and of every host, and what it says.
    fn test(&self, rule: &'static Rule, test: &'static Test) -> Option<Met> {
        // What is asked for in public may count on one day and not on another.
        let as_issued = self.process.applications.is_empty() && self.process.kind != ProcessKind::Application;
        let steady = match test {
            Test::Court(_)
            | Test::Situation(_)
            | Test::Treaty(_)
            | Test::Conflict(_)
            | Test::Capacity(_)
            | Test::CapacityContested => true,
            Test::Document(_) | Test::Charge(_) => self.before || as_issued,
            // Nothing is issued, and nobody was asked.
            Test::Live => self.before,
            Test::Request(kinds) => self.before && !kinds.is_empty(),
            _ => false,
        };
        if !steady {
            return None;
        }
        let case = Case {
            corpus: self.corpus,
            question: &self.question,
            host: &self.host,
            state: &NOBODY,
            rule: Some(rule),
            process: Some(self.process),
            fits: &Fits::default(),
            depth: Depth::Status,
        };
        Some(test.test(&case).0)
    }

    fn never_fits(&self, rule: &'static Rule) -> bool {
        let fails = |condition: &'static Condition| self.test(rule, &condition.test) == Some(Met::No);
        let of_the_court = rule.courts.is_empty() || rule.courts.contains(&self.process.court);
        !of_the_court || rule.when.iter().any(|condition| condition.otherwise.is_none() && fails(condition))
    }

    /// The entry of a rule that speaks each time: the first that may fit, where it surely does and yields to none.
    fn surely(&self, entries: &'static [Rule], able: &[&'static [Rule]]) -> Option<&'static Rule> {
        let rule = entries.iter().find(|rule| !self.never_fits(rule))?;
        let mut silent = rule.when.iter().filter(|condition| condition.otherwise.is_none());
        let yields = |number: &RuleNumber| able.iter().any(|other| other.first().is_some_and(|other| other.number == *number));
        let fits = rule.binds == Binds::Any && silent.all(|condition| self.test(rule, &condition.test).is_some());
        (fits && !rule.yields_to.iter().any(yields)).then_some(rule)
    }

    /// What an entry comes to each time that it speaks: it fails at a test that says the same each time, before any other.
    fn says(&self, rule: &'static Rule) -> Option<Status> {
        let met = |condition: &&'static Condition| self.test(rule, &condition.test) == Some(Met::Yes);
        let first = rule.when.iter().find(|condition| !met(condition))?;
        first.otherwise.filter(|_| self.test(rule, &first.test) == Some(Met::No))
    }
}
