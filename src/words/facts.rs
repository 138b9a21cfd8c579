//! Facts in words: one phrase for each kind of fact. Phrases, not sentences: they stand in a step of a proof.

use super::{Voice, acts, cites, english::*, happened, message};
use crate::law::*;

/// A fact as a phrase.
pub fn fact(voice: &Voice, fact: &Fact) -> String {
    let corpus = voice.corpus;
    let state = voice.state();
    let person = voice.person();
    let since = |day: Option<Day>| day.map_or_else(String::new, |since| format!(" since {}", self::day(since)));
    match fact.what {
        What::Bound(id, period) => {
            let through = period.entry.through.map(|through| voice.name(through));
            voice.say(message::fact::bound(voice.instrument(id), voice.state(), period.from(), period.until, through))
        }
        What::BoundLater(id, period) => match period.from() {
            Some(from) => format!("{} in force for {state} only from {}", voice.title(id), day(from)),
            None => format!("{} not yet in force for {state}", voice.title(id)),
        },
        What::Left(id, period) => match (period.exit, period.until) {
            (Some(_), Some(until)) => {
                let left = if voice.today < until { "leaves" } else { "left" };
                format!("{state} {left} {} on {}", voice.instrument(id), day(until))
            }
            _ => format!("{} no longer in force for {state}", voice.title(id)),
        },
        What::Signed(id, action) => {
            let on = action.on.map_or_else(String::new, |on| format!(" on {}", day(on)));
            format!("{state} signed {}{on} and did not join it", voice.instrument(id))
        }
        What::NotListed(id, compared) => {
            format!("{state} is not on the list of parties to {}, compared on {}", voice.instrument(id), day(compared))
        }
        What::EntryNotKnown(id) => {
            format!("the day on which {} entered into force for {state} is not on record", voice.instrument(id))
        }
        What::Acted(id, action) => {
            let on = action.on.map_or_else(String::new, |on| format!(" on {}", day(on)));
            format!("{}: {} of {}{on}", voice.title(id), acts::step(action.action), voice.name(action.state))
        }
        What::Parties(id, count) => format!("{count} parties to {}", voice.instrument(id)),
        What::Found(finding) => format!("{} ({})", finding.chamber, day(finding.on)),
        What::Visited(visit) => format!("in {} {}", voice.name(visit.state), happened::when(visit)),
        What::NoticePending(_, notice) => {
            format!("notice of withdrawal received on {}, with effect on {}", day(notice.received), day(notice.effect))
        }
        What::NoticeRevoked(_, notice) => {
            let revoked = notice.revoked.map_or_else(String::new, |revoked| format!(", taken back on {}", day(revoked)));
            format!("notice of withdrawal received on {}{revoked}", day(notice.received))
        }
        What::NoNotice(id) => format!("no notice of withdrawal from {} on record", voice.instrument(id)),
        What::Reaches(place, reach) => match reach.applies {
            Applies::From(from) => {
                format!("{} reaches {} from {}", voice.title(reach.instrument), the(place.name), day(from))
            }
            Applies::No => format!("{} was not extended to {}", voice.title(reach.instrument), the(place.name)),
            Applies::Unknown => {
                format!("whether {} reaches {} is not on record", voice.instrument(reach.instrument), the(place.name))
            }
        },
        What::Declared(declaration) => {
            format!("{state} accepted jurisdiction in this situation by a declaration lodged on {}", day(declaration.lodged))
        }
        What::NotDeclared(situation) => {
            let name = corpus.situation(situation).map_or(situation.0, |situation| situation.name);
            format!("{state} has made no declaration for the situation {name}")
        }
        What::NamedState(row) => match row.cites {
            [] => format!("{state} is a state that this rule names"),
            named => format!("{state} is named by {}", cites::grouped(corpus, named, None)),
        },
        What::Document(process) => document(voice, process),
        What::Ended(process) => process.ended.map_or_else(|| "ended".to_owned(), |end| ended(voice, process, &end)),
        What::InEffect(process) => format!("in effect since {}", day(process.issued)),
        What::NotIssued(process) => format!("not issued yet: it dates from {}", day(process.issued)),
        What::IssuedInCustody(process) => {
            format!(
                "never in effect for states: {person} was already in custody of the {} when it was issued",
                court(voice, process)
            )
        }
        What::Dead(who) => died(person, who.died),
        What::Public(process) => {
            format!("public since {}", day(process.public.unwrap_or(process.issued).max(process.issued)))
        }
        What::Secret(process) => match process.public {
            Some(public) => format!("secret until {}, and no request to {state} before then is on record", day(public)),
            None => format!("secret, and no request to {state} is on record"),
        },
        What::Requested(_, request) => {
            let on = request.sent.map_or_else(String::new, |sent| format!(" {} {}", on_or_by(request), day(sent)));
            format!("{} sent to {state}{on}", corpus.terms.request(request.kind))
        }
        What::NoRequest(_) => format!("no request to {state} is on record"),
        What::Charged(charge) => format!("{} ({})", cites::one(corpus, charge.provision), charge.crime),
        What::NoSuchCharge(_) => "no such charge".to_owned(),
        What::Marked(marks) => capacity(voice, marks),
        What::InConflict(conflict) => conflict.name.to_owned(),
        What::NoSuchConflict(situation) => format!("no such conflict in the situation {}", situation.name),
        What::Alleged(process) => match process.evidence_day() {
            Some(public) => format!("public since {}", day(public)),
            None => "never made public".to_owned(),
        },
        What::Stands(_) => format!("{person} had not died, nor been handed over or cleared"),
        What::Delivered(process) => match fact.since {
            Some(on) if process.issued_in_custody => {
                format!("{person} was in custody of the {} by {}", court(voice, process), day(on))
            }
            Some(on) => format!("{person} was handed over to the {} on {}", court(voice, process), day(on)),
            None => format!("{person} was handed over to the {}", court(voice, process)),
        },
        What::ActsOn(acts) => match acts.first {
            Some(first) => format!("acts charged from {} to {}", day(first), day(acts.last)),
            None => format!("acts charged up to {}", day(acts.last)),
        },
        What::ActsNotKnown(_) => "the days of the acts charged are not on record".to_owned(),
        What::Measured(measure) => {
            let until = measure.period.until.map_or_else(String::new, |until| format!(" until {}", day(until.previous())));
            format!("{}{}{until}", corpus.terms.measure(measure.kind), since(measure.period.from))
        }
        What::NoMeasure(kind) => format!("no {} on record", corpus.terms.measure(kind)),
        What::StatehoodOf(of) => match of.statehood {
            Statehood::Settled => format!("{} is not a state whose standing is disputed", the_state(of)),
            Statehood::Disputed => format!("whether {} can be bound by such a treaty is disputed", the_state(of)),
        },
        What::Through(number) => format!("subject to that court through rule {number}"),
        What::NotThrough(process) => format!("not bound to cooperate with the {} in this situation", court(voice, process)),
        What::Holds(office) => self::office(voice, office),
        What::NoSuchOffice(_) => "no such office on that date".to_owned(),
        What::OwnState(_) => format!("{state} and the state of {person}"),
        What::Investigation(situation) => match situation.investigation {
            Some(opened) => format!("investigation of the situation {} opened on {}", situation.name, day(opened)),
            None => format!("investigation of the situation {}", situation.name),
        },
        What::Examination(situation) => match situation.examination {
            Some(opened) => format!("preliminary examination of the situation {} opened {}", situation.name, on_or_in(opened)),
            None => format!("preliminary examination of the situation {}", situation.name),
        },
        What::AskedPresence(presence) => match presence {
            Presence::Territory => "asked about presence on the territory".to_owned(),
            Presence::Overflight => "asked about presence in the airspace only".to_owned(),
            Presence::UnscheduledLanding => "asked about a landing that was not planned".to_owned(),
        },
        What::AskedDate(asked) => format!("asked about {}", day(asked)),
        What::NoProcess(_) => format!(
            "the record holds no document of an international court against {person}, and charges before other courts are not weighed"
        ),
        What::TooOld(who) => match who.born {
            Some(born) => format!("{person} was born {} and cannot be presumed alive on that date", on_or_in(born)),
            None => format!("{person} cannot be presumed alive on that date"),
        },
        What::NoSovereign(place) => format!("the record can name no state to which {} belonged on that date", the(place.name)),
        What::NotRecorded(of) => match of.exists.from.filter(|from| voice.date < *from) {
            Some(from) => {
                format!("{} exists since {}, and whose territory it was before is not on record", the_state(of), day(from))
            }
            None => format!("the record does not hold what bound {}", the_state(of)),
        },
        What::Controlled(control) => {
            let by = corpus.state(StateId(control.by)).map_or(control.by.to_owned(), the_state);
            match control.period.from {
                Some(from) => format!("part or all of {state} came under the control of {by} on {}", day(from)),
                None => format!("part or all of {state} is under the control of {by}"),
            }
        }
        What::ControlledPlace(place) => {
            let by = place.controller.and_then(|by| corpus.state(StateId(by)));
            let by = by.map_or_else(|| "a local authority".to_owned(), the_state);
            let place_name = capital(&the(place.name));
            match place.held_from {
                Some(from) => {
                    let later = if voice.date < from { "only later, on" } else { "on" };
                    format!("{place_name} came under the control of {by} {later} {}", day(from))
                }
                None => format!("{place_name} is under the control of {by}; since when is not on record"),
            }
        }
    }
}

/// The first day of facts and the first day no longer, as far as the phrases of all of them do not name that day already.
pub fn unnamed(facts: &[Fact]) -> (Option<Day>, Option<Day>) {
    let Some(first) = facts.first() else { return (None, None) };
    let unnamed = |day: &Day| !facts.iter().flat_map(named).flatten().any(|named| named == *day);
    (first.since.filter(unnamed), first.until.filter(unnamed))
}

/// The days that the phrase of a fact names.
fn named(fact: &Fact) -> [Option<Day>; 2] {
    let exact = |known: Option<PartialDay>| known.filter(|known| known.first == known.last).map(|known| known.first);
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
        What::Ended(process) => [process.ended.map(|end| end.on), None],
        What::Dead(who) => [exact(who.died), None],
        What::Public(process) => [Some(process.public.unwrap_or(process.issued).max(process.issued)), None],
        What::Secret(process) => [process.public, None],
        What::Requested(_, request) => [request.sent, None],
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
        What::ControlledPlace(place) => [place.held_from, None],
        _ => [None, None],
    }
}

/// How a death is told, as exactly as its day is known.
pub fn died(person: &str, died: Option<PartialDay>) -> String {
    match died {
        Some(died) => format!("{person} died {}", on_or_in(died)),
        None => format!("{person} is dead"),
    }
}

/// A court's short name.
pub fn court(voice: &Voice, process: &Process) -> &'static str {
    voice.corpus.court(process.court).map_or(process.court.0, |court| court.short)
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
    named.map_or_else(|| process.court.to_string(), |court| format!("the {}", court.name))
}

/// What a process is, in a noun.
pub fn process_noun(kind: ProcessKind) -> &'static str {
    match kind {
        ProcessKind::Warrant => "arrest warrant",
        ProcessKind::Indictment => "indictment",
        ProcessKind::Summons => "summons to appear",
        ProcessKind::Application => "application for a warrant",
    }
}

/// "ICC arrest warrant of 17 March 2023".
pub fn document(voice: &Voice, process: &Process) -> String {
    document_of(voice.corpus, process)
}

/// The same, whoever is spoken about.
pub fn document_of(corpus: &Corpus, process: &Process) -> String {
    let court = corpus.court(process.court).map_or(process.court.0, |court| court.short);
    [court, " ", process_noun(process.kind), " of ", &day(process.issued)].concat()
}

/// How a process ended.
pub fn ended(voice: &Voice, process: &Process, end: &End) -> String {
    ended_of(voice.corpus, voice.person(), process, end)
}

/// The same, whoever is spoken about.
pub fn ended_of(corpus: &Corpus, person: &str, process: &Process, end: &End) -> String {
    let court = corpus.court(process.court).map_or(process.court.0, |court| court.short);
    let on = day(end.on);
    match end.how {
        EndReason::Delivered => format!("{person} was handed over to the {court} on {on}"),
        EndReason::Died => format!("{person} died on {on}"),
        EndReason::Replaced => format!("replaced by another document on {on}"),
        EndReason::Withdrawn => format!("withdrawn on {on}"),
        EndReason::ChargesWithdrawn => format!("the charges were withdrawn on {on}"),
        EndReason::Vacated => format!("the charges were vacated on {on}"),
        EndReason::Inadmissible => format!("the case was held inadmissible on {on}"),
        EndReason::NotConfirmed => format!("the judges did not confirm the charges on {on}"),
        EndReason::Acquitted => format!("{person} was acquitted on {on}"),
        EndReason::Convicted => format!("{person} was convicted on {on}"),
    }
}

/// "President of Arcadia", "Minister of Defence, Arcadia"; a title that names its state says enough.
pub fn office_title(voice: &Voice, office: &Office) -> String {
    office_of(voice.corpus, office)
}

/// The same, whoever is spoken about.
pub fn office_of(corpus: &Corpus, office: &Office) -> String {
    let title = office.office;
    let Some(state) = corpus.state(office.of) else { return title.to_owned() };
    let own = [state.name, state.official].into_iter().chain(state.also.iter().copied());
    if own.into_iter().any(|name| title.contains(name)) {
        title.to_owned()
    } else if title.contains(" of ") {
        format!("{title}, {}", state.name)
    } else {
        format!("{title} of {}", the_state(state))
    }
}

/// "President of Arcadia since 7 May 2012".
pub fn office(voice: &Voice, office: &Office) -> String {
    office_term(voice.corpus, office)
}

/// The same, whoever is spoken about.
pub fn office_term(corpus: &Corpus, office: &Office) -> String {
    let title = office_of(corpus, office);
    let from = office.from.map(partial);
    let until = office.until.map(partial);
    match (from, until) {
        (Some(from), Some(until)) => format!("{title} from {from} to {until}"),
        (Some(from), None) => format!("{title} since {from}"),
        (None, Some(until)) => format!("{title} until {until}"),
        (None, None) => title,
    }
}

/// For whom the perpetrator acted.
fn capacity(voice: &Voice, marks: &Marks) -> String {
    let person = voice.person();
    match marks.capacity {
        Capacity::StateOfficial => format!("{person} is said to have acted as a state official"),
        Capacity::Acquiescence => format!("{person} is said to have acted with an official's consent"),
        Capacity::QuasiGovernment => format!("{person} is said to have acted for an authority that governed in fact"),
        Capacity::NonState => format!("{person} is said to have acted for a group that was no state"),
        Capacity::None => "in which capacity is not relevant to the charges".to_owned(),
    }
}

/// Before the day of a request: of some only the day is known by which it was sent.
pub(super) fn on_or_by(request: &Request) -> &'static str {
    if request.at_latest { "by" } else { "on" }
}
