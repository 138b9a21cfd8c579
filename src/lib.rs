//! dedere: does this person's presence in this state, on this date, trigger an obligation to arrest, under which articles, on what proof?
//!
//! - [`problem`]: a remark on a line of a file, and how it is drawn.
//! - [`data`]: from YAML to the record; the record inside the binary.
//! - [`law`]: the types of the record and the reasoning over them; pure.
//! - [`claims`]: files of claims: read, held against the record, judged.
//! - [`query`]: a file for each question that can be asked of the record; each gives all that a page may say.
//! - [`report`]: one report for each command: codes and finished sentences. It asks nothing.
//! - [`map`]: the earth as it is drawn: lines, shapes and a projection.
//! - [`draw`]: how a page looks, as text, Markdown, CSV or JSON. It knows neither law nor English.
//! - [`site`]: the record as pages for readers, in files that need no program.
//! - [`words`]: values into sentences, by the texts of the record; the only grammar.
//! - [`refusals`]: what is said where something typed, a file or a record cannot be used.
//! - [`cli`]: what is typed, what is written, and the exit code.
//!
//! This is a program and not a library to build on: what is public is so for the program and its tests, and changes as they do. What
//! stays is the command line, the JSON of `schema/`, and the shapes of `data/`.
#![forbid(unsafe_code)]

pub mod claims;
pub mod cli;
pub mod data;
pub mod draw;
pub mod law;
pub mod map;
pub mod problem;
pub mod query;
pub mod refusals;
pub mod report;
pub mod site;
pub mod words;

/// The project's public address: that of Cargo.toml. None is named until it has one.
pub const HOME: Option<&str> = if env!("CARGO_PKG_REPOSITORY").is_empty() { None } else { Some(env!("CARGO_PKG_REPOSITORY")) };
