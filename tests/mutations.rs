//! The rules are tested, not only their answers: with any one element taken out of the law, some case must fail.

mod common;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{Prepared, load};
use dedere::data;
use dedere::law::{
    Addition, Answer, Binds, ChargeMatch, Closed, Combination, Condition, Corpus, FlagRule, Heard, List, Listing, NamedState,
    Objection, OfficeTest, Rule, Test,
};

/// The law with one element taken out, and what it was.
struct Mutant {
    without: String,
    law: Corpus,
}

/// The list without its element at this place.
fn without<T: Copy>(list: List<T>, at: usize) -> List<T> {
    list.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, item)| *item).collect::<Vec<T>>().leak()
}

/// The list with another element at this place.
fn replaced<T: Copy>(list: List<T>, at: usize, item: T) -> List<T> {
    let mut items = list.to_vec();
    items[at] = item;
    items.leak()
}

/// Every way to take one element out of a list.
fn each<T: Copy>(list: List<T>) -> impl Iterator<Item = (T, List<T>)> {
    list.iter().enumerate().map(move |(at, item)| (*item, without(list, at)))
}

/// Every way to take one element out of the list at each place of an outer list.
fn inside<T: Copy, U: Copy + 'static>(
    outer: List<T>,
    of: impl Fn(&T) -> List<U>,
    set: impl Fn(T, List<U>) -> T,
) -> Vec<(usize, U, List<T>)> {
    let mut found = Vec::new();
    for (at, item) in outer.iter().enumerate() {
        for (gone, rest) in each(of(item)) {
            found.push((at, gone, replaced(outer, at, set(*item, rest))));
        }
    }
    found
}

/// Every way to take one word out of a test that lists several.
fn shorter(test: &Test) -> Vec<(String, Test)> {
    fn each_word<T: Copy + std::fmt::Debug>(list: List<T>, of: impl Fn(List<T>) -> Test) -> Vec<(String, Test)> {
        if list.len() < 2 {
            return Vec::new();
        }
        each(list).map(|(gone, rest)| (format!("{gone:?}"), of(rest))).collect()
    }
    match test {
        Test::Document(kinds) => each_word(kinds, Test::Document),
        Test::Court(courts) => each_word(courts, Test::Court),
        Test::Situation(situations) => each_word(situations, Test::Situation),
        Test::Place(places) => each_word(places, Test::Place),
        Test::Capacity(capacities) => each_word(capacities, Test::Capacity),
        Test::Request(kinds) => each_word(kinds, Test::Request),
        Test::BoundThrough(numbers) => each_word(numbers, Test::BoundThrough),
        Test::Office(office) => each_word(office.rank, |rank| Test::Office(OfficeTest { rank, ..*office })),
        _ => Vec::new(),
    }
}

/// Every way to take one word out of one of these tests.
fn shorter_tests(tests: List<Test>) -> Vec<(String, List<Test>)> {
    let each = |(at, test): (usize, &Test)| {
        let kept: Vec<_> = shorter(test).into_iter().map(|(gone, test)| (gone, replaced(tests, at, test))).collect();
        kept
    };
    tests.iter().enumerate().flat_map(each).collect()
}

/// Every way to make a rule bind fewer.
fn narrower(binds: &Binds) -> Vec<(String, Binds)> {
    match binds {
        Binds::FormerParties(grounds) => {
            each(grounds).map(|(gone, rest)| (format!("ground {gone:?}"), Binds::FormerParties(rest))).collect()
        }
        Binds::States(rows) => {
            let cites = inside(rows, |row| row.cites, |row, cites| NamedState { cites, ..row });
            let rows = each(rows).map(|(gone, rest)| (format!("row {}", gone.state), Binds::States(rest)));
            rows.chain(cites.into_iter().map(|(at, cite, rows)| (format!("citation {cite} of row {at}"), Binds::States(rows))))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn of_charge(entry: &ChargeMatch) -> Vec<(String, ChargeMatch)> {
    let cites = inside(entry.listed_by, |listing| listing.cites, |listing, cites| Listing { cites, ..listing });
    cites
        .into_iter()
        .map(|(at, gone, listed_by)| (format!("citation {gone} of {at}"), ChargeMatch { listed_by, ..*entry }))
        .collect()
}

fn of_rule(rule: &Rule) -> Vec<(String, Rule)> {
    let mut found = Vec::new();
    let mut add = |what: String, rule: Rule| found.push((what, rule));
    for (what, binds) in narrower(&rule.binds) {
        add(what, Rule { binds, ..*rule });
    }
    for (at, condition) in rule.when.iter().enumerate() {
        for (gone, test) in shorter(&condition.test) {
            let when = replaced(rule.when, at, Condition { test, ..*condition });
            add(format!("{gone} in condition {at}"), Rule { when, ..*rule });
        }
    }
    for (gone, when) in each(rule.when) {
        add(format!("condition {:?}", gone.test), Rule { when, ..*rule });
    }
    for (at, cite, when) in inside(rule.when, |condition| condition.cites, |condition, cites| Condition { cites, ..condition }) {
        add(format!("citation {cite} of condition {at}"), Rule { when, ..*rule });
    }
    for (gone, yields_to) in each(rule.yields_to) {
        add(format!("yields-to {gone}"), Rule { yields_to, ..*rule });
    }
    for (gone, cites) in each(rule.cites) {
        add(format!("citation {gone}"), Rule { cites, ..*rule });
    }
    for (gone, adds) in each(rule.adds) {
        add(format!("addition {:?}", gone.when), Rule { adds, ..*rule });
    }
    for (at, cite, adds) in inside(rule.adds, |addition| addition.cites, |addition, cites| Addition { cites, ..addition }) {
        add(format!("citation {cite} of addition {at}"), Rule { adds, ..*rule });
    }
    for (at, flag, adds) in inside(rule.adds, |addition| addition.flags, |addition, flags| Addition { flags, ..addition }) {
        add(format!("flag {flag} of addition {at}"), Rule { adds, ..*rule });
    }
    for (at, test, adds) in inside(rule.adds, |addition| addition.when, |addition, when| Addition { when, ..addition }) {
        add(format!("test {test:?} of addition {at}"), Rule { adds, ..*rule });
    }
    for (at, addition) in rule.adds.iter().enumerate() {
        for (gone, when) in shorter_tests(addition.when) {
            let adds = replaced(rule.adds, at, Addition { when, ..*addition });
            add(format!("{gone} in addition {at}"), Rule { adds, ..*rule });
        }
    }
    for (gone, flags) in each(rule.flags) {
        add(format!("flag {gone}"), Rule { flags, ..*rule });
    }
    for (gone, objections) in each(rule.objections) {
        add(format!("objection {gone}"), Rule { objections, ..*rule });
    }
    found
}

fn of_objection(objection: &Objection) -> Vec<(String, Objection)> {
    let mut found = Vec::new();
    for (gone, cites) in each(objection.cites) {
        found.push((format!("citation {gone}"), Objection { cites, ..*objection }));
    }
    for (gone, authorities) in each(objection.authorities) {
        found.push((format!("authority {gone}"), Objection { authorities, ..*objection }));
    }
    if let Some(flag) = objection.flag {
        found.push((format!("flag {flag}"), Objection { flag: None, ..*objection }));
    }
    if let Heard::If(tests) = objection.heard {
        for (gone, rest) in each(tests) {
            found.push((format!("test {gone:?}"), Objection { heard: Heard::If(rest), ..*objection }));
        }
        for (gone, tests) in shorter_tests(tests) {
            found.push((format!("{gone} in a test"), Objection { heard: Heard::If(tests), ..*objection }));
        }
    }
    found
}

fn of_flag(flag: &FlagRule) -> Vec<(String, FlagRule)> {
    let mut found = Vec::new();
    for (gone, cites) in each(flag.cites) {
        found.push((format!("citation {gone}"), FlagRule { cites, ..*flag }));
    }
    for (gone, when) in each(flag.when) {
        found.push((format!("test {gone:?}"), FlagRule { when, ..*flag }));
    }
    for (gone, when) in shorter_tests(flag.when) {
        found.push((format!("{gone} in a test"), FlagRule { when, ..*flag }));
    }
    for (gone, with) in each(flag.with) {
        found.push((format!("status {}", gone.word()), FlagRule { with, ..*flag }));
    }
    found
}

fn of_combination(combination: &Combination) -> Vec<(String, Combination)> {
    let mut found = Vec::new();
    for (gone, objections) in each(combination.objections) {
        found.push((format!("objection {gone}"), Combination { objections, ..*combination }));
    }
    for (gone, flags) in each(combination.flags) {
        found.push((format!("flag {gone}"), Combination { flags, ..*combination }));
    }
    for (gone, visit_flags) in each(combination.visit_flags) {
        found.push((format!("visit flag {gone}"), Combination { visit_flags, ..*combination }));
    }
    for (gone, contested) in each(combination.contested) {
        found.push((format!("contested {}", gone.0.word()), Combination { contested, ..*combination }));
    }
    // A status that counts as nothing counts as `not-obliged`: only the others carry weight.
    for (gone, counts_as) in each(combination.counts_as).filter(|(gone, _)| gone.1 != Answer::NotObliged) {
        found.push((format!("counts-as {}", gone.0.word()), Combination { counts_as, ..*combination }));
    }
    found
}

fn mutants(law: &Corpus) -> Vec<Mutant> {
    let mut found = Vec::new();
    let mut add = |without: String, law: Corpus| found.push(Mutant { without, law });
    for (at, rule) in law.rules.iter().enumerate() {
        for (what, mutated) in of_rule(rule) {
            add(format!("{} {}: {what}", rule.number, rule.id), Corpus { rules: replaced(law.rules, at, mutated), ..*law });
        }
    }
    for (at, objection) in law.objections.iter().enumerate() {
        add(
            format!("O{} {}: the whole entry", objection.number, objection.id),
            Corpus { objections: without(law.objections, at), ..*law },
        );
        for (what, mutated) in of_objection(objection) {
            let objections = replaced(law.objections, at, mutated);
            add(format!("O{} {}: {what}", objection.number, objection.id), Corpus { objections, ..*law });
        }
    }
    for (at, flag) in law.flags.iter().enumerate() {
        for (what, mutated) in of_flag(flag) {
            add(format!("{}: {what}", flag.code), Corpus { flags: replaced(law.flags, at, mutated), ..*law });
        }
    }
    for (at, entry) in law.charge_map.iter().enumerate() {
        add(format!("charge map {}", entry.provision), Corpus { charge_map: without(law.charge_map, at), ..*law });
        for (what, mutated) in of_charge(entry) {
            add(
                format!("charge map {}: {what}", entry.provision),
                Corpus { charge_map: replaced(law.charge_map, at, mutated), ..*law },
            );
        }
    }
    for (what, combination) in of_combination(&law.combination) {
        add(format!("combination: {what}"), Corpus { combination, ..*law });
    }
    found
}

#[test]
fn every_element_of_the_law_is_held_by_some_case() {
    let law = data::embedded();
    // A case that fails as it is holds nothing.
    let cases: Vec<Prepared> =
        load().into_iter().map(|case| case.prepare(law)).filter(|one| one.differences(law).is_empty()).collect();
    let mutants = mutants(law);
    // The case that held the last element of a rule holds the next one more often than not: it is tried first.
    let next = AtomicUsize::new(0);
    let work = || {
        let mut survivors = BTreeMap::new();
        let mut order: Vec<&Prepared> = cases.iter().collect();
        while let Some((at, mutant)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, mutants.get(at)?))) {
            match order.iter().position(|one| !one.differences(&mutant.law).is_empty()) {
                Some(held) => order[..=held].rotate_right(1),
                None => _ = survivors.insert(at, &mutant.without),
            }
        }
        survivors
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let survivors: BTreeMap<usize, &String> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running.into_iter().flat_map(|thread| thread.join().expect("a thread that ends")).collect()
    });
    let list: Vec<&str> = survivors.values().map(|without| without.as_str()).collect();
    println!("{} elements, {} cases, {} survivors", mutants.len(), cases.len(), list.len());
    // Those that no case can hold while nothing on record is of their kind; one that is held leaves the list.
    let known: Vec<&str> =
        include_str!("cases/survivors.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let new: Vec<&str> = list.iter().copied().filter(|without| !known.contains(without)).collect();
    let held: Vec<&str> = known.into_iter().filter(|without| !list.contains(without)).collect();
    assert!(new.is_empty(), "{} of {} survive:\n{}", new.len(), mutants.len(), new.join("\n"));
    assert!(held.is_empty(), "held by a case, and in survivors.txt:\n{}", held.join("\n"));
}
