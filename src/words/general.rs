//! Rules, conditions, flags, statuses and obligations in general: what they mean, whoever is asked about.

use super::english::*;
use crate::law::*;

/// What a flag says, whoever is asked about.
pub fn flag_in_general(corpus: &Corpus, code: FlagCode) -> Text {
    corpus.flag(code).map_or("", |flag| flag.means)
}

/// What a status of one rule means.
pub fn status_in_general(corpus: &Corpus, status: Status) -> Text {
    let own = corpus.terms.status(status).and_then(|term| term.means);
    own.or_else(|| Answer::from_word(status.word()).map(|answer| corpus.terms.answer(answer))).unwrap_or_default()
}

/// What an obligation asks of a state.
pub fn obligation_in_general(corpus: &Corpus, obligation: Obligation) -> Text {
    corpus.terms.obligation(obligation).map_or("", |term| term.means)
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
            let grounds: Vec<&str> = grounds.iter().map(|ground| corpus.terms.ground(*ground)).collect();
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
        Test::Charge(asked) => charge_in_general(corpus, rule, *asked).to_owned(),
        Test::Conflict(wanted) => match wanted {
            ConflictTrait::International => "the acts belong to an international armed conflict",
            ConflictTrait::TypeContested => "what kind of conflict it was is disputed",
            ConflictTrait::AllPartiesBound => list_of(corpus, rule).and_then(|term| term.all_bound).unwrap_or_default(),
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
            let kinds: Vec<String> = kinds.iter().map(|kind| an(corpus.terms.request(*kind))).collect();
            format!("{} was sent to the state", list(&kinds, "or"))
        }
        Test::Measure { kind, present: true } => format!("there is {}", an(corpus.terms.measure(*kind))),
        Test::Measure { kind, present: false } => format!("there is no {}", corpus.terms.measure(*kind)),
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

/// What the crimes of the treaty's list are called.
fn list_of<'c>(corpus: &'c Corpus, rule: Option<&Rule>) -> Option<&'c ListTerm> {
    corpus.terms.list(rule.and_then(|rule| rule.treaty))
}

fn charge_in_general(corpus: &Corpus, rule: Option<&Rule>, asked: ChargeTest) -> Text {
    let said = match asked {
        ChargeTest::Marked(mark) => corpus.terms.mark(mark).map(|term| term.means),
        ChargeTest::Listed => list_of(corpus, rule).map(|term| term.means),
        ChargeTest::ListedInPart => list_of(corpus, rule).and_then(|term| term.in_part),
    };
    said.unwrap_or_default()
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
