//! What binds a state, whom it must arrest, and its record: `dedere/state/1`.

use serde::Serialize;

use super::{
    bound::{self, StandingPart},
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
    law::{Answer, Asked, Closed, Confidence, Control, Corpus, Day, Fact, StateId, Statehood},
    query::{
        obligations::{Counts, Row},
        state::StateView,
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
    /// Whether the day lies past the day to which the record is complete.
    stale: bool,
    /// Other names.
    names: StateNames,
    /// Whether it is settled that it is a state.
    statehood: Option<Statehood>,
    /// Whose territory the place is, and who controls it; `null`: a state was asked for itself.
    territory: Option<String>,
    /// Other states that claim the place, by their ids.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    claimed_by: Vec<&'static str>,
    /// The power that controls the place or the state, where that is another than the state; `null`: none.
    control: Option<ControlPart>,
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
    /// Whether the page shows everything.
    #[serde(skip)]
    all: bool,
    /// Whether it is read where no command can be typed.
    #[serde(skip)]
    published: bool,
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

/// The control of a place or state by another power.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ControlPart {
    /// Who: a state's id, `local`, or words.
    by: &'static str,
    /// Since when, where that is on record.
    since: Option<Day>,
    /// Whether a part alone is controlled.
    part: bool,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl ControlPart {
    fn new(fact: &Fact, control: &Control) -> ControlPart {
        ControlPart {
            by: control.by,
            since: control.period.from,
            part: control.part,
            sources: ids(fact.sources),
            confidence: fact.confidence,
        }
    }
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

fn state_ids(states: &[StateId]) -> Vec<&'static str> {
    states.iter().map(|state| state.0).collect()
}

impl StateReport {
    /// Puts a state into words. `all`: the page shows everything.
    pub fn new(corpus: &Corpus, view: &StateView, today: Day, all: bool) -> StateReport {
        let (state, place) = located(view.host.asked, view.host.state, view.date);
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
            stale: corpus.edition.complete_on < view.date,
            names: match view.host.asked {
                Asked::State(state) => StateNames {
                    official: Some(state.official).filter(|_| state.exists.began(view.date)),
                    iso2: state.iso2,
                    iso3: Some(state.iso3),
                    also: state.also.to_vec(),
                    languages: NamesPart::all(state.names),
                },
                Asked::Place(place) => StateNames { iso3: place.iso3, also: place.also.to_vec(), ..StateNames::default() },
            },
            claimed_by: if let Asked::Place(place) = view.host.asked { state_ids(place.claimed_by) } else { Vec::new() },
            statehood: view.host.state.map(|host| host.statehood),
            instruments: view.standings.iter().map(|standing| StandingPart::new(corpus, standing, view.date)).collect(),
            declarations: view.declarations.iter().map(declaration).collect(),
            sentence: words::state_on(corpus, view, today),
            territory: Some(words::belongs(corpus, &view.host, view.date, today)).filter(|said| !said.is_empty()),
            control: view.host.controlled.zip(view.host.control()).map(|(fact, control)| ControlPart::new(&fact, control)),
            all,
            published: false,
            counts: view.counts,
            owes,
            visits: view.visits.iter().map(|(visit, elsewhere)| TripPart::of_a_state(corpus, visit, *elsewhere)).collect(),
            findings,
            positions,
            sources: Vec::new(),
            data: DataPart::of(corpus),
        };
        let used = report.instruments.iter().flat_map(|standing| &standing.sources);
        let used = used.chain(report.control.iter().flat_map(|control| &control.sources));
        let used =
            used.chain(report.instruments.iter().flat_map(|standing| &standing.actions).flat_map(|action| &action.sources));
        let used = used.chain(report.declarations.iter().flat_map(|declaration| &declaration.sources));
        let used = used.chain(report.visits.iter().flat_map(|visit| &visit.sources));
        let used = used.chain(report.findings.iter().chain(&report.positions).flat_map(|finding| &finding.sources));
        report.sources = parts::sources(corpus, used.copied());
        report
    }

    /// The same for a reader who has no command line: nothing leads there, and no part of the page is left to it.
    pub fn published(self) -> StateReport {
        StateReport { published: true, ..self }
    }

    /// The page: what binds it, what happened, whom it must arrest, its names.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let mut notes = Footnotes::of(&self.sources, 2);
        let name = self.query.place.map(|place| place.name).or(self.query.state.map(|state| state.name)).unwrap_or_default();
        let text = words::headline(corpus, &self.sentence, self.query.date, self.data.complete_on);
        let mut blocks = vec![Block::Heading { word: name.to_uppercase(), tone: Tone::Plain, text }];
        let said = |label: Said<'static, 0>, text: &str| parts::line(corpus, label, text);
        let by = |control: &ControlPart| (control.sources.clone(), control.confidence);
        let (sources, confidence) = self.control.as_ref().map_or((Vec::new(), Confidence::Sourced), by);
        let place = self.territory.iter().map(|territory| notes.item(territory, &sources, confidence)).collect();
        blocks.extend(parts::labelled(corpus, text::place(), place));
        if self.statehood == Some(Statehood::Disputed) {
            blocks.extend(said(text::statehood(), plain(corpus, text::statehood_disputed())));
        }
        blocks.extend(bound::blocks(corpus, &mut notes, &self.instruments, self.all));
        let item = |part: &DeclarationPart| notes.item(&part.text, &part.sources, part.confidence);
        blocks.extend(parts::labelled(corpus, text::declarations(), self.declarations.iter().map(item).collect()));
        let history = History { trips: &self.visits, findings: &self.findings, positions: &self.positions };
        blocks.extend(history.blocks(corpus, &mut notes, self.all || self.published));
        blocks.extend(parts::labelled(corpus, text::owes(), self.owed(corpus)));
        let official = self.names.official.filter(|official| *official != name);
        blocks.extend(said(text::official(), official.unwrap_or_default()));
        if self.all {
            blocks
                .extend(said(text::codes(), &self.names.iso2.into_iter().chain(self.names.iso3).collect::<Vec<_>>().join(", ")));
            blocks.extend(said(text::also(), &self.names.also.join(", ")));
            blocks.extend(NamesPart::block(corpus, text::languages(), &self.names.languages));
        }
        if !self.sources.is_empty() {
            blocks.push(notes.block(corpus));
        }
        blocks.push(rows::closing(corpus, self.data.complete_on, &self.next(corpus)));
        Page { blocks }
    }

    /// The persons of each answer but not-obliged, and how many of these answers stand under which condition.
    fn owed(&self, corpus: &Corpus) -> Vec<Item> {
        let each = self.owes.chunk_by(|left, right| left.answer() == right.answer());
        let item = |rows: &[RowPart]| {
            let names: Vec<&str> = rows.iter().map(|row| row.person.name).collect();
            Item::plain(words::owed_about(corpus, rows[0].answer().word(), &names))
        };
        let conditions = self.owes.iter().filter_map(|row| row.headline_condition.as_deref());
        let conditions = words::conditions(corpus, conditions, words::Tense::of(self.query.date, self.query.today));
        each.map(item).chain((!conditions.is_empty()).then(|| Item::plain(conditions))).collect()
    }

    /// The commands that tell more.
    fn next(&self, corpus: &Corpus) -> Vec<String> {
        let QueryPart { state, place, date, today } = self.query;
        if self.published {
            return Vec::new();
        }
        let Some(id) = place.map(|place| place.id).or(state.map(|state| state.id)) else { return Vec::new() };
        let date = (date != today).then_some(date);
        words::next_of_state(corpus, id, date, self.all)
    }
}
