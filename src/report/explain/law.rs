//! Articles, instruments, rules, objections, flags, and the words of an answer.

use super::{Remark, SubjectPart};
use crate::{
    law::*,
    query::explain::{Explained, Tried, Uses},
    words::{self, cites},
};

/// An article: its heading, what it says, and what rests on it.
pub(super) fn article(corpus: &Corpus, instrument: &'static Instrument, article: &'static Article, uses: &Uses) -> SubjectPart {
    let cite = Citation { instrument: instrument.id, article: article.article };
    let title = format!("{}, {}", cites::one(corpus, cite), article.heading);
    let mut part = SubjectPart::new(cite, "article", title, article.statement)
        .with("Rules", rules_in_short(corpus, &uses.rules))
        .ids("Objections", &uses.objections)
        .ids("Flags", &uses.flags)
        .ids("Findings", &uses.findings)
        .ids("Charged in", &uses.processes)
        .ids("Of", &[instrument.id]);
    part.url = article.url.or(instrument.url);
    part
}

fn rules_in_short(corpus: &Corpus, numbers: &[RuleNumber]) -> Vec<Remark> {
    let remark = |number: &RuleNumber| {
        let title = corpus.rule_entries(*number).first().map_or("", |rule| rule.title);
        Remark::of(words::with_heading(&number.to_string(), title), &[number])
    };
    numbers.iter().map(remark).collect()
}

/// An instrument: what it is, its parties today, its articles, the rules that read it.
pub(super) fn instrument(corpus: &Corpus, instrument: &'static Instrument, explained: &Explained, today: Day) -> SubjectPart {
    let uses = &explained.uses;
    let list = corpus.action_list(instrument.id).zip(explained.parties);
    let parties = list.map(|(list, parties)| words::parties_today(parties, today, list.complete_on));
    let articles: Vec<Citation> =
        instrument.articles.iter().map(|article| Citation { instrument: instrument.id, article: article.article }).collect();
    let mut part = SubjectPart::new(instrument.id, "instrument", instrument.short, words::about_instrument(instrument))
        .line("Parties", parties)
        .with("Rules", rules_in_short(corpus, &uses.rules))
        .ids("Objections", &uses.objections)
        .ids("Findings", &uses.findings)
        .articles(corpus, "Articles", &articles)
        .ids("Parts", instrument.parts)
        .on(corpus, &instrument.basis);
    part.url = instrument.url;
    part
}

/// A rule: whom it binds, its conditions, what it takes as given, what is said against it, and two cases.
pub(super) fn rule(corpus: &Corpus, entries: &'static [Rule], tried: &[[Option<Tried>; 2]]) -> SubjectPart {
    let Some(first) = entries.first() else { return SubjectPart::new("", "rule", "", "") };
    let mut part = SubjectPart::new(first.number, "rule", first.id, format!("{}.", first.title));
    for (at, (rule, tried)) in entries.iter().zip(tried).enumerate() {
        if entries.len() > 1 {
            part = part.line("Entry", Some(words::entry(at + 1, entries.len(), rule.title)));
        }
        part = entry(part, corpus, rule, tried);
    }
    part
}

fn entry(part: SubjectPart, corpus: &Corpus, rule: &'static Rule, [decides, does_not]: &[Option<Tried>; 2]) -> SubjectPart {
    let condition = |condition: &Condition| {
        let said = words::test_in_general(corpus, Some(rule), &condition.test);
        let articles = cites::grouped(corpus, condition.cites, None);
        Remark::of(words::condition(&said, condition.otherwise, &articles), condition.cites)
    };
    let heard = rule.objections.iter().chain(corpus.combination.objections).map(|id| {
        let ruled: Vec<Ruling> = corpus.objection_entries(*id).map(|objection| objection.ruled).collect();
        Remark::of(words::objection_in_short(corpus, *id, &ruled), &[id])
    });
    let flags = rule.flags.iter().chain(corpus.combination.flags);
    let flags = flags.map(|code| Remark::of(words::with_heading(code.0, words::flag_in_general(corpus, *code)), &[code]));
    let adds = rule.adds.iter().map(|addition| {
        let said = words::all_in_general(corpus, Some(rule), addition.when);
        let flags: Vec<&str> = addition.flags.iter().map(|flag| flag.0).collect();
        Remark::of(words::addition(&said, &cites::grouped(corpus, addition.cites, None), &flags), addition.cites)
    });
    let yields: Vec<String> = rule.yields_to.iter().map(ToString::to_string).collect();
    let example = |tried: &Tried| Remark::plain(words::example(rule, tried));
    part.line("Courts", Some(words::courts_of(corpus, rule)))
        .line("Binds", Some(words::binds_in_general(corpus, rule)))
        .with("Conditions", rule.when.iter().map(condition))
        .line("Gives", Some(words::gives(corpus, rule)))
        .with("Assumes", rule.assumes.iter().map(|assumed| Remark::plain(*assumed)))
        .articles(corpus, "Articles", rule.cites)
        .with("Adds", adds)
        .with("Objections", heard)
        .with("Flags", flags)
        .line("Silent for", (!yields.is_empty()).then(|| words::yields(&yields)))
        .articles(corpus, "If not done", rule.follows)
        .with("Decides", decides.as_ref().map(example))
        .with("Does not", does_not.as_ref().map(example))
}

/// An objection: the argument, how it is ruled, and where it is heard.
pub(super) fn objection(corpus: &Corpus, objection: &'static Objection) -> SubjectPart {
    let general = words::objection_in_general(corpus, objection.id);
    let entries: Vec<&'static Objection> = corpus.objection_entries(objection.id).collect();
    let of = |rule: &&Rule| rule.objections.contains(&objection.id);
    let mut rules: Vec<RuleNumber> = corpus.rules.iter().filter(of).map(|rule| rule.number).collect();
    rules.dedup();
    let every = corpus.combination.objections.contains(&objection.id);
    let heard = entries.iter().map(|entry| {
        let rule = corpus.rules.iter().find(of);
        let when = match entry.heard {
            Heard::Always => None,
            Heard::If(tests) => Some(words::all_in_general(corpus, rule, tests)),
            Heard::OnRequest => Some(words::ON_REQUEST.to_owned()),
        };
        Remark::of(words::heard(when.as_deref(), entry.ruled, &cites::grouped(corpus, entry.cites, None)), entry.cites)
    });
    let authorities: Vec<InstrumentId> = entries.iter().flat_map(|entry| entry.authorities).copied().collect();
    let mut once: Vec<InstrumentId> = Vec::new();
    for authority in authorities {
        if !once.contains(&authority) {
            once.push(authority);
        }
    }
    let flags: Vec<FlagCode> =
        entries.iter().filter_map(|entry| entry.flag).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    let cites: Vec<Citation> = entries.iter().flat_map(|entry| entry.cites).copied().collect();
    SubjectPart::new(
        objection.id,
        "objection",
        words::capital(general.argument),
        words::objection_sentence(objection.number, general.argument, general.ruling),
    )
    .with("Heard", heard)
    .with("Rules", rules_in_short(corpus, &rules))
    .line("Rules", every.then_some(words::EVERY_RULE))
    .articles(corpus, "Articles", &cites)
    .ids("Rulings", &once)
    .ids("Flags", &flags)
}

/// A flag: what it says and who raises it.
pub(super) fn flag(corpus: &Corpus, flag: &'static FlagRule) -> SubjectPart {
    let combination = &corpus.combination;
    let raises = |rule: &&Rule| {
        rule.flags.contains(&flag.code)
            || rule.adds.iter().any(|addition| addition.flags.contains(&flag.code))
            || flag.by.is_some_and(|by| rule.objections.contains(&by))
    };
    let mut rules: Vec<RuleNumber> = corpus.rules.iter().filter(raises).map(|rule| rule.number).collect();
    rules.dedup();
    let every = combination.flags.contains(&flag.code) || flag.by.is_some_and(|by| combination.objections.contains(&by));
    let of_question =
        combination.visit_flags.contains(&flag.code) || combination.controlled == flag.code || combination.unsettled == flag.code;
    let rule = corpus.rules.iter().find(raises);
    let when = (!flag.when.is_empty()).then(|| words::capital(&words::all_in_general(corpus, rule, flag.when)));
    let with: Vec<&str> = flag.with.iter().map(|status| status.word()).collect();
    let kind = if flag.code.contests() { words::A_DISPUTE } else { words::A_REMARK };
    SubjectPart::new(flag.code, "flag", kind, flag.means)
        .line("When", when)
        .ids("With", &with)
        .ids(
            "Raised by",
            &flag.by.filter(|by| corpus.objection_entries(*by).next().is_some()).map_or_else(Vec::new, |by| vec![by]),
        )
        .with("Rules", rules_in_short(corpus, &rules))
        .line("Rules", every.then_some(words::EVERY_RULE))
        .line("Rules", of_question.then_some(words::OF_THE_QUESTION))
        .articles(corpus, "Articles", flag.cites)
}

/// A status: what it means, what it counts as, and the rules that can give it.
pub(super) fn status(corpus: &Corpus, status: Status, explained: &Explained) -> SubjectPart {
    SubjectPart::new(status.word(), "status", words::status(corpus, status), words::status_in_general(corpus, status))
        .line("Counts as", explained.counts_as.map(Answer::word))
        .with("Rules", rules_in_short(corpus, &explained.giving))
}

/// An answer: what it means, and the rules that can lead to it.
pub(super) fn answer(corpus: &Corpus, answer: Answer, explained: &Explained) -> SubjectPart {
    let statuses: Vec<&str> = explained.statuses.iter().copied().map(Status::word).collect();
    let order: Vec<&str> = Answer::ALL.into_iter().map(Answer::word).collect();
    SubjectPart::new(answer.word(), "answer", words::one_of_six(answer), corpus.terms.answer(answer))
        .ids("Statuses", &statuses)
        .with("Rules", rules_in_short(corpus, &explained.giving))
        .line("Strongest", Some(order.join(" > ")))
}

/// An obligation: what it asks, and the rules that impose it.
pub(super) fn obligation(corpus: &Corpus, obligation: Obligation) -> SubjectPart {
    let mut rules: Vec<RuleNumber> =
        corpus.rules.iter().filter(|rule| rule.obligation == Some(obligation)).map(|rule| rule.number).collect();
    rules.dedup();
    let title = words::capital(words::obligation_noun(corpus, obligation));
    SubjectPart::new(obligation.word(), "obligation", title, words::obligation_in_general(corpus, obligation))
        .with("Rules", rules_in_short(corpus, &rules))
}
