//! Trips and findings as the pages of a state and of a person list them.

use serde::Serialize;

use super::{
    parts::{Footnotes, ids},
    words::{
        self, cites,
        message::{Said, happened as text},
        plain,
    },
};
use crate::draw::page::{Block, Item};
use crate::law::{
    Asked, Citation, Confidence, Corpus, Day, Finding, FindingAbout, FindingKind, FindingOutcome, Outcome, PartialDay,
    ReferralId, Visit,
};

/// A trip.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TripPart {
    /// Who travelled.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    person: &'static str,
    /// Where to.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    state: &'static str,
    /// The place, where it is not the state itself.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    place: Option<&'static str>,
    /// First day there, as exact as known.
    arrived: PartialDay,
    /// Last day there.
    left: Option<PartialDay>,
    /// What for.
    purpose: &'static str,
    /// How it ended.
    outcome: Outcome,
    /// The trip in words.
    text: String,
    /// The same without what it was for.
    #[serde(skip)]
    brief: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl TripPart {
    /// A trip, told by who travelled; where it led elsewhere than to what was asked for, also where to.
    pub fn of_a_state(corpus: &Corpus, visit: &'static Visit, elsewhere: Option<Asked>) -> TripPart {
        let who = corpus.person(visit.person).map_or(visit.person.0, |person| person.name);
        TripPart::new(corpus, visit, who, elsewhere)
    }

    /// A trip, told by where to.
    pub fn of_a_person(corpus: &Corpus, visit: &'static Visit) -> TripPart {
        let place = visit.place.and_then(|place| corpus.place(place)).map(|place| place.name);
        let state = corpus.state(visit.state).map_or(visit.state.0, |state| state.name_on(visit.arrived.first));
        let to = place.map_or(state.to_owned(), |place| [state, " (", place, ")"].concat());
        TripPart::new(corpus, visit, &to, None)
    }

    fn new(corpus: &Corpus, visit: &'static Visit, told_by: &str, elsewhere: Option<Asked>) -> TripPart {
        TripPart {
            person: visit.person.0,
            state: visit.state.0,
            place: visit.place.map(|place| place.0),
            arrived: visit.arrived,
            left: visit.left,
            purpose: visit.purpose,
            outcome: visit.outcome,
            text: words::trip_of(corpus, told_by, visit, elsewhere),
            brief: words::trip_in_brief(corpus, told_by, visit, elsewhere),
            sources: ids(visit.basis.sources),
            confidence: visit.basis.confidence,
        }
    }
}

/// A ruling or position.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RulingPart {
    /// Its id.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    id: &'static str,
    /// Its day.
    on: Day,
    /// Whose it is.
    kind: FindingKind,
    /// The court.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    court: Option<&'static str>,
    /// Who made it.
    chamber: &'static str,
    /// The state it is about.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    state: Option<&'static str>,
    /// The person it is about.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    person: Option<&'static str>,
    /// Its number.
    document: Option<&'static str>,
    /// What it found.
    outcome: FindingOutcome,
    /// What it is about.
    about: FindingAbout,
    /// To whom the matter was referred.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    referred_to: Option<ReferralId>,
    /// The articles it names.
    #[cfg_attr(test, schemars(with = "Vec<Citation>"))]
    cites: Vec<String>,
    /// The ruling in words.
    text: String,
    /// The same without its summary, and with whom it is about.
    #[serde(skip)]
    brief: String,
    /// That, with its summary.
    #[serde(skip)]
    whole: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl RulingPart {
    /// A ruling or position. `of_person`: on the page of a person, where it is told by the state.
    pub fn new(corpus: &Corpus, finding: &'static Finding, of_person: bool) -> RulingPart {
        let brief = words::finding_in_brief(corpus, finding, of_person);
        RulingPart {
            id: finding.id.0,
            on: finding.on,
            kind: finding.kind,
            court: finding.court.map(|court| court.0),
            chamber: finding.chamber,
            state: finding.state.map(|state| state.0),
            person: finding.person.map(|person| person.0),
            document: finding.document,
            outcome: finding.outcome,
            about: finding.about,
            referred_to: finding.referred_to,
            cites: cites::in_order(finding.cites).iter().map(Citation::to_string).collect(),
            text: words::finding_of(corpus, finding, false),
            whole: words::with_summary(&brief, finding),
            brief,
            sources: ids(finding.basis.sources),
            confidence: finding.basis.confidence,
        }
    }

    /// Whether it is a position, and not a ruling.
    pub fn is_position(&self) -> bool {
        self.kind == FindingKind::Position
    }
}

/// What happened.
pub struct History<'r> {
    /// Trips.
    pub trips: &'r [TripPart],
    /// Rulings.
    pub findings: &'r [RulingPart],
    /// Positions.
    pub positions: &'r [RulingPart],
}

/// So many of each kind stand on a page, unless all are wanted.
const LATEST: usize = 3;

impl History<'_> {
    /// Findings, trips and positions, each under its label, the latest first; of many the latest alone, unless all are wanted.
    pub fn blocks(&self, corpus: &Corpus, notes: &mut Footnotes, all: bool) -> Vec<Block> {
        let trip = |trip: &TripPart, notes: &mut Footnotes| {
            notes.item(if all { &trip.text } else { &trip.brief }, &trip.sources, trip.confidence)
        };
        let ruling = |ruling: &RulingPart, notes: &mut Footnotes| {
            notes.item(if all { &ruling.whole } else { &ruling.brief }, &ruling.sources, ruling.confidence)
        };
        let position = |part: &RulingPart, notes: &mut Footnotes| notes.item(&part.whole, &part.sources, part.confidence);
        let (begun, made) = (|part: &TripPart| part.arrived.first, |part: &RulingPart| part.on);
        [
            (text::findings(), latest(corpus, self.findings, made, all, |part| ruling(part, notes))),
            (text::trips(), latest(corpus, self.trips, begun, all, |part| trip(part, notes))),
            (text::positions(), latest(corpus, self.positions, made, all, |part| position(part, notes))),
        ]
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(label, items)| Block::Paragraph { label: plain(corpus, label).to_owned(), items })
        .collect()
    }
}

fn latest<T>(corpus: &Corpus, parts: &[T], on: impl Fn(&T) -> Day, all: bool, told: impl FnMut(&T) -> Item) -> Vec<Item> {
    let mut parts: Vec<&T> = parts.iter().collect();
    parts.sort_by_key(|part| std::cmp::Reverse(on(part)));
    // One more is told sooner than said to be left out.
    let shown = if all || parts.len() <= LATEST + 1 { parts.len() } else { LATEST };
    let earlier = parts.len() - shown;
    let items = parts.into_iter().take(shown).map(told);
    items.chain((earlier > 0).then(|| Item::plain(words::earlier(corpus, earlier)))).collect()
}

/// Names in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NamesPart {
    /// Its code.
    language: &'static str,
    /// The names, the usual one first.
    names: Vec<&'static str>,
}

impl NamesPart {
    /// Names by language.
    pub fn all(names: &'static [crate::law::Names]) -> Vec<NamesPart> {
        names.iter().map(|names| NamesPart { language: names.language, names: names.names.to_vec() }).collect()
    }

    /// The usual name in each language; nothing where there is none.
    pub fn block(corpus: &Corpus, label: Said<'static, 0>, all: &[NamesPart]) -> Option<Block> {
        let names: Vec<_> = all.iter().filter_map(|part| Some((part.language, *part.names.first()?))).collect();
        (!names.is_empty()).then(|| Block::Names { label: plain(corpus, label).to_owned(), names })
    }
}
