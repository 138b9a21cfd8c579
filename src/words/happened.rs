//! Trips, rulings and positions in words.

use super::{Voice, english::*};
use crate::{
    law::*,
    query::record::{Ruled, Trip},
};

/// A trip: when, what became of it, what for.
pub fn trip(trip: &Trip) -> String {
    let visit = trip.visit;
    format!("{}: {}. {}.", capital(&when(visit)), outcome(visit.outcome), visit.purpose)
}

/// The days of a trip, as exactly as known.
pub fn when(visit: &Visit) -> String {
    let exact = |known: PartialDay| known.first == known.last;
    match visit.left {
        Some(left) if exact(visit.arrived) && exact(left) => days(visit.arrived.first, Some(left.first)),
        Some(left) if left.text != visit.arrived.text => format!("{} to {}", partial(visit.arrived), partial(left)),
        _ => partial(visit.arrived),
    }
}

/// What became of a trip.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotArrested => "was there and was not arrested",
        Outcome::Cancelled => "planned and called off",
        Outcome::Arrested => "arrested there",
        Outcome::Transit => "passed through or over",
        Outcome::AttendedRemotely => "stayed away and took part from afar",
        Outcome::LeftEarly => "was there, left early, was not arrested",
        Outcome::Announced => "announced; whether it happened is not on record",
    }
}

/// A ruling or position: whose, when, what was held, where it was referred, in a sentence.
pub fn finding(voice: &Voice, ruled: &Ruled) -> String {
    finding_of(voice.corpus, ruled.finding, ruled.later)
}

/// The same, whoever is spoken about. `later`: it came after the day spoken about.
pub fn finding_of(corpus: &Corpus, finding: &Finding, later: bool) -> String {
    let later = if later { ", later" } else { "" };
    let court = finding.court.and_then(|court| corpus.court(court)).map(|court| format!("{} ", court.short));
    let aside = corpus.referral_set_aside(finding).map(|appeal| format!(" (set aside on {})", day(appeal.on)));
    let aside = aside.unwrap_or_default();
    let referred = finding.referred_to.map_or_else(String::new, |to| format!(", {}{aside}", referral(to)));
    format!(
        "{}{} ({}{later}): {}{}{referred}. {}",
        court.unwrap_or_default(),
        finding.chamber,
        day(finding.on),
        held(finding.outcome),
        about(finding.about),
        finding.summary
    )
}

fn held(outcome: FindingOutcome) -> &'static str {
    match outcome {
        FindingOutcome::NonCompliance => "non-compliance",
        FindingOutcome::NoFinding => "no finding",
        FindingOutcome::DutyAffirmed => "obligation affirmed",
        FindingOutcome::DutyDenied => "obligation denied",
        FindingOutcome::NotDecided => "left open",
        FindingOutcome::PositionTaken => "position taken",
    }
}

/// What was held, and about what.
pub fn held_about(finding: &Finding) -> String {
    format!("{}{}", held(finding.outcome), about(finding.about))
}

fn about(about: FindingAbout) -> &'static str {
    match about {
        FindingAbout::Arrest => "",
        FindingAbout::Records => " about records, not about arrest",
        FindingAbout::Withdrawal => " about leaving the treaty",
        FindingAbout::Appeal => " on an appeal",
        FindingAbout::Referral => " found before",
    }
}

/// Where non-compliance was referred.
pub fn referral(to: Referral) -> &'static str {
    match to {
        Referral::Asp => "referred to the assembly of the parties",
        Referral::Council => "referred to the Security Council",
        Referral::Both => "referred to the assembly of the parties and the Security Council",
    }
}

/// Who took a position, and in which year: the state, or else the body.
pub fn who(voice: &Voice, finding: &Finding) -> (String, i16) {
    let who = finding.state.map_or_else(|| format!("the {}", finding.chamber), |state| voice.name(state).to_string());
    (who, finding.on.year())
}

/// Nothing on record around the day.
pub fn no_trip(near: i32) -> String {
    format!("no visit within {near} days of this date")
}

/// So many rulings that are not shown.
pub fn more_findings(more: usize) -> String {
    format!("and {more} more about this person and state")
}
