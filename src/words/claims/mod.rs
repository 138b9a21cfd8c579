//! Claims in words: what the record says of one, what becomes of it, and what changed since.

mod documents;
mod fate;
mod numbers;
mod says;
mod since;
mod steps;
mod trips;
mod warrants;

pub use fate::*;
pub use says::*;
pub use since::*;
