//! `courts.yaml`, `situations.yaml`, `visits.yaml`, `findings.yaml`.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::yaml::Node;
use super::entries;
use crate::law::*;
use crate::problem::Code;

/// `courts.yaml`.
pub fn courts(node: &Node, at: At<'_>) -> List<Court> {
    entries(node, "courts", at).sorted("`id`", |court: &Court| court.id).list()
}

/// `situations.yaml`.
pub fn situations(node: &Node, at: At<'_>) -> List<Situation> {
    entries(node, "situations", at).sorted("`id`", |situation: &Situation| situation.id).list()
}

/// `visits.yaml`.
pub fn visits(node: &Node, at: At<'_>) -> List<Visit> {
    let rows = entries(node, "visits", at).sorted("`person`, then `arrived`, then `state`", visit_order);
    rows.distinct(Code::DuplicateEntry, "this person, state, place and days", visit_order).list()
}

/// The order of trips, in which no two are alike.
pub fn visit_order(visit: &Visit) -> (PersonId, Day, StateId, Option<PlaceId>, Option<Day>) {
    (visit.person, visit.arrived.first, visit.state, visit.place, visit.left.map(|left| left.last))
}

/// `findings.yaml`.
pub fn findings(node: &Node, at: At<'_>) -> List<Finding> {
    let rows = entries(node, "findings", at).sorted("`on`, then `id`", |finding: &Finding| (finding.on, finding.id));
    rows.distinct(Code::DuplicateId, "this `id`", |finding| finding.id).list()
}

impl Read for Court {
    fn read(node: &Node, at: At<'_>) -> Court {
        let fields = Fields::of(node, at);
        Court {
            id: CourtId(fields.id()),
            name: fields.need("name"),
            short: fields.need("short"),
            also: fields.list("also"),
            founded_by: fields.need("founded_by"),
            instrument: fields.maybe("instrument"),
            works: fields.period(),
            complete: fields.or("complete", false),
            successor: fields.maybe("successor"),
            basis: fields.basis(),
        }
    }
}

impl Read for Situation {
    fn read(node: &Node, at: At<'_>) -> Situation {
        let mut fields = Fields::of(node, at);
        let id = SituationId(fields.id());
        let basis = fields.basis();
        fields.standing_on(&basis);
        let (examination, investigation): (Option<PartialDay>, Option<Day>) =
            (fields.maybe("examination"), fields.maybe("investigation"));
        fields.in_order("examination", examination.map(|examination| examination.first), "investigation", investigation);
        Situation {
            id,
            name: fields.need("name"),
            court: fields.need("court"),
            referral: fields.maybe("referral"),
            examination,
            investigation,
            territory: fields.list("territory"),
            conflicts: fields.rows("conflicts").list(),
            status: fields.maybe("status"),
            basis,
        }
    }
}

impl Read for SituationReferral {
    fn read(node: &Node, at: At<'_>) -> SituationReferral {
        let fields = Fields::of(node, at);
        SituationReferral {
            kind: fields.need("kind"),
            on: fields.maybe("on"),
            by: fields.maybe("by"),
            resolution: fields.maybe("resolution"),
        }
    }
}

impl Read for Conflict {
    fn read(node: &Node, at: At<'_>) -> Conflict {
        let fields = Fields::of(node, at);
        Conflict {
            name: fields.need("name"),
            kind: fields.need("type"),
            contested: fields.need("contested"),
            parties: fields.list("parties"),
            others: fields.maybe("others"),
            period: fields.period(),
            all_bound_by: all_bound_by(&fields),
            basis: fields.basis(),
        }
    }
}

/// The instruments that bound all parties; in a record of an older form, whether the one that it asks this of did.
fn all_bound_by(fields: &Fields<'_, '_>) -> List<InstrumentId> {
    if !fields.at.desk.older {
        return fields.list("all_bound_by");
    }
    let terms = fields.at.desk.terms.get();
    let asked = terms.lists.iter().filter(|list| list.all_bound.is_some()).map(|list| list.instrument);
    if fields.need("all_bound_by_protocol") { asked.collect::<Vec<_>>().leak() } else { &[] }
}

impl Read for Visit {
    fn read(node: &Node, at: At<'_>) -> Visit {
        let fields = Fields::of(node, at);
        let (arrived, left): (PartialDay, Option<PartialDay>) = (fields.need("arrived"), fields.maybe("left"));
        fields.in_order("arrived", Some(arrived.first), "left", left.map(|left| left.last));
        Visit {
            person: fields.need("person"),
            state: fields.need("state"),
            place: fields.maybe("place"),
            arrived,
            left,
            purpose: fields.need("purpose"),
            outcome: fields.need("outcome"),
            protected_meeting: fields.or("protected_meeting", false),
            received_as_leader: fields.or("received_as_leader", false),
            basis: fields.basis(),
        }
    }
}

impl Read for Finding {
    fn read(node: &Node, at: At<'_>) -> Finding {
        let fields = Fields::of(node, at);
        let (on, kind): (Day, FindingKind) = (fields.need("on"), fields.need("kind"));
        let court: Option<CourtId> = fields.maybe("court");
        if court.is_some() != (kind == FindingKind::Court) && fields.sound("kind") {
            let help = "name the court of a ruling of kind `court`, and leave it out elsewhere";
            fields.contradiction("kind", "`court` and the kind `court` go together", help);
        }
        let outcome: FindingOutcome = fields.need("outcome");
        if (outcome == FindingOutcome::PositionTaken) != (kind == FindingKind::Position) && fields.sound("outcome") {
            let help = "a court rules, and only others take a position: correct one of the two";
            fields.contradiction("outcome", "the outcome `position-taken` and the kind `position` go together", help);
        }
        let visit = fields.rows("visit").sorted("day", |day: &Day| *day).distinct(Code::DuplicateEntry, "this day", |day| *day);
        let last_day = visit.values().max().copied();
        if fields.sound("visit") {
            fields.in_order("visit", last_day, "on", Some(on));
        }
        Finding {
            id: FindingId(fields.id()),
            on,
            kind,
            court,
            chamber: fields.need("chamber"),
            state: fields.maybe("state"),
            person: fields.maybe("person"),
            document: fields.maybe("document"),
            outcome,
            breach: fields.or("breach", false),
            about: fields.need("about"),
            visit: visit.list(),
            referred_to: fields.maybe("referred_to"),
            sets_aside_referral_of: fields.maybe("sets_aside_referral_of"),
            cites: fields.list("cites"),
            summary: fields.need("summary"),
            basis: fields.basis(),
        }
    }
}
