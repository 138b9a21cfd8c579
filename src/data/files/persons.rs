//! `persons/<id>.yaml`: the person and the offices. Processes have a file of their own.

use super::super::reader::{At, Fields, Read};
use super::super::yaml::Node;
use crate::law::*;

/// `persons/<id>.yaml`.
pub fn person(id: Text, node: &Node, at: At<'_>) -> Person {
    let mut fields = Fields::of(node, at);
    let basis = fields.basis();
    fields.standing_on(&basis);
    let (born, died): (Option<PartialDay>, Option<PartialDay>) = (fields.maybe("born"), fields.maybe("died"));
    fields.in_order("born", born.map(|born| born.first), "died", died.map(|died| died.last));
    Person {
        id: PersonId(id),
        name: fields.need("name"),
        native: fields.maybe("native"),
        names: fields.names("names"),
        also: fields.list("also"),
        shared: fields.list("shared"),
        namesakes: fields.list("namesakes"),
        nationality: fields.list("nationality"),
        born,
        died,
        offices: fields.list("offices"),
        processes: fields.list("processes"),
        basis,
    }
}

impl Read for Office {
    fn read(node: &Node, at: At<'_>) -> Office {
        let fields = Fields::of(node, at);
        let (from, until): (Option<PartialDay>, Option<PartialDay>) = (fields.maybe("from"), fields.maybe("until"));
        fields.in_order("from", from.map(|from| from.first), "until", until.map(|until| until.last));
        Office {
            office: fields.need("office"),
            kind: fields.need("kind"),
            of: fields.need("of"),
            from,
            until,
            recognition: fields.need("recognition"),
            recognised_by: fields.list("recognised_by"),
            verified: fields.maybe("verified"),
            basis: fields.basis(),
        }
    }
}

impl Read for Recognising {
    fn read(node: &Node, at: At<'_>) -> Recognising {
        let fields = Fields::of(node, at);
        Recognising { state: fields.need("state"), from: fields.maybe("from") }
    }
}
