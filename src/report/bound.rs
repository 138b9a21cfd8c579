//! Where a state stands under each treaty, as its page lists it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    parts::{Footnotes, NamePart, ids, labelled},
    words::{self, message::standing as text},
};
use crate::draw::page::{Block, Item};
use crate::law::{Action, ActionKind, Confidence, Corpus, Day, Holds, Place, Rule, What};
use crate::query::state::{ReachOf, Standing};

/// A state under one instrument on the day. What was announced, notified, revoked and took effect stands apart.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StandingPart {
    /// The instrument.
    instrument: NamePart,
    /// Whether it binds the state; `null`: the record does not say.
    bound: Option<bool>,
    /// First day bound.
    since: Option<Day>,
    /// First day no longer bound, where that is on record.
    until: Option<Day>,
    /// Day on which a withdrawal was announced without a notice by the day asked about.
    announced: Option<Day>,
    /// Day on which the latest notice of withdrawal was received.
    notified: Option<Day>,
    /// Day on which that notice takes effect, if it stands.
    effective: Option<Day>,
    /// Day on which that notice was revoked, by the day asked about.
    revoked: Option<Day>,
    /// How the treaty reaches the place that was asked for; `null`: a state was asked for itself, or it is not bound.
    reach: Option<ReachOf>,
    /// First day on which it reaches the place, where that is on record for the place itself.
    reach_from: Option<Day>,
    /// What the state did, by day.
    pub(super) actions: Vec<ActionPart>,
    /// The standing in words.
    text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
    /// The standing in words, without the steps that led to it.
    #[serde(skip)]
    short: String,
    /// Whether the state is simply not on the list of parties.
    #[serde(skip)]
    absent: bool,
    /// It has ended, and the list does not name it.
    #[serde(skip)]
    silent: bool,
    /// The place that was asked for.
    #[serde(skip)]
    place: Option<&'static Place>,
    /// What shows how the treaty reaches it.
    #[serde(skip)]
    reached_by: Vec<&'static str>,
    /// The place of the first rule that reads its list of parties: what most is asked about stands first.
    #[serde(skip)]
    weight: usize,
}

/// An act of a state under an instrument.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionPart {
    /// What it did.
    action: ActionKind,
    /// Day of deposit or notice.
    on: Option<Day>,
    /// Day on which it took effect.
    effect: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    pub(super) sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl StandingPart {
    /// Puts a standing into words.
    pub fn new(corpus: &Corpus, standing: &Standing, date: Day) -> StandingPart {
        let action = |action: &&'static Action| ActionPart {
            action: action.action,
            on: action.on,
            effect: action.effect,
            sources: ids(action.basis.sources),
            confidence: action.basis.confidence,
        };
        let (notice, extent) = (standing.notice, standing.extent);
        StandingPart {
            instrument: NamePart { id: standing.instrument.id.0, name: standing.instrument.short },
            bound: match standing.holds {
                Holds::Yes => Some(true),
                Holds::No => Some(false),
                Holds::NotKnown => None,
            },
            since: standing.fact.since,
            until: standing.fact.until,
            announced: standing.announced.and_then(|announced| announced.on),
            notified: notice.map(|notice| notice.received),
            effective: notice.filter(|notice| notice.revoked.is_none()).map(|notice| notice.effect),
            revoked: notice.and_then(|notice| notice.revoked).filter(|revoked| *revoked <= date),
            reach: extent.map(|extent| extent.reach),
            reach_from: extent.and_then(|extent| extent.from),
            place: extent.map(|extent| extent.place),
            reached_by: extent.map_or_else(Vec::new, |extent| ids(extent.basis.sources)),
            actions: standing.actions.iter().map(action).collect(),
            text: words::standing(corpus, standing, date, true),
            short: words::standing(corpus, standing, date, false),
            absent: matches!(standing.fact.what, What::NotListed(..))
                && standing.notice.is_none()
                && standing.announced.is_none()
                && extent.is_none(),
            silent: matches!(standing.fact.what, What::PartyNotKnown(_)),
            weight: {
                let reads = |rule: &Rule| rule.treaty == Some(standing.instrument.id);
                corpus.rules.iter().position(reads).unwrap_or(corpus.rules.len())
            },
            sources: sources(standing),
            confidence: extent
                .filter(|extent| extent.reach != ReachOf::Yes || extent.from.is_some())
                .map_or(standing.fact.confidence, |extent| standing.fact.confidence.max(extent.basis.confidence)),
        }
    }
}

/// Where a treaty is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Binding,
    NotReaching,
    NotBinding,
    NotKnown,
}

impl StandingPart {
    fn told(&self) -> Told {
        match (self.reach, self.bound) {
            (Some(ReachOf::Unsettled | ReachOf::NotKnown), _) => Told::NotKnown,
            (Some(ReachOf::No | ReachOf::NotYet), _) => Told::NotReaching,
            (Some(ReachOf::Yes) | None, Some(true)) => Told::Binding,
            (Some(ReachOf::Yes) | None, Some(false)) => Told::NotBinding,
            (Some(ReachOf::Yes) | None, None) => Told::NotKnown,
        }
    }
}

/// The treaties that bind it, those that do not reach the place, those that do not bind, and those of which that is not known; first what
/// most is asked about. `all`: with the steps that led there.
pub fn blocks(corpus: &Corpus, notes: &mut Footnotes, standings: &[StandingPart], all: bool) -> Vec<Block> {
    let mut standings: Vec<&StandingPart> = standings.iter().collect();
    standings.sort_by_key(|standing| standing.weight);
    let labels = [
        (Told::Binding, text::bound_by()),
        (Told::NotReaching, text::not_reached()),
        (Told::NotBinding, text::not_bound_by()),
        (Told::NotKnown, text::not_known()),
    ];
    let mut of = |told: Told| -> Vec<Item> {
        let here = standings.iter().copied().filter(|standing| standing.told() == told);
        let (absent, here): (Vec<&StandingPart>, Vec<&StandingPart>) = here.partition(|standing| standing.absent);
        let (silent, here): (Vec<&StandingPart>, Vec<&StandingPart>) = here.into_iter().partition(|standing| standing.silent);
        // A place that is not said to be reached is so under many treaties at once.
        let alike = |standing: &&StandingPart| !all && standing.bound.is_some() && standing.reach == Some(ReachOf::NotKnown);
        let (open, those): (Vec<&StandingPart>, Vec<&StandingPart>) = here.into_iter().partition(alike);
        let text = |standing: &StandingPart| if all { standing.text.clone() } else { standing.short.clone() };
        let item = |standing: &StandingPart| notes.item(text(standing), &standing.sources, standing.confidence);
        let mut items: Vec<Item> = those.into_iter().map(item).collect();
        if let [first, ..] = &absent[..] {
            let lists = each_once(absent.iter().flat_map(|standing| &standing.sources));
            items.push(notes.item_of_many(words::absent_from(corpus, &names(&absent)), &lists, first.confidence));
        }
        if let [first, ..] = &silent[..] {
            let lists = each_once(silent.iter().flat_map(|standing| &standing.sources));
            items.push(notes.item_of_many(words::parties_not_known(corpus, &names(&silent)), &lists, first.confidence));
        }
        if let ([first, ..], Some(place)) = (&open[..], open.first().and_then(|standing| standing.place)) {
            let shown = each_once(open.iter().flat_map(|standing| &standing.reached_by));
            items.push(notes.item_of_many(words::not_known_to_reach(corpus, &names(&open), place), &shown, first.confidence));
        }
        items
    };
    labels.into_iter().filter_map(|(told, label)| labelled(corpus, label, of(told))).collect()
}

fn names(standings: &[&StandingPart]) -> Vec<&'static str> {
    standings.iter().map(|standing| standing.instrument.name).collect()
}

fn each_once<'s>(sources: impl Iterator<Item = &'s &'static str>) -> Vec<&'static str> {
    sources.copied().collect::<BTreeSet<_>>().into_iter().collect()
}

/// The sources of where a state stands: those of a pending or announced exit first.
fn sources(standing: &Standing) -> Vec<&'static str> {
    let exit = standing.announced.into_iter().chain(standing.notice.map(|notice| notice.action));
    let of_the_exit = exit.flat_map(|action| action.basis.sources).take(1);
    let mut sources: Vec<&'static str> = of_the_exit.map(|source| source.0).collect();
    let reach = standing.extent.map_or(&[][..], |extent| extent.basis.sources);
    let told = standing.extent.is_some_and(|extent| extent.reach != ReachOf::Yes || extent.from.is_some());
    for source in standing.fact.sources.iter().chain(reach.iter().filter(|_| told)) {
        if !sources.contains(&source.0) {
            sources.push(source.0);
        }
    }
    sources
}
