//! Pages of the law: what `explain` says of every rule, objection, flag and article, of answers and of words.

use super::{Asking, File, shell::Document};
use crate::{
    draw::element::{line, safe},
    law::{Citation, fold},
    problem::escape,
    query::{
        explain::{Subject, subjects},
        side_by_side::each,
    },
    words::{
        cites,
        message::{Said, explain, site as text},
        plain, say,
    },
};

/// The pages of the law.
pub(super) struct Law {
    pub(super) files: Vec<File>,
    /// What can be looked for in it.
    pub(super) found: Vec<Found>,
}

/// What is looked for by names, each as it is compared; its kind and id, its name as shown, and the address of what is said of it.
pub(super) struct Found {
    pub(super) names: Vec<String>,
    pub(super) target: [String; 4],
}

/// A page of the law: its path, its title, and what stands on it by ids.
struct Part {
    path: String,
    title: String,
    subjects: Vec<(String, Subject)>,
}

impl Asking<'_> {
    /// Every page of the law, and the list that leads to them.
    pub(super) fn law(&self) -> Law {
        let parts = self.parts();
        let found = parts.iter().flat_map(|part| part.subjects.iter().map(|(id, subject)| self.found(&part.path, id, subject)));
        let found = found.collect();
        let of_instrument = |part: &&Part| matches!(part.subjects.first(), Some((_, Subject::Instrument(_))));
        let links = |wanted: bool| -> Vec<(String, &str)> {
            let parts = parts.iter().filter(|part| of_instrument(part) == wanted);
            let mut links: Vec<(String, &str)> = parts.map(|part| (part.path.clone(), part.title.as_str())).collect();
            if wanted {
                links.sort_by_cached_key(|(path, title)| (fold(title), path.clone()));
            }
            links
        };
        let lists = [(None, links(false)), (Some(text::instruments()), links(true))];
        let mut files = vec![self.listed("law.html", text::list_of_law(), &lists)];
        files.extend(each(parts, |part| self.part(&part)));
        Law { files, found }
    }

    /// What an id is looked for by: itself, and the title and number of an article in words.
    fn found(&self, path: &str, id: &str, subject: &Subject) -> Found {
        let mut names = vec![fold(id)];
        let shown = match subject {
            Subject::Article(instrument, article) => {
                let words = plain(self.corpus, text::article_words());
                names.push(fold(&[instrument.short, words, article.article].join(" ")));
                let cite = Citation { instrument: instrument.id, article: article.article };
                say(self.corpus, explain::article_title(cites::one(self.corpus, cite), article.heading))
            }
            Subject::Instrument(instrument) => instrument.title.to_owned(),
            _ => id.to_owned(),
        };
        Found { names, target: ["law".to_owned(), id.to_owned(), escape(&shown).into_owned(), format!("{path}#{id}")] }
    }

    fn part(&self, part: &Part) -> File {
        let articles = part.subjects.iter().map(|(id, subject)| self.article(id, *subject));
        let body = line("h1", &[], &safe(&part.title)) + &self.links().put(&articles.collect::<String>(), &part.path);
        let document = Document { path: &part.path, title: &part.title, about: &part.title, scripts: &[], body, picture: None };
        (part.path.clone(), self.shell().write(&document))
    }

    fn parts(&self) -> Vec<Part> {
        let part = |path: &str, title: Said<'static, 0>, wanted: fn(&Subject) -> bool| Part {
            path: format!("law/{path}.html"),
            title: plain(self.corpus, title).to_owned(),
            subjects: each_once(subjects(self.corpus).filter(|(_, subject)| wanted(subject))),
        };
        let mut parts = vec![
            part("rules", text::rules(), |subject| matches!(subject, Subject::Rule(_))),
            part("objections", text::objections(), |subject| matches!(subject, Subject::Objection(_))),
            part("flags", text::flags(), |subject| matches!(subject, Subject::Flag(_))),
            part("answers", text::words_of_answers(), |subject| {
                matches!(subject, Subject::Answer(_) | Subject::Status(_) | Subject::Obligation(_))
            }),
            part("topics", text::topics(), |subject| matches!(subject, Subject::Topic(_))),
        ];
        for instrument in self.corpus.instruments {
            let whole = (instrument.id.0.to_owned(), Subject::Instrument(instrument));
            let articles = instrument
                .articles
                .iter()
                .map(|article| (format!("{}:{}", instrument.id, article.article), Subject::Article(instrument, article)));
            let path = format!("law/{}.html", instrument.id.0);
            parts.push(Part {
                path,
                title: instrument.title.to_owned(),
                subjects: std::iter::once(whole).chain(articles).collect(),
            });
        }
        parts
    }
}

/// Subjects that have several ids, by the first of them.
fn each_once(subjects: impl Iterator<Item = (String, Subject)>) -> Vec<(String, Subject)> {
    let same = |one: &Subject, other: &Subject| match (one, other) {
        (Subject::Rule(one), Subject::Rule(other)) => std::ptr::eq(one.as_ptr(), other.as_ptr()),
        (Subject::Objection(one), Subject::Objection(other)) => one.id == other.id,
        _ => false,
    };
    let mut found: Vec<(String, Subject)> = Vec::new();
    for (id, subject) in subjects {
        if !found.iter().any(|(_, other)| same(other, &subject)) {
            found.push((id, subject));
        }
    }
    found
}
