//! What is said where something typed, a file or a record cannot be used. It is about this program and never about law, so that it
//! stands in the program: a code, what is wrong, and the way out.

mod arguments;
mod assistants;
mod claims;
mod command_line;
mod files;
mod names;
mod pictures;
mod refusal;

pub use arguments::*;
pub use assistants::*;
pub use claims::fault;
pub use command_line::*;
pub use files::*;
pub use names::*;
pub use pictures::*;
pub use refusal::Refusal;
