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

/// What became of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fared {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// An entry of one record that the other does not hold in the same way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What became of it.
    pub fared: Fared,
    /// What it is.
    pub kind: Text,
    /// What it is known by: ids and days.
    pub key: String,
}

/// Two records side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Pairs that both records know and answer differently.
    pub shifts: Vec<Shift>,
    /// Entries that differ.
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
        let leading = leading(corpus, &opinion.conclusions).and_then(|at| opinion.conclusions.get(at));
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

type Table = BTreeMap<(Text, String), String>;

fn entries(old: &Corpus, new: &Corpus) -> Vec<Entry> {
    let (before, after) = (table(old), table(new));
    let mut entries = Vec::new();
    for (at, said) in &after {
        let fared = match before.get(at) {
            None => Fared::Added,
            Some(other) if other != said => Fared::Changed,
            Some(_) => continue,
        };
        entries.push(Entry { fared, kind: at.0, key: at.1.clone() });
    }
    let gone = before.keys().filter(|at| !after.contains_key(*at));
    entries.extend(gone.map(|at| Entry { fared: Fared::Removed, kind: at.0, key: at.1.clone() }));
    entries.sort_by(|left, right| (left.kind, &left.key).cmp(&(right.kind, &right.key)));
    entries
}

/// Every entry, by what it is known by. A list that is new to the record does not compile before it is compared.
fn table(corpus: &Corpus) -> Table {
    let Corpus {
        edition,
        states,
        places,
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
        combination,
        terms,
        sources,
        // Made of the entries.
        source_index: _,
        names: _,
        name_index: _,
        // How a thing is said is no fact about it.
        words: _,
    } = *corpus;
    let mut table = Table::new();
    let mut put = |kind: Text, key: String, entry: &dyn Debug| {
        // Entries without an id of their own may share what they are known by; they are then numbered.
        let mut known_by = key.clone();
        let mut number = 1;
        while table.contains_key(&(kind, known_by.clone())) {
            number += 1;
            known_by = format!("{key} ({number})");
        }
        table.insert((kind, known_by), format!("{entry:?}"));
    };
    put("record", "edition".to_owned(), &Edition { sha256: "", ..edition });
    for state in states {
        put("state", state.id.to_string(), state);
    }
    for place in places {
        put("place", place.id.to_string(), place);
    }
    for instrument in instruments {
        // Actions and declarations are entries of their own.
        let list = instrument.list.map(|list| ActionList { actions: &[], participations: &[], ..list });
        put("instrument", instrument.id.to_string(), &Instrument { list, declarations: &[], ..*instrument });
        for action in instrument.list.iter().flat_map(|list| list.actions) {
            let on = action.on.map_or_else(|| "day not known".to_owned(), |on| on.to_string());
            put("action", format!("{} {} {:?} {on}", instrument.id, action.state, action.action).to_lowercase(), action);
        }
        for declaration in instrument.declarations {
            put("declaration", format!("{} {} {}", instrument.id, declaration.state, declaration.lodged), declaration);
        }
    }
    for person in persons {
        put("person", person.id.to_string(), &Person { processes: &[], offices: &[], ..*person });
        for process in person.processes {
            put("process", process.id.to_string(), process);
        }
        for office in person.offices {
            let from = office.from.map_or("day not known", |from| from.text);
            put("office", format!("{} {} {from}", person.id, office.office), office);
        }
    }
    for visit in visits {
        put("visit", format!("{} {} {}", visit.person, visit.state, visit.arrived.text), visit);
    }
    for finding in findings {
        put("finding", finding.id.to_string(), finding);
    }
    for situation in situations {
        put("situation", situation.id.to_string(), situation);
    }
    for rule in rules {
        put("rule", format!("{} {}", rule.number, rule.id), rule);
    }
    for objection in objections {
        put("objection", objection.id.to_string(), objection);
    }
    for flag in flags {
        put("flag", flag.code.to_string(), flag);
    }
    for row in predecessors {
        let until = row.period.until.map_or_else(|| "on".to_owned(), |until| format!("until {until}"));
        put("predecessor", format!("{} {until}", row.entity), row);
    }
    for court in courts {
        put("court", court.id.to_string(), court);
    }
    for entry in charge_map {
        put("charge-map", entry.provision.to_string(), entry);
    }
    put("combination", "statuses and flags".to_owned(), &combination);
    put("terms", "what the words of the law mean".to_owned(), &terms);
    for source in sources {
        put("source", source.id.to_string(), source);
    }
    table
}
