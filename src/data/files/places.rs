//! `states.yaml`, `places.yaml`, `predecessors.yaml`.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::rows::Rows;
use super::super::yaml::{Node, Value};
use super::{entries, whole_file};
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// `states.yaml`.
pub fn states(node: &Node, at: At<'_>) -> List<State> {
    entries(node, "states", at).sorted("`id`", |state: &State| state.id).list()
}

/// `places.yaml`.
pub fn places(node: &Node, at: At<'_>) -> List<Place> {
    entries(node, "places", at).sorted("`id`", |place: &Place| place.id).list()
}

/// `towns.yaml`: each town is as the place that it lies in, or a region of its state.
pub fn towns(node: &Node, places: List<Place>, at: At<'_>) -> List<Place> {
    let rows = whole_file(node, at).each("towns", |node, at| town(node, places, at));
    rows.sorted("`id`", |town: &Place| town.id).list()
}

/// `groups.yaml`.
pub fn groups(node: &Node, at: At<'_>) -> List<Group> {
    entries(node, "groups", at).sorted("`id`", |group: &Group| group.id).list()
}

/// `predecessors.yaml`.
pub fn predecessors(node: &Node, at: At<'_>) -> List<Predecessor> {
    let rows = entries(node, "predecessors", at);
    let rows = rows.sorted("`entity`, then `until`", |row: &Predecessor| (row.entity, row.period.until, row.period.from));
    rows.one_at_a_time("the days on which this name means another", |row| Some((row.entity, row.period))).list()
}

impl Read for State {
    fn read(node: &Node, at: At<'_>) -> State {
        let mut fields = Fields::of(node, at);
        let id = StateId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        let state = State {
            id,
            name: fields.need("name"),
            formerly: former_names(&fields),
            official: fields.need("official"),
            iso2: fields.node("iso2").map(|node| code(node, 2, fields.at)),
            iso3: fields.node("iso3").map_or_else(|| fields.need("iso3"), |node| code(node, 3, fields.at)),
            codes: codes(&fields),
            point: fields.maybe("point"),
            names: fields.names("names"),
            also: fields.list("also"),
            article: fields.or("article", false),
            shared: fields.list("shared"),
            exists: fields.period(),
            statehood: fields.or("statehood", Statehood::Settled),
            unrecorded: fields.or("unrecorded", false),
            control: control(&fields),
            basis,
        };
        fields.bears(Named::State(id), false, &["id", "name", "official", "iso2", "iso3", "numeric", "names", "also"]);
        fields.bears(Named::State(id), true, &["shared"]);
        state
    }
}

/// The names that a state bore before, one at a time.
fn former_names(fields: &Fields<'_, '_>) -> List<FormerName> {
    let rows = fields.rows("formerly").sorted("`until`", |former: &FormerName| former.period.until);
    rows.one_at_a_time("the names of a state", |former| Some(((), former.period))).list()
}

impl Read for FormerName {
    fn read(node: &Node, at: At<'_>) -> FormerName {
        let fields = Fields::of(node, at);
        FormerName { name: fields.need("name"), period: fields.period(), basis: fields.basis() }
    }
}

/// A code of so many capital letters.
fn code(node: &Node, letters: usize, at: At<'_>) -> Text {
    let text = at.text(node, "a code (text)");
    if !text.is_empty() && (text.len() != letters || !text.bytes().all(|byte| byte.is_ascii_uppercase())) {
        let problem = Problem::new(Code::BadForm, format!("{} is no code of a state", quote(text)));
        at.report(&node.span, problem.help(format!("write its {letters} capital letters, as ISO 3166-1 gives them")));
    }
    text
}

/// Who holds it, one behind the other.
fn control(fields: &Fields<'_, '_>) -> List<Control> {
    fields.rows("control").sorted("`from`", |control: &Control| control.period.from).list()
}

/// In a record of an older form: who holds a place, and perhaps since when.
fn held_before(fields: &Fields<'_, '_>, basis: Basis) -> List<Control> {
    let from = fields.maybe("held_from");
    let control = |by: Text| Control { period: Period { from, until: None }, by, part: false, basis };
    fields.maybe("controller").map(control).into_iter().collect::<Vec<_>>().leak()
}

impl Read for Control {
    fn read(node: &Node, at: At<'_>) -> Control {
        let fields = Fields::of(node, at);
        Control { period: fields.period(), by: fields.need("by"), part: fields.or("part", false), basis: fields.basis() }
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
        if homeless != belongs.is_empty() && kind != PlaceKind::Disputed && fields.sound("kind") {
            let what = if homeless { "a place of this kind belongs to no state" } else { "the place belongs to no state" };
            fields.contradiction("kind", what, "only `disputed` and `ambiguous` places have no `belongs`");
        }
        let candidates: List<StateOrPlaceId> = fields.list("candidates");
        let topic: Option<TopicId> = fields.maybe("topic");
        let leads_on = !candidates.is_empty() || topic.is_some();
        if (leads_on != (kind == PlaceKind::Ambiguous) || !candidates.is_empty() && topic.is_some()) && fields.sound("kind") {
            let what = "`candidates`, or a `topic`, and the kind `ambiguous` go together";
            fields.contradiction("kind", what, "name what the name may mean, or choose another kind");
        }
        let place = Place {
            id,
            name: fields.need("name"),
            also: fields.list("also"),
            article: fields.or("article", false),
            iso3: fields.node("iso3").map(|node| code(node, 3, fields.at)),
            codes: codes(&fields),
            point: fields.maybe("point"),
            kind,
            within: None,
            belongs,
            control: if fields.at.desk.older { held_before(&fields, basis) } else { control(&fields) },
            claimed_by: fields.list("claimed_by"),
            claim_open: fields.or("claim_open", false),
            unsettled_under: fields.list("unsettled_under"),
            protected_premises: fields.or("protected_premises", false),
            site: false,
            island: fields.or("island", false),
            topic,
            candidates: candidates.iter().map(|id| id.0).collect::<Vec<_>>().leak(),
            reach: fields
                .rows("reach")
                .distinct(Code::DuplicateEntry, "this instrument", |reach: &Reach| (reach.instrument, reach.sovereign))
                .list(),
            reach_open: fields.or("reach_open", false),
            basis,
        };
        fields.bears(Named::Place(id), false, &["id", "name", "also", "iso3", "numeric"]);
        place
    }
}

/// A town: it is as the place that it lies in, or a region of its state.
fn town(node: &Node, places: List<Place>, at: At<'_>) -> Place {
    let mut fields = Fields::of(node, at);
    let id = PlaceId(fields.id());
    let basis = fields.basis();
    fields.standing_on(&basis);
    let (state, place): (Option<StateId>, Option<PlaceId>) = (fields.maybe("state"), fields.maybe("place"));
    if state.is_some() == place.is_some() {
        fields.contradiction("state", "a town lies in one state or in one place", "give `state`, or `place`, and not both");
    }
    let around = place.and_then(|place| places.iter().find(|around| around.id == place));
    if around.is_some_and(|around| around.kind == PlaceKind::Ambiguous) {
        fields.contradiction("place", "the name of this place asks back", "give one of those that it offers");
    }
    let sovereign = |state| Belonging { state, period: Period { from: None, until: None }, kind: PlaceKind::Region };
    let own = Place {
        id,
        name: fields.need("name"),
        also: fields.list("also"),
        article: fields.or("article", false),
        iso3: None,
        codes: Codes { wikidata: wikidata(&fields), ..Codes::NONE },
        point: Some(fields.need("point")),
        kind: PlaceKind::Region,
        within: place,
        belongs: state.map(sovereign).into_iter().collect::<Vec<_>>().leak(),
        control: &[],
        claimed_by: &[],
        claim_open: false,
        unsettled_under: &[],
        protected_premises: fields.or("protected_premises", false),
        site: fields.or("site", false),
        island: fields.or("island", false),
        topic: None,
        candidates: &[],
        reach: &[],
        reach_open: false,
        basis,
    };
    fields.bears(Named::Place(id), false, &["id", "name", "also"]);
    around.map_or(own, |around| Place {
        id,
        name: own.name,
        also: own.also,
        article: own.article,
        iso3: None,
        codes: own.codes,
        point: own.point,
        within: place,
        protected_premises: own.protected_premises || around.protected_premises,
        site: own.site,
        island: own.island,
        ..*around
    })
}

impl Read for Group {
    fn read(node: &Node, at: At<'_>) -> Group {
        let mut fields = Fields::of(node, at);
        let id = GroupId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        let members = fields.rows("members").sorted("`state`, then `from`", |member: &Member| (member.state, member.period.from));
        let members = members.one_at_a_time("two memberships of a state", |member| Some((member.state, member.period)));
        let group = Group { id, name: fields.need("name"), also: fields.list("also"), members: members.list(), basis };
        fields.bears(Named::Group(id), false, &["id", "name", "also"]);
        group
    }
}

impl Read for Member {
    fn read(node: &Node, at: At<'_>) -> Member {
        let fields = Fields::of(node, at);
        Member { state: fields.need("state"), period: fields.period(), basis: fields.basis() }
    }
}

/// The codes of a state or territory.
fn codes(fields: &Fields<'_, '_>) -> Codes {
    let of = |name, fits: fn(&str) -> bool, wanted: &str| {
        let code: Text = fields.maybe(name)?;
        if !fits(code) && fields.sound(name) {
            let problem = Problem::new(Code::BadForm, format!("{} is no code of this kind", quote(code)));
            fields.report(name, problem.help(format!("write {wanted}")));
        }
        Some(code)
    };
    let digits = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    let letters = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    Codes {
        numeric: of("numeric", digits, "its three digits in quotes, as ISO 3166-1 gives them"),
        fips: of("fips", letters, "its two capital letters, as FIPS 10-4 gave them"),
        wikidata: wikidata(fields),
    }
}

/// An item of Wikidata.
pub(super) fn wikidata(fields: &Fields<'_, '_>) -> Option<Text> {
    let item: Text = fields.maybe("wikidata")?;
    let number = item.strip_prefix('Q').unwrap_or_default();
    if (number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit())) && fields.sound("wikidata") {
        let problem = Problem::new(Code::BadForm, format!("{} is no item of Wikidata", quote(item)));
        fields.report("wikidata", problem.help("write its number behind a Q, as in `Q711`"));
    }
    Some(item)
}

impl Read for Point {
    fn read(node: &Node, at: At<'_>) -> Point {
        let degrees = |node: &Node, most: f64| match node.value {
            Value::Number(value) if (value as f64).abs() <= most => Some(100 * value as i16),
            Value::Decimal(value) if value.abs() <= most => Some((100.0 * value).round() as i16),
            _ => None,
        };
        let point = match &node.value {
            Value::List(pair) if pair.len() == 2 => degrees(&pair[0], 90.0).zip(degrees(&pair[1], 180.0)),
            _ => None,
        };
        let (latitude, longitude) = point.unwrap_or_else(|| {
            at.wrong_type(node, "latitude and longitude in degrees, as in [47.92, 106.91]");
            (0, 0)
        });
        Point { latitude, longitude }
    }
}

/// The id of a state or of a place.
#[derive(Clone, Copy)]
pub(super) struct StateOrPlaceId(pub(super) Text);

/// The sovereigns of a place, each of the place's kind unless it says otherwise.
fn belongings(node: &Node, kind: PlaceKind, at: At<'_>) -> List<Belonging> {
    let read = |node, at| {
        let fields = Fields::of(node, at);
        Belonging { state: fields.need("state"), period: fields.period(), kind: fields.or("kind", kind) }
    };
    let rows = Rows::of(node, at, read).sorted("`from`", |belonging: &Belonging| belonging.period.from);
    rows.one_at_a_time("the sovereigns of a place", |belonging| Some(((), belonging.period))).list()
}

impl Read for Reach {
    fn read(node: &Node, at: At<'_>) -> Reach {
        let fields = Fields::of(node, at);
        let word: Text = match fields.node("applies") {
            Some(node) => fields.at.word(node, &[("from", "from"), ("no", "no"), ("unknown", "unknown")]),
            None => fields.need("applies"),
        };
        let applies = match word {
            "from" => Applies::From(fields.need("from")),
            "no" => Applies::No,
            _ => Applies::Unknown,
        };
        Reach {
            instrument: super::with_parties(&fields, "instrument"),
            sovereign: fields.maybe("sovereign"),
            applies,
            basis: fields.basis(),
        }
    }
}

impl Read for Predecessor {
    fn read(node: &Node, at: At<'_>) -> Predecessor {
        let fields = Fields::of(node, at);
        let (entity, resolves_to): (StateId, Option<StateId>) = (fields.need("entity"), fields.maybe("resolves_to"));
        if resolves_to == Some(entity) {
            fields.contradiction("resolves_to", "the name means itself", "name the state that was there before, or leave it out");
        }
        Predecessor { entity, period: fields.period(), resolves_to, basis: fields.basis() }
    }
}
