//! Where a state stands under its treaties, and where a person stands before the courts, in words.

use super::{acts::step, english::*, facts, happened};
use crate::{
    law::*,
    query::{
        obligations::Counts,
        person::{PersonView, ProcessState},
        state::Standing,
    },
};

/// Statehood that is disputed.
pub const DISPUTED: &str = "disputed: outside the treaties that only states can join";

/// A state and what it owes, in a sentence.
pub fn state_on(asked: Asked, date: Day, persons: usize, counts: &Counts) -> String {
    let owed = |answers: &[Answer]| answers.iter().map(|answer| counts.get(*answer)).sum::<usize>();
    let surrender = owed(&[Answer::Obliged, Answer::ObligedContested]);
    let own = owed(&[Answer::ProsecuteOrExtradite, Answer::ProsecuteOrExtraditeContested]);
    format!(
        "{} on {}: of {persons} persons on record, {surrender} to be arrested and handed over, {own} to be prosecuted or extradited{}.",
        capital(&super::place_name_on(asked, date)),
        day(date),
        not_said(counts)
    )
}

/// The title of the treaties.
pub fn what_binds(date: Day) -> String {
    format!("What binds it on {}", day(date))
}

/// A state under one instrument: since when it is bound, its steps, and what became of an exit.
pub fn standing(corpus: &Corpus, standing: &Standing, date: Day) -> String {
    let title = standing.instrument.short;
    let fact = &standing.fact;
    let said = match fact.what {
        What::Bound(_, period) => {
            let through = period.entry.through.and_then(|state| corpus.state(state));
            let through = through.map_or_else(String::new, |state| format!(", through {}", the_state(state)));
            let since = period.from().map_or_else(String::new, |from| format!(" since {}", day(from)));
            format!("{title}{since}{through}")
        }
        What::BoundLater(_, period) => match period.from() {
            Some(from) => format!("{title}: bound only from {}", day(from)),
            None => format!("{title}: bound only later"),
        },
        What::Left(_, period) => match (period.exit, period.until) {
            (Some(_), Some(until)) => format!("{title}: left on {}", day(until)),
            (_, Some(until)) => format!("{title}: no longer from {}", day(until)),
            _ => format!("{title}: left"),
        },
        What::Signed(..) => format!("{title}: signed, not joined"),
        What::EntryNotKnown(_) => format!("{title}: the day of entry is not on record"),
        _ => format!("{title}: not on the list of parties"),
    };
    let steps: Vec<String> = standing
        .actions
        .iter()
        .filter(|action| !matches!(action.action, ActionKind::Withdrawal | ActionKind::Revocation | ActionKind::Announcement))
        .map(|action| {
            let on = action.on.map_or_else(String::new, |on| format!(" {}", day(on)));
            format!("{}{on}", step(action.action))
        })
        .collect();
    let steps = if steps.is_empty() { String::new() } else { format!(" ({})", steps.join(", ")) };
    let still = standing.holds == Holds::Yes;
    let exit = standing.notice.map_or_else(String::new, |notice| {
        let received = day(notice.received);
        let effect = day(notice.effect);
        match notice.revoked {
            Some(revoked) if revoked <= date => {
                format!(" Withdrawal notified on {received}, revoked on {}: never left.", day(revoked))
            }
            _ if date < notice.effect && still => {
                format!(" Withdrawal notified on {received}, with effect on {effect}; still bound until then.")
            }
            _ => format!(" Withdrawal notified on {received}, in effect since {effect}."),
        }
    });
    let announced = standing.announced.map_or_else(String::new, |announced| {
        let on = announced.on.map_or_else(String::new, |on| format!(" on {}", day(on)));
        let still = if still { "; still bound" } else { "" };
        format!(" Withdrawal announced{on}, not notified{still}.")
    });
    format!("{said}{steps}.{exit}{announced}")
}

/// An acceptance of jurisdiction.
pub fn declaration(corpus: &Corpus, instrument: InstrumentId, declaration: &Declaration) -> String {
    let title = corpus.instrument(instrument).map_or(instrument.0, |instrument| instrument.short);
    let scope = match (declaration.scope_from, declaration.scope_until) {
        (Some(from), Some(until)) => format!(" for events from {} to {}", day(from), day(until)),
        (Some(from), None) => format!(" for events from {}", day(from)),
        (None, Some(until)) => format!(" for events up to {}", day(until)),
        (None, None) => String::new(),
    };
    let situation = declaration
        .situation
        .and_then(|situation| corpus.situation(situation))
        .map_or_else(String::new, |situation| format!(", situation {}", situation.name));
    let valid = if declaration.valid { "" } else { "; not accepted as valid" };
    let over = declaration.until.map_or_else(String::new, |until| format!("; overtaken on {}", day(until)));
    format!("{title}: jurisdiction accepted on {}{scope}{situation}{valid}{over}.", day(declaration.lodged))
}

/// A trip, told by who travelled or where to.
pub fn trip_of(who: &str, visit: &Visit) -> String {
    format!("{who}, {}: {}. {}.", happened::when(visit), happened::outcome(visit.outcome), visit.purpose)
}

/// A person and where obligations stand, in a sentence.
pub fn person_on(corpus: &Corpus, view: &PersonView, today: Day) -> String {
    let counts = &view.counts;
    let held: Vec<String> = view.offices_held.iter().map(|office| facts::office_of(corpus, office)).collect();
    let held = if held.is_empty() { String::new() } else { format!(", {}", list(&held, "and")) };
    let surrender = counts.get(Answer::Obliged) + counts.get(Answer::ObligedContested);
    let own = counts.get(Answer::ProsecuteOrExtradite) + counts.get(Answer::ProsecuteOrExtraditeContested);
    format!(
        "{}{held},{}: {} to arrest and hand over, {} to prosecute or extradite{}.",
        view.person.name,
        super::on_day(corpus, view.date, today),
        states(surrender, Tense::of(view.date, today)),
        states(own, Tense::of(view.date, today)),
        not_said(counts)
    )
}

/// Of how many it cannot be said.
fn not_said(counts: &Counts) -> String {
    match counts.get(Answer::Undetermined) {
        0 => String::new(),
        count => format!("; of {count} it cannot be said"),
    }
}

/// "1 state had", "125 states have".
fn states(count: usize, tense: Tense) -> String {
    let had = match tense {
        Tense::Past => "had",
        Tense::Present if count < 2 => "has",
        Tense::Present => "have",
        Tense::Future => "would have",
    };
    match count {
        0 => format!("no state {had}"),
        1 => format!("1 state {had}"),
        count => format!("{count} states {had}"),
    }
}

/// When a person was born and died, as far as known.
pub fn life(person: &Person) -> String {
    let born = person.born.map(|born| format!("born {}", on_or_in(born)));
    let died = person.died.map(|died| format!("died {}", on_or_in(died)));
    born.into_iter().chain(died).collect::<Vec<_>>().join(", ")
}

/// The title of a person's documents.
pub fn documents_on(date: Day) -> String {
    format!("Warrants and other documents on {}", day(date))
}

/// How a document stands, for programs.
pub fn process_status(state: ProcessState) -> &'static str {
    match state {
        ProcessState::NotIssued => "not-issued",
        ProcessState::InEffect => "in-effect",
        ProcessState::Secret => "secret",
        ProcessState::NoWarrant => "no-warrant",
        ProcessState::NeverInEffect => "never-in-effect",
        ProcessState::Over(_) => "over",
    }
}

/// A document and how it stands.
pub fn process_on(corpus: &Corpus, person: &Person, process: &Process, state: ProcessState) -> String {
    let said = match state {
        ProcessState::NotIssued => "not issued yet".to_owned(),
        ProcessState::InEffect => "public, in effect".to_owned(),
        ProcessState::Secret => match process.public {
            Some(public) => format!("in effect, secret until {}", day(public)),
            None => "in effect, secret".to_owned(),
        },
        ProcessState::NoWarrant => "public; no warrant".to_owned(),
        ProcessState::NeverInEffect => "never in effect for states: the person was already in custody of the court".to_owned(),
        ProcessState::Over(since) => match process.ended {
            Some(end) if end.first_day_over() == since => facts::ended_of(corpus, person.name, process, &end),
            _ => facts::died(person.name, person.died),
        },
    };
    format!("{}: {said}.", facts::document_of(corpus, process))
}

/// Where the list of states is.
pub fn where_states(person: &str) -> String {
    format!("State by state: dedere obligations --person {person}")
}
