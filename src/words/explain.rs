//! What ids stand for, in words.

use super::{english::*, facts, happened};
use crate::{
    law::*,
    problem::{Severity, escape},
    query::explain::Tried,
};

/// Every rule hears or raises it.
pub const EVERY_RULE: &str = "every rule";
/// A flag of the question as a whole.
pub const OF_THE_QUESTION: &str = "the question as a whole, whatever the rules say";
/// An objection that decides nothing.
pub const ON_REQUEST: &str = "it never decides here: an argument that governments make, shown with --why";
/// What a flag of a dispute is.
pub const A_DISPUTE: &str = "a dispute beside the answer";
/// What a flag for information is.
pub const A_REMARK: &str = "a remark beside the answer";

/// What a kind of subject is called.
pub fn subject_kind(kind: &str) -> &'static str {
    match kind {
        "article" => "Article",
        "instrument" => "Instrument",
        "rule" => "Rule",
        "objection" => "Objection",
        "flag" => "Flag",
        "status" => "Status of a rule",
        "answer" => "Answer",
        "obligation" => "Obligation",
        "warrant" => "Document",
        "finding" => "Finding",
        "source" => "Source",
        "court" => "Court",
        "situation" => "Situation",
        "place" => "Place",
        "problem" => "Problem code",
        _ => "Entry",
    }
}

/// The label of what a subject means.
pub fn subject_label(kind: &str) -> &'static str {
    match kind {
        "article" | "rule" | "objection" | "flag" | "finding" => "Says",
        "answer" | "status" | "obligation" | "problem" => "Means",
        _ => "About",
    }
}

/// Ids in a row; of very many, the first and how many more.
pub fn some_ids(ids: &[String], most: usize) -> String {
    match ids.len().checked_sub(most) {
        Some(more) if more > 1 => format!("{} and {more} more", ids[..most].join(", ")),
        _ => ids.join(", "),
    }
}

/// An id and what it is about.
pub fn with_heading(id: &str, heading: &str) -> String {
    if heading.is_empty() { id.to_owned() } else { format!("{id}: {heading}") }
}

/// What an instrument is.
pub fn about_instrument(instrument: &Instrument) -> String {
    let adopted = instrument.adopted.map_or_else(String::new, |on| format!(", of {}", day(on)));
    let force = instrument.in_force.map_or_else(String::new, |on| format!(", in force since {}", day(on)));
    let symbol = instrument.symbol.map_or_else(String::new, |symbol| format!(" ({symbol})"));
    let depositary = instrument.depositary.map_or_else(String::new, |by| format!(" Depositary: {by}."));
    format!("{}{symbol}{adopted}{force}.{depositary}", instrument.title)
}

/// How many parties an instrument has.
pub fn parties_today(parties: usize, today: Day, compared: Day) -> String {
    format!("{parties} on {}; list compared on {}", day(today), day(compared))
}

/// Which of several entries of a rule this is.
pub fn entry(at: usize, of: usize, title: &str) -> String {
    format!("{at} of {of}, the first that fits speaks: {title}")
}

/// A condition and what the rule says where it fails.
pub fn condition(said: &str, otherwise: Option<Status>, articles: &str) -> String {
    let articles = if articles.is_empty() { String::new() } else { format!(" ({articles})") };
    match otherwise {
        Some(status) => format!("{said}; if not: {}{articles}", status.word()),
        None => format!("{said}; if not, the rule does not speak{articles}"),
    }
}

/// What a rule adds in some cases.
pub fn addition(said: &str, articles: &str, flags: &[&str]) -> String {
    let added: Vec<&str> =
        Some(articles).filter(|articles| !articles.is_empty()).into_iter().chain(flags.iter().copied()).collect();
    format!("where {said}: {}", added.join(", "))
}

/// What a rule gives where all conditions are met.
pub fn gives(corpus: &Corpus, rule: &Rule) -> String {
    match (rule.gives, rule.obligation) {
        (Gives::Status(status), Some(obligation)) if obligation != Obligation::None => {
            format!("{}: {}", status.word(), super::obligation_noun(corpus, obligation))
        }
        (Gives::Status(status), _) => status.word().to_owned(),
        (Gives::AsBoundThrough, _) => "the status and obligation of the rule through which the state is bound".to_owned(),
    }
}

/// An objection among those that a rule hears.
pub fn objection_in_short(corpus: &Corpus, id: ObjectionId, ruled: &[Ruling]) -> String {
    let argument = super::objection_in_general(corpus, id).argument;
    let mut words: Vec<&str> = Vec::new();
    for ruling in ruled {
        let word = super::ruling(*ruling);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    format!("{id}: {argument}: {}", list(&words, "or"))
}

/// An objection and its ruling in a sentence.
pub fn objection_sentence(number: u8, argument: &str, reason: &str) -> String {
    format!("O{number}. It is said that {argument}. The ruling: {reason}.")
}

/// When an objection is heard and how it is ruled.
pub fn heard(when: Option<&str>, ruled: Ruling, articles: &str) -> String {
    let effect = match ruled {
        Ruling::Overruled => "overruled: nothing changes",
        Ruling::Open => "undecided: the obligation becomes contested",
        Ruling::Sustained => "upheld: the obligation is barred",
    };
    let articles = if articles.is_empty() { String::new() } else { format!(" ({articles})") };
    match when {
        Some(when) => format!("{when}: {effect}{articles}"),
        None => format!("whenever the conditions of the rule are met: {effect}{articles}"),
    }
}

/// Before which rules a rule is silent.
pub fn yields(numbers: &[String]) -> String {
    format!("{}, where it fits the same state and document", list(numbers, "or"))
}

/// A rule's example and what came of it.
pub fn example(rule: &Rule, tried: &Tried) -> String {
    let said = match tried.status {
        Some(status) => format!("{} says {}", rule.number, status.word()),
        None => format!("{} does not speak", rule.number),
    };
    format!(
        "{} in {} on {}: {said}, the answer is {}: dedere check {} {} --date {}",
        tried.person.name,
        the_state(tried.state),
        day(tried.date),
        tried.answer.word(),
        tried.person.id,
        tried.state.id,
        tried.date
    )
}

/// Where an answer stands among the six.
pub fn one_of_six(answer: Answer) -> String {
    let at = Answer::ALL.iter().position(|other| *other == answer).unwrap_or_default();
    match at {
        0 => "the strongest of the six answers".to_owned(),
        5 => "the weakest of the six answers".to_owned(),
        at => format!("number {} of the six answers, strongest first", at + 1),
    }
}

/// A charge.
pub fn charge(provision: &str, crime: &str) -> String {
    format!("{crime}, {provision}")
}

/// A request for a warrant.
pub fn application(application: &Application) -> String {
    let public = application.public.map_or_else(|| "never made public".to_owned(), |on| format!("public on {}", day(on)));
    format!("on {}, {public}", day(application.on))
}

/// A request to states.
pub fn request(corpus: &Corpus, request: &Request) -> String {
    let to = match request.to {
        Addressee::State(id) => corpus.state(id).map_or_else(|| id.to_string(), the_state),
        Addressee::AllPartiesTo(id) => {
            format!("all parties to {}", corpus.instrument(id).map_or_else(|| id.to_string(), the_instrument))
        }
    };
    let sent = request
        .sent
        .map_or_else(|| "on a day not on record".to_owned(), |on| format!("{} {}", facts::on_or_by(request), day(on)));
    let over = request.ended.map_or_else(String::new, |end| format!(", over on {}", day(end.on)));
    format!("{} to {to} {sent}{over}", corpus.terms.request(request.kind))
}

/// A lawful reason to wait.
pub fn measure(corpus: &Corpus, measure: &Measure) -> String {
    let state =
        measure.state.and_then(|id| corpus.state(id)).map_or_else(String::new, |state| format!(", for {}", the_state(state)));
    let span = span(measure.period.from, measure.period.until).map_or_else(String::new, |span| format!(", {span}"));
    format!("{}{state}{span}", corpus.terms.measure(measure.kind))
}

/// When a document became public.
pub fn made_public(process: &Process) -> String {
    match process.public {
        Some(public) if public <= process.issued => format!("from the day of issue, {}", day(process.issued)),
        Some(public) => format!("since {}; secret from {} until then", day(public), day(process.issued)),
        None => "not public".to_owned(),
    }
}

/// When the acts charged happened.
pub fn acts_charged(acts: &Acts) -> String {
    match acts.first {
        Some(first) => days(first, Some(acts.last)),
        None => format!("up to {}", day(acts.last)),
    }
}

/// What a finding is about.
pub fn finding_title(corpus: &Corpus, finding: &Finding) -> String {
    let state = finding.state.and_then(|id| corpus.state(id)).map(|state| state.name);
    let person = finding.person.and_then(|id| corpus.person(id)).map(|person| person.name);
    let about: Vec<&str> = state.into_iter().chain(person).collect();
    format!("{}, {}: {}", about.join(" and "), day(finding.on), happened::held_about(corpus, finding))
        .trim_start_matches(", ")
        .to_owned()
}

/// Who made a finding.
pub fn by_whom(corpus: &Corpus, finding: &Finding) -> String {
    let kind = match finding.kind {
        FindingKind::Court => "",
        FindingKind::Domestic => " (a national court)",
        FindingKind::Position => " (a position, not a ruling)",
    };
    match finding.court.and_then(|id| corpus.court(id)) {
        Some(court) => format!("{}, {}{kind}", court.short, finding.chamber),
        None => format!("{}{kind}", finding.chamber),
    }
}

/// What a source is.
pub fn about_source(source: &Source) -> String {
    let date = source.date.map_or_else(String::new, |date| format!(", {date}"));
    let kind = match source.kind {
        SourceKind::Primary => "The court, the depositary or the state itself",
        SourceKind::Secondary => "Somebody who reports it",
        SourceKind::Recollection => "General knowledge, still to be checked against a page",
    };
    let read = if source.read { "the page was read for this record" } else { "only referred to, not read" };
    format!("{}{date}. {kind}; {read}.", source.publisher)
}

/// How many facts of a kind rest on a source, and where they stand.
pub fn rests_on(kind: &str, number: usize, of: &str) -> String {
    format!("{kind} ({number}): {of}")
}

/// What a court is.
pub fn about_court(court: &Court) -> String {
    let works = match (court.works.from, court.works.until) {
        (Some(from), Some(until)) => format!(" It worked from {} until {}.", day(from), day(until)),
        (Some(from), None) => format!(" It works since {}.", day(from)),
        (None, Some(until)) => format!(" It worked until {}.", day(until)),
        (None, None) => String::new(),
    };
    format!("{}. Founded by: {}.{works}", court.short, court.founded_by)
}

/// How a situation came before its court.
pub fn about_situation(corpus: &Corpus, situation: &Situation) -> String {
    let court = corpus.court(situation.court).map_or(situation.court.0, |court| court.short);
    let referral = situation.referral.map_or_else(String::new, |referral| {
        let on = referral.on.map_or_else(String::new, |on| format!(" on {}", day(on)));
        let by = referral.by.map_or_else(String::new, |by| format!(" by {by}"));
        let resolution = referral.resolution.map_or_else(String::new, |text| format!(" ({text})"));
        format!(" {}{on}{by}{resolution}.", capital(&referral.kind.replace('-', " ")))
    });
    let examination =
        situation.examination.map_or_else(String::new, |opened| format!(" Preliminary examination opened {}.", on_or_in(opened)));
    let investigation =
        situation.investigation.map_or_else(String::new, |opened| format!(" Investigation opened on {}.", day(opened)));
    format!("Before the {court}.{referral}{examination}{investigation}")
}

/// A conflict and its parties.
pub fn conflict_in_general(corpus: &Corpus, conflict: &Conflict) -> String {
    let kind = match conflict.kind {
        ConflictKind::International => "international",
        ConflictKind::NonInternational => "not international",
        ConflictKind::Mixed => "partly international",
        ConflictKind::None => "no armed conflict",
    };
    let disputed = if conflict.contested { ", which is disputed" } else { "" };
    let parties: Vec<String> =
        conflict.parties.iter().map(|id| corpus.state(*id).map_or_else(|| id.to_string(), the_state)).collect();
    let parties: Vec<&str> = parties.iter().map(String::as_str).chain(conflict.others).collect();
    let parties = if parties.is_empty() { String::new() } else { format!("; {}", list(&parties, "and")) };
    let span = span(conflict.period.from, conflict.period.until).map_or_else(String::new, |span| format!("; {span}"));
    format!("{}: {kind}{disputed}{parties}{span}", conflict.name)
}

/// What a place is, and whose it is today.
pub fn about_place(place: &Place, host: Option<&State>) -> String {
    let kind = match place.kind {
        PlaceKind::Region => "Part of a state",
        PlaceKind::SpecialRegion => "Part of a state under a system of its own",
        PlaceKind::Overseas => "Overseas territory of a state",
        PlaceKind::Occupied => "Occupied; it belongs to the state that lost control",
        PlaceKind::Breakaway => "Broke away; it belongs to the state that lost control",
        PlaceKind::Disputed => "Without an agreed sovereign",
        PlaceKind::Ambiguous => "A name that can mean more than one place",
    };
    match host {
        Some(state) => format!("{kind}. A question about it is answered for {}.", the_state(state)),
        None => format!("{kind}. No state can be named for it today."),
    }
}

/// To whom a place belonged, and when.
pub fn belonging(corpus: &Corpus, belonging: &Belonging) -> String {
    let state = corpus.state(belonging.state).map_or_else(|| belonging.state.to_string(), the_state);
    span(belonging.period.from, belonging.period.until).map_or_else(|| state.clone(), |span| format!("{state}, {span}"))
}

/// Who holds a place.
pub fn holder(corpus: &Corpus, by: Text) -> String {
    corpus.state(StateId(by)).map_or_else(|| "a local authority".to_owned(), the_state)
}

/// How a treaty reaches a place.
pub fn reach(corpus: &Corpus, place: &Place, reach: &Reach) -> String {
    let title = corpus.instrument(reach.instrument).map_or(reach.instrument.0, |instrument| instrument.short);
    match reach.applies {
        Applies::From(from) => format!("{title} reaches {} from {}", the(place.name), day(from)),
        Applies::No => format!("{title} was not extended to {}", the(place.name)),
        Applies::Unknown => format!("whether {title} reaches {} is not on record", the(place.name)),
    }
}

/// What a code is about that is no problem of a file.
pub const REFUSED: &str = "said of a run, not of a file";

/// How much a problem weighs.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "an error: what it is about cannot be used",
        Severity::Warning => "a warning: what it is about can be used, and should be tidied",
    }
}

/// An id that stands for nothing. A person or a state has a command of its own.
pub fn unexplained(typed: &str, near: &[String], other: Option<(&str, &str)>) -> super::RefusalWords {
    let shown: String = typed.chars().take(80).collect();
    let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
    let help = match (other, &near[..]) {
        (Some((command, id)), _) => format!("it names a {command}: dedere {command} {id}"),
        (None, []) => "articles are typed as instrument:article; dedere list shows rules, flags, sources and the rest".to_owned(),
        (None, near) => format!("did you mean {}?", list(near, "or")),
    };
    super::RefusalWords {
        code: "unknown-id",
        message: format!("nothing to explain is called `{}`", escape(&shown)),
        help: Some(help),
    }
}
