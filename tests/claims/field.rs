//! Claims that newspapers, governments and lawyers published, and how each comes out; and what holds for every trip, step, ruling and
//! request of the record.

use super::dedere;
use dedere::data;
use dedere::law::*;

const TODAY: Day = Day::of(2026, 11, 28);

#[test]
fn published_claims_come_out_as_the_law_and_the_record_have_it() {
    let run = dedere(&["verify", "--all", "--format", "json", "tests/claims/field/claims.yaml"], b"");
    let report = run.json();
    assert_eq!(report["totals"]["problems"], 0, "{}", run.err);
    let claims = report["claims"].as_array().expect("claims");
    let expected = include_str!("field/expected.csv");
    for (id, outcomes) in expected.lines().skip(1).filter_map(|line| line.split_once(',')) {
        let claim = claims.iter().find(|claim| claim["id"] == id).unwrap_or_else(|| panic!("no claim {id}"));
        let outcome = claim["outcome"].as_str().expect("an outcome");
        assert!(outcomes.split('|').any(|expected| expected == outcome), "{id}: {outcome}, {}", claim["says"]);
    }
    assert_eq!(expected.lines().count() - 1, claims.len());
}

/// A claim about an entry of the record, how it has to come out, and what has to be said.
pub struct Case {
    asserts: String,
    outcome: &'static str,
    word_only: bool,
    says: String,
}

pub fn case(asserts: String, outcome: &'static str, says: impl Into<String>) -> Case {
    Case { asserts, outcome, word_only: false, says: says.into() }
}

/// So many claims of one run are told at length, at most.
const AT_ONCE: usize = 5_000;

/// Holds them against the record, of which there are so many at least.
pub fn hold(cases: &[Case], least: usize) {
    assert!(cases.len() >= least, "{} cases", cases.len());
    let wrong: Vec<String> = cases.chunks(AT_ONCE).flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// The claims that do not come out as they have to, or do not say why.
fn wrong(cases: &[Case]) -> Vec<String> {
    let line = |(at, case): (usize, &Case)| format!("{{\"id\":\"{at}\",\"text\":\"A\",\"asserts\":{}}}", case.asserts);
    let lines: Vec<String> = cases.iter().enumerate().map(line).collect();
    let run = dedere(&["verify", "--as", "ndjson", "--all", "--format", "json"], lines.join("\n").as_bytes());
    let report = run.json();
    assert_eq!(report["totals"]["problems"], 0, "{}", run.err);
    let claims = report["claims"].as_array().expect("claims");
    assert_eq!(claims.len(), cases.len());
    let told = claims.iter().filter_map(|claim| {
        let at: usize = claim["id"].as_str().and_then(|id| id.parse().ok()).expect("a number");
        let Case { asserts, outcome, word_only, says } = &cases[at];
        let said = claim["says"].as_str().expect("a sentence");
        let right = claim["outcome"] == *outcome && claim["word_only"] == *word_only && said.contains(says.as_str());
        let told = || format!("{asserts}\n  wanted {outcome} {word_only} “{says}”\n  {} {said}", claim["outcome"]);
        (!right || said.contains("  ")).then(told)
    });
    told.collect()
}

/// A trip whose first day is known, alone on that day.
fn trips() -> impl Iterator<Item = &'static Visit> {
    let corpus = data::embedded();
    let alone = |visit: &&Visit| {
        let on = visit.arrived.first;
        let same = |other: &&Visit| (other.person, other.state) == (visit.person, visit.state) && other.covers(on) != Holds::No;
        visit.arrived.first == visit.arrived.last && corpus.visits.iter().filter(same).count() == 1
    };
    corpus.visits.iter().filter(alone)
}

#[test]
fn a_trip_is_told_as_it_was() {
    let mut cases = Vec::new();
    for visit in trips() {
        let (person, state, on) = (visit.person.0, visit.state.0, visit.arrived.first);
        let claim =
            |rest: &str| format!("{{\"visit\":{{\"person\":\"{person}\",\"state\":\"{state}\",\"date\":\"{on}\"{rest}}}}}");
        let denied = || claim(",\"is\":false");
        let flown = || claim(",\"presence\":\"overflight\"");
        let (there, denial, flight) = match visit.outcome {
            Outcome::NotArrested
            | Outcome::LeftEarly
            | Outcome::Arrested
            | Outcome::Freed
            | Outcome::GaveUp
            | Outcome::InCustody => ("supported", "refuted", "unproven"),
            Outcome::Transit => ("unproven", "unproven", "supported"), // a flight over a state leaves open whether there was a visit too
            Outcome::Cancelled | Outcome::AttendedRemotely => ("refuted", "supported", "refuted"),
            Outcome::Announced => ("unproven", "unproven", "unproven"),
        };
        cases.extend([case(claim(""), there, ": "), case(denied(), denial, ": "), case(flown(), flight, ": ")]);
        let (said, outcome) = match visit.outcome {
            Outcome::NotArrested => ("not-arrested", "not arrested"),
            Outcome::LeftEarly => ("left-early", "left early"),
            Outcome::Arrested => ("arrested", "arrested"),
            Outcome::Freed => ("arrested", "freed"),
            Outcome::Cancelled => ("cancelled", "called off"),
            Outcome::AttendedRemotely => ("attended-remotely", "from afar"),
            Outcome::Announced => ("announced", "announced"),
            Outcome::Transit | Outcome::GaveUp | Outcome::InCustody => continue,
        };
        // An arrest is of one day: that of the document, or else some day of the trip (blind exam of claims, 1).
        let (first, last) = visit.days();
        let arrests = data::embedded().person(visit.person).into_iter().flat_map(|person| person.processes);
        let of_the_trip = |arrest: &Arrest| first <= arrest.on && arrest.on <= last;
        let arrested = arrests.filter_map(|process| process.arrested).find(of_the_trip).map(|arrest| arrest.on);
        let of_this_day = !visit.outcome.is_arrest() || first == last || arrested == Some(on);
        let rating = match arrested {
            _ if of_this_day => "supported",
            Some(_) => "refuted",
            None => "unproven",
        };
        cases.push(case(
            claim(&format!(",\"outcome\":\"{said}\"")),
            rating,
            if rating == "refuted" { "arrested" } else { outcome },
        ));
        if !matches!(visit.outcome, Outcome::Arrested | Outcome::Freed | Outcome::Announced) {
            cases.push(case(claim(",\"outcome\":\"arrested\""), "refuted", outcome));
        }
    }
    hold(&cases, 300);
}

#[test]
fn a_trip_that_is_not_on_record_is_unproven_and_the_nearest_is_named() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for visit in trips() {
        let on = visit.arrived.first.plus_days(-400);
        let same = |other: &&Visit| (other.person, other.state) == (visit.person, visit.state) && other.covers(on) != Holds::No;
        if corpus.visits.iter().any(|other| same(&other)) {
            continue;
        }
        let claim =
            format!("{{\"visit\":{{\"person\":\"{}\",\"state\":\"{}\",\"date\":\"{on}\"}}}}", visit.person.0, visit.state.0);
        cases.push(case(claim, "unproven", "The nearest on record: "));
    }
    hold(&cases, 100);
}

#[test]
fn a_step_to_the_same_effect_is_told_apart_from_one_that_was_not_taken() {
    let corpus = data::embedded();
    let words = [
        (ActionKind::Ratification, "ratified"),
        (ActionKind::Acceptance, "accepted"),
        (ActionKind::Approval, "approved"),
        (ActionKind::Accession, "acceded"),
        (ActionKind::Succession, "succeeded"),
    ];
    let mut cases = Vec::new();
    for instrument in corpus.instruments {
        let Some(list) = &instrument.list else { continue };
        for action in list.actions {
            let Some((_, own)) = words.iter().find(|(kind, _)| *kind == action.action) else { continue };
            let Some(on) = action.on.filter(|on| *on <= TODAY) else { continue };
            let joined = |other: &&Action| other.state == action.state && other.action.binds();
            let resolves = corpus.on_day(action.state, on) == Some(action.state);
            if !resolves || list.actions.iter().filter(joined).count() != 1 {
                continue;
            }
            for (_, word) in words {
                let (state, id) = (action.state.0, instrument.id.0);
                let of = |kind: &str| format!("{{\"{kind}\":\"{word}\",\"state\":\"{state}\",\"instrument\":\"{id}\"}}");
                let is = word == *own;
                let says = if is { "" } else { "comes to the same" };
                cases.push(Case { word_only: !is, ..case(of("act"), if is { "supported" } else { "refuted" }, says) });
                cases.push(Case { word_only: !is, ..case(of("never"), if is { "refuted" } else { "unproven" }, says) });
                let eve = on.previous();
                let before = format!("{{\"never\":\"{word}\",\"state\":\"{state}\",\"instrument\":\"{id}\",\"by\":\"{eve}\"}}");
                // Of a state that has ended the record may hold some steps and not others.
                let ended = corpus.state(action.state).is_some_and(|state| state.unrecorded);
                if cases.len() < 6_000 && list.complete {
                    cases.push(case(before, if ended && !is { "unproven" } else { "supported" }, ""));
                }
            }
        }
    }
    hold(&cases, 2_000);
}

#[test]
fn what_undid_a_step_is_told_to_the_end() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for instrument in corpus.instruments {
        let id = instrument.id.0;
        let act = |act: &str, state: StateId| format!("{{\"act\":\"{act}\",\"state\":\"{}\",\"instrument\":\"{id}\"}}", state.0);
        for declaration in instrument.declarations {
            let of_state = |other: &&Declaration| other.state == declaration.state && other.valid;
            match instrument.declarations.iter().any(|other| of_state(&other)) {
                true => cases.push(case(act("declared", declaration.state), "supported", "by a declaration")),
                false => cases.push(case(act("declared", declaration.state), "unproven", "was not accepted")),
            }
        }
        let Some(list) = &instrument.list else { continue };
        for action in list.actions.iter().filter(|action| action.on.is_some_and(|on| on <= TODAY)) {
            let state = action.state;
            match action.action {
                ActionKind::NoIntent => {
                    cases.push(case(act("will-not-join", state), "supported", "ruled out joining"));
                    cases.push(case(act("signed", state), "supported", "statement against joining"));
                    cases.push(case(act("left", state), "refuted", "statement against joining"));
                    let back = case(act("withdrew-signature", state), "refuted", "statement against joining");
                    cases.push(Case { word_only: true, ..back });
                }
                ActionKind::Revocation => {
                    cases.push(case(act("notified-withdrawal", state), "supported", "revocation"));
                    cases.push(case(act("left", state), "refuted", "revocation"));
                }
                ActionKind::Withdrawal if action.effect.is_some_and(|effect| TODAY < effect) => {
                    let revoked = |other: &Action| other.state == state && other.action == ActionKind::Revocation;
                    if !list.actions.iter().any(revoked) {
                        cases.push(case(act("left", state), "refuted", "takes effect on"));
                    }
                }
                _ => {}
            }
        }
    }
    hold(&cases, 30);
}

#[test]
fn a_ruling_counts_from_its_day_and_its_referral_until_it_is_set_aside() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for finding in corpus.findings {
        let (Some(state), Some(person)) = (finding.state, finding.person) else { continue };
        let (word, rest) = (finding.outcome.word(), format!("\"state\":\"{}\",\"person\":\"{}\"", state.0, person.0));
        let on = finding.on;
        cases.push(case(format!("{{\"finding\":\"{word}\",{rest},\"by\":\"{on}\"}}"), "supported", ""));
        cases.push(case(format!("{{\"finding\":\"{word}\",{rest},\"by\":\"{on}\",\"is\":false}}"), "refuted", ""));
        let (Some(to), Some(aside)) = (finding.referred_to, corpus.referral_set_aside(finding)) else { continue };
        let referred = |by: Day| format!("{{\"finding\":\"{word}\",{rest},\"by\":\"{by}\",\"referred-to\":\"{}\"}}", to.0);
        cases.push(case(referred(aside.on.previous()), "supported", ""));
        cases.push(case(referred(aside.on), "refuted", "set aside"));
    }
    hold(&cases, 40);
}

#[test]
fn who_asked_for_a_warrant_and_whom_a_request_reached_are_told() {
    let corpus = data::embedded();
    let mut cases = Vec::new();
    for person in corpus.persons {
        let id = person.id.0;
        for process in person.processes {
            let asked = process.applications.iter().map(|application| application.on).min().filter(|_| process.is_warrant());
            let first = |on: &Day| {
                let others = person.processes.iter().filter(|other| other.court == process.court).filter_map(Process::applied);
                others.min() == Some(*on)
            };
            if let Some(on) = asked.filter(first) {
                let claim = |on: Day| {
                    let court = process.court.0;
                    format!("{{\"warrant\":\"applied\",\"person\":\"{id}\",\"court\":\"{court}\",\"date\":\"{on}\",\"is\":true}}")
                };
                cases.push(case(claim(on), "supported", "The prosecutor asked for one on"));
                cases.push(case(claim(on.previous()), "refuted", "The prosecutor asked for one on"));
            }
            for request in process.requests.iter().filter(|request| !corpus.terms.is_promise(request.kind)) {
                let Some(sent) = request.sent else { continue };
                let to = match request.to {
                    Addressee::State(state) => state.0,
                    Addressee::AllPartiesTo(_) => "all",
                };
                let claim = |is: bool| format!("{{\"requested\":\"{to}\",\"person\":\"{id}\",\"by\":\"{sent}\",\"is\":{is}}}");
                cases.push(case(claim(true), "supported", "sent to"));
                cases.push(case(claim(false), "refuted", "sent to"));
            }
        }
    }
    hold(&cases, 60);
}
