//! Whether a state was bound, and the steps that it took.

use super::super::assertion::{Found, Verdict};
use super::super::within::Within;
use crate::law::*;

/// Whether a state was bound by an instrument on a day.
pub fn is_bound(
    corpus: &Corpus,
    asserted: bool,
    state: &'static State,
    instrument: InstrumentId,
    date: Day,
    today: Day,
) -> Verdict {
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
    // The last first: they tell how it ended.
    let steps = steps(corpus, meant.id, instrument, list, today).into_iter().rev().filter(|(_, fact)| !joins(fact));
    Verdict::new(outcome, Found::Bound(bound)).on([fact]).beside(steps.map(|(_, fact)| fact)).complete(date, list.complete_on)
}

/// Whether a step is a signature, or one by which a state becomes bound: what the standing of a state says already.
fn joins(fact: &Fact) -> bool {
    matches!(fact.what, What::Acted(_, Action { action, .. }) if action.binds() || *action == ActionKind::Signature)
}

/// Whether the standing of a state on a list rests on this very step.
fn same_step(standing: &Fact, step: &Fact) -> bool {
    match (standing.what, step.what) {
        (What::Signed(_, signed), What::Acted(_, action)) => signed == action,
        (What::Bound(_, period) | What::BoundLater(_, period), What::Acted(_, action)) => period.entry == *action,
        (What::Left(_, left), What::Left(_, period)) => left == period,
        _ => false,
    }
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
    let all: Vec<(Option<Day>, Fact)> = in_whose_place(corpus, list, state.id)
        .into_iter()
        .flat_map(|state| steps(corpus, state, instrument, list, today))
        .collect();
    let contains = |day: &Option<Day>| day.is_some_and(|day| within.contains(day, today));
    let reached = |day: &Option<Day>| day.is_none_or(|day| day <= today) || contains(day);
    let mut days: Vec<(Option<Day>, Fact)> = all.iter().filter(|(day, fact)| is(act, fact) && reached(day)).copied().collect();
    if act == ActKind::InForce {
        for state in in_whose_place(corpus, list, state.id) {
            let periods = corpus.participations(list, state).iter();
            days.extend(periods.map(|period| (period.from(), Fact::participation(What::Bound(instrument, period), period))));
        }
    }
    days.sort_by_key(|(day, _)| *day);
    let other = |(day, fact): &&(Option<Day>, Fact)| {
        matches!(fact.what, What::Acted(_, action) if act.comes_to(action.action)) && (contains(day) || within == Within::Ever)
    };
    let facts = || days.iter().map(|(_, fact)| *fact);
    let unknown = days.iter().any(|(day, _)| day.is_none());
    let last = within.last(today).min(today);
    let verdict = if let Some((day, fact)) = days.iter().find(|(day, _)| contains(day)) {
        Verdict::new(Rating::Supported, Found::Happened(*day)).on([*fact]).beside(undone(&all, *day))
    } else if unknown {
        let rating = if within == Within::Ever { Rating::Supported } else { Rating::Unproven };
        Verdict::new(rating, Found::Happened(None)).on(facts())
    } else if let Some((day, fact @ Fact { what: What::Acted(_, action), .. })) = all.iter().find(other) {
        let found = Found::OtherStep(action.action, *day);
        let mut verdict = Verdict::new(Rating::Refuted, found).on([*fact]).beside(undone(&all, *day));
        verdict.word_only = true;
        verdict
    } else if days.is_empty() {
        let outcome = if list.complete { Rating::Refuted } else { Rating::Unproven };
        let standing = corpus.listed(instrument, state.id).map(|listed| listed.standing(last));
        let said = |fact: &Fact| standing.is_some_and(|standing| same_step(&standing, fact));
        let steps = all.iter().rev().map(|(_, fact)| *fact).filter(|fact| !said(fact));
        Verdict::new(outcome, Found::NoSuchAct).on(standing).beside(steps)
    } else {
        let other_days = days.iter().filter_map(|(day, _)| *day).collect();
        Verdict::new(Rating::Refuted, Found::OtherDays(other_days)).on(facts())
    };
    let verdict_is_on_record = verdict.outcome == Rating::Supported;
    if verdict_is_on_record { verdict } else { verdict.complete(last, list.complete_on) }
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

/// Whether a fact is this step.
fn is(act: ActKind, fact: &Fact) -> bool {
    match fact.what {
        What::Acted(_, action) => act.is(action.action),
        What::Declared(_) => act == ActKind::Declared,
        What::Left(..) => act == ActKind::Left,
        _ => false,
    }
}

/// The steps that undo one of this day, or what came of it.
fn undone(all: &[(Option<Day>, Fact)], since: Option<Day>) -> Vec<Fact> {
    let later = all.iter().filter(|(day, fact)| since.is_some() && since < *day && !joins(fact));
    later.map(|(_, fact)| *fact).collect()
}

/// All that a state has done about an instrument up to today, by day: its steps, the days on which an exit took or takes effect, and
/// acceptances of jurisdiction.
fn steps(
    corpus: &Corpus,
    state: StateId,
    instrument: InstrumentId,
    list: &'static ActionList,
    today: Day,
) -> Vec<(Option<Day>, Fact)> {
    let actions = corpus.actions(list, state).iter().map(|action| {
        let day = if action.action == ActionKind::Continuation { action.effect } else { action.on };
        (day, Fact::of(What::Acted(instrument, action), &action.basis).since(day))
    });
    let exits = corpus.participations(list, state).iter().filter(|period| period.exit.is_some());
    let exits = exits.map(|period| (period.until, Fact::participation(What::Left(instrument, period), period)));
    let declarations = corpus.instrument(instrument).map_or(&[][..], |instrument| instrument.declarations);
    let declared = declarations.iter().filter(|declaration| declaration.state == state).map(|declaration| {
        let fact = Fact::of(What::Declared(declaration), &declaration.basis);
        (Some(declaration.lodged), fact.since(declaration.lodged))
    });
    let past = |day: &Option<Day>, fact: &Fact| day.is_none_or(|day| day <= today) || matches!(fact.what, What::Left(..));
    let mut steps: Vec<(Option<Day>, Fact)> =
        actions.chain(exits).chain(declared).filter(|(day, fact)| past(day, fact)).collect();
    steps.sort_by_key(|(day, _)| *day);
    steps
}
