//! The tests of conditions, additions, objections and flags: maps of one key a test.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::yaml::{Node, Value};
use crate::law::*;
use crate::problem::{Code, Problem};

/// Several tests, all of which must hold.
pub struct Tests(pub List<Test>);

impl Read for Tests {
    fn read(node: &Node, at: At<'_>) -> Tests {
        let fields = Fields::of(node, at);
        let tests = given(&fields);
        if tests.is_empty() {
            fields.at.report(
                &node.span,
                Problem::new(Code::RuleShape, "no test here").help("leave the `if` out, or say `if: always`"),
            );
        }
        Tests(tests.leak())
    }
}

/// The one test of a condition, beside `else` and `cites`.
pub fn one(fields: &Fields<'_, '_>) -> Test {
    let tests = given(fields);
    if tests.len() != 1 {
        let problem = Problem::new(Code::RuleShape, format!("a condition has one test, this one has {}", tests.len()));
        fields.at.report(&fields.head(), problem.help("write one condition a test, one below the other"));
    }
    tests.first().copied().unwrap_or(Test::Live)
}

/// The tests among the fields, in the order of the file.
fn given(fields: &Fields<'_, '_>) -> Vec<Test> {
    // Every word is asked for, so that only foreign ones count as unknown; the order is that of the file.
    let mut tests: Vec<(usize, Test)> = Vec::new();
    for (word, keyword) in Keyword::WORDS {
        // Whom a rule binds, and whether there is a document about the person at all, are no tests.
        if matches!(keyword, Keyword::Bound | Keyword::Person) {
            continue;
        }
        if let Some(node) = fields.node(word) {
            tests.push((node.span.start, test(*keyword, node, fields.at)));
        }
    }
    tests.sort_by_key(|(at, _)| *at);
    tests.into_iter().map(|(_, test)| test).collect()
}

fn test(keyword: Keyword, node: &Node, at: At<'_>) -> Test {
    match keyword {
        Keyword::Document => Test::Document(List::read(node, at)),
        Keyword::Live => only_true(node, at, Test::Live),
        Keyword::KnownToHost => only_true(node, at, Test::KnownToHost),
        Keyword::Court => Test::Court(List::read(node, at)),
        Keyword::Situation => Test::Situation(List::read(node, at)),
        Keyword::Place => Test::Place(List::read(node, at)),
        Keyword::State => Test::State(List::read(node, at)),
        Keyword::Treaty => Test::Treaty(List::read(node, at)),
        Keyword::Charge => Test::Charge(Read::read(node, at)),
        Keyword::Conflict => Test::Conflict(Read::read(node, at)),
        Keyword::Capacity if node.text() == Some("contested") => Test::CapacityContested,
        Keyword::Capacity => Test::Capacity(List::read(node, at)),
        Keyword::Allegation => Test::Allegation(Read::read(node, at)),
        Keyword::Acts => {
            let words =
                [("after-entry-into-force", Test::ActsAfterEntryIntoForce), ("before-succession", Test::ActsBeforeSuccession)];
            at.word(node, &words)
        }
        Keyword::Request if node.text() == Some("none") => Test::Request(&[]),
        Keyword::Request if node.text() == Some("presumed") => Test::RequestPresumed(true),
        Keyword::Request if node.text() == Some("awaited") => Test::RequestPresumed(false),
        Keyword::Request => Test::Request(List::read(node, at)),
        Keyword::Measure => measure(node, at),
        Keyword::HostIs => Test::HostIs(Read::read(node, at)),
        Keyword::Statehood => Test::Statehood(Read::read(node, at)),
        Keyword::BoundThrough => Test::BoundThrough(List::read(node, at)),
        Keyword::Office => office(node, at),
        Keyword::OwnState => Test::OwnState(Read::read(node, at)),
        Keyword::Presence => Test::Presence(Read::read(node, at)),
        Keyword::Meeting => at.word(node, &[("protected", Test::ProtectedMeeting)]),
        Keyword::Ruled => Test::Ruled(Read::read(node, at)),
        Keyword::Bound | Keyword::Person | Keyword::Date => date(node, at),
    }
}

/// A test that is only ever asked for, never for its opposite.
fn only_true(node: &Node, at: At<'_>, test: Test) -> Test {
    if !bool::read(node, at) && matches!(node.value, Value::Bool(_)) {
        at.report(&node.span, Problem::new(Code::RuleShape, "this test has no opposite").help("write `true`"));
    }
    test
}

/// `measure: { deferral: false }`.
fn measure(node: &Node, at: At<'_>) -> Test {
    let fields = Fields::of(node, at);
    let terms = at.desk.terms.get();
    let given: Vec<(MeasureKind, bool)> =
        terms.measures.iter().filter_map(|(kind, _)| Some((*kind, fields.maybe(kind.0)?))).collect();
    if given.len() != 1 {
        fields.at.report(&node.span, Problem::new(Code::RuleShape, "`measure` asks for one kind of measure"));
    }
    let (kind, present) = given.first().copied().unwrap_or((MeasureKind(""), false));
    Test::Measure { kind, present }
}

/// `office: { rank: […], of: …, held: ever, verified: false }`.
fn office(node: &Node, at: At<'_>) -> Test {
    let fields = Fields::of(node, at);
    let ever = fields.node("held").map(|node| fields.at.word(node, &[("ever", true)]));
    let unverified = fields.node("verified").map(|node| {
        if !matches!(node.value, Value::Bool(false)) {
            fields.at.report(&node.span, Problem::new(Code::RuleShape, "`verified` can only be `false` here"));
        }
        true
    });
    Test::Office(OfficeTest {
        rank: fields.need("rank"),
        of: fields.need("of"),
        ever: ever.unwrap_or(false),
        unverified: unverified.unwrap_or(false),
        waived: fields.or("waived", false),
    })
}

impl Read for OfficeOf {
    fn read(node: &Node, at: At<'_>) -> OfficeOf {
        if matches!(node.value, Value::Text(_) | Value::Null) {
            let words =
                [("any", OfficeOf::Any), ("abroad", OfficeOf::Abroad), ("outside-the-treaty-then", OfficeOf::OutsideThen)];
            return at.word(node, &words);
        }
        let fields = Fields::of(node, at);
        let named = |name| fields.node(name).map(|_| super::with_parties(&fields, name));
        let (party, not) = (named("party-to"), named("not-party-to"));
        match (party, not) {
            (Some(treaty), None) => OfficeOf::PartyTo(treaty),
            (None, Some(treaty)) => OfficeOf::NotPartyTo(treaty),
            _ => {
                let problem = Problem::new(Code::RuleShape, "`of` says whose office");
                let help = "write `any`, `abroad`, `outside-the-treaty-then`, `{ party-to: id }` or `{ not-party-to: id }`";
                fields.at.report(&node.span, problem.help(help));
                OfficeOf::Any
            }
        }
    }
}

/// `date: { from, until }`, or `date: { after: today }`, or `date: { after: record }`.
fn date(node: &Node, at: At<'_>) -> Test {
    let fields = Fields::of(node, at);
    let (from, until): (Option<Day>, Option<Day>) = (fields.maybe("from"), fields.maybe("until"));
    fields.in_order("from", from, "until", until);
    let words = [("today", Test::AfterToday), ("record", Test::AfterRecord)];
    let after = fields.node("after").map(|node| fields.at.word(node, &words));
    match (after, from.or(until)) {
        (Some(test), None) => test,
        (None, Some(_)) => Test::Date { from, until },
        _ => {
            let problem = Problem::new(Code::RuleShape, "`date` says a span of days or a day to come");
            fields.at.report(&node.span, problem.help("write `from`, `until` or both, or `after: today`"));
            Test::AfterToday
        }
    }
}
