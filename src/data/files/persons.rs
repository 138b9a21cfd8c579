//! `persons/<id>.yaml`: the person and the offices. Processes have a file of their own.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::rows::Rows;
use super::super::yaml::Node;
use super::{places, processes};
use crate::law::*;
use crate::problem::{Code, Problem};

/// `persons/<id>.yaml`.
pub fn person(id: Text, node: &Node, at: At<'_>) -> Person {
    let mut fields = Fields::of(node, at);
    let basis = fields.basis();
    fields.standing_on(&basis);
    let life = life(&fields);
    let Life { born, died, established } = life;
    let namesakes: List<Text> = fields.list("namesakes");
    let person = Person {
        id: PersonId(id),
        name: fields.need("name"),
        native: fields.maybe("native"),
        names: fields.names("names"),
        also: fields.list("also"),
        shared: fields.list("shared"),
        namesakes,
        wikidata: places::wikidata(&fields),
        nationality: fields.list("nationality"),
        born,
        died,
        death_established: established,
        offices: offices(fields.rows("offices"), died).list(),
        processes: processes::all(fields.rows("processes"), life).list(),
        basis,
    };
    let means = Named::Person(person.id);
    at.bears_name(id, &(0..0), means, false);
    fields.bears(means, false, &["name", "native", "names", "also"]);
    fields.bears(means, true, &["shared"]);
    if !namesakes.is_empty() {
        at.has_namesakes(means);
    }
    if person.shared.is_empty() && !namesakes.is_empty() {
        fields.contradiction(
            "namesakes",
            "`namesakes` bear a name in `shared`, and there is none",
            "list the name under `shared`",
        );
    }
    person
}

/// When a person was born and died, and when the death was established in public.
#[derive(Clone, Copy)]
pub struct Life {
    /// Born, as exact as known.
    pub born: Option<PartialDay>,
    /// Died, as exact as known.
    pub died: Option<PartialDay>,
    /// When that was established, where that is known.
    pub established: Option<Day>,
}

impl Life {
    /// That of a person who was read.
    pub fn of(person: &Person) -> Life {
        Life { born: person.born, died: person.died, established: person.death_established }
    }
}

/// The days of a life, in their order.
fn life(fields: &Fields<'_, '_>) -> Life {
    let life = Life { born: fields.maybe("born"), died: fields.maybe("died"), established: fields.maybe("death_established") };
    fields.in_order("born", life.born.map(|born| born.first), "died", life.died.map(|died| died.last));
    fields.in_order("died", life.died.map(|died| died.first), "death_established", life.established);
    if life.established.is_some() && life.died.is_none() {
        let help = "add `died`: a day, or the month or year where no more is known";
        fields.contradiction(
            "death_established",
            "`death_established` is the day on which a death became known, and there is none",
            help,
        );
    }
    life
}

/// `titles.yaml`.
pub fn titles(node: &Node, at: At<'_>) -> List<Title> {
    let rows = Fields::of(node, at).each("titles", |node, at| {
        let fields = Fields::of(node, at);
        let (title, also): (Text, List<Text>) = (fields.need("title"), fields.list("also"));
        let folded = |name: &Text| at.desk.keep(&fold(name));
        Title {
            names: [title].iter().chain(also).map(folded).collect::<Vec<_>>().leak(),
            kinds: fields.list("kinds"),
            word: fields.maybe("word"),
            past: fields.or("past", false),
        }
    });
    rows.sorted("`title`", |title| title.names[0]).list()
}

/// The offices of a person, in order; no office twice at once, none after death.
fn offices<'d, 'n>(rows: Rows<'d, 'n, Office>, died: Option<PartialDay>) -> Rows<'d, 'n, Office> {
    let rows = rows.sorted("`from`", office_order).one_at_a_time("two terms of one office", |office| Some(term(office)));
    rows.checked(|office| after_death(office, died))
}

/// The order of a person's offices.
pub fn office_order(office: &Office) -> (Option<Day>, Option<Day>, Text, StateId) {
    (office.from.map(|from| from.first), office.until.map(|until| until.last), office.office, office.of)
}

/// What a term is one of, and when it ran: nobody has two terms of one office at once.
pub fn term(office: &Office) -> ((StateId, u8, Text), Period) {
    // A state has one head; of ministers and generals, only the same title is the same office.
    let title = if office.of_trio() { "" } else { office.office };
    // Where only a month or year is known, what is certain counts.
    let certain = Period { from: office.from.map(|from| from.last), until: office.until.map(|until| until.first) };
    ((office.of, office.kind as u8, title), certain)
}

/// What is wrong with an office of a person who died on this day, if anything.
pub fn after_death(office: &Office, died: Option<PartialDay>) -> Option<Problem> {
    let died = died?;
    let open = office.until.is_none() && office.verified.is_none();
    let after =
        office.from.is_some_and(|from| died.last < from.first) || office.until.is_some_and(|until| died.last < until.first);
    if open {
        let problem = Problem::new(Code::Contradiction, "the person has died, and the office has no end");
        return Some(problem.label("no `until`").help("give the day on which it ended: that of the death, if not before"));
    }
    after.then(|| Problem::new(Code::DatesOutOfOrder, format!("an office after the death on {}", died.text)))
}

impl Read for Office {
    fn read(node: &Node, at: At<'_>) -> Office {
        let fields = Fields::of(node, at);
        let (from, until): (Option<PartialDay>, Option<PartialDay>) = (fields.maybe("from"), fields.maybe("until"));
        fields.in_order("from", from.map(|from| from.first), "until", until.map(|until| until.last));
        let verified = fields.maybe("verified");
        fields.in_order("from", from.map(|from| from.first), "verified", verified);
        if verified.is_some() && until.is_some() {
            let help = "leave `verified` out: it says until when an office without end was seen";
            fields.contradiction("verified", "an office that ended needs no `verified`", help);
        }
        let recognition = fields.need("recognition");
        let recognised_by =
            fields.rows("recognised_by").distinct(Code::DuplicateEntry, "this state", |by: &Recognising| by.state).list();
        if !recognised_by.is_empty() && recognition != Recognition::DeFacto && fields.sound("recognition") {
            let help = "leave it out, or say `recognition: de-facto`";
            fields.contradiction("recognised_by", "only a de facto government needs `recognised_by`", help);
        }
        Office {
            office: fields.need("office"),
            kind: fields.need("kind"),
            of: fields.need("of"),
            from,
            until,
            recognition,
            recognised_by,
            waived: fields.maybe("waived"),
            verified,
            basis: fields.basis(),
        }
    }
}

impl Read for Recognising {
    fn read(node: &Node, at: At<'_>) -> Recognising {
        let fields = Fields::of(node, at);
        Recognising { state: fields.need("state"), from: fields.maybe("from") }
    }
}
