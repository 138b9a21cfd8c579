//! From the place asked for to the state whose territory it was: the place rules P1 to P4.

use std::sync::Arc;

use crate::law::*;

/// The state whose territory it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Host {
    /// As asked.
    pub asked: Asked,
    /// The state; none: there is none that the record can name, and `unsettled` says why.
    pub state: Option<&'static State>,
    /// The place, where one was asked for.
    pub place: Option<&'static Place>,
    /// Another power controls the place or the state.
    pub controlled: Option<Fact>,
    /// Why no state can be named.
    pub unsettled: Option<Fact>,
    /// The state under the lists of parties that the rules read, looked up once.
    pub listed: Arc<[Listed]>,
}

impl Host {
    /// Who controls the place or the state, where that is another power.
    pub fn control(&self) -> Option<&'static Control> {
        match self.controlled?.what {
            What::ControlledPlace(_, control) | What::Controlled(control) => Some(control),
            _ => None,
        }
    }

    /// Whether another power holds the whole place, so that the state could not act there. Who holds a whole state is its government.
    pub fn shut_out(&self) -> bool {
        match (self.controlled.map(|fact| fact.what), self.asked) {
            (Some(What::ControlledPlace(_, control)), _) => !control.part,
            (Some(What::Controlled(control)), Asked::State(asked)) => {
                !control.part && self.state.is_some_and(|state| state.id != asked.id)
            }
            _ => false,
        }
    }
}

impl Corpus {
    /// The state that a state's name means on a day (P3).
    pub fn on_day(&self, state: StateId, day: Day) -> Option<StateId> {
        let mut state = state;
        // A chain of predecessors is short; the bound keeps a circle in the data from running on.
        for _ in 0..8 {
            let start = self.predecessors.partition_point(|row| row.entity < state);
            let row = self.predecessors[start..]
                .iter()
                .take_while(|row| row.entity == state)
                .find(|row| row.period.contains(day) && row.resolves_to != Some(state));
            match row {
                None => return Some(state),
                Some(row) => state = row.resolves_to?,
            }
        }
        Some(state)
    }

    /// The state whose territory the place is on a day.
    pub fn host(&self, asked: Asked, day: Day) -> Host {
        self.host_beside(asked, day, None)
    }

    /// The host of the same place on another day. Where it is the same state, its lists are not looked up again.
    pub fn host_on(&self, known: &Host, day: Day) -> Host {
        self.host_beside(known.asked, day, Some(known))
    }

    fn host_beside(&self, asked: Asked, day: Day, known: Option<&Host>) -> Host {
        let mut host = Host { asked, state: None, place: None, controlled: None, unsettled: None, listed: Arc::default() };
        let named = match asked {
            Asked::State(state) => {
                host.controlled = controlled(state, day);
                Some(state.id)
            }
            Asked::Place(place) => {
                host.place = Some(place);
                let belonging = place.belongs.iter().find(|belonging| belonging.period.contains(day));
                host.controlled = held(place.control, day).map(|control| {
                    let fact = Fact::of(What::ControlledPlace(place, control), &control.basis);
                    fact.since(control.period.from).until(control.period.until)
                });
                if belonging.is_none() {
                    host.unsettled = Some(Fact::of(What::NoSovereign(place), &place.basis));
                }
                belonging.map(|belonging| belonging.state)
            }
        };
        let Some(named) = named else { return host };
        let meant = self.on_day(named, day).and_then(|id| self.state(id));
        match meant.filter(|state| state.exists.contains(day) && !state.unrecorded) {
            Some(state) => {
                host.state = Some(state);
                let same = known.filter(|known| known.state.is_some_and(|known| known.id == state.id));
                host.listed = same.map_or_else(|| self.listed_for_rules(state), |known| Arc::clone(&known.listed));
            }
            None => {
                let state = meant.or_else(|| self.state(named));
                host.unsettled = state.map(|state| Fact::of(What::NotRecorded(state), &state.basis));
            }
        }
        host
    }
}

impl Corpus {
    /// A state under each list of parties that some rule reads.
    fn listed_for_rules(&self, state: &State) -> Arc<[Listed]> {
        let mut found: Vec<Listed> = Vec::new();
        for treaty in self.rules.iter().filter_map(|rule| rule.treaty) {
            if !found.iter().any(|listed| listed.instrument == treaty) {
                found.extend(self.listed(treaty, state));
            }
        }
        found.into()
    }
}

/// Who holds it on a day.
fn held(control: &'static [Control], day: Day) -> Option<&'static Control> {
    control.iter().find(|control| control.period.contains(day))
}

/// Whether part or all of a state was under another power on a day.
fn controlled(state: &'static State, day: Day) -> Option<Fact> {
    let control = held(state.control, day)?;
    Some(Fact::of(What::Controlled(control), &control.basis).since(control.period.from).until(control.period.until))
}
