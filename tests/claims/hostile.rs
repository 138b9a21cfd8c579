//! Files as they arrive in the night: cut, broken, huge, not text at all. Clear problems, and nothing is lost.

use super::{dedere, folder};

const GOOD: &str =
    r#"{"id":"ID","text":"A","asserts":{"bound":true,"state":"mali","instrument":"rome-statute","date":"2025-09-23"}}"#;

fn good(id: &str) -> String {
    GOOD.replace("ID", id)
}

#[test]
fn a_broken_line_is_told_with_its_number_and_the_rest_is_checked() {
    let lines = [good("a"), "{\"id\": \"b\", nonsense}".to_owned(), good("c"), String::new(), good("d").replace("mali", "malli")]
        .join("\n");
    let run = dedere(&["verify", "--as", "ndjson", "--format", "json"], lines.as_bytes());
    let report = run.json();
    assert_eq!((run.code, report["totals"]["holds"].as_u64(), report["totals"]["problems"].as_u64()), (2, Some(2), Some(2)));
    let problem = |at: usize| (report["problems"][at]["line"].as_u64(), report["problems"][at]["code"].as_str());
    assert_eq!((problem(0), problem(1)), ((Some(2), Some("broken-line")), (Some(5), Some("unknown-state"))));
    assert!(report["problems"][1]["help"].as_str().expect("help").contains("`mali`"));
    assert_eq!(report["problems"][1]["column"], 54);
}

#[test]
fn a_file_cut_in_the_middle_is_told_and_what_stands_before_is_checked() {
    let lines = format!("{}\n{}", good("a"), &good("b")[..60]);
    let run = dedere(&["verify", "--as", "ndjson", "--format", "json"], lines.as_bytes());
    let report = run.json();
    assert_eq!((run.code, report["totals"]["holds"].as_u64(), report["problems"][0]["line"].as_u64()), (2, Some(1), Some(2)));
    let whole = format!("{{\"version\":1,\"claims\":[{},{}", good("a"), &good("b")[..60]);
    let run = dedere(&["verify", "--as", "json"], whole.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("the text ends too early"), "{}", run.err);
    let yaml = "version: 1\nclaims:\n  - id: a\n    text: \"cut in the";
    assert_eq!(dedere(&["verify"], yaml.as_bytes()).code, 2);
}

#[test]
fn binary_noise_is_told_in_every_form() {
    let noise: Vec<u8> = (0..200_000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for form in ["yaml", "json", "ndjson", "csv"] {
        let run = dedere(&["verify", "--as", form], &noise);
        assert_eq!(run.code, 2, "{form}");
        assert!(run.err.contains("UTF-8"), "{form}: {}", run.err);
        assert!(run.err.len() < 20_000, "{form}");
    }
}

#[test]
fn ten_megabytes_of_one_line_are_passed_over_and_the_rest_is_checked() {
    let mut lines = good("a").into_bytes();
    lines.push(b'\n');
    lines.extend(std::iter::repeat_n(b'x', 10 * 1024 * 1024));
    lines.push(b'\n');
    lines.extend(good("c").into_bytes());
    let run = dedere(&["verify", "--as", "ndjson", "--format", "json"], &lines);
    let report = run.json();
    assert_eq!(
        (run.code, report["totals"]["holds"].as_u64(), report["problems"][0]["code"].as_str()),
        (2, Some(2), Some("line-too-long"))
    );
    assert!(report["problems"][0]["message"].as_str().expect("words").contains("line 2"));
    let run = dedere(&["verify"], &lines);
    assert_eq!(run.code, 2);
    assert!(run.err.len() < 20_000, "{}", run.err.len());
}

#[test]
fn deep_nesting_is_refused_before_it_costs_anything() {
    for (form, text) in [("json", "[".repeat(200_000)), ("ndjson", "[".repeat(60_000)), ("yaml", "[".repeat(200_000))] {
        let run = dedere(&["verify", "--as", form], text.as_bytes());
        assert_eq!(run.code, 2, "{form}");
    }
}

#[test]
fn ids_that_stand_twice_and_keys_that_are_unknown_are_told() {
    let text = format!("{}\n{}\n{}", good("a"), good("a"), good("c").replace("\"text\"", "\"txt\""));
    let run = dedere(&["verify", "--as", "ndjson", "--format", "json"], text.as_bytes());
    let report = run.json();
    let codes: Vec<_> = report["problems"].as_array().expect("problems").iter().map(|problem| problem["code"].as_str()).collect();
    assert_eq!((run.code, report["totals"]["problems"].as_u64()), (2, Some(2)));
    assert!(codes.contains(&Some("duplicate-id")) && codes.contains(&Some("unknown-field")), "{codes:?}");
    let yaml = "version: 1\nclaims:\n  - { id: a, text: A, text: B, asserts: { bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 } }\n";
    let run = dedere(&["verify"], yaml.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("duplicate-key"), "{}", run.err);
}

#[test]
fn an_unknown_or_shared_name_offers_candidates_and_the_other_claims_are_checked() {
    let yaml = super::yaml(&[
        "{ obligation: obliged, person: puttin, state: korea, date: 2024-09-02 }",
        "{ bound: true, state: crimea, instrument: rome-statue, date: 2024-09-02 }",
        "{ warrant: exists, person: putin, court: icj2, date: 2024-09-02, is: true }",
        "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }\n    because: [\"rome-statute:89(9)\"]",
        "{ obligation: obliged, person: putin, state: mongolia, date: 1900-01-01 }",
        "{ bound: true, state: mali, instrument: rome-statute, date: 2025-09-23 }",
    ]);
    let run = dedere(&["verify", "--format", "json"], yaml.as_bytes());
    let report = run.json();
    assert_eq!((run.code, report["totals"]["holds"].as_u64(), report["totals"]["problems"].as_u64()), (2, Some(1), Some(5)));
    let codes: Vec<_> = report["problems"]
        .as_array()
        .expect("problems")
        .iter()
        .map(|problem| problem["code"].as_str().expect("a code"))
        .collect();
    assert_eq!(
        codes,
        [
            "unknown-person",
            "ambiguous-state",
            "not-a-state",
            "unknown-instrument",
            "unknown-court",
            "missing-article",
            "bad-date"
        ]
    );
    for (at, candidate) in [(0, "vladimir-putin"), (1, "north-korea"), (2, "ukraine"), (3, "rome-statute")] {
        assert!(report["problems"][at]["help"].as_str().expect("help").contains(candidate), "{}", report["problems"][at]);
    }
}

#[test]
fn nothing_to_check_never_looks_like_a_pass() {
    for form in ["yaml", "json", "ndjson", "csv"] {
        for text in ["", "\n\n"] {
            let run = dedere(&["verify", "--as", form], text.as_bytes());
            assert_eq!(run.code, 2, "{form} {text:?}");
            assert!(run.err.contains("no-claims"), "{form}: {}", run.err);
        }
    }
    assert_eq!(dedere(&["verify"], b"version: 1\nclaims: []\n").code, 2);
    assert_eq!(dedere(&["verify", "--as", "csv"], b"id,text,kind\n").code, 2);
    assert_eq!(dedere(&["verify", "no-such-file.yaml"], b"").code, 2);
    assert_eq!(dedere(&["verify", "src"], b"").code, 2);
}

#[test]
fn a_table_with_a_strange_head_or_a_broken_line_is_told() {
    let unknown = dedere(&["verify", "--as", "csv"], b"id,text,kind,valu\n");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("did you mean `value`?"), "{}", unknown.err);
    let table = "id,text,kind,value,state,instrument,date\na,A,bound,true,mali,rome-statute,2025-09-23\nb,\"B,bound,true,mali\nc,C,bund,true,mali,rome-statute,2025-09-23\nd,D,bound,maybe,mali,rome-statute,2025-09-23\ne,E,bound,true,mali,rome-statute,2025-09-23,x\n";
    let run = dedere(&["verify", "--as", "csv", "--format", "json"], table.as_bytes());
    let report = run.json();
    assert_eq!(
        (run.code, report["totals"]["holds"].as_u64(), report["totals"]["problems"].as_u64()),
        (2, Some(1), Some(4)),
        "{report}"
    );
    let lines: Vec<_> = report["problems"].as_array().expect("problems").iter().map(|problem| problem["line"].as_u64()).collect();
    assert_eq!(lines, [Some(3), Some(4), Some(5), Some(6)]);
}

#[test]
fn a_table_with_text_after_a_quote_is_told_whatever_its_letters() {
    for table in ["id,text,kind\na,\"b\"é,obligation\n", "\"id\"é,text,kind\n", "id,text,kind\na,\"b\"\u{1d7d8}\n", "\"id\"é"]
    {
        let run = dedere(&["verify", "--as", "csv"], table.as_bytes());
        assert_eq!(run.code, 2, "{table}: {}", run.err);
        assert!(run.err.contains("text after a closing quote"), "{table}: {}", run.err);
    }
}

#[test]
fn many_failures_are_told_in_part_and_counted_in_full() {
    let mut lines = String::new();
    for at in 0..30_000 {
        lines.push_str(&good(&format!("claim-{at}")).replace("mali", "russia"));
        lines.push('\n');
    }
    let path = folder().join("many.ndjson");
    std::fs::write(&path, lines).expect("a file");
    let run = dedere(&["verify", "--format", "json", &path.to_string_lossy()], b"");
    let report = run.json();
    assert_eq!((run.code, report["totals"]["fails"].as_u64(), report["left_out"].as_u64()), (1, Some(30_000), Some(20_000)));
}

#[test]
fn half_a_sign_and_a_line_that_is_no_map_are_told() {
    for line in ["{\"id\":\"a\\ud800\"}", "[1,2]", "\"text\"", "17", "null", "{}"] {
        let run = dedere(&["verify", "--as", "ndjson", "--format", "json"], format!("{line}\n{}", good("b")).as_bytes());
        let report = run.json();
        assert_eq!((run.code, report["totals"]["holds"].as_u64()), (2, Some(1)), "{line}");
        assert_eq!(report["problems"][0]["line"], 1, "{line}");
    }
}

#[test]
fn words_of_any_length_are_told_in_short() {
    let long = "x".repeat(50_000);
    for text in [good("a").replace("mali", &long), good("a").replace("\"bound\":true", &format!("\"act\":\"{long}\""))] {
        let run = dedere(&["verify", "--as", "ndjson"], text.as_bytes());
        assert_eq!(run.code, 2);
        assert!(run.err.len() < 8_000, "{}", run.err.len());
    }
}

#[test]
fn lines_of_json_in_a_file_of_json_get_a_hint() {
    let run = dedere(&["verify", "--as", "json"], format!("{}\n{}\n", good("a"), good("b")).as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--as ndjson"), "{}", run.err);
}
