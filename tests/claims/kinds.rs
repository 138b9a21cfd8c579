//! A claim of each kind, right and wrong; reasons; waivers; what is denied.

use super::{dedere, yaml};

/// Right and wrong, and how the wrong one comes out.
const KINDS: [(&str, &str, &str); 16] = [
    (
        "{ obligation: obliged, person: putin, state: mongolia, date: 2024-09-02 }",
        "{ obligation: [not-obliged, prosecute-or-extradite], person: Путин, state: Монголия, date: 2024-09-02 }",
        "refuted",
    ),
    (
        "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }",
        "{ bound: false, state: MLI, instrument: Rome Statute, date: 2025-09-23 }",
        "refuted",
    ),
    (
        "{ act: ratified, state: tajikistan, instrument: rome-statute, in: 2000 }",
        "{ act: ratified, state: tajikistan, instrument: rome-statute, in: 2001-01 }",
        "refuted",
    ),
    (
        "{ count: { parties-to: rome-statute, date: 2024-06-20, equals: 124 } }",
        "{ count: { parties-to: rome-statute, date: 2024-06-20, at-least: 125 } }",
        "refuted",
    ),
    (
        "{ count: { obliged-to-arrest: putin, date: 2024-10-24, equals: 125 } }",
        "{ count: { obliged-to-arrest: putin, date: 2024-10-24, at-most: 100 } }",
        "refuted",
    ),
    (
        "{ warrant: in-effect, person: netanyahu, court: icc, date: 2025-05-20, is: true }",
        "{ warrant: exists, person: netanyahu, court: ICC, date: 2024-05-31, is: true }",
        "refuted",
    ),
    (
        "{ finding: non-compliance, state: mongolia, person: putin, by: 2024-12-31, referred-to: asp }",
        "{ finding: non-compliance, state: mongolia, person: putin, by: 2024-10-01 }",
        "unproven",
    ),
    (
        "{ office: head-of-state, person: putin, of: russia, date: 2024-09-02 }",
        "{ office: head-of-government, person: putin, of: russia, date: 2024-09-02 }",
        "refuted",
    ),
    (
        "{ visit: { person: putin, state: mongolia, date: 2024-09-02 } }",
        "{ visit: { person: putin, state: mongolia, date: 2023-09-02 } }",
        "unproven",
    ),
    (
        "{ never: left, state: hungary, instrument: rome-statute }",
        "{ never: signed, state: russia, instrument: rome-statute }",
        "refuted",
    ),
    (
        "{ requested: mongolia, person: putin, by: 2024-09-02 }",
        "{ requested: mongolia, person: putin, court: icc, by: 2023-01-01 }",
        "unproven",
    ),
    (
        "{ visit: { person: putin, state: mongolia, in: 2024, outcome: not-arrested } }",
        "{ visit: { person: putin, state: mongolia, in: 2024, outcome: arrested } }",
        "refuted",
    ),
    (
        "{ warrant: applied, person: netanyahu, court: icc, date: 2024-05-20, is: true }",
        "{ warrant: applied, person: netanyahu, court: icc, date: 2024-05-19, is: true }",
        "refuted",
    ),
    (
        "{ count: { signatories-of: rome-statute, date: 2024-06-20, equals: 139 } }",
        "{ count: { signatories-of: rome-statute, date: 2024-06-20, equals: 137 } }",
        "refuted",
    ),
    (
        "{ count: { warrants-of: icc, date: 2024-06-20, at-least: 30 } }",
        "{ count: { warrants-of: icc, date: 2024-06-20, at-most: 10 } }",
        "refuted",
    ),
    (
        "{ count: { findings-of: icc, date: 2024-12-31, at-least: 10 } }",
        "{ count: { findings-of: icc, date: 2024-12-31, equals: 2 } }",
        "refuted",
    ),
];

/// What is claimed, how it comes out, and what is said of it.
const OPEN_WORLD: [(&str, &str, &str); 9] = [
    // Nothing of the kind is on record, which proves nothing.
    (
        "{ finding: non-compliance, state: mongolia, person: netanyahu, by: 2025-10-17 }",
        "unproven",
        "No finding against Mongolia",
    ),
    ("{ finding: position-taken, state: norway, person: netanyahu, by: 2025-04-04 }", "unproven", "No position of Norway"),
    ("{ finding: duty-denied, state: kenya, person: omar al-bashir, by: 2011-01-01 }", "unproven", "The nearest"),
    // The record holds the court's own word that it found nothing, or that very finding, referred elsewhere.
    (
        "{ finding: non-compliance, state: kenya, person: omar al-bashir, by: 2011-05-12, referred-to: both }",
        "refuted",
        "no finding",
    ),
    (
        "{ finding: non-compliance, state: mongolia, person: putin, by: 2024-12-31, referred-to: council }",
        "refuted",
        "assembly of the parties",
    ),
    // A referral counts until it is set aside.
    (
        "{ finding: non-compliance, state: jordan, person: omar al-bashir, by: 2019-05-05, referred-to: council }",
        "supported",
        "set aside",
    ),
    (
        "{ finding: non-compliance, state: jordan, person: omar al-bashir, by: 2019-05-06, referred-to: council }",
        "refuted",
        "set aside on 6 May 2019",
    ),
    // Who flew over was not there.
    ("{ visit: { person: netanyahu, state: france, date: 2026-02-10 } }", "unproven", "flew over and did not land"),
    ("{ visit: { person: putin, state: south-africa, date: 2023-08-23 } }", "refuted", "took part from afar"),
];

#[test]
fn an_instrument_and_a_court_are_found_by_every_name_that_the_command_line_takes() {
    let corpus = dedere::data::embedded();
    let named = corpus.instruments.iter().filter(|instrument| instrument.list.is_some()).flat_map(|instrument| instrument.also);
    let claims: Vec<String> = named
        .map(|name| format!("{{ act: in-force, state: mongolia, instrument: {name:?} }}"))
        .chain(corpus.courts.iter().flat_map(|court| {
            [court.name, court.short]
                .map(|name| format!("{{ warrant: exists, person: putin, court: {name:?}, date: 2024-01-01, is: true }}"))
        }))
        .collect();
    assert!(claims.len() > 30);
    let run = dedere(&["verify", "--format", "json"], yaml(&claims.iter().map(String::as_str).collect::<Vec<_>>()).as_bytes());
    assert_eq!(run.json()["totals"]["problems"], 0, "{}", run.err);
}

#[test]
fn what_is_not_on_record_is_not_refuted() {
    let run = dedere(&["verify", "--format", "json"], yaml(&OPEN_WORLD.map(|(claim, ..)| claim)).as_bytes());
    let report = run.json();
    let claims = report["claims"].as_array().expect("claims");
    for (at, (claim, outcome, says)) in OPEN_WORLD.iter().enumerate() {
        let id = format!("claim-{at}");
        let found = claims.iter().find(|found| found["id"] == id.as_str()).expect("a claim of each id");
        assert_eq!(found["outcome"], *outcome, "{claim}: {found}");
        assert!(found["says"].as_str().is_some_and(|text| text.contains(says)), "{claim}: {}", found["says"]);
    }
    assert_eq!(claims.len(), OPEN_WORLD.len());
}

#[test]
fn a_right_claim_of_each_kind_holds() {
    let run = dedere(&["verify", "--format", "json"], yaml(&KINDS.map(|(right, ..)| right)).as_bytes());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let report = run.json();
    assert_eq!(report["totals"]["holds"], KINDS.len());
    for claim in report["claims"].as_array().expect("claims") {
        assert_eq!((claim["outcome"].as_str(), claim["result"].as_str()), (Some("supported"), Some("holds")), "{claim}");
    }
}

#[test]
fn a_wrong_claim_of_each_kind_fails_with_its_line_and_what_the_record_says() {
    for (_, wrong, outcome) in KINDS {
        let run = dedere(&["verify", "--format", "json"], yaml(&[wrong]).as_bytes());
        assert_eq!(run.code, 1, "{wrong}\n{}{}", run.out, run.err);
        let report = run.json();
        let claim = &report["claims"][0];
        assert_eq!(claim["outcome"], outcome, "{wrong}");
        assert_eq!((claim["line"].as_u64(), claim["column"].as_u64()), (Some(5), Some(14)), "{wrong}");
        assert_eq!(claim["failures"][0]["code"], "wrong-outcome", "{wrong}");
        assert!(claim["says"].as_str().expect("a sentence").ends_with('.'), "{claim}");
        assert!(claim["more"].as_str().expect("a command").starts_with("dedere "), "{claim}");
    }
}

#[test]
fn a_wrong_claim_that_was_rated_as_wrong_holds() {
    let text = yaml(&[KINDS[0].1, KINDS[8].1]);
    let rated = text.replace("    text: Sentence 0.", "    text: Sentence 0.\n    rating: refuted");
    let rated = rated.replace("    text: Sentence 1.", "    text: Sentence 1.\n    rating: unproven");
    let run = dedere(&["verify"], rated.as_bytes());
    assert_eq!((run.code, run.out.lines().next()), (0, Some("HOLDS   All 2 claims hold.")));
}

fn obliged(answer: &str, because: &str) -> String {
    format!("{{ obligation: {answer}, person: putin, state: mongolia, date: 2024-09-02 }}\n    because: [\"{because}\"]")
}

#[test]
fn a_wrong_claim_and_a_wrong_reason_are_told_apart() {
    let cases = [
        (obliged("obliged", "rome-statute:89(1)"), 0, None, 0),
        (obliged("obliged", "rome-statute:12(3)"), 1, Some("wrong-reason"), 1),
        (obliged("not-obliged", "rome-statute:89(1)"), 1, Some("wrong-outcome"), 0),
        (obliged("not-obliged", "rome-statute:12(3)"), 1, Some("wrong-outcome"), 1),
    ];
    for (asserts, code, failure, missing) in cases {
        let run = dedere(&["verify", "--format", "json"], yaml(&[&asserts]).as_bytes());
        assert_eq!(run.code, code, "{asserts}\n{}", run.err);
        let claim = &run.json()["claims"][0];
        assert_eq!(claim["failures"][0]["code"].as_str(), failure, "{asserts}");
        assert_eq!(claim["missing_reasons"].as_array().map(Vec::len), Some(missing), "{asserts}");
    }
}

#[test]
fn a_wrong_reason_is_marked_where_it_stands() {
    let run = dedere(&["verify", "--format", "json"], yaml(&[&obliged("obliged", "rome-statute:12(3)")]).as_bytes());
    let claim = &run.json()["claims"][0];
    assert_eq!((claim["line"].as_u64(), claim["column"].as_u64()), (Some(6), Some(15)));
}

#[test]
fn contested_and_undetermined_answers_are_unproven_and_never_pass_in_silence() {
    // What survives an exit is disputed; what a passing aeroplane meets is too.
    let asserts = ["{ obligation: obliged, person: duterte, state: philippines, date: 2020-01-01 }"];
    let contested = "{ obligation: obliged, person: putin, state: mongolia, date: 2024-09-02, presence: overflight }";
    for asserts in asserts.into_iter().chain([contested]) {
        let run = dedere(&["verify", "--format", "json"], yaml(&[asserts]).as_bytes());
        let claim = &run.json()["claims"][0];
        if claim["outcome"] != "refuted" {
            assert_eq!((run.code, claim["outcome"].as_str()), (1, Some("unproven")), "{claim}");
        }
    }
    let run = dedere(&["verify", "--format", "json"], yaml(&[contested]).as_bytes());
    assert_eq!(run.json()["claims"][0]["outcome"], "unproven");
}

fn waived(until: &str, asserts: &str) -> String {
    format!("{asserts}\n    waive: {{ until: {until}, reason: awaiting the depositary }}")
}

#[test]
fn a_waiver_tolerates_a_failure_until_its_day_and_not_on_it() {
    let wrong = KINDS[1].1;
    for (until, code, result) in [("2026-11-29", 0, "waived"), ("2026-11-28", 1, "fails"), ("2020-01-01", 1, "fails")] {
        let run = dedere(&["verify", "--format", "json"], yaml(&[&waived(until, wrong)]).as_bytes());
        let claim = &run.json()["claims"][0];
        assert_eq!((run.code, claim["result"].as_str()), (code, Some(result)), "{until}");
        let codes: Vec<_> = claim["failures"].as_array().expect("failures").iter().map(|failure| &failure["code"]).collect();
        assert_eq!(codes.iter().any(|code| *code == "expired-waiver"), code == 1, "{until}");
    }
}

#[test]
fn an_expired_waiver_fails_and_an_unused_one_only_where_that_is_denied() {
    let right = KINDS[1].0;
    assert_eq!(dedere(&["verify"], yaml(&[&waived("2020-01-01", right)]).as_bytes()).code, 1);
    let unused = yaml(&[&waived("2027-01-01", right)]);
    let run = dedere(&["verify"], unused.as_bytes());
    assert_eq!(run.code, 0);
    assert!(run.out.contains("a waiver that is not needed"), "{}", run.out);
    assert_eq!(dedere(&["verify", "--deny", "unused-waiver"], unused.as_bytes()).code, 1);
}

#[test]
fn what_is_unproven_stale_or_unsourced_is_told_and_fails_where_denied() {
    let unproven = yaml(&[KINDS[8].1]).replace("    text:", "    rating: unproven\n    text:");
    let stale = yaml(&["{ obligation: obliged, person: putin, state: mongolia, date: 2026-10-01 }"]);
    for (claims, what, counted) in [(&unproven, "unproven", "unproven"), (&stale, "stale", "stale")] {
        let run = dedere(&["verify", "--format", "json"], claims.as_bytes());
        assert_eq!(run.code, 0, "{what}\n{}{}", run.out, run.err);
        assert_eq!(run.json()["totals"][counted], 1, "{what}");
        let denied = dedere(&["verify", "--format", "json", "--deny", what], claims.as_bytes());
        assert_eq!((denied.code, denied.json()["claims"][0]["failures"][0]["code"].as_str()), (1, Some(what)));
    }
}

#[test]
fn a_record_older_than_max_age_fails_and_says_so() {
    let right = yaml(&[KINDS[1].0]);
    let old = dedere(&["verify", "--max-age", "1d", "--format", "json"], right.as_bytes());
    assert_eq!((old.code, old.json()["notes"][0]["code"].as_str()), (1, Some("old-record")));
    assert_eq!(dedere(&["verify", "--max-age", "90d"], right.as_bytes()).code, 0);
    assert_eq!(dedere(&["verify", "--max-age", "soon"], right.as_bytes()).code, 2);
}

#[test]
fn the_examples_hold() {
    let mut files: Vec<String> = std::fs::read_dir("examples/claims")
        .expect("examples")
        .map(|entry| entry.expect("an entry").path().to_string_lossy().into_owned())
        .collect();
    files.sort();
    let mut arguments = vec!["verify", "--format", "json"];
    arguments.extend(files.iter().map(String::as_str));
    let run = dedere(&arguments, b"");
    assert_eq!(run.code, 0, "{}", dedere(&[&["verify"], &arguments[3..]].concat(), b"").out);
    assert!(run.json()["totals"]["holds"].as_u64() >= Some(40));
}

#[test]
fn without_a_day_a_claim_is_about_any_day_up_to_today() {
    let right = yaml(&[
        "{ act: signed, state: russia, instrument: rome-statute }",
        "{ warrant: issued, person: putin, court: icc, is: true }",
        "{ warrant: ended, person: duterte, court: icc, is: true }",
        "{ finding: non-compliance, state: mongolia }",
        "{ act: left, state: burundi, instrument: rome-statute, date: 2017-10-27 }",
    ]);
    let run = dedere(&["verify", "--format", "json"], right.as_bytes());
    assert_eq!(run.code, 0, "{}", dedere(&["verify"], right.as_bytes()).out);
}

#[test]
fn the_command_that_shows_more_is_one_that_runs() {
    for (_, wrong, _) in KINDS {
        let run = dedere(&["verify", "--format", "json"], yaml(&[wrong]).as_bytes());
        let report = run.json();
        let more = report["claims"][0]["more"].as_str().expect("a command").to_owned();
        let words: Vec<&str> = more.split(' ').collect();
        assert_eq!(words[0], "dedere");
        let shown = dedere(&words[1..], b"");
        assert_eq!(shown.code, 0, "{more}\n{}", shown.err);
        assert!(!shown.out.is_empty(), "{more}");
    }
}
