//! Conditions in words: what a premise says where it holds, where it does not, and where nobody knows.

use super::{Voice, english::*, facts, facts::fact, message::Value, template::filled};
use crate::law::*;

/// The word of a premise in JSON, the same as in the rules.
pub fn keyword(about: About) -> &'static str {
    match about {
        About::Bearer => "bound",
        About::Place => "place",
        About::Person => "person",
        About::Condition(test) => match test {
            Test::Document(_) => "document",
            Test::Live => "live",
            Test::KnownToHost => "known-to-host",
            Test::Court(_) => "court",
            Test::Situation(_) => "situation",
            Test::Place(_) => "place",
            Test::Charge(_) => "charge",
            Test::Conflict(_) => "conflict",
            Test::Capacity(_) | Test::CapacityContested => "capacity",
            Test::Allegation(_) => "allegation",
            Test::ActsAfterEntryIntoForce => "acts",
            Test::Request(_) => "request",
            Test::Measure { .. } => "measure",
            Test::HostIs(_) => "host-is",
            Test::Statehood(_) => "statehood",
            Test::BoundThrough(_) => "bound-through",
            Test::Office(_) => "office",
            Test::OwnState(_) => "own-state",
            Test::Presence(_) => "presence",
            Test::Date { .. } | Test::AfterToday => "date",
        },
    }
}

/// The word in front of a step.
pub fn label(about: About) -> &'static str {
    match about {
        About::Condition(test) => match test {
            Test::Document(_) => "document",
            Test::Live => "in effect",
            Test::KnownToHost => "known",
            Test::HostIs(_) => "bound",
            Test::Allegation(Stage::Public) => "public",
            Test::Allegation(Stage::Stands) => "open",
            Test::BoundThrough(_) => "link",
            Test::Measure { .. } => "delay",
            Test::OwnState(_) => "own state",
            _ => keyword(about),
        },
        _ => keyword(about),
    }
}

/// A premise in words.
pub fn premise(voice: &Voice, conclusion: &Conclusion, premise: &Premise) -> String {
    match premise.about {
        About::Bearer => bearer(voice, conclusion, premise),
        About::Place | About::Person => joined(voice, &premise.facts),
        About::Condition(test) => condition(voice, conclusion.rule, test, premise.met, &premise.facts),
    }
}

/// The facts of a premise, one behind the other; many charges are counted.
pub fn joined(voice: &Voice, facts: &[Fact]) -> String {
    const MOST: usize = 3;
    let mut phrases: Vec<String> = Vec::new();
    for phrase in facts.iter().map(|shown| fact(voice, shown)) {
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    if phrases.len() > MOST + 1 {
        let more = phrases.len() - MOST;
        phrases.truncate(MOST);
        phrases.push(format!("{more} more"));
    }
    phrases.join("; ")
}

/// A rule's own line, where no text names the state.
fn small_title(rule: &Rule) -> String {
    rule.title.to_owned()
}

/// Whom the rule binds, and whether the host is one.
fn bearer(voice: &Voice, conclusion: &Conclusion, premise: &Premise) -> String {
    let binds = conclusion.rule.map(|rule| rule.binds);
    let said = joined(voice, &premise.facts);
    match (binds, premise.met) {
        (Some(Binds::FormerParties(_)), Met::Yes) => match &premise.facts[..] {
            [left, Fact { what: What::Public(process), since: Some(public), .. }, ..] => format!(
                "{}; the {} had been public since {}, so that a request is presumed",
                fact(voice, left),
                facts::document(voice, process),
                day(*public)
            ),
            [left, ground, ..] => format!("{}, after this: {}", fact(voice, left), fact(voice, ground)),
            _ => said,
        },
        (Some(Binds::States(_)), Met::Yes) => match (&premise.facts[..], conclusion.rule) {
            ([Fact { what: What::NamedState(NamedState { cites: [], .. }), .. }], Some(rule)) => small_title(rule),
            _ => said,
        },
        (Some(Binds::States(_)), Met::No) => format!("{} is not among the states that this rule names", voice.state()),
        _ => said,
    }
}

/// What there was in place of a warrant, and whether there was it yet.
fn no_warrant(voice: &Voice, process: &Process) -> String {
    let court = facts::court(voice, process);
    let only = match process.kind {
        // Nobody but the prosecutor has spoken: a court issues no application.
        ProcessKind::Application => format!("the prosecutor at the {court} only asked for a warrant"),
        kind => format!("the {court} issued only a {}", facts::process_noun(kind)),
    };
    let later = if voice.date < process.issued { ", and only after that day" } else { "" };
    format!("{only}{later}, on {}", day(process.issued))
}

fn condition(voice: &Voice, rule: Option<&Rule>, test: &Test, met: Met, facts: &[Fact]) -> String {
    let said = joined(voice, facts);
    let process = facts.iter().find_map(|fact| match fact.what {
        What::Document(process) => Some(process),
        _ => None,
    });
    match (test, met) {
        (Test::Document(_), Met::No) => process.map_or(said, |process| no_warrant(voice, process)),
        (Test::Live, Met::No) => match facts.first().map(|fact| fact.what) {
            Some(What::Ended(_) | What::Dead(_)) => format!("no longer in effect: {said}"),
            _ => said,
        },
        (Test::KnownToHost, Met::Yes) => match facts.first().map(|fact| fact.what) {
            Some(What::Requested(..)) => format!("{said}, though not yet public"),
            _ => said,
        },
        (Test::Charge(asked), met) => charge(voice, rule, *asked, met, facts),
        (Test::Conflict(wanted), met) => conflict(*wanted, met, facts, &said),
        (Test::CapacityContested, Met::Yes) => "in which capacity is disputed".to_owned(),
        (Test::CapacityContested, _) => "in which capacity is not disputed".to_owned(),
        (Test::Allegation(Stage::Public), Met::Yes) => said,
        (Test::Allegation(Stage::Public), _) => match facts.first().and_then(|fact| fact.since) {
            Some(public) => format!("not public before {}", day(public)),
            None => "never made public".to_owned(),
        },
        (Test::Allegation(Stage::Stands), Met::Yes) => said,
        (Test::Allegation(Stage::Stands), _) => format!("no longer open: {said}"),
        (Test::ActsAfterEntryIntoForce, Met::No) => match facts {
            [acts, bound, ..] => format!("{}; {}, so after the acts", fact(voice, acts), fact(voice, bound)),
            _ => said,
        },
        (Test::Request(kinds), Met::No) if !kinds.is_empty() => format!("no such request to {} runs", voice.state()),
        (Test::OwnState(_), _) => match (own(test, met), voice.host.state) {
            (true, Some(state)) => format!("{} is the state of {}", the_state(state), voice.person()),
            _ => format!("{} is not the state of {}", voice.state(), voice.person()),
        },
        (Test::Place(_), Met::Yes) => format!("asked about {}", the(voice.host.asked.name())),
        (Test::Place(_), _) => format!("asked about another place: {}", the(voice.host.asked.name())),
        _ => said,
    }
}

/// Whether the host is the person's own state, from what was asked and whether it was so.
fn own(test: &Test, met: Met) -> bool {
    matches!((test, met), (Test::OwnState(true), Met::Yes) | (Test::OwnState(false), Met::No))
}

fn charge(voice: &Voice, rule: Option<&Rule>, asked: ChargeTest, met: Met, facts: &[Fact]) -> String {
    let terms = &voice.corpus.terms;
    let texts = match asked {
        ChargeTest::Marked(mark) => terms.mark(mark).map(|term| (&term.met, &term.unmet)),
        ChargeTest::Listed | ChargeTest::ListedInPart => {
            terms.list(rule.and_then(|rule| rule.treaty)).map(|term| (&term.met, &term.unmet))
        }
    };
    let text = texts.map(|(yes, no)| if met == Met::Yes { yes } else { no });
    let charges = |_: Hole| Value::Text(joined(voice, facts).into());
    text.and_then(|text| filled(text, charges)).unwrap_or_default()
}

fn conflict(wanted: ConflictTrait, met: Met, facts: &[Fact], said: &str) -> String {
    let situation = facts.iter().find_map(|fact| match fact.what {
        What::NoSuchConflict(situation) => Some(situation.name),
        _ => None,
    });
    let situation = situation.map_or_else(String::new, |name| format!(" in the situation {name}"));
    match (wanted, met) {
        (_, Met::NotKnown) => said.to_owned(),
        (ConflictTrait::International, Met::Yes) => format!("{said}, an international armed conflict"),
        (ConflictTrait::International, Met::No) => format!("no international armed conflict{situation}"),
        (ConflictTrait::TypeContested, Met::Yes) => format!("{said}, a conflict whose type is disputed"),
        (ConflictTrait::TypeContested, Met::No) => "the type of the conflict is not disputed".to_owned(),
        (ConflictTrait::AllPartiesBound, Met::Yes) => format!("{said}: every party to the conflict was bound"),
        (ConflictTrait::AllPartiesBound, Met::No) => format!("no conflict{situation} whose parties were all bound"),
    }
}
