//! Two records side by side: which answers differ, by which fact, and which entries came, went or changed.

use std::collections::BTreeMap;
use std::fmt::Debug;

use rayon::prelude::*;

use super::obligations::states_on;
use super::side_by_side::side_by_side;
use crate::law::*;

/// A pair whose answer differs between two records.
#[derive(Clone, Debug)]
pub struct Shift {
    /// The person, as in the newer record.
    pub person: &'static Person,
    /// The state, as in the newer record.
    pub state: &'static State,
    /// What the older record says.
    pub before: Side,
    /// What the newer record says.
    pub after: Side,
}

/// What one of two records says about a pair.
#[derive(Clone, Debug)]
pub struct Side {
    /// The opinion.
    pub opinion: Opinion,
    /// Facts of its leading conclusion that the other record does not give.
    pub own: Vec<Fact>,
}

/// An entry of one record that the other does not hold in the same way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What became of it.
    pub fared: Fared,
    /// What it is.
    pub kind: EntryKind,
    /// What it is known by.
    pub known_by: KnownBy,
    /// Its number among those that are known by the same; 1 where it is the only one, or the first.
    pub number: usize,
}

/// What an entry is known by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum KnownBy {
    /// Ids, days and other words of the record.
    Words(String),
    /// The same, where the day is not on record.
    NoDay(String),
    /// An id, and the day until which its name means another; none: from some day on.
    Until(Text, Option<Day>),
    /// What the record is.
    Edition,
    /// How statuses and flags make an answer.
    Combination,
    /// What the words of the law mean.
    Terms,
}

/// Two records side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Pairs that both records know and answer differently.
    pub shifts: Vec<Shift>,
    /// Entries that differ, in no order.
    pub entries: Vec<Entry>,
    /// So many pairs were compared.
    pub pairs: u64,
}

/// Compares two records, for every pair of person and state that both know, on a day.
pub fn compare(old: &'static Corpus, new: &'static Corpus, date: Day, today: Day) -> Compared {
    let states = states_on(new, date);
    let states: Vec<(&State, &State)> =
        states.into_iter().filter_map(|state| Some((of_id(old.states, |other| other.id == state.id)?, state))).collect();
    let persons: Vec<(&Person, &Person)> =
        new.persons.iter().filter_map(|person| Some((of_id(old.persons, |other| other.id == person.id)?, person))).collect();
    let ask = |corpus: &Corpus, person, state| {
        opine(corpus, Question { person, place: Asked::State(state), date, presence: Presence::Territory, today })
    };
    let of = |(person_before, person): &(&'static Person, &'static Person)| {
        states.iter().filter_map(|(state_before, state)| {
            let (before, after) = (ask(old, *person_before, *state_before), ask(new, *person, *state));
            (before.answer != after.answer).then(|| shift(old, new, person, state, before, after))
        })
    };
    let shifts = side_by_side(|| persons.par_iter().flat_map_iter(of).collect());
    Compared { shifts, entries: entries(old, new), pairs: (persons.len() * states.len()) as u64 }
}

fn of_id<T>(list: List<T>, same: impl Fn(&T) -> bool) -> Option<&'static T> {
    list.iter().find(|item| same(item))
}

fn shift(old: &Corpus, new: &Corpus, person: &'static Person, state: &'static State, before: Opinion, after: Opinion) -> Shift {
    let facts = |corpus: &Corpus, opinion: &Opinion| -> Vec<Fact> {
        let leading = leading(corpus, opinion.question.date, &opinion.conclusions).and_then(|at| opinion.conclusions.get(at));
        leading
            .map(|leading| leading.premises.iter().flat_map(|premise| premise.facts.iter().copied()).collect())
            .unwrap_or_default()
    };
    let (of_old, of_new) = (facts(old, &before), facts(new, &after));
    let own = |one: &[Fact], other: &[Fact]| -> Vec<Fact> {
        one.iter().filter(|fact| !other.iter().any(|same| same.what == fact.what)).copied().collect()
    };
    let (lost, gained) = (own(&of_old, &of_new), own(&of_new, &of_old));
    Shift { person, state, before: Side { opinion: before, own: lost }, after: Side { opinion: after, own: gained } }
}

/// Entries, written out, by what they are known by.
#[derive(Default)]
struct Table(BTreeMap<(EntryKind, KnownBy, usize), String>);

impl Table {
    /// Takes an entry in. Those without an id of their own may share what they are known by; they are then numbered.
    fn put(&mut self, kind: EntryKind, known_by: KnownBy, entry: &dyn Debug) {
        let mut at = (kind, known_by, 1);
        while self.0.contains_key(&at) {
            at.2 += 1;
        }
        self.0.insert(at, format!("{entry:?}"));
    }

    /// Takes in every entry of a list.
    fn all<T: Debug>(&mut self, kind: EntryKind, entries: &[T], known_by: impl Fn(&T) -> KnownBy) {
        for entry in entries {
            self.put(kind, known_by(entry), entry);
        }
    }
}

fn entries(old: &Corpus, new: &Corpus) -> Vec<Entry> {
    let (Table(before), Table(after)) = (table(old), table(new));
    let mut entries = Vec::new();
    let entry = |fared, (kind, known_by, number): &(EntryKind, KnownBy, usize)| Entry {
        fared,
        kind: *kind,
        known_by: known_by.clone(),
        number: *number,
    };
    for (at, said) in &after {
        let fared = match before.get(at) {
            None => Fared::Added,
            Some(other) if other != said => Fared::Changed,
            Some(_) => continue,
        };
        entries.push(entry(fared, at));
    }
    let gone = before.keys().filter(|at| !after.contains_key(*at));
    entries.extend(gone.map(|at| entry(Fared::Removed, at)));
    entries
}

/// Every entry, by what it is known by. A list that is new to the record does not compile before it is compared.
fn table(corpus: &Corpus) -> Table {
    let Corpus {
        edition,
        states,
        places,
        towns,
        groups,
        predecessors,
        courts,
        situations,
        instruments,
        persons,
        visits,
        findings,
        rules,
        objections,
        flags,
        charge_map,
        topics,
        combination,
        terms,
        sources,
        // Made of the entries.
        source_index: _,
        names: _,
        name_index: _,
        reordered: _,
        reordered_index: _,
        // How a thing is said is no fact about it.
        words: _,
        titles: _,
    } = *corpus;
    let mut table = Table::default();
    table.put(EntryKind::Record, KnownBy::Edition, &Edition { sha256: "", folder: None, ..edition });
    table.all(EntryKind::State, states, |state| words([state.id.0]));
    [places, towns].into_iter().for_each(|places| table.all(EntryKind::Place, places, |place| words([place.id.0])));
    table.all(EntryKind::Group, groups, |group| words([group.id.0]));
    for instrument in instruments {
        // Actions and declarations are entries of their own.
        let list = instrument.list.map(|list| ActionList { actions: &[], participations: &[], ..list });
        table.put(EntryKind::Instrument, words([instrument.id.0]), &Instrument { list, declarations: &[], ..*instrument });
        table.all(EntryKind::Action, instrument.list.map_or(&[], |list| list.actions), |action| {
            let kind = format!("{:?}", action.action).to_lowercase();
            with_day([instrument.id.0, action.state.0, &kind], action.on.map(|on| on.to_string()).as_deref())
        });
        table.all(EntryKind::Declaration, instrument.declarations, |declaration| {
            words([instrument.id.0, declaration.state.0, &declaration.lodged.to_string()])
        });
    }
    for person in persons {
        table.put(EntryKind::Person, words([person.id.0]), &Person { processes: &[], offices: &[], ..*person });
        table.all(EntryKind::Process, person.processes, |process| words([process.id.0]));
        table.all(EntryKind::Office, person.offices, |office| {
            with_day([person.id.0, office.office], office.from.map(|from| from.text))
        });
    }
    table.all(EntryKind::Visit, visits, |visit| words([visit.person.0, visit.state.0, visit.arrived.text]));
    table.all(EntryKind::Finding, findings, |finding| words([finding.id.0]));
    table.all(EntryKind::Situation, situations, |situation| words([situation.id.0]));
    table.all(EntryKind::Rule, rules, |rule| words([&rule.number.to_string(), rule.id]));
    table.all(EntryKind::Objection, objections, |objection| words([objection.id.0]));
    table.all(EntryKind::Flag, flags, |flag| words([flag.code.0]));
    table.all(EntryKind::Topic, topics, |topic| words([topic.id.0]));
    table.all(EntryKind::Predecessor, predecessors, |row| KnownBy::Until(row.entity.0, row.period.until));
    table.all(EntryKind::Court, courts, |court| words([court.id.0]));
    table.all(EntryKind::ChargeMap, charge_map, |entry| KnownBy::Words(entry.provision.to_string()));
    table.put(EntryKind::Combination, KnownBy::Combination, &combination);
    table.put(EntryKind::Terms, KnownBy::Terms, &terms);
    table.all(EntryKind::Source, sources, |source| words([source.id.0]));
    table
}

fn words<const N: usize>(words: [&str; N]) -> KnownBy {
    KnownBy::Words(words.join(" "))
}

fn with_day<const N: usize>(known: [&str; N], day: Option<&str>) -> KnownBy {
    match day {
        Some(day) => KnownBy::Words([&known.join(" "), day].join(" ")),
        None => KnownBy::NoDay(known.join(" ")),
    }
}
