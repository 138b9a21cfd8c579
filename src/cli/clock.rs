//! The only clock: which day is today.

use std::time::SystemTime;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    law::Day,
    query::timeline::FIRST_DAY,
    refusals::{self, Refusal},
};

/// The variable that stands for the clock where it is set.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Today in UTC, or the day of SOURCE_DATE_EPOCH where it is set. `Err`: neither tells a day that can be asked about.
pub fn today() -> Result<Day, Refusal> {
    let set = std::env::var_os(EPOCH).filter(|epoch| !epoch.is_empty());
    let now = match &set {
        Some(epoch) => {
            let seconds = epoch.to_str().and_then(|epoch| epoch.parse().ok());
            let now = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
            now.ok_or_else(|| refusals::bad_epoch(&epoch.to_string_lossy()))?
        }
        None => Timestamp::try_from(SystemTime::now()).map_err(|_| refusals::wrong_clock(None, FIRST_DAY))?,
    };
    let date = now.to_zoned_datetime(TimeZone::UTC).date();
    let day = Day::of(date.year(), date.month(), date.day());
    match set {
        _ if FIRST_DAY <= day => Ok(day),
        Some(_) => Err(refusals::too_early(EPOCH, day, FIRST_DAY)),
        None => Err(refusals::wrong_clock(Some(day), FIRST_DAY)),
    }
}
