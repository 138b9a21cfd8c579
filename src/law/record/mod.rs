//! What is on record: states, treaties and who is bound, persons and documents, courts, trips, rulings.

mod basis;
mod closed;
mod court;
mod entry;
mod finding;
mod ids;
mod index;
mod instrument;
mod kinds;
mod name;
mod participation;
mod period;
mod person;
mod process;
mod request;
mod state;
mod steps;
mod visit;

pub use basis::*;
pub use closed::*;
pub use court::*;
pub use entry::*;
pub use finding::*;
pub use ids::*;
pub use index::*;
pub use instrument::*;
pub use kinds::*;
pub use name::*;
pub use participation::*;
pub use period::*;
pub use person::*;
pub use process::*;
pub use request::*;
pub use state::*;
pub use steps::*;
pub use visit::*;
