//! Objections in words: the argument, and how it is ruled.

use super::{Voice, facts, grammar::*, objection_in_general};
use crate::law::*;

/// An objection's argument and ruling.
pub struct ObjectionWords {
    /// The argument.
    pub argument: String,
    /// Why it is ruled so.
    pub reason: String,
}

/// The word of a ruling.
pub fn ruling(ruled: Ruling) -> &'static str {
    match ruled {
        Ruling::Overruled => "overruled",
        Ruling::Open => "undecided",
        Ruling::Sustained => "upheld",
    }
}

/// An objection in words, with the facts that raised it.
pub fn objection(voice: &Voice, objection: &Objection, raised_by: &[Fact]) -> ObjectionWords {
    let person = voice.person();
    let state = voice.state();
    let office = raised_by.iter().find_map(|fact| match fact.what {
        What::Holds(office) => Some(office),
        _ => None,
    });
    let holder = office.map_or_else(|| person.to_owned(), |office| facts::office(voice, office));
    let of = office.map_or_else(|| "the leader's state".to_owned(), |office| voice.name(office.of));
    let leader_of_a_party = objection.flag.is_none();
    let (argument, reason) = objection_in_general(objection.id);
    let (argument, reason) = match (objection.id.0, objection.ruled) {
        ("immunity-of-a-third-state", _) if leader_of_a_party => (
            format!("immunity of a sitting leader ({holder})"),
            format!("by joining the Statute {of} accepted that no office shields anyone before the Court"),
        ),
        ("immunity-of-a-third-state", _) => (
            format!("immunity of a sitting leader ({holder})"),
            "the Court has held each time that it does not stop an arrest on the Court's behalf".to_owned(),
        ),
        ("own-national", _) => (format!("a state need not give up its own people ({person})"), reason.to_owned()),
        ("leader-before-tribunal", _) => (format!("immunity of a leader ({holder})"), reason.to_owned()),
        ("not-a-un-member", Ruling::Open) => (
            argument.replace("the state", &state),
            "whether it was bound without being a member was in dispute at that time".to_owned(),
        ),
        ("not-a-un-member", _) => {
            (argument.replace("the state", &state), "by then it had promised by treaty to cooperate with the tribunal".to_owned())
        }
        ("personal-immunity", _) => (
            format!("immunity of a sitting leader ({holder})"),
            "serving heads of state and government and foreign ministers cannot be arrested for another state's courts"
                .to_owned(),
        ),
        ("functional-immunity", _) => (format!("immunity for official acts ({holder})"), reason.to_owned()),
        ("special-mission", _) => {
            ("immunity of an official visitor".to_owned(), reason.replace("where the state", &format!("if {state}")))
        }
        ("capacity", _) => {
            (format!("{person} did not act for a state"), format!("whether {person} acted for or with a state is in dispute"))
        }
        ("overflight", _) => (format!("{person} only flew over {}", voice.place().unwrap_or(state)), reason.to_owned()),
        ("consultations" | "residual-scope", _) => (argument.replace("the state", &state), reason.to_owned()),
        (
            "flawed-warrant"
            | "pending-challenge"
            | "regional-decision"
            | "national-law-governs"
            | "partial-match"
            | "conflict-type",
            _,
        ) => (argument.to_owned(), reason.to_owned()),
        (id, _) => (id.replace('-', " "), reason.to_owned()),
    };
    ObjectionWords { argument: capital(&argument), reason }
}

/// An objection as an argument that a state might make.
pub fn hypothetical(voice: &Voice, objection: &Objection) -> ObjectionWords {
    let (argument, reason) = objection_in_general(objection.id);
    let argument = argument.replace("the state was", "it is").replace("the state has", "it has");
    ObjectionWords { argument: format!("If {} says that {argument}", voice.state()), reason: reason.to_owned() }
}

/// A ruling of a court that an objection names as a whole.
pub fn authority(voice: &Voice, id: InstrumentId) -> String {
    voice.title(id)
}
