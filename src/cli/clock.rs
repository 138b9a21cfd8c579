//! The only clock: which day is today.

use jiff::{Timestamp, tz::TimeZone};

use crate::law::Day;

/// Today in UTC, or the day of SOURCE_DATE_EPOCH where it is set. `Err`: what SOURCE_DATE_EPOCH holds is no number of seconds.
pub fn today() -> Result<Day, String> {
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(epoch) if !epoch.is_empty() => {
            let seconds: Option<i64> = epoch.parse().ok();
            seconds.and_then(|seconds| Timestamp::from_second(seconds).ok()).ok_or(epoch)?
        }
        _ => Timestamp::now(),
    };
    let date = now.to_zoned_datetime(TimeZone::UTC).date();
    Ok(Day::of(date.year(), date.month(), date.day()))
}
