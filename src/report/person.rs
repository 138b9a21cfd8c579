//! A person's names, offices and documents, where an obligation stands, and the record: `dedere/person/1`.

use serde::Serialize;

use super::{
    history::{History, NamesPart, RulingPart, TripPart},
    parts::{self, DataPart, Footnotes, NamePart, SourcePart, StatePart, ids},
    process::ProcessPart,
    rows,
    words::{self, message::standing as text, plain},
};
use crate::{
    draw::page::{Block, Item, Mark, Page, Step, Tone},
    law::{Confidence, Corpus, Day, Office, OfficeKind, PartialDay, Recognition},
    query::{
        obligations::Counts,
        person::{PersonView, ProcessState},
    },
};

/// A person on a day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The question.
    query: QueryPart,
    /// Whether the day lies past the day to which the record is complete.
    stale: bool,
    /// Other names.
    names: PersonNames,
    /// Nationality on record.
    nationality: Vec<StatePart>,
    /// Born, as exact as known.
    born: Option<PartialDay>,
    /// Died, as exact as known.
    died: Option<PartialDay>,
    /// The day on which the death was established in public, where that came later and is known.
    death_established: Option<Day>,
    /// Offices, in order of their first day.
    offices: Vec<OfficePart>,
    /// Warrants, indictments, summonses and applications, in order of issue.
    warrants: Vec<ProcessPart>,
    /// How many states have each answer about the person.
    counts: Counts,
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
    /// How many states have each answer, and under which condition.
    #[serde(skip)]
    answers: String,
    #[serde(skip)]
    life: String,
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
    /// The person.
    person: NamePart,
    /// The day asked about.
    date: Day,
    /// The day on which the question is put.
    today: Day,
}

/// A person's other names.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PersonNames {
    /// In the person's own script.
    native: Option<&'static str>,
    /// Short names and other spellings.
    also: Vec<&'static str>,
    /// By language.
    languages: Vec<NamesPart>,
}

/// A term of office.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OfficePart {
    /// Its title.
    office: &'static str,
    /// Its kind.
    kind: OfficeKind,
    /// The state or entity whose office it is.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    of: &'static str,
    /// First day, as exact as known.
    from: Option<PartialDay>,
    /// The day it ended: the first that does not count.
    until: Option<PartialDay>,
    /// Whether the office is one of a recognised state or government.
    recognition: Recognition,
    /// Held on the day asked about.
    held: bool,
    /// The office in words.
    text: String,
    /// Ids of sources.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Id>"))]
    sources: Vec<&'static str>,
    /// How sure the record is.
    confidence: Confidence,
}

impl PersonReport {
    /// Puts a person into words. `all`: the page shows everything.
    pub fn new(corpus: &Corpus, view: &PersonView, today: Day, all: bool) -> PersonReport {
        let person = view.person;
        let rulings = view.findings.iter().map(|finding| RulingPart::new(corpus, finding, true));
        let (positions, findings): (Vec<RulingPart>, Vec<RulingPart>) = rulings.partition(RulingPart::is_position);
        let mut report = PersonReport {
            schema: "dedere/person/1",
            query: QueryPart { person: NamePart { id: person.id.0, name: person.name }, date: view.date, today },
            stale: corpus.edition.complete_on < view.date,
            names: PersonNames { native: person.native, also: person.also.to_vec(), languages: NamesPart::all(person.names) },
            nationality: person
                .nationality
                .iter()
                .filter_map(|id| corpus.state(*id))
                .map(|state| StatePart::of(state, view.date))
                .collect(),
            born: person.born,
            died: person.died,
            death_established: person.established(),
            offices: person.offices.iter().map(|office| self::office(corpus, office, view.date)).collect(),
            warrants: view
                .processes
                .iter()
                .map(|(process, state)| ProcessPart::new(corpus, person, process, *state, view.date))
                .collect(),
            sentence: words::person_on(corpus, view, today),
            answers: words::sentences([
                Some(words::tally(corpus, &view.counts, false, true)),
                Some(words::conditions_of(corpus, view.rows.iter(), words::Tense::of(view.date, today)))
                    .filter(|conditions| !conditions.is_empty()),
            ]),
            life: words::life(corpus, person, view.date),
            all,
            published: false,
            counts: view.counts,
            visits: view.visits.iter().map(|visit| TripPart::of_a_person(corpus, visit)).collect(),
            findings,
            positions,
            sources: Vec::new(),
            data: DataPart::of(corpus),
        };
        let used = report.offices.iter().flat_map(|office| &office.sources);
        let used = used.chain(report.warrants.iter().flat_map(|process| &process.sources));
        let used = used.chain(report.warrants.iter().flat_map(|process| &process.charges).flat_map(|charge| &charge.sources));
        let used = used.chain(report.warrants.iter().flat_map(|process| &process.outcomes).flat_map(|outcome| &outcome.sources));
        let used = used.chain(report.visits.iter().flat_map(|visit| &visit.sources));
        let used = used.chain(report.findings.iter().chain(&report.positions).flat_map(|finding| &finding.sources));
        report.sources = parts::sources(corpus, used.copied());
        report
    }

    /// The same for a reader who has no command line: nothing leads there.
    pub fn published(self) -> PersonReport {
        PersonReport { published: true, ..self }
    }

    /// The page: documents, office, answers, what happened, names.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let mut notes = Footnotes::of(&self.sources, 2);
        let text = words::headline(corpus, &self.sentence, self.query.date, self.data.complete_on);
        let mut blocks = vec![Block::Heading { word: self.query.person.name.to_uppercase(), tone: Tone::Plain, text }];
        blocks.extend(self.documents(corpus, &mut notes));
        let office = |office: &OfficePart| notes.item(words::capital(&office.text), &office.sources, office.confidence);
        blocks.extend(parts::labelled(corpus, text::offices(), self.offices_shown().map(office).collect()));
        blocks.extend(parts::line(corpus, text::answers(), &self.answers));
        let history = History { trips: &self.visits, findings: &self.findings, positions: &self.positions };
        blocks.extend(history.blocks(corpus, &mut notes, self.all));
        let nationality: Vec<&str> = self.nationality.iter().map(|state| state.name).collect();
        let also = if self.all { &self.names.also[..] } else { &[] };
        let names: Vec<&str> = self.names.native.into_iter().chain(also.iter().copied()).collect();
        blocks.extend(parts::line(corpus, text::names(), &names.join(", ")));
        let languages = if self.all { &self.names.languages[..] } else { &[] };
        blocks.extend(NamesPart::block(corpus, text::languages(), languages));
        for (label, said) in [(text::nationality(), nationality.join(", ")), (text::life(), self.life.clone())] {
            blocks.extend(parts::line(corpus, label, &said));
        }
        blocks.push(notes.block(corpus));
        let QueryPart { person, date, today } = self.query;
        let next = match self.published {
            true => Vec::new(),
            false => words::next_of_person(corpus, person.id, (date != today).then_some(date), self.all),
        };
        blocks.push(rows::closing(corpus, self.data.complete_on, &next));
        Page { blocks }
    }

    /// The offices held on the day; where there are none, the last before it. All of them, where all is wanted.
    fn offices_shown(&self) -> impl Iterator<Item = &OfficePart> {
        let any = self.offices.iter().any(|office| office.held);
        let begun = |office: &OfficePart| office.from.is_none_or(|from| from.first <= self.query.date);
        let last = self.offices.iter().rposition(begun);
        let shown = move |at: usize, office: &OfficePart| if any { office.held } else { Some(at) == last };
        self.offices.iter().enumerate().filter(move |(at, office)| self.all || shown(*at, office)).map(|(_, office)| office)
    }

    /// Each document that there was and how it stood, with what it charges; where all is wanted, later ones too.
    fn documents(&self, corpus: &Corpus, notes: &mut Footnotes) -> Option<Block> {
        let mut steps: Vec<Step> = Vec::new();
        let there = |process: &&ProcessPart| self.all || process.state != ProcessState::NotIssued;
        for process in self.warrants.iter().filter(there) {
            let mark = match process.state {
                ProcessState::InEffect => Mark::Holds,
                ProcessState::Secret => Mark::Open,
                _ => Mark::Fails,
            };
            let item = notes.item(&process.text, &process.sources, process.confidence);
            steps.push(Step { mark, label: String::new(), item });
            if !process.charged.is_empty() {
                let item = Item::plain(&process.charged);
                steps.push(Step { mark: Mark::Result, label: plain(corpus, text::charges()).to_owned(), item });
            }
        }
        (!steps.is_empty()).then(|| Block::Steps { title: words::documents_on(corpus, self.query.date), steps })
    }
}

fn office(corpus: &Corpus, office: &'static Office, date: Day) -> OfficePart {
    OfficePart {
        office: office.office,
        kind: office.kind,
        of: office.of.0,
        from: office.from,
        until: office.until,
        recognition: office.recognition,
        held: office.held_on(date),
        text: words::office_listed(corpus, office),
        sources: ids(office.basis.sources),
        confidence: office.basis.confidence,
    }
}
