//! Facts supposed for one case: a deferral that was never made, an office that nobody holds. The record holds none of their kind,
//! and the rules speak of them all the same.

use dedere::law::{
    Action, ActionKind, ActionList, Addressee, Basis, Capacity, Charge, Citation, Confidence, Corpus, CourtId, Day, Declaration,
    End, EndReason, Instrument, List, Measure, MeasureKind, Office, OfficeKind, PartialDay, Participation, Period, Person,
    Process, ProcessKind, Recognising, Recognition, Request, RequestKind, SituationId, StateId,
};
use serde::{Deserialize, Serialize};

/// What is supposed: about one process of the person, about the person's offices, or about a state.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The process that `kind`, `court`, `situation`, `issued`, `public`, `ended`, `acts`, `measure` and `request` are about.
    process: Option<String>,
    kind: Option<String>,
    court: Option<String>,
    situation: Option<String>,
    issued: Option<String>,
    /// A day, or `never`.
    public: Option<String>,
    /// `never`: the person was neither delivered nor died, and no court ended it.
    ended: Option<String>,
    /// The day, month or year in which the case was held inadmissible.
    inadmissible: Option<String>,
    /// `unknown`: their days are not on record.
    acts: Option<String>,
    /// For whom the person acted; `undisputed`: as on record, and nobody disputes it.
    capacity: Option<String>,
    /// The one provision charged.
    charge: Option<String>,
    measure: Option<GivenMeasure>,
    request: Option<GivenRequest>,
    /// An office that the person holds besides those on record.
    office: Option<GivenOffice>,
    /// The last day on which the holder of every open-ended office of the person was known.
    verified: Option<String>,
    /// A state's acceptance of jurisdiction.
    declaration: Option<GivenDeclaration>,
    /// A state that joined.
    party: Option<GivenParty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenMeasure {
    kind: String,
    state: Option<String>,
    from: String,
    until: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenRequest {
    to: String,
    kind: String,
    sent: String,
    /// A promise that covers an arrest.
    #[serde(default, rename = "covers-arrest")]
    covers_arrest: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenOffice {
    kind: String,
    of: String,
    from: String,
    until: Option<String>,
    recognition: String,
    #[serde(default, rename = "recognised-by")]
    recognised_by: Vec<String>,
    verified: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenDeclaration {
    state: String,
    situation: String,
    lodged: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenParty {
    state: String,
    instrument: String,
    from: String,
}

/// The basis of a fact that is only supposed.
const SUPPOSED: Basis = Basis { sources: &[], confidence: Confidence::Recalled, note: None };

fn keep<T>(list: Vec<T>) -> List<T> {
    list.leak()
}

fn with<T: Copy>(list: List<T>, more: T) -> List<T> {
    keep(list.iter().copied().chain([more]).collect())
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("`{text}` is no day"))
}

/// The value of a word in its kebab-case form.
fn word<T: Serialize + Copy>(all: &[T], word: &str) -> T {
    let named = |value: &&T| serde_json::to_value(value).ok().as_ref().and_then(serde_json::Value::as_str) == Some(word);
    *all.iter().find(named).unwrap_or_else(|| panic!("`{word}` is no word of that kind"))
}

/// The persons and instruments of the record, changed as supposed.
pub fn apply(given: &[Given], person: &str, record: &Corpus) -> (List<Person>, List<Instrument>) {
    let (mut persons, mut instruments) = (record.persons, record.instruments);
    for given in given {
        let changed = persons.iter().map(|one| if one.id.0 == person { given.about_person(one, record) } else { *one });
        persons = keep(changed.collect());
        instruments = keep(instruments.iter().map(|one| given.about_instrument(one, record)).collect());
    }
    (persons, instruments)
}

fn state(id: &str, record: &Corpus) -> StateId {
    record.states.iter().find(|state| state.id.0 == id).unwrap_or_else(|| panic!("no state `{id}`")).id
}

fn situation(id: &str, record: &Corpus) -> SituationId {
    record.situations.iter().find(|situation| situation.id.0 == id).unwrap_or_else(|| panic!("no situation `{id}`")).id
}

fn court(id: &str, record: &Corpus) -> CourtId {
    record.courts.iter().find(|court| court.id.0 == id).unwrap_or_else(|| panic!("no court `{id}`")).id
}

impl Given {
    fn about_person(&self, person: &Person, record: &Corpus) -> Person {
        let mut person = *person;
        if let Some(id) = &self.process {
            assert!(person.processes.iter().any(|process| process.id.0 == id), "no process `{id}` of that person");
            let changed = |process: &Process| if process.id.0 == id { self.about_process(process, record) } else { *process };
            person.processes = keep(person.processes.iter().map(changed).collect());
        }
        if let Some(verified) = &self.verified {
            let verified = Some(day(verified));
            let open = |office: &Office| if office.until.is_none() { Office { verified, ..*office } } else { *office };
            person.offices = keep(person.offices.iter().map(open).collect());
        }
        if let Some(office) = &self.office {
            person.offices = with(person.offices, office.made(record));
        }
        person
    }

    fn about_process(&self, process: &Process, record: &Corpus) -> Process {
        let mut process = *process;
        if let Some(kind) = &self.kind {
            process.kind =
                word(&[ProcessKind::Warrant, ProcessKind::Indictment, ProcessKind::Summons, ProcessKind::Application], kind);
        }
        if let Some(id) = &self.court {
            process.court = court(id, record);
        }
        if let Some(id) = &self.situation {
            process.situation = situation(id, record);
        }
        if let Some(issued) = &self.issued {
            process.issued = day(issued);
        }
        if let Some(public) = &self.public {
            process.public = (public != "never").then(|| day(public));
        }
        if let Some(ended) = &self.ended {
            assert_eq!(ended, "never");
            process.ended = None;
        }
        if let Some(on) = &self.inadmissible {
            let on = PartialDay::read(on.clone().leak()).expect("a day, month or year");
            process.ended = Some(End { on, how: EndReason::Inadmissible, decided: None, basis: SUPPOSED });
        }
        if let Some(acts) = &self.acts {
            assert_eq!(acts, "unknown");
            process.acts = None;
        }
        if let Some(capacity) = &self.capacity {
            match capacity.as_str() {
                "undisputed" => process.marks.capacity_contested = false,
                other => {
                    process.marks.capacity =
                        word(&[Capacity::StateOfficial, Capacity::Acquiescence, Capacity::QuasiGovernment], other)
                }
            }
        }
        if let Some(provision) = &self.charge {
            let (instrument, article) = provision.split_once(':').expect("a citation");
            let instrument = record.instruments.iter().find(|one| one.id.0 == instrument).expect("an instrument").id;
            let provision = Citation { instrument, article: article.to_string().leak() };
            let charge = *process.charges.first().expect("a charge");
            process.charges = keep(vec![Charge { provision, ..charge }]);
        }
        if let Some(measure) = &self.measure {
            let kinds: Vec<MeasureKind> = record.terms.measures.iter().map(|(kind, _)| *kind).collect();
            let period = Period { from: Some(day(&measure.from)), until: Some(day(&measure.until)) };
            let state = measure.state.as_ref().map(|id| state(id, record));
            process.measures =
                with(process.measures, Measure { kind: word(&kinds, &measure.kind), state, period, basis: SUPPOSED });
        }
        if let Some(request) = &self.request {
            let kinds: Vec<RequestKind> = record.terms.requests.iter().map(|term| term.kind).collect();
            let (to, kind) = (Addressee::State(state(&request.to, record)), word(&kinds, &request.kind));
            process.requests = with(
                process.requests,
                Request {
                    to,
                    kind,
                    sent: Some(day(&request.sent)),
                    at_latest: false,
                    covers_arrest: request.covers_arrest,
                    ended: None,
                    basis: SUPPOSED,
                },
            );
        }
        process
    }

    fn about_instrument(&self, instrument: &Instrument, record: &Corpus) -> Instrument {
        let mut instrument = *instrument;
        if let Some(given) = self.declaration.as_ref().filter(|_| instrument.id.0 == "rome-statute") {
            let made = Declaration {
                state: state(&given.state, record),
                dated: None,
                lodged: day(&given.lodged),
                scope_from: None,
                scope_until: None,
                situation: Some(situation(&given.situation, record)),
                valid: true,
                until: None,
                basis: SUPPOSED,
            };
            instrument.declarations = with(instrument.declarations, made);
        }
        if let Some(given) = self.party.as_ref().filter(|given| instrument.id.0 == given.instrument) {
            let list = instrument.list.expect("a list of parties");
            let entry = Action {
                state: state(&given.state, record),
                action: ActionKind::Accession,
                on: None,
                effect: Some(day(&given.from)),
                between: None,
                through: None,
                special: None,
                effect_confidence: Confidence::Recalled,
                basis: SUPPOSED,
            };
            let joined = Participation { state: entry.state, entry, exit: None, until: None };
            let mut participations: Vec<Participation> = list.participations.iter().copied().chain([joined]).collect();
            participations.sort_by_key(|period| (period.state, period.from()));
            instrument.list = Some(ActionList { participations: keep(participations), ..list });
        }
        instrument
    }
}

impl GivenOffice {
    fn made(&self, record: &Corpus) -> Office {
        use OfficeKind::*;
        let partial = |text: &str| PartialDay { text: text.to_string().leak(), first: day(text), last: day(text) };
        let by = |id: &String| Recognising { state: state(id, record), from: None };
        Office {
            office: "a supposed office",
            kind: word(&[HeadOfState, HeadOfGovernment, ForeignMinister, Minister, Military, Other], &self.kind),
            of: state(&self.of, record),
            from: Some(partial(&self.from)),
            until: self.until.as_deref().map(partial),
            recognition: word(
                &[Recognition::Recognised, Recognition::DeFacto, Recognition::EntityNotAState, Recognition::NonState],
                &self.recognition,
            ),
            recognised_by: keep(self.recognised_by.iter().map(by).collect()),
            waived: None,
            verified: self.verified.as_deref().map(day),
            basis: SUPPOSED,
        }
    }
}
