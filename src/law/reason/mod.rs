//! The reasoning: from a question to a reasoned answer. `opine` is where to begin.

mod case;
mod charge;
mod conclude;
mod docket;
mod document;
mod facts;
mod flags;
mod hearing;
mod host;
mod leading;
mod listed;
mod office;
mod opine;
mod opinion;
mod relation;
mod test;

pub use case::{Case, Depth, Fits, Tested};
pub use conclude::{Suppose, conclude};
pub use docket::Dockets;
pub use facts::*;
pub use host::Host;
pub use leading::*;
pub use listed::{Listed, bound};
pub use opine::*;
pub use opinion::*;
pub use relation::Bearer;
pub use test::all;
