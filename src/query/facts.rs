//! Every fact of the record, one after the other: what it is about, and what it rests on.

use crate::law::*;

/// A fact of the record.
#[derive(Clone, Copy, Debug)]
pub struct OnFile {
    /// What kind of fact it is.
    pub kind: FactKind,
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
        add(FactKind::State, state.id.0, &state.basis);
        state.control.iter().for_each(|control| add(FactKind::Control, state.id.0, &control.basis));
    }
    for place in corpus.places.iter().chain(corpus.towns) {
        add(FactKind::Place, place.id.0, &place.basis);
        place.reach.iter().for_each(|reach| add(FactKind::Reach, place.id.0, &reach.basis));
    }
    let members = corpus.groups.iter().flat_map(|group| group.members);
    members.for_each(|member| add(FactKind::Member, member.state.0, &member.basis));
    corpus.predecessors.iter().for_each(|row| add(FactKind::Predecessor, row.entity.0, &row.basis));
    corpus.courts.iter().for_each(|court| add(FactKind::Court, court.id.0, &court.basis));
    for situation in corpus.situations {
        add(FactKind::Situation, situation.id.0, &situation.basis);
        situation.conflicts.iter().for_each(|conflict| add(FactKind::Conflict, situation.id.0, &conflict.basis));
    }
    for instrument in corpus.instruments {
        add(FactKind::Instrument, instrument.id.0, &instrument.basis);
        if let Some(list) = &instrument.list {
            add(FactKind::List, instrument.id.0, &list.basis);
        }
        instrument.declarations.iter().for_each(|declaration| add(FactKind::Declaration, instrument.id.0, &declaration.basis));
    }
    for person in corpus.persons {
        add(FactKind::Person, person.id.0, &person.basis);
        person.offices.iter().for_each(|office| add(FactKind::Office, person.id.0, &office.basis));
        for process in person.processes {
            let of = process.id.0;
            add(FactKind::Warrant, of, &process.basis);
            process.ended.iter().for_each(|end| add(FactKind::End, of, &end.basis));
            process.outcomes.iter().for_each(|outcome| add(FactKind::End, of, &outcome.basis));
            process.acts.iter().for_each(|acts| add(FactKind::Acts, of, &acts.basis));
            add(FactKind::Capacity, of, &process.marks.basis);
            process.applications.iter().for_each(|application| add(FactKind::Application, of, &application.basis));
            process.requests.iter().for_each(|request| add(FactKind::Request, of, &request.basis));
            process.measures.iter().for_each(|measure| add(FactKind::Measure, of, &measure.basis));
            process.charges.iter().for_each(|charge| add(FactKind::Charge, of, &charge.basis));
        }
    }
    corpus.visits.iter().for_each(|visit| add(FactKind::Visit, visit.person.0, &visit.basis));
    corpus.findings.iter().for_each(|finding| add(FactKind::Finding, finding.id.0, &finding.basis));
    for (instrument, action) in actions(corpus) {
        let of = instrument.id.0;
        all.push(OnFile { kind: FactKind::Action, of, basis: &action.basis, confidence: action.basis.confidence });
        if action.effect.is_some() || action.between.is_some() {
            all.push(OnFile { kind: FactKind::Effect, of, basis: &action.basis, confidence: action.effect_confidence });
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
    pub kind: FactKind,
    /// Read on a page.
    pub sourced: usize,
    /// Worked out.
    pub computed: usize,
    /// From general knowledge.
    pub recalled: usize,
}

/// Counts the facts of every kind.
pub fn tallies(corpus: &Corpus) -> Vec<Tally> {
    let facts = facts(corpus);
    let count = |kind: FactKind| {
        let of = |confidence: Confidence| facts.iter().filter(|fact| fact.kind == kind && fact.confidence == confidence).count();
        let (sourced, computed, recalled) = (of(Confidence::Sourced), of(Confidence::Computed), of(Confidence::Recalled));
        Tally { kind, sourced, computed, recalled }
    };
    FactKind::WORDS.iter().map(|(_, kind)| count(*kind)).collect()
}
