//! Claims in words: what the record says of one, what becomes of it, and what changed since.

mod fate;
mod says;
mod since;

pub use fate::*;
pub use says::*;
pub use since::*;
