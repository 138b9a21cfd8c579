//! `law/topics.yaml`: words that people use, and what the law says about them.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::yaml::Node;
use crate::law::*;

/// `topics.yaml`.
pub fn topics(node: &Node, at: At<'_>) -> List<Topic> {
    Fields::of(node, at).each("topics", Topic::read).sorted("`id`", |topic| topic.id).list()
}

impl Read for Topic {
    fn read(node: &Node, at: At<'_>) -> Topic {
        let fields = Fields::of(node, at);
        let id = TopicId(fields.id());
        let see: List<Seen> = fields.list("see");
        let topic = Topic {
            id,
            name: fields.need("name"),
            also: fields.list("also"),
            says: fields.need("says"),
            cites: fields.list("cites"),
            see: see.iter().map(|id| id.0).collect::<Vec<_>>().leak(),
        };
        fields.bears(Named::Topic(id), false, &["id", "name", "also"]);
        topic
    }
}

/// The id of something that says more.
#[derive(Clone, Copy)]
pub(super) struct Seen(pub(super) Text);
