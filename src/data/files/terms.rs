//! `law/terms.yaml`, and the sentences that stand beside rules: templates with holes, each hole one that the sentence can have.

use std::cell::RefCell;
use std::collections::HashSet;

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::rows::Rows;
use super::super::yaml::{Entry, Node, Value};
use super::sentences::template;
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// What a sentence about a flag can leave open.
pub const OF_FLAGS: &[Open] = &{
    let mut open = holes::<FlagHole, { FlagHole::WORDS.len() }>();
    // Past, present, to come.
    open[FlagHole::Tense as usize].kind = crate::law::Kind::Choice(3);
    open
};
/// What a sentence about an objection can.
pub const OF_OBJECTIONS: &[Open] = &holes::<ObjectionHole, { ObjectionHole::WORDS.len() }>();
const OF_OBLIGATIONS: &[Open] = &holes::<ObligationHole, { ObligationHole::WORDS.len() }>();
const OF_CHARGES: &[Open] = &holes::<ChargeHole, { ChargeHole::WORDS.len() }>();

/// `terms.yaml`.
pub fn terms(node: &Node, at: At<'_>) -> Terms {
    let fields = Fields::of(node, at);
    Terms {
        answers: texts(&fields, "answers"),
        statuses: entries(&fields, "statuses", Status::carries, status),
        obligations: entries(&fields, "obligations", |_| false, obligation),
        grounds: texts(&fields, "grounds"),
        requests: defined(&fields, "requests", request),
        measures: defined(&fields, "measures", |word, node, at| (MeasureKind(word), at.text(node, "a noun (text)"))),
        referrals: defined(&fields, "referrals", |word, node, at| referral(word, node, at, fields.part("referrals").entries())),
        marks: defined(&fields, "marks", mark),
        lists: defined(&fields, "lists", list),
    }
}

/// A text for each word of a closed list.
fn texts<T: Closed>(fields: &Fields<'_, '_>, name: &'static str) -> List<(T, Text)> {
    entries(fields, name, |_| false, |word, node, at| (word, at.text(node, "a sentence (text)")))
}

/// An entry for each word of a closed list, but where the word alone says enough: one that is not there is a missing text, one that is no
/// such word an unknown one.
fn entries<T: Closed, E: 'static>(
    fields: &Fields<'_, '_>,
    name: &'static str,
    optional: impl Fn(T) -> bool,
    read: impl Fn(T, &Node, At<'_>) -> E,
) -> List<E> {
    let part = fields.part(name);
    let mut read_by_word: Vec<(T, E)> = Vec::new();
    for entry in part.entries() {
        let value = T::read(&entry.named(), fields.at);
        if value.word() == entry.key {
            read_by_word.push((value, read(value, &entry.node, fields.at)));
        }
    }
    for (word, value) in T::WORDS.iter().filter(|(_, value)| !optional(*value)) {
        if !read_by_word.iter().any(|(other, _)| other == value) && fields.node(name).is_some() {
            let problem = missing(format!("{} has no text", quote(word)));
            fields.report(name, problem.help(format!("say under `{name}` what it means")));
        }
    }
    read_by_word.sort_by_key(|(value, _)| value.place());
    read_by_word.into_iter().map(|(_, entry)| entry).collect::<Vec<E>>().leak()
}

fn status(status: Status, node: &Node, at: At<'_>) -> StatusTerm {
    let fields = Fields::of(node, at);
    let means: Option<Text> = fields.maybe("means");
    if means.is_some() == Answer::from_word(status.word()).is_some() && fields.sound("means") {
        let message = match means {
            Some(_) => format!("the status {} is an answer, which has a text of its own", quote(status.word())),
            None => format!("what the status {} means is not said", quote(status.word())),
        };
        fields.at.report(&fields.head(), missing(message).help("say what a status means, but of the four that are answers"));
    }
    let says = if status.carries() { fields.maybe("says") } else { Some(fields.need("says")) };
    StatusTerm { status, says, means }
}

fn obligation(obligation: Obligation, node: &Node, at: At<'_>) -> ObligationTerm {
    let fields = Fields::of(node, at);
    let says = match fields.node("says") {
        // Nobody is obliged to it.
        None if obligation == Obligation::None => Template(&[]),
        _ => said(&fields, "says", OF_OBLIGATIONS),
    };
    ObligationTerm { obligation, noun: fields.need("noun"), says, means: fields.need("means") }
}

fn request(word: Text, node: &Node, at: At<'_>) -> RequestTerm {
    let fields = Fields::of(node, at);
    let noun = fields.need("noun");
    RequestTerm { kind: RequestKind(word), noun, follows: fields.or("follows", false), promise: fields.or("promise", false) }
}

/// `to` names others of the same map, in whatever order they stand.
fn referral(word: Text, node: &Node, at: At<'_>, all: &[Entry]) -> ReferralTerm {
    let fields = Fields::of(node, at);
    let words: Vec<(&str, ReferralId)> = all.iter().map(|other| (&*other.key, ReferralId(at.desk.keep(&other.key)))).collect();
    let to = fields.node("to").map(|node| Rows::of(node, at, |node, at| at.word(node, &words)));
    let to = to.map(|rows| rows.distinct(Code::DuplicateEntry, "this word", |referral| *referral).list());
    ReferralTerm { referral: ReferralId(word), says: fields.need("says"), to: to.unwrap_or_default() }
}

fn mark(word: Text, node: &Node, at: At<'_>) -> MarkTerm {
    let fields = Fields::of(node, at);
    let (met, unmet) = (said(&fields, "met", &[]), said(&fields, "unmet", &[]));
    MarkTerm { mark: MarkId(word), met, unmet, means: fields.need("means"), short: fields.need("short") }
}

fn list(word: Text, node: &Node, at: At<'_>) -> ListTerm {
    let fields = Fields::of(node, at);
    let (met, unmet) = (said(&fields, "met", OF_CHARGES), said(&fields, "unmet", &[]));
    let (in_part, all_bound) = (fields.maybe("in-part"), fields.maybe("all-bound"));
    let (means, short) = (fields.need("means"), fields.need("short"));
    ListTerm { instrument: InstrumentId(word), met, unmet, means, in_part, all_bound, short }
}

/// An entry for each word that the record defines here.
fn defined<E: 'static>(fields: &Fields<'_, '_>, name: &'static str, read: impl Fn(Text, &Node, At<'_>) -> E) -> List<E> {
    let entry = |entry: &Entry| read(fields.at.own_id(&entry.named()), &entry.node, fields.at);
    fields.part(name).entries().iter().map(entry).collect::<Vec<E>>().leak()
}

/// A word that the terms define.
fn word<T: Copy>(node: &Node, at: At<'_>, words: impl Iterator<Item = (Text, T)>, stand_in: T) -> T {
    let words: Vec<(Text, T)> = words.collect();
    if words.is_empty() { stand_in } else { at.word(node, &words) }
}

impl Read for RequestKind {
    fn read(node: &Node, at: At<'_>) -> RequestKind {
        let terms = at.desk.terms.get();
        word(node, at, terms.requests.iter().map(|term| (term.kind.0, term.kind)), RequestKind(""))
    }
}

impl Read for MeasureKind {
    fn read(node: &Node, at: At<'_>) -> MeasureKind {
        let terms = at.desk.terms.get();
        word(node, at, terms.measures.iter().map(|(kind, _)| (kind.0, *kind)), MeasureKind(""))
    }
}

impl Read for ReferralId {
    fn read(node: &Node, at: At<'_>) -> ReferralId {
        let terms = at.desk.terms.get();
        word(node, at, terms.referrals.iter().map(|term| (term.referral.0, term.referral)), ReferralId(""))
    }
}

impl Read for ChargeTest {
    fn read(node: &Node, at: At<'_>) -> ChargeTest {
        let terms = at.desk.terms.get();
        let marks = terms.marks.iter().map(|term| (term.mark.0, ChargeTest::Marked(term.mark)));
        let before: &[(Text, ChargeTest)] = if at.desk.older { &LISTED_BEFORE } else { &[] };
        let lists = [
            ("listed", ChargeTest::Listed),
            ("listed-in-part", ChargeTest::ListedInPart),
            ("only-asked-for", ChargeTest::OnlyAskedFor),
        ];
        word(node, at, marks.chain(lists).chain(before.iter().copied()), ChargeTest::Listed)
    }
}

/// The words of a record of an older form for crimes of a treaty's list.
const LISTED_BEFORE: [(Text, ChargeTest); 3] =
    [("grave-breach", ChargeTest::Listed), ("protocol-1", ChargeTest::Listed), ("protocol-1-in-part", ChargeTest::ListedInPart)];

/// A sentence that must be there, in a record that has any.
pub fn said(fields: &Fields<'_, '_>, name: &'static str, holes: &[Open]) -> Template {
    match fields.node(name) {
        Some(node) => template(node, fields.at, holes),
        None => {
            text_missing(fields, name);
            Template(&[])
        }
    }
}

/// Says that a sentence is not there: a record of an older form has none, and is told with the program's own.
pub fn text_missing(fields: &Fields<'_, '_>, name: &str) {
    if !fields.at.desk.older {
        let problem = missing(format!("no text: `{name}` is not given"));
        fields.at.report(&fields.head(), problem.help("write what it says, in a sentence or a phrase, beside its articles"));
    }
}

fn missing(message: String) -> Problem {
    Problem::new(Code::MissingText, message)
}

/// A list of ways to say a flag, or the one way.
pub fn sayings(node: &Node, at: At<'_>) -> List<Saying> {
    let one = |node: &Node| match &node.value {
        Value::Map(_) => {
            let fields = Fields::of(node, at);
            let text = said(&fields, "text", OF_FLAGS);
            Saying { ground: fields.maybe("ground"), beside: fields.maybe("beside"), from: fields.maybe("from"), text }
        }
        _ => Saying { ground: None, beside: None, from: None, text: template(node, at, OF_FLAGS) },
    };
    match &node.value {
        Value::List(_) => node.items().iter().map(one).collect::<Vec<_>>().leak(),
        _ => vec![one(node)].leak(),
    }
}

/// Complains of an objection that says nothing in general: the first entry of each id does.
pub fn meant<'d, 'n>(rows: Rows<'d, 'n, Objection>, at: At<'_>) -> Rows<'d, 'n, Objection> {
    let seen = RefCell::new(HashSet::new());
    rows.checked(|objection| {
        let first = seen.borrow_mut().insert(objection.id);
        let problem = || missing("no text: `means` is not given".to_owned());
        let help = "write the argument and its ruling, whoever is asked about, in the first entry of an id";
        (first && objection.means.is_none() && !at.desk.older).then(|| problem().help(help))
    })
}

/// The row of a short page in which a flag is told, and what it says there: `{ because: … }`, `{ immunity: … }` or `{ not-sure: … }`.
pub fn row(node: &Node, at: At<'_>) -> Option<(Row, List<Saying>)> {
    let fields = Fields::of(node, at);
    let rows: Vec<(Row, List<Saying>)> =
        Row::WORDS.iter().filter_map(|(word, row)| Some((*row, sayings(fields.node(word)?, at)))).collect();
    if rows.len() != 1 {
        let problem = Problem::new(Code::RuleShape, "a flag is told in one row of a page, and in no other");
        at.report(&node.span, problem.help("write `because: …`, `immunity: …` or `not-sure: …`, with what it says there"));
    }
    rows.first().copied()
}

impl Read for Argument {
    fn read(node: &Node, at: At<'_>) -> Argument {
        let fields = Fields::of(node, at);
        Argument { argument: fields.need("argument"), ruling: fields.need("ruling") }
    }
}
