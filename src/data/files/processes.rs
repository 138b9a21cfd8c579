//! The processes of a person: warrants, indictments, summonses, applications.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::rows::Rows;
use super::super::yaml::Node;
use super::persons::Life;
use crate::law::*;
use crate::problem::{Code, Problem};

/// The processes of a person who was born and died on these days, in order.
pub fn all<'d, 'n>(rows: Rows<'d, 'n, Process>, life: Life) -> Rows<'d, 'n, Process> {
    rows.sorted("`issued`, then `id`", order).checked(move |process| out_of_life(process, life))
}

/// The order of a person's processes.
pub fn order(process: &Process) -> (Day, ProcessId) {
    (process.issued, process.id)
}

/// What is wrong with a process of a person with these days of birth and death, if anything.
pub fn out_of_life(process: &Process, life: Life) -> Option<Problem> {
    if let Some(born) = life.born.filter(|born| process.issued <= born.first) {
        let message = format!("issued on {}, before the birth in {}", process.issued, born.text);
        return Some(Problem::new(Code::DatesOutOfOrder, message));
    }
    let end = process.ended.filter(|end| end.how == EndReason::Died)?;
    let contradiction =
        |rest: String| Problem::new(Code::Contradiction, format!("ended by death on {}, and {rest}", end.on.text));
    let Some(died) = life.died else {
        return Some(contradiction("the person has no `died`".to_owned()).help("add `died` at the top of the file"));
    };
    // A document may say no more than the month of a death that is known to the day, and no other month.
    if end.on.last < died.first || died.last < end.on.first {
        return Some(contradiction(format!("the person died on {}", died.text)).help("correct one of the two days"));
    }
    let (decided, known) = end.decided.zip(life.established).filter(|(decided, known)| decided < known)?;
    let problem = contradiction(format!("recorded as that on {decided}, before the death was established on {known}"));
    Some(problem.help("`death_established` is the first day on which it was established in public: correct one of the two days"))
}

impl Read for Process {
    fn read(node: &Node, at: At<'_>) -> Process {
        let mut fields = Fields::of(node, at);
        let id = ProcessId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        let (issued, public): (Day, Option<Day>) = (fields.need("issued"), fields.maybe("public"));
        let ended: Option<End> = fields.maybe("ended");
        fields.in_order("issued", Some(issued), "public", public);
        // A court may issue a warrant for someone who, as it turns out, was dead.
        let ended_later = ended.filter(|end| end.how != EndReason::Died);
        fields.in_order("issued", Some(issued), "ended", ended_later.map(|end| end.on.last));
        let confirmed: Option<PartialDay> = fields.maybe("confirmed");
        fields.in_order("issued", Some(issued), "confirmed", confirmed.map(|confirmed| confirmed.last));
        let kind = fields.need("kind");
        let applications = fields.rows("applications");
        let applications = applications.sorted("`on`", |application: &Application| (application.on, application.public));
        let applications = applications.checked(|application| after("the process was issued", issued, application.on));
        Process {
            id,
            court: fields.need("court"),
            kind,
            form: national_form(&fields, kind),
            situation: fields.need("situation"),
            case: fields.maybe("case"),
            document: fields.maybe("document"),
            issued,
            public,
            text_secret: fields.or("text_secret", false),
            ended,
            outcomes: outcomes(fields.rows("outcomes"), ended.map_or(issued, |end| end.on.first)).list(),
            issued_in_custody: fields.or("issued_in_custody", false),
            arrested: fields.maybe("arrested"),
            confirmed: confirmed.map(|confirmed| confirmed.text),
            acts: fields.maybe("acts"),
            marks: fields.or("marks", no_marks(basis)),
            applications: applications.list(),
            requests: fields.rows("requests").checked(|request: &Request| before_issue(request, issued, at)).list(),
            requests_selected: fields.or("requests_selected", false),
            measures: measures(fields.rows("measures"), issued).list(),
            charges: fields.rows("charges").list(),
            basis,
        }
    }
}

/// What a state's own document is: given of those, and of no other.
fn national_form(fields: &Fields<'_, '_>, kind: ProcessKind) -> Option<NationalForm> {
    let form = fields.maybe("form");
    if form.is_some() != (kind == ProcessKind::National) && fields.sound("kind") {
        let help = "a document of a state's own prosecutor or court says which `form` it has, and no other does";
        fields.contradiction("kind", "`form` and the kind `national` go together", help);
    }
    form
}

/// Says so where a day comes after another that must not come before it.
fn after(what: &str, end: Day, day: Day) -> Option<Problem> {
    let message = || format!("{day} is later than {end}, when {what}");
    (end < day).then(|| Problem::new(Code::DatesOutOfOrder, message()))
}

/// What became of the case, in order, from the day on which the person was before the court.
fn outcomes<'d, 'n>(rows: Rows<'d, 'n, CaseOutcome>, ended: Day) -> Rows<'d, 'n, CaseOutcome> {
    rows.sorted("`on`", |outcome: &CaseOutcome| outcome.on).checked(move |outcome| {
        let message = || format!("{} is earlier than {ended}, when the document ended", outcome.on);
        (outcome.on < ended).then(|| Problem::new(Code::DatesOutOfOrder, message()))
    })
}

/// Some kinds of request follow the document; one for a suspect's or a provisional arrest may come before it.
fn before_issue(request: &Request, issued: Day, at: At<'_>) -> Option<Problem> {
    let follows = at.desk.terms.get().requests.iter().any(|term| term.kind == request.kind && term.follows);
    let sent = request.sent.filter(|sent| follows && *sent < issued)?;
    Some(Problem::new(Code::DatesOutOfOrder, format!("sent on {sent}, before the process was issued on {issued}")))
}

/// Lawful reasons to wait: one of a kind at a time for a state.
fn measures<'d, 'n>(rows: Rows<'d, 'n, Measure>, issued: Day) -> Rows<'d, 'n, Measure> {
    let rows =
        rows.one_at_a_time("two measures of one kind", |measure: &Measure| Some(((measure.kind, measure.state), measure.period)));
    rows.checked(|measure| {
        let until = measure.period.until.filter(|until| *until <= issued)?;
        Some(Problem::new(Code::DatesOutOfOrder, format!("over on {until}, before the process was issued on {issued}")))
    })
}

/// The marks of a process that has none.
fn no_marks(basis: Basis) -> Marks {
    Marks { marks: &[], capacity: Capacity::None, capacity_contested: false, basis: Basis { note: None, ..basis } }
}

impl Read for End {
    fn read(node: &Node, at: At<'_>) -> End {
        let fields = Fields::of(node, at);
        let (on, how): (PartialDay, EndReason) = (fields.need("on"), fields.need("how"));
        let decided: Option<Day> = fields.maybe("decided");
        fields.in_order("on", Some(on.first), "decided", decided);
        if decided.is_some() && how != EndReason::Died && fields.sound("how") {
            let help = "leave it out: the day of any other end is that of the decision itself";
            fields.contradiction("decided", "`decided` is the day on which a court recorded a death", help);
        }
        End { on, how, decided, basis: fields.basis() }
    }
}

impl Read for CaseOutcome {
    fn read(node: &Node, at: At<'_>) -> CaseOutcome {
        let fields = Fields::of(node, at);
        CaseOutcome { on: fields.need("on"), how: fields.need("how"), basis: fields.basis() }
    }
}

impl Read for Arrest {
    fn read(node: &Node, at: At<'_>) -> Arrest {
        let fields = Fields::of(node, at);
        Arrest { on: fields.need("on"), by: fields.maybe("in") }
    }
}

impl Read for Acts {
    fn read(node: &Node, at: At<'_>) -> Acts {
        let fields = Fields::of(node, at);
        let (first, last): (Option<Day>, Day) = (fields.maybe("from"), fields.need("until"));
        fields.in_order("from", first, "until", Some(last));
        Acts { first, last, basis: fields.basis() }
    }
}

/// The marks that are `true`, each a word of the record's terms; `_` in a key stands for `-`.
fn marks(fields: &Fields<'_, '_>) -> List<MarkId> {
    let carried = |mark: MarkId| fields.or(fields.at.desk.keep(&mark.0.replace('-', "_")), false);
    let terms = fields.at.desk.terms.get();
    terms.marks.iter().map(|term| term.mark).filter(|mark| carried(*mark)).collect::<Vec<_>>().leak()
}

impl Read for Marks {
    fn read(node: &Node, at: At<'_>) -> Marks {
        let fields = Fields::of(node, at);
        Marks {
            marks: marks(&fields),
            capacity: fields.need("capacity"),
            capacity_contested: fields.or("capacity_contested", false),
            basis: fields.basis(),
        }
    }
}

impl Read for Application {
    fn read(node: &Node, at: At<'_>) -> Application {
        let fields = Fields::of(node, at);
        let (on, public): (Day, Option<Day>) = (fields.need("on"), fields.maybe("public"));
        fields.in_order("on", Some(on), "public", public);
        let refused: Option<Refusal> = fields.maybe("refused");
        fields.in_order("on", Some(on), "refused", refused.map(|refused| refused.on));
        let (summons, charges) = (fields.or("summons", false), fields.rows("charges").list());
        Application { on, public, summons, charges, marks: marks(&fields), refused, basis: fields.basis() }
    }
}

impl Read for Refusal {
    fn read(node: &Node, at: At<'_>) -> Refusal {
        let fields = Fields::of(node, at);
        let (on, set_aside): (Day, Option<Day>) = (fields.need("on"), fields.maybe("set_aside"));
        fields.in_order("on", Some(on), "set_aside", set_aside);
        Refusal { on, set_aside }
    }
}

impl Read for Request {
    fn read(node: &Node, at: At<'_>) -> Request {
        let fields = Fields::of(node, at);
        let one: Option<StateId> = fields.maybe("to");
        let all: Option<InstrumentId> = fields.node("all_parties_to").map(|_| super::with_parties(&fields, "all_parties_to"));
        let to = match (one, all) {
            (Some(state), None) => Addressee::State(state),
            (None, Some(instrument)) => Addressee::AllPartiesTo(instrument),
            _ => {
                let problem = Problem::new(Code::Contradiction, "a request went to one state or to all parties");
                fields.at.report(&fields.head(), problem.help("give one of `to` and `all_parties_to`"));
                Addressee::State(StateId(""))
            }
        };
        let (on, by, ended): (Option<Day>, Option<Day>, Option<Day>) =
            (fields.maybe("sent"), fields.maybe("sent_by"), fields.maybe("ended"));
        if on.is_some() && by.is_some() {
            let help = "keep `sent` where the day is known, and `sent_by` where only the latest day is";
            fields.contradiction("sent_by", "a request has one of `sent` and `sent_by`", help);
        }
        let (sent, at_latest) = (on.or(by), on.is_none() && by.is_some());
        fields.in_order("sent", sent, "ended", ended);
        let how: Option<EndReason> = fields.maybe("how");
        if ended.is_some() != how.is_some() {
            let problem = Problem::new(Code::Contradiction, "`ended` and `how` go together");
            fields.at.report(&fields.head(), problem.help("give both or neither"));
        }
        let ended = ended.zip(how).map(|(on, how)| RequestEnd { on, how });
        Request {
            to,
            kind: fields.need("kind"),
            sent,
            at_latest,
            covers_arrest: fields.or("covers_arrest", false),
            ended,
            basis: fields.basis(),
        }
    }
}

impl Read for Measure {
    fn read(node: &Node, at: At<'_>) -> Measure {
        let fields = Fields::of(node, at);
        Measure { kind: fields.need("kind"), state: fields.maybe("state"), period: fields.period(), basis: fields.basis() }
    }
}

impl Read for Charge {
    fn read(node: &Node, at: At<'_>) -> Charge {
        let fields = Fields::of(node, at);
        Charge {
            provision: fields.need("provision"),
            crime: fields.need("crime"),
            modes: fields.list("modes"),
            provision_basis: fields.or("basis", ProvisionBasis::Sourced),
            basis: fields.basis(),
        }
    }
}
