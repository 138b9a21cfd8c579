//! Treaty actions, and how they add up to the periods in which a state is bound.

use databake::Bake;
use serde::Serialize;

use crate::law::{Basis, Closed, Confidence, Day, StateId, Text};

/// One line of a depositary's table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Action {
    /// Whose action.
    pub state: StateId,
    /// What was done.
    pub action: ActionKind,
    /// Day it was done: signed, deposited, notified.
    pub on: Option<Day>,
    /// First day of its effect: bound, or no longer bound.
    pub effect: Option<Day>,
    /// Where `effect` is not known: the first and last day it can be.
    pub between: Option<(Day, Day)>,
    /// The state through which another is bound.
    pub through: Option<StateId>,
    /// Why the effect departs from the treaty's formula.
    pub special: Option<Text>,
    /// How sure the record is of `effect`.
    pub effect_confidence: Confidence,
    /// Sources, and how sure the record is of `on`.
    pub basis: Basis,
}

/// What a state did about a treaty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Bake)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[databake(path = crate::law)]
#[serde(rename_all = "kebab-case")]
pub enum ActionKind {
    /// Signed: not yet bound (`vclt:11`, `vclt:18`).
    Signature,
    /// Ratified.
    Ratification,
    /// Accepted.
    Acceptance,
    /// Approved.
    Approval,
    /// Acceded.
    Accession,
    /// Admitted as a member.
    Admission,
    /// Succeeded to another state's participation.
    Succession,
    /// Went on in place of a predecessor on record.
    Continuation,
    /// Bound through another state; not counted as a party.
    Extension,
    /// Announced a withdrawal, without notifying it.
    Announcement,
    /// Notified its withdrawal.
    Withdrawal,
    /// Revoked its notice of withdrawal in time.
    Revocation,
    /// Took an instrument back before it had effect.
    Annulment,
    /// A signatory said that it will not become a party.
    NoIntent,
}

impl Closed for ActionKind {
    const WORDS: &'static [(Text, Self)] = &[
        ("signature", Self::Signature),
        ("ratification", Self::Ratification),
        ("acceptance", Self::Acceptance),
        ("approval", Self::Approval),
        ("accession", Self::Accession),
        ("admission", Self::Admission),
        ("succession", Self::Succession),
        ("continuation", Self::Continuation),
        ("extension", Self::Extension),
        ("withdrawal", Self::Withdrawal),
        ("revocation", Self::Revocation),
        ("announcement", Self::Announcement),
        ("annulment", Self::Annulment),
        ("no-intent", Self::NoIntent),
    ];
}

impl ActionKind {
    /// Whether the action makes a state bound.
    pub fn binds(self) -> bool {
        use ActionKind::*;
        matches!(self, Ratification | Acceptance | Approval | Accession | Admission | Succession | Continuation | Extension)
    }
}

/// A period in which a state is bound by an instrument.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Bake)]
#[databake(path = crate::law)]
pub struct Participation {
    /// The state.
    pub state: StateId,
    /// The action that began it.
    pub entry: Action,
    /// The withdrawal that ended it or will end it.
    pub exit: Option<&'static Action>,
    /// First day no longer bound: by withdrawal, or because the state ended.
    pub until: Option<Day>,
}

/// Whether a period holds on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// The record does not say.
    NotKnown,
}

impl Participation {
    /// First day bound, as far as known.
    pub fn from(&self) -> Option<Day> {
        self.entry.effect
    }

    /// Whether the state is counted as a party, and not only bound through another.
    pub fn counted(&self) -> bool {
        self.entry.action != ActionKind::Extension
    }

    /// Whether the state is bound on this day (D1).
    pub fn holds(&self, day: Day) -> Holds {
        if self.until.is_some_and(|until| until <= day) {
            return Holds::No;
        }
        match (self.entry.effect, self.entry.between) {
            (Some(effect), _) if effect <= day => Holds::Yes,
            (Some(_), _) => Holds::No,
            (None, Some((earliest, _))) if day < earliest => Holds::No,
            (None, Some((_, latest))) if day >= latest => Holds::Yes,
            (None, _) => Holds::NotKnown,
        }
    }

    /// Whether the record says if it holds on this day.
    pub fn is_known(&self, day: Day) -> bool {
        self.holds(day) != Holds::NotKnown
    }

    /// How sure the record is of the first day.
    pub fn confidence(&self) -> Confidence {
        match self.entry.effect_confidence {
            Confidence::Sourced => Confidence::Sourced,
            derived => derived.max(self.entry.basis.confidence),
        }
    }
}

/// A notice of withdrawal and what became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notice<'a> {
    /// Day received.
    pub received: Day,
    /// Day it takes effect if it stands.
    pub effect: Day,
    /// Day revoked.
    pub revoked: Option<Day>,
    /// The notice.
    pub action: &'a Action,
}

/// One state's notices of withdrawal, oldest first. A revocation belongs to the latest notice before it.
pub fn notices(actions: &[Action]) -> Vec<Notice<'_>> {
    let mut notices: Vec<Notice<'_>> = Vec::new();
    // The places of those that had not taken effect when they were last looked at: actions stand in order of days.
    let mut running: Vec<usize> = Vec::new();
    for action in actions {
        match (action.action, action.on, action.effect) {
            (ActionKind::Withdrawal, Some(received), Some(effect)) => {
                running.push(notices.len());
                notices.push(Notice { received, effect, revoked: None, action });
            }
            (ActionKind::Revocation, Some(on), _) => {
                while running.pop_if(|at| notices[*at].effect <= on).is_some() {}
                if let Some(last) = running.last().map(|at| &mut notices[*at]).filter(|last| last.received <= on) {
                    last.revoked = Some(on);
                }
            }
            _ => {}
        }
    }
    notices
}

/// The periods in which one state is bound, from its own actions in order of days. `ends`: the day the state itself ended.
pub fn participations(actions: &'static [Action], ends: Option<Day>) -> Vec<Participation> {
    participations_of(actions, &notices(actions), ends).into_iter().map(|(_, period)| period).collect()
}

/// The same, each with the place of the action that began it, where the notices are known. The time it takes grows with the number of the
/// actions, and not with that of their pairs.
pub fn participations_of(
    actions: &'static [Action],
    notices: &[Notice<'static>],
    ends: Option<Day>,
) -> Vec<(usize, Participation)> {
    let mut annulments: Vec<Option<Day>> =
        actions.iter().filter(|action| action.action == ActionKind::Annulment).map(|action| action.on).collect();
    annulments.sort_unstable();
    // The first annulment that is not before the instrument comes before its effect, or none does.
    let annulled = |entry: &Action| {
        let next = annulments.partition_point(|on| *on < entry.on);
        annulments.get(next).is_some_and(|on| *on < entry.effect)
    };
    let exits: Vec<&Notice<'static>> = notices.iter().filter(|notice| notice.revoked.is_none()).collect();
    // The latest effect up to each exit: the first exit to take effect on a day or later is the first by which that day is reached.
    let latest: Vec<Day> = exits
        .iter()
        .scan(None, |latest, exit| {
            *latest = (*latest).max(Some(exit.effect));
            *latest
        })
        .collect();
    let mut periods: Vec<(usize, Participation)> = Vec::new();
    for (at, entry) in actions.iter().enumerate().filter(|(_, action)| action.action.binds() && !annulled(action)) {
        let entered = entry.effect.or(entry.between.map(|(earliest, _)| earliest)).or(entry.on);
        let exit = exits.get(entered.map_or(0, |entered| latest.partition_point(|effect| *effect < entered)));
        let until = exit.map(|exit| exit.effect).into_iter().chain(ends).min();
        periods.push((at, Participation { state: entry.state, entry: *entry, exit: exit.map(|exit| exit.action), until }));
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(action: ActionKind, on: Option<Day>, effect: Option<Day>) -> Action {
        Action {
            state: StateId("arcadia"),
            action,
            on,
            effect,
            between: None,
            through: None,
            special: None,
            effect_confidence: Confidence::Computed,
            basis: Basis { sources: &[], confidence: Confidence::Sourced, note: None },
        }
    }

    fn kept<const N: usize>(actions: [Action; N]) -> &'static [Action] {
        Vec::from(actions).leak()
    }

    #[test]
    fn a_withdrawal_ends_the_period_on_its_day_of_effect() {
        let joined = act(ActionKind::Ratification, Some(Day::of(2004, 9, 21)), Some(Day::of(2004, 12, 1)));
        let left = act(ActionKind::Withdrawal, Some(Day::of(2016, 10, 27)), Some(Day::of(2017, 10, 27)));
        let periods = participations(kept([joined, left]), None);
        assert_eq!(periods.len(), 1);
        assert_eq!(periods[0].holds(Day::of(2017, 10, 26)), Holds::Yes);
        assert_eq!(periods[0].holds(Day::of(2017, 10, 27)), Holds::No);
    }

    #[test]
    fn a_revoked_notice_ends_nothing() {
        let joined = act(ActionKind::Ratification, Some(Day::of(2001, 11, 30)), Some(Day::of(2002, 7, 1)));
        let notice = act(ActionKind::Withdrawal, Some(Day::of(2025, 6, 2)), Some(Day::of(2026, 6, 2)));
        let revoked = act(ActionKind::Revocation, Some(Day::of(2026, 5, 29)), None);
        assert_eq!(participations(kept([joined, notice, revoked]), None)[0].until, None);
        assert_eq!(notices(&[joined, notice, revoked])[0].revoked, Some(Day::of(2026, 5, 29)));
    }

    #[test]
    fn an_instrument_taken_back_before_its_effect_never_bound() {
        let joined = act(ActionKind::Accession, Some(Day::of(2019, 3, 4)), Some(Day::of(2019, 6, 1)));
        let back = act(ActionKind::Annulment, Some(Day::of(2019, 4, 29)), None);
        assert_eq!(participations(kept([joined, back]), None), []);
    }

    #[test]
    fn a_state_that_left_and_came_back_on_an_unknown_day_is_bound_again() {
        let joined = act(ActionKind::Ratification, Some(Day::of(2004, 9, 21)), Some(Day::of(2004, 12, 1)));
        let left = act(ActionKind::Withdrawal, Some(Day::of(2016, 10, 27)), Some(Day::of(2017, 10, 27)));
        let mut again = act(ActionKind::Accession, None, None);
        again.between = Some((Day::of(2025, 3, 1), Day::of(2025, 12, 31)));
        let periods = participations(kept([joined, left, again]), None);
        assert_eq!(periods.iter().map(|period| period.until).collect::<Vec<_>>(), [Some(Day::of(2017, 10, 27)), None]);
    }

    #[test]
    fn an_unknown_entry_day_is_known_outside_its_bounds() {
        let mut joined = act(ActionKind::Accession, None, None);
        joined.between = Some((Day::of(2025, 7, 1), Day::of(2026, 6, 30)));
        let period = participations(kept([joined]), None)[0];
        assert_eq!(period.holds(Day::of(2025, 6, 30)), Holds::No);
        assert_eq!(period.holds(Day::of(2025, 7, 1)), Holds::NotKnown);
        assert_eq!(period.holds(Day::of(2026, 6, 30)), Holds::Yes);
    }
}
