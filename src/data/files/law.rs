//! `law/*.yaml`: rules, objections, flags, the charge map, and how statuses make an answer.

use super::super::known::Kind;
use super::super::reader::{At, Fields, Read};
use super::super::yaml::{Node, Value};
use super::conditions::{self, Tests};
use crate::law::*;
use crate::problem::{Code, Problem};

/// One file of rules.
pub fn rules(node: &Node, at: At<'_>) -> List<Rule> {
    let fields = Fields::of(node, at);
    let group: Text = fields.need("group");
    let treaty = fields.maybe("treaty");
    let courts = match fields.node("courts").map(|node| (node, node.text())) {
        Some((_, Some("any"))) => &[][..],
        Some((node, _)) => List::<CourtId>::read(node, fields.at),
        None => fields.need("courts"),
    };
    fields.each("rules", |node, at| rule(group, treaty, courts, node, at))
}

fn rule(group: Text, treaty: Option<InstrumentId>, courts: List<CourtId>, node: &Node, at: At<'_>) -> Rule {
    let fields = Fields::of(node, at);
    let name = fields.id();
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
    Rule {
        id: fields.at.desk.keep(&format!("{group}/{name}")),
        number: fields.need("number"),
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
        examples: fields.maybe("examples"),
    }
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
    if number.is_none() && !text.is_empty() {
        let problem = Problem::new(Code::RuleShape, format!("`{text}` is no number of a rule or objection"));
        at.report(&node.span, problem.help(format!("write {letter}1, {letter}2 and so on")));
    }
    number.unwrap_or(0)
}

impl Read for Binds {
    fn read(node: &Node, at: At<'_>) -> Binds {
        if node.text().is_some() {
            return at.word(node, &[("parties", Binds::Parties), ("declarants", Binds::Declarants), ("any", Binds::Any)]);
        }
        let fields = Fields::of(node, at);
        let grounds: Option<List<Ground>> = fields.maybe("former-parties");
        let states: Option<List<NamedState>> = fields.maybe("states");
        match (grounds, states) {
            (Some(grounds), None) => Binds::FormerParties(grounds),
            (None, Some(states)) => Binds::States(states),
            _ => {
                let problem = Problem::new(Code::RuleShape, "`binds` says one thing");
                let help = "write `parties`, `declarants`, `any`, `former-parties: [ground, …]` or `states: [row, …]`";
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
            Some(node) => Some(Status::read(node, fields.at)),
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
    Fields::of(node, at).list("objections")
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
            number: number.unwrap_or_else(|| u8::try_from(fields.need::<i32>("number")).unwrap_or(0)),
            heard,
            ruled: fields.need("ruled"),
            moves: moves.unwrap_or(true),
            cites: fields.list("cites"),
            authorities: fields.list("authorities"),
            flag: fields.maybe("flag"),
        }
    }
}

/// `flags.yaml`: a map from code to what raises it.
pub fn flags(node: &Node, at: At<'_>) -> List<FlagRule> {
    let fields = Fields::of(node, at);
    let read = |code: &str, node: &Node| {
        let fields = Fields::of(node, at);
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
        }
    };
    let flags = fields.part("flags");
    flags.entries().iter().map(|entry| read(&entry.key, &entry.node)).collect::<Vec<_>>().leak()
}

/// `charge-map.yaml`.
pub fn charge_map(node: &Node, at: At<'_>) -> List<ChargeMatch> {
    Fields::of(node, at).list("charges")
}

impl Read for ChargeMatch {
    fn read(node: &Node, at: At<'_>) -> ChargeMatch {
        let fields = Fields::of(node, at);
        ChargeMatch {
            provision: fields.need("provision"),
            crime: fields.need("crime"),
            conventions: fields.list("conventions"),
            fit: fields.maybe("fit"),
            protocol: fields.list("protocol"),
        }
    }
}

/// `combination.yaml`.
pub fn combination(node: &Node, at: At<'_>) -> Combination {
    let fields = Fields::of(node, at);
    let (every, visit, places) = (fields.part("every-rule"), fields.part("visit"), fields.part("places"));
    let order: List<Answer> = fields.list("answers");
    if order != Answer::ALL {
        let problem = Problem::new(Code::RuleShape, "the answers are not in their order, strongest first");
        let words = Answer::ALL.map(|answer| answer.word()).join(", ");
        fields.report("answers", problem.help(format!("write {words}")));
    }
    Combination {
        objections: every.list("objections"),
        flags: every.list("flags"),
        visit_flags: visit.list("flags"),
        controlled: places.need("controlled"),
        unsettled: places.need("unsettled"),
        contested: pairs(&fields, "contested"),
        counts_as: pairs(&fields, "counts-as"),
    }
}

/// A map from one status to what it becomes or counts as.
fn pairs<T: Read + 'static>(fields: &Fields<'_, '_>, name: &'static str) -> List<(Status, T)> {
    let pair = |entry: &super::super::yaml::Entry| {
        let key = Node { value: Value::Text(entry.key.clone()), span: entry.key_span.clone() };
        (Status::read(&key, fields.at), T::read(&entry.node, fields.at))
    };
    fields.part(name).entries().iter().map(pair).collect::<Vec<_>>().leak()
}
