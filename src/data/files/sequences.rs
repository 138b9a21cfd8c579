//! What one state did about a treaty, one action after the other: whether each fits those before it, and the periods that they add up to.

use super::super::rows::Rows;
use crate::law::*;
use crate::problem::{Code, Problem};

/// The periods in which states are bound, by state, then first day.
pub fn participations(rows: &Rows<'_, '_, Action>, states: List<State>) -> List<Participation> {
    let actions: List<Action> = rows.values().copied().collect::<Vec<_>>().leak();
    let mut participations = Vec::new();
    for own in actions.chunk_by(|left, right| left.state == right.state) {
        let ends = states.iter().find(|state| state.id == own[0].state).and_then(|state| state.exists.until);
        let complain = |action: &Action, problem| rows.report(|other| other == action, problem);
        participations.extend(of_state(own, ends, &complain));
    }
    participations.leak()
}

/// The periods in which one state is bound, from its own actions in order of days. `ends`: the day the state itself ended. Complains of
/// what does not fit what the same state did before.
pub fn of_state(own: List<Action>, ends: Option<Day>, complain: &dyn Fn(&Action, Problem)) -> Vec<Participation> {
    let mut periods = crate::law::participations(own, ends);
    periods.sort_by_key(|period| (period.from(), period.entry.action));
    check(own, &periods, complain);
    periods
}

fn check(own: &[Action], periods: &[Participation], told: &dyn Fn(&Action, Problem)) {
    let complain = |action: &Action, code: Code, message: &str, help: &str| told(action, Problem::new(code, message).help(help));
    for pair in periods.windows(2) {
        let over = pair[0].until.is_some_and(|until| pair[1].from().is_some_and(|from| until <= from));
        if !over {
            let help = "correct a day, or take out the action that bound nobody anew";
            complain(&pair[1].entry, Code::OverlappingTerms, "the state was bound already when this began to bind it", help);
        }
    }
    for action in own {
        match action.action {
            ActionKind::Withdrawal if !periods.iter().any(|period| ends(period, action, own)) => {
                let help = "add the action by which it was bound, or take this notice out";
                complain(action, Code::Contradiction, "notice of withdrawal by a state that was not bound", help);
            }
            ActionKind::Revocation if !notices(own).iter().any(|notice| notice.revoked == action.on) => {
                let help = "add the notice, or correct the day: a notice is revoked before it takes effect";
                complain(action, Code::Contradiction, "revocation without a notice of withdrawal that still ran", help);
            }
            ActionKind::Annulment if !own.iter().any(|entry| entry.action.binds() && takes_back(action, entry)) => {
                let help = "add the instrument, or correct the day: it is taken back before it has effect";
                complain(action, Code::Contradiction, "annulment without an instrument that had no effect yet", help);
            }
            _ => {}
        }
    }
}

/// Whether a notice ended a period, or would have, had it not been revoked.
fn ends(period: &Participation, notice: &Action, own: &[Action]) -> bool {
    let revoked = notices(own).iter().any(|other| other.action == notice && other.revoked.is_some());
    period.exit == Some(notice) || revoked && period.from() <= notice.on
}

/// Whether an annulment took back an instrument.
fn takes_back(annulment: &Action, entry: &Action) -> bool {
    annulment.on >= entry.on && annulment.on < entry.effect
}
