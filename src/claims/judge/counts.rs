//! Numbers: of parties to a treaty and of those who signed it, of states that are obliged to arrest a person, of a court's warrants and
//! findings; and what makes a number up.

use super::super::assertion::{Assertion, Counted, Found, Share, Verdict};
use super::super::claim::Compare;
use super::super::tally::counts;
use crate::law::*;
use crate::query::obligations::states_on;

/// How many parties an instrument had on a day.
pub fn parties(corpus: &Corpus, instrument: InstrumentId, date: Day, compare: Compare, number: u64) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoList);
    };
    let at_least = corpus.parties(list, date).count() as u64;
    let open =
        list.participations.iter().filter(|period| period.counted() && period.holds(date) == Holds::NotKnown).count() as u64;
    // Of states that have ended, some are not on record, and the steps of some are not.
    let ended = |state: &State| state.unrecorded && state.exists.until.is_some() && state.exists.contains(date);
    let missing = list.formula.not_before <= date && corpus.states.iter().any(ended);
    let most = if list.complete && !missing { at_least + open } else { u64::MAX };
    let mut verdict = between(at_least, most, compare, number);
    verdict.facts.push(Fact::of(What::Parties(instrument, at_least), &list.basis));
    verdict.complete(date, list.complete_on)
}

/// Compares a number that is known only to lie between two others.
fn between(least: u64, most: u64, compare: Compare, number: u64) -> Verdict {
    let outcome = match (compare.holds(least, number), compare.holds(most, number)) {
        (true, true) => Rating::Supported,
        (false, false) if compare != Compare::Equals || number < least || most < number => Rating::Refuted,
        _ => Rating::Unproven,
    };
    Verdict::new(outcome, Found::Number(least, most, Vec::new()))
}

/// How many states were obliged to arrest a person on a day.
pub fn obliged(corpus: &Corpus, person: &'static Person, date: Day, compare: Compare, number: u64, today: Day) -> Verdict {
    let (mut least, mut most) = (0, 0);
    for state in states_on(corpus, date) {
        let place = Asked::State(state);
        let question = Question { person, place, date, presence: Presence::Territory, today };
        let (certain, possible) = counts(answer_at(corpus, &question, &corpus.host(place, date)));
        least += certain.unsigned_abs();
        most += possible.unsigned_abs();
    }
    obliged_between(corpus, person, date, compare, number, least, most)
}

/// The same, where the numbers are known.
pub fn obliged_between(
    corpus: &Corpus,
    person: &'static Person,
    date: Day,
    compare: Compare,
    number: u64,
    least: u64,
    most: u64,
) -> Verdict {
    let mut verdict = between(least, most, compare, number);
    // The documents that there were, and what had become of them; where there was none yet, those to come.
    let any = person.processes.iter().any(|process| process.issued <= date);
    for process in person.processes.iter().filter(|process| !any || process.issued <= date) {
        verdict.facts.push(Fact::of(What::Document(process), &process.basis).since(process.issued));
        let over = process.ended.filter(|end| end.first_day_over() <= date);
        verdict.facts.extend(over.map(|end| Fact::of(What::Ended(process), &process.basis).since(end.day())));
    }
    verdict.complete(date, corpus.edition.complete_on)
}

/// How many states had signed an instrument by a day. Where the depositary's own number is not on record, as many as on record at least.
pub fn signatories(corpus: &Corpus, instrument: InstrumentId, date: Day, compare: Compare, number: u64) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoList);
    };
    let least = list.signatories(date) as u64;
    let counted = list.official_count.is_some_and(|official| official.signatories.is_some());
    let mut verdict = between(least, if counted { least } else { u64::MAX }, compare, number);
    verdict.facts.push(Fact::of(What::Signatories(instrument, least), &list.basis));
    verdict.complete(date, list.complete_on)
}

/// How many warrants of a court were public by a day: those on record at least, since there may be secret ones.
pub fn warrants(corpus: &Corpus, court: CourtId, date: Day, compare: Compare, number: u64) -> Verdict {
    let public = |process: &&'static Process| {
        process.court == court
            && process.orders_arrest()
            && process.public.is_some_and(|public| public.max(process.issued) <= date)
    };
    let documents = corpus.persons.iter().flat_map(|person| person.processes).filter(public);
    let facts: Vec<Fact> = documents.map(|process| Fact::of(What::Document(process), &process.basis)).collect();
    at_least(corpus, court, facts, date, compare, number)
}

/// How many findings of a court that a state did not comply are on record by a day.
pub fn findings(corpus: &Corpus, court: CourtId, date: Day, compare: Compare, number: u64) -> Verdict {
    let made = |finding: &&'static Finding| {
        finding.court == Some(court) && finding.outcome == FindingOutcome::NonCompliance && finding.on <= date
    };
    let facts = corpus.findings.iter().filter(made).map(|finding| Fact::of(What::Found(finding), &finding.basis));
    at_least(corpus, court, facts.collect(), date, compare, number)
}

/// As many as these at least, and none before there was the court. Each is one of many, and what turns on none is no more certain than all.
fn at_least(corpus: &Corpus, court: CourtId, facts: Vec<Fact>, date: Day, compare: Compare, number: u64) -> Verdict {
    let to_come = corpus.court(court).is_some_and(|court| !court.works.began(date));
    let least = facts.len() as u64;
    let most = if to_come { least } else { u64::MAX };
    between(least, most, compare, number).on(facts).complete(date, corpus.edition.complete_on)
}

/// So many states are named, where a few make a number up or make the difference to another.
const FEW: u64 = 3;

/// Adds what makes a number up, or makes the difference to the one that is claimed.
pub fn made_up_of(corpus: &Corpus, assertion: &Assertion, verdict: &mut Verdict, today: Day) {
    let refuted = verdict.outcome == Rating::Refuted;
    let (Found::Number(least, most, shares), Assertion::Count { of, date, number, .. }) = (&mut verdict.found, assertion) else {
        return;
    };
    match of {
        Counted::PartiesTo(instrument) if refuted && least == most => {
            let list = corpus.action_list(*instrument).filter(|_| least.abs_diff(*number) <= FEW);
            shares.extend(list.into_iter().flat_map(|list| difference(corpus, list, *date, *least, *number)));
        }
        Counted::ObligedToArrest(person) => *shares = by_rule(corpus, person, *date, today),
        _ => {}
    }
}

/// The states that make the difference between the number of parties on a day and another: those that gave notice to leave, whom others may
/// have taken off the list; the last that joined before; or the next that joined or last that left.
fn difference(corpus: &Corpus, list: &'static ActionList, date: Day, parties: u64, claimed: u64) -> Vec<Share> {
    let few = usize::try_from(parties.abs_diff(claimed)).unwrap_or_default();
    let counted = || list.participations.iter().filter(|period| period.counted());
    let state = |period: &Participation| corpus.state(period.state);
    let mut shares: Vec<(bool, i32, Share)> = Vec::new();
    for period in counted() {
        let Some((state, from)) = state(period).zip(period.from()) else { continue };
        match (period.holds(date), period.until) {
            (Holds::Yes, _) if claimed < parties => {
                let leaves = leaves(corpus, list, state, date);
                let joined = (true, from.days_until(date), Share::Since(state, from));
                shares.push(leaves.map_or(joined, |(days, share)| (false, days, share)));
            }
            (Holds::No, _) if parties < claimed && date < from => {
                shares.push((true, date.days_until(from), Share::Only(state, from)));
            }
            (Holds::No, Some(until)) if parties < claimed => {
                shares.push((true, until.days_until(date), Share::Until(state, until)));
            }
            _ => {}
        }
    }
    shares.sort_by_key(|(joined, days, _)| (*joined, *days));
    shares.into_iter().take(few).map(|(.., share)| share).collect()
}

/// So many days after the day on which a notice would have had effect, a number may still be taken from a list without the state.
const YEAR: i32 = 366;

/// That a party is about to leave, or had said so and stayed; and how far that is from a day.
fn leaves(corpus: &Corpus, list: &'static ActionList, state: &'static State, date: Day) -> Option<(i32, Share)> {
    let given = notices(corpus.actions(list, state.id)).into_iter().rev().find(|notice| notice.received <= date)?;
    let away = date.days_until(given.effect);
    match given.revoked {
        Some(revoked) if revoked <= date => {
            (-YEAR..=0).contains(&away).then_some((-away, Share::Stayed(state, revoked, given.effect)))
        }
        _ => (0 < away).then_some((away, Share::Leaves(state, given.effect))),
    }
}

/// The states that are obliged to arrest a person on a day, by the rule that obliges them, the most first.
fn by_rule(corpus: &Corpus, person: &'static Person, date: Day, today: Day) -> Vec<Share> {
    let mut groups: Vec<(&'static Rule, Vec<&'static State>)> = Vec::new();
    for state in states_on(corpus, date) {
        let question = Question { person, place: Asked::State(state), date, presence: Presence::Territory, today };
        let opinion = opine(corpus, question);
        if opinion.answer != Answer::Obliged {
            continue;
        }
        let Some(rule) = opinion.deciding(corpus).find_map(|conclusion| conclusion.rule) else { continue };
        match groups.iter_mut().find(|(other, _)| other.number == rule.number) {
            Some((_, states)) => states.push(state),
            None => groups.push((rule, vec![state])),
        }
    }
    groups.sort_by_key(|(_, states)| std::cmp::Reverse(states.len()));
    let share = |(rule, states): (&'static Rule, Vec<&'static State>)| {
        let number = states.len() as u64;
        Share::By(rule, number, if number <= FEW { states } else { Vec::new() })
    };
    groups.into_iter().map(share).collect()
}
