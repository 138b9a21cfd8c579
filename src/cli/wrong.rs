//! All that is wrong in a line, told at once.

use super::stop::Stop;
use crate::{
    query::names::{Refused, Why},
    refusals::{self, Refusal},
};

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Wrong(Option<Stop>);

/// A name that was not taken.
pub(super) trait NotTaken: Into<Stop> {
    /// Why.
    fn why(&self) -> &Why;
}

impl NotTaken for Refused {
    fn why(&self) -> &Why {
        &self.why
    }
}

impl NotTaken for Fault {
    fn why(&self) -> &Why {
        &self.refused.why
    }
}

/// A name that was not taken, of which more may be known.
pub(super) struct Fault {
    /// Why.
    pub(super) refused: Box<Refused>,
    /// What is said in place of that, where more is known of what was meant.
    pub(super) instead: Option<Box<Refusal>>,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Usage(fault.instead.map_or_else(|| Refusal::from(&*fault.refused), |instead| *instead))
    }
}

impl Wrong {
    /// What was read; where it could not be, that is kept to be told.
    pub(super) fn unless<T, E: Into<Stop>>(&mut self, read: Result<T, E>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(wrong) => {
                self.add(wrong);
                None
            }
        }
    }

    /// What a name means. What is wrong with it on a day alone is not told where that day could not be read.
    pub(super) fn unless_named<T, E: NotTaken>(&mut self, found: Result<T, E>, day_read: bool) -> Option<T> {
        match found {
            Err(refused) if !day_read && matches!(refused.why(), Why::Ended(..) | Why::NoHolder(_)) => None,
            found => self.unless(found),
        }
    }

    /// Keeps what is wrong.
    pub(super) fn add(&mut self, wrong: impl Into<Stop>) {
        let wrong = wrong.into();
        self.0 = Some(match self.0.take() {
            Some(first) => first.and(wrong),
            None => wrong,
        });
    }

    /// Whether anything is.
    pub(super) fn any(&self) -> bool {
        self.0.is_some()
    }

    /// Goes on where nothing is wrong.
    pub(super) fn told(self) -> Result<(), Stop> {
        if self.any() { Err(self.stop()) } else { Ok(()) }
    }

    /// All of it; where a name is lacking and nothing was found wrong with it, that it lacks.
    pub(super) fn stop(self) -> Stop {
        self.0.unwrap_or_else(|| refusals::missing_name("person", None).into())
    }
}
