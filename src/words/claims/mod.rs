//! Claims in words: what the record says of one, what becomes of it, what changed since, and what is wrong with one or its file.

mod errors;
mod fate;
mod says;
mod since;

pub use errors::*;
pub use fate::*;
pub use says::*;
pub use since::*;
