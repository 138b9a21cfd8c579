//! A sentence of the record, filled in.

use super::grammar::capital;
use crate::law::{Hole, Piece, Template};

/// The sentence with these values in its holes; nothing where one of them has none.
pub fn filled(template: &Template, value: impl Fn(Hole) -> Option<String>) -> Option<String> {
    let mut said = String::new();
    for piece in template.0 {
        match piece {
            Piece::Text(text) => said.push_str(text),
            Piece::Hole(hole) => said.push_str(&value(*hole)?),
            Piece::Capital(hole) => said.push_str(&capital(&value(*hole)?)),
        }
    }
    Some(said)
}
