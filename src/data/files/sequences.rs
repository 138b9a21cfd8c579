//! What one state did about a treaty, one action after the other: whether each fits those before it, and the periods that they add up to.
//!
//! A state may have any number of actions: what an action is held against is looked up, and not looked for among all of them.

use std::collections::HashSet;

use super::super::rows::Rows;
use crate::law::*;
use crate::problem::{Code, Problem};

/// The periods in which states are bound, by state, then first day.
pub fn participations(rows: &Rows<'_, '_, Action>, states: List<State>) -> List<Participation> {
    let actions: List<Action> = rows.values().copied().collect::<Vec<_>>().leak();
    let (mut participations, mut before) = (Vec::new(), 0);
    for own in actions.chunk_by(|left, right| left.state == right.state) {
        let ends = states.iter().find(|state| state.id == own[0].state).and_then(|state| state.exists.until);
        participations.extend(of_state(own, ends, &|at, problem| rows.report(before + at, problem)));
        before += own.len();
    }
    participations.leak()
}

/// The periods in which one state is bound, from its own actions in order of days. `ends`: the day the state itself ended. Complains of
/// what does not fit what the same state did before, by its place among the actions.
pub fn of_state(own: List<Action>, ends: Option<Day>, complain: &dyn Fn(usize, Problem)) -> Vec<Participation> {
    let notices = notices(own);
    let mut periods = participations_of(own, &notices, ends);
    periods.sort_by_key(|(_, period)| (period.from(), period.entry.action));
    for pair in periods.windows(2) {
        let [(_, above), (at, period)] = pair else { continue };
        let over = above.until.is_some_and(|until| period.from().is_some_and(|from| until <= from));
        if !over {
            let problem = Problem::new(Code::OverlappingTerms, "the state was bound already when this began to bind it");
            complain(*at, problem.help("correct a day, or take out the action that bound nobody anew"));
        }
    }
    let periods: Vec<Participation> = periods.into_iter().map(|(_, period)| period).collect();
    let done = Done::of(own, &notices, &periods);
    for (at, action) in own.iter().enumerate() {
        if let Some((message, help)) = done.unfit(action) {
            complain(at, Problem::new(Code::Contradiction, message).help(help));
        }
    }
    periods
}

/// What an action is held against.
struct Done {
    /// The notices that ended a period, or would have, had they not been revoked, by where they stand.
    ended: HashSet<*const Action>,
    /// The days of revocations of a notice that still ran.
    revoked: HashSet<Day>,
    /// The days of what binds, sorted, each with the latest effect up to it.
    entered: Vec<(Option<Day>, Option<Day>)>,
}

impl Done {
    fn of(own: &[Action], notices: &[Notice<'static>], periods: &[Participation]) -> Done {
        let first = periods.first().map(Participation::from);
        let would_end = |notice: &&Notice| notice.revoked.is_some() && first.is_some_and(|first| first <= notice.action.on);
        let revoked = notices.iter().filter(would_end).map(|notice| notice.action);
        let ended = periods.iter().filter_map(|period| period.exit).chain(revoked).map(std::ptr::from_ref).collect();
        let mut entered: Vec<(Option<Day>, Option<Day>)> =
            own.iter().filter(|action| action.action.binds()).map(|action| (action.on, action.effect)).collect();
        entered.sort_unstable();
        let mut latest = None;
        for (_, effect) in &mut entered {
            latest = latest.max(*effect);
            *effect = latest;
        }
        Done { ended, revoked: notices.iter().filter_map(|notice| notice.revoked).collect(), entered }
    }

    /// What is wrong with an action that does not fit what was done before, and the way out.
    fn unfit(&self, action: &Action) -> Option<(&'static str, &'static str)> {
        match action.action {
            ActionKind::Withdrawal if !self.ended.contains(&std::ptr::from_ref(action)) => Some((
                "notice of withdrawal by a state that was not bound",
                "add the action by which it was bound, or take this notice out",
            )),
            ActionKind::Revocation if action.on.is_some_and(|on| !self.revoked.contains(&on)) => Some((
                "revocation without a notice of withdrawal that still ran",
                "add the notice, or correct the day: a notice is revoked before it takes effect",
            )),
            ActionKind::Annulment if !self.takes_back(action) => Some((
                "annulment without an instrument that had no effect yet",
                "add the instrument, or correct the day: it is taken back before it has effect",
            )),
            _ => None,
        }
    }

    /// Whether an annulment took back an instrument: one of its day or before had no effect yet.
    fn takes_back(&self, annulment: &Action) -> bool {
        let before = self.entered.partition_point(|(on, _)| *on <= annulment.on);
        before.checked_sub(1).and_then(|last| self.entered.get(last)).is_some_and(|(_, effect)| annulment.on < *effect)
    }
}
