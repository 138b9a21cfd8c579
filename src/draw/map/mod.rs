//! A map as SVG: what a newspaper prints as it is. A picture says what stands where, a look how it is drawn.
//!
//! Never: law, or a word of its own.

mod apart;
mod element;
mod layout;
mod marks;
mod measure;
mod picture;
mod svg;
pub mod theme;

pub use picture::{Key, Look, NARROWEST, Note, Picture, Pin, Region, Swatch, WIDEST};
pub use svg::write;
pub use theme::Fill;
