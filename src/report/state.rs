//! What binds a state, whom it must arrest, and its record: `dedere/state/1`.

use serde::Serialize;

use super::{
    history::{self, NamesPart, RulingPart, TripPart},
    parts::{self, DataPart, Footnotes, NamePart, SourcePart, StatePart, ids, located},
    rows::{self, Columns, RowPart},
    words::{
        self,
        message::{Said, standing as text},
        plain,
    },
};
use crate::{
    draw::page::{Block, Item, Mark, Page, Step, Tone},
    law::{Action, ActionKind, Answer, Asked, Confidence, Corpus, Day, Holds, Statehood},
    query::{
        obligations::{Counts, Row},
        state::{Standing, StateView},
    },
};

/// A state on a day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StateReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// Other names.
    names: StateNames,
    /// Whether it is settled that it is a state.
    statehood: Option<Statehood>,
    /// Its standing under each instrument.
    instruments: Vec<StandingPart>,
    /// Its acceptances of jurisdiction.
    declarations: Vec<DeclarationPart>,
    /// How many persons on record have each answer here.
    counts: Counts,
    /// Persons with another answer than not-obliged.
    owes: Vec<RowPart>,
    /// Trips on record.
    visits: Vec<TripPart>,
    /// Rulings on record.
    findings: Vec<RulingPart>,
    /// Positions on record.
    positions: Vec<RulingPart>,
    /// Every source named above.
    sources: Vec<SourcePart>,
    /// The record that answered.
    data: DataPart,
    #[serde(skip)]
    sentence: String,
}

/// The question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QueryPart {
    /// The state, or that whose territory the place is; `null`: none that the record can name.
    state: Option<StatePart>,
    /// The place asked for, where it is not the state itself.
    place: Option<NamePart>,
    /// The day asked about.
    date: Day,
    /// The day on which the question is put.
    today: Day,
}

/// A state's other names.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct StateNames {
    /// In full.
    official: Option<&'static str>,
    /// The two-letter code.
    iso2: Option<&'static str>,
    /// The three-letter code.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Iso3>"))]
    iso3: Option<&'static str>,
    /// Short names and other spellings.
    also: Vec<&'static str>,
    /// By language.
    languages: Vec<NamesPart>,
}

/// A state under one instrument on the day. What was announced, notified, revoked and took effect stands apart.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct StandingPart {
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
    /// What the state did, by day.
    actions: Vec<ActionPart>,
    /// The standing in words.
    text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

/// An act of a state under an instrument.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ActionPart {
    /// What it did.
    action: ActionKind,
    /// Day of deposit or notice.
    on: Option<Day>,
    /// Day on which it took effect.
    effect: Option<Day>,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

/// An acceptance of jurisdiction.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DeclarationPart {
    /// The instrument.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    instrument: &'static str,
    /// Day on which it was lodged.
    lodged: Day,
    /// First day of the acts it covers.
    scope_from: Option<Day>,
    /// First day of acts that it no longer covers.
    scope_until: Option<Day>,
    /// The only situation it covers, where it names one.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Id>"))]
    situation: Option<&'static str>,
    /// Whether it was accepted as valid.
    valid: bool,
    /// First day on which it no longer stands.
    until: Option<Day>,
    /// The declaration in words.
    text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl StateReport {
    /// Puts a state into words.
    pub fn new(corpus: &Corpus, view: &StateView, today: Day) -> StateReport {
        let (state, place) = located(view.asked, view.host, view.date);
        let named = if let Asked::State(asked) = view.asked { Some(asked) } else { view.host };
        let mut owed: Vec<&Row> = view.rows.iter().filter(|row| row.answer != Answer::NotObliged).collect();
        owed.sort_by_cached_key(|row| rows::order(row));
        let owes: Vec<RowPart> = owed.into_iter().map(|row| RowPart::new(corpus, row, true)).collect();
        let rulings = view.findings.iter().map(|finding| RulingPart::new(corpus, finding));
        let (positions, findings): (Vec<RulingPart>, Vec<RulingPart>) = rulings.partition(RulingPart::is_position);
        let declaration =
            |(instrument, declaration): &(crate::law::InstrumentId, &'static crate::law::Declaration)| DeclarationPart {
                instrument: instrument.0,
                lodged: declaration.lodged,
                scope_from: declaration.scope_from,
                scope_until: declaration.scope_until,
                situation: declaration.situation.map(|situation| situation.0),
                valid: declaration.valid,
                until: declaration.until,
                text: words::declaration(corpus, *instrument, declaration),
                sources: ids(declaration.basis.sources),
                confidence: declaration.basis.confidence,
            };
        let mut report = StateReport {
            schema: "dedere/state/1",
            query: QueryPart { state, place, date: view.date, today },
            names: named.map_or_else(StateNames::default, |state| StateNames {
                official: Some(state.official),
                iso2: state.iso2,
                iso3: Some(state.iso3),
                also: state.also.to_vec(),
                languages: NamesPart::all(state.names),
            }),
            statehood: view.host.map(|host| host.statehood),
            instruments: view.standings.iter().map(|standing| self::standing(corpus, standing, view.date)).collect(),
            declarations: view.declarations.iter().map(declaration).collect(),
            sentence: words::state_on(corpus, view.asked, view.date, view.rows.len(), &view.counts),
            counts: view.counts,
            owes,
            visits: view.visits.iter().map(|visit| TripPart::new(corpus, visit, true)).collect(),
            findings,
            positions,
            sources: Vec::new(),
            data: DataPart::of(corpus),
        };
        let used = report.instruments.iter().flat_map(|standing| &standing.sources);
        let used =
            used.chain(report.instruments.iter().flat_map(|standing| &standing.actions).flat_map(|action| &action.sources));
        let used = used.chain(report.declarations.iter().flat_map(|declaration| &declaration.sources));
        let used = used.chain(report.visits.iter().flat_map(|visit| &visit.sources));
        let used = used.chain(report.findings.iter().chain(&report.positions).flat_map(|finding| &finding.sources));
        report.sources = parts::sources(corpus, used.copied());
        report
    }

    /// The page: names, what binds it, whom it must arrest, its record.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let mut notes = Footnotes::of(&self.sources, 2);
        let name = self.query.place.map(|place| place.name).or(self.query.state.map(|state| state.name)).unwrap_or_default();
        let mut blocks = vec![Block::Heading { word: name.to_uppercase(), tone: Tone::Plain, text: self.sentence.clone() }];
        let mut labelled = |label: Said<0>, text: String| {
            if !text.is_empty() {
                let label = plain(corpus, label).to_owned();
                blocks.push(Block::Paragraph { label, items: vec![Item::plain(text)] });
            }
        };
        if let (Some(place), Some(state)) = (self.query.place, self.query.state) {
            labelled(text::place(), words::belongs(corpus, place.name, state.name));
        }
        labelled(text::official(), self.names.official.unwrap_or_default().to_owned());
        labelled(text::codes(), self.names.iso2.into_iter().chain(self.names.iso3).collect::<Vec<_>>().join(", "));
        labelled(text::also(), self.names.also.join(", "));
        labelled(text::languages(), NamesPart::line(&self.names.languages));
        if self.statehood == Some(Statehood::Disputed) {
            labelled(text::statehood(), plain(corpus, text::statehood_disputed()).to_owned());
        }
        let steps = self.instruments.iter().map(|standing| {
            let (mark, label) = match standing.bound {
                Some(true) => (Mark::Holds, text::is_bound()),
                Some(false) => (Mark::Fails, text::is_not_bound()),
                None => (Mark::Open, text::not_known()),
            };
            let item = notes.item(&standing.text, &standing.sources, standing.confidence);
            Step { mark, label: plain(corpus, label).to_owned(), item }
        });
        let steps: Vec<Step> = steps.collect();
        if !steps.is_empty() {
            blocks.push(Block::Steps { title: words::what_binds(corpus, self.query.date), steps });
        }
        let items: Vec<Item> = self
            .declarations
            .iter()
            .map(|declaration| notes.item(&declaration.text, &declaration.sources, declaration.confidence))
            .collect();
        if !items.is_empty() {
            blocks.push(Block::Paragraph { label: plain(corpus, text::declarations()).to_owned(), items });
        }
        let owes: Vec<&RowPart> = self.owes.iter().collect();
        blocks.extend(rows::blocks(corpus, &owes, Columns { person: true, state: false }));
        blocks.extend(history::blocks(corpus, &mut notes, &self.visits, &self.findings, &self.positions));
        blocks.push(notes.block(corpus));
        blocks.push(rows::closing(corpus, self.data.complete_on, ""));
        Page { blocks }
    }
}

fn standing(corpus: &Corpus, standing: &Standing, date: Day) -> StandingPart {
    let action = |action: &&'static Action| ActionPart {
        action: action.action,
        on: action.on,
        effect: action.effect,
        sources: ids(action.basis.sources),
        confidence: action.basis.confidence,
    };
    let notice = standing.notice;
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
        actions: standing.actions.iter().map(action).collect(),
        text: words::standing(corpus, standing, date),
        sources: sources(standing),
        confidence: standing.fact.confidence,
    }
}

/// The sources of where a state stands: those of a pending or announced exit first.
fn sources(standing: &Standing) -> Vec<&'static str> {
    let exit = standing.announced.into_iter().chain(standing.notice.map(|notice| notice.action));
    let of_the_exit = exit.flat_map(|action| action.basis.sources).take(1);
    let mut sources: Vec<&'static str> = of_the_exit.map(|source| source.0).collect();
    for source in standing.fact.sources {
        if !sources.contains(&source.0) {
            sources.push(source.0);
        }
    }
    sources
}
