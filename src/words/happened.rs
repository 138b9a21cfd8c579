//! Trips, rulings and positions in words.

use super::{
    Voice,
    english::*,
    message::{fact, happened as text},
    plain, say,
};
use crate::{
    law::*,
    query::record::{Ruled, Trip},
};

/// A trip: when, what became of it, what for.
pub fn trip(corpus: &Corpus, trip: &Trip) -> String {
    let visit = trip.visit;
    with_purpose(short_trip(corpus, trip), visit)
}

/// The same without what it was for.
pub fn short_trip(corpus: &Corpus, trip: &Trip) -> String {
    let elsewhere = trip.elsewhere.map(|at| Land::asked_on(at, trip.visit.days().0));
    say(corpus, text::trip(when(trip.visit), trip.later, elsewhere, outcome(corpus, trip.visit.outcome)))
}

/// A trip, told by who travelled or where to.
pub fn trip_of(corpus: &Corpus, who: &str, visit: &Visit, elsewhere: Option<Asked>) -> String {
    with_purpose(trip_in_brief(corpus, who, visit, elsewhere), visit)
}

/// The same, without what it was for.
pub fn trip_in_brief(corpus: &Corpus, who: &str, visit: &Visit, elsewhere: Option<Asked>) -> String {
    let elsewhere = elsewhere.map(|at| Land::asked_on(at, visit.days().0));
    say(corpus, text::trip_of(who, elsewhere, when(visit), outcome(corpus, visit.outcome)))
}

fn with_purpose(said: String, visit: &Visit) -> String {
    [&said, " ", visit.purpose, "."].concat()
}

/// The days of a trip, as exactly as known.
pub fn when(visit: &Visit) -> String {
    known_days(visit.arrived, visit.left)
}

/// What became of a trip.
pub fn outcome(corpus: &Corpus, outcome: Outcome) -> Text {
    plain(corpus, text::outcome(outcome))
}

/// A ruling or position: whose, when, what was held, where it was referred, in a sentence.
pub fn finding(voice: &Voice, ruled: &Ruled) -> String {
    with_summary(&held_by(voice.corpus, ruled.finding, ruled.later, another_stay(ruled)), ruled.finding)
}

/// The same, whoever is spoken about. `later`: it came after the day spoken about.
pub fn finding_of(corpus: &Corpus, finding: &Finding, later: bool) -> String {
    with_summary(&held_by(corpus, finding, later, None), finding)
}

/// What was held, and in the record's own summary why: as the words of whoever held it.
pub fn with_summary(held: &str, finding: &Finding) -> String {
    [held.trim_end_matches('.'), ": ", finding.summary].concat()
}

/// The days of the visit that a ruling is about, where it is not that of the day spoken about.
fn another_stay(ruled: &Ruled) -> Option<String> {
    let [first, rest @ ..] = ruled.finding.visit else { return None };
    (!ruled.of_this_day).then(|| days(*first, rest.last().copied()))
}

/// A ruling without its summary.
pub fn short_finding(voice: &Voice, ruled: &Ruled) -> String {
    held_by(voice.corpus, ruled.finding, ruled.later, another_stay(ruled))
}

/// What a national court said, in the record's own summary.
pub fn national_ruling(voice: &Voice, ruled: &Ruled) -> String {
    let Finding { chamber, on, summary, .. } = *ruled.finding;
    voice.say(super::message::brief::ruling(chamber, on, ruled.later, summary))
}

/// The court of a chamber; one that is the court itself is named once.
fn court_of(corpus: &Corpus, finding: &Finding) -> Option<Text> {
    let court = finding.court.and_then(|id| corpus.court(id)).filter(|court| court.name != finding.chamber);
    court.map(|court| court.short)
}

fn held_by(corpus: &Corpus, finding: &Finding, later: bool, stay: Option<String>) -> String {
    let court = court_of(corpus, finding);
    let referred = referred(corpus, finding);
    let held = held_about(corpus, finding);
    let held = match stay {
        Some(stay) => say(corpus, text::on_visit(held, stay)),
        None => held,
    };
    say(corpus, text::finding(court, finding.chamber, finding.on, later, held, referred))
}

/// A ruling or position without its summary: when, about which state or person, what was held, by whom.
pub fn finding_in_brief(corpus: &Corpus, finding: &Finding, by_state: bool) -> String {
    let court = court_of(corpus, finding);
    let referred = referred(corpus, finding);
    let about = match by_state {
        true => finding.state.map(|state| Land::of(corpus, state).to_string()),
        false => finding.person.and_then(|person| corpus.person(person)).map(|person| person.name.to_owned()),
    };
    let held = held_about(corpus, finding);
    say(corpus, text::finding_in_brief(finding.on, about, court, finding.chamber, held, referred))
}

/// To whom the matter went, where it went to anybody: a ruling that finds no breach has none to refer, and reports.
pub fn referred(corpus: &Corpus, finding: &Finding) -> Option<String> {
    let aside = corpus.referral_set_aside(finding).map(|appeal| appeal.on);
    let reported = finding.outcome == FindingOutcome::NoFinding;
    finding.referred_to.map(|to| say(corpus, text::referred(reported, referral(corpus, to), aside)))
}

/// What was held, and about what.
pub fn held_about(corpus: &Corpus, finding: &Finding) -> String {
    say(corpus, text::held_about(finding.about, plain(corpus, text::held(finding.outcome))))
}

/// Where non-compliance was referred.
fn referral(corpus: &Corpus, to: ReferralId) -> Text {
    corpus.terms.referral(to).map_or("", |term| term.says)
}

/// Who took a position, and in which year: the state, or else the body.
pub fn who(voice: &Voice, finding: &Finding) -> (String, i16) {
    let who = match finding.state {
        Some(state) => voice.name(state).to_string(),
        None => voice.say(fact::court(finding.chamber)),
    };
    (who, finding.on.year())
}

/// An arrest there, and what came of it by the day: no handover on record, or that the person was freed and is gone.
pub fn arrested(corpus: &Corpus, arrest: &Arrest, freed: Option<&Visit>, day: Day) -> Option<String> {
    let (state, on) = (Land::of(corpus, arrest.by?), arrest.on);
    Some(match freed {
        Some(visit) => say(corpus, text::arrested_and_freed(state, on, visit.left)),
        None => say(corpus, text::arrested(state, on, day)),
    })
}

/// Nothing on record around the day.
pub fn no_trip(corpus: &Corpus, near: i32) -> String {
    say(corpus, text::no_trip(near))
}

/// So many earlier trips or rulings that are not shown.
pub fn earlier(corpus: &Corpus, count: usize) -> String {
    say(corpus, text::earlier(count))
}
