//! What the record says of a claim.

use super::super::{
    Voice, cites, depends_on,
    english::{capital, sentences},
    facts,
    message::claim as text,
    objection, ruling, sentence,
};
use super::{documents, numbers, steps, trips, warrants};
use crate::claims::{About, Assertion, AtLength, Counted, Found};
use crate::law::*;
use crate::query::timeline::FIRST_DAY;

fn voice<'a>(corpus: &'a Corpus, about: &'a About, today: Day) -> Voice<'a> {
    Voice { corpus, person: about.person, host: &about.host, date: about.date, today, presence: about.presence }
}

/// A fact behind a verdict, as a phrase.
pub fn fact(corpus: &Corpus, about: Option<&About>, fact: &Fact, today: Day) -> String {
    about.map_or_else(String::new, |about| capital(&facts::fact(&voice(corpus, about, today), fact)))
}

/// What the record says, in sentences that can be printed.
pub fn says(corpus: &Corpus, claim: &AtLength, today: Day) -> String {
    let AtLength { assertion, about: Some(about), verdict } = claim else { return String::new() };
    let voice = &voice(corpus, about, today);
    let (person, on, tense) = (voice.person(), voice.date, voice.tense());
    match (&verdict.found, assertion) {
        (Found::Answer(answer), _) => {
            let leading = verdict.leading();
            sentence(voice, *answer, leading, depends_on(voice, leading).as_deref(), None)
        }
        (Found::Bound(is), Assertion::Bound { instrument, .. }) => steps::binding(voice, verdict, *is, *instrument),
        (_, Assertion::Act { .. }) => steps::acted(voice, verdict, assertion),
        (Found::NoList, Assertion::Count { of: Counted::PartiesTo(instrument) | Counted::SignatoriesOf(instrument), .. }) => {
            voice.say(text::party_count_not_known(voice.instrument(*instrument), on, tense))
        }
        (Found::Number(least, most, shares), Assertion::Count { of, .. }) => numbers::counted(voice, *of, *least, *most, shares),
        (Found::Warrant(any), _) => warrants::warrant(voice, *any, None, assertion),
        (Found::NoWarrant(silence), _) => warrants::warrant(voice, false, Some(*silence), assertion),
        (Found::Request(process, request), _) => documents::request(voice, process, request),
        (Found::NoRequest(nearest), Assertion::Requested { to, .. }) => documents::no_request(voice, *to, *nearest),
        (Found::Finding(finding), _) => documents::finding(voice, finding),
        (Found::NoFinding(nearest), _) => documents::no_finding(voice, *nearest, verdict.outcome != Rating::Unproven, assertion),
        (Found::Office(office), _) => voice.say(text::office(person, facts::office(voice, office))),
        (Found::NoOffice { other, nearest, rival }, _) => {
            let open = verdict.outcome == Rating::Unproven;
            no_office(voice, *other, *nearest, *rival, open)
        }
        (Found::OfficeUnverified(office, last), _) => {
            voice.say(text::office_last_known(person, *last, facts::office(voice, office)))
        }
        (Found::Visit(visit), _) => trips::visit(voice, visit, assertion),
        (Found::NoVisit(nearest), _) => trips::no_visit(voice, *nearest, assertion),
        (Found::Dead, _) => capital(&facts::died_of(voice.corpus, voice.person, voice.date)) + ".",
        (Found::Arrest(process, arrest), _) => {
            trips::arrest(voice, process, *arrest, verdict.outcome == Rating::Refuted, assertion)
        }
        (Found::HandedOver(process, visit), _) => trips::handed_over(voice, process, visit, assertion),
        _ => String::new(),
    }
}

/// Which office a person held instead, when the one that is meant was held, and who held it. `open`: that settles nothing.
fn no_office(
    voice: &Voice,
    other: Option<&Office>,
    nearest: Option<&Office>,
    rival: Option<(&Person, &Office)>,
    open: bool,
) -> String {
    let (person, on, tense) = (voice.person(), voice.date, voice.tense());
    let instead = match other {
        Some(office) if open => voice.say(text::other_office_on_record(person, on, facts::office(voice, office))),
        Some(office) => voice.say(text::other_office(person, on, facts::office(voice, office), tense)),
        None if open => voice.say(text::no_office_on_record(person, on)),
        None => voice.say(text::no_office(person, on, tense)),
    };
    let open = open.then(|| voice.say(text::offices_not_complete()));
    let meant = nearest.map(|office| voice.say(text::office(person, facts::office_term(voice.corpus, office))));
    let rival = rival.map(|(holder, office)| voice.say(text::held_by_another(holder.name, facts::office(voice, office))));
    sentences([Some(instead), open, rival, meant])
}

/// The objections that the deciding conclusion heard: the argument, how it is ruled, and why.
pub fn objections(corpus: &Corpus, claim: &AtLength, today: Day) -> Vec<String> {
    let AtLength { about: Some(about), verdict, .. } = claim else { return Vec::new() };
    let voice = voice(corpus, about, today);
    let told = |hearing: &Hearing| {
        let said = objection(&voice, hearing.objection, &hearing.facts, None);
        let articles = Some(articles(corpus, hearing.objection.cites)).filter(|articles| !articles.is_empty());
        voice.say(text::objection(said.argument, ruling(corpus, hearing.objection.ruled), said.reason, articles))
    };
    verdict.leading().map(|leading| leading.objections.iter().map(told).collect()).unwrap_or_default()
}

/// The articles of a verdict.
pub fn articles(corpus: &Corpus, cites: &[Citation]) -> String {
    cites::grouped(corpus, cites, None)
}

/// The command that shows more.
pub fn more(assertion: &Assertion) -> String {
    match assertion {
        Assertion::Obligation { person, place, date, presence, .. } => {
            let place = match place {
                Asked::State(state) => state.id.0,
                Asked::Place(place) => place.id.0,
            };
            let presence: &[&str] = match presence {
                Presence::Territory => &[],
                other => &["--presence", other.word()],
            };
            command(&["check", person.id.0, place], Some(*date), &[presence, &["--why"]].concat())
        }
        Assertion::Visit { person, state, place, within, .. } => match within.day().filter(|day| FIRST_DAY <= *day) {
            Some(day) => command(&["check", person.id.0, place.map_or(state.id.0, |place| place.id.0)], Some(day), &[]),
            None => command(&["list", "visits", "--person", person.id.0, "--state", state.id.0], None, &[]),
        },
        Assertion::Bound { state, date, .. } => command(&["state", state.id.0], Some(*date), &[]),
        Assertion::Act { state, .. } | Assertion::Finding { state, .. } => command(&["state", state.id.0], None, &[]),
        Assertion::Count { of: Counted::PartiesTo(instrument), date, .. } => {
            command(&["list", "states", "--party-to", instrument.0], Some(*date), &[])
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, .. } => {
            command(&["obligations", "--person", person.id.0], Some(*date), &[])
        }
        Assertion::Count { of: Counted::SignatoriesOf(instrument), .. } => command(&["explain", instrument.0], None, &[]),
        Assertion::Count { of: Counted::WarrantsOf(court), .. } => command(&["list", "warrants", "--court", court.0], None, &[]),
        Assertion::Count { of: Counted::FindingsOf(_), .. } => command(&["list", "findings"], None, &[]),
        Assertion::Warrant { person, .. } | Assertion::Requested { person, .. } | Assertion::Office { person, .. } => {
            command(&["person", person.id.0], None, &[])
        }
    }
}

/// A command of the program, as it is typed: of a day, where it has one, and with what stands behind that.
fn command(words: &[&str], date: Option<Day>, rest: &[&str]) -> String {
    let date = date.map(|date| date.to_string());
    let date: &[&str] = match &date {
        Some(date) => &["--date", date],
        None => &[],
    };
    [&["dedere"][..], words, date, rest].concat().join(" ")
}
