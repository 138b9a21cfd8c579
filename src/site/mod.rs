//! The record as pages for readers: static files with every answer, in the program's own words.
//!
//! Never: a sentence of its own, or a decision about law. What it asks is asked as `check` asks it; what it writes are the pages of the program.

mod answers;
mod feed;
mod first;
mod flat;
mod fold;
mod law;
mod links;
mod map;
mod script;
mod shell;
mod spans;
mod template;
mod views;

use std::{collections::HashMap, sync::OnceLock};

use crate::{
    draw::element::{element, filled, line, safe},
    law::*,
    query::{intervals::places, list::Filter},
};
pub use first::PRESENCES;
use links::Links;
use shell::Shell;
pub use spans::Span;

/// A file: its path in the folder, with slashes, and what it holds.
pub type File = (String, Vec<u8>);

/// What a site is made of, and for whom.
pub struct Asking<'a> {
    /// The record.
    pub corpus: &'static Corpus,
    /// The day of writing: what was, is and will be is told as of it.
    pub today: Day,
    /// Where the site will be, with a slash at its end.
    pub base: Option<&'a str>,
    /// An older record: answers that changed since are told.
    pub since: Option<&'static Corpus>,
    persons: Vec<&'static Person>,
    places: Vec<Asked>,
    links: OnceLock<Links>,
}

/// Whether a site has a file or folder of this name beside its first page.
pub fn is_of_a_site(name: &str) -> bool {
    const OWN: [&str; 16] = [
        "courts.html",
        "data",
        "feed.xml",
        "index.html",
        "law",
        "law.html",
        "map-dark.svg",
        "map-narrow-dark.svg",
        "map-narrow.svg",
        "map.png",
        "map.svg",
        "person",
        "persons.html",
        "sitemap.xml",
        "state",
        "states.html",
    ];
    OWN.contains(&name) || ASSETS.iter().any(|(asset, _)| *asset == name)
}

/// What stands beside the pages as it is.
const ASSETS: [(&str, &str); 3] = [
    ("search.js", include_str!("assets/search.js")),
    ("site.css", include_str!("assets/site.css")),
    ("site.js", include_str!("assets/site.js")),
];

impl<'a> Asking<'a> {
    /// A site of everybody and every place on record.
    pub fn new(corpus: &'static Corpus, today: Day) -> Asking<'a> {
        let mut persons: Vec<&'static Person> = corpus.persons.iter().collect();
        persons.sort_by_key(|person| (fold(person.name), person.id));
        let mut places = places(corpus, &Filter::all(today));
        // States before places, each by its name.
        places.sort_by_key(|asked| (matches!(asked, Asked::Place(_)), fold(asked.name()), asked.id()));
        Asking { corpus, today, base: None, since: None, persons, places, links: OnceLock::new() }
    }

    /// The same of these persons alone.
    pub fn about(self, mut persons: Vec<&'static Person>) -> Asking<'a> {
        persons.sort_by_key(|person| (fold(person.name), person.id));
        persons.dedup_by_key(|person| person.id);
        Asking { persons, ..self }
    }

    /// The same of these states and places alone, in their order.
    pub fn at(self, wanted: impl FnMut(&Asked) -> bool) -> Asking<'a> {
        let places = self.places.into_iter().filter(wanted).collect();
        Asking { places, ..self }
    }

    /// Every state and place that can be asked about: states first, each by its name.
    pub fn places(&self) -> &[Asked] {
        &self.places
    }

    /// Where the names of persons, places and texts of law lead.
    fn links(&self) -> &Links {
        self.links.get_or_init(|| Links::new(self))
    }

    fn shell(&self) -> Shell<'a> {
        Shell { corpus: self.corpus, today: self.today, base: self.base }
    }

    /// Every file of the site.
    pub fn files(&self) -> Vec<File> {
        let mut files: Vec<File> = ASSETS.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        files.extend(self.answers());
        let law = self.law();
        files.push(("data/names.js".to_owned(), self.names(law.found)));
        files.extend(law.files);
        files.extend(self.views());
        let map = map::Map::of(self);
        files.push(("index.html".to_owned(), self.first(&self.first_answer(), map.as_ref())));
        files.extend(map.into_iter().flat_map(map::Map::files));
        files.extend(self.feed());
        files.extend(self.sitemap(&files));
        files
    }

    /// The files of the answers: one a person, and what all share.
    fn answers(&self) -> Vec<File> {
        let folded = answers::folded(self);
        let shared = fold::shared(&folded);
        let places: HashMap<&str, usize> = shared.iter().enumerate().map(|(at, text)| (*text, at)).collect();
        let file = |(person, folded): (&&'static Person, &fold::Folded)| {
            let text = format!("site.person({},{});\n", script::json(&person.id.0), folded.written(&places));
            (format!("data/{}.js", person.id.0), text.into_bytes())
        };
        let mut files: Vec<File> = self.persons.iter().zip(&folded).map(file).collect();
        files.push(("data/shared.js".to_owned(), format!("site.shared({});\n", script::json(&shared)).into_bytes()));
        files.push(("data/index.js".to_owned(), self.index()));
        files
    }

    /// The addresses of all pages, for search engines.
    fn sitemap(&self, files: &[File]) -> Option<File> {
        let shell = self.shell();
        let pages = files.iter().map(|(path, _)| path.as_str()).filter(|path| path.ends_with(".html"));
        let addresses: Option<Vec<String>> = pages.map(|path| shell.address(path)).collect();
        let entry = |address: &String| line("url", &[], &element("loc", &[], &safe(address)));
        let urls: String = addresses?.iter().map(entry).collect();
        Some(("sitemap.xml".to_owned(), filled(include_str!("assets/sitemap.xml"), &[("urls", &urls)]).into_bytes()))
    }
}
