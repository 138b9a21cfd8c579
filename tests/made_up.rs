//! A treaty, a court, a state and two wanted persons that do not exist, added to a copy of the record with YAML alone.
//!
//! `tests/made-up/` holds what is added and nothing else: files of its own, and `NAME.more`, which is written below the end of `NAME`.

mod common;
mod records;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dedere::data;
use dedere::law::*;
use dedere::problem::{Drawing, draw};
use dedere::query::pairs::Pairs;
use dedere::query::timeline::{FIRST_DAY, Timelines};
use rayon::prelude::*;
use serde_json::Value;

const MADE_UP: &str = "tests/made-up";
const TODAY: Day = Day::of(2026, 11, 24);
/// The same day at noon, for the program.
const NOW: &str = "1795737600";
const PERSONS: [&str; 2] = ["zeno-quillfeather", "zita-halloway"];

/// The record with the made-up files laid over it.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| records::laid_over_data("made-up", Path::new(MADE_UP)));

static RECORD: LazyLock<&Corpus> = LazyLock::new(|| data::load(&FOLDER).unwrap_or_else(|problems| panic!("{problems}")));

fn person(id: &'static str) -> &'static Person {
    RECORD.person(PersonId(id)).expect("a person of the record")
}

fn asked(id: &'static str) -> Asked {
    Asked::State(RECORD.state(StateId(id)).expect("a state of the record"))
}

fn ask(corpus: &Corpus, person: &'static Person, place: Asked, date: Day) -> Opinion {
    opine(corpus, Question { person, place, date, presence: Presence::Territory, today: TODAY })
}

#[test]
fn a_record_with_a_made_up_treaty_and_court_has_no_problem() {
    let problems = data::check(&FOLDER);
    assert!(problems.is_empty(), "{}", draw(&problems, Drawing { color: false, most: Some(8) }));
}

#[test]
fn its_answers_are_those_of_the_made_up_texts() {
    let cases = common::read(&Path::new(MADE_UP).join("_cases.yaml"));
    let mut decided = BTreeSet::new();
    let failed: Vec<String> = cases
        .into_iter()
        .map(|case| case.prepare(&RECORD))
        .filter_map(|one| {
            let opinion = opine(&RECORD, one.question);
            decided
                .extend(opinion.conclusions.iter().filter(|said| said.status.carries()).filter_map(|said| Some(said.rule?.id)));
            let found = one.differences(&RECORD);
            (!found.is_empty()).then(|| format!("{}\n    {}", one.case.says, found.join("\n    ")))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    let known = data::embedded();
    let added = RECORD.rules.iter().filter(|rule| known.rule_entries(rule.number).is_empty());
    let silent: Vec<&str> = added
        .filter(|rule| rule.obligation != Some(Obligation::None) && !decided.contains(rule.id))
        .map(|rule| rule.id)
        .collect();
    assert!(silent.is_empty(), "no case in which these decide: {silent:?}");
}

#[test]
fn the_examples_of_the_made_up_rules_are_what_they_say() {
    let known = data::embedded();
    for rule in RECORD.rules.iter().filter(|rule| known.rule_entries(rule.number).is_empty()) {
        let examples = rule.examples.expect("examples");
        let gives = |example: &Example| {
            let Gives::Status(status) = rule.gives else { return false };
            let opinion = ask(&RECORD, person(example.person.0), asked(example.state.0), example.date);
            opinion.conclusions.iter().any(|said| said.rule.is_some_and(|other| other.id == rule.id) && said.status == status)
        };
        assert!(gives(&examples.bites.expect("a case in which it decides")), "{}", rule.id);
        assert!(!gives(&examples.spares), "{}", rule.id);
    }
}

/// Whether two conclusions say the same, on the same facts.
fn same(one: &Conclusion, other: &Conclusion) -> bool {
    let premises =
        |said: &Conclusion| said.premises.iter().map(|one| (one.about, one.met, one.facts.clone())).collect::<Vec<_>>();
    let heard = |said: &Conclusion| said.objections.iter().map(|one| (one.objection, one.facts.clone())).collect::<Vec<_>>();
    (one.rule, one.process, one.status, one.obligation) == (other.rule, other.process, other.status, other.obligation)
        && (&one.cites, &one.flags, &one.on_request) == (&other.cites, &other.flags, &other.on_request)
        && (one.through, one.ground) == (other.through, other.ground)
        && premises(one) == premises(other)
        && heard(one) == heard(other)
}

#[test]
fn nobody_else_is_answered_otherwise() {
    let real = data::embedded();
    for date in [Day::of(2013, 6, 1), Day::of(2024, 9, 2)] {
        real.persons.par_iter().for_each(|before| {
            let after = person(before.id.0);
            for state in real.states {
                let (old, new) = (ask(real, before, Asked::State(state), date), ask(&RECORD, after, asked(state.id.0), date));
                let pair = format!("{} {} {date}", before.id, state.id);
                assert_eq!(old.answer, new.answer, "{pair}");
                let added = |said: &&Conclusion| said.rule.is_some_and(|rule| real.rule_entries(rule.number).is_empty());
                let (added, known): (Vec<&Conclusion>, Vec<&Conclusion>) = new.conclusions.iter().partition(added);
                assert_eq!(old.conclusions.len(), known.len(), "{pair}");
                for (old, new) in old.conclusions.iter().zip(known) {
                    assert!(same(old, new), "{pair}: {old:?} became {new:?}");
                }
                assert!(added.iter().all(|said| said.status == Status::NotApplicable), "{pair}: {added:?}");
            }
        });
    }
}

#[test]
fn every_day_on_which_an_answer_changes_is_found() {
    let (pairs, timelines) = (Pairs::new(&RECORD, TODAY), Timelines::new(&RECORD, TODAY));
    for id in PERSONS {
        let person = person(id);
        let prepared = pairs.person(person);
        for state in ["bhutan", "chile", "china", "iceland", "mongolia", "norway", "peru", "zubrowka"] {
            let place = asked(state);
            let mut by_day = vec![(None, ask(&RECORD, person, place, FIRST_DAY).answer)];
            let mut day = Day::of(2011, 1, 1);
            while day < Day::of(2020, 1, 1) {
                let answer = ask(&RECORD, person, place, day).answer;
                if by_day.last().is_some_and(|(_, last)| *last != answer) {
                    by_day.push((Some(day), answer));
                }
                day = day.next();
            }
            let until = Day::of(2020, 1, 1);
            let stretches = pairs.stretches(&prepared, &pairs.place(place));
            let stretches: Vec<(Option<Day>, Answer)> =
                stretches.iter().map(|found| (found.from, found.answer)).filter(|(from, _)| *from < Some(until)).collect();
            assert_eq!(stretches, by_day, "pairs: {id} {state}");
            let spans = timelines.spans(person, place, Presence::Territory, FIRST_DAY, Some(until));
            let spans: Vec<(Option<Day>, Answer)> =
                spans.iter().map(|span| ((span.from > FIRST_DAY).then_some(span.from), span.answer)).collect();
            assert_eq!(spans, by_day, "timeline: {id} {state}");
        }
    }
}

/// What the program writes about the made-up record.
fn dedere(arguments: &[&str]) -> String {
    let output = assert_cmd::Command::new(env!("CARGO_BIN_EXE_dedere"))
        .arg("--data")
        .arg(&*FOLDER)
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", NOW)
        .env("NO_COLOR", "1")
        .assert()
        .success();
    String::from_utf8(output.get_output().stdout.clone()).expect("text")
}

fn shows(arguments: &[&str], wanted: &[&str]) {
    let text = dedere(arguments);
    // Lines are broken where they end.
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in wanted {
        assert!(flat.contains(wanted), "`{}` does not show `{wanted}`:\n{text}", arguments.join(" "));
    }
}

#[test]
fn explain_knows_what_was_made_up() {
    shows(&["explain", "made-up-piracy-convention:5(2)"], &["Made-Up Piracy Convention", "extradites the suspect", "R19"]);
    shows(&["explain", "made-up-leaders-protocol"], &["Protocol on the Leaders of Made-Up States", "No shield"]);
    shows(&["explain", "R19"], &["hold whoever boarded a ship in disguise", "the Convention on piracy lists the crime"]);
    shows(&["explain", "R23"], &["A state that signed keeps whom the Tribunal wants"]);
    shows(&["explain", "made-up-own-national"], &["O17", "made-up-tribunal-statute:7"]);
    shows(&["explain", "C-MADE-UP-LEADER"], &["made-up-leader"]);
    shows(&["explain", "zubrowka-sea-tribunal"], &["Made-Up Tribunal of the Sea"]);
    shows(&["explain", "zubrowka-coast"], &["Coast of Zubrowka"]);
    shows(&["explain", "zubrowka-zeno-2012"], &["Zeno Quillfeather", "boarding in disguise"]);
    shows(&["explain", "drapeau BLANC"], &["Flag of truce", "A letter of the sea", "R20: Parties", "red-notice: Red notice"]);
    shows(&["list", "topics"], &["zubrowka-flag-of-truce"]);
}

#[test]
fn list_and_export_know_what_was_made_up() {
    let count = |arguments: &[&str]| dedere(arguments).trim().to_owned();
    let parties = |date| count(&["list", "states", "--party-to", "buccaneers convention", "--date", date, "--count"]);
    assert_eq!(["2011-05-14", "2011-05-15", "2015-02-28", "2018-02-28"].map(parties), ["0", "1", "2", "1"]);
    shows(&["list", "courts"], &["zubrowka-sea-tribunal"]);
    shows(&["list", "rules"], &["R19", "R24"]);
    shows(&["list", "persons", "--at-large", "--court", "sea tribunal", "--date", "2014-01-01"], &["Zeno", "Zita"]);
    shows(&["list", "articles", "--of", "made-up-tribunal-statute"], &["Own nationals", "What outlasts it"]);
    let exported = dedere(&["export", "participations", "--of", "made-up-piracy-convention", "--state", "iceland"]);
    assert!(exported.contains("2015-02-28,2018-02-28,ratification,2014-11-30,2016-02-29"), "{exported}");
}

#[test]
fn the_timeline_names_the_made_up_acts() {
    let written = dedere(&["timeline", "zita halloway", "iceland", "--format", "json"]);
    let report: Value = serde_json::from_str(&written).expect("JSON");
    let spans: Vec<(&str, &str)> = (report["spans"].as_array().expect("spans").iter())
        .map(|span| (span["answer"].as_str().expect("an answer"), span["text"].as_str().expect("a text")))
        .collect();
    assert_eq!(
        spans,
        [
            ("not-obliged", "Not-obliged."),
            (
                "prosecute-or-extradite",
                "Prosecute-or-extradite from 28 February 2015: Made-Up Piracy Convention in force for Iceland."
            ),
            ("not-obliged", "Not-obliged from 28 February 2018: Made-Up Piracy Convention no longer in force for Iceland."),
        ]
    );
    let joined = ["| 2013-03-13 | obliged | Made-Up Leaders Protocol in force for Zubrowka"];
    shows(&["timeline", "zeno quillfeather", "mongolia", "--format", "markdown"], &joined);
}

#[test]
fn check_and_obligations_speak_of_it_in_words() {
    let words = ["Mongolia was obliged to arrest and surrender Zita Halloway", "to the Made-Up Tribunal of the Sea", "art. 4(1)"];
    shows(&["check", "zita halloway", "mongolia", "--date", "2014-01-01"], &words);
    shows(
        &["check", "zeno quillfeather", "zubrovia", "--date", "2012-04-15", "--why"],
        &[
            "take into custody, and prosecute or extradite, Zeno Quillfeather",
            "barred by the objection upheld: Sea Tribunal Statute art. 4(1)",
        ],
    );
    shows(&["obligations", "--person", "zita halloway", "--date", "2016-01-01"], &["Iceland", "Mongolia", "Bhutan"]);
}

#[test]
fn what_is_referred_to_a_made_up_body_is_told_and_held_against_claims() {
    let referred = "non-compliance, referred to the parley of captains and the Security Council: Peru let a wanted mate sail on.";
    shows(&["explain", "zubrowka-peru-zita-2026"], &["referred to the parley of captains and the Security Council"]);
    shows(&["person", "zita halloway", "--all", "--date", "2026-06-10"], &[referred]);
    let verified = |name: &str, rated: &[(&str, &str)]| {
        let claim = |(to, rating): &(&str, &str)| {
            let says = format!("finding: non-compliance, state: peru, person: zita halloway, by: 2026-06-09, referred-to: {to}");
            format!("  - {{ id: to-{to}, text: To {to}., asserts: {{ {says} }}, rating: {rating} }}\n")
        };
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let claims = rated.iter().map(claim).collect::<String>();
        std::fs::write(&path, format!("version: 1\nclaims:\n{claims}")).expect("a file of claims");
        assert_cmd::Command::new(env!("CARGO_BIN_EXE_dedere"))
            .args(["verify", "--data"])
            .args([&*FOLDER, &path])
            .env("SOURCE_DATE_EPOCH", NOW)
            .env("NO_COLOR", "1")
            .assert()
    };
    verified(
        "referred.yaml",
        &[("parley", "supported"), ("council", "supported"), ("parley-and-council", "supported"), ("asp", "refuted")],
    )
    .success();
    let refused = verified("misspelt.yaml", &[("parley", "supported"), ("parlay", "supported")]).code(2);
    let told = String::from_utf8(refused.get_output().stderr.clone()).expect("text");
    let wanted =
        ["unknown word `parlay`", "misspelt.yaml:4:", "expected one of ", "`asp`, `council`, `both`", "did you mean `parley`?"];
    assert!(wanted.iter().all(|wanted| told.contains(wanted)), "{told}");
}

#[test]
fn what_was_made_up_speaks_its_own_sentences() {
    shows(
        &["check", "zeno quillfeather", "zubrovia", "--date", "2012-04-15", "--why"],
        &["Zeno Quillfeather sails under the flag of Zubrowka: upheld. The Statute leaves a state its own"],
    );
    let (mate, mongolia) = ("zuleika brandywine", "mongolia");
    shows(
        &["check", mate, mongolia, "--date", "2016-03-01", "--why"],
        &["no delay by a storm on record", "arts. 3(2), 4(1), 4(3)"],
    );
    shows(&["explain", "zubrowka-zuleika-2016"], &["letter of the sea to Mongolia on 1 March 2016"]);
    shows(&["check", mate, mongolia, "--date", "2016-09-02", "--why"], &["delay by a storm since 1 September 2016"]);
    shows(
        &["check", mate, "iceland", "--date", "2016-06-01", "--why"],
        &[
            "the Convention lists what is charged: Sea Tribunal Statute art. 3(2) (disguising a cargo)",
            "Nobody was harmed by what Zuleika Brandywine disguised: undecided. Whether a disguise harms by itself is open",
        ],
    );
    shows(&["check", "putin", "iceland", "--date", "2016-06-01", "--why"], &["the Convention lists nothing that is charged"]);
    shows(
        &["explain", "R20"],
        &["where the accused is charged with sailing under another flag", "a letter of the sea was sent to the state"],
    );
    shows(&["explain", "made-up-harmless"], &["the Convention on piracy lists the crime in part"]);
    shows(&["explain", "made-up-own-national"], &["O17. It is said that nobody hands over a sailor of their own"]);
    shows(&["explain", "C-MADE-UP-LEADER"], &["Whether a leader whose state kept out of the Protocol can be taken off a ship"]);
    shows(&["explain", "I-MADE-UP-LEAVING"], &["The state is about to leave the Tribunal."]);
    // The short page speaks its sentences too: what an office is worth, what a flag says in its row, what is charged.
    let duke = |date| ["check", "zeno quillfeather", mongolia, "--date", date];
    shows(&duke("2012-07-01"), &["Immunity", "whether the flag covers Grand Duke"]);
    shows(&duke("2014-01-01"), &["Grand Duke of Zubrowka: no flag covers a leader of Zubrowka, which joined the Protocol."]);
    // Every flag and objection that was added is said somewhere, in the words that stand beside it.
    let (mut flags, mut objections) = (BTreeSet::new(), BTreeSet::new());
    let known = data::embedded();
    for case in common::read(&Path::new(MADE_UP).join("_cases.yaml")).into_iter().map(|case| case.prepare(&RECORD)) {
        let Asked::State(state) = case.question.place else { continue };
        let opinion = opine(&RECORD, case.question);
        let date = case.question.date.to_string();
        for raised in opinion.conclusions.iter().flat_map(|said| &said.flags).filter(|raised| known.flag(raised.code).is_none()) {
            let flag = RECORD.flag(raised.code).expect("a flag of the record");
            let Some(Piece::Text(text)) = flag.says[0].text.0.iter().find(|piece| matches!(piece, Piece::Text(_))) else {
                continue;
            };
            shows(&["check", case.question.person.id.0, state.id.0, "--date", &date, "--why"], &[text.trim()]);
            flags.insert(raised.code);
        }
        for hearing in opinion.conclusions.iter().flat_map(|said| &said.objections) {
            if known.objection_entries(hearing.objection.id).next().is_some() {
                continue;
            }
            let ruling = hearing.objection.ruling.to_string();
            let said = ruling.split(['{', '}']).max_by_key(|part| part.len()).expect("a part without holes");
            let flat = dedere(&["check", case.question.person.id.0, state.id.0, "--date", &date, "--why"]);
            let flat = flat.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            assert!(flat.contains(&said.trim().to_lowercase()), "{said}: {flat}");
            objections.insert(hearing.objection.id);
        }
    }
    assert_eq!((flags.len(), objections.len()), (2, 3), "{flags:?} {objections:?}");
}
