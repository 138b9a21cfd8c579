//! The document around what a page says: head, way around, foot.

use crate::{
    draw::element::{filled, line, safe},
    law::{Corpus, Day},
    words::{
        self,
        message::{Said, site as text},
        plain, say,
    },
};

/// What every page of a site has around it.
pub struct Shell<'a> {
    /// The record.
    pub corpus: &'a Corpus,
    /// The day of writing.
    pub today: Day,
    /// Where the site will be, with a slash at its end.
    pub base: Option<&'a str>,
}

/// What a document is.
pub struct Document<'d> {
    /// Its path in the site.
    pub path: &'d str,
    /// Its title.
    pub title: &'d str,
    /// What it is about, in a sentence.
    pub about: &'d str,
    /// Scripts, by their paths in the site.
    pub scripts: &'d [&'d str],
    /// What stands in it.
    pub body: String,
    /// The picture of it, where it has one: its path in the site, and what it shows.
    pub picture: Option<(&'d str, &'d str)>,
}

impl Shell<'_> {
    /// The document, whole.
    pub fn write(&self, document: &Document) -> Vec<u8> {
        let Document { path, title, about, scripts, body, .. } = document;
        let up = "../".repeat(path.matches('/').count());
        let name = self.plain(text::name());
        let script = |script: &&str| line("script", &[("src", &[up.as_str(), script].concat()), ("defer", "")], "");
        let written = filled(
            include_str!("assets/document.html"),
            &[
                ("language", words::LANGUAGE),
                ("about", &safe(about)),
                ("graph", &self.graph(document)),
                ("titled", &[safe(title), name.clone()].join(" - ")),
                ("up", &up),
                ("scripts", &scripts.iter().map(script).collect::<String>()),
                ("skip", &self.plain(text::skip())),
                ("name", &name),
                ("persons", &self.plain(text::persons())),
                ("states", &self.plain(text::states())),
                ("courts", &self.plain(text::courts())),
                ("law", &self.plain(text::law())),
                ("body", body),
                ("foot", &self.foot()),
            ],
        );
        written.into_bytes()
    }

    /// What a page that links here may show of it.
    fn graph(&self, document: &Document) -> String {
        let Some(address) = self.address(document.path) else { return String::new() };
        let holes = [
            ("name", self.plain(text::name())),
            ("title", safe(document.title)),
            ("about", safe(document.about)),
            ("address", safe(&address)),
        ];
        let graph = filled(include_str!("assets/graph.html"), &holes.each_ref().map(|(hole, value)| (*hole, value.as_str())));
        let picture = document.picture.and_then(|(path, shown)| Some((self.address(path)?, shown)));
        let picture = picture.map(|(address, shown)| {
            let holes = [("address", safe(&address)), ("shown", safe(shown))];
            filled(include_str!("assets/graph-picture.html"), &holes.each_ref().map(|(hole, value)| (*hole, value.as_str())))
        });
        graph + &picture.unwrap_or_default()
    }

    /// Where a page will be; the first stands for the folder.
    pub fn address(&self, path: &str) -> Option<String> {
        Some([self.base?, if path == "index.html" { "" } else { path }].concat())
    }

    /// From which record, of which day; and that it is no advice.
    fn foot(&self) -> String {
        let overlay = self.corpus.edition.overlay.map(|overlay| words::overlay(self.corpus, &overlay));
        let record = say(self.corpus, text::record(self.corpus.edition.version, self.corpus.edition.complete_on));
        let advice = plain(self.corpus, text::advice()).to_owned();
        safe(&words::sentences([overlay, Some(record), Some(say(self.corpus, text::written(self.today))), Some(advice)]))
    }

    fn plain(&self, said: Said<'static, 0>) -> String {
        safe(plain(self.corpus, said))
    }
}
