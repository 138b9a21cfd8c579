//! What an id stands for: an article, rule, objection, flag, status, answer, instrument, process, finding, source, court, situation,
//! place, topic or problem code; and what in the record points at it.

use super::{
    facts::{self, OnFile},
    person::{ProcessState, process_state},
};
use crate::{
    law::*,
    problem::{Code, REFUSALS, Refusal, Typed, nearest_first},
};

/// What an id stands for.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// A word that people use about the law.
    Topic(&'static Topic),
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
    /// A place.
    Place(&'static Place),
    /// A problem code.
    Problem(Code),
    /// A code with which the command line is refused.
    Refusal(&'static Refusal),
}

/// Everything an id may stand for, a topic first, answers before statuses of the same word. Case and surrounding spaces do not matter, and a
/// topic has other names.
pub fn explain(corpus: &Corpus, id: &str) -> Vec<Subject> {
    let id = plain(id);
    let others = |called: &dyn Fn(&str) -> bool| -> Vec<Subject> {
        let called = subjects(corpus).filter(|(name, subject)| !matches!(subject, Subject::Topic(_)) && called(name));
        called.map(|(_, subject)| subject).collect()
    };
    let exact = others(&|name| name.to_lowercase() == id);
    let others = if exact.is_empty() { others(&|name| fold(name) == fold(&id)) } else { exact };
    topic(corpus, &id).map(Subject::Topic).into_iter().chain(others).collect()
}

/// The topic of this id or name.
fn topic(corpus: &Corpus, typed: &str) -> Option<&'static Topic> {
    corpus.bearing(&fold(typed)).find_map(|entry| if let Named::Topic(id) = entry.means { corpus.topic(id) } else { None })
}

/// An id as it is compared. An instrument may be typed by any of its names before the colon.
fn plain(id: &str) -> String {
    id.trim().chars().take(LONGEST_NAME).collect::<String>().to_lowercase()
}

/// The citation that was meant where the instrument is typed by another of its names: `ICC Statute:59(1)`.
pub fn respelled(corpus: &Corpus, id: &str) -> Option<String> {
    let (instrument, article) = id.split_once(':')?;
    let instrument = super::names::instrument(corpus, instrument).ok()?;
    Some(format!("{}:{}", instrument.id, article.trim()))
}

/// Ids that come near, nearest first: articles that go on where what was typed ends, then slips of the pen.
pub fn near(corpus: &Corpus, id: &str) -> Vec<String> {
    const MOST: usize = 6;
    let id = plain(id);
    let typed = Typed::new(&id);
    let (long, most) = (typed.letters() > 2, typed.likely().max(1));
    let comes_near = |(plain, name): (String, String)| {
        let goes_on = (long && plain.starts_with(&id)).then_some(0);
        let part = || (long && plain.split(['-', ':', ' ', '/']).any(|word| word == id)).then_some(most + 1);
        let slips = goes_on.or_else(|| typed.slips(&plain, most)).or_else(part)?;
        Some((slips, name))
    };
    let ids = subjects(corpus).map(|(name, _)| (name.to_lowercase(), name));
    let topics = corpus.topics.iter().flat_map(|topic| topic.names().map(|name| (name.to_lowercase(), topic.id.to_string())));
    nearest_first(ids.chain(topics).filter_map(comes_near).collect(), MOST)
}

/// What an id stands for, with what the record is asked about it. What a subject does not have is empty.
#[derive(Clone, Debug)]
pub struct Explained {
    /// What the id stands for.
    pub subject: Subject,
    /// What rests on an article or an instrument.
    pub uses: Uses,
    /// How many parties an instrument with a list has today.
    pub parties: Option<usize>,
    /// Of each entry of a rule, the case that it decides and one that it does not.
    pub tried: Vec<[Option<Tried>; 2]>,
    /// What a status counts as.
    pub counts_as: Option<Answer>,
    /// The statuses that count as an answer.
    pub statuses: Vec<Status>,
    /// The rules that can give a status, or lead to an answer.
    pub giving: Vec<RuleNumber>,
    /// How a process stands today.
    pub stands: Option<ProcessState>,
    /// The facts that rest on a source.
    pub facts: Vec<OnFile>,
    /// The state to which a place belongs today.
    pub host: Option<&'static State>,
    /// What says more about a topic, by its ids.
    pub see: Vec<(Text, Subject)>,
}

/// All that is told of subjects.
pub fn explained(corpus: &Corpus, subjects: &[Subject], today: Day) -> Vec<Explained> {
    subjects.iter().map(|subject| told(corpus, *subject, today)).collect()
}

fn told(corpus: &Corpus, subject: Subject, today: Day) -> Explained {
    let mut told = Explained {
        subject,
        uses: Uses::default(),
        parties: None,
        tried: Vec::new(),
        counts_as: None,
        statuses: Vec::new(),
        giving: Vec::new(),
        stands: None,
        facts: Vec::new(),
        host: None,
        see: Vec::new(),
    };
    match subject {
        Subject::Article(instrument, article) => {
            let cite = Citation { instrument: instrument.id, article: article.article };
            told.uses = uses(corpus, |other| *other == cite);
        }
        Subject::Instrument(instrument) => {
            told.uses = uses(corpus, |cite| cite.instrument == instrument.id);
            told.parties = corpus.action_list(instrument.id).map(|list| corpus.parties(list, today).count());
        }
        Subject::Rule(entries) => {
            let cases =
                |rule: &Rule| [rule.examples.and_then(|examples| examples.bites), rule.examples.map(|examples| examples.spares)];
            let of_rule = |rule: &'static Rule| cases(rule).map(|case| tried(corpus, rule, &case?, today));
            told.tried = entries.iter().map(of_rule).collect();
        }
        Subject::Status(status) => {
            told.counts_as = Some(corpus.counts_as(status));
            told.giving = giving(corpus, |given| given == status);
        }
        Subject::Answer(answer) => {
            told.statuses = Status::all().filter(|status| corpus.counts_as(*status) == answer).collect();
            told.giving = giving(corpus, |given| corpus.counts_as(given) == answer && given.carries());
        }
        Subject::Process(person, process) => told.stands = Some(process_state(person, process, today)),
        Subject::Source(source) => told.facts = resting_on(corpus, source.id),
        Subject::Place(place) => told.host = corpus.host(Asked::Place(place), today).state,
        Subject::Topic(topic) => {
            // A topic may be called as what it points at.
            let own = |subject: &Subject| matches!(subject, Subject::Topic(other) if other.id == topic.id);
            let pointed = |id: &Text| Some((*id, explain(corpus, id).into_iter().find(|subject| !own(subject))?));
            told.see = topic.see.iter().filter_map(pointed).collect();
        }
        Subject::Objection(_)
        | Subject::Flag(_)
        | Subject::Obligation(_)
        | Subject::Finding(_)
        | Subject::Court(_)
        | Subject::Situation(_)
        | Subject::Problem(_)
        | Subject::Refusal(_) => {}
    }
    told
}

/// A rule's example, answered.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Who.
    pub person: &'static Person,
    /// Where.
    pub state: &'static State,
    /// When.
    pub date: Day,
    /// What the rule said, the strongest; none: it did not speak.
    pub status: Option<Status>,
    /// The answer of all rules.
    pub answer: Answer,
}

/// Answers a rule's example.
pub fn tried(corpus: &Corpus, rule: &'static Rule, example: &Example, today: Day) -> Option<Tried> {
    let (person, state) = (corpus.person(example.person)?, corpus.state(example.state)?);
    let place = Asked::State(state);
    let question = Question { person, place, date: example.date, presence: Presence::Territory, today };
    let opinion = opine(corpus, question);
    let said = opinion.conclusions.iter().filter(|conclusion| conclusion.rule == Some(rule));
    let status = said.map(|conclusion| conclusion.status).min();
    Some(Tried { person, state, date: example.date, status, answer: opinion.answer })
}

/// The rules that can give a status: when all conditions are met, when one fails, or by an objection left open.
fn giving(corpus: &Corpus, wanted: impl Fn(Status) -> bool) -> Vec<RuleNumber> {
    let gives = |rule: &&Rule| {
        let given = if let Gives::Status(status) = rule.gives { Some(status) } else { None };
        let objections = rule.objections.iter().chain(corpus.combination.objections);
        let ruled = |ruling: Ruling| {
            objections
                .clone()
                .flat_map(|id| corpus.objection_entries(*id))
                .any(|objection| objection.ruled == ruling && objection.moves)
        };
        given.is_some_and(&wanted)
            || rule.when.iter().filter_map(|condition| condition.otherwise).any(&wanted)
            || given.is_some_and(|given| ruled(Ruling::Open) && wanted(corpus.contested(given)))
            || (ruled(Ruling::Sustained) && wanted(Status::Barred))
    };
    let mut numbers: Vec<RuleNumber> = corpus.rules.iter().filter(gives).map(|rule| rule.number).collect();
    numbers.dedup();
    numbers
}

/// What rests on an article.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Rules, each once.
    pub rules: Vec<RuleNumber>,
    /// Objections, each once.
    pub objections: Vec<ObjectionId>,
    /// Flags.
    pub flags: Vec<FlagCode>,
    /// Rulings and positions.
    pub findings: Vec<FindingId>,
    /// Documents that charge it.
    pub processes: Vec<ProcessId>,
}

/// What rests on articles: one, or all of an instrument.
fn uses(corpus: &Corpus, is: impl Fn(&Citation) -> bool) -> Uses {
    let any = |cites: &[Citation]| cites.iter().any(&is);
    let mut uses = Uses::default();
    for rule in corpus.rules {
        let rows = if let Binds::States(rows) = rule.binds { rows } else { &[] };
        let cited = any(rule.cites)
            || any(rule.follows)
            || rule.when.iter().any(|condition| any(condition.cites))
            || rule.adds.iter().any(|addition| any(addition.cites))
            || rows.iter().any(|row| any(row.cites));
        if cited && !uses.rules.contains(&rule.number) {
            uses.rules.push(rule.number);
        }
    }
    for objection in corpus.objections {
        if any(objection.cites) && !uses.objections.contains(&objection.id) {
            uses.objections.push(objection.id);
        }
    }
    uses.flags.extend(corpus.flags.iter().filter(|flag| any(flag.cites)).map(|flag| flag.code));
    uses.findings.extend(corpus.findings.iter().filter(|finding| any(finding.cites)).map(|finding| finding.id));
    let processes = corpus.persons.iter().flat_map(|person| person.processes);
    let charged = processes.filter(|process| process.charges.iter().any(|charge| is(&charge.provision)));
    uses.processes.extend(charged.map(|process| process.id));
    uses
}

/// The facts that rest on a source.
fn resting_on(corpus: &Corpus, source: SourceId) -> Vec<OnFile> {
    facts::facts(corpus).into_iter().filter(|fact| fact.basis.sources.contains(&source)).collect()
}

/// Every id that can be explained, with what it stands for, in one fixed order.
pub fn subjects(corpus: &Corpus) -> impl Iterator<Item = (String, Subject)> {
    let topics = corpus.topics.iter().map(|topic| (topic.id.to_string(), Subject::Topic(topic)));
    let answers = Answer::all().map(|answer| (answer.word().to_owned(), Subject::Answer(answer)));
    let statuses = Status::all()
        .filter(|status| Answer::from_word(status.word()).is_none())
        .map(|status| (status.word().to_owned(), Subject::Status(status)));
    let obligations = Obligation::all().map(|obligation| (obligation.word().to_owned(), Subject::Obligation(obligation)));
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
    let numbered = corpus.objections.iter().filter(move |objection| {
        corpus.objections.iter().find(|other| other.id == objection.id).is_some_and(|first| std::ptr::eq(first, *objection))
    });
    let objections =
        objections.chain(numbered.map(|objection| (format!("O{}", objection.number), Subject::Objection(objection))));
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
    let places = corpus.places.iter().chain(corpus.towns).map(|place| (place.id.to_string(), Subject::Place(place)));
    let problems = Code::ALL.iter().map(|code| (code.word().to_owned(), Subject::Problem(*code)));
    let refusals = REFUSALS.iter().map(|refusal| (refusal.word.to_owned(), Subject::Refusal(refusal)));
    let sources = corpus.sources.iter().map(|source| (source.id.to_string(), Subject::Source(source)));
    topics
        .chain(answers)
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
        .chain(places)
        .chain(problems)
        .chain(refusals)
        .chain(sources)
}
