//! `courts.yaml`, `situations.yaml`, `visits.yaml`, `findings.yaml`.

use super::super::reader::{At, Fields, Read};
use super::super::yaml::Node;
use crate::law::*;

impl Read for Court {
    fn read(node: &Node, at: At<'_>) -> Court {
        let fields = Fields::of(node, at);
        Court {
            id: CourtId(fields.id()),
            name: fields.need("name"),
            short: fields.need("short"),
            founded_by: fields.need("founded_by"),
            instrument: fields.maybe("instrument"),
            works: fields.period(),
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
        Situation {
            id,
            name: fields.need("name"),
            court: fields.need("court"),
            referral: fields.maybe("referral"),
            examination: fields.maybe("examination"),
            investigation: fields.maybe("investigation"),
            territory: fields.list("territory"),
            conflicts: fields.list("conflicts"),
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
            all_bound_by_protocol: fields.need("all_bound_by_protocol"),
            basis: fields.basis(),
        }
    }
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
            basis: fields.basis(),
        }
    }
}

impl Read for Finding {
    fn read(node: &Node, at: At<'_>) -> Finding {
        let fields = Fields::of(node, at);
        Finding {
            id: FindingId(fields.id()),
            on: fields.need("on"),
            kind: fields.need("kind"),
            court: fields.maybe("court"),
            chamber: fields.need("chamber"),
            state: fields.maybe("state"),
            person: fields.maybe("person"),
            document: fields.maybe("document"),
            outcome: fields.need("outcome"),
            about: fields.need("about"),
            visit: fields.list("visit"),
            referred_to: fields.maybe("referred_to"),
            cites: fields.list("cites"),
            summary: fields.need("summary"),
            basis: fields.basis(),
        }
    }
}
