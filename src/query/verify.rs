//! Holds claims against the record, one after the other: names found, outcome, rating, reasons, waivers. Fast, in bounded memory.

use std::collections::HashMap;
use std::rc::Rc;

use smallvec::SmallVec;

use super::judge::{About, about, judge, rate};
use super::names::{self, Letters, Refused, Why};
use super::tally::Tally;
use super::timeline::FIRST_DAY;
use crate::law::*;

/// So many names, and so many opinions, are remembered; then memory is emptied.
const NAMES: usize = 8 * 1024;
const OPINIONS: usize = 32 * 1024;
/// So often names that come near an unknown one are looked for: that takes longer than all the rest, and nobody reads further.
const SUGGESTIONS: usize = 2_000;

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

/// A claim at length.
#[derive(Clone, Debug)]
pub struct AtLength {
    /// What it asserts, with its names found.
    pub assertion: Assertion,
    /// Whom and what that is about.
    pub about: Option<About>,
    /// What the record says.
    pub verdict: Verdict,
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

/// What was found by name, or why nothing was.
struct Remembered<T>(HashMap<String, Result<T, NotTaken>>);

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(HashMap::new())
    }
}

impl<T: Clone> Remembered<T> {
    fn get(&self, typed: &str) -> Option<Result<T, NotTaken>> {
        self.0.get(typed).cloned()
    }

    fn keep(&mut self, typed: &str, found: &Result<T, NotTaken>) {
        if self.0.len() >= NAMES {
            self.0.clear();
        }
        // What is longer than any name is refused without a search, and would fill the memory.
        if typed.len() <= 4 * LONGEST_NAME {
            self.0.insert(typed.to_owned(), found.clone());
        }
    }
}

/// Holds claims against one record.
pub struct Verifier {
    corpus: &'static Corpus,
    today: Day,
    deny: Deny,
    persons: Remembered<&'static Person>,
    places: Remembered<Asked>,
    instruments: Remembered<InstrumentId>,
    courts: Remembered<CourtId>,
    articles: Remembered<Citation>,
    /// Folded names of instruments and of courts, which would take long to fold for each claim.
    called: (HashMap<String, InstrumentId>, HashMap<String, CourtId>),
    letters: Option<Vec<Letters>>,
    suggestions: usize,
    opinions: HashMap<(usize, usize, Presence, Day), Answered>,
    tally: Tally,
    none: Rc<[Citation]>,
}

type Faults = Vec<Fault>;

impl Verifier {
    /// With a record, a day that is today, and what is denied.
    pub fn new(corpus: &'static Corpus, today: Day, deny: Deny) -> Verifier {
        // Of one name the first bearer is meant, as on the command line.
        let instruments = corpus.instruments.iter().rev();
        let instruments = instruments.flat_map(|found| names::of_instrument(found).map(|name| (fold(name), found.id)));
        let courts = corpus.courts.iter().rev();
        let courts = courts.flat_map(|found| names::of_court(found).map(|name| (fold(name), found.id)));
        Verifier {
            corpus,
            today,
            deny,
            persons: Remembered::default(),
            places: Remembered::default(),
            instruments: Remembered::default(),
            courts: Remembered::default(),
            articles: Remembered::default(),
            called: (instruments.collect(), courts.collect()),
            letters: None,
            suggestions: 0,
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

    /// All that the record says about a claim. One that is only counted pays nothing for it.
    pub fn at_length(&mut self, claim: &Claim) -> Option<AtLength> {
        let assertion = self.resolve(&claim.asserts, &mut Faults::new())?;
        let about = about(self.corpus, &assertion, self.today);
        let verdict = judge(self.corpus, &assertion, self.today);
        Some(AtLength { assertion, about, verdict })
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
    fn reasons_on_record(&mut self, claim: &Claim, cites: &[Citation], faults: &mut Faults) -> SmallVec<[usize; 2]> {
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

    fn article(&mut self, typed: &str) -> Result<Citation, NotTaken> {
        let split = typed.split_once(':');
        let instrument = split.and_then(|(id, _)| self.instrument_of_id(id));
        if let (Some(instrument), Some((_, article))) = (instrument, split)
            && let Some(found) = instrument.articles.iter().find(|other| other.article == article)
        {
            return Ok(Citation { instrument: instrument.id, article: found.article });
        }
        if let Some(remembered) = self.articles.get(typed) {
            return remembered;
        }
        let refused = Err(match (split, instrument) {
            (Some((id, _)), None) => NotTaken::Instrument(shortened(id), self.near_instrument(id)),
            (Some((_, article)), Some(instrument)) => {
                NotTaken::Citation(shortened(typed), self.near_article(instrument, article))
            }
            (None, _) => NotTaken::Citation(shortened(typed), None),
        });
        self.articles.keep(typed, &refused);
        refused
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
        let facts = opinion.deciding(self.corpus).flat_map(|conclusion| &conclusion.premises).flat_map(|premise| &premise.facts);
        let recalled = facts.into_iter().any(|fact| fact.confidence == Confidence::Recalled);
        let cites = reasons.then(|| opinion.deciding(self.corpus).flat_map(Conclusion::all_cites).collect());
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
        let found = self.persons.get(typed).unwrap_or_else(|| {
            let found = names::known_person(self.corpus, typed).map_err(|refused| self.refused(refused, typed));
            self.persons.keep(typed, &found);
            found
        });
        taken(found, Part::Person, faults)
    }

    fn place_of(&mut self, typed: &str, date: Day) -> Result<Asked, NotTaken> {
        if let Some(remembered) = self.places.get(typed) {
            return remembered;
        }
        let found = names::known_place(self.corpus, typed, date).map_err(|refused| self.refused(refused, typed));
        // The name of a state that has ended means something else on other days.
        let ended = match &found {
            Ok(asked) => matches!(asked, Asked::State(state) if state.exists.until.is_some()),
            Err(why) => matches!(why, NotTaken::Name(Refused { why: Why::Ended(..), .. })),
        };
        if !ended {
            self.places.keep(typed, &found);
        }
        found
    }

    fn place(&mut self, typed: &str, date: Day, faults: &mut Faults) -> Option<Asked> {
        taken(self.place_of(typed, date), Part::State, faults)
    }

    /// A state, also one that has ended: its steps are still on record.
    fn state(&mut self, typed: &str, part: Part, date: Day, faults: &mut Faults) -> Option<&'static State> {
        let found = match self.place_of(typed, date) {
            Ok(Asked::State(state)) => Ok(state),
            Err(NotTaken::Name(Refused { why: Why::Ended(state, _), .. })) => Ok(state),
            Ok(asked @ Asked::Place(place)) => {
                Err(NotTaken::NotAState(place, self.corpus.host(asked, date).state.map(|state| state.id)))
            }
            Err(why) => Err(why),
        };
        taken(found, part, faults)
    }

    fn instrument_of_id(&self, id: &str) -> Option<&'static Instrument> {
        let list = self.corpus.instruments;
        list.binary_search_by(|instrument| instrument.id.0.cmp(id)).ok().map(|at| &list[at])
    }

    fn instrument(&mut self, typed: &str, faults: &mut Faults) -> Option<InstrumentId> {
        if let Some(instrument) = self.instrument_of_id(typed) {
            return Some(instrument.id);
        }
        let found = self.instruments.get(typed).unwrap_or_else(|| {
            let found = self.called.0.get(&fold(typed)).copied();
            let found = found.ok_or_else(|| NotTaken::Instrument(shortened(typed), self.near_instrument(typed)));
            self.instruments.keep(typed, &found);
            found
        });
        taken(found, Part::Instrument, faults)
    }

    fn court(&mut self, typed: &str, faults: &mut Faults) -> Option<CourtId> {
        if let Some(court) = self.corpus.courts.iter().find(|court| court.id.0 == typed) {
            return Some(court.id);
        }
        let found = self.courts.get(typed).unwrap_or_else(|| {
            let found = self.called.1.get(&fold(typed)).copied();
            let near = |verifier: &mut Verifier| {
                verifier.suggests().then(|| nearest(typed, verifier.corpus.courts.iter().map(|court| court.id.0)))?
            };
            let found = found.ok_or_else(|| NotTaken::Court(shortened(typed), near(self)));
            self.courts.keep(typed, &found);
            found
        });
        taken(found, Part::Court, faults)
    }

    /// Whether what comes near is still looked for.
    fn suggests(&mut self) -> bool {
        self.suggestions += 1;
        self.suggestions <= SUGGESTIONS
    }

    /// A name that was not taken, with what comes near it.
    fn refused(&mut self, refused: Refused, typed: &str) -> NotTaken {
        let unknown = matches!(refused.why, Why::Unknown(_));
        NotTaken::Name(if unknown && self.suggests() {
            refused.with_near(self.corpus, &mut self.letters, typed)
        } else {
            refused
        })
    }

    fn near_instrument(&mut self, typed: &str) -> Option<Text> {
        self.suggests().then(|| nearest(typed, self.corpus.instruments.iter().map(|instrument| instrument.id.0)))?
    }

    fn near_article(&mut self, instrument: &'static Instrument, typed: &str) -> Option<Citation> {
        const SLIPS: usize = 2;
        // A slip changes no more than the four bytes of a letter. What differs by more need not be compared, however long it is.
        let near = |other: &&Article| other.article.len().abs_diff(typed.len()) <= 4 * SLIPS;
        let slips = |other: &'static Article| (strsim::osa_distance(other.article, typed), other);
        let all = self.suggests().then(|| instrument.articles.iter().filter(near).map(slips))?;
        let (_, found) = all.filter(|(slips, _)| *slips <= SLIPS).min_by_key(|(slips, _)| *slips)?;
        Some(Citation { instrument: instrument.id, article: found.article })
    }

    /// A provision that somebody is charged under, or an article.
    fn charge(&mut self, typed: &str, faults: &mut Faults) -> Option<Citation> {
        let charges = self.corpus.persons.iter().flat_map(|person| person.processes).flat_map(|process| process.charges);
        let same = |cite: &Citation| {
            typed.split_once(':').is_some_and(|(id, article)| cite.instrument.0 == id && cite.article == article)
        };
        if let Some(charge) = charges.map(|charge| charge.provision).find(same) {
            return Some(charge);
        }
        taken(self.article(typed), Part::Charge, faults)
    }
}

/// What was found; or else it is a fault of this part.
fn taken<T>(found: Result<T, NotTaken>, part: Part, faults: &mut Faults) -> Option<T> {
    found.map_err(|why| faults.push(Fault { part, why })).ok()
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
fn nearest(typed: &str, known: impl Iterator<Item = Text>) -> Option<Text> {
    if typed.len() > LONGEST_NAME {
        return None;
    }
    let slips = (typed.chars().count() / 3).clamp(1, 4);
    let typed = typed.to_lowercase().replace(' ', "-");
    let letters = typed.chars().count();
    let known = known.filter(|id| id.chars().count().abs_diff(letters) <= slips);
    let near = known.map(|id| (strsim::osa_distance(&typed, id), id)).filter(|(distance, _)| *distance <= slips);
    near.min().map(|(_, id)| id)
}
