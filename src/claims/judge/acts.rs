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
    let meant = corpus.on_day(state.id, date).and_then(|id| corpus.state(id));
    let Some(meant) = meant.filter(|state| !state.unrecorded) else {
        let state = meant.unwrap_or(state);
        return Verdict::new(Rating::Unproven, Found::Bound(None)).on([Fact::of(What::NotRecorded(state), &state.basis)]);
    };
    if before_its_time(corpus, meant, date) {
        return Verdict::new(Rating::Unproven, Found::Bound(None)).on([Fact::of(What::NotRecorded(meant), &meant.basis)]);
    }
    let Some(listed) = corpus.listed(instrument, meant) else {
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

/// Whether a day comes before all that the record holds of a state whose beginning it does not hold: before its admission to a body, and
/// before each of its steps. Who answered for it then is not on record (P3).
fn before_its_time(corpus: &Corpus, state: &State, date: Day) -> bool {
    let lists = || corpus.instruments.iter().filter_map(|instrument| instrument.list.as_ref());
    let steps = || lists().flat_map(|list| corpus.actions(list, state.id));
    let days = |action: &'static Action| action.on.into_iter().chain(action.effect);
    state.exists.from.is_none()
        && steps().any(|action| action.action == ActionKind::Admission)
        && steps().flat_map(days).all(|day| date < day)
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
    let all = all_steps(corpus, state, instrument, list, today);
    let contains = |day: &Option<Day>| day.is_some_and(|day| within.contains(day, today));
    let reached = |day: &Option<Day>| day.is_none_or(|day| day <= today) || contains(day);
    let mut days: Vec<(Option<Day>, Fact)> = all.iter().filter(|(day, fact)| is(act, fact) && reached(day)).copied().collect();
    if act == ActKind::InForce {
        days.extend(entries(corpus, state, instrument, list));
    }
    days.sort_by_key(|(day, _)| *day);
    let other = |(day, fact): &&(Option<Day>, Fact)| {
        matches!(fact.what, What::Acted(_, action) if act.comes_to(action.action)) && (contains(day) || within == Within::Ever)
    };
    let turned_down = |(day, fact): &&(Option<Day>, Fact)| act == ActKind::Declared && is_invalid(fact) && contains(day);
    let facts = || days.iter().map(|(_, fact)| *fact);
    let last = within.last(today).min(today);
    let verdict = if let Some((day, fact)) = days.iter().find(|(day, _)| contains(day)) {
        Verdict::new(Rating::Supported, Found::Happened(*day)).on([*fact]).beside(undone(&all, *day))
    } else if let Some((Some(day), fact)) = all.iter().find(turned_down) {
        Verdict::new(Rating::Unproven, Found::TurnedDown(*day)).on([*fact]).beside(undone(&all, Some(*day)))
    } else if days.iter().any(|(day, _)| day.is_none()) {
        let rating = if within == Within::Ever { Rating::Supported } else { Rating::Unproven };
        Verdict::new(rating, Found::Happened(None)).on(facts())
    } else if let Some((day, fact @ Fact { what: What::Acted(_, action), .. })) = all.iter().find(other) {
        let found = Found::OtherStep(action.action, *day);
        let mut verdict = Verdict::new(Rating::Refuted, found).on([*fact]).beside(undone(&all, *day));
        verdict.word_only = true;
        verdict
    } else if days.is_empty() {
        let known = list.complete && is_recorded(corpus, act, state, instrument, within);
        let standing = corpus.listed(instrument, state).map(|listed| listed.standing(last));
        let said = |fact: &Fact| standing.is_some_and(|standing| same_step(&standing, fact));
        let steps = all.iter().rev().map(|(_, fact)| *fact).filter(|fact| !said(fact));
        Verdict::new(if known { Rating::Refuted } else { Rating::Unproven }, Found::NoSuchAct).on(standing).beside(steps)
    } else {
        let other_days = days.iter().filter_map(|(day, _)| *day).collect();
        let around = all.iter().map(|(_, fact)| *fact).filter(|fact| !joins(fact));
        Verdict::new(Rating::Refuted, Found::OtherDays(other_days)).on(facts()).beside(around)
    };
    let verdict_is_on_record = verdict.outcome == Rating::Supported;
    if verdict_is_on_record { verdict } else { verdict.complete(last, list.complete_on) }
}

/// All that a state has done about an instrument, also as another in whose place it went on, or that its name meant.
fn all_steps(
    corpus: &Corpus,
    state: &'static State,
    instrument: InstrumentId,
    list: &'static ActionList,
    today: Day,
) -> Vec<(Option<Day>, Fact)> {
    let of = |(state, meant): (StateId, Period)| {
        let then = move |(day, _): &(Option<Day>, Fact)| day.is_none_or(|day| meant.contains(day));
        steps(corpus, state, instrument, list, today).into_iter().filter(then)
    };
    in_whose_place(corpus, list, state).into_iter().flat_map(of).collect()
}

/// The days from which a state was bound, read in the same way.
fn entries(
    corpus: &Corpus,
    state: &'static State,
    instrument: InstrumentId,
    list: &'static ActionList,
) -> impl Iterator<Item = (Option<Day>, Fact)> {
    let fact = move |period| Fact::participation(What::Bound(instrument, period), period);
    let of = move |(state, meant): (StateId, Period)| {
        let then = move |period: &&'static Participation| period.from().is_none_or(|from| meant.contains(from));
        corpus.participations(list, state).iter().filter(then)
    };
    in_whose_place(corpus, list, state).into_iter().flat_map(of).map(move |period| (period.from(), fact(period)))
}

/// Whether the record would hold such a step: of a state whose steps are not on record it holds none, and declarations for few treaties.
fn is_recorded(corpus: &Corpus, act: ActKind, state: &State, instrument: InstrumentId, within: Within) -> bool {
    let text = corpus.instrument(instrument);
    // What a government says of its plans it need not tell a depositary.
    if matches!(act, ActKind::AnnouncedWithdrawal | ActKind::WillNotJoin) {
        return false;
    }
    if act == ActKind::Declared {
        return text.is_some_and(|text| !text.declarations.is_empty());
    }
    // A state that had ended before there was a treaty took no step about it, nor one that did not exist in the time that is meant.
    let adopted = text.and_then(|text| text.adopted);
    let first = within.first().into_iter().chain(adopted).max();
    // Of one that another continues, the steps stand under that one's name.
    let continued = |state: &State| {
        let last = state.exists.until.map(Day::previous);
        last.and_then(|last| corpus.on_day(state.id, last)).is_some_and(|meant| meant != state.id)
    };
    let missing = |state: &State| state.unrecorded && !continued(state) && first.is_none_or(|first| !state.exists.ended(first));
    let meant = first.and_then(|first| corpus.on_day(state.id, first)).and_then(|id| corpus.state(id));
    !(missing(state) || within.first().is_some() && meant.is_some_and(missing))
}

/// The state, and those in whose place it went on: their steps stand under its name in a depositary's table. Of a state that has ended,
/// also those that its name meant, while it did (P3).
fn in_whose_place(corpus: &Corpus, list: &'static ActionList, state: &'static State) -> Vec<(StateId, Period)> {
    let always = Period { from: None, until: None };
    let mut states = vec![(state.id, always)];
    let continued = corpus.actions(list, state.id).iter().find(|action| action.action == ActionKind::Continuation);
    if let Some(day) = continued.and_then(|action| action.effect)
        && let Some(before) = corpus.on_day(state.id, day.previous()).filter(|before| *before != state.id)
    {
        states.push((before, always));
    }
    if state.exists.until.is_some() {
        let rows = corpus.predecessors.iter().filter(|row| row.entity == state.id);
        states.extend(rows.filter_map(|row| Some((row.resolves_to?, row.period))));
    }
    states
}

/// Whether a fact is a declaration that was not accepted.
fn is_invalid(fact: &Fact) -> bool {
    matches!(fact.what, What::Declared(declaration) if !declaration.valid)
}

/// Whether a fact is this step.
fn is(act: ActKind, fact: &Fact) -> bool {
    match fact.what {
        What::Acted(_, action) => act.is(action.action),
        What::Declared(_) => act == ActKind::Declared && !is_invalid(fact),
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
