//! Whom a state must arrest, or where a person would be arrested, on a day: one row a pair.

use rayon::prelude::*;
use serde::Serialize;

use super::pairs::{OfPerson, OfPlace, Pairs};
use super::side_by_side::side_by_side;
use crate::law::*;

/// A pair, its answer and what the answer rests on.
#[derive(Clone, Debug)]
pub struct Row {
    /// The person.
    pub person: &'static Person,
    /// The state or place asked for.
    pub place: Asked,
    /// The state whose territory it is; none that the record can name.
    pub host: Option<&'static State>,
    /// The day.
    pub date: Day,
    /// The answer.
    pub answer: Answer,
    /// The rules that give it; where nothing is owed, the one that came nearest.
    pub rules: Vec<&'static Rule>,
    /// What they oblige to.
    pub obligations: Vec<Obligation>,
    /// What each comes to, whether or not anything is owed.
    pub statuses: Vec<Status>,
    /// The articles they rest on.
    pub cites: Vec<Citation>,
    /// The documents they speak about.
    pub processes: Vec<&'static Process>,
    /// What the answer stands under, as the sentence that answers says it.
    pub condition: Option<Under>,
    /// The day of asking.
    pub today: Day,
    /// The first day of the span in which the answer has held; none: as far back as answers go.
    pub since: Option<Day>,
}

/// What the sentence that answers stands under.
#[derive(Clone, Debug)]
pub struct Under {
    /// The flag of what leads that has a text for the sentence.
    pub raised: Raised,
    /// The place, and the state whose territory it is: of whom the flag speaks.
    pub host: Host,
}

impl Row {
    /// The state that answers in the stead of the one asked for, or of the one to which the place belongs.
    pub fn through(&self) -> Option<&'static State> {
        through(self.place, self.host, self.date)
    }

    /// Whether the state asked for was not yet one on the day.
    pub fn is_to_come(&self) -> bool {
        if let Asked::State(state) = self.place { is_to_come(state, self.date) } else { false }
    }

    /// The instruments of the rules.
    pub fn instruments(&self) -> Vec<InstrumentId> {
        let mut instruments = Vec::new();
        for rule in &self.rules {
            if let Some(id) = rule.treaty.or(rule.cites.first().map(|cite| cite.instrument)) {
                add(&mut instruments, id);
            }
        }
        if instruments.is_empty() {
            instruments.extend(self.cites.first().map(|cite| cite.instrument));
        }
        instruments
    }
}

/// How many pairs have each answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// Those with this answer.
    obliged: usize,
    /// Those with this answer.
    obliged_contested: usize,
    /// Those with this answer.
    prosecute_or_extradite: usize,
    /// Those with this answer.
    prosecute_or_extradite_contested: usize,
    /// Those with this answer.
    undetermined: usize,
    /// Those with this answer.
    not_obliged: usize,
}

impl Counts {
    /// Counts the answers of rows.
    pub fn of<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Counts {
        let mut counts = Counts::default();
        for row in rows {
            *match row.answer {
                Answer::Obliged => &mut counts.obliged,
                Answer::ObligedContested => &mut counts.obliged_contested,
                Answer::ProsecuteOrExtradite => &mut counts.prosecute_or_extradite,
                Answer::ProsecuteOrExtraditeContested => &mut counts.prosecute_or_extradite_contested,
                Answer::Undetermined => &mut counts.undetermined,
                Answer::NotObliged => &mut counts.not_obliged,
            } += 1;
        }
        counts
    }

    /// How many there are in all.
    pub fn all(&self) -> usize {
        Answer::all().map(|answer| self.get(answer)).sum()
    }

    /// How many have this answer.
    pub fn get(&self, answer: Answer) -> usize {
        match answer {
            Answer::Obliged => self.obliged,
            Answer::ObligedContested => self.obliged_contested,
            Answer::ProsecuteOrExtradite => self.prosecute_or_extradite,
            Answer::ProsecuteOrExtraditeContested => self.prosecute_or_extradite_contested,
            Answer::Undetermined => self.undetermined,
            Answer::NotObliged => self.not_obliged,
        }
    }
}

/// A question about many pairs, answered.
#[derive(Clone, Debug)]
pub struct Owed {
    /// One person.
    pub person: Option<&'static Person>,
    /// One state or place, with the state whose territory it is on the day, and who controls it.
    pub place: Option<Host>,
    /// A group of states, where its members alone were asked about.
    pub group: Option<&'static Group>,
    /// The day.
    pub date: Day,
    /// The day of asking.
    pub today: Day,
    /// One row a pair.
    pub rows: Vec<Row>,
    /// How many pairs have each answer; where every state was asked about, without those that were not yet.
    pub counts: Counts,
}

impl Owed {
    /// Keeps the states alone that belong to a group on the day.
    pub fn narrow_to(&mut self, group: &'static Group) {
        let members: Vec<StateId> = group.on(self.date).collect();
        self.rows.retain(|row| members.iter().any(|member| member.0 == row.place.id()));
        self.counts = Counts::of(&self.rows);
        self.group = Some(group);
    }
}

/// What is owed about one person or all, in one place or every state.
pub fn owed(corpus: &Corpus, person: Option<&'static Person>, place: Option<Asked>, date: Day, today: Day) -> Owed {
    let persons: Vec<&'static Person> = person.map_or_else(|| corpus.persons.iter().collect(), |person| vec![person]);
    let places: Vec<Asked> = place.map_or_else(|| all_places_on(corpus, date), |place| vec![place]);
    let rows = obligations(corpus, &persons, &places, date, today);
    let counts = match place {
        Some(_) => Counts::of(&rows),
        None => Counts::of(rows.iter().filter(|row| !row.is_to_come())),
    };
    let place = place.map(|place| corpus.host(place, date));
    Owed { person, place, group: None, date, today, counts, rows }
}

/// What every state owes about one person on a day, out of rows that are there already: those of all states.
pub(super) fn owed_by_all(corpus: &Corpus, person: &'static Person, rows: &[&Row], date: Day, today: Day) -> Owed {
    let row = |asked: Asked| rows.iter().find(|row| row.place.id() == asked.id()).map(|row| Row { date, ..(*row).clone() });
    let rows: Vec<Row> = all_places_on(corpus, date).into_iter().filter_map(row).collect();
    let counts = Counts::of(rows.iter().filter(|row| !row.is_to_come()));
    Owed { person: Some(person), place: None, group: None, date, today, counts, rows }
}

/// The state that answers in the stead of the one asked for, or of the one to which the place belongs on the day.
pub fn through(asked: Asked, host: Option<&'static State>, day: Day) -> Option<&'static State> {
    match asked {
        Asked::State(asked) => host.filter(|host| host.id != asked.id),
        Asked::Place(place) => host.filter(|host| {
            let own = place.belongs.iter().find(|belonging| belonging.period.contains(day));
            own.is_some_and(|belonging| belonging.state != host.id)
        }),
    }
}

fn is_to_come(state: &State, day: Day) -> bool {
    state.exists.from.is_some_and(|from| day < from)
}

/// The conclusions that an answer rests on; where nothing is owed, the one that came nearest.
fn grounds<'a>(corpus: &'a Corpus, day: Day, answer: Answer, conclusions: &'a [Conclusion]) -> Vec<&'a Conclusion> {
    match answer {
        Answer::NotObliged => leading(corpus, day, conclusions).map(|at| &conclusions[at]).into_iter().collect(),
        _ => deciding(corpus, answer, conclusions).collect(),
    }
}

/// The articles of those conclusions, each once.
pub fn cited(corpus: &Corpus, day: Day, answer: Answer, conclusions: &[Conclusion]) -> Vec<Citation> {
    let mut cites = Vec::new();
    for cite in grounds(corpus, day, answer, conclusions).into_iter().flat_map(|conclusion| &conclusion.cites) {
        add(&mut cites, *cite);
    }
    cites
}

/// States that exist on a day under their own name: those that a list of states shows.
pub fn states_on(corpus: &Corpus, day: Day) -> Vec<&'static State> {
    corpus.states.iter().filter(|state| state.exists.contains(day) && corpus.on_day(state.id, day) == Some(state.id)).collect()
}

/// The same, as asked.
pub fn places_on(corpus: &Corpus, day: Day) -> Vec<Asked> {
    states_on(corpus, day).into_iter().map(Asked::State).collect()
}

/// The same, and the states that were not yet: before its birth the name of a state means another, whose answer holds.
pub fn all_places_on(corpus: &Corpus, day: Day) -> Vec<Asked> {
    let to_come = corpus.states.iter().filter(|state| is_to_come(state, day)).map(Asked::State);
    places_on(corpus, day).into_iter().chain(to_come).collect()
}

/// One row a pair, in the order of persons, then places.
pub fn obligations(corpus: &Corpus, persons: &[&'static Person], places: &[Asked], date: Day, today: Day) -> Vec<Row> {
    side_by_side(|| rows(corpus, persons, places, date, today))
}

fn rows(corpus: &Corpus, persons: &[&'static Person], places: &[Asked], date: Day, today: Day) -> Vec<Row> {
    let pairs = Pairs::new(corpus, today);
    let hosts: Vec<(OfPlace, Host)> = places.par_iter().map(|place| (pairs.place(*place), corpus.host(*place, date))).collect();
    let persons: Vec<OfPerson> = persons.par_iter().map(|person| pairs.person(person)).collect();
    // By number, so that each row is written where it stays.
    let row = |at: usize| {
        let (of_person, (place, host)) = (&persons[at / hosts.len()], &hosts[at % hosts.len()]);
        let question = Question { person: of_person.person, place: place.asked, date, presence: Presence::Territory, today };
        row(&pairs, &question, host, |answer| pairs.since(of_person, place, date, answer))
    };
    (0..persons.len() * hosts.len()).into_par_iter().map(row).collect()
}

/// The row of a pair; `since` tells since when its answer has held.
pub(super) fn row(pairs: &Pairs, question: &Question, host: &Host, since: impl FnOnce(Answer) -> Option<Day>) -> Row {
    let (answer, conclusions) = pairs.dockets.ruled(question, host);
    let mut row = Row {
        person: question.person,
        place: question.place,
        host: host.state,
        date: question.date,
        answer,
        rules: Vec::new(),
        obligations: Vec::new(),
        statuses: Vec::new(),
        cites: Vec::new(),
        processes: Vec::new(),
        condition: pairs.dockets.condition(question, host, &conclusions).map(|raised| Under { raised, host: host.clone() }),
        today: question.today,
        since: since(answer),
    };
    for conclusion in grounds(pairs.dockets.corpus, question.date, answer, &conclusions) {
        if let Some(rule) = conclusion.rule {
            add(&mut row.rules, rule);
        }
        add(&mut row.statuses, conclusion.status);
        if conclusion.obligation != Obligation::None {
            add(&mut row.obligations, conclusion.obligation);
        }
        for cite in &conclusion.cites {
            add(&mut row.cites, *cite);
        }
        if let Some(process) = conclusion.process
            && !row.processes.iter().any(|other| other.id == process.id)
        {
            row.processes.push(process);
        }
    }
    row
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
