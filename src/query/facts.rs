//! Every fact of the record, one after the other: what it is about, and what it rests on.

use crate::law::*;

/// What kind of fact it is, in a word for programs.
pub const KINDS: [&str; 25] = [
    "state",
    "control",
    "place",
    "reach",
    "predecessor",
    "court",
    "situation",
    "conflict",
    "instrument",
    "list",
    "action",
    "effect",
    "declaration",
    "person",
    "office",
    "warrant",
    "end",
    "acts",
    "capacity",
    "application",
    "request",
    "measure",
    "charge",
    "visit",
    "finding",
];

/// A fact of the record.
#[derive(Clone, Copy, Debug)]
pub struct OnFile {
    /// What kind of fact it is.
    pub kind: &'static str,
    /// The id of the entry that it stands in.
    pub of: Text,
    /// Its sources and how sure the record is.
    pub basis: &'static Basis,
    /// How sure the record is of this part of it.
    pub confidence: Confidence,
}

/// Every fact, in the order of the lists.
pub fn facts(corpus: &Corpus) -> Vec<OnFile> {
    let mut all = Vec::new();
    let mut add = |kind, of, basis: &'static Basis| all.push(OnFile { kind, of, basis, confidence: basis.confidence });
    for state in corpus.states {
        add("state", state.id.0, &state.basis);
        state.control.iter().for_each(|control| add("control", state.id.0, &control.basis));
    }
    for place in corpus.places {
        add("place", place.id.0, &place.basis);
        place.reach.iter().for_each(|reach| add("reach", place.id.0, &reach.basis));
    }
    corpus.predecessors.iter().for_each(|row| add("predecessor", row.entity.0, &row.basis));
    corpus.courts.iter().for_each(|court| add("court", court.id.0, &court.basis));
    for situation in corpus.situations {
        add("situation", situation.id.0, &situation.basis);
        situation.conflicts.iter().for_each(|conflict| add("conflict", situation.id.0, &conflict.basis));
    }
    for instrument in corpus.instruments {
        add("instrument", instrument.id.0, &instrument.basis);
        if let Some(list) = &instrument.list {
            add("list", instrument.id.0, &list.basis);
        }
        instrument.declarations.iter().for_each(|declaration| add("declaration", instrument.id.0, &declaration.basis));
    }
    for person in corpus.persons {
        add("person", person.id.0, &person.basis);
        person.offices.iter().for_each(|office| add("office", person.id.0, &office.basis));
        for process in person.processes {
            let of = process.id.0;
            add("warrant", of, &process.basis);
            process.ended.iter().for_each(|end| add("end", of, &end.basis));
            process.acts.iter().for_each(|acts| add("acts", of, &acts.basis));
            add("capacity", of, &process.marks.basis);
            process.applications.iter().for_each(|application| add("application", of, &application.basis));
            process.requests.iter().for_each(|request| add("request", of, &request.basis));
            process.measures.iter().for_each(|measure| add("measure", of, &measure.basis));
            process.charges.iter().for_each(|charge| add("charge", of, &charge.basis));
        }
    }
    corpus.visits.iter().for_each(|visit| add("visit", visit.person.0, &visit.basis));
    corpus.findings.iter().for_each(|finding| add("finding", finding.id.0, &finding.basis));
    for (instrument, action) in actions(corpus) {
        let of = instrument.id.0;
        all.push(OnFile { kind: "action", of, basis: &action.basis, confidence: action.basis.confidence });
        if action.effect.is_some() || action.between.is_some() {
            all.push(OnFile { kind: "effect", of, basis: &action.basis, confidence: action.effect_confidence });
        }
    }
    all
}

/// Every treaty action, with the instrument whose list it stands in.
pub fn actions(corpus: &Corpus) -> impl Iterator<Item = (&'static Instrument, &'static Action)> {
    corpus.instruments.iter().flat_map(|instrument| {
        instrument.list.iter().flat_map(move |list| list.actions.iter().map(move |action| (instrument, action)))
    })
}

/// How many facts of a kind the record holds, by how sure it is of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tally {
    /// The kind.
    pub kind: &'static str,
    /// Read on a page.
    pub sourced: usize,
    /// Worked out.
    pub computed: usize,
    /// From general knowledge.
    pub recalled: usize,
}

impl Tally {
    /// All of them.
    pub fn all(&self) -> usize {
        self.sourced + self.computed + self.recalled
    }
}

/// Counts the facts of every kind.
pub fn tallies(corpus: &Corpus) -> Vec<Tally> {
    let facts = facts(corpus);
    let count = |kind: &'static str| {
        let of = |confidence: Confidence| facts.iter().filter(|fact| fact.kind == kind && fact.confidence == confidence).count();
        let (sourced, computed, recalled) = (of(Confidence::Sourced), of(Confidence::Computed), of(Confidence::Recalled));
        Tally { kind, sourced, computed, recalled }
    };
    KINDS.into_iter().map(count).collect()
}
