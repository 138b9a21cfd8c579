//! Where a state stands under its treaties, and where a person stands before the courts, in words.

use std::borrow::Cow;

use super::{
    cites,
    english::*,
    facts,
    message::{act, standing as text},
    plain, say,
};
use crate::{
    law::*,
    query::{
        obligations::Counts,
        person::{PersonView, ProcessState},
        state::{Extent, ReachOf, Standing, StateView},
    },
};

/// A state and what it owes, in a sentence.
pub fn state_on(corpus: &Corpus, view: &StateView, today: Day) -> String {
    let (date, counts) = (view.date, &view.counts);
    let (place, tense) = (Land::asked_on(view.host.asked, date), Tense::of(date, today));
    let [surrender_open, own_open] = CONTESTED.map(|answer| some(counts.get(answer)));
    let surrender = say(corpus, text::persons_had(counts.get(CLEAR[0]), surrender_open.is_some(), tense, surrender_open));
    let own = say(corpus, text::so_many_persons(counts.get(CLEAR[1]), own_open.is_some(), own_open));
    say(corpus, text::state(place, tense, date, view.rows.len(), surrender, own, unsaid(counts)))
}

/// Those about whom an answer is given.
pub fn owed_about(corpus: &Corpus, answer: &str, names: &[&str]) -> String {
    say(corpus, text::owed_about(answer, names.iter().copied()))
}

/// The commands that tell more about a state: of whom it owes what, and of all that is on record.
pub fn next_of_state(corpus: &Corpus, id: &str, date: Option<Day>, all: bool) -> Vec<String> {
    let more = (!all).then(|| say(corpus, text::all_of_state(id, date)));
    [say(corpus, text::person_by_person(id, date))].into_iter().chain(more).collect()
}

/// The treaties on whose list of parties a state does not stand.
pub fn absent_from(corpus: &Corpus, treaties: &[&str]) -> String {
    say(corpus, text::absent_from(treaties.iter().copied()))
}

/// The treaties of which it is not on record whether a state that has ended was a party.
pub fn parties_not_known(corpus: &Corpus, treaties: &[&str]) -> String {
    say(corpus, text::parties_not_known(treaties.iter().copied()))
}

/// A state under one instrument: since when it is bound, what became of an exit, and where wanted the steps that led to it.
pub fn standing(corpus: &Corpus, standing: &Standing, date: Day, steps: bool) -> String {
    let steps = steps || standing.holds != Holds::Yes;
    let still = standing.holds == Holds::Yes;
    let taken: Vec<String> = standing
        .actions
        .iter()
        .filter(|_| steps)
        .filter(|action| !matches!(action.action, ActionKind::Withdrawal | ActionKind::Revocation | ActionKind::Announcement))
        .map(|action| say(corpus, text::step(plain(corpus, act::step(action.action)), action.on)))
        .collect();
    let taken = Some(taken).filter(|taken| !taken.is_empty());
    let announced = standing.announced.map(|announced| say(corpus, text::announced(announced.on, still)));
    let elsewhere = standing.extent.and_then(|extent| beside_the_state(corpus, standing, &extent, taken.as_deref()));
    sentences([
        Some(elsewhere.unwrap_or_else(|| say(corpus, text::under(under(corpus, standing), taken)))),
        standing.notice.map(|notice| exit(corpus, &notice, date, still)),
        announced,
        standing.extent.and_then(|extent| reach_open(corpus, &extent)),
    ])
}

/// A treaty that reaches the place from another day on than it binds the state, or not at all.
fn beside_the_state(corpus: &Corpus, standing: &Standing, extent: &Extent, steps: Option<&[String]>) -> Option<String> {
    let What::Bound(_, period) = standing.fact.what else { return None };
    let (title, place, since) = (Treaty::Instrument(standing.instrument), Land::Place(extent.place), period.from());
    let state = Land::State(corpus.state(period.state)?);
    let steps = steps.map(|steps| steps.iter().map(String::as_str));
    match (extent.reach, extent.from) {
        (ReachOf::Yes, Some(from)) if since.is_none_or(|since| since < from) => {
            Some(say(corpus, text::reached_since(title, from, state, since, steps)))
        }
        (ReachOf::NotYet, Some(from)) => Some(say(corpus, text::reached_only_from(title, from, state, since, steps))),
        (ReachOf::No, _) => Some(say(corpus, text::not_extended(title, place, state, since, steps))),
        _ => None,
    }
}

/// That it is open whether a treaty reaches the place.
fn reach_open(corpus: &Corpus, extent: &Extent) -> Option<String> {
    let place = Land::Place(extent.place);
    match extent.reach {
        ReachOf::NotKnown => Some(say(corpus, text::reach_not_known(place))),
        ReachOf::Unsettled => Some(say(corpus, text::reach_unsettled(place))),
        _ => None,
    }
}

/// The treaties of which it is not on record whether they reach a place.
pub fn not_known_to_reach(corpus: &Corpus, treaties: &[&str], place: &'static Place) -> String {
    say(corpus, text::not_known_to_reach(treaties.iter().copied(), treaties.len(), Land::Place(place)))
}

fn under(corpus: &Corpus, standing: &Standing) -> String {
    let title = Treaty::Instrument(standing.instrument);
    match standing.fact.what {
        What::Bound(_, period) => {
            let through = period.entry.through.and_then(|state| corpus.state(state)).map(Land::State);
            say(corpus, text::party(title, period.from(), through))
        }
        What::BoundLater(_, period) => say(corpus, text::bound_from(title, period.from())),
        What::Left(_, period) => match (period.exit, period.until) {
            (None, Some(until)) => say(corpus, text::bound_no_longer(title, until)),
            (_, until) => say(corpus, text::left(title, until)),
        },
        What::Signed(..) => say(corpus, text::signed(title)),
        What::PartyNotKnown(_) => say(corpus, text::party_not_known(title)),
        What::EntryNotKnown(_) => say(corpus, text::entry_not_known(title)),
        _ => say(corpus, text::not_listed(title)),
    }
}

/// What became of a notice of withdrawal.
fn exit(corpus: &Corpus, notice: &Notice, date: Day, still: bool) -> String {
    match notice.revoked {
        Some(revoked) if revoked <= date => say(corpus, text::notice_revoked(notice.received, revoked)),
        _ if date < notice.effect && still => say(corpus, text::notice_pending(notice.received, notice.effect)),
        _ => say(corpus, text::notice_in_effect(notice.received, notice.effect)),
    }
}

/// An acceptance of jurisdiction.
pub fn declaration(corpus: &Corpus, instrument: InstrumentId, declaration: &Declaration) -> String {
    let events = match (declaration.scope_from, declaration.scope_until) {
        (Some(from), until) => Some(say(corpus, text::events_from(from, until))),
        (None, until) => until.map(|until| say(corpus, text::events_up_to(until))),
    };
    let situation = declaration.situation.and_then(|situation| corpus.situation(situation)).map(|situation| situation.name);
    let (lodged, valid, over) = (declaration.lodged, declaration.valid, declaration.until);
    say(corpus, text::declaration(Treaty::of(corpus, instrument), lodged, events, situation, valid, over))
}

/// A person and where obligations stand, in a sentence.
pub fn person_on(corpus: &Corpus, view: &PersonView, today: Day) -> String {
    let counts = &view.counts;
    let tense = Tense::of(view.date, today);
    let title = |office: &&'static Office| {
        let title = facts::office_of(corpus, office);
        match office.unconfirmed(view.date) {
            Some(verified) => say(corpus, text::confirmed_to(title, verified)),
            None => title,
        }
    };
    let held: Vec<String> = view.offices_held.iter().map(title).collect();
    let held = Some(held).filter(|held| !held.is_empty());
    if counts.get(Answer::Undetermined) == view.rows.len() {
        return say(corpus, text::person_open(view.person.name, held, tense, view.date, view.rows.len()));
    }
    let had = |surrender: bool| {
        let at = usize::from(!surrender);
        let contested = some(counts.get(CONTESTED[at]));
        say(corpus, text::states_had(counts.get(CLEAR[at]), contested.is_some(), tense, surrender, contested))
    };
    say(corpus, text::person(view.person.name, held, tense, view.date, had(true), had(false), unsaid(counts)))
}

/// What is clearly owed, and the same where it is contested.
const CLEAR: [Answer; 2] = [Answer::Obliged, Answer::ProsecuteOrExtradite];
const CONTESTED: [Answer; 2] = [Answer::ObligedContested, Answer::ProsecuteOrExtraditeContested];

/// A number, where it is one.
fn some(count: usize) -> Option<usize> {
    Some(count).filter(|count| *count > 0)
}

/// For how many it cannot be said.
fn unsaid(counts: &Counts) -> Option<usize> {
    some(counts.get(Answer::Undetermined))
}

/// When a person was born, and had died by a day, as far as known.
pub fn life(corpus: &Corpus, person: &Person, date: Day) -> String {
    let born = person.born.map(|born| say(corpus, text::born(born)));
    let established = person.established();
    let later = established.is_some_and(|established| date < established);
    let died = person.died.filter(|died| died.first <= date).map(|died| say(corpus, text::died(died, later, established)));
    born.into_iter().chain(died).collect::<Vec<_>>().join(", ")
}

/// The title of a person's documents.
pub fn documents_on(corpus: &Corpus, date: Day) -> String {
    say(corpus, text::documents(date))
}

/// A document and how it stands on a day.
pub fn process_on(corpus: &Corpus, person: &Person, process: &Process, state: ProcessState, date: Day) -> String {
    let stands: Cow<str> = match state {
        ProcessState::NotIssued => plain(corpus, text::not_issued()).into(),
        ProcessState::InEffect => plain(corpus, text::in_effect()).into(),
        ProcessState::Secret => say(corpus, text::secret(process.public)).into(),
        ProcessState::NoWarrant => plain(corpus, text::no_warrant()).into(),
        ProcessState::NeverInEffect => plain(corpus, text::never_in_effect()).into(),
        ProcessState::Over(since) => match process.ended {
            Some(end) if end.first_day_over() == since => facts::ended_of(corpus, person, process, &end, date).into(),
            _ => facts::died_of(corpus, person, date).into(),
        },
    };
    // Nobody is handed over to a court that closed without another in its place.
    let closed = corpus.court(process.court).filter(|court| court.successor.is_none()).and_then(|court| court.works.until);
    let stands = match closed.filter(|closed| state == ProcessState::InEffect && *closed <= date) {
        Some(closed) => say(corpus, text::court_closed(closed.previous())).into(),
        None => stands,
    };
    let stands = facts::with_outcome(corpus, stands.into_owned(), process, date);
    say(corpus, text::document(facts::document_of(corpus, process), stands))
}

/// The commands that tell more about a person: of what each state owes, and of all that is on record.
pub fn next_of_person(corpus: &Corpus, id: &str, date: Option<Day>, all: bool) -> Vec<String> {
    let more = (!all).then(|| say(corpus, text::all_of_person(id, date)));
    [say(corpus, text::state_by_state(id, date))].into_iter().chain(more).collect()
}

/// What a document charges: the crimes, then their articles, each instrument once.
pub fn charged(corpus: &Corpus, process: &Process) -> String {
    let mut crimes: Vec<Text> = Vec::new();
    for charge in process.charges {
        // One charge may name several crimes, and another one of them again.
        for crime in charge.crime.split(", ").filter(|crime| !crimes.contains(crime)).collect::<Vec<_>>() {
            crimes.push(crime);
        }
    }
    // Of a document of a state's own court the record holds what it amounts to under the treaties.
    if crimes.is_empty() && process.form.is_some() {
        let marks = process.marks.marks.iter().filter_map(|mark| corpus.terms.mark(*mark)).map(|term| term.short);
        return marks.collect::<Vec<_>>().join(", ");
    }
    let cites: Vec<Citation> = process.charges.iter().map(|charge| charge.provision).collect();
    if crimes.is_empty() { String::new() } else { say(corpus, text::charged(crimes, cites::grouped(corpus, &cites, None))) }
}
