//! Objections in words: the argument, and how it is ruled.

use super::{Voice, facts, grammar::*};
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
    let (argument, reason) = match (objection.id.0, objection.ruled) {
        ("immunity-of-a-third-state", _) if leader_of_a_party => (
            format!("immunity of a sitting leader ({holder})"),
            format!("by joining the Statute {of} accepted that no office shields anyone before the Court"),
        ),
        ("immunity-of-a-third-state", _) => (
            format!("immunity of a sitting leader ({holder})"),
            "the Court has held each time that it does not stop an arrest on the Court's behalf".to_owned(),
        ),
        ("own-national", _) => (
            format!("a state need not give up its own people ({person})"),
            "the obligation to surrender makes no exception for them".to_owned(),
        ),
        ("flawed-warrant", _) => (
            "the warrant should not have been issued".to_owned(),
            "national authorities may not review a warrant of the Court".to_owned(),
        ),
        ("consultations", _) => (format!("{state} was still consulting the Court"), "consultations suspend nothing".to_owned()),
        ("pending-challenge", _) => (
            "a challenge to the case is still before the judges".to_owned(),
            "the warrant stays valid meanwhile; at most the surrender may be put off".to_owned(),
        ),
        ("regional-decision", _) => (
            "a regional organisation told its members not to cooperate".to_owned(),
            "promises among neighbours do not release a state from what it owes the Court".to_owned(),
        ),
        ("residual-scope", _) => (
            format!("{state} has left the Statute"),
            "leaving does not end what was owed before, but how much of it survives no court has settled".to_owned(),
        ),
        ("national-law-governs", _) => (
            "for offences against the Court's own justice the requested state's law decides".to_owned(),
            "the Statute leaves the terms to that law; whether it may make an arrest impossible is open".to_owned(),
        ),
        ("leader-before-tribunal", _) => (
            format!("immunity of a leader ({holder})"),
            "before a tribunal of the Security Council office protects nobody, and the Charter comes first".to_owned(),
        ),
        ("not-a-un-member", Ruling::Open) => (
            format!("{state} was not a member of the United Nations"),
            "whether it was bound without being a member was in dispute at that time".to_owned(),
        ),
        ("not-a-un-member", _) => (
            format!("{state} was not a member of the United Nations"),
            "by then it had promised by treaty to cooperate with the tribunal".to_owned(),
        ),
        ("personal-immunity", _) => (
            format!("immunity of a sitting leader ({holder})"),
            "serving heads of state and government and foreign ministers cannot be arrested for another state's courts"
                .to_owned(),
        ),
        ("functional-immunity", _) => (
            format!("immunity for official acts ({holder})"),
            "on the prevailing view crimes of this gravity are not protected, though some states disagree".to_owned(),
        ),
        ("special-mission", _) => (
            "immunity of an official visitor".to_owned(),
            format!("custom may protect if {state} accepted the visit as a special mission; whether it did is not on record"),
        ),
        ("partial-match", _) => (
            "the charge is not a grave breach of the treaty".to_owned(),
            "the crime charged and the grave breach overlap only in part".to_owned(),
        ),
        ("conflict-type", _) => {
            ("the conflict was not an international one".to_owned(), "what kind of conflict it was is in dispute".to_owned())
        }
        ("capacity", _) => {
            (format!("{person} did not act for a state"), format!("whether {person} acted for or with a state is in dispute"))
        }
        ("overflight", _) => (
            format!("{person} only flew over {}", voice.place().unwrap_or(state)),
            "the airspace belongs to the state, but no court has said that it must force an aircraft down".to_owned(),
        ),
        (id, _) => (id.replace('-', " "), "as the articles cited say".to_owned()),
    };
    ObjectionWords { argument: capital(&argument), reason }
}

/// A ruling of a court that an objection names as a whole.
pub fn authority(voice: &Voice, id: InstrumentId) -> String {
    voice.title(id)
}
