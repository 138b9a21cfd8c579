//! What the record says of a claim.

use super::super::{
    Voice, cites, depends_on,
    english::{Land, capital, day},
    facts, happened,
    message::claim as text,
    objection, plain, ruling, sentence,
};
use crate::claims::{About, Assertion, AtLength, Counted, Found};
use crate::law::*;
use crate::query::record::Ruled;

fn voice<'a>(corpus: &'a Corpus, about: &'a About, today: Day) -> Voice<'a> {
    Voice { corpus, person: about.person, host: &about.host, date: about.date, today, presence: about.presence }
}

/// A fact behind a verdict, as a phrase.
pub fn fact(corpus: &Corpus, about: Option<&About>, fact: &Fact, today: Day) -> String {
    about.map_or_else(String::new, |about| capital(&facts::fact(&voice(corpus, about, today), fact)))
}

/// What the record says, in a sentence that can be printed.
pub fn says(corpus: &Corpus, claim: &AtLength, today: Day) -> String {
    let AtLength { assertion, about: Some(about), verdict } = claim else { return String::new() };
    let voice = &voice(corpus, about, today);
    let (person, on, tense) = (voice.person(), voice.date, voice.tense());
    let held = |office| facts::office(voice, office);
    match (&verdict.found, assertion) {
        (Found::Answer(answer), _) => {
            let leading = verdict.leading();
            sentence(voice, *answer, leading, depends_on(voice, leading).as_deref(), None)
        }
        (Found::Bound(is), Assertion::Bound { instrument, .. }) => binding(voice, *is, *instrument),
        (found, Assertion::Act { act, instrument, state, .. }) => acted(voice, found, *act, state, *instrument),
        (Found::NoList, Assertion::Count { of: Counted::PartiesTo(instrument), .. }) => {
            voice.say(text::party_count_not_known(voice.instrument(*instrument), on, tense))
        }
        (Found::Number(least, most), Assertion::Count { of, .. }) => counted(voice, *of, *least, *most),
        (Found::Warrant(any), Assertion::Warrant { stage, court, charge, .. }) => warrant(voice, *any, *stage, *court, *charge),
        (Found::Finding(finding), _) => happened::finding(voice, &ruled(finding)),
        (Found::NoFinding(Some(finding)), _) => {
            let nearest = happened::finding(voice, &ruled(finding));
            [voice.say(text::no_such_finding(on)), voice.say(text::nearest_finding(nearest))].join(" ")
        }
        (Found::NoFinding(None), Assertion::Finding { person, .. }) => {
            voice.say(text::no_finding(voice.state(), person.map(|person| person.name), on))
        }
        (Found::Office(office), _) => voice.say(text::office(person, held(office))),
        (Found::NoOffice(Some(office)), _) => voice.say(text::other_office(person, on, held(office), tense)),
        (Found::NoOffice(None), _) => voice.say(text::no_office(person, on, tense)),
        (Found::OfficeUnverified(office, last), _) => voice.say(text::office_last_known(person, *last, held(office))),
        (Found::Visit(visit), _) => {
            let (when, outcome) = (happened::when(visit), happened::outcome(corpus, visit.outcome));
            voice.say(text::visit(person, voice.name(visit.state), when, outcome))
        }
        (Found::NoVisit, _) => voice.say(text::no_visit(person, voice.state(), on)),
        _ => String::new(),
    }
}

fn binding(voice: &Voice, is: Option<bool>, instrument: InstrumentId) -> String {
    let (state, treaty, tense) = (voice.state(), voice.instrument(instrument), voice.tense());
    match is {
        Some(is) => voice.say(text::binding(state, treaty, voice.date, is, tense)),
        None => voice.say(text::binding_not_known(state, treaty, voice.date, tense)),
    }
}

fn acted(voice: &Voice, found: &Found, act: ActKind, state: &'static State, instrument: InstrumentId) -> String {
    let (state, treaty, done) = (Land::State(state), voice.instrument(instrument), plain(voice.corpus, text::act(act)));
    match found {
        Found::Happened(Some(on)) => voice.say(text::act_taken(state, done, treaty, [day(*on)])),
        Found::Happened(None) => voice.say(text::act_day_not_known(state, done, treaty)),
        Found::OtherDays(days) => voice.say(text::act_taken(state, done, treaty, days.iter().map(|on| day(*on)))),
        _ => voice.say(text::no_act(plain(voice.corpus, text::act_noun(act)), treaty, state)),
    }
}

fn counted(voice: &Voice, of: Counted, least: u64, most: u64) -> String {
    let (on, tense) = (voice.date, voice.tense());
    match of {
        Counted::PartiesTo(instrument) => {
            let number = number(voice, least, most);
            voice.say(text::party_count(number, most, voice.instrument(instrument), on, tense))
        }
        Counted::ObligedToArrest(_) if least == most => voice.say(text::obliged_count(most, voice.person(), on, tense)),
        Counted::ObligedToArrest(_) => voice.say(text::obliged_count_or_more(least, most - least, voice.person(), on, tense)),
    }
}

/// A number that is known exactly, or only to lie between two others.
fn number(voice: &Voice, least: u64, most: u64) -> String {
    match (least, most) {
        (least, most) if least == most => least.to_string(),
        (least, u64::MAX) => voice.say(text::at_least(least)),
        (least, most) => voice.say(text::between(least, most)),
    }
}

fn warrant(voice: &Voice, any: bool, stage: WarrantStage, court: CourtId, charge: Option<Citation>) -> String {
    let court = voice.corpus.court_name(court);
    let charge = charge.map(|charge| cites::one(voice.corpus, charge));
    voice.say(text::warrant(stage, any, court, voice.person(), charge, voice.date, voice.tense()))
}

fn ruled(finding: &'static Finding) -> Ruled {
    Ruled { finding, later: false, of_this_day: false }
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
        Assertion::Visit { person, state, date } => command(&["check", person.id.0, state.id.0], Some(*date), &[]),
        Assertion::Bound { state, date, .. } => command(&["state", state.id.0], Some(*date), &[]),
        Assertion::Act { state, .. } | Assertion::Finding { state, .. } => command(&["state", state.id.0], None, &[]),
        Assertion::Count { of: Counted::PartiesTo(instrument), date, .. } => {
            command(&["list", "states", "--party-to", instrument.0], Some(*date), &[])
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, .. } => {
            command(&["obligations", "--person", person.id.0], Some(*date), &[])
        }
        Assertion::Warrant { person, .. } | Assertion::Office { person, .. } => command(&["person", person.id.0], None, &[]),
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
