//! A file per question that can be asked of the record. Never: reading files, printing, new law.

pub mod act;
pub mod brief;
pub mod cause;
pub mod change;
pub mod check;
pub mod compare;
pub mod coverage;
pub mod day;
mod deciding;
pub mod diff;
pub mod examples;
pub mod explain;
pub mod facts;
pub mod flagged;
pub mod intervals;
pub mod list;
pub mod moments;
pub mod names;
pub mod obligations;
pub mod pairs;
pub mod person;
pub mod reads;
pub mod record;
pub mod side_by_side;
pub mod state;
pub mod timeline;
pub mod typed;
