//! A state under a list of parties: bound or not, since when, and what the list says nearest to a day.

use crate::law::*;

/// A state under the list of parties of an instrument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The instrument.
    pub instrument: InstrumentId,
    /// Its list.
    pub list: &'static ActionList,
    /// The state's periods, oldest first.
    pub periods: &'static [Participation],
    /// The state's actions, oldest first.
    pub actions: &'static [Action],
    /// The state has ended, and the list, which was open in its time, names it nowhere: depositaries name those alone that still are.
    pub silent: bool,
}

impl Corpus {
    /// A state under the list of parties of an instrument, where the record holds one.
    pub fn listed(&self, instrument: InstrumentId, state: &State) -> Option<Listed> {
        let list = self.action_list(instrument)?;
        let (periods, actions) = (self.participations(list, state.id), self.actions(list, state.id));
        let of_its_time = |until: Day| list.actions.iter().any(|action| action.on.is_some_and(|on| on < until));
        let silent = periods.is_empty() && actions.is_empty() && state.exists.until.is_some_and(of_its_time);
        Some(Listed { instrument, list, periods, actions, silent })
    }

    /// Whether a state is bound by an instrument on a day (D1).
    pub fn is_bound(&self, instrument: InstrumentId, state: StateId, day: Day) -> Holds {
        self.action_list(instrument).map_or(Holds::NotKnown, |list| bound(self.participations(list, state), day).0)
    }
}

impl Corpus {
    /// The first period of those that follow one upon the other under a list: that of the state whose place this one took (law.md 2.2).
    pub fn first_of_line(&self, list: &'static ActionList, period: &'static Participation) -> &'static Participation {
        let before = period
            .from()
            .filter(|_| matches!(period.entry.action, ActionKind::Continuation | ActionKind::Succession))
            .and_then(|from| Some((from.previous(), self.on_day(period.state, from.previous())?)))
            .and_then(|(day, state)| bound(self.participations(list, state), day).1);
        before.unwrap_or(period)
    }

    /// Since when a state counts as a party: one that continues another, since that one did.
    pub fn party_since(&self, instrument: InstrumentId, period: &'static Participation) -> Option<Day> {
        let continues = period.entry.action == ActionKind::Continuation;
        let first = self.action_list(instrument).filter(|_| continues).map(|list| self.first_of_line(list, period));
        first.unwrap_or(period).from()
    }
}

/// The period that holds on a day (D1), or the one of which that is not known.
pub fn bound(periods: &'static [Participation], day: Day) -> (Holds, Option<&'static Participation>) {
    let with = |wanted: Holds| periods.iter().find(|period| period.holds(day) == wanted);
    match with(Holds::Yes) {
        Some(period) => (Holds::Yes, Some(period)),
        None => with(Holds::NotKnown).map_or((Holds::No, None), |period| (Holds::NotKnown, Some(period))),
    }
}

impl Listed {
    /// The period that holds on a day (D1), or the one of which that is not known.
    pub fn bound(&self, day: Day) -> (Holds, Option<&'static Participation>) {
        if self.silent { (Holds::NotKnown, None) } else { bound(self.periods, day) }
    }

    /// What the list says about the state on a day, nearest first: bound, left, bound later, signed, not listed.
    pub fn standing(&self, day: Day) -> Fact {
        let id = self.instrument;
        match self.bound(day) {
            (Holds::Yes, Some(period)) => return Fact::participation(What::Bound(id, period), period),
            (Holds::NotKnown, Some(period)) => return Fact::of(What::EntryNotKnown(id), &period.entry.basis),
            (Holds::NotKnown, None) => return Fact::of(What::PartyNotKnown(id), &self.list.basis),
            _ => {}
        }
        if let Some(period) = self.periods.iter().rev().find(|period| period.until.is_some_and(|until| until <= day)) {
            return Fact::participation(What::Left(id, period), period);
        }
        if let Some(period) = self.periods.iter().find(|period| period.from().is_some_and(|from| day < from)) {
            return Fact::participation(What::BoundLater(id, period), period);
        }
        match self.did(ActionKind::Signature, day) {
            Some(action) => Fact::of(What::Signed(id, action), &action.basis).since(action.on),
            None => Fact::of(What::NotListed(id, self.list.complete_on), &self.list.basis),
        }
    }

    /// The state's first action of a kind on or before a day.
    pub fn did(&self, kind: ActionKind, day: Day) -> Option<&'static Action> {
        self.actions.iter().find(|action| action.action == kind && action.on.is_some_and(|on| on <= day))
    }

    /// Whether the state had signed by a day, and had not said since that it will not become a party (`vclt:18`).
    pub fn signatory(&self, day: Day) -> bool {
        let fact = self.standing(day);
        matches!(fact.what, What::Signed(..) | What::BoundLater(..))
            && self.did(ActionKind::Signature, day).is_some()
            && self.did(ActionKind::NoIntent, day).is_none()
    }

    /// Whether the state was bound, withdrew, and is out.
    pub fn left(&self, day: Day) -> bool {
        let out = |period: &Participation| period.exit.is_some() && period.until.is_some_and(|until| until <= day);
        self.bound(day).0 == Holds::No && self.periods.iter().any(out)
    }
}
