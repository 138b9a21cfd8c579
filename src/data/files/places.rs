//! `states.yaml`, `places.yaml`, `predecessors.yaml`.

use super::super::known::Kind;
use super::super::reader::{At, Fields, Read};
use super::super::yaml::Node;
use crate::law::*;
use crate::problem::{Code, Problem};

impl Read for State {
    fn read(node: &Node, at: At<'_>) -> State {
        let mut fields = Fields::of(node, at);
        let id = StateId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        State {
            id,
            name: fields.need("name"),
            official: fields.need("official"),
            iso2: fields.maybe("iso2"),
            iso3: fields.need("iso3"),
            names: fields.names("names"),
            also: fields.list("also"),
            shared: fields.list("shared"),
            exists: fields.period(),
            statehood: fields.or("statehood", Statehood::Settled),
            unrecorded: fields.or("unrecorded", false),
            control: fields.list("control"),
            basis,
        }
    }
}

impl Read for Control {
    fn read(node: &Node, at: At<'_>) -> Control {
        let fields = Fields::of(node, at);
        Control { period: fields.period(), by: fields.need("by"), basis: fields.basis() }
    }
}

impl Read for Place {
    fn read(node: &Node, at: At<'_>) -> Place {
        let mut fields = Fields::of(node, at);
        let id = PlaceId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        let kind = fields.need("kind");
        let belongs = fields.node("belongs").map_or(&[][..], |node| belongings(node, kind, fields.at));
        let homeless = matches!(kind, PlaceKind::Disputed | PlaceKind::Ambiguous);
        if homeless != belongs.is_empty() {
            let what = if homeless { "a place of this kind belongs to no state" } else { "the place belongs to no state" };
            let help = "only `disputed` and `ambiguous` places have no `belongs`";
            fields.report("kind", Problem::new(Code::Contradiction, what).help(help));
        }
        Place {
            id,
            name: fields.need("name"),
            also: fields.list("also"),
            kind,
            belongs,
            controller: fields.node("controller").map(|node| controller(node, fields.at)),
            candidates: fields.maybe::<List<StateOrPlace>>("candidates").map_or(&[], |ids| strip(ids)),
            reach: fields.list("reach"),
            basis,
        }
    }
}

/// The id of a state or of a place.
#[derive(Clone, Copy)]
pub struct StateOrPlace(pub Text);

impl Read for StateOrPlace {
    fn read(node: &Node, at: At<'_>) -> StateOrPlace {
        StateOrPlace(at.reference(node, Kind::StateOrPlace))
    }
}

fn strip(ids: List<StateOrPlace>) -> List<Text> {
    ids.iter().map(|id| id.0).collect::<Vec<_>>().leak()
}

/// A place asked for by name: a state's name counts too, before predecessors are resolved.
impl Read for PlaceId {
    fn read(node: &Node, at: At<'_>) -> PlaceId {
        PlaceId(at.reference(node, Kind::StateOrPlace))
    }
}

/// A state's id, or `local`.
fn controller(node: &Node, at: At<'_>) -> Text {
    match node.text() {
        Some("local") => "local",
        _ => at.reference(node, Kind::State),
    }
}

/// The sovereigns of a place, each of the place's kind unless it says otherwise.
fn belongings(node: &Node, kind: PlaceKind, at: At<'_>) -> List<Belonging> {
    let read = |node: &Node| {
        let fields = Fields::of(node, at);
        Belonging { state: fields.need("state"), period: fields.period(), kind: fields.or("kind", kind) }
    };
    node.items().iter().map(read).collect::<Vec<_>>().leak()
}

impl Read for Reach {
    fn read(node: &Node, at: At<'_>) -> Reach {
        let fields = Fields::of(node, at);
        let word: Text = match fields.node("applies") {
            Some(node) => fields.at.word(node, &[("from", "from"), ("no", "no"), ("unknown", "unknown")]),
            None => fields.need::<Text>("applies"),
        };
        let applies = match word {
            "from" => Applies::From(fields.need("from")),
            "no" => Applies::No,
            _ => Applies::Unknown,
        };
        Reach { instrument: fields.need("instrument"), applies, basis: fields.basis() }
    }
}

impl Read for Predecessor {
    fn read(node: &Node, at: At<'_>) -> Predecessor {
        let fields = Fields::of(node, at);
        Predecessor {
            entity: fields.need("entity"),
            period: fields.period(),
            resolves_to: fields.maybe("resolves_to"),
            basis: fields.basis(),
        }
    }
}
