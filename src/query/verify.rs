//! Holds claims against the record, one after the other: names found, outcome, rating, reasons, waivers. Fast, in bounded memory.

use std::collections::HashMap;
use std::rc::Rc;

use smallvec::SmallVec;

use super::judge::{judge, rate};
use super::names::{self, Refused, Why};
use super::obligations::deciding;
use super::tally::Tally;
use super::timeline::FIRST_DAY;
use crate::law::*;

/// So many names, and so many opinions, are remembered; then memory is emptied.
const NAMES: usize = 8 * 1024;
const OPINIONS: usize = 32 * 1024;

/// What fails a claim that would otherwise hold.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Deny {
    /// An outcome that the record does not settle, also where that is how it was rated.
    pub unproven: bool,
    /// A day after the one up to which the record is complete.
    pub stale: bool,
    /// A fact that the record holds from general knowledge only.
    pub unsourced: bool,
    /// A waiver that is not needed.
    pub unused_waiver: bool,
}

/// Why a claim fails, or would fail without its waiver.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Failure {
    /// Not rated as the record has it.
    WrongOutcome,
    /// Rated as the record has it, but for a reason that is none.
    WrongReason,
    /// Its waiver has run out.
    ExpiredWaiver,
    /// Not settled, and that is denied.
    Unproven,
    /// Beyond the record, and that is denied.
    Stale,
    /// On a fact from general knowledge, and that is denied.
    Unsourced,
    /// Waived without need, and that is denied.
    UnusedWaiver,
}

/// What becomes of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It holds.
    Holds,
    /// It fails, and that is tolerated for now.
    Waived,
    /// It fails.
    Fails,
}

/// A claim held against the record.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the record makes of it.
    pub outcome: Rating,
    /// What becomes of it.
    pub fate: Fate,
    /// Why it fails, or would.
    pub failures: SmallVec<[Failure; 2]>,
    /// The reasons given that are none, by their place in the list.
    pub missing: SmallVec<[usize; 2]>,
    /// The day up to which the record is complete for it, where the claim lies after that day.
    pub beyond: Option<Day>,
    /// Whether it turns on a fact that the record holds from general knowledge only.
    pub recalled: bool,
    /// Whether its waiver is not needed.
    pub unused: bool,
}

/// A name in a claim that was not taken.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// Which part of the claim.
    pub part: Part,
    /// Why.
    pub why: NotTaken,
}

/// Why a part of a claim was not taken.
#[derive(Clone, PartialEq, Debug)]
pub enum NotTaken {
    /// A person's or a state's name.
    Name(Refused),
    /// An instrument that is not on record; the nearest id.
    Instrument(String, Option<Text>),
    /// A court that is not on record; the nearest id.
    Court(String, Option<Text>),
    /// A citation that points at nothing on record; the nearest.
    Citation(String, Option<Citation>),
    /// A place where only a state can be meant, and the state that it belongs to.
    NotAState(&'static Place, Option<StateId>),
    /// A day before those that are covered.
    TooEarly(Day),
}

/// How many claims came out how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Totals {
    /// Claims read and held against the record.
    pub claims: u64,
    /// Those that hold.
    pub holds: u64,
    /// Those that fail.
    pub fails: u64,
    /// Those that fail and are tolerated for now.
    pub waived: u64,
    /// Those that came out supported.
    pub supported: u64,
    /// Those that came out refuted.
    pub refuted: u64,
    /// Those that came out unproven.
    pub unproven: u64,
    /// Those beyond the record.
    pub stale: u64,
    /// Those on a fact from general knowledge.
    pub unsourced: u64,
    /// Waivers that are not needed.
    pub unused_waivers: u64,
}

impl Totals {
    /// Counts one more.
    pub fn add(&mut self, held: &Held) {
        self.claims += 1;
        *match held.fate {
            Fate::Holds => &mut self.holds,
            Fate::Waived => &mut self.waived,
            Fate::Fails => &mut self.fails,
        } += 1;
        *match held.outcome {
            Rating::Supported => &mut self.supported,
            Rating::Refuted => &mut self.refuted,
            Rating::Unproven => &mut self.unproven,
        } += 1;
        self.stale += u64::from(held.beyond.is_some());
        self.unsourced += u64::from(held.recalled);
        self.unused_waivers += u64::from(held.unused);
    }
}

/// What is needed of a verdict to rate a claim.
#[derive(Clone)]
struct Brief {
    outcome: Rating,
    cites: Rc<[Citation]>,
    beyond: Option<Day>,
    recalled: bool,
}

/// What is needed of an opinion.
#[derive(Clone)]
struct Answered {
    answer: Answer,
    /// Only worked out for a claim that gives reasons.
    cites: Option<Rc<[Citation]>>,
    recalled: bool,
}

/// Holds claims against one record.
pub struct Verifier {
    corpus: &'static Corpus,
    today: Day,
    deny: Deny,
    persons: HashMap<String, &'static Person>,
    places: HashMap<String, Asked>,
    opinions: HashMap<(usize, usize, Presence, Day), Answered>,
    tally: Tally,
    none: Rc<[Citation]>,
}

type Faults = Vec<Fault>;

impl Verifier {
    /// With a record, a day that is today, and what is denied.
    pub fn new(corpus: &'static Corpus, today: Day, deny: Deny) -> Verifier {
        Verifier {
            corpus,
            today,
            deny,
            persons: HashMap::new(),
            places: HashMap::new(),
            opinions: HashMap::new(),
            tally: Tally::default(),
            none: Rc::new([]),
        }
    }

    /// The record.
    pub fn corpus(&self) -> &'static Corpus {
        self.corpus
    }

    /// The day that is today.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Holds a claim against the record, or gives every name in it that cannot be taken.
    pub fn hold(&mut self, claim: &Claim) -> Result<Held, Faults> {
        let mut faults = Faults::new();
        let assertion = self.resolve(&claim.asserts, &mut faults);
        let Some(assertion) = assertion.filter(|_| faults.is_empty()) else {
            self.reasons_on_record(claim, &[], &mut faults);
            return Err(faults);
        };
        let brief = self.brief(&assertion, !claim.because.is_empty());
        let missing = self.reasons_on_record(claim, &brief.cites, &mut faults);
        if faults.is_empty() { Ok(self.rated(claim, brief, missing)) } else { Err(faults) }
    }

    /// The assertion with its names found, and all that the record says about it: for a claim that is told at length.
    pub fn at_length(&mut self, claim: &Claim) -> Option<(Assertion, Verdict)> {
        let assertion = self.resolve(&claim.asserts, &mut Faults::new())?;
        let verdict = judge(self.corpus, &assertion, self.today);
        Some((assertion, verdict))
    }

    fn rated(&self, claim: &Claim, brief: Brief, missing: SmallVec<[usize; 2]>) -> Held {
        let Brief { outcome, beyond, recalled, .. } = brief;
        let mut failures: SmallVec<[Failure; 2]> = SmallVec::new();
        if outcome != claim.rating {
            failures.push(Failure::WrongOutcome);
        } else if !missing.is_empty() {
            failures.push(Failure::WrongReason);
        } else if self.deny.unproven && outcome == Rating::Unproven {
            failures.push(Failure::Unproven);
        }
        if self.deny.stale && beyond.is_some() {
            failures.push(Failure::Stale);
        }
        if self.deny.unsourced && recalled {
            failures.push(Failure::Unsourced);
        }
        let needed = !failures.is_empty();
        let runs = claim.waive.as_ref().map(|waiver| self.today < waiver.until);
        let unused = runs == Some(true) && !needed;
        match runs {
            Some(false) => failures.push(Failure::ExpiredWaiver),
            Some(true) if unused && self.deny.unused_waiver => failures.push(Failure::UnusedWaiver),
            _ => {}
        }
        let fate = match (failures.is_empty(), needed && runs == Some(true)) {
            (true, _) => Fate::Holds,
            (false, true) => Fate::Waived,
            (false, false) => Fate::Fails,
        };
        Held { outcome, fate, failures, missing, beyond, recalled, unused }
    }

    /// The reasons given that are not among these articles. One that points at nothing on record is a fault.
    fn reasons_on_record(&self, claim: &Claim, cites: &[Citation], faults: &mut Faults) -> SmallVec<[usize; 2]> {
        let mut missing = SmallVec::new();
        for (at, reason) in claim.because.iter().enumerate() {
            let same = |cite: &Citation| {
                reason.split_once(':').is_some_and(|(id, article)| cite.instrument.0 == id && cite.article == article)
            };
            if cites.iter().any(same) {
                continue;
            }
            missing.push(at);
            if let Err(why) = self.article(reason) {
                faults.push(Fault { part: Part::Because(at), why });
            }
        }
        missing
    }

    fn article(&self, typed: &str) -> Result<Citation, NotTaken> {
        let citation = |nearest| NotTaken::Citation(shortened(typed), nearest);
        let (id, article) = typed.split_once(':').ok_or_else(|| citation(None))?;
        let instrument =
            self.instrument_of_id(id).ok_or_else(|| NotTaken::Instrument(shortened(id), self.near_instrument(id)))?;
        let found = instrument.articles.iter().find(|other| other.article == article);
        let at = |article: &'static Article| Citation { instrument: instrument.id, article: article.article };
        found.map(at).ok_or_else(|| {
            let near = instrument.articles.iter().map(|other| (strsim::osa_distance(other.article, article), other));
            citation(near.filter(|(slips, _)| *slips <= 2).min_by_key(|(slips, _)| *slips).map(|(_, article)| at(article)))
        })
    }

    fn brief(&mut self, assertion: &Assertion, reasons: bool) -> Brief {
        match assertion {
            Assertion::Obligation { answers, person, place, date, presence } => {
                let Answered { answer, cites, recalled } = self.answered(person, *place, *date, *presence, reasons);
                let complete_on = self.corpus.edition.complete_on;
                let beyond = (complete_on < *date).then_some(complete_on);
                let cites = cites.unwrap_or_else(|| Rc::clone(&self.none));
                Brief { outcome: rate(answers, answer), cites, beyond, recalled }
            }
            Assertion::Count { of: Counted::ObligedToArrest(person), date, compare, number } => {
                match self.tally.on(self.corpus, person, *date, self.today) {
                    Some((least, most)) => {
                        let verdict = super::judge::obliged_between(self.corpus, person, *date, *compare, *number, least, most);
                        self.brief_of(&verdict)
                    }
                    None => self.brief_of(&judge(self.corpus, assertion, self.today)),
                }
            }
            _ => self.brief_of(&judge(self.corpus, assertion, self.today)),
        }
    }

    fn brief_of(&self, verdict: &Verdict) -> Brief {
        let cites = if verdict.cites.is_empty() { Rc::clone(&self.none) } else { Rc::from(verdict.cites.as_slice()) };
        let recalled = verdict.confidence() == Confidence::Recalled;
        Brief { outcome: verdict.outcome, cites, beyond: verdict.beyond, recalled }
    }

    /// The answer to a question, which many claims of one file ask; with its articles, where there are reasons to compare.
    fn answered(&mut self, person: &'static Person, place: Asked, date: Day, presence: Presence, reasons: bool) -> Answered {
        let of_place = match place {
            Asked::State(state) => std::ptr::from_ref(state).addr(),
            Asked::Place(place) => std::ptr::from_ref(place).addr(),
        };
        let key = (std::ptr::from_ref(person).addr(), of_place, presence, date);
        if let Some(answered) = self.opinions.get(&key).filter(|answered| !reasons || answered.cites.is_some()) {
            return answered.clone();
        }
        let opinion = opine(self.corpus, Question { person, place, date, presence, today: self.today });
        let facts =
            deciding(self.corpus, &opinion).flat_map(|conclusion| &conclusion.premises).flat_map(|premise| &premise.facts);
        let recalled = facts.into_iter().any(|fact| fact.confidence == Confidence::Recalled);
        let cites = reasons.then(|| deciding(self.corpus, &opinion).flat_map(Conclusion::all_cites).collect());
        let answered = Answered { answer: opinion.answer, cites, recalled };
        if self.opinions.len() >= OPINIONS {
            self.opinions.clear();
        }
        self.opinions.insert(key, answered.clone());
        answered
    }

    /// Finds the names of an assertion. Each that is not found is a fault; with one, there is no assertion.
    fn resolve(&mut self, stated: &Stated, faults: &mut Faults) -> Option<Assertion> {
        match stated {
            Stated::Obligation { answers, person, state, date, presence } => {
                covered(*date, faults);
                let (person, place) = (self.person(person, faults), self.place(state, *date, faults));
                let answers = answers.clone();
                Some(Assertion::Obligation { answers, person: person?, place: place?, date: *date, presence: *presence })
            }
            Stated::Bound { bound, state, instrument, date } => {
                let (state, instrument) = (self.state(state, Part::State, *date, faults), self.instrument(instrument, faults));
                Some(Assertion::Bound { bound: *bound, state: state?, instrument: instrument?, date: *date })
            }
            Stated::Act { act, state, instrument, within } => {
                let date = match within {
                    Within::Ever => self.today,
                    Within::Days(first, _) => *first,
                };
                let (state, instrument) = (self.state(state, Part::State, date, faults), self.instrument(instrument, faults));
                Some(Assertion::Act { act: *act, state: state?, instrument: instrument?, within: *within })
            }
            Stated::Count { of, date, compare, number } => {
                let of = match of {
                    CountOf::PartiesTo(instrument) => Counted::PartiesTo(self.instrument(instrument, faults)?),
                    CountOf::ObligedToArrest(person) => {
                        covered(*date, faults);
                        Counted::ObligedToArrest(self.person(person, faults)?)
                    }
                };
                Some(Assertion::Count { of, date: *date, compare: *compare, number: *number })
            }
            Stated::Warrant { stage, person, court, date, charge, is } => {
                let (person, court) = (self.person(person, faults), self.court(court, faults));
                let charge = match charge {
                    None => None,
                    Some(typed) => Some(self.charge(typed, faults)?),
                };
                Some(Assertion::Warrant { stage: *stage, person: person?, court: court?, date: *date, charge, is: *is })
            }
            Stated::Finding { outcome, state, person, by, referred_to } => {
                let state = self.state(state, Part::State, by.unwrap_or(self.today), faults);
                let person = match person {
                    None => None,
                    Some(person) => Some(self.person(person, faults)?),
                };
                Some(Assertion::Finding { outcome: *outcome, state: state?, person, by: *by, referred_to: *referred_to })
            }
            Stated::Office { kind, person, of, date } => {
                let (person, of) = (self.person(person, faults), self.state(of, Part::Of, *date, faults));
                Some(Assertion::Office { kind: *kind, person: person?, of: of?, date: *date })
            }
            Stated::Visit { person, state, date } => {
                let (person, place) = (self.person(person, faults), self.place(state, *date, faults));
                let state = match place? {
                    Asked::State(state) => Some(state),
                    asked @ Asked::Place(place) => {
                        let state = self.corpus.host(asked, *date).state;
                        if state.is_none() {
                            faults.push(Fault { part: Part::State, why: NotTaken::NotAState(place, None) });
                        }
                        state
                    }
                };
                Some(Assertion::Visit { person: person?, state: state?, date: *date })
            }
        }
    }

    fn person(&mut self, typed: &str, faults: &mut Faults) -> Option<&'static Person> {
        if let Some(person) = self.persons.get(typed) {
            return Some(person);
        }
        match names::person(self.corpus, typed) {
            Ok(person) => {
                if self.persons.len() >= NAMES {
                    self.persons.clear();
                }
                self.persons.insert(typed.to_owned(), person);
                Some(person)
            }
            Err(refused) => {
                faults.push(Fault { part: Part::Person, why: NotTaken::Name(refused) });
                None
            }
        }
    }

    fn place_of(&mut self, typed: &str, date: Day) -> Result<Asked, Refused> {
        if let Some(asked) = self.places.get(typed) {
            return Ok(*asked);
        }
        let asked = names::place(self.corpus, typed, date)?;
        // The name of a state that has ended means something else on other days.
        if !matches!(asked, Asked::State(state) if state.exists.until.is_some()) {
            if self.places.len() >= NAMES {
                self.places.clear();
            }
            self.places.insert(typed.to_owned(), asked);
        }
        Ok(asked)
    }

    fn place(&mut self, typed: &str, date: Day, faults: &mut Faults) -> Option<Asked> {
        match self.place_of(typed, date) {
            Ok(asked) => Some(asked),
            Err(refused) => {
                faults.push(Fault { part: Part::State, why: NotTaken::Name(refused) });
                None
            }
        }
    }

    /// A state, also one that has ended: its steps are still on record.
    fn state(&mut self, typed: &str, part: Part, date: Day, faults: &mut Faults) -> Option<&'static State> {
        let why = match self.place_of(typed, date) {
            Ok(Asked::State(state)) => return Some(state),
            Err(Refused { why: Why::Ended(state, _), .. }) => return Some(state),
            Ok(asked @ Asked::Place(place)) => {
                NotTaken::NotAState(place, self.corpus.host(asked, date).state.map(|state| state.id))
            }
            Err(refused) => NotTaken::Name(refused),
        };
        faults.push(Fault { part, why });
        None
    }

    fn instrument_of_id(&self, id: &str) -> Option<&'static Instrument> {
        let list = self.corpus.instruments;
        list.binary_search_by(|instrument| instrument.id.0.cmp(id)).ok().map(|at| &list[at])
    }

    fn near_instrument(&self, typed: &str) -> Option<Text> {
        let known: Vec<Text> = self.corpus.instruments.iter().map(|instrument| instrument.id.0).collect();
        nearest(typed, &known)
    }

    fn instrument(&self, typed: &str, faults: &mut Faults) -> Option<InstrumentId> {
        let by_name = || {
            let folded = fold(typed);
            let called = |instrument: &&'static Instrument| {
                [instrument.short, instrument.title].into_iter().any(|name| fold(name) == folded)
            };
            self.corpus.instruments.iter().find(called)
        };
        match self.instrument_of_id(typed).or_else(by_name) {
            Some(instrument) => Some(instrument.id),
            None => {
                let why = NotTaken::Instrument(shortened(typed), self.near_instrument(typed));
                faults.push(Fault { part: Part::Instrument, why });
                None
            }
        }
    }

    fn court(&self, typed: &str, faults: &mut Faults) -> Option<CourtId> {
        let by_name = || {
            let folded = fold(typed);
            self.corpus.courts.iter().find(|court| [court.short, court.name].into_iter().any(|name| fold(name) == folded))
        };
        match self.corpus.courts.iter().find(|court| court.id.0 == typed).or_else(by_name) {
            Some(court) => Some(court.id),
            None => {
                let known: Vec<Text> = self.corpus.courts.iter().map(|court| court.id.0).collect();
                faults.push(Fault { part: Part::Court, why: NotTaken::Court(shortened(typed), nearest(typed, &known)) });
                None
            }
        }
    }

    /// A provision that somebody is charged under, or an article.
    fn charge(&self, typed: &str, faults: &mut Faults) -> Option<Citation> {
        let charges = self.corpus.persons.iter().flat_map(|person| person.processes).flat_map(|process| process.charges);
        let same = |cite: &Citation| {
            typed.split_once(':').is_some_and(|(id, article)| cite.instrument.0 == id && cite.article == article)
        };
        if let Some(charge) = charges.map(|charge| charge.provision).find(same) {
            return Some(charge);
        }
        match self.article(typed) {
            Ok(citation) => Some(citation),
            Err(why) => {
                faults.push(Fault { part: Part::Charge, why });
                None
            }
        }
    }
}

fn covered(date: Day, faults: &mut Faults) {
    if date < FIRST_DAY {
        faults.push(Fault { part: Part::Date, why: NotTaken::TooEarly(date) });
    }
}

/// What was typed, cut where it is too long to show.
fn shortened(typed: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = typed.chars().take(SHOWN).collect();
    if shown.len() < typed.len() {
        shown.push('…');
    }
    shown
}

/// The id that may have been meant.
fn nearest(typed: &str, known: &[Text]) -> Option<Text> {
    if typed.len() > LONGEST_NAME {
        return None;
    }
    let slips = (typed.chars().count() / 3).clamp(1, 4);
    let typed = typed.to_lowercase().replace(' ', "-");
    let near = known.iter().map(|id| (strsim::osa_distance(&typed, id), *id)).filter(|(distance, _)| *distance <= slips);
    near.min().map(|(_, id)| id)
}
