//! Articles, instruments, rules, objections, flags, topics, and the words of an answer.

use super::{Draft, Remark};
use crate::{
    law::*,
    query::explain::{Explained, Subject, Tried, Uses},
    words::{
        self, cites,
        message::{check, explain as text, happened, list, value::SubjectKind, view},
        plain, say,
    },
};

/// An article: its heading, what it says, and what rests on it.
pub(super) fn article<'c>(
    corpus: &'c Corpus,
    instrument: &'static Instrument,
    article: &'static Article,
    uses: &Uses,
) -> Draft<'c> {
    let cite = Citation { instrument: instrument.id, article: article.article };
    let title = say(corpus, text::article_title(cites::one(corpus, cite), article.heading));
    Draft::new(corpus, cite, SubjectKind::Article, title, article.statement)
        .with(text::label_rules(), rules_in_short(corpus, &uses.rules))
        .ids(check::objections(), &uses.objections)
        .ids(text::label_flags(), &uses.flags)
        .ids(happened::findings(), &uses.findings)
        .ids(text::label_charged_in(), &uses.processes)
        .ids(list::head_of(), &[instrument.id])
        .at(article.url.or(instrument.url))
}

fn rules_in_short(corpus: &Corpus, numbers: &[RuleNumber]) -> Vec<Remark> {
    let remark = |number: &RuleNumber| {
        let title = corpus.rule_entries(*number).first().map_or("", |rule| rule.title);
        Remark::of(words::with_heading(corpus, &number.to_string(), title), &[number])
    };
    numbers.iter().map(remark).collect()
}

/// An instrument: what it is, its parties today, its articles, the rules that read it.
pub(super) fn instrument<'c>(
    corpus: &'c Corpus,
    instrument: &'static Instrument,
    explained: &Explained,
    today: Day,
) -> Draft<'c> {
    let uses = &explained.uses;
    let list = corpus.action_list(instrument.id).zip(explained.parties);
    let parties = list.map(|(list, parties)| say(corpus, text::parties(parties, today, list.complete_on)));
    let articles: Vec<Citation> =
        instrument.articles.iter().map(|article| Citation { instrument: instrument.id, article: article.article }).collect();
    Draft::new(corpus, instrument.id, SubjectKind::Instrument, instrument.short, words::about_instrument(corpus, instrument))
        .line(list::head_parties(), parties)
        .with(text::label_rules(), rules_in_short(corpus, &uses.rules))
        .ids(check::objections(), &uses.objections)
        .ids(happened::findings(), &uses.findings)
        .articles(view::head_articles(), &articles)
        .ids(text::label_parts(), instrument.parts)
        .on(&instrument.basis)
        .at(instrument.url)
}

/// A rule: whom it binds, its conditions, what it takes as given, what is said against it, and two cases.
pub(super) fn rule<'c>(corpus: &'c Corpus, entries: &'static [Rule], tried: &[[Option<Tried>; 2]]) -> Draft<'c> {
    let Some(first) = entries.first() else { return Draft::new(corpus, "", SubjectKind::Rule, "", "") };
    let mut part = Draft::new(corpus, first.number, SubjectKind::Rule, first.id, say(corpus, text::rule(first.title)));
    for (at, (rule, tried)) in entries.iter().zip(tried).enumerate() {
        if entries.len() > 1 {
            // What stands at the head of the page is not said again.
            let title = Some(rule.title).filter(|title| *title != first.title);
            part = part.line(text::label_entry(), Some(say(corpus, text::entry(at + 1, entries.len(), title))));
        }
        part = entry(part, rule, tried);
    }
    part
}

fn entry<'c>(part: Draft<'c>, rule: &'static Rule, [decides, does_not]: &[Option<Tried>; 2]) -> Draft<'c> {
    let corpus = part.corpus;
    let condition = |condition: &Condition| {
        let said = words::test_in_general(corpus, Some(rule), &condition.test);
        let articles = cites::grouped(corpus, condition.cites, None);
        Remark::of(words::condition(corpus, said, condition.otherwise, articles), condition.cites)
    };
    let heard = rule.objections.iter().chain(corpus.combination.objections).map(|id| {
        let ruled: Vec<Ruling> = corpus.objection_entries(*id).map(|objection| objection.ruled).collect();
        Remark::of(words::objection_in_short(corpus, *id, &ruled), &[id])
    });
    let flags = rule.flags.iter().chain(corpus.combination.flags);
    let flags = flags.map(|code| Remark::of(words::with_heading(corpus, code.0, words::flag_in_general(corpus, *code)), &[code]));
    let adds = rule.adds.iter().map(|addition| {
        let said = words::all_in_general(corpus, Some(rule), addition.when);
        let articles = cites::grouped(corpus, addition.cites, None);
        Remark::of(words::addition(corpus, said, &articles, addition.flags), addition.cites)
    });
    let yields: Vec<String> = rule.yields_to.iter().map(ToString::to_string).collect();
    let example = |tried: &Tried| {
        let published = Some(words::example(corpus, rule, tried, false));
        Remark { published, ..Remark::plain(words::example(corpus, rule, tried, true)) }
    };
    part.line(list::head_courts(), Some(words::courts_of(corpus, rule)))
        .line(text::label_binds(), Some(words::binds_in_general(corpus, rule)))
        .with(text::label_conditions(), rule.when.iter().map(condition))
        .line(list::head_gives(), Some(words::gives(corpus, rule)))
        .with(text::label_assumes(), rule.assumes.iter().map(|assumed| Remark::plain(*assumed)))
        .articles(view::head_articles(), rule.cites)
        .with(text::label_adds(), adds)
        .with(check::objections(), heard)
        .with(text::label_flags(), flags)
        .line(text::label_silent_for(), (!yields.is_empty()).then(|| say(corpus, text::yields(yields))))
        .articles(check::if_not_done(), rule.follows)
        .with(text::label_decides(), decides.as_ref().map(example))
        .with(text::label_does_not(), does_not.as_ref().map(example))
}

/// An objection: the argument, how it is ruled, and where it is heard.
pub(super) fn objection<'c>(corpus: &'c Corpus, objection: &'static Objection) -> Draft<'c> {
    let general = words::objection_in_general(corpus, objection.id);
    let entries: Vec<&'static Objection> = corpus.objection_entries(objection.id).collect();
    let of = |rule: &&Rule| rule.objections.contains(&objection.id);
    let mut rules: Vec<RuleNumber> = corpus.rules.iter().filter(of).map(|rule| rule.number).collect();
    rules.dedup();
    let every = corpus.combination.objections.contains(&objection.id);
    let heard = entries.iter().map(|entry| {
        let articles = cites::grouped(corpus, entry.cites, None);
        Remark::of(words::heard(corpus, corpus.rules.iter().find(of), entry, articles), entry.cites)
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
    let said = words::objection_in_full(corpus, objection, general);
    Draft::new(corpus, objection.id, SubjectKind::Objection, words::capital(general.argument), said)
        .with(text::label_heard(), heard)
        .with(text::label_rules(), rules_in_short(corpus, &rules))
        .line(text::label_rules(), every.then(|| plain(corpus, text::every_rule())))
        .articles(view::head_articles(), &cites)
        .ids(text::label_rulings(), &once)
        .ids(text::label_flags(), &flags)
}

/// A flag: what it says and who raises it.
pub(super) fn flag<'c>(corpus: &'c Corpus, flag: &'static FlagRule) -> Draft<'c> {
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
    let kind = plain(corpus, if flag.code.contests() { text::a_dispute() } else { text::a_remark() });
    Draft::new(corpus, flag.code, SubjectKind::Flag, kind, flag.means)
        .line(text::label_when(), when)
        .ids(text::label_with(), &with)
        .ids(
            text::label_raised_by(),
            &flag.by.filter(|by| corpus.objection_entries(*by).next().is_some()).map_or_else(Vec::new, |by| vec![by]),
        )
        .with(text::label_rules(), rules_in_short(corpus, &rules))
        .line(text::label_rules(), every.then(|| plain(corpus, text::every_rule())))
        .line(text::label_rules(), of_question.then(|| plain(corpus, text::of_the_question())))
        .articles(view::head_articles(), flag.cites)
}

/// A status: what it means, what it counts as, and the rules that can give it.
pub(super) fn status<'c>(corpus: &'c Corpus, status: Status, explained: &Explained) -> Draft<'c> {
    Draft::new(
        corpus,
        status.word(),
        SubjectKind::Status,
        words::status(corpus, status),
        words::status_in_general(corpus, status),
    )
    .line(text::label_counts_as(), explained.counts_as.map(Answer::word))
    .with(text::label_rules(), rules_in_short(corpus, &explained.giving))
}

/// An answer: what it means, and the rules that can lead to it.
pub(super) fn answer<'c>(corpus: &'c Corpus, answer: Answer, explained: &Explained) -> Draft<'c> {
    let statuses: Vec<&str> = explained.statuses.iter().copied().map(Status::word).collect();
    let order: Vec<&str> = Answer::all().map(Answer::word).collect();
    Draft::new(corpus, answer.word(), SubjectKind::Answer, words::one_of_six(corpus, answer), corpus.terms.answer(answer))
        .ids(text::label_statuses(), &statuses)
        .with(text::label_rules(), rules_in_short(corpus, &explained.giving))
        .line(text::label_strongest(), Some(order.join(" > ")))
}

/// An obligation: what it asks, and the rules that impose it.
pub(super) fn obligation<'c>(corpus: &'c Corpus, obligation: Obligation) -> Draft<'c> {
    let mut rules: Vec<RuleNumber> =
        corpus.rules.iter().filter(|rule| rule.obligation == Some(obligation)).map(|rule| rule.number).collect();
    rules.dedup();
    let title = words::capital(words::obligation_noun(corpus, obligation));
    Draft::new(corpus, obligation.word(), SubjectKind::Obligation, title, words::obligation_in_general(corpus, obligation))
        .with(text::label_rules(), rules_in_short(corpus, &rules))
}

/// A topic: what the law says about a word that people use, and what says more.
pub(super) fn topic<'c>(corpus: &'c Corpus, topic: &'static Topic, see: &[(Text, Subject)]) -> Draft<'c> {
    let pointed = |(id, subject): &(Text, Subject)| {
        let heading = match subject {
            Subject::Topic(other) => other.name.to_owned(),
            Subject::Rule(entries) => entries.first().map_or("", |rule| rule.title).to_owned(),
            Subject::Objection(objection) => words::objection_in_general(corpus, objection.id).argument.to_owned(),
            Subject::Flag(flag) => flag.means.to_owned(),
            Subject::Finding(finding) => words::finding_title(corpus, finding),
            _ => String::new(),
        };
        Remark::of(words::with_heading(corpus, id, &heading), &[id])
    };
    Draft::new(corpus, topic.id, SubjectKind::Topic, topic.name, topic.said())
        .articles(view::head_articles(), topic.cites)
        .with(text::label_see(), see.iter().map(pointed))
        .line(text::label_also(), (!topic.also.is_empty()).then(|| topic.also.join(", ")))
}
