//! The first page: what this is, a question to ask, its answer, and a map.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Asking, law::Found, links::of_law, map::Map, script, shell::Document};
use crate::{
    draw::element::{filled, line, safe},
    law::{Asked, Closed, Day, Person, Presence, fold},
    problem::escape,
    query::{examples::examples, names, timeline::FIRST_DAY},
    words::{self, message::Said, message::site as text, plain, say},
};

/// What the script of the first page knows before it is asked anything.
#[derive(Serialize)]
struct Index<'i> {
    name: &'i str,
    first: String,
    today: String,
    months: [&'static str; 12],
    day: String,
    presences: Vec<&'static str>,
    start: Start<'i>,
    cite: String,
    /// Texts of law by their short titles, with their pages.
    law: Vec<(&'i str, String)>,
}

/// What is asked where nothing is.
#[derive(Clone, Copy, Serialize)]
pub struct Start<'i> {
    person: &'i str,
    place: &'i str,
    day: Day,
}

/// The answer that the first page shows before it is asked: the first case in which a rule decides, or the first of all.
pub fn start(asking: &Asking) -> Option<(&'static Person, Asked, Day)> {
    let told = examples(asking.corpus).cases.into_iter().find_map(|case| {
        let person = asking.persons.iter().find(|person| person.id == case.person)?;
        let place = asking.places.iter().find(|asked| matches!(asked, Asked::State(state) if state.id == case.state))?;
        Some((*person, *place, case.date))
    });
    told.or_else(|| Some((*asking.persons.first()?, *asking.places.first()?, asking.today)))
}

impl Asking<'_> {
    /// The script that begins: `site.index(...)`.
    pub fn index(&self) -> Vec<u8> {
        let Some((person, place, day)) = start(self) else { return Vec::new() };
        let cite = text::cite("{sentence}", self.corpus.edition.version, self.today, "{address}");
        let index = Index {
            name: plain(self.corpus, text::name()),
            first: FIRST_DAY.to_string(),
            today: self.today.to_string(),
            months: words::MONTHS,
            day: words::day_of_parts("{d}", "{m}", "{y}"),
            presences: PRESENCES.iter().map(|presence| presence.word()).collect(),
            start: Start { person: person.id.0, place: place.id(), day },
            cite: say(self.corpus, cite),
            law: of_law(self.corpus),
        };
        format!("site.index({});\n", script::json(&index)).into_bytes()
    }

    /// The first page. `answer` is the page of the answer that it begins with, `map` a picture under it.
    pub fn first(&self, answer: &str, map: Option<&Map>) -> Vec<u8> {
        let page = |kind: &str, id: &str| format!("{kind}/{id}.html");
        let option = |value: &str, page: &str, name: &str| line("option", &[("value", value), ("data-page", page)], &safe(name));
        let persons = self.persons.iter().map(|person| option(person.id.0, &page("person", person.id.0), person.name));
        let places = |of_states: bool| -> String {
            let wanted = self.places.iter().filter(|asked| matches!(asked, Asked::State(_)) == of_states);
            wanted.map(|asked| option(asked.id(), &page("state", asked.id()), asked.name())).collect()
        };
        let present = |presence: &Presence| option(presence.word(), "", plain(self.corpus, text::present(*presence)));
        let said = |said: Said<'static, 0>| safe(plain(self.corpus, said));
        let named = "{name}";
        let holes = [
            ("title", said(text::title())),
            ("lead", said(text::lead())),
            ("how", said(text::how())),
            ("no-script", said(text::no_script())),
            ("search", said(text::search())),
            ("none-found", said(text::none_found())),
            ("person", said(text::person())),
            ("place", said(text::place())),
            ("states", said(text::states())),
            ("places", said(text::places())),
            ("presence", said(text::presence())),
            ("day", said(text::day())),
            ("options-of-persons", persons.collect()),
            ("options-of-states", places(true)),
            ("options-of-places", places(false)),
            ("options-of-presence", PRESENCES.iter().rev().map(present).collect()),
            ("first-day", FIRST_DAY.to_string()),
            ("earlier", said(text::earlier())),
            ("later", said(text::later())),
            ("today", said(text::today())),
            ("unknown", said(text::unknown())),
            ("bad-day", safe(&say(self.corpus, text::bad_day(FIRST_DAY)))),
            ("answer", answer.to_owned()),
            ("sources", said(text::sources())),
            ("open-alone", said(text::open_alone())),
            ("text", said(text::text())),
            ("citation", said(text::citation())),
            ("embedding", said(text::embedding())),
            ("copied", said(text::copied())),
            ("about-person", safe(&say(self.corpus, text::about_person(named)))),
            ("about-place", safe(&say(self.corpus, text::about_place(named)))),
            ("map", map.map_or_else(String::new, Map::figure)),
        ];
        let holes: Vec<(&str, &str)> = holes.iter().map(|(hole, value)| (*hole, value.as_str())).collect();
        let document = Document {
            path: "index.html",
            title: plain(self.corpus, text::title()),
            about: plain(self.corpus, text::lead()),
            scripts: &["site.js", "search.js", "data/index.js"],
            body: filled(include_str!("assets/first.html"), &holes),
            picture: map.and_then(Map::picture),
        };
        self.shell().write(&document)
    }

    /// Every name of the record with what it leads to: `site.names(...)`.
    pub(super) fn names(&self, law: Vec<Found>) -> Vec<u8> {
        let mut targets: Vec<[String; 4]> = Vec::new();
        let mut numbers: BTreeMap<[String; 4], usize> = BTreeMap::new();
        let mut found: Vec<(String, usize)> = Vec::new();
        let mut add = |name: String, target: [String; 4]| {
            let at = *numbers.entry(target.clone()).or_insert_with(|| {
                targets.push(target);
                targets.len() - 1
            });
            found.push((escape(&name).into_owned(), at));
        };
        for entry in self.corpus.names {
            if let Some(target) = self.target(entry) {
                add(entry.name.to_owned(), target);
            }
        }
        for Found { names, target } in law.into_iter().chain(self.courts_found()) {
            names.into_iter().for_each(|name| add(name, target.clone()));
        }
        format!("site.names({},{});\n", script::json(&targets), script::json(&found)).into_bytes()
    }

    /// The courts, by each of their names.
    fn courts_found(&self) -> impl Iterator<Item = Found> {
        self.corpus.courts.iter().map(|court| {
            let names = [court.id.0, court.name, court.short].into_iter().chain(court.also.iter().copied());
            let page = ["courts.html#", court.id.0].concat();
            let target = ["court", court.id.0, &escape(court.name), &page].map(str::to_owned);
            Found { names: names.map(fold).collect(), target }
        })
    }

    /// What a name leads to: its kind, id and name as shown, and a page of its own where it is nothing to ask about.
    fn target(&self, entry: &crate::law::NameEntry) -> Option<[String; 4]> {
        use crate::law::Named;
        let of = |kind: &str, id: &str, name: &str, page: String| Some([kind, id, &escape(name), &page].map(str::to_owned));
        match entry.means {
            Named::Person(id) => {
                let person = self.corpus.person(id)?;
                of("person", id.0, person.name, String::new())
            }
            // A town is asked about as what it lies in.
            Named::State(_) | Named::Place(_) => {
                let named = names::state(self.corpus, entry.name, self.today).ok()?;
                let asked = |id: &str| self.places.iter().find(|place| place.id() == id);
                let around = || asked(within(named).or(self.corpus.host(named, self.today).state.map(|host| host.id.0))?);
                let asked = asked(named.id()).or_else(around)?;
                of("place", asked.id(), asked.name(), String::new())
            }
            Named::Instrument(id) => {
                let instrument = self.corpus.instrument(id)?;
                of("law", id.0, instrument.title, format!("law/{}.html", id.0))
            }
            Named::Topic(id) => {
                let topic = self.corpus.topic(id)?;
                of("law", id.0, topic.names().next().unwrap_or(id.0), format!("law/topics.html#{}", id.0))
            }
            Named::Group(_) => None,
        }
    }
}

/// What a town lies in.
fn within(asked: Asked) -> Option<&'static str> {
    if let Asked::Place(place) = asked { place.within.map(|within| within.0) } else { None }
}

/// How a person may be there, the most usual last.
pub const PRESENCES: [Presence; 3] = [Presence::Overflight, Presence::UnscheduledLanding, Presence::Territory];
