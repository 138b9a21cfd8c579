//! A day as people type it: in any form that means one day only.

pub use super::one_day::NotADay;
use super::{one_day, span};
use crate::law::Day;

/// The day that was typed.
///
/// # Errors
/// Says what it may mean where it does not mean one day.
pub fn read(typed: &str, today: Day) -> Result<Day, NotADay> {
    match one_day::read(typed, today) {
        Err(NotADay::Unread) => span::read(&one_day::plain(typed), today),
        read => read,
    }
}
