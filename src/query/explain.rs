//! What an id stands for: an article, rule, objection, flag, status, answer, instrument, process, finding, source, court or situation.

use crate::law::*;

/// What an id stands for.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// An article of an instrument.
    Article(&'static Instrument, &'static Article),
    /// An instrument.
    Instrument(&'static Instrument),
    /// A rule: all its entries.
    Rule(&'static [Rule]),
    /// An objection: its first entry.
    Objection(&'static Objection),
    /// A flag.
    Flag(&'static FlagRule),
    /// A status of a rule.
    Status(Status),
    /// An answer.
    Answer(Answer),
    /// An obligation.
    Obligation(Obligation),
    /// A warrant, indictment, summons or application.
    Process(&'static Person, &'static Process),
    /// A ruling or position.
    Finding(&'static Finding),
    /// A source.
    Source(&'static Source),
    /// A court.
    Court(&'static Court),
    /// A situation.
    Situation(&'static Situation),
}

/// Everything an id may stand for, answers before statuses of the same word. Case and surrounding spaces do not matter.
pub fn explain(corpus: &Corpus, id: &str) -> Vec<Subject> {
    let id = id.trim().to_lowercase();
    subjects(corpus).filter(|(name, _)| name.to_lowercase() == id).map(|(_, subject)| subject).collect()
}

/// Every id that can be explained, with what it stands for, in one fixed order.
pub fn subjects(corpus: &Corpus) -> impl Iterator<Item = (String, Subject)> {
    let answers = Answer::ALL.into_iter().map(|answer| (answer.word().to_owned(), Subject::Answer(answer)));
    let statuses = Status::ALL
        .into_iter()
        .filter(|status| Answer::from_word(status.word()).is_none())
        .map(|status| (status.word().to_owned(), Subject::Status(status)));
    let obligations =
        Obligation::ALL.into_iter().map(|obligation| (obligation.word().to_owned(), Subject::Obligation(obligation)));
    let mut numbers: Vec<RuleNumber> = corpus.rules.iter().map(|rule| rule.number).collect();
    numbers.dedup();
    let corpus = *corpus;
    let rules = numbers.into_iter().flat_map(move |number| {
        let entries = corpus.rule_entries(number);
        let id = entries.first().map(|rule| rule.id.to_owned());
        [Some(number.to_string()), id].into_iter().flatten().map(move |name| (name, Subject::Rule(entries)))
    });
    let mut heard: Vec<&'static Objection> = Vec::new();
    for objection in corpus.objections {
        if !heard.iter().any(|other| other.id == objection.id) {
            heard.push(objection);
        }
    }
    let objections = heard.into_iter().map(|objection| (objection.id.to_string(), Subject::Objection(objection)));
    let flags = corpus.flags.iter().map(|flag| (flag.code.to_string(), Subject::Flag(flag)));
    let instruments = corpus.instruments.iter().map(|instrument| (instrument.id.to_string(), Subject::Instrument(instrument)));
    let articles = corpus.instruments.iter().flat_map(|instrument| {
        instrument
            .articles
            .iter()
            .map(move |article| (format!("{}:{}", instrument.id, article.article), Subject::Article(instrument, article)))
    });
    let processes = corpus.persons.iter().flat_map(|person| {
        person.processes.iter().map(move |process| (process.id.to_string(), Subject::Process(person, process)))
    });
    let findings = corpus.findings.iter().map(|finding| (finding.id.to_string(), Subject::Finding(finding)));
    let courts = corpus.courts.iter().map(|court| (court.id.to_string(), Subject::Court(court)));
    let situations = corpus.situations.iter().map(|situation| (situation.id.to_string(), Subject::Situation(situation)));
    let sources = corpus.sources.iter().map(|source| (source.id.to_string(), Subject::Source(source)));
    answers
        .chain(statuses)
        .chain(obligations)
        .chain(rules)
        .chain(objections)
        .chain(flags)
        .chain(instruments)
        .chain(articles)
        .chain(processes)
        .chain(findings)
        .chain(courts)
        .chain(situations)
        .chain(sources)
}
