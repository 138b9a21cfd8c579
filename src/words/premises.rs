//! Conditions in words: what a premise says where it holds, where it does not, and where nobody knows.

use super::{
    Voice, cites,
    english::*,
    facts,
    facts::fact,
    message::{Value, fact as said, premise as text},
    plain,
    template::filled,
};
use crate::law::*;

/// The word in front of a step.
pub fn label(corpus: &Corpus, about: About) -> Text {
    match about {
        About::Condition(Test::Allegation(Stage::Stands)) => plain(corpus, text::allegation_stands()),
        _ => plain(corpus, text::label(about.keyword())),
    }
}

/// A premise in words.
pub fn premise(voice: &Voice, conclusion: &Conclusion, premise: &Premise) -> String {
    match premise.about {
        About::Bearer => bearer(voice, conclusion, premise),
        About::Place | About::Person => joined(voice, &premise.facts),
        About::Condition(test) => condition(voice, conclusion, test, premise.met, &premise.facts),
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
        phrases.push(voice.say(text::more(more)));
    }
    phrases.join("; ")
}

/// Whom the rule binds, and whether the host is one.
fn bearer(voice: &Voice, conclusion: &Conclusion, premise: &Premise) -> String {
    let binds = conclusion.rule.map(|rule| rule.binds);
    let said = joined(voice, &premise.facts);
    match (binds, premise.met) {
        (Some(Binds::FormerParties(_)), Met::Yes) => match &premise.facts[..] {
            [left, Fact { what: What::Public(_), since: Some(_), .. }, ..] => {
                voice.say(text::request_presumed(fact(voice, left)))
            }
            [left, ground, ..] => voice.say(text::left_after(fact(voice, left), fact(voice, ground))),
            _ => said,
        },
        (Some(Binds::States(_)), Met::Yes) => match (&premise.facts[..], conclusion.rule) {
            // No text names the state: the rule's own line stands for one.
            ([Fact { what: What::NamedState(NamedState { cites: [], .. }), .. }], Some(rule)) => match rule.cites {
                [] => rule.title.to_owned(),
                bound => voice.say(text::bound_under(voice.state(), cites::grouped(voice.corpus, bound, None))),
            },
            _ => said,
        },
        _ => said,
    }
}

/// What there was in place of a warrant, and whether there was it yet.
fn no_warrant(voice: &Voice, process: &Process) -> String {
    let court = facts::court(voice, process);
    let (later, issued) = (voice.date < process.issued, process.issued);
    match process.kind {
        // Nobody but the prosecutor has spoken: a court issues no application.
        ProcessKind::Application => voice.say(text::only_asked_for(court, later, issued)),
        kind => {
            let kind = plain(voice.corpus, said::document_kind(kind));
            match process.ended.filter(|end| end.first_day_over() <= voice.date) {
                Some(end) => voice.say(text::issued_before(court, kind, issued, facts::ended(voice, process, &end))),
                None if later => match super::requested_by(process, voice.date) {
                    Some((on, summons)) => voice.say(said::requested_before(court, summons, on, issued)),
                    None => voice.say(said::not_issued(issued)),
                },
                None => voice.say(text::only_issued(court, an(kind), issued)),
            }
        }
    }
}

fn condition(voice: &Voice, conclusion: &Conclusion, test: &Test, met: Met, facts: &[Fact]) -> String {
    let said = joined(voice, facts);
    let process = facts.iter().find_map(|fact| match fact.what {
        What::Document(process) => Some(process),
        _ => None,
    });
    match (test, met) {
        (Test::Document(_), Met::No) => process.map_or(said, |process| no_warrant(voice, process)),
        (Test::Live, Met::No) => match facts.first().map(|fact| fact.what) {
            Some(What::Ended(_) | What::Dead(_)) if super::over_before_issue(conclusion.process, facts) => {
                voice.say(text::never_in_effect(said))
            }
            Some(What::Ended(_) | What::Dead(_)) => voice.say(text::no_longer_in_effect(said)),
            _ => said,
        },
        (Test::KnownToHost, Met::Yes) => match facts.first().map(|fact| fact.what) {
            Some(What::Requested(..)) => voice.say(text::not_yet_public(said)),
            _ => said,
        },
        (Test::Charge(asked), met) => charge(voice, conclusion.rule, *asked, met, facts),
        (Test::Conflict(wanted), met) => conflict(voice, *wanted, met, facts, said),
        (Test::CapacityContested, met) => voice.say(text::capacity_disputed(met == Met::Yes)),
        (Test::Allegation(Stage::Public), Met::Yes) => said,
        (Test::Allegation(Stage::Public), _) => match facts.first().and_then(|fact| fact.since) {
            Some(public) => voice.say(text::not_public_before(public)),
            None => voice.say(said::never_public()),
        },
        (Test::Allegation(Stage::Stands), Met::Yes) => said,
        (Test::Allegation(Stage::Stands), _) => voice.say(text::no_longer_open(said)),
        (Test::ActsAfterEntryIntoForce, Met::No) => match facts {
            [acts, bound, ..] => voice.say(text::bound_after_the_acts(fact(voice, acts), fact(voice, bound))),
            _ => said,
        },
        (Test::Request(kinds), Met::No) if !kinds.is_empty() => voice.say(text::no_such_request(voice.state())),
        (Test::OwnState(_), _) => match (own(test, met), voice.host.state) {
            (true, Some(state)) => voice.say(text::own_state(Land::State(state), true, voice.person())),
            _ => voice.say(text::own_state(voice.state(), false, voice.person())),
        },
        (Test::Place(_), Met::Yes) => voice.say(text::this_place(Land::Name(voice.host.asked.name()))),
        (Test::Place(_), _) => voice.say(text::another_place(Land::Name(voice.host.asked.name()))),
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
        ChargeTest::Listed | ChargeTest::ListedInPart | ChargeTest::OnlyAskedFor => {
            terms.list(rule.and_then(|rule| rule.treaty)).map(|term| (&term.met, &term.unmet))
        }
    };
    let text = texts.map(|(yes, no)| if met == Met::Yes { yes } else { no });
    let charges = |_: Hole| Value::Text(joined(voice, facts).into());
    text.and_then(|text| filled(text, charges)).unwrap_or_default()
}

fn conflict(voice: &Voice, wanted: ConflictTrait, met: Met, facts: &[Fact], said: String) -> String {
    let situation = facts.iter().find_map(|fact| match fact.what {
        What::NoSuchConflict(situation) => Some(situation.name),
        _ => None,
    });
    match met {
        Met::NotKnown => said,
        Met::Yes if super::brief::is_contested(facts) => voice.say(text::conflict(ConflictTrait::TypeContested, said)),
        Met::Yes => voice.say(text::conflict(wanted, said)),
        Met::No => voice.say(text::no_such_conflict(wanted, situation)),
    }
}
