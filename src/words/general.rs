//! Rules, conditions, flags, statuses and obligations in general: what they mean, whoever is asked about.

use std::borrow::Cow;

use super::{
    english::*,
    message::{fact, meaning},
    plain, say,
};
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
    let treaty = treaty_of(corpus, Some(rule));
    match rule.binds {
        Binds::Parties => say(corpus, meaning::binds_parties(treaty)),
        Binds::Declarants => say(corpus, meaning::binds_declarants(treaty)),
        Binds::FormerParties(grounds) => {
            let grounds = grounds.iter().map(|ground| corpus.terms.ground(*ground));
            say(corpus, meaning::binds_former_parties(treaty, grounds))
        }
        Binds::States(rows) => states_in_short(corpus, rows),
        Binds::Territory => plain(corpus, meaning::binds_territory()).to_owned(),
        Binds::Any => plain(corpus, meaning::binds_any()).to_owned(),
    }
}

/// The states of these rows, each once; of very many, how many and the first.
fn states_in_short(corpus: &Corpus, rows: &[NamedState]) -> String {
    const MOST: usize = 8;
    let mut states: Vec<String> = Vec::new();
    for row in rows {
        let name = Land::of(corpus, row.state).to_string();
        if !states.contains(&name) {
            states.push(name);
        }
    }
    match states.len() {
        many if many > MOST + 1 => {
            states.truncate(4);
            say(corpus, meaning::binds_many_states(many, states))
        }
        _ => say(corpus, meaning::binds_states(states)),
    }
}

/// The treaty of a rule, inside a sentence.
fn treaty_of(corpus: &Corpus, rule: Option<&Rule>) -> Cow<'static, str> {
    let treaty = rule.and_then(|rule| rule.treaty).and_then(|id| corpus.instrument(id));
    treaty.map_or_else(|| plain(corpus, meaning::the_treaty()).into(), |treaty| the_instrument(treaty).into())
}

fn courts<'c>(corpus: &'c Corpus, ids: &'c [CourtId]) -> impl Iterator<Item = String> + 'c {
    ids.iter().map(|id| say(corpus, fact::court(corpus.court_name(*id))))
}

/// The courts that a rule is about.
pub fn courts_of(corpus: &Corpus, rule: &Rule) -> String {
    match rule.courts {
        [] => plain(corpus, meaning::any_court()).to_owned(),
        ids => say(corpus, meaning::any_of(courts(corpus, ids))),
    }
}

/// A condition in general: what must be so.
pub fn test_in_general(corpus: &Corpus, rule: Option<&Rule>, test: &Test) -> String {
    let treaty = || treaty_of(corpus, rule);
    let said = match test {
        Test::Document(kinds) => {
            return say(corpus, meaning::document(kinds.iter().map(|kind| an(plain(corpus, fact::document_kind(*kind))))));
        }
        Test::Live => meaning::live(),
        Test::KnownToHost => meaning::known_to_host(),
        Test::Court(ids) => return say(corpus, meaning::of_court(courts(corpus, ids))),
        Test::Situation(ids) => {
            let name = |id: &SituationId| corpus.situation(*id).map_or(id.0, |situation| situation.name);
            return say(corpus, meaning::of_situation(ids.iter().map(name)));
        }
        Test::Place(ids) => {
            let name = |id: &PlaceId| corpus.place(*id).map_or(id.0, |place| place.name);
            return say(corpus, meaning::place(ids.iter().map(name)));
        }
        Test::State(ids) => return say(corpus, meaning::state(ids.iter().map(|id| Land::of(corpus, *id).to_string()))),
        Test::Treaty(ids) => {
            let treaties = ids.iter().filter_map(|id| corpus.instrument(*id)).map(the_instrument);
            return say(corpus, meaning::treaty(treaties));
        }
        Test::Charge(asked) => return charge_in_general(corpus, rule, *asked).to_owned(),
        Test::Conflict(ConflictTrait::International) => meaning::conflict_international(),
        Test::Conflict(ConflictTrait::TypeContested) => meaning::conflict_type_contested(),
        Test::Conflict(ConflictTrait::AllPartiesBound) => {
            return list_of(corpus, rule).and_then(|term| term.all_bound).unwrap_or_default().to_owned();
        }
        Test::Capacity(kinds) => {
            let acted = kinds.iter().map(|kind| plain(corpus, meaning::capacity(*kind)));
            return say(corpus, meaning::acted(acted));
        }
        Test::CapacityContested => meaning::capacity_contested(),
        Test::Allegation(stage) => meaning::allegation(*stage),
        Test::ActsAfterEntryIntoForce => return say(corpus, meaning::acts_not_before(treaty())),
        Test::ActsBeforeSuccession => return say(corpus, meaning::acts_before_succession(treaty())),
        Test::RequestPresumed(presumed) => return say(corpus, meaning::request_presumed(*presumed)),
        Test::Request([]) => meaning::not_requested(),
        Test::Request(kinds) => {
            return say(corpus, meaning::requested(kinds.iter().map(|kind| an(corpus.terms.request(*kind)))));
        }
        Test::Measure { kind, present: true } => return say(corpus, meaning::measure(an(corpus.terms.measure(*kind)))),
        Test::Measure { kind, present: false } => return say(corpus, meaning::no_measure(corpus.terms.measure(*kind))),
        Test::HostIs(relation) => return say(corpus, meaning::host_is(*relation, treaty())),
        Test::Statehood(statehood) => meaning::statehood(*statehood),
        Test::BoundThrough(numbers) => {
            return say(corpus, meaning::bound_through(numbers.iter().map(ToString::to_string)));
        }
        Test::Office(office) => return office_in_general(corpus, office),
        Test::OwnState(own) => return say(corpus, meaning::own_state(*own)),
        Test::Presence(presence) => meaning::presence(*presence),
        Test::Date { from, until } => return date_in_general(corpus, *from, *until),
        Test::AfterToday => meaning::after_today(),
        Test::AfterRecord => meaning::after_record(),
        Test::ProtectedMeeting => meaning::protected_meeting(),
        Test::Ruled(outcome) => meaning::ruled(*outcome),
    };
    plain(corpus, said).to_owned()
}

fn date_in_general(corpus: &Corpus, from: Option<Day>, until: Option<Day>) -> String {
    match (from, until) {
        (Some(from), Some(until)) => say(corpus, meaning::days(days(from, Some(until.previous())))),
        (Some(from), None) => say(corpus, meaning::day_from(from)),
        (None, until) => until.map_or_else(String::new, |until| say(corpus, meaning::day_before(until))),
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
        ChargeTest::OnlyAskedFor => return plain(corpus, meaning::only_asked_for()),
    };
    said.unwrap_or_default()
}

fn office_in_general(corpus: &Corpus, office: &OfficeTest) -> String {
    let ranks = office.rank.iter().map(|rank| plain(corpus, meaning::rank(*rank)));
    let of = match office.of {
        OfficeOf::Any => None,
        OfficeOf::OutsideThen => Some(plain(corpus, meaning::of_outsider()).to_owned()),
        OfficeOf::Abroad => Some(plain(corpus, meaning::of_another_state()).to_owned()),
        OfficeOf::PartyTo(id) => Some(say(corpus, meaning::of_party(Treaty::of(corpus, id)))),
        OfficeOf::NotPartyTo(id) => Some(say(corpus, meaning::of_no_party(Treaty::of(corpus, id)))),
    };
    say(corpus, meaning::office(office.ever, ranks, of, office.unverified, office.waived))
}

/// All of several conditions.
pub fn all_in_general(corpus: &Corpus, rule: Option<&Rule>, tests: &[Test]) -> String {
    say(corpus, meaning::all_of(tests.iter().map(|test| test_in_general(corpus, rule, test))))
}
