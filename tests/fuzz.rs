//! The targets of `fuzz/`, run for a short while: `FUZZ_SECONDS` for each, and no more often than `FUZZ_RUNS`. The same inputs in every run
//! with the same `FUZZ_SEED`. `fuzz/README.md` says how they are run for longer.

#[path = "../fuzz/src/lib.rs"]
#[allow(missing_docs, reason = "a crate of its own documents it")]
mod fuzz;

use std::{env, fs, path::Path, time::Duration};

use fuzz::{TARGETS, Target, driver};

fn number(variable: &str, usual: u64) -> u64 {
    env::var(variable).map_or(usual, |value| value.parse().unwrap_or_else(|_| panic!("{variable}={value} is no number")))
}

fn holds(name: &str) {
    let target: &Target = TARGETS.iter().find(|target| target.name == name).expect("a target");
    let seeds = driver::seeds(Path::new("fuzz/seeds"), target);
    assert!(seeds.len() > 2, "{} seeds", seeds.len());
    let (time, seed) = (Duration::from_secs(number("FUZZ_SECONDS", 8)), number("FUZZ_SEED", 1));
    match driver::run(target, &seeds, seed, time, number("FUZZ_RUNS", u64::MAX)) {
        Ok(runs) => {
            println!("{name}: {runs} executions");
            assert!(runs >= seeds.len() as u64);
        }
        Err(input) => {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.input"));
            fs::write(&kept, input).expect("a place to write");
            panic!("{name} does not hold for {}", kept.display());
        }
    }
}

#[test]
fn a_claim_is_read_the_same_in_every_way() {
    holds("claims_line");
}

#[test]
fn any_bytes_as_claims_give_whole_and_clean_reports() {
    holds("claims_file");
}

#[test]
fn a_harmed_record_is_refused_clean_or_answers_the_same_in_every_way() {
    holds("record");
}

#[test]
fn any_receipt_is_compared_and_told_clean() {
    holds("receipt");
}

#[test]
fn any_line_is_read_the_same_and_answered_clean() {
    holds("line");
}

#[test]
fn any_name_is_found_as_by_a_plain_search_or_refused_clean() {
    holds("names");
}

#[test]
fn any_question_has_the_same_answer_in_every_way() {
    holds("law");
}

#[test]
fn any_page_is_drawn_clean() {
    holds("page");
}

#[test]
fn every_target_has_its_place_in_the_long_run_and_its_seeds_are_few() {
    let manifest = fs::read_to_string("fuzz/Cargo.toml").expect("a manifest");
    let mut bytes = 0;
    for target in &TARGETS {
        let path = format!("fuzz_targets/{}.rs", target.name);
        assert!(manifest.contains(&format!("path = \"{path}\"")), "{path}");
        let source = fs::read_to_string(Path::new("fuzz").join(&path)).expect("a target");
        assert!(source.contains(&format!("dedere_fuzz::{}::holds(", target.name)), "{path}");
        bytes += driver::seeds(Path::new("fuzz/seeds"), target).iter().map(Vec::len).sum::<usize>();
    }
    assert!(bytes < 5_000_000, "{bytes} bytes of seeds");
}
