//! What ids stand for, in words.

use super::{
    english::*,
    happened,
    message::{explain as text, fact},
    plain, say,
};
use crate::{law::*, query::explain::Tried};

/// What is said, unless it is nothing.
fn if_any<T: AsRef<str>>(text: T) -> Option<T> {
    Some(text).filter(|text| !text.as_ref().is_empty())
}

/// Ids in a row; of very many, the first and how many more.
pub fn some_ids(corpus: &Corpus, ids: &[String], most: usize) -> String {
    match ids.len().checked_sub(most) {
        Some(more) if more > 1 => say(corpus, text::some_ids(ids[..most].iter().map(String::as_str), more)),
        _ => ids.join(", "),
    }
}

/// An id and what it is about.
pub fn with_heading(corpus: &Corpus, id: &str, heading: &str) -> String {
    say(corpus, text::with_heading(id, if_any(heading)))
}

/// What an instrument is.
pub fn about_instrument(corpus: &Corpus, instrument: &Instrument) -> String {
    let Instrument { title, symbol, adopted, in_force, .. } = *instrument;
    sentences([
        Some(say(corpus, text::instrument(title, symbol, adopted, in_force))),
        instrument.depositary.map(|by| say(corpus, text::depositary(by))),
    ])
}

/// A condition and what the rule says where it fails.
pub fn condition(corpus: &Corpus, said: String, otherwise: Option<Status>, articles: String) -> String {
    match otherwise {
        Some(status) => say(corpus, text::condition_or_status(said, status.word(), if_any(articles))),
        None => say(corpus, text::condition_or_silence(said, if_any(articles))),
    }
}

/// What a rule adds in some cases.
pub fn addition(corpus: &Corpus, said: String, articles: &str, flags: &[FlagCode]) -> String {
    let added = if_any(articles).into_iter().chain(flags.iter().map(|flag| flag.0));
    say(corpus, text::addition(said, added))
}

/// What a rule gives where all conditions are met.
pub fn gives(corpus: &Corpus, rule: &Rule) -> String {
    match rule.gives {
        Gives::Status(status) => {
            let obligation = rule.obligation.filter(|obligation| *obligation != Obligation::None);
            say(corpus, text::gives(status.word(), obligation.map(|obligation| super::obligation_noun(corpus, obligation))))
        }
        Gives::AsBoundThrough => plain(corpus, text::gives_as_bound_through()).to_owned(),
    }
}

/// An objection among those that a rule hears.
pub fn objection_in_short(corpus: &Corpus, id: ObjectionId, ruled: &[Ruling]) -> String {
    let argument = super::objection_in_general(corpus, id).argument;
    let mut words: Vec<&str> = Vec::new();
    for ruling in ruled {
        let word = super::ruling(corpus, *ruling);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    say(corpus, text::objection_in_short(id.0, argument, words))
}

/// An objection and its ruling in sentences.
pub fn objection_in_full(corpus: &Corpus, objection: &Objection, said: Argument) -> String {
    sentences([
        Some(say(corpus, text::objection_number(objection.number))),
        Some(say(corpus, text::objection_argument(said.argument))),
        Some(say(corpus, text::objection_ruling(objection.ruled, said.ruling))),
    ])
}

/// When an objection is heard, on behalf of this rule, and how it is ruled.
pub fn heard(corpus: &Corpus, rule: Option<&Rule>, objection: &Objection, articles: String) -> String {
    let when = match objection.heard {
        Heard::Always => plain(corpus, text::heard_always()).into(),
        Heard::If(tests) => std::borrow::Cow::Owned(super::all_in_general(corpus, rule, tests)),
        Heard::OnRequest => plain(corpus, text::heard_on_request()).into(),
    };
    say(corpus, text::heard(when, objection.ruled, objection.moves, if_any(articles)))
}

/// A rule's example and what came of it; with the command that shows it, for whoever can type one.
pub fn example(corpus: &Corpus, rule: &Rule, tried: &Tried, command: bool) -> String {
    let number = rule.number.to_string();
    let said = match tried.status {
        Some(status) => say(corpus, text::rule_says(number, status.word())),
        None => say(corpus, text::rule_silent(number)),
    };
    let Tried { person, state, date, answer, .. } = *tried;
    say(
        corpus,
        text::example(
            person.name,
            Land::State(state),
            date,
            said,
            answer.word(),
            command.then_some(person.id.0),
            command.then_some(state.id.0),
        ),
    )
}

/// Where an answer stands among the six.
pub fn one_of_six(corpus: &Corpus, answer: Answer) -> String {
    match answer.place() {
        0 => plain(corpus, text::strongest()).to_owned(),
        5 => plain(corpus, text::weakest()).to_owned(),
        at => say(corpus, text::number_of_six(at + 1)),
    }
}

/// A request for a warrant.
pub fn application(corpus: &Corpus, application: &Application) -> String {
    match application.public {
        Some(public) if public == application.on => say(corpus, text::application_at_once(public)),
        Some(public) => say(corpus, text::application_public(application.on, public)),
        None => say(corpus, text::application_secret(application.on)),
    }
}

/// A request to states.
pub fn request(corpus: &Corpus, request: &Request) -> String {
    let to = match request.to {
        Addressee::State(id) => Land::of(corpus, id).to_string(),
        Addressee::AllPartiesTo(id) => say(corpus, text::to_all_parties(Treaty::of(corpus, id))),
    };
    let sent = match request.sent {
        Some(sent) => say(corpus, text::sent(request.at_latest, sent)),
        None => plain(corpus, text::sent_some_day()).to_owned(),
    };
    let over = request.ended.map(|end| end.on);
    say(corpus, text::request(corpus.terms.request(request.kind), to, sent, over))
}

/// A lawful reason to wait.
pub fn measure(corpus: &Corpus, measure: &Measure) -> String {
    let state = measure.state.and_then(|id| corpus.state(id)).map(Land::State);
    let span = span(measure.period.from, measure.period.until);
    say(corpus, text::measure(corpus.terms.measure(measure.kind), state, span))
}

/// When a document became public.
pub fn made_public(corpus: &Corpus, process: &Process) -> String {
    match process.public {
        Some(public) if public <= process.issued => say(corpus, text::public_at_once(process.issued)),
        Some(public) => say(corpus, text::public_later(public, process.issued)),
        None => plain(corpus, text::public_never()).to_owned(),
    }
}

/// When the acts charged happened.
pub fn acts_charged(corpus: &Corpus, acts: &Acts) -> String {
    match acts.first {
        Some(first) => days(first, Some(acts.last)),
        None => say(corpus, text::acts_up_to(acts.last)),
    }
}

/// What a finding is about.
pub fn finding_title(corpus: &Corpus, finding: &Finding) -> String {
    let state = finding.state.and_then(|id| corpus.state(id)).map(|state| state.name);
    let person = finding.person.and_then(|id| corpus.person(id)).map(|person| person.name);
    let about = state.is_some() || person.is_some();
    let about = about.then(|| state.into_iter().chain(person));
    say(corpus, text::finding_title(about, finding.on, happened::held_about(corpus, finding)))
}

/// Who made a finding.
pub fn by_whom(corpus: &Corpus, finding: &Finding) -> String {
    let court = finding.court.map(|id| corpus.court_name(id));
    say(corpus, text::by_whom(court, finding.chamber, finding.kind))
}

/// What a source is.
pub fn about_source(corpus: &Corpus, source: &Source) -> String {
    sentences([
        Some(say(corpus, text::publisher(source.publisher, source.date))),
        Some(say(corpus, text::source(source.kind, source.read))),
    ])
}

/// What a court is.
pub fn about_court(corpus: &Corpus, court: &Court) -> String {
    let works = match (court.works.from, court.works.until) {
        (from, Some(until)) => Some(say(corpus, text::worked(from, until.previous()))),
        (Some(from), None) => Some(say(corpus, text::works_since(from))),
        (None, None) => None,
    };
    sentences([Some(say(corpus, text::court(court.short))), Some(say(corpus, text::founded_by(court.founded_by))), works])
}

/// How a situation came before its court.
pub fn about_situation(corpus: &Corpus, situation: &Situation) -> String {
    let court = corpus.court_name(situation.court);
    let referral = situation.referral.map(|SituationReferral { kind, on, by, resolution }| {
        say(corpus, text::referral(kind.replace('-', " "), on, by, resolution))
    });
    sentences([
        Some(say(corpus, text::situation(court))),
        referral,
        situation.examination.map(|opened| say(corpus, text::examination(opened))),
        situation.investigation.map(|opened| say(corpus, text::investigation(opened))),
    ])
}

/// A conflict and its parties.
pub fn conflict_in_general(corpus: &Corpus, conflict: &Conflict) -> String {
    let states = conflict.parties.iter().map(|id| Land::of(corpus, *id).to_string());
    let parties: Vec<String> = states.chain(conflict.others.map(str::to_owned)).collect();
    let parties = (!parties.is_empty()).then_some(parties);
    let span = span(conflict.period.from, conflict.period.until);
    say(corpus, text::conflict(conflict.name, conflict.kind, conflict.contested, parties, span))
}

/// What a place is, and whose it is today.
pub fn about_place(corpus: &Corpus, place: &Place, host: Option<&'static State>) -> String {
    let host = match host {
        Some(state) => say(corpus, text::place_of(Land::State(state))),
        None => plain(corpus, text::place_of_nobody()).to_owned(),
    };
    sentences([Some(say(corpus, text::place(place.kind))), Some(host)])
}

/// To whom a place belonged, and when.
pub fn belonging(corpus: &Corpus, belonging: &Belonging) -> String {
    let span = span(belonging.period.from, belonging.period.until);
    say(corpus, text::belonging(Land::of(corpus, belonging.state), span))
}

/// Who holds a place.
pub fn holder(corpus: &Corpus, by: Text) -> String {
    corpus.state(StateId(by)).map_or_else(|| plain(corpus, fact::local_authority()).to_owned(), the_state)
}

/// How a treaty reaches a place.
pub fn reach(corpus: &Corpus, place: &'static Place, reach: &Reach) -> String {
    let (treaty, place) = (Treaty::of(corpus, reach.instrument), Land::Place(place));
    match reach.applies {
        Applies::From(from) => say(corpus, fact::reaches(treaty, Tense::Present, place, from)),
        Applies::No => say(corpus, fact::not_extended(treaty, place)),
        Applies::Unknown => say(corpus, text::reaches_perhaps(treaty, place)),
    }
}
