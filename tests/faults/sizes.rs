//! Records of any size within the limits.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{folder, records};

/// A record within the limits of size is looked at soon: the time grows with its size, and not with that of its pairs.
#[test]
fn the_time_that_a_record_takes_grows_with_its_size_alone() {
    let time = |name: &str, path: &str, text: &str| {
        let root = folder(name);
        records::copy(Path::new(records::VALID), &root);
        fs::write(root.join(path), text).expect("a file");
        let start = Instant::now();
        let problems = dedere::data::check(&root);
        assert!(!problems.is_empty(), "{name}");
        start.elapsed()
    };
    let actions = fs::read_to_string(Path::new(records::VALID).join("instruments/charter/actions.yaml")).expect("a list");
    let (head, _) = actions.split_once("actions:\n").expect("a list");
    let acts = |number: usize, act: &dyn Fn(usize) -> String| {
        let line = |at| format!("  - {{ state: arcadia, {}, special: s }}\n", act(at));
        format!("{head}actions:\n{}", (0..number).map(line).collect::<String>())
    };
    let day = |at: usize| format!("{:04}-{:02}-{:02}", 1950 + at / 336, at / 28 % 12 + 1, at % 28 + 1);
    let both = |at: usize| {
        let action = ["ratification", "withdrawal", "revocation", "annulment"][at % 4];
        format!("action: {action}, on: {}, effect: {}", day(at / 2), day(at / 2 + 1))
    };
    let notices = |at: usize| {
        let action = if at.is_multiple_of(2) { "withdrawal" } else { "revocation" };
        format!("action: {action}, on: {}, effect: {}", day(at / 2), day(at / 2 + 1))
    };
    for (name, act) in [("acts", &both as &dyn Fn(usize) -> String), ("notices", &notices)] {
        let path = "instruments/charter/actions.yaml";
        let (small, large) = (time(name, path, &acts(2_000, act)), time(name, path, &acts(16_000, act)));
        assert!(large < 20 * small + Duration::from_secs(2), "{name}: {small:?}, and {large:?} for eight times as many");
    }
    let law = fs::read_to_string(Path::new(records::VALID).join("law/charter.yaml")).expect("rules");
    let (head, rules) = law.split_once("rules:\n").expect("rules");
    let (first, _) = rules.split_once("\n  - id:").unwrap_or((rules, ""));
    let circle = |number: usize| {
        let all: Vec<String> = (1..=number).map(|at| format!("R{at}")).collect();
        let through = format!("    when:\n      - {{ bound-through: [{}], else: silent }}\n", all.join(", "));
        let rule = |at: usize| {
            let rule = first.replace("number: R1", &format!("number: R{at}")).replace("id: arrest", &format!("id: arrest-{at}"));
            rule + "\n" + &through
        };
        format!("{head}rules:\n{}", (1..=number).map(rule).collect::<String>())
    };
    let (small, large) = (time("rules", "law/charter.yaml", &circle(30)), time("rules", "law/charter.yaml", &circle(240)));
    // Eight times as many rules name sixty-four times as many.
    assert!(large < 100 * small + Duration::from_secs(2), "{small:?}, and {large:?} for eight times as many");
}
