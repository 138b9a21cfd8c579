//! What binds a state, whom it must arrest, and its record: `dedere/state/1`.

use serde::Serialize;

use super::{
    history::{History, NamesPart, RulingPart, TripPart},
    parts::{self, DataPart, Footnotes, NamePart, SourcePart, StatePart, ids, located},
    rows::{self, RowPart},
    words::{
        self,
        message::{Said, standing as text},
        plain,
    },
};
use crate::{
    draw::page::{Block, Item, Page, Tone},
    law::{Action, ActionKind, Answer, Asked, Closed, Confidence, Corpus, Day, Holds, Rule, Statehood},
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
    /// Whose a place is, where one was asked for.
    #[serde(skip)]
    belongs: String,
    /// Whether the page shows everything.
    #[serde(skip)]
    all: bool,
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
    /// The standing in words, without the steps that led to it.
    #[serde(skip)]
    short: String,
    /// The place of the first rule that reads its list of parties: what most is asked about stands first.
    #[serde(skip)]
    weight: usize,
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
    /// Puts a state into words. `all`: the page shows everything.
    pub fn new(corpus: &Corpus, view: &StateView, today: Day, all: bool) -> StateReport {
        let (state, place) = located(view.asked, view.host, view.date);
        let named = if let Asked::State(asked) = view.asked { Some(asked) } else { view.host };
        let mut owed: Vec<&Row> = view.rows.iter().filter(|row| row.answer != Answer::NotObliged).collect();
        owed.sort_by_cached_key(|row| rows::order(row));
        let owes: Vec<RowPart> = owed.into_iter().map(|row| RowPart::new(corpus, row, false)).collect();
        let rulings = view.findings.iter().map(|finding| RulingPart::new(corpus, finding, false));
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
            sentence: words::state_on(corpus, view, today),
            belongs: words::belongs(corpus, view.asked, view.host, view.date),
            all,
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

    /// The page: what binds it, what happened, whom it must arrest, its names.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let mut notes = Footnotes::of(&self.sources, 2);
        let name = self.query.place.map(|place| place.name).or(self.query.state.map(|state| state.name)).unwrap_or_default();
        let text = words::headline(corpus, &self.sentence, self.query.date, self.data.complete_on);
        let mut blocks = vec![Block::Heading { word: name.to_uppercase(), tone: Tone::Plain, text }];
        let labelled = |label: Said<0>, items: Vec<Item>| {
            let label = plain(corpus, label).to_owned();
            (!items.is_empty()).then_some(Block::Paragraph { label, items })
        };
        let said = |label: Said<0>, text: &str| {
            labelled(label, Some(text).filter(|text| !text.is_empty()).map(Item::plain).into_iter().collect())
        };
        blocks.extend(said(text::place(), &self.belongs));
        if self.statehood == Some(Statehood::Disputed) {
            blocks.extend(said(text::statehood(), plain(corpus, text::statehood_disputed())));
        }
        let mut standings: Vec<&StandingPart> = self.instruments.iter().collect();
        standings.sort_by_key(|standing| standing.weight);
        for (bound, label) in [(Some(true), text::bound_by()), (Some(false), text::not_bound_by()), (None, text::not_known())] {
            let those = standings.iter().filter(|standing| standing.bound == bound);
            let text = |standing: &StandingPart| if self.all { standing.text.clone() } else { standing.short.clone() };
            let item = |standing: &&StandingPart| notes.item(text(standing), &standing.sources, standing.confidence);
            blocks.extend(labelled(label, those.map(item).collect()));
        }
        let item = |part: &DeclarationPart| notes.item(&part.text, &part.sources, part.confidence);
        blocks.extend(labelled(text::declarations(), self.declarations.iter().map(item).collect()));
        let history = History { trips: &self.visits, findings: &self.findings, positions: &self.positions };
        blocks.extend(history.blocks(corpus, &mut notes, self.all));
        blocks.extend(labelled(text::owes(), self.owed(corpus)));
        let official = self.names.official.filter(|official| *official != name);
        blocks.extend(said(text::official(), official.unwrap_or_default()));
        if self.all {
            blocks
                .extend(said(text::codes(), &self.names.iso2.into_iter().chain(self.names.iso3).collect::<Vec<_>>().join(", ")));
            blocks.extend(said(text::also(), &self.names.also.join(", ")));
            blocks.extend(said(text::languages(), &NamesPart::line(&self.names.languages)));
        }
        blocks.push(notes.block(corpus));
        blocks.push(rows::closing(corpus, self.data.complete_on, &self.next(corpus)));
        Page { blocks }
    }

    /// The persons of each answer but not-obliged.
    fn owed(&self, corpus: &Corpus) -> Vec<Item> {
        let each = self.owes.chunk_by(|left, right| left.answer() == right.answer());
        let item = |rows: &[RowPart]| {
            let names: Vec<&str> = rows.iter().map(|row| row.person.name).collect();
            Item::plain(words::owed_about(corpus, rows[0].answer().word(), &names))
        };
        each.map(item).collect()
    }

    /// The commands that tell more.
    fn next(&self, corpus: &Corpus) -> Vec<String> {
        let QueryPart { state, place, date, today } = self.query;
        let Some(id) = place.map(|place| place.id).or(state.map(|state| state.id)) else { return Vec::new() };
        let date = (date != today).then_some(date);
        words::next_of_state(corpus, id, date, self.all)
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
        text: words::standing(corpus, standing, date, true),
        short: words::standing(corpus, standing, date, false),
        weight: {
            let reads = |rule: &Rule| rule.treaty == Some(standing.instrument.id);
            corpus.rules.iter().position(reads).unwrap_or(corpus.rules.len())
        },
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
