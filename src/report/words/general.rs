//! Flags, objections, answers, statuses and obligations in general: what they mean, whoever is asked about.

use super::grammar::*;
use crate::law::*;

/// What a flag says, whoever is asked about.
pub fn flag_in_general(code: FlagCode) -> &'static str {
    match code.0 {
        "C-IMMUNITY-ICC" => {
            "The Court holds that a sitting leader's immunity does not stop an arrest on its behalf, even for a leader whose state \
             never joined. Some governments dispute this."
        }
        "C-IMMUNITY-NATIONAL" => {
            "The treaty asks for prosecution, but serving heads of state, heads of government and foreign ministers are immune from \
             the courts of other states."
        }
        "C-FUNCTIONAL" => {
            "Whether other officials, and former ones, are immune for what they did in office is disputed; the prevailing view is \
             that crimes of this gravity are not covered."
        }
        "C-SPECIAL-MISSION" => {
            "If the state accepted an official visit as a special mission, custom may protect the visitor from arrest; whether it \
             did is not on record."
        }
        "C-RECOGNITION" => {
            "The person leads a government that this state does not recognise, and whether such a leader is immune is disputed."
        }
        "C-RESIDUAL" => {
            "The obligation is said to survive the state's withdrawal from the treaty; how far that goes is disputed. The text names \
             the ground on which it is said to survive."
        }
        "C-ARTICLE-70" => {
            "The charges are about interference with the Court's own proceedings, and for these the law of the requested state sets \
             the terms of cooperation."
        }
        "C-OVERFLIGHT" => "The person is only in the airspace, and no court has said what a state owes then.",
        "C-AP1" => "The charge matches a grave breach of the Protocol only in part.",
        "C-CONFLICT-TYPE" => {
            "Whether the conflict was international is disputed, and this obligation exists only in such a conflict."
        }
        "C-CAPACITY" => "Whether the accused acted for a state or with its consent, as the treaty requires, is disputed.",
        "C-FRY" => {
            "Whether the state was bound like the one that came before it, until it was itself admitted to the United Nations, was \
             disputed."
        }
        "C-STATEHOOD" => "Whether the host is a state, or can be bound by such a treaty, is disputed.",
        "C-HOST-STATE" => "The obligation rests on the agreement about the court's seat, whose terms are narrow.",
        "I-REQUEST-PRESUMED" => {
            "The obligation arises from a request of the Court. None to this state is on record; for this warrant it is presumed to \
             have been sent."
        }
        "I-VOLUNTARY" => "The state may cooperate; it is not bound to.",
        "I-ARRANGEMENT" => {
            "The state had promised to help in this case; if the promise is broken, the Court can report that, and no more."
        }
        "I-URGED" => "The Security Council urges every state to cooperate here, which is less than an order.",
        "I-DEFACTO" => {
            "Another power controls the place, or the government is not recognised. The treaties bind the state all the same."
        }
        "I-TERRITORY" => "The treaty does not extend to this territory.",
        "I-STATE-AIRCRAFT" => {
            "Leaders and officials fly in state aircraft, to which the ordinary law of civil aviation does not apply."
        }
        "I-SEALED" => {
            "A secret warrant existed on that day; who had received it is not public, so a stronger obligation may have existed."
        }
        "I-PROJECTED" => "The date lies ahead: the answer assumes that nothing changes until then.",
        "I-POSTPONABLE" => "The state could lawfully put off the arrest while the judges dealt with a challenge to the case.",
        "I-COMPETING-REQUEST" => "Another state asked for extradition; the articles cited say which request comes first.",
        "I-WITHDRAWING" => {
            "The state has given notice that it is leaving the treaty; until the notice takes effect it is bound in full."
        }
        "I-RETURNED" => "The state gave notice that it was leaving and took it back in time, so it never left.",
        "I-OWN-COURTS" => "The host is the person's own state, where the immunity that protects leaders abroad does not apply.",
        "I-MANDATE" => "Whether the residual mechanism of the tribunals still had its mandate on that day was not checked.",
        "I-OFFICE-UNVERIFIED" => "Whether the person still held this office on that day was not checked.",
        _ => "The rule attaches this remark; the articles cited with it say more.",
    }
}

/// What an objection says, and why it is ruled so, whoever is asked about.
pub fn objection_in_general(id: ObjectionId) -> (&'static str, &'static str) {
    match id.0 {
        "immunity-of-a-third-state" => (
            "a sitting leader, also one of a state outside the Statute, is immune from arrest",
            "the Court has held each time that immunity does not stop an arrest on its behalf; a state that joined gave it up",
        ),
        "own-national" => {
            ("a state need not give up its own nationals", "the obligation to surrender makes no exception for them")
        }
        "flawed-warrant" => {
            ("the warrant should not have been issued", "national authorities may not review a warrant of the Court")
        }
        "consultations" => ("the state was still consulting the Court", "consultations suspend nothing"),
        "pending-challenge" => (
            "a challenge to the case is still before the judges",
            "the warrant stays valid meanwhile; at most the surrender may be put off",
        ),
        "regional-decision" => (
            "a regional organisation told its members not to cooperate",
            "promises among neighbours do not release a state from what it owes the Court",
        ),
        "residual-scope" => (
            "the state has left the Statute",
            "leaving does not end what was owed before, but how much of it survives no court has settled",
        ),
        "national-law-governs" => (
            "for offences against the Court's own justice the requested state's law decides",
            "the Statute leaves the terms to that law; whether it may make an arrest impossible is open",
        ),
        "leader-before-tribunal" => (
            "a leader is immune from arrest",
            "before a tribunal of the Security Council office protects nobody, and the Charter comes first",
        ),
        "not-a-un-member" => (
            "the state was not a member of the United Nations",
            "whether it was bound without being a member was in dispute, until it promised by treaty to cooperate",
        ),
        "personal-immunity" => (
            "a sitting head of state, head of government or foreign minister is immune from other states' courts",
            "they cannot be arrested for another state's courts while they hold that office",
        ),
        "functional-immunity" => (
            "officials are immune for what they did in office, also after they leave it",
            "on the prevailing view crimes of this gravity are not protected, though some states disagree",
        ),
        "special-mission" => (
            "an official visitor is immune from arrest",
            "custom may protect where the state accepted the visit as a special mission; whether it did is not on record",
        ),
        "partial-match" => {
            ("the charge is not a grave breach of the treaty", "the crime charged and the grave breach overlap only in part")
        }
        "conflict-type" => ("the conflict was not an international one", "what kind of conflict it was is in dispute"),
        "capacity" => ("the accused did not act for a state", "whether the accused acted for or with one is in dispute"),
        "overflight" => (
            "the person only flew over",
            "the airspace belongs to the state, but no court has said that it must force an aircraft down",
        ),
        _ => ("an objection of this record", "as the articles cited say"),
    }
}

/// What an answer means.
pub fn answer_in_general(answer: Answer) -> &'static str {
    match answer {
        Answer::Obliged => {
            "The state must arrest the person and hand the person over to a court: courts have settled this for cases of this kind, \
             or the text leaves no doubt."
        }
        Answer::ObligedContested => {
            "On the better reading, or the one that a court or prosecutor asserts, the state must arrest the person and hand the \
             person over; but no court has settled a case of this kind."
        }
        Answer::ProsecuteOrExtradite => {
            "The state must act through its own courts: search for the person or hold the person, and prosecute or hand over to a \
             state that will. It need not surrender the person to an international court."
        }
        Answer::ProsecuteOrExtraditeContested => {
            "The state would have to prosecute or extradite, but whether the treaty covers this case is disputed."
        }
        Answer::Undetermined => {
            "A fact that decides is missing or secret: a sealed warrant, a state whose treaty actions are not on record, a place \
             without a settled sovereign. It is neither a yes nor a no."
        }
        Answer::NotObliged => {
            "No rule on record obliges the state to arrest or prosecute. It may still be free to, and the proof says which \
             condition failed."
        }
    }
}

/// What a status of one rule means.
pub fn status_in_general(status: Status) -> &'static str {
    match status {
        Status::Obliged => answer_in_general(Answer::Obliged),
        Status::ObligedContested => answer_in_general(Answer::ObligedContested),
        Status::ProsecuteOrExtradite => answer_in_general(Answer::ProsecuteOrExtradite),
        Status::ProsecuteOrExtraditeContested => answer_in_general(Answer::ProsecuteOrExtraditeContested),
        Status::Barred => {
            "Every condition of the rule is met, but an objection is upheld, such as the immunity of a sitting head of state, head \
             of government or foreign minister from the courts of other states."
        }
        Status::Urged => "The Security Council urges the state to cooperate with the court. Urging is less than an order.",
        Status::Voluntary => "The state may arrest and hand over, and is not bound to.",
        Status::Sealed => {
            "The warrant was secret on that day, and it is not public whether this state had received it. The answer is then \
             undetermined unless another rule obliges."
        }
        Status::NotShown => {
            "The allegation was not yet public on that day, so that the state could not be expected to act on it."
        }
        Status::NoWarrant => {
            "There is no document that a state must act on that day: none issued yet, one that has ended, or a summons only."
        }
        Status::NotParty => "The state was not bound by the treaty on that day.",
        Status::NotApplicable => "The treaty, or the rule, does not cover this charge, this conflict or this case.",
        Status::Unknown => {
            "The record lacks a fact that a condition turns on. The answer is then undetermined unless another rule obliges."
        }
    }
}

/// What an obligation asks of a state.
pub fn obligation_in_general(obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::ArrestAndSurrender => "Arrest the person and surrender the person to the court that asks.",
        Obligation::ArrestAndTransfer => "Arrest the accused and transfer the accused to the tribunal.",
        Obligation::ProvisionalArrest => "Arrest the person for the time being, until the formal request follows.",
        Obligation::SearchAndTryOrHandOver => {
            "Search for the person, of whatever nationality, and either try the person or hand the person over to a state that has \
             made out a case."
        }
        Obligation::CustodyAndProsecuteOrExtradite => {
            "Take the person into custody, look into the facts, and submit the case to the prosecuting authorities unless the person \
             is extradited."
        }
        Obligation::Try => "Put the person on trial before the state's own courts, on whose territory the crime was committed.",
        Obligation::None => "Nothing is owed under the rule.",
    }
}

/// Whom a rule binds.
pub fn binds_in_general(corpus: &Corpus, rule: &Rule) -> String {
    let treaty = rule.treaty.and_then(|id| corpus.instrument(id)).map_or_else(|| "the treaty".to_owned(), the_instrument);
    match rule.binds {
        Binds::Parties => format!("parties to {treaty}, where it reaches the place"),
        Binds::Declarants => {
            format!(
                "states that are not parties to {treaty} and accepted the court's jurisdiction for the situation of the warrant"
            )
        }
        Binds::FormerParties(grounds) => {
            let grounds: Vec<&str> = grounds
                .iter()
                .map(|ground| match ground {
                    Ground::RequestReceived => "a request for this warrant had reached the state",
                    Ground::InvestigationOpen => "the investigation had opened",
                    Ground::OwnExaminationOpen => "the state's own situation was under preliminary examination",
                })
                .collect();
            format!("states that have left {treaty}, where this was so before they left: {}", list(&grounds, "or"))
        }
        Binds::States(rows) => {
            const MOST: usize = 8;
            let mut states: Vec<String> = Vec::new();
            for row in rows {
                let name = corpus.state(row.state).map_or_else(|| row.state.to_string(), the_state);
                if !states.contains(&name) {
                    states.push(name);
                }
            }
            match states.len().checked_sub(MOST) {
                Some(more) if more > 1 => {
                    format!("{} states that texts name, such as {}", states.len(), list(&states[..4], "and"))
                }
                _ => format!("the states that texts name: {}", list(&states, "and")),
            }
        }
        Binds::Any => "any state, where the conditions are met".to_owned(),
    }
}

fn courts(corpus: &Corpus, ids: &[CourtId]) -> String {
    let names: Vec<String> =
        ids.iter().map(|id| format!("the {}", corpus.court(*id).map_or(id.0, |court| court.short))).collect();
    list(&names, "or")
}

/// The courts that a rule is about.
pub fn courts_of(corpus: &Corpus, rule: &Rule) -> String {
    if rule.courts.is_empty() { "any court".to_owned() } else { courts(corpus, rule.courts) }
}

/// A condition in general: what must be so.
pub fn test_in_general(corpus: &Corpus, rule: Option<&Rule>, test: &Test) -> String {
    let treaty = rule.and_then(|rule| rule.treaty).and_then(|id| corpus.instrument(id));
    let treaty = treaty.map_or_else(|| "the treaty".to_owned(), the_instrument);
    match test {
        Test::Document(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| an(super::process_noun(*kind))).collect();
            format!("the document is {}", list(&kinds, "or"))
        }
        Test::Live => "it is in effect: issued, and not ended by death, delivery or an act of the court".to_owned(),
        Test::KnownToHost => "it is public, or was sent to the state".to_owned(),
        Test::Court(ids) => format!("it is a document of {}", courts(corpus, ids)),
        Test::Situation(ids) => {
            let names: Vec<&str> = ids.iter().map(|id| corpus.situation(*id).map_or(id.0, |situation| situation.name)).collect();
            format!("it belongs to the situation {}", list(&names, "or"))
        }
        Test::Place(ids) => {
            let names: Vec<&str> = ids.iter().map(|id| corpus.place(*id).map_or(id.0, |place| place.name)).collect();
            format!("the place asked about is {}", list(&names, "or"))
        }
        Test::Charge(mark) => match mark {
            ChargeMark::Article70Only => "every charge is an offence against the court's own justice",
            ChargeMark::Genocide => "genocide is charged",
            ChargeMark::Torture => "the charges include torture as the treaty understands it",
            ChargeMark::Disappearance => "the charges include enforced disappearance as the treaty understands it",
            ChargeMark::GraveBreach => "a charge is a grave breach of the treaty",
            ChargeMark::Protocol1 => "a charge matches a grave breach of the Protocol",
            ChargeMark::Protocol1InPart => "the best match of a charge with a grave breach of the Protocol is one in part",
        }
        .to_owned(),
        Test::Conflict(wanted) => match wanted {
            ConflictTrait::International => "the acts belong to an international armed conflict",
            ConflictTrait::TypeContested => "what kind of conflict it was is disputed",
            ConflictTrait::AllPartiesBound => "every party to the conflict was bound by the Protocol",
        }
        .to_owned(),
        Test::Capacity(kinds) => {
            let kinds: Vec<&str> = kinds
                .iter()
                .map(|kind| match kind {
                    Capacity::StateOfficial => "as a state official",
                    Capacity::Acquiescence => "with an official's consent",
                    Capacity::QuasiGovernment => "for an authority that governed in fact",
                    Capacity::NonState => "for a group that was no state",
                    Capacity::None => "in whatever capacity",
                })
                .collect();
            format!("the accused is said to have acted {}", list(&kinds, "or"))
        }
        Test::CapacityContested => "in which capacity the accused acted is disputed".to_owned(),
        Test::Allegation(Stage::Public) => "the allegation is public".to_owned(),
        Test::Allegation(Stage::Stands) => {
            "the allegation stands: the person is alive, and was neither handed over nor cleared".to_owned()
        }
        Test::ActsAfterEntryIntoForce => format!("the acts did not end before {treaty} bound the state"),
        Test::Request([]) => "no request to the state is on record".to_owned(),
        Test::Request(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| an(super::request_noun(*kind))).collect();
            format!("{} was sent to the state", list(&kinds, "or"))
        }
        Test::Measure { kind, present: true } => format!("there is {}", an(super::measure_noun(*kind))),
        Test::Measure { kind, present: false } => format!("there is no {}", super::measure_noun(*kind)),
        Test::HostIs(relation) => match relation {
            Relation::Party => format!("the state is a party to {treaty}, and it reaches the place"),
            Relation::Signatory => format!("the state has signed {treaty} and never been bound by it"),
            Relation::FormerParty => format!("the state has left {treaty}"),
            Relation::NoticePending => format!("the state has given notice that it leaves {treaty}, and the notice still runs"),
            Relation::NoticeRevoked => format!("the state gave notice that it leaves {treaty}, and took it back"),
            Relation::PlaceExcluded => format!("{treaty} does not reach the place"),
        },
        Test::Statehood(Statehood::Settled) => "nobody disputes that the host is a state".to_owned(),
        Test::Statehood(Statehood::Disputed) => "whether the host is a state is disputed".to_owned(),
        Test::BoundThrough(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            format!("the state must cooperate with that court under rule {}", list(&numbers, "or"))
        }
        Test::Office(office) => office_in_general(corpus, office),
        Test::OwnState(true) => "the host is the person's own state".to_owned(),
        Test::OwnState(false) => "the host is not the person's own state".to_owned(),
        Test::Presence(Presence::Territory) => "the person is on the ground".to_owned(),
        Test::Presence(Presence::Overflight) => "the person is only in the airspace".to_owned(),
        Test::Presence(Presence::UnscheduledLanding) => "the person came down in a landing that was not planned".to_owned(),
        Test::Date { from, until } => match (from, until) {
            (Some(from), Some(until)) => format!("the day asked about is {}", days(*from, Some(until.previous()))),
            (Some(from), None) => format!("the day asked about is {} or later", day(*from)),
            (None, Some(until)) => format!("the day asked about is before {}", day(*until)),
            (None, None) => "any day".to_owned(),
        },
        Test::AfterToday => "the day asked about lies ahead".to_owned(),
    }
}

fn office_in_general(corpus: &Corpus, office: &OfficeTest) -> String {
    let ranks: Vec<&str> = office
        .rank
        .iter()
        .map(|rank| match rank {
            Rank::Leader => "head of state, head of government or foreign minister",
            Rank::DeFactoLeader => "leader of a government that the host does not recognise",
            Rank::Official => "official",
        })
        .collect();
    let named = |id: InstrumentId| corpus.instrument(id).map_or_else(|| id.to_string(), the_instrument);
    let of = match office.of {
        OfficeOf::Any => String::new(),
        OfficeOf::Abroad => " of another state".to_owned(),
        OfficeOf::PartyTo(id) => format!(" of a party to {}", named(id)),
        OfficeOf::NotPartyTo(id) => format!(" of another state, which is not a party to {}", named(id)),
    };
    let held = if office.ever { "is or was" } else { "is" };
    let unverified = if office.unverified { ", and that was last checked before the day" } else { "" };
    format!("the person {held} {}{of}{unverified}", list(&ranks, "or"))
}

/// With its indefinite article.
fn an(noun: &str) -> String {
    if noun.starts_with(['a', 'e', 'i', 'o']) { format!("an {noun}") } else { format!("a {noun}") }
}

/// All of several conditions.
pub fn all_in_general(corpus: &Corpus, rule: Option<&Rule>, tests: &[Test]) -> String {
    let tests: Vec<String> = tests.iter().map(|test| test_in_general(corpus, rule, test)).collect();
    list(&tests, "and")
}
