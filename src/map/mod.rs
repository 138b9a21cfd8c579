//! The earth as it is drawn: which lines make up which state or place, and where a point lies. Read only when a map is asked for.
//!
//! Never: law, or a colour.

pub mod project;
mod shapes;

pub use shapes::{Area, Shapes};
