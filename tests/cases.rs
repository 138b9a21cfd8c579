//! The legal cases of `tests/cases/`: derived from the law and from public decisions, put to the record in the binary.

mod common;

use std::collections::BTreeSet;

use common::{Prepared, load};
use dedere::data;
use dedere::law::{Case, Corpus, Depth, Fits, Met, Rule, Suppose, conclude};

fn prepared(record: &Corpus) -> Vec<Prepared> {
    load().into_iter().map(|case| case.prepare(record)).collect()
}

#[test]
fn every_case_comes_out_as_the_law_says() {
    let record = data::embedded();
    let cases = prepared(record);
    let failed: Vec<String> = cases
        .iter()
        .filter_map(|one| {
            let found = one.differences(record);
            (!found.is_empty()).then(|| format!("{}: {}\n    {}", one.case.file, one.case.says, found.join("\n    ")))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} cases fail:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[test]
fn every_case_says_something_of_its_own() {
    let mut said = BTreeSet::new();
    for case in load() {
        assert!(said.insert(case.says.clone()), "{}: said twice: {}", case.file, case.says);
    }
}

/// How far an entry of a rule gets with one process: `None` where it does not bind, else the first condition that fails; past
/// the last, all are met.
fn reached(case: &Case, rule: &'static Rule) -> Option<(usize, Met)> {
    let case = Case { rule: Some(rule), ..*case };
    let process = case.process?;
    if !(rule.courts.is_empty() || rule.courts.contains(&process.court)) || rule.binds.test(&case).bound != Met::Yes {
        return None;
    }
    let tested = rule.when.iter().map(|condition| condition.test.test(&case).0);
    Some(tested.enumerate().find(|(_, met)| *met != Met::Yes).unwrap_or((rule.when.len(), Met::Yes)))
}

#[test]
fn every_entry_of_a_rule_decides_somewhere_and_every_condition_fails_somewhere() {
    let record = data::embedded();
    let mut open: BTreeSet<(usize, usize)> =
        record.rules.iter().enumerate().flat_map(|(at, rule)| (0..=rule.when.len()).map(move |step| (at, step))).collect();
    for one in prepared(record) {
        let corpus = one.corpus(record);
        let host = corpus.host(one.question.place, one.question.date);
        let Some(state) = host.state else { continue };
        for process in one.question.person.processes {
            let (question, process, fits) = (&one.question, Some(process), &Fits::default());
            let case = Case { corpus: &corpus, question, host: &host, state, rule: None, process, fits, depth: Depth::Reasons };
            for (at, rule) in record.rules.iter().enumerate() {
                match reached(&case, rule) {
                    Some((step, Met::No)) => _ = open.remove(&(at, step)),
                    // All conditions are met: the entry must also be the one that speaks, with its own result.
                    Some((step, Met::Yes)) => {
                        let spoken = conclude(&Case { rule: Some(rule), ..case }, Suppose::NOTHING);
                        let heard = dedere::law::opine(&corpus, one.question).conclusions.into_iter().any(|conclusion| {
                            conclusion.rule == Some(rule) && conclusion.process == process && conclusion.status == spoken.status
                        });
                        if heard {
                            open.remove(&(at, step));
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    let missing: Vec<String> = open
        .iter()
        .map(|(at, step)| {
            let rule = &record.rules[*at];
            match rule.when.get(*step) {
                Some(condition) => {
                    format!("{} {}: no case fails at condition {step}, {:?}", rule.number, rule.id, condition.test)
                }
                None => format!("{} {}: no case where it gives its result", rule.number, rule.id),
            }
        })
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
