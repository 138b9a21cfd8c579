//! Forms of files that come in, and formats of reports that go out, read by those who read them in the world.

use serde_json::{Value, json};

use super::{NEWSROOM, dedere, dedere_with, folder, valid, yaml};

/// Two that hold, one that fails, one for the wrong reason, one waived, one with an unknown name.
fn mixed() -> String {
    yaml(&[
        "{ obligation: obliged, person: putin, state: mongolia, date: 2024-09-02 }",
        "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }",
        "{ bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 }",
        "{ obligation: obliged, person: putin, state: mongolia, date: 2024-09-02 }\n    because: [\"rome-statute:12(3)\"]",
        "{ bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 }\n    waive: { until: 2027-01-01, reason: \"5%, \\\"so\\\"\" }",
        "{ bound: true, state: rusland-x, instrument: rome-statute, date: 2025-09-23 }",
    ])
}

const FORMS: [(&str, &str); 4] = [
    (
        "yaml",
        r#"version: 1
claims:
  - { id: a, text: A, asserts: { obligation: [obliged, not-obliged], person: putin, state: mongolia, date: 2024-09-02 }, because: ["rome-statute:86", "rome-statute:89(1)"] }
  - { id: b, text: "B, with a comma", asserts: { bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }, rating: refuted }
  - { id: c, text: C, asserts: { act: ratified, state: tajikistan, instrument: rome-statute, in: 2000 } }
  - { id: d, text: D, asserts: { count: { parties-to: rome-statute, date: 2024-06-20, at-least: 124 } } }
  - { id: e, text: "E \"quoted\"", said: { by: Desk, date: 2024-01-01, url: "https://example.org/1" }, review: { date: 2024-01-02, url: "https://example.org/2" }, asserts: { warrant: in-effect, person: netanyahu, court: icc, date: 2025-05-20, is: false } }
  - { id: f, text: F, asserts: { finding: non-compliance, state: mongolia, person: putin, by: 2024-12-31, referred-to: asp } }
  - { id: g, text: G, asserts: { office: head-of-state, person: putin, of: russia, date: 2024-09-02 }, waive: { until: 2027-01-01, reason: none } }
  - { id: h, text: H, asserts: { visit: { person: putin, state: mongolia, date: 2024-09-02 } } }
  - { id: i, text: I, asserts: { visit: { person: putin, state: hungary, in: 2025-10, presence: territory, outcome: cancelled, is: true } } }
  - { id: j, text: J, asserts: { never: left, state: hungary, instrument: rome-statute, by: 2026-07-01 } }
  - { id: k, text: K, asserts: { requested: all, person: omar al-bashir, court: icc, by: 2010-01-01 } }
  - { id: l, text: L, asserts: { act: signed, state: cuba, instrument: rome-statute, is: false } }
  - { id: m, text: M, asserts: { count: { signatories-of: rome-statute, date: 2024-06-20, equals: 139 } } }
  - { id: n, text: N, asserts: { count: { warrants-of: icc, date: 2024-06-20, at-least: 10 } } }
  - { id: o, text: O, asserts: { count: { findings-of: icc, date: 2024-06-20, at-least: 5 } } }
"#,
    ),
    (
        "ndjson",
        r#"{"id":"a","text":"A","asserts":{"obligation":["obliged","not-obliged"],"person":"putin","state":"mongolia","date":"2024-09-02"},"because":["rome-statute:86","rome-statute:89(1)"]}

{"id":"b","text":"B, with a comma","asserts":{"bound":true,"state":"mali","instrument":"rome-statute","date":"2025-09-23"},"rating":"refuted"}
{"id":"c","text":"C","asserts":{"act":"ratified","state":"tajikistan","instrument":"rome-statute","in":2000}}
{"id":"d","text":"D","asserts":{"count":{"parties-to":"rome-statute","date":"2024-06-20","at-least":124}}}
{"id":"e","text":"E \"quoted\"","said":{"by":"Desk","date":"2024-01-01","url":"https://example.org/1"},"review":{"date":"2024-01-02","url":"https://example.org/2"},"asserts":{"warrant":"in-effect","person":"netanyahu","court":"icc","date":"2025-05-20","is":false}}
{"id":"f","text":"F","asserts":{"finding":"non-compliance","state":"mongolia","person":"putin","by":"2024-12-31","referred-to":"asp"}}
{"id":"g","text":"G","asserts":{"office":"head-of-state","person":"putin","of":"russia","date":"2024-09-02"},"waive":{"until":"2027-01-01","reason":"none"}}
{"id":"h","text":"H","asserts":{"visit":{"person":"putin","state":"mongolia","date":"2024-09-02"}}}
{"id":"i","text":"I","asserts":{"visit":{"person":"putin","state":"hungary","in":"2025-10","presence":"territory","outcome":"cancelled","is":true}}}
{"id":"j","text":"J","asserts":{"never":"left","state":"hungary","instrument":"rome-statute","by":"2026-07-01"}}
{"id":"k","text":"K","asserts":{"requested":"all","person":"omar al-bashir","court":"icc","by":"2010-01-01"}}
{"id":"l","text":"L","asserts":{"act":"signed","state":"cuba","instrument":"rome-statute","is":false}}
{"id":"m","text":"M","asserts":{"count":{"signatories-of":"rome-statute","date":"2024-06-20","equals":139}}}
{"id":"n","text":"N","asserts":{"count":{"warrants-of":"icc","date":"2024-06-20","at-least":10}}}
{"id":"o","text":"O","asserts":{"count":{"findings-of":"icc","date":"2024-06-20","at-least":5}}}"#,
    ),
    (
        "csv",
        r#"id,text,said-by,said-date,said-url,review-date,review-url,kind,value,number,person,state,instrument,court,date,in,is,referred-to,because,rating,waive-until,waive-reason,presence,outcome,signatories-of,warrants-of,findings-of
a,A,,,,,,obligation,obliged|not-obliged,,putin,mongolia,,,2024-09-02,,,,rome-statute:86|rome-statute:89(1),,,,,,,,
b,"B, with a comma",,,,,,bound,TRUE,,,mali,rome-statute,,2025-09-23,,,,,refuted,,,,,,,
c,C,,,,,,act,ratified,,,tajikistan,rome-statute,,,2000,,,,,,,,,,,
d,D,,,,,,count,at-least,124,,,rome-statute,,2024-06-20,,,,,,,,,,,,
e,"E ""quoted""",Desk,2024-01-01,https://example.org/1,2024-01-02,https://example.org/2,warrant,in-effect,,netanyahu,,,icc,2025-05-20,,false,,,,,,,,,,
f,F,,,,,,finding,non-compliance,,putin,mongolia,,,2024-12-31,,,asp,,,,,,,,,
g,G,,,,,,office,head-of-state,,putin,russia,,,2024-09-02,,,,,,2027-01-01,none,,,,,
h,H,,,,,,visit,,,putin,mongolia,,,2024-09-02,,,,,,,,,,,,
i,I,,,,,,visit,,,putin,hungary,,,,2025-10,true,,,,,,territory,cancelled,,,
j,J,,,,,,never,left,,,hungary,rome-statute,,2026-07-01,,,,,,,,,,,,
k,K,,,,,,requested,all,,omar al-bashir,,,icc,2010-01-01,,,,,,,,,,,,
l,L,,,,,,act,signed,,,cuba,rome-statute,,,,FALSE,,,,,,,,,,
m,M,,,,,,count,equals,139,,,,,2024-06-20,,,,,,,,,,rome-statute,,
n,N,,,,,,count,at-least,10,,,,,2024-06-20,,,,,,,,,,,icc,
o,O,,,,,,count,at-least,5,,,,,2024-06-20,,,,,,,,,,,,icc
"#,
    ),
    ("json", ""),
];

/// The JSON form: the lines of the NDJSON form in one list.
fn text(form: &str) -> String {
    let of = |form: &str| FORMS.iter().find(|(name, _)| *name == form).expect("a form").1.to_owned();
    match form {
        "json" => {
            let lines: Vec<Value> = of("ndjson")
                .lines()
                .filter(|line| !line.is_empty())
                .map(|line| serde_json::from_str(line).expect("JSON"))
                .collect();
            serde_json::to_string_pretty(&json!({ "version": 1, "claims": lines })).expect("JSON")
        }
        form => of(form),
    }
}

#[test]
fn every_form_of_file_says_the_same() {
    let read = |form: &str| {
        let run = dedere(&["verify", "--as", form, "--format", "json"], text(form).as_bytes());
        assert_eq!(run.code, 1, "{form}\n{}{}", run.out, run.err);
        let mut report = run.json();
        for claim in report["claims"].as_array_mut().expect("claims") {
            for place in ["line", "column", "end_line", "end_column"] {
                claim[place] = json!(0);
            }
        }
        report
    };
    let whole = read("yaml");
    assert_eq!((whole["totals"]["claims"].as_u64(), whole["totals"]["fails"].as_u64()), (Some(15), Some(2)));
    for form in ["json", "ndjson", "csv"] {
        assert_eq!(whole, read(form), "{form}");
    }
}

#[test]
fn places_of_failing_claims_are_told_in_every_form() {
    for (form, line) in [("yaml", 4), ("ndjson", 3), ("csv", 3)] {
        let run = dedere(&["verify", "--as", form, "--format", "json"], text(form).as_bytes());
        let claim = &run.json()["claims"][0];
        assert_eq!((claim["id"].as_str(), claim["line"].as_u64()), (Some("b"), Some(line)), "{form}");
        assert!(claim["column"].as_u64() > Some(1), "{form}: {claim}");
    }
}

#[test]
fn the_form_is_taken_from_the_name_of_the_file() {
    let folder = folder();
    for (form, _) in FORMS {
        let path = folder.join(format!("claims.{form}"));
        std::fs::write(&path, text(form)).expect("a file");
        let run = dedere(&["verify", "--format", "json", &path.to_string_lossy()], b"");
        assert_eq!(run.json()["totals"]["claims"], 15, "{form}\n{}", run.err);
    }
}

#[test]
fn a_table_may_part_its_cells_by_semicolons_and_begin_with_a_mark_of_order() {
    let table = "\u{feff}id;text;kind;value;state;instrument;date\r\na;A, b;bound;true;mali;rome-statute;2025-09-23\r\n";
    assert_eq!(dedere(&["verify", "--as", "csv"], table.as_bytes()).code, 0);
}

#[test]
fn json_reports_follow_their_schema() {
    for (claims, format) in [(mixed(), "yaml"), (text("ndjson"), "ndjson"), ("{".to_owned(), "json")] {
        valid("schema/verify.schema.json", &dedere(&["verify", "--as", format, "--format", "json"], claims.as_bytes()).json());
    }
}

#[test]
fn the_schema_of_claims_takes_the_examples_and_no_others() {
    for entry in std::fs::read_dir("examples/claims").expect("examples") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a file");
        valid("schema/claims.schema.json", &serde_yaml::from_str(&text).expect("YAML"));
    }
    valid("schema/claims.schema.json", &serde_json::from_str(&text("json")).expect("JSON"));
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string("schema/claims.schema.json").expect("a file")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for asserts in [
        json!({ "obligation": "obligd", "person": "a", "state": "b", "date": "2024-01-01" }),
        json!({ "bound": true, "obligation": "obliged", "state": "b", "date": "2024-01-01" }),
        json!({ "act": "ratified", "state": "a", "instrument": "b", "in": 2000, "date": "2000-01-01" }),
        json!({ "count": { "parties-to": "a", "date": "2000-01-01" } }),
    ] {
        let file = json!({ "version": 1, "claims": [{ "id": "a", "text": "b", "asserts": asserts }] });
        assert!(!validator.is_valid(&file), "{file}");
        assert_eq!(dedere(&["verify", "--as", "json"], file.to_string().as_bytes()).code, 2, "{file}");
    }
}

#[test]
fn sarif_is_valid_by_the_official_schema_and_its_rules_have_help() {
    let run = dedere(&["verify", "--format", "sarif"], mixed().as_bytes());
    assert_eq!(run.code, 2);
    let log = run.json();
    valid("tests/vendor/sarif-2.1.0.schema.json", &log);
    let sarif = &log["runs"][0];
    let rules = sarif["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = sarif["results"].as_array().expect("results");
    assert_eq!(results.len(), 4);
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().expect("an index") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        let id = rule["id"].as_str().expect("an id");
        assert!(rule["help"]["text"].as_str().expect("help").ends_with(&format!(" More: dedere explain {id}.")), "{rule}");
        assert_eq!(dedere(&["explain", id], b"").code, 0, "{id}");
        assert!(result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64() > Some(1), "{result}");
    }
    let suppressed = results.iter().filter(|result| result.get("suppressions").is_some()).count();
    assert_eq!(suppressed, 1, "the waived claim is suppressed");
    assert_eq!(sarif["invocations"][0]["executionSuccessful"], false);
}

#[test]
fn sarif_of_claims_that_hold_is_valid_too() {
    let run = dedere(&["verify", "--format", "sarif", "examples/claims/visits.yaml"], b"");
    assert_eq!(run.code, 0);
    valid("tests/vendor/sarif-2.1.0.schema.json", &run.json());
    assert_eq!(run.json()["runs"][0]["results"], json!([]));
}

#[test]
fn junit_is_read_by_a_standard_reader() {
    let run = dedere(&["verify", "--format", "junit"], mixed().as_bytes());
    let report = quick_junit::Report::deserialize_from_str(&run.out).expect("JUnit");
    assert_eq!((report.tests, report.failures, report.errors), (6, 2, 1));
    let skipped =
        report.test_suites[0].test_cases.iter().filter(|case| matches!(case.status, quick_junit::TestCaseStatus::Skipped { .. }));
    assert_eq!(skipped.count(), 1, "the waived claim is skipped");
    let suite = &report.test_suites[0];
    assert_eq!(suite.name.as_str(), "stdin");
    let failing = suite.test_cases.iter().find(|case| case.name.as_str() == "claim-2").expect("the claim");
    let quick_junit::TestCaseStatus::NonSuccess { ty, description, .. } = &failing.status else { panic!("{failing:?}") };
    assert_eq!(ty.as_ref().map(|ty| ty.as_str()), Some("wrong-outcome"));
    assert!(description.as_ref().expect("a description").as_str().starts_with("stdin:11:14\n"));
}

#[test]
fn annotations_come_failures_first_ten_at_most_and_then_one_notice() {
    let wrong = "{ bound: true, state: russia, instrument: rome-statute, date: 2025-09-23 }";
    let waived = format!("{wrong}\n    waive: {{ until: 2027-01-01, reason: soon }}");
    let mut assertions = vec![waived.as_str()];
    assertions.extend(std::iter::repeat_n(wrong, 12));
    let run =
        dedere(&["verify", "--format", "github"], yaml(&assertions).replace("Sentence 1.", "\"Sentence 1: 100%, a\"").as_bytes());
    let commands: Vec<&str> = run.out.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(commands.len(), 11);
    assert!(commands[..10].iter().all(|line| line.starts_with("::error file=stdin,line=")), "{}", run.out);
    assert!(commands[10].starts_with("::notice title=dedere::3 more"), "{}", commands[10]);
    assert!(commands[0].contains(",title=claim-1%3A wrong-outcome::"), "{}", commands[0]);
    assert!(commands[0].contains("\u{201c}Sentence 1: 100%25, a\u{201d}%0A"), "{}", commands[0]);
    assert_eq!(run.out.lines().filter(|line| !line.starts_with("::")).count(), 1);
}

#[test]
fn the_summary_of_a_job_gets_the_markdown_added() {
    let path = folder().join("summary.md");
    std::fs::write(&path, "before\n").expect("a file");
    dedere_with(&["verify", "--format", "github"], mixed().as_bytes(), &[("GITHUB_STEP_SUMMARY", &path)]);
    let summary = std::fs::read_to_string(&path).expect("the summary");
    assert!(summary.starts_with("before\n## INCOMPLETE\n"), "{summary}");
    assert!(summary.contains("wrong-outcome") && summary.contains("no state or place on record is called"), "{summary}");
}

#[test]
fn what_a_claim_says_cannot_act_on_a_terminal_or_as_a_command() {
    let claims = r#"{"version":1,"claims":[{"id":"a","text":"x \u202e y","asserts":{"bound":true,"state":"russia","instrument":"rome-statute","date":"2025-09-23"}}]}"#;
    for format in ["text", "markdown", "json", "github"] {
        let run = dedere(&["verify", "--as", "json", "--format", format], claims.as_bytes());
        if format != "github" {
            assert!(!run.out.contains('\u{202e}'), "{format}: {}", run.out);
        }
    }
    let command = r#"{"version":1,"claims":[{"id":"a","text":"x","asserts":{"bound":true,"state":"a\n::error::b","instrument":"rome-statute","date":"2025-09-23"}}]}"#;
    let run = dedere(&["verify", "--as", "json", "--format", "github"], command.as_bytes());
    assert!(run.out.lines().all(|line| !line.starts_with("::error::")), "{}", run.out);
}

#[test]
fn claim_reviews_are_json_ld_with_the_types_of_schema_org() {
    let run = dedere(&[&["export", "claimreview", "examples/claims/mongolia-explainer.yaml"], &NEWSROOM[..]].concat(), b"");
    assert_eq!(run.code, 0, "{}", run.err);
    let context = json!({ "@context": { "@vocab": "http://schema.org/", "url": { "@type": "@id" },
        "datePublished": { "@type": "http://schema.org/Date" } } })
    .to_string();
    let parser =
        oxjsonld::JsonLdParser::new().with_base_iri("https://example.org/claims").expect("a base").for_slice(run.out.as_bytes());
    let parser = parser.with_load_document_callback(move |url, _| {
        assert_eq!(url, "https://schema.org");
        Ok(oxjsonld::JsonLdRemoteDocument { document: context.clone().into_bytes(), document_url: url.to_owned() })
    });
    let quads: Vec<_> = parser.collect::<Result<_, _>>().expect("JSON-LD");
    let word = |iri: &str| iri.trim_start_matches("http://schema.org/").trim_matches(['<', '>']).to_owned();
    let types: std::collections::BTreeMap<String, String> = quads
        .iter()
        .filter(|quad| quad.predicate.as_str().ends_with("#type"))
        .map(|quad| (quad.subject.to_string(), word(quad.object.to_string().trim_matches(['<', '>']))))
        .collect();
    // The properties that schema.org gives to each of these types, itself or by what it inherits from, as far as they are used.
    let vocabulary = [
        (
            "ClaimReview",
            vec!["url", "claimReviewed", "datePublished", "author", "publisher", "reviewRating", "reviewBody", "itemReviewed"],
        ),
        ("Claim", vec!["author", "datePublished", "appearance"]),
        ("CreativeWork", vec!["url"]),
        ("Organization", vec!["name", "url"]),
        ("Rating", vec!["ratingValue", "bestRating", "worstRating", "alternateName"]),
    ];
    for quad in quads.iter().filter(|quad| !quad.predicate.as_str().ends_with("#type")) {
        let of = &types[&quad.subject.to_string()];
        let known = vocabulary.iter().find(|(name, _)| name == of).unwrap_or_else(|| panic!("{of}"));
        assert!(known.1.contains(&word(quad.predicate.as_str()).as_str()), "{quad}");
    }
    let reviews = types.values().filter(|name| *name == "ClaimReview").count();
    assert_eq!(reviews, 12);
}

#[test]
fn the_seed_case_reads_well_from_end_to_end() {
    let run = dedere(&["verify", "examples/claims/mongolia-explainer.yaml", "--all"], b"");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with("HOLDS   All 12 claims hold.\n"), "{}", run.out);
    let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in [
        "\u{201c}Mongolia ratified the Statute on 11 April 2002.\u{201d} = Mongolia ratified the Rome Statute on 11 April 2002.",
        "immunity-excused-mongolia, rated refuted:",
        "= Azerbaijan was not bound by the Rome Statute on 18 August 2024.",
        "= No visit of Vladimir Putin to Mongolia on 2 September 2023 is on record; no list of trips is complete, so that settles nothing.",
    ] {
        assert!(flat.contains(sentence), "{sentence}\n{}", run.out);
    }
}
