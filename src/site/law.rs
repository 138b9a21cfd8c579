//! Pages of the law: what `explain` says of every rule, objection, flag and article, of answers and of words.

use super::{Asking, File, shell::Document};
use crate::{
    draw::element::{line, safe},
    query::{
        explain::{Subject, subjects},
        side_by_side::each,
    },
    words::{message::Said, message::site as text, plain},
};

/// The pages of the law.
pub(super) struct Law {
    pub(super) files: Vec<File>,
    /// Each id with the address of what is said of it.
    pub(super) addresses: Vec<(String, String)>,
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
        let addresses =
            parts.iter().flat_map(|part| part.subjects.iter().map(|(id, _)| (id.clone(), format!("{}#{id}", part.path))));
        let addresses = addresses.collect();
        let of_instrument = |part: &&Part| matches!(part.subjects.first(), Some((_, Subject::Instrument(_))));
        let links = |wanted: bool| -> Vec<(String, &str)> {
            let parts = parts.iter().filter(|part| of_instrument(part) == wanted);
            parts.map(|part| (part.path.clone(), part.title.as_str())).collect()
        };
        let lists = [(None, links(false)), (Some(text::instruments()), links(true))];
        let mut files = vec![self.listed("law.html", text::list_of_law(), &lists)];
        files.extend(each(parts, |part| self.part(&part)));
        Law { files, addresses }
    }

    fn part(&self, part: &Part) -> File {
        let articles = part.subjects.iter().map(|(id, subject)| self.article(id, *subject));
        let body = line("h1", &[], &safe(&part.title)) + &articles.collect::<String>();
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
