//! Whether a state was bound, and the steps that it took.

use super::super::assertion::{Found, Verdict};
use super::super::claim::Within;
use crate::law::*;

/// Whether a state was bound by an instrument on a day.
pub fn is_bound(corpus: &Corpus, asserted: bool, state: &'static State, instrument: InstrumentId, date: Day) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::Bound(None));
    };
    let meant = corpus.on_day(state.id, date).and_then(|id| corpus.state(id)).filter(|state| !state.unrecorded);
    let Some(meant) = meant else {
        return Verdict::new(Rating::Unproven, Found::Bound(None)).on([Fact::of(What::NotRecorded(state), &state.basis)]);
    };
    let Some(listed) = corpus.listed(instrument, meant.id) else {
        return Verdict::new(Rating::Unproven, Found::Bound(None));
    };
    let fact = listed.standing(date);
    let (holds, _) = listed.bound(date);
    let bound = match holds {
        Holds::Yes => Some(true),
        Holds::NotKnown => None,
        Holds::No if !list.complete && matches!(fact.what, What::NotListed(..)) => None,
        Holds::No => Some(false),
    };
    let outcome = bound.map_or(Rating::Unproven, |bound| Rating::of(bound == asserted));
    Verdict::new(outcome, Found::Bound(bound)).on([fact]).complete(date, list.complete_on)
}

/// Whether a state took a step, within a time or ever.
pub fn acted(
    corpus: &Corpus,
    act: ActKind,
    state: &'static State,
    instrument: InstrumentId,
    within: Within,
    today: Day,
) -> Verdict {
    let Some(list) = corpus.action_list(instrument) else {
        return Verdict::new(Rating::Unproven, Found::NoSuchAct);
    };
    let complete = match within {
        Within::Days(_, last) => last,
        Within::Ever => today,
    };
    let mut days: Vec<(Option<Day>, Fact)> = Vec::new();
    for id in in_whose_place(corpus, list, state.id) {
        acts_of(corpus, act, id, instrument, list, &mut days);
    }
    days.sort_by_key(|(day, _)| *day);
    let hit = days.iter().find(|(day, _)| day.is_some_and(|day| within.contains(day, today)));
    let verdict = match (hit, days.iter().any(|(day, _)| day.is_none())) {
        (Some((day, fact)), _) => Verdict::new(Rating::Supported, Found::Happened(*day)).on([*fact]),
        (None, true) if within == Within::Ever => {
            Verdict::new(Rating::Supported, Found::Happened(None)).on(days.iter().map(|(_, fact)| *fact))
        }
        (None, true) => Verdict::new(Rating::Unproven, Found::Happened(None)).on(days.iter().map(|(_, fact)| *fact)),
        (None, false) if days.is_empty() => {
            let outcome = if list.complete { Rating::Refuted } else { Rating::Unproven };
            Verdict::new(outcome, Found::NoSuchAct)
                .on(corpus.listed(instrument, state.id).map(|listed| listed.standing(complete.min(today))))
        }
        (None, false) => Verdict::new(Rating::Refuted, Found::OtherDays(days.iter().filter_map(|(day, _)| *day).collect()))
            .on(days.iter().map(|(_, fact)| *fact)),
    };
    let verdict_is_on_record = verdict.outcome == Rating::Supported;
    if verdict_is_on_record { verdict } else { verdict.complete(complete.min(today), list.complete_on) }
}

/// The state, and those in whose place it went on: their steps stand under its name in a depositary's table.
fn in_whose_place(corpus: &Corpus, list: &'static ActionList, state: StateId) -> Vec<StateId> {
    let mut states = vec![state];
    let continued = corpus.actions(list, state).iter().find(|action| action.action == ActionKind::Continuation);
    if let Some(day) = continued.and_then(|action| action.effect)
        && let Some(before) = corpus.on_day(state, day.previous()).filter(|before| *before != state)
    {
        states.push(before);
    }
    states
}

/// The days on which a state took a step.
fn acts_of(
    corpus: &Corpus,
    act: ActKind,
    state: StateId,
    instrument: InstrumentId,
    list: &'static ActionList,
    days: &mut Vec<(Option<Day>, Fact)>,
) {
    if matches!(act, ActKind::InForce | ActKind::Left) {
        for period in corpus.participations(list, state) {
            if act == ActKind::InForce {
                days.push((period.from(), Fact::participation(What::Bound(instrument, period), period)));
            } else if period.exit.is_some() {
                days.push((period.until, Fact::participation(What::Left(instrument, period), period)));
            }
        }
    }
    for action in corpus.actions(list, state).iter().filter(|action| act.is(action.action)) {
        let day = if action.action == ActionKind::Continuation { action.effect } else { action.on };
        days.push((day, Fact::of(What::Acted(instrument, action), &action.basis).since(day)));
    }
}
