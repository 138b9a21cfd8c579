//! Pages of persons, states, places and courts: what `person`, `state` and `explain` say.

use super::{Asking, File, shell::Document};
use crate::{
    draw::element::{element, line, safe},
    law::{Asked, Court, Person, fold},
    query::{
        explain::{Subject, explained},
        person::person_view,
        side_by_side::each,
        state::state_view,
    },
    report::{ExplainReport, PersonReport, Report, StateReport, html},
    words::{message::Said, message::site as text, plain, say},
};

/// Links under a heading, or under none: where each leads, and its name.
type Links<'n> = (Option<Said<'static, 0>>, Vec<(String, &'n str)>);

impl Asking<'_> {
    /// Every such page, and the lists that lead to them.
    pub(super) fn views(&self) -> Vec<File> {
        let mut files = each(self.persons.clone(), |person| self.of_person(person));
        files.extend(each(self.places.clone(), |asked| self.of_place(asked)));
        let persons = self.persons.iter().map(|person| (format!("person/{}.html", person.id.0), person.name));
        files.push(self.listed("persons.html", text::list_of_persons(), &[(None, persons.collect())]));
        let places = |of_states: bool| -> Vec<(String, &'static str)> {
            let wanted = self.places.iter().filter(|asked| matches!(asked, Asked::State(_)) == of_states);
            wanted.map(|asked| (format!("state/{}.html", asked.id()), asked.name())).collect()
        };
        let lists = [(None, places(true)), (Some(text::places()), places(false))];
        files.push(self.listed("states.html", text::list_of_states(), &lists));
        files.push(self.courts());
        files
    }

    fn of_person(&self, person: &'static Person) -> File {
        let view = person_view(self.corpus, person, self.today, self.today);
        let report = PersonReport::new(self.corpus, &view, self.today, true).published();
        let title = say(self.corpus, text::about_person(person.name));
        self.view(format!("person/{}.html", person.id.0), (person.name, &title, person.id.0), &Report::Person(Box::new(report)))
    }

    fn of_place(&self, asked: Asked) -> File {
        let view = state_view(self.corpus, asked, self.today, self.today);
        let report = StateReport::new(self.corpus, &view, self.today, false).published();
        let title = say(self.corpus, text::about_place(asked.name()));
        let asks = ["/", asked.id()].concat();
        self.view(format!("state/{}.html", asked.id()), (asked.name(), &title, &asks), &Report::State(Box::new(report)))
    }

    /// A page of its own about what has this name and title, and that a question with this address asks about.
    fn view(&self, path: String, (name, title, asks): (&str, &str, &str), report: &Report) -> File {
        let question = element("a", &[("href", &["../index.html#", asks].concat())], &safe(&say(self.corpus, text::ask(name))));
        let said = self.links().put(&html(self.corpus, report, 1), &path);
        let (first, rest) =
            said.split_once("</p>\n").map_or((said.clone(), ""), |(first, rest)| ([first, "</p>\n"].concat(), rest));
        let body = [&line("h1", &[], &safe(name)), &first, &line("p", &[], &question), rest].concat();
        let document = Document { path: &path, title, about: title, scripts: &[], body, picture: None };
        let written = self.shell().write(&document);
        (path, written)
    }

    /// A list of links, in parts that may have a heading.
    pub(super) fn listed(&self, path: &str, title: Said<'static, 0>, parts: &[Links<'_>]) -> File {
        let title = plain(self.corpus, title);
        let mut body = line("h1", &[], &safe(title));
        for (heading, links) in parts {
            let heading = heading.as_ref().map(|heading| line("h2", &[], &safe(&say(self.corpus, heading.clone()))));
            let link = |(path, name): &(String, &str)| line("li", &[], &element("a", &[("href", path)], &safe(name)));
            let links: String = links.iter().map(link).collect();
            body.push_str(&heading.unwrap_or_default());
            body.push_str(&line("ul", &[("class", "names")], &links));
        }
        let written = self.shell().write(&Document { path, title, about: title, scripts: &[], body, picture: None });
        (path.to_owned(), written)
    }

    fn courts(&self) -> File {
        let title = plain(self.corpus, text::list_of_courts());
        let article = |court: &'static Court| self.article(court.id.0, Subject::Court(court));
        let mut courts: Vec<&'static Court> = self.corpus.courts.iter().collect();
        courts.sort_by_key(|court| (fold(court.name), court.id));
        let articles: String = courts.into_iter().map(article).collect();
        let body = line("h1", &[], &safe(title)) + &self.links().put(&articles, "courts.html");
        let document = Document { path: "courts.html", title, about: title, scripts: &[], body, picture: None };
        ("courts.html".to_owned(), self.shell().write(&document))
    }

    /// What an id stands for, as a part of a page that its id leads to.
    pub(super) fn article(&self, id: &str, subject: Subject) -> String {
        let explained = explained(self.corpus, &[subject], self.today);
        let report = ExplainReport::new(self.corpus, id, &explained, self.today).published(self.corpus);
        line("article", &[("id", id)], &html(self.corpus, &Report::Explain(Box::new(report)), 2))
    }
}
