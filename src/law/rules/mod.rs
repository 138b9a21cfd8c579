//! What the rules say: the shape of a rule, of what can be said against it, and of their sentences.

mod answer;
mod hole;
mod objection;
mod rule;
mod template;
mod terms;
mod test;
mod topic;

pub use answer::*;
pub use hole::*;
pub use objection::*;
pub use rule::*;
pub use template::*;
pub use terms::*;
pub use test::*;
pub use topic::*;
