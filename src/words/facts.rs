//! Facts in words: one phrase for each kind of fact. Phrases, not sentences: they stand in a step of a proof.

use super::message::{act, fact as said};
use super::{Voice, cites, english::*, happened, plain, say};
use crate::law::*;

/// A fact as a phrase.
pub fn fact(voice: &Voice, fact: &Fact) -> String {
    let corpus = voice.corpus;
    let state = voice.state();
    let person = voice.person();
    match fact.what {
        What::Bound(id, period) => {
            let through = period.entry.through.map(|through| voice.name(through));
            // An exit is told from the day of its notice.
            let until = period.until.filter(|_| period.exit.is_some_and(|exit| exit.on.is_some_and(|on| on <= voice.date)));
            // That of a state before it is told of that one, by the name that it bore.
            let before = corpus.state(period.state).filter(|of| voice.host.state.is_some_and(|host| host.id != of.id));
            let bound = before.map_or(state, |before| Land::StateOn(before, period.from().unwrap_or(voice.date)));
            voice.say(said::in_force(voice.instrument(id), bound, corpus.party_since(id, period), until, through))
        }
        What::BoundLater(id, period) => voice.say(said::bound_later(voice.instrument(id), state, period.from())),
        What::Left(id, period) => match (period.exit, period.until) {
            (Some(_), Some(until)) => voice.say(said::left(voice.instrument(id), state, until, Tense::of(until, voice.today))),
            _ => voice.say(said::over(voice.instrument(id), state)),
        },
        What::Signed(id, action) => voice.say(said::signed(voice.instrument(id), state, action.on)),
        What::NotListed(id, compared) => voice.say(said::not_listed(voice.instrument(id), state, compared)),
        What::EntryNotKnown(id) => voice.say(said::entry_not_known(voice.instrument(id), state)),
        What::PartyNotKnown(id) => voice.say(said::party_not_known(state, voice.instrument(id))),
        What::Acted(id, action) => acted(voice, id, action, action.on),
        What::Parties(id, count) => voice.say(said::parties(count, voice.instrument(id))),
        What::Signatories(id, count) => voice.say(said::signatories(count, voice.instrument(id))),
        What::Found(finding) => voice.say(said::found(finding.chamber, finding.on)),
        What::Visited(visit) => {
            let outcome = happened::outcome(corpus, visit.outcome);
            voice.say(said::visited(voice.name(visit.state), happened::when(visit), outcome))
        }
        What::NoticePending(_, notice) => voice.say(said::notice_pending(notice.received, notice.effect)),
        What::NoticeRevoked(_, notice) => voice.say(said::notice_revoked(notice.received, notice.revoked)),
        What::NoNotice(id) => voice.say(said::no_notice(voice.instrument(id))),
        What::Reaches(place, reach) => reaches(voice, Land::Place(place), reach),
        What::Territory(situation) => {
            let lands = situation.territory.iter().map(|state| voice.name(*state).to_string());
            voice.say(said::territory(situation.name, lands))
        }
        What::ReachOpen(place, id) => voice.say(said::reach_not_known(voice.instrument(id), Land::Place(place))),
        What::OnlyAskedFor(_, application) => voice.say(said::only_asked_for(application.on)),
        What::Claimed(_, claimant, answer) => voice.say(said::claimed(voice.name(claimant), super::brief::would(voice, answer))),
        What::Premises(place) => voice.say(said::premises(Land::Place(place))),
        What::CompleteTo(day) => voice.say(said::complete_to(day)),
        What::Declared(declaration) => voice.say(said::declared(state, declaration.lodged)),
        What::NamedState(row) => match row.cites {
            [] => voice.say(said::named_by_rule(state)),
            named => voice.say(said::named_by(state, cites::grouped(corpus, named, None))),
        },
        What::Document(process) => document(voice, process),
        What::AskedFor(process, asked) => voice.say(said::asked_for(document(voice, process), asked.on, asked.public)),
        What::Ended(process) => ended_so(voice, process),
        What::InEffect(process) => voice.say(said::in_effect(process.issued)),
        What::NotIssued(process) => voice.say(said::not_issued(process.issued)),
        What::IssuedInCustody(process) => voice.say(said::issued_in_custody(person, court(voice, process))),
        What::Dead(who) => died_of(corpus, who, voice.date),
        What::Public(process) => voice.say(said::public(process.public.unwrap_or(process.issued).max(process.issued))),
        What::Secret(process) => match process.public {
            Some(public) => voice.say(said::secret_until(public, state)),
            None => voice.say(said::secret(state)),
        },
        What::Requested(_, request) => {
            voice.say(said::requested(corpus.terms.request(request.kind), state, request.at_latest, request.sent))
        }
        What::NoRequest(_) => voice.say(said::no_request(state)),
        What::Charged(charge) => voice.say(said::charged(cites::one(corpus, charge.provision), charge.crime)),
        What::NoSuchCharge(_) => voice.say(said::no_such_charge()),
        What::Marked(marks) => voice.say(said::capacity(marks.capacity, person)),
        What::InConflict(conflict) => conflict.name.to_owned(),
        What::NoSuchConflict(situation) => voice.say(said::no_such_conflict(situation.name)),
        What::Alleged(process) => match process.evidence_day() {
            Some(public) => voice.say(said::public(public)),
            None => voice.say(said::never_public()),
        },
        What::Stands(_) => voice.say(said::stands(person)),
        What::Delivered(process) => match fact.since {
            Some(on) if process.issued_in_custody => voice.say(said::in_custody(person, court(voice, process), on)),
            on => match process.ended.filter(|end| end.how == EndReason::Delivered) {
                Some(end) => ended(voice, process, &end),
                None => voice.say(said::delivered(person, court(voice, process), on)),
            },
        },
        What::ActsOn(acts) => match acts.first {
            Some(first) if first == acts.last => voice.say(said::acts_on(first)),
            Some(first) => voice.say(said::acts(first, acts.last)),
            None => voice.say(said::acts_until(acts.last)),
        },
        What::ActsNotKnown(_) => voice.say(said::acts_not_known()),
        What::Measured(measure) => {
            let last = measure.period.until.map(Day::previous);
            voice.say(said::measured(corpus.terms.measure(measure.kind), measure.period.from, last))
        }
        What::NoMeasure(kind) => voice.say(said::no_measure(corpus.terms.measure(kind))),
        What::StatehoodOf(of) => voice.say(said::statehood(of.statehood, Land::StateOn(of, voice.date))),
        What::Through(_) => voice.say(said::through()),
        What::NotThrough(process) => voice.say(said::not_through(court(voice, process))),
        What::Holds(office) => self::office(voice, office),
        What::NoSuchOffice(_) => voice.say(said::no_such_office()),
        What::OwnState(_) => voice.say(said::own_state(state, person)),
        What::Investigation(situation) => voice.say(said::investigation(situation.name, situation.investigation)),
        What::Examination(situation) => voice.say(said::examination(situation.name, situation.examination)),
        What::AskedPresence(presence) => voice.say(said::presence(presence)),
        What::AskedDate(asked) => voice.say(said::date(asked)),
        What::NoProcess(who) if who.processes.is_empty() => voice.say(said::no_process(person)),
        What::NoProcess(who) => {
            let shown = who.processes.iter().filter(|process| process.shown(voice.date));
            let documents: Vec<String> = shown.map(|process| document(voice, process)).collect();
            match documents.is_empty() {
                true => voice.say(said::no_charge_by_then(person)),
                false => voice.say(said::no_charge_on_point(person, documents, state)),
            }
        }
        What::NoSovereign(place) if !place.belongs.is_empty() => voice.say(said::sovereign_disputed(Land::Place(place))),
        What::NoRule(process) => voice.say(said::no_rule(court(voice, process))),
        What::TooOld(who) => voice.say(said::too_old(person, who.born)),
        What::NoSovereign(place) => voice.say(said::no_sovereign(Land::Place(place))),
        What::NotRecorded(of) => match of.exists.from.filter(|from| voice.date < *from) {
            Some(from) => voice.say(said::exists_since(Land::State(of), from)),
            None => voice.say(said::not_recorded(Land::State(of))),
        },
        What::Controlled(control) => controlled(voice, voice.place().unwrap_or(state), control),
        What::ControlledPlace(place, control) => controlled(voice, Land::Place(place), control),
    }
}

/// How far a treaty reaches.
fn reaches(voice: &Voice, place: Land, reach: &Reach) -> String {
    let treaty = voice.instrument(reach.instrument);
    match reach.applies {
        Applies::From(from) if voice.date < from => voice.say(said::reaches_later(treaty, place, from)),
        Applies::From(from) => voice.say(said::reaches(treaty, voice.tense(), place, from)),
        Applies::No => voice.say(said::not_extended(treaty, place)),
        Applies::Unknown => voice.say(said::reach_not_known(treaty, place)),
    }
}

/// Who controls a place or a state: a state, a local authority, or another in the words of the record.
fn controlled(voice: &Voice, place: Land, control: &Control) -> String {
    controlled_in(voice.corpus, place, control, voice.tense())
}

/// The same, whoever is asked about.
pub fn controlled_in(corpus: &Corpus, place: Land, control: &Control, tense: Tense) -> String {
    let by = match corpus.state(StateId(control.by)) {
        Some(state) => the_state(state),
        None if control.by == "local" => plain(corpus, said::local_authority()).to_owned(),
        None => control.by.to_owned(),
    };
    say(corpus, said::control(place, by, control.part, tense, control.period.from))
}

/// The first day of facts and the first day no longer, as far as the phrases of all of them do not name that day already; of what was so on
/// the day asked about it is not told when it ended.
pub fn unnamed(facts: &[Fact], date: Day) -> (Option<Day>, Option<Day>) {
    let Some(first) = facts.first() else { return (None, None) };
    let unnamed = |day: &Day| !facts.iter().flat_map(named).flatten().any(|named| named == *day);
    (first.since.filter(unnamed), first.until.filter(|until| *until <= date).filter(unnamed))
}

/// The days that the phrase of a fact names.
fn named(fact: &Fact) -> [Option<Day>; 2] {
    let exact = |known: Option<PartialDay>| known.and_then(PartialDay::exact);
    match fact.what {
        What::Bound(_, period) => [period.from(), period.until],
        What::BoundLater(_, period) => [period.from(), None],
        What::Left(_, period) => [period.until.filter(|_| period.exit.is_some()), None],
        What::Signed(_, action) | What::Acted(_, action) => [action.on, None],
        What::NotListed(_, compared) => [Some(compared), None],
        What::Found(finding) => [Some(finding.on), None],
        What::NoticePending(_, notice) => [Some(notice.received), Some(notice.effect)],
        What::NoticeRevoked(_, notice) => [Some(notice.received), notice.revoked],
        What::Reaches(_, Reach { applies: Applies::From(from), .. }) => [Some(*from), None],
        What::Declared(declaration) => [Some(declaration.lodged), None],
        What::Document(process) | What::InEffect(process) | What::NotIssued(process) => [Some(process.issued), None],
        What::Ended(process) => [exact(process.ended.map(|end| end.on)), None],
        What::Dead(who) => [exact(who.died), None],
        What::Public(process) => [Some(process.public.unwrap_or(process.issued).max(process.issued)), None],
        What::Secret(process) => [process.public, None],
        What::Requested(_, request) => [request.sent, None],
        What::AskedFor(_, asked) => [Some(asked.on), asked.public],
        What::Alleged(process) => [process.evidence_day(), None],
        What::Delivered(_) => [fact.since, None],
        What::ActsOn(acts) => [acts.first, Some(acts.last)],
        What::Measured(measure) => [measure.period.from, measure.period.until.map(Day::previous)],
        What::Holds(office) => [exact(office.from), exact(office.until)],
        What::Investigation(situation) => [situation.investigation, None],
        What::Examination(situation) => [exact(situation.examination), None],
        What::AskedDate(asked) => [Some(asked), None],
        What::TooOld(who) => [exact(who.born), None],
        What::Controlled(control) => [control.period.from, None],
        What::ControlledPlace(_, control) => [control.period.from, None],
        _ => [None, None],
    }
}

/// A step of a state about a treaty, with its day where that is to be told.
pub(super) fn acted(voice: &Voice, id: InstrumentId, action: &Action, on: Option<Day>) -> String {
    let step = plain(voice.corpus, act::step(action.action));
    voice.say(said::acted(voice.instrument(id), step, voice.name(action.state), on))
}

/// A court's short name.
pub fn court(voice: &Voice, process: &Process) -> &'static str {
    voice.corpus.court_name(process.court)
}

/// The full name, inside a sentence, of the court that takes the person on that day: one that took over is meant where its founding text
/// is cited, or where the court of the process had closed.
pub fn court_in_full(voice: &Voice, process: &Process, cites: &[Citation]) -> String {
    let cited = |court: &Court| cites.iter().any(|cite| Some(cite.instrument) == court.instrument);
    let mut named = voice.corpus.court(process.court);
    while let Some(court) = named
        && let Some(next) = court.successor.and_then(|id| voice.corpus.court(id))
        && (cited(next) || court.works.ended(voice.date))
    {
        named = Some(next);
    }
    // What is only a part of the name says nothing more.
    let short = |court: &Court| Some(court.short).filter(|short| !court.name.contains(short));
    named.map_or_else(|| process.court.to_string(), |court| voice.say(said::court_in_full(court.name, short(court))))
}

/// "ICC arrest warrant of 17 March 2023".
pub fn document(voice: &Voice, process: &Process) -> String {
    document_of(voice.corpus, process)
}

/// The same, whoever is spoken about.
pub fn document_of(corpus: &Corpus, process: &Process) -> String {
    let court = corpus.court_name(process.court);
    if let Some(form) = process.form {
        return say(corpus, said::national(plain(corpus, said::national_form(form)), court, process.issued));
    }
    let kind = plain(corpus, said::document_kind(process.kind));
    say(corpus, said::document(court, kind, process.issued))
}

/// How a process ended.
pub fn ended(voice: &Voice, process: &Process, end: &End) -> String {
    ended_of(voice.corpus, voice.person, process, end, voice.date)
}

/// The same, whoever is spoken about, as told on a day.
pub fn ended_of(corpus: &Corpus, person: &Person, process: &Process, end: &End, date: Day) -> String {
    let court = corpus.court_name(in_whose_hands(corpus, process.court, end.day()));
    let there = |visit: &&Visit| visit.outcome == Outcome::GaveUp && visit.covers(end.day()) == Holds::Yes;
    match end.how {
        EndReason::Delivered if corpus.visits_of(person.id).iter().any(|visit| there(&visit)) => {
            say(corpus, said::surrendered(person.name, court, end.on))
        }
        how => {
            let established = if how == EndReason::Died { person.established() } else { None };
            let later = established.is_some_and(|established| date < established);
            say(corpus, said::end(how, person.name, court, end.on, later, established))
        }
    }
}

/// The court to which a person came on a day: whoever took over from one that was closed by then.
fn in_whose_hands(corpus: &Corpus, court: CourtId, day: Day) -> CourtId {
    let closed = corpus.court(court).filter(|court| court.works.until.is_some_and(|until| until <= day));
    closed.and_then(|court| court.successor).unwrap_or(court)
}

/// When a person died, and when that was established, as told on a day.
pub fn died_of(corpus: &Corpus, person: &Person, date: Day) -> String {
    let established = person.established();
    say(corpus, said::died(person.name, person.died, established.is_some_and(|established| date < established), established))
}

/// How it ended, and what had become of the case by the day asked about.
fn ended_so(voice: &Voice, process: &Process) -> String {
    process.ended.map_or_else(String::new, |end| fate_of(voice.corpus, voice.person, process, &end, voice.date))
}

/// The same, whoever is spoken about, as told on a day.
pub fn fate_of(corpus: &Corpus, person: &Person, process: &Process, end: &End, date: Day) -> String {
    with_outcome(corpus, ended_of(corpus, person, process, end, date), process, date)
}

/// How a document stands, with what had become of the case by a day.
pub fn with_outcome(corpus: &Corpus, stands: String, process: &Process, date: Day) -> String {
    let outcome = process.outcome(date);
    say(corpus, said::ended_so(stands, outcome.map(|outcome| outcome.how), outcome.map(|outcome| outcome.on)))
}

/// "President of Arcadia", "Minister of Defence, Arcadia"; a title that names its state says enough.
pub fn office_title(voice: &Voice, office: &Office) -> String {
    office_of(voice.corpus, office)
}

/// The same, whoever is spoken about.
pub fn office_of(corpus: &Corpus, office: &Office) -> String {
    let title = office.office;
    let Some(state) = corpus.state(office.of) else { return title.to_owned() };
    // By the name that the state bore when the office began.
    let land = || office.from.map_or(Land::State(state), |from| Land::StateOn(state, from.first));
    let own = [state.name, state.official].into_iter().chain(state.also.iter().copied());
    if own.into_iter().any(|name| title.contains(name)) {
        title.to_owned()
    } else if has_of(title) {
        say(corpus, said::office_in(title, land()))
    } else {
        say(corpus, said::office_of(title, land()))
    }
}

/// "President of Arcadia since 7 May 2012".
pub fn office(voice: &Voice, office: &Office) -> String {
    // When it ended is not told of a day before.
    let until = office.until.filter(|until| until.first <= voice.date);
    office_term(voice.corpus, &Office { until, ..*office })
}

/// The same in a list of offices, where one of which no day is known says so.
pub fn office_listed(corpus: &Corpus, office: &Office) -> String {
    let term = office_term(corpus, office);
    if office.is_dated() { term } else { say(corpus, said::office_undated(term)) }
}

/// The same, whoever is spoken about.
pub fn office_term(corpus: &Corpus, office: &Office) -> String {
    let title = office_of(corpus, office);
    match (office.from, office.until) {
        (Some(from), Some(until)) => say(corpus, said::office_between(title, from, until)),
        (None, None) => title,
        (since, until) => say(corpus, said::office(title, since, until)),
    }
}
