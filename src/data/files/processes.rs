//! The processes of a person: warrants, indictments, summonses, applications.

use super::super::reader::{At, Fields, Read};
use super::super::yaml::Node;
use crate::law::*;
use crate::problem::{Code, Problem};

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
        fields.in_order("issued", Some(issued), "ended", ended_later.map(|end| end.on));
        Process {
            id,
            court: fields.need("court"),
            kind: fields.need("kind"),
            situation: fields.need("situation"),
            case: fields.maybe("case"),
            document: fields.maybe("document"),
            issued,
            public,
            ended,
            issued_in_custody: fields.or("issued_in_custody", false),
            arrested: fields.maybe("arrested"),
            confirmed: fields.maybe("confirmed"),
            acts: fields.maybe("acts"),
            marks: fields.or("marks", no_marks(basis)),
            applications: fields.list("applications"),
            requests: fields.list("requests"),
            measures: fields.list("measures"),
            charges: fields.list("charges"),
            basis,
        }
    }
}

/// The marks of a process that has none.
fn no_marks(basis: Basis) -> Marks {
    Marks {
        torture: false,
        disappearance: false,
        genocide: false,
        article_70_only: false,
        capacity: Capacity::None,
        capacity_contested: false,
        basis: Basis { note: None, ..basis },
    }
}

impl Read for End {
    fn read(node: &Node, at: At<'_>) -> End {
        let fields = Fields::of(node, at);
        End { on: fields.need("on"), how: fields.need("how"), decided: fields.maybe("decided"), basis: fields.basis() }
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

impl Read for Marks {
    fn read(node: &Node, at: At<'_>) -> Marks {
        let fields = Fields::of(node, at);
        Marks {
            torture: fields.or("torture", false),
            disappearance: fields.or("disappearance", false),
            genocide: fields.or("genocide", false),
            article_70_only: fields.or("article_70_only", false),
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
        Application { on, public, basis: fields.basis() }
    }
}

impl Read for Request {
    fn read(node: &Node, at: At<'_>) -> Request {
        let fields = Fields::of(node, at);
        let one: Option<StateId> = fields.maybe("to");
        let all: Option<InstrumentId> = fields.maybe("all_parties_to");
        let to = match (one, all) {
            (Some(state), None) => Addressee::State(state),
            (None, Some(instrument)) => Addressee::AllPartiesTo(instrument),
            _ => {
                let problem = Problem::new(Code::Contradiction, "a request went to one state or to all parties");
                fields.at.report(&fields.head(), problem.help("give one of `to` and `all_parties_to`"));
                Addressee::State(StateId(""))
            }
        };
        let (sent, ended): (Option<Day>, Option<Day>) = (fields.maybe("sent"), fields.maybe("ended"));
        fields.in_order("sent", sent, "ended", ended);
        let how: Option<EndReason> = fields.maybe("how");
        if ended.is_some() != how.is_some() {
            let problem = Problem::new(Code::Contradiction, "`ended` and `how` go together");
            fields.at.report(&fields.head(), problem.help("give both or neither"));
        }
        let ended = ended.zip(how).map(|(on, how)| RequestEnd { on, how });
        Request { to, kind: fields.need("kind"), sent, ended, basis: fields.basis() }
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
