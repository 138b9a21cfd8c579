//! Whether a rule or an objection is built so that it can be asked, can speak, and rests on something.

use std::collections::{HashMap, HashSet};

use super::super::fields::Fields;
use super::super::rows::Rows;
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// Complains of a rule that could not be asked, or that would say something without ground.
pub fn check(rule: &Rule, fields: &Fields<'_, '_>) {
    let complain = |field: &str, message: String, help: &str| {
        if fields.sound(field) {
            fields.report(field, Problem::new(Code::RuleShape, message).help(help));
        }
    };
    if let Gives::Status(status) = rule.gives {
        let result = status.carries() || matches!(status, Status::Urged | Status::Voluntary | Status::Unknown);
        if !result {
            complain("gives", format!("a rule whose conditions all hold gives {}", quote(status.word())), RESULTS);
        }
        if result && rule.obligation.is_some_and(|obligation| status.carries() != (obligation != Obligation::None)) {
            let help = "a status that carries an obligation names it, and no other does: there it is `none`";
            complain("obligation", format!("the status {} and this obligation do not go together", quote(status.word())), help);
        }
    }
    let through = rule.when.iter().any(|condition| matches!(condition.test, Test::BoundThrough(_)));
    if rule.gives == Gives::AsBoundThrough && !through {
        let help = "add a `bound-through` to its conditions";
        complain("gives", "the rule takes its result from another, and asks for none".to_owned(), help);
    }
    if rule.treaty.is_none() && (binds_by_treaty(&rule.binds) || tests(rule).any(|test| reads_treaty(&test))) {
        let help = "add `treaty` at the head of the file";
        complain("binds", "the rule reads a list of parties, and its file names no `treaty`".to_owned(), help);
    }
    if rule.yields_to.contains(&rule.number)
        || tests(rule).any(|test| matches!(test, Test::BoundThrough(numbers) if numbers.contains(&rule.number)))
    {
        complain("number", format!("{} waits for itself", rule.number), "leave it out of `yields-to` and `bound-through`");
    }
}

const RESULTS: &str =
    "it gives an obligation, `urged`, `voluntary` or `unknown`; what is lacking stands in the `else` of a condition";

/// Every test of a rule.
fn tests(rule: &Rule) -> impl Iterator<Item = Test> {
    let added = rule.adds.iter().flat_map(|addition| addition.when).copied();
    rule.when.iter().map(|condition| condition.test).chain(added)
}

fn binds_by_treaty(binds: &Binds) -> bool {
    matches!(binds, Binds::Parties | Binds::Declarants | Binds::FormerParties(_))
}

fn reads_treaty(test: &Test) -> bool {
    matches!(test, Test::HostIs(_) | Test::ActsAfterEntryIntoForce | Test::Charge(ChargeTest::Listed))
}

/// Complains of an entry of a rule that never speaks, because one above it speaks in every case.
pub fn reachable<'d, 'n>(rows: Rows<'d, 'n, Rule>) -> Rows<'d, 'n, Rule> {
    let always = |rule: &Rule| rule.binds == Binds::Any && rule.when.iter().all(|condition| condition.otherwise.is_some());
    // Of the entries above: the first of each number and of each id, and the numbers of those that speak in every case.
    let (mut by_number, mut by_id, mut spoken) = (HashMap::new(), HashMap::new(), HashSet::new());
    for (at, rule) in rows.values().enumerate() {
        let help = "order the entries so that the one for every state comes last";
        if spoken.contains(&rule.number) {
            let message = format!("an entry of {} above this one fits in every case, so this one never speaks", rule.number);
            rows.report(at, Problem::new(Code::RuleShape, message).help(help));
        }
        let (of_number, of_id) = (*by_number.entry(rule.number).or_insert(*rule), *by_id.entry(rule.id).or_insert(*rule));
        if let Some(other) = [of_number, of_id].iter().find(|other| (other.number == rule.number) != (other.id == rule.id)) {
            let message = format!("{} and {} are one rule by number or by id, and not by both", other.number, rule.number);
            let help = "entries of one rule have one number and one id";
            rows.report(at, Problem::new(Code::RuleShape, message).help(help));
        }
        if always(rule) {
            spoken.insert(rule.number);
        }
    }
    rows
}

/// Complains of an entry of an objection that is never heard, because one above it is heard in every case.
pub fn heard<'d, 'n>(rows: Rows<'d, 'n, Objection>) -> Rows<'d, 'n, Objection> {
    // Of the entries above: the first number of each objection, and those that are heard in every case.
    let (mut numbers, mut heard) = (HashMap::new(), HashSet::new());
    for (at, entry) in rows.values().enumerate() {
        if heard.contains(&entry.id) {
            let problem = Problem::new(Code::RuleShape, "an entry above this one is heard in every case, so this one never is");
            rows.report(at, problem.help("put the entry with `if: always`, or without an `if`, last"));
        }
        if *numbers.entry(entry.id).or_insert(entry.number) != entry.number {
            let problem = Problem::new(Code::RuleShape, format!("the objection {} has two numbers", quote(entry.id.0)));
            rows.report(at, problem.help("give all its entries one number"));
        }
        if !matches!(entry.heard, Heard::If(_)) {
            heard.insert(entry.id);
        }
    }
    rows
}
