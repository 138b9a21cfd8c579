//! A map as SVG: what a newspaper prints as it is; and as a page for browsers, with every day. A picture says what stands where, a look how it is drawn.
//!
//! Never: law, or a word of its own.

mod apart;
mod aside;
mod data;
pub mod days;
pub(super) mod element;
pub mod html;
pub(super) mod layout;
mod lists;
mod marks;
pub(super) mod measure;
mod picture;
pub(super) mod svg;
pub mod theme;

pub use picture::{Key, Look, NARROWEST, Note, Picture, Pin, Region, Swatch, WIDEST};
pub use svg::write;
pub use theme::Fill;
