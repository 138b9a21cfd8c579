//! Each file's shape, exactly as it is typed by hand: a line a field. What data/README.md says in words.

mod combination;
mod conditions;
mod history;
mod instruments;
mod law;
mod persons;
mod places;
mod processes;
mod sentences;
mod sequences;
mod shape;
mod terms;
mod topics;

pub use combination::combination;
pub use history::{courts, findings, situations, visit_order, visits};
pub use instruments::{action_list, action_order, action_under, declarations, instrument};
pub use law::{charge_map, flags, objections, rules};
pub use persons::{Life, after_death, office_order, person, term, titles};
pub use places::{groups, places, predecessors, states, towns};
pub use processes::{order as process_order, out_of_life as process_out_of_life};
pub use sentences::sentences;
pub use sequences::of_state;
pub use terms::terms;
pub use topics::topics;

use super::desk::{At, Read};
use super::fields::Fields;
use super::known::Kind;
use super::rows::Rows;
use super::yaml::Node;
use crate::law::*;
use places::StateOrPlaceId;
use topics::Seen;

macro_rules! references {
    ($($id:ident $kind:ident;)*) => {$(
        impl Read for $id {
            fn read(node: &Node, at: At<'_>) -> $id {
                $id(at.reference(node, Kind::$kind))
            }
        }
    )*};
}

references! {
    StateId State;
    PersonId Person;
    InstrumentId Instrument;
    CourtId Court;
    SituationId Situation;
    ProcessId Process;
    FlagCode Flag;
    ObjectionId Objection;
    TopicId Topic;
    FindingId Finding;
    // A place asked for by name: a state's name counts too, before predecessors are resolved.
    PlaceId StateOrPlace;
    StateOrPlaceId StateOrPlace;
    Seen Explained;
}

impl Read for SourceId {
    fn read(node: &Node, at: At<'_>) -> SourceId {
        let id = at.reference(node, Kind::Source);
        at.desk.cited.borrow_mut().insert(id);
        SourceId(id)
    }
}

/// `record.yaml`, without the hash.
pub fn edition(node: &Node, at: At<'_>) -> Edition {
    let fields = Fields::of(node, at);
    let (complete_on, checked_on) = (fields.need("complete_on"), fields.need("checked_on"));
    fields.in_order("complete_on", Some(complete_on), "checked_on", Some(checked_on));
    Edition {
        version: fields.need("version"),
        complete_on,
        checked_on,
        max_age: fields.need("max_age"),
        gaps: fields.list("gaps"),
        sha256: "",
        overlay: None,
        folder: None,
    }
}

/// `sources.yaml`.
pub fn sources(node: &Node, at: At<'_>) -> List<Source> {
    Fields::of(node, at).each("sources", Source::read).sorted("`id`", |source| source.id).list()
}

impl Read for Source {
    fn read(node: &Node, at: At<'_>) -> Source {
        let fields = Fields::of(node, at);
        let source = Source {
            id: SourceId(fields.id()),
            title: fields.need("title"),
            publisher: fields.need("publisher"),
            url: fields.link("url"),
            copy: fields.link("copy"),
            date: fields.maybe::<PartialDay>("date").map(|date| date.text),
            kind: fields.need("kind"),
            read: fields.need("read"),
        };
        if source.copy.is_some() && fields.sound("read") && !source.read {
            fields.contradiction("copy", "a page where it was read, and it was not read", "take one of them back");
        }
        if source.copy.is_some() && source.copy == source.url {
            fields.contradiction("copy", "the copy stands at the source's own address", "leave `copy` out");
        }
        source
    }
}

/// A file that is one list of entries, with the sources that they share and the day on which it was last complete.
fn entries<'d, 'n, T: Read>(node: &'n Node, key: &'static str, at: At<'d>) -> Rows<'d, 'n, T> {
    whole_file(node, at).each(key, T::read)
}

/// The fields of a file, whose sources stand for entries that name none.
fn whole_file<'d, 'n>(node: &'n Node, at: At<'d>) -> Fields<'d, 'n> {
    let mut fields = Fields::of(node, at);
    fields.maybe::<Day>("complete_on");
    let sources = fields.list("sources");
    fields.at.sources = sources;
    // What codes and points were read from: no answer rests on these.
    fields.maybe::<List<SourceId>>("codes_from");
    fields
}

/// An instrument whose list of parties is asked for.
fn with_parties(fields: &Fields<'_, '_>, name: &'static str) -> InstrumentId {
    let instrument: InstrumentId = fields.need(name);
    if let Some(node) = fields.node(name) {
        fields.at.with_parties(node, instrument.0);
    }
    instrument
}
