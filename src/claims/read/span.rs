//! Where the parts of a claim stand.

use std::ops::Range;

use super::super::claim::Part;
use crate::data::yaml::Node;

/// Where a part of a claim stands; where the claim does not have it, the claim as a whole.
pub fn span(claim: &Node, part: Part) -> Range<usize> {
    let asserts = claim.get("asserts");
    let within = |keys: &[&str]| {
        let inner = ["visit", "count"].iter().filter_map(|key| asserts?.get(key));
        asserts.into_iter().chain(inner).find_map(|map| keys.iter().find_map(|key| map.get(key)))
    };
    let node = match part {
        Part::Claim => claim.get("id"),
        Part::Asserts => asserts,
        Part::Person => within(&["person", "obliged-to-arrest"]),
        Part::State => within(&["state", "requested"]),
        Part::Of => within(&["of"]),
        Part::Instrument => within(&["instrument", "parties-to", "signatories-of"]),
        Part::Court => within(&["court", "warrants-of", "findings-of"]),
        Part::Date => within(&["date", "by", "in"]),
        Part::Charge => within(&["charge"]),
        Part::ReferredTo => within(&["referred-to"]),
        Part::Because(at) => claim.get("because").and_then(|list| list.items().get(at)),
    };
    match node.or_else(|| claim.get("id")) {
        Some(node) => node.span.start..end(node),
        None => head(claim),
    }
}

/// The last byte of a value; of a list or map, that of its last part.
fn end(node: &Node) -> usize {
    let parts = node.entries().iter().map(|entry| &entry.node).chain(node.items());
    parts.map(end).chain([node.span.end]).max().unwrap_or(node.span.end)
}

/// The bytes that stand for a map: the key of its first field.
pub fn head(node: &Node) -> Range<usize> {
    node.entries().first().map_or_else(|| node.span.clone(), |entry| entry.key_span.clone())
}
