//! A person's names, offices and documents, where an obligation stands, and the record: `dedere/person/1`.

use serde::Serialize;

use super::{
    history::{self, NamesPart, RulingPart, TripPart},
    parts::{self, DataPart, Footnotes, NamePart, SourcePart, StatePart, ids},
    rows,
    words::{self, cites, message::standing as text, plain, say},
};
use crate::{
    draw::page::{Block, Item, Mark, Page, Step, Tone},
    law::{
        Answer, Citation, Closed, Confidence, Corpus, Day, Office, OfficeKind, PartialDay, Person, Process, ProcessKind,
        ProvisionBasis, Recognition,
    },
    query::{
        obligations::Counts,
        person::{PersonView, ProcessState},
    },
};

/// A person on a day.
#[derive(Clone, Debug, Serialize)]
pub struct PersonReport {
    schema: &'static str,
    query: QueryPart,
    names: PersonNames,
    nationality: Vec<StatePart>,
    born: Option<PartialDay>,
    died: Option<PartialDay>,
    offices: Vec<OfficePart>,
    warrants: Vec<ProcessPart>,
    /// How many states have each answer about the person.
    counts: Counts,
    visits: Vec<TripPart>,
    findings: Vec<RulingPart>,
    positions: Vec<RulingPart>,
    sources: Vec<SourcePart>,
    data: DataPart,
    #[serde(skip)]
    sentence: String,
    #[serde(skip)]
    life: String,
}

#[derive(Clone, Debug, Serialize)]
struct QueryPart {
    person: NamePart,
    date: Day,
    today: Day,
}

#[derive(Clone, Debug, Serialize)]
struct PersonNames {
    native: Option<&'static str>,
    also: Vec<&'static str>,
    languages: Vec<NamesPart>,
}

#[derive(Clone, Debug, Serialize)]
struct OfficePart {
    office: &'static str,
    kind: OfficeKind,
    of: &'static str,
    from: Option<PartialDay>,
    until: Option<PartialDay>,
    recognition: Recognition,
    /// Held on the day asked about.
    held: bool,
    text: String,
    sources: Vec<&'static str>,
    confidence: Confidence,
}

#[derive(Clone, Debug, Serialize)]
struct ProcessPart {
    id: &'static str,
    court: &'static str,
    kind: ProcessKind,
    situation: &'static str,
    case: Option<&'static str>,
    document: Option<&'static str>,
    issued: Day,
    public: Option<Day>,
    /// `not-issued`, `in-effect`, `secret`, `no-warrant`, `never-in-effect` or `over`, on the day asked about.
    status: &'static str,
    /// First day on which it no longer counts, where that had come.
    over_since: Option<Day>,
    charges: Vec<ChargePart>,
    text: String,
    sources: Vec<&'static str>,
    confidence: Confidence,
    #[serde(skip)]
    state: ProcessState,
    #[serde(skip)]
    charged: String,
}

#[derive(Clone, Debug, Serialize)]
struct ChargePart {
    provision: String,
    crime: &'static str,
    modes: Vec<String>,
    basis: ProvisionBasis,
    sources: Vec<&'static str>,
    confidence: Confidence,
}

impl PersonReport {
    /// Puts a person into words.
    pub fn new(corpus: &Corpus, view: &PersonView, today: Day) -> PersonReport {
        let person = view.person;
        let rulings = view.findings.iter().map(|finding| RulingPart::new(corpus, finding));
        let (positions, findings): (Vec<RulingPart>, Vec<RulingPart>) = rulings.partition(RulingPart::is_position);
        let mut report = PersonReport {
            schema: "dedere/person/1",
            query: QueryPart { person: NamePart { id: person.id.0, name: person.name }, date: view.date, today },
            names: PersonNames { native: person.native, also: person.also.to_vec(), languages: NamesPart::all(person.names) },
            nationality: person
                .nationality
                .iter()
                .filter_map(|id| corpus.state(*id))
                .map(|state| StatePart::of(state, view.date))
                .collect(),
            born: person.born,
            died: person.died,
            offices: person.offices.iter().map(|office| self::office(corpus, office, view.date)).collect(),
            warrants: view.processes.iter().map(|(process, state)| self::process(corpus, person, process, *state)).collect(),
            sentence: words::person_on(corpus, view, today),
            life: words::life(corpus, person),
            counts: view.counts,
            visits: view.visits.iter().map(|visit| TripPart::new(corpus, visit, false)).collect(),
            findings,
            positions,
            sources: Vec::new(),
            data: DataPart::of(corpus),
        };
        let used = report.offices.iter().flat_map(|office| &office.sources);
        let used = used.chain(report.warrants.iter().flat_map(|process| &process.sources));
        let used = used.chain(report.warrants.iter().flat_map(|process| &process.charges).flat_map(|charge| &charge.sources));
        let used = used.chain(report.visits.iter().flat_map(|visit| &visit.sources));
        let used = used.chain(report.findings.iter().chain(&report.positions).flat_map(|finding| &finding.sources));
        report.sources = parts::sources(corpus, used.copied());
        report
    }

    /// The page.
    pub(super) fn page(&self, corpus: &Corpus) -> Page {
        let mut notes = Footnotes::of(&self.sources, 2);
        let mut blocks =
            vec![Block::Heading { word: self.query.person.name.to_uppercase(), tone: Tone::Plain, text: self.sentence.clone() }];
        let nationality: Vec<&str> = self.nationality.iter().map(|state| state.name).collect();
        for (label, said) in [
            (text::names(), self.names.native.into_iter().chain(self.names.also.iter().copied()).collect::<Vec<_>>().join(", ")),
            (text::languages(), NamesPart::line(&self.names.languages)),
            (text::nationality(), nationality.join(", ")),
            (text::life(), self.life.clone()),
        ] {
            if !said.is_empty() {
                let label = plain(corpus, label).to_owned();
                blocks.push(Block::Paragraph { label, items: vec![Item::plain(said)] });
            }
        }
        let items: Vec<Item> = self
            .offices
            .iter()
            .map(|office| notes.item(words::capital(&office.text), &office.sources, office.confidence))
            .collect();
        if !items.is_empty() {
            blocks.push(Block::Paragraph { label: plain(corpus, text::offices()).to_owned(), items });
        }
        let mut steps: Vec<Step> = Vec::new();
        for process in &self.warrants {
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
        if !steps.is_empty() {
            blocks.push(Block::Steps { title: words::documents_on(corpus, self.query.date), steps });
        }
        let counted = Answer::all().filter(|answer| self.counts.get(*answer) > 0);
        blocks.push(Block::Table {
            head: [text::answer(), text::states()].map(|head| plain(corpus, head).to_owned()).to_vec(),
            rows: counted.map(|answer| vec![answer.word().to_owned(), self.counts.get(answer).to_string()]).collect(),
        });
        blocks.extend(history::blocks(corpus, &mut notes, &self.visits, &self.findings, &self.positions));
        blocks.push(notes.block(corpus));
        blocks.push(rows::closing(corpus, self.data.complete_on, &words::where_states(corpus, self.query.person.id)));
        Page { blocks }
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
        held: office.term().contains(date),
        text: words::office_term(corpus, office),
        sources: ids(office.basis.sources),
        confidence: office.basis.confidence,
    }
}

fn process(corpus: &Corpus, person: &Person, process: &'static Process, state: ProcessState) -> ProcessPart {
    let charges = process.charges.iter().map(|charge| ChargePart {
        provision: charge.provision.to_string(),
        crime: charge.crime,
        modes: charge.modes.iter().map(Citation::to_string).collect(),
        basis: charge.provision_basis,
        sources: ids(charge.basis.sources),
        confidence: charge.basis.confidence,
    });
    let charged: Vec<String> = process
        .charges
        .iter()
        .map(|charge| say(corpus, text::charge(charge.crime, cites::one(corpus, charge.provision))))
        .collect();
    ProcessPart {
        id: process.id.0,
        court: process.court.0,
        kind: process.kind,
        situation: process.situation.0,
        case: process.case,
        document: process.document,
        issued: process.issued,
        public: process.public,
        status: state.word(),
        over_since: if let ProcessState::Over(since) = state { Some(since) } else { None },
        charges: charges.collect(),
        text: words::process_on(corpus, person, process, state),
        sources: ids(process.basis.sources),
        confidence: process.basis.confidence,
        state,
        charged: charged.join("; "),
    }
}
