//! `law/*.yaml`: rules, objections, flags, the charge map, and how statuses make an answer.

use std::ops::Range;

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::known::Kind;
use super::super::rows::Rows;
use super::super::yaml::{Node, Value};
use super::conditions::{self, Tests};
use super::sentences::template;
use super::{shape, terms};
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// One file of rules, and its name.
pub fn rules(name: &str, node: &Node, at: At<'_>) -> List<Rule> {
    let fields = Fields::of(node, at);
    let group: Text = fields.need("group");
    if group != name && fields.sound("group") {
        let problem =
            Problem::new(Code::WrongName, format!("the group {} stands in a file called {}", quote(group), quote(name)));
        fields.report("group", problem.help("give the file and the group one name"));
    }
    let treaty = fields.node("treaty").map(|_| super::with_parties(&fields, "treaty"));
    let courts = match fields.node("courts").map(|node| (node, node.text())) {
        Some((_, Some("any"))) => &[][..],
        Some((node, _)) => List::<CourtId>::read(node, fields.at),
        None => fields.need("courts"),
    };
    let rules = fields.each("rules", |node, at| rule(group, treaty, courts, node, at));
    shape::reachable(rules).list()
}

fn rule(group: Text, treaty: Option<InstrumentId>, courts: List<CourtId>, node: &Node, at: At<'_>) -> Rule {
    let fields = Fields::of(node, at);
    let name = fields.id();
    let number = fields.need("number");
    let gives = match fields.node("gives") {
        Some(node) if node.text() == Some("as-bound-through") => Gives::AsBoundThrough,
        Some(node) => Gives::Status(Status::read(node, fields.at)),
        None => Gives::Status(fields.need("gives")),
    };
    // A rule that takes its result from another takes the obligation with it.
    let obligation = match (gives, fields.node("obligation")) {
        (Gives::AsBoundThrough, Some(node)) if node.text() == Some("as-bound-through") => None,
        (Gives::AsBoundThrough, None) => None,
        (_, Some(node)) => Some(Obligation::read(node, fields.at)),
        (_, None) => Some(fields.need("obligation")),
    };
    let rule = Rule {
        id: fields.at.desk.keep(&format!("{group}/{name}")),
        number,
        title: fields.need("title"),
        treaty,
        courts,
        binds: fields.need("binds"),
        yields_to: fields.list("yields-to"),
        when: fields.list("when"),
        gives,
        obligation,
        assumes: fields.list("assumes"),
        cites: fields.list("cites"),
        adds: fields.list("adds"),
        flags: fields.list("flags"),
        objections: fields.list("objections"),
        follows: fields.list("follows"),
        examples: Some(fields.need("examples")),
    };
    shape::check(&rule, &fields);
    rule
}

impl Read for RuleNumber {
    fn read(node: &Node, at: At<'_>) -> RuleNumber {
        let text = at.reference(node, Kind::Rule);
        RuleNumber(numbered(text, 'R', node, at))
    }
}

/// The number in `R1` or `O1`.
fn numbered(text: &str, letter: char, node: &Node, at: At<'_>) -> u8 {
    let number = text.strip_prefix(letter).and_then(|number| number.parse::<u8>().ok());
    let number = number.filter(|number| *number > 0 && format!("{letter}{number}") == text);
    if number.is_none() && !text.is_empty() {
        let problem = Problem::new(Code::BadForm, format!("{} is no number of a rule or objection", quote(text)));
        at.report(&node.span, problem.help(format!("write {letter}1, {letter}2 and so on")));
    }
    number.unwrap_or(0)
}

impl Read for Binds {
    fn read(node: &Node, at: At<'_>) -> Binds {
        if node.text().is_some() {
            return at.word(
                node,
                &[
                    ("parties", Binds::Parties),
                    ("declarants", Binds::Declarants),
                    ("territory", Binds::Territory),
                    ("any", Binds::Any),
                ],
            );
        }
        let fields = Fields::of(node, at);
        let grounds: Option<List<Ground>> = fields.maybe("former-parties");
        let states: Option<List<NamedState>> = fields.maybe("states");
        match (grounds, states) {
            (Some(grounds), None) => Binds::FormerParties(grounds),
            (None, Some(states)) => Binds::States(states),
            _ => {
                let problem = Problem::new(Code::RuleShape, "`binds` says one thing");
                let help =
                    "write `parties`, `declarants`, `territory`, `any`, `former-parties: [ground, …]` or `states: [row, …]`";
                fields.at.report(&node.span, problem.help(help));
                Binds::Any
            }
        }
    }
}

impl Read for NamedState {
    fn read(node: &Node, at: At<'_>) -> NamedState {
        let fields = Fields::of(node, at);
        let (from, until): (Option<Day>, Option<Day>) = (fields.maybe("from"), fields.maybe("until"));
        fields.in_order("from", from, "until", until);
        NamedState {
            state: fields.need("state"),
            from,
            until,
            court: fields.maybe("court"),
            situation: fields.maybe("situation"),
            process: fields.maybe("warrant"),
            cites: fields.list("cites"),
        }
    }
}

impl Read for Condition {
    fn read(node: &Node, at: At<'_>) -> Condition {
        let fields = Fields::of(node, at);
        let test = conditions::one(&fields);
        let otherwise = match fields.node("else") {
            Some(node) if node.text() == Some("silent") => None,
            Some(node) => {
                let status = Status::read(node, fields.at);
                if status.carries() {
                    let problem =
                        Problem::new(Code::RuleShape, format!("a failed condition would give {}", quote(status.word())));
                    fields.at.report(&node.span, problem.help("say what is lacking, such as `no-warrant`, or `silent`"));
                }
                Some(status)
            }
            None => Some(fields.need("else")),
        };
        Condition { test, otherwise, cites: fields.list("cites") }
    }
}

impl Read for Addition {
    fn read(node: &Node, at: At<'_>) -> Addition {
        let fields = Fields::of(node, at);
        let when: Tests = fields.need("if");
        Addition { when: when.0, cites: fields.list("cites"), flags: fields.list("flags") }
    }
}

impl Read for Examples {
    fn read(node: &Node, at: At<'_>) -> Examples {
        let fields = Fields::of(node, at);
        Examples { bites: fields.maybe("bites"), spares: fields.need("spares") }
    }
}

impl Read for Example {
    fn read(node: &Node, at: At<'_>) -> Example {
        let fields = Fields::of(node, at);
        let place: Option<PlaceId> = fields.maybe("state");
        let state = place.map_or_else(|| fields.need("state"), |place| StateId(place.0));
        Example { person: fields.need("person"), state, date: fields.need("date") }
    }
}

/// `objections.yaml`.
pub fn objections(node: &Node, at: At<'_>) -> List<Objection> {
    let rows: Rows<Objection> = Fields::of(node, at).each("objections", Objection::read);
    shape::heard(terms::meant(rows, at)).list()
}

impl Read for Objection {
    fn read(node: &Node, at: At<'_>) -> Objection {
        let fields = Fields::of(node, at);
        let heard = match fields.node("if") {
            None => Heard::OnRequest,
            Some(node) if node.text() == Some("always") => Heard::Always,
            Some(node) => Heard::If(Tests::read(node, fields.at).0),
        };
        let moves = fields.node("moves").map(|node| fields.at.word(node, &[("nothing", false)]));
        let number =
            fields.node("number").map(|node| numbered(fields.at.text(node, "a number such as O1"), 'O', node, fields.at));
        Objection {
            id: ObjectionId(fields.id()),
            number: number.unwrap_or_else(|| {
                fields.missing("number");
                0
            }),
            heard,
            ruled: fields.need("ruled"),
            moves: moves.unwrap_or(true),
            cites: fields.list("cites"),
            authorities: fields.list("authorities"),
            flag: fields.maybe("flag"),
            argument: terms::said(&fields, "argument", terms::OF_OBJECTIONS),
            ruling: terms::said(&fields, "ruling", terms::OF_OBJECTIONS),
            short: short(&fields, heard),
            means: fields.maybe("means"),
        }
    }
}

/// What a short page says of an objection that rests on an office; of others it says nothing.
fn short(fields: &Fields<'_, '_>, heard: Heard) -> Option<Template> {
    let of_office = matches!(heard, Heard::If(tests) if tests.iter().any(|test| matches!(test, Test::Office(_))));
    of_office.then(|| terms::said(fields, "short", terms::OF_OBJECTIONS))
}

/// `flags.yaml`: a map from code to what raises it.
pub fn flags(node: &Node, at: At<'_>) -> List<FlagRule> {
    let fields = Fields::of(node, at);
    let read = |code: &str, span: &Range<usize>, node: &Node| {
        let fields = Fields::of(node, at);
        if !is_flag(code) {
            let problem = Problem::new(Code::BadForm, format!("{} is no code of a flag", quote(code)));
            at.report(
                span,
                problem.help("write `C-` for a dispute or `I-` for information, then capital words with `-` between them"),
            );
        }
        let by = fields.node("by").map(|node| match node.text() {
            // The place rules raise it, no objection.
            Some("places") => ObjectionId("places"),
            _ => ObjectionId::read(node, fields.at),
        });
        FlagRule {
            code: FlagCode(at.desk.keep(code)),
            by,
            when: fields.maybe::<Tests>("if").map_or(&[], |tests| tests.0),
            with: fields.list("with"),
            cites: fields.list("cites"),
            means: fields.maybe("means").unwrap_or_else(|| {
                terms::text_missing(&fields, "means");
                ""
            }),
            says: fields.node("says").map_or(&[], |node| terms::sayings(node, fields.at)),
            page: fields.node("page").and_then(|node| terms::row(node, fields.at)),
            headline: fields.node("headline").map(|node| template(node, fields.at, terms::OF_FLAGS)),
            former: fields.or("former", false),
        }
    };
    let flags = fields.part("flags");
    let mut flags: Vec<FlagRule> = flags.entries().iter().map(|entry| read(&entry.key, &entry.key_span, &entry.node)).collect();
    flags.sort_by_key(|flag| flag.code);
    flags.leak()
}

/// Whether a text has the form of a flag's code.
fn is_flag(code: &str) -> bool {
    let words = code.strip_prefix("C-").or(code.strip_prefix("I-")).unwrap_or_default();
    let letters = |word: &str| word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    words.split('-').all(|word| !word.is_empty() && letters(word))
}

/// `charge-map.yaml`.
pub fn charge_map(node: &Node, at: At<'_>) -> List<ChargeMatch> {
    let rows: Rows<ChargeMatch> = Fields::of(node, at).each("charges", ChargeMatch::read);
    let mut entries = rows.distinct(Code::DuplicateEntry, "this `provision`", |entry| entry.provision).list().to_vec();
    entries.sort_by_key(|entry| entry.provision);
    entries.leak()
}

impl Read for ChargeMatch {
    fn read(node: &Node, at: At<'_>) -> ChargeMatch {
        let fields = Fields::of(node, at);
        let listed_by = if at.desk.older { listed_before(&fields) } else { fields.need("listed-by") };
        ChargeMatch { provision: fields.need("provision"), crime: fields.need("crime"), listed_by }
    }
}

/// A treaty, or a part of one, that lists the crime: alone where it fits in full and nothing is cited for it.
impl Read for Listing {
    fn read(node: &Node, at: At<'_>) -> Listing {
        if !matches!(node.value, Value::Map(_)) {
            return Listing { instrument: Read::read(node, at), fit: Fit::Full, cites: &[] };
        }
        let fields = Fields::of(node, at);
        Listing { instrument: fields.need("instrument"), fit: fields.or("fit", Fit::Full), cites: fields.list("cites") }
    }
}

/// In a record of an older form: treaties that list the crime, and a paragraph of one with how well it fits.
fn listed_before(fields: &Fields<'_, '_>) -> List<Listing> {
    let (conventions, cites): (List<InstrumentId>, List<Citation>) = (fields.list("conventions"), fields.list("protocol"));
    let whole = conventions.iter().map(|instrument| Listing { instrument: *instrument, fit: Fit::Full, cites: &[] });
    let fit: Option<Fit> = fields.maybe("fit");
    let paragraph = cites.first().zip(fit).map(|(cite, fit)| Listing { instrument: cite.instrument, fit, cites });
    whole.chain(paragraph).collect::<Vec<_>>().leak()
}
