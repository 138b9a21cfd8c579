//! Entry by entry over the record: added where it belongs, or put in the place of what it replaces.

use std::collections::BTreeSet;

use super::super::check;
use super::super::desk::{At, Desk, Read};
use super::super::files as shape;
use super::super::known::Kind;
use super::entry::{Entry, Section, sections};
use super::files::File;
use super::ids::{clashes, nothing_to_replace};
use crate::law::*;
use crate::problem::{Problem, quote};

/// A record while entries are laid over it.
pub struct Layers {
    /// What was replaced, each by its ids.
    pub replaced: Vec<String>,
    /// Persons who were replaced whole.
    pub replaced_persons: BTreeSet<PersonId>,
    base: &'static Corpus,
    fresh: Vec<SourceId>,
    sources: Vec<Source>,
    courts: Vec<Court>,
    situations: Vec<Situation>,
    persons: Vec<Person>,
    visits: Vec<Visit>,
    instruments: Vec<Instrument>,
}

impl Layers {
    /// Reads every entry of the files.
    pub fn over(base: &'static Corpus, files: &[File], desk: &Desk) -> Layers {
        let mut layers = Layers {
            replaced: Vec::new(),
            replaced_persons: BTreeSet::new(),
            base,
            fresh: Vec::new(),
            sources: base.sources.to_vec(),
            courts: base.courts.to_vec(),
            situations: base.situations.to_vec(),
            persons: base.persons.to_vec(),
            visits: base.visits.to_vec(),
            instruments: base.instruments.to_vec(),
        };
        let files: Vec<_> = files.iter().map(|file| sections(file, desk)).collect();
        // Whoever an entry is about may stand in a later file.
        let lay: [fn(&mut Layers, &Section<'_, '_>); 8] = [
            Layers::sources,
            Layers::courts,
            Layers::situations,
            Layers::persons,
            Layers::documents,
            Layers::offices,
            Layers::visits,
            Layers::actions,
        ];
        for (at, lay) in lay.into_iter().enumerate() {
            files.iter().filter_map(|sections| sections[at].as_ref()).for_each(|section| lay(&mut layers, section));
        }
        layers
    }

    /// The sources that are not of the record.
    pub fn fresh_sources(&self) -> Vec<SourceId> {
        self.fresh.clone()
    }

    /// The record with all that was laid over it. Names and indexes are still those of the record.
    pub fn corpus(self) -> Corpus {
        Corpus {
            sources: sorted(self.sources, |source| source.id),
            courts: sorted(self.courts, |court| court.id),
            situations: sorted(self.situations, |situation| situation.id),
            persons: sorted(self.persons, |person| person.id),
            visits: sorted(self.visits, shape::visit_order),
            instruments: self.instruments.leak(),
            ..*self.base
        }
    }

    fn sources(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &[]) {
            let source = Source::read(&entry.own, entry.at);
            self.fresh.push(source.id);
            put(&entry, &mut self.sources, source, |source| source.id.0, &mut self.replaced);
        }
    }

    fn courts(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &[]) {
            let court = Court::read(&entry.own, entry.at);
            put(&entry, &mut self.courts, court, |court| court.id.0, &mut self.replaced);
        }
    }

    fn situations(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &[]) {
            let situation = Situation::read(&entry.own, entry.at);
            put(&entry, &mut self.situations, situation, |situation| situation.id.0, &mut self.replaced);
        }
    }

    fn persons(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &["id"]) {
            let person = shape::person(entry.id(), &entry.own, entry.at);
            self.replaced_persons.extend(entry.replace.then_some(person.id));
            put(&entry, &mut self.persons, person, |person| person.id.0, &mut self.replaced);
        }
    }

    fn documents(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &["person"]) {
            let person = PersonId(entry.about("person", Kind::Person));
            let process = Process::read(&entry.own, entry.at);
            let Some(person) = self.persons.iter_mut().find(|known| known.id == person) else { continue };
            if let Some(problem) = shape::process_out_of_life(&process, shape::Life::of(person)).filter(|_| entry.sound()) {
                entry.report(problem);
            }
            let mut processes = person.processes.to_vec();
            if entry.replace && !processes.iter().any(|known| known.id == process.id) && entry.sound() {
                entry.report(nothing_to_replace(&format!("document {} of {}", quote(process.id.0), quote(person.id.0))));
            }
            put(&entry, &mut processes, process, |process| process.id.0, &mut self.replaced);
            person.processes = sorted(processes, shape::process_order);
        }
    }

    fn offices(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &["person"]) {
            let person = PersonId(entry.about("person", Kind::Person));
            let office = Office::read(&entry.own, entry.at);
            let Some(person) = self.persons.iter_mut().find(|known| known.id == person).filter(|_| entry.sound()) else {
                continue;
            };
            if let Some(problem) = shape::after_death(&office, person.died) {
                entry.report(problem);
            }
            let (held, period) = shape::term(&office);
            let mut offices = person.offices.to_vec();
            let before = offices.len();
            offices.retain(|known| !(entry.replace && shape::term(known).0 == held && known.from == office.from));
            let what = format!("{}: {}, {}", person.id, office.office, office.of);
            match offices.iter().find(|known| shape::term(known).0 == held && overlap(shape::term(known).1, period)) {
                _ if entry.replace && offices.len() == before => entry.report(no_such_term(person, held.0)),
                Some(known) => {
                    let since = known.from.map_or("", |from| from.text);
                    let what = format!("the office {}, since {since}, which this overlaps,", quote(known.office));
                    let problem = clashes(&what, &format!("persons/{}.yaml", person.id));
                    entry.report(problem.help("give `replace: true` and the same `from` to change that term, or correct a day"));
                }
                None if entry.replace => self.replaced.push(what),
                None => {}
            }
            offices.push(office);
            person.offices = sorted(offices, shape::office_order);
        }
    }

    fn visits(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &[]) {
            let visit = Visit::read(&entry.own, entry.at);
            let person = self.persons.iter().find(|person| person.id == visit.person);
            if let Some(problem) = person.and_then(|person| check::out_of_life(&visit, person)).filter(|_| entry.sound()) {
                entry.report(problem);
            }
            let same = |known: &Visit| {
                (known.person, known.state, known.place, known.arrived) == (visit.person, visit.state, visit.place, visit.arrived)
            };
            let what = format!("{}: {}, {}", visit.person, visit.state, visit.arrived.text);
            // Of one trip told twice, the page would show either.
            let at_once = |known: &&Visit| !entry.replace && !same(known) && at_once(known, &visit);
            if let Some(known) = self.base.visits.iter().find(at_once).filter(|_| entry.sound()) {
                let other = format!("{}: {}, {}", known.person, known.state, known.arrived.text);
                let problem = clashes(&format!("the visit {}, which this overlaps,", quote(&other)), "visits.yaml");
                entry.report(problem.help("give `replace: true` and the same `arrived` to change that trip, or correct a day"));
            }
            if make_room(&entry, &mut self.visits, same, ("visit", &what, "visits.yaml"), &mut self.replaced) {
                self.visits.push(visit);
            }
        }
    }

    fn actions(&mut self, section: &Section<'_, '_>) {
        for entry in entries(section, &["instrument"]) {
            let named = entry.about("instrument", Kind::Instrument);
            if let Some(node) = entry.node.get("instrument") {
                entry.at.with_parties(node, named);
            }
            let of = |instrument: &Instrument| instrument.id.0 == named || instrument.parts.iter().any(|part| part.0 == named);
            let listed = self.instruments.iter().position(|instrument| instrument.list.is_some() && of(instrument));
            let Some((at, list)) = listed.and_then(|at| Some((at, self.instruments[at].list?))) else { continue };
            let action = shape::action_under(&list, &entry.own, entry.at);
            if !entry.sound() {
                continue;
            }
            let key = |action: &Action| (action.state, action.action, action.on);
            let same = |known: &Action| key(known) == key(&action) && (entry.replace || known.effect == action.effect);
            let mut actions = list.actions.to_vec();
            let id = self.instruments[at].id;
            let what = format!("{id}: {}, {}", action.state, action.action.word());
            let file = format!("instruments/{id}/actions.yaml");
            if make_room(&entry, &mut actions, same, ("action", &what, &file), &mut self.replaced) {
                actions.push(action);
                self.instruments[at].list = Some(self.bound(list, sorted(actions, shape::action_order), action.state, &entry));
            }
        }
    }

    /// A list with the actions of a state as they are now, and the periods in which they bind it.
    fn bound(&self, list: ActionList, actions: List<Action>, state: StateId, entry: &Entry<'_, '_>) -> ActionList {
        let own: List<Action> = actions.iter().filter(|action| action.state == state).copied().collect::<Vec<_>>().leak();
        let ends = self.base.state(state).and_then(|state| state.exists.until);
        let complain = |_: usize, problem: Problem| entry.report(problem);
        let periods = shape::of_state(own, ends, &complain);
        let others = list.participations.iter().filter(|period| period.state != state).copied();
        let mut participations: Vec<Participation> = others.chain(periods).collect();
        participations.sort_by_key(|period| period.state);
        ActionList { actions, participations: participations.leak(), ..list }
    }
}

fn entries<'d>(section: &Section<'d, 'd>, keys: &'static [&'static str]) -> impl Iterator<Item = Entry<'d, 'd>> + use<'d> {
    let at: At<'d> = section.at;
    section.entries.iter().map(move |node| Entry::of(node, at, keys))
}

/// Takes out what an entry replaces, or complains of what stands in its way: a noun, its ids, the record's file. Tells whether the entry
/// can be put there.
fn make_room<T>(
    entry: &Entry<'_, '_>,
    list: &mut Vec<T>,
    same: impl Fn(&T) -> bool,
    (noun, what, file): (&str, &str, &str),
    replaced: &mut Vec<String>,
) -> bool {
    if !entry.sound() {
        return false;
    }
    let there = list.iter().any(&same);
    match (there, entry.replace) {
        (true, false) => entry.report(clashes(&format!("the {noun} {}", quote(what)), file)),
        (false, true) => entry.report(nothing_to_replace(&format!("{noun} {}", quote(what)))),
        (true, true) => {
            list.retain(|known| !same(known));
            replaced.push(what.to_owned());
        }
        (false, false) => {}
    }
    entry.sound()
}

/// Puts something beside the others, or where the one stood that it replaces. What clashes was complained of, and changes nothing.
fn put<T>(entry: &Entry<'_, '_>, list: &mut Vec<T>, new: T, id: impl Fn(&T) -> Text, replaced: &mut Vec<String>) {
    match list.iter().position(|known| id(known) == id(&new)) {
        Some(_) if !entry.replace => {}
        Some(at) => {
            replaced.push(id(&new).to_owned());
            list[at] = new;
        }
        None => list.push(new),
    }
}

fn sorted<T, K: Ord>(mut list: Vec<T>, key: impl Fn(&T) -> K) -> List<T> {
    list.sort_by_key(|item| key(item));
    list.leak()
}

fn overlap(one: Period, other: Period) -> bool {
    let before = |early: Period, late: Period| early.until.zip(late.from).is_some_and(|(until, from)| until <= from);
    !before(one, other) && !before(other, one)
}

/// Whether two trips of a person to a state fall on one day, by what is known for certain.
fn at_once(one: &Visit, other: &Visit) -> bool {
    let days = |visit: &Visit| (visit.arrived.last, visit.left.map_or(visit.arrived.first, |left| left.first));
    let ((begun, ended), (other_begun, other_ended)) = (days(one), days(other));
    let place = one.place == other.place || one.place.is_none() || other.place.is_none();
    place && (one.person, one.state) == (other.person, other.state) && begun.max(other_begun) <= ended.min(other_ended)
}

/// No term of an office of this state began on the day that an entry gives.
fn no_such_term(person: &Person, of: StateId) -> Problem {
    let there = person.offices.iter().filter(|office| office.of == of);
    let there: Vec<String> =
        there.map(|office| format!("{} from {}", quote(office.office), office.from.map_or("?", |from| from.text))).collect();
    let problem = nothing_to_replace("such term");
    match &there[..] {
        [] => problem.label(format!("it has no office of {of} for this person")),
        there => problem.label(format!("it has {}", there.join(", "))),
    }
}
