//! Links from what a page names to the page about it: persons, states and places, and texts of law by their short titles.

use std::collections::HashMap;

use super::Asking;
use crate::{
    draw::element::{element, safe},
    law::{Asked, Corpus},
};

/// Names as they stand on a page, each with the path of the page about it; without one where the site has none.
pub struct Links {
    /// By the first letter, the longest first: what is a part of a longer name is not that name.
    names: HashMap<char, Vec<(String, Option<String>)>>,
}

/// Each text of law by its short title, with the path of its page.
pub fn of_law(corpus: &Corpus) -> Vec<(&'static str, String)> {
    let mut titles: Vec<(&str, String)> =
        corpus.instruments.iter().map(|one| (one.short, format!("law/{}.html", one.id.0))).collect();
    titles.sort_by_key(|(title, _)| (std::cmp::Reverse(title.len()), *title));
    titles
}

impl Links {
    /// Every name that a site has a page for.
    pub fn new(asking: &Asking) -> Links {
        let persons = asking.corpus.persons.iter().map(|person| {
            let shown = asking.persons.iter().any(|one| one.id == person.id);
            (person.name, shown.then(|| format!("person/{}.html", person.id.0)))
        });
        let states = asking.corpus.states.iter().map(Asked::State).chain(asking.corpus.places.iter().map(Asked::Place));
        let states = states.map(|asked| {
            let shown = asking.places.iter().any(|one| one.id() == asked.id());
            (asked.name(), shown.then(|| format!("state/{}.html", asked.id())))
        });
        Links::of(persons.chain(states).chain(of_law(asking.corpus).into_iter().map(|(title, path)| (title, Some(path)))))
    }

    /// Texts of law alone.
    pub fn to_law(corpus: &Corpus) -> Links {
        Links::of(of_law(corpus).into_iter().map(|(title, path)| (title, Some(path))))
    }

    fn of<'n>(all: impl Iterator<Item = (&'n str, Option<String>)>) -> Links {
        let mut names: HashMap<char, Vec<(String, Option<String>)>> = HashMap::new();
        for (name, path) in all {
            let name = safe(name);
            if let Some(first) = name.chars().next() {
                names.entry(first).or_default().push((name, path));
            }
        }
        for of_letter in names.values_mut() {
            of_letter.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
            of_letter.dedup_by(|one, other| one.0 == other.0);
        }
        Links { names }
    }

    /// A part of a page of this path, with its names as links: each once in a paragraph, and none in a heading, a link or a list of sources.
    pub fn put(&self, html: &str, path: &str) -> String {
        let up = "../".repeat(path.matches('/').count());
        let mut out = String::with_capacity(html.len() + html.len() / 4);
        let (mut closed, mut linked): (Option<&str>, Vec<&str>) = (None, Vec::new());
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            match closed {
                None => self.text(text, path, &up, &mut linked, &mut out),
                Some(_) => out.push_str(text),
            }
            out.push_str(&["<", tag, ">"].concat());
            let name = tag.split(' ').next().unwrap_or_default();
            match closed {
                Some(end) if name.strip_prefix('/') == Some(end) => closed = None,
                None if CLOSED.contains(&name) => closed = Some(name),
                _ => {}
            }
            if PARAGRAPHS.contains(&name) {
                linked.clear();
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn text<'s>(&'s self, text: &str, path: &str, up: &str, linked: &mut Vec<&'s str>, out: &mut String) {
        let mut before = ' ';
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let fits = |(name, _): &&(String, Option<String>)| {
                rest.strip_prefix(name.as_str()).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            let found =
                if before.is_alphanumeric() { None } else { self.names.get(&letter).and_then(|all| all.iter().find(fits)) };
            let whole = found.map_or(letter.len_utf8(), |(name, _)| name.len());
            let (piece, after) = rest.split_at(whole);
            match found {
                Some((name, Some(to))) if to != path && !linked.contains(&name.as_str()) => {
                    linked.push(name);
                    out.push_str(&element("a", &[("href", &[up, to].concat())], piece));
                }
                _ => out.push_str(piece),
            }
            before = piece.chars().next_back().unwrap_or(' ');
            rest = after;
        }
    }
}

/// Elements in which nothing is linked: links, headings, sources, and names in other languages.
const CLOSED: [&str; 7] = ["a", "h1", "h2", "h3", "ol", "bdi", "strong"];
/// Elements in which a name is linked anew.
const PARAGRAPHS: [&str; 6] = ["p", "li", "dd", "dt", "td", "article"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_linked_once_a_paragraph_whole_and_nowhere_twice() {
        let names = [("Guinea", "state/g.html"), ("Equatorial Guinea", "state/e.html"), ("A & B", "person/ab.html")];
        let links = Links::of(names.into_iter().map(|(name, path)| (name, Some(path.to_owned()))).chain([("Guinea Bay", None)]));
        let put = |html: &str| links.put(html, "person/x.html");
        let link = |name: &str, to: &str| format!("<a href=\"../{to}\">{name}</a>");
        let (guinea, equatorial) = (link("Guinea", "state/g.html"), link("Equatorial Guinea", "state/e.html"));
        assert_eq!(put("<p>Guinea, Equatorial Guinea, Guinea.</p>"), format!("<p>{guinea}, {equatorial}, Guinea.</p>"));
        assert_eq!(put("<li>Guinea</li><li>Guinea</li>"), format!("<li>{guinea}</li><li>{guinea}</li>"));
        assert_eq!(put("<p>A &amp; B</p>"), format!("<p>{}</p>", link("A &amp; B", "person/ab.html")));
        for whole in [
            "<h2>Guinea</h2>",
            "<p>Guineas, NewGuinea, Guinea Bay</p>",
            "<a href=\"Guinea\">Guinea</a>",
            "<ol><li>Guinea</li></ol>",
        ] {
            assert_eq!(put(whole), whole);
        }
        assert_eq!(links.put("<p>Guinea</p>", "state/g.html"), "<p>Guinea</p>");
    }
}
