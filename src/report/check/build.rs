//! From an answer to its report: every value becomes a code and a finished sentence.

use std::borrow::Cow;

use super::*;
use crate::{
    law::*,
    query::check::{Step, Told},
    query::flagged::Flagged,
    query::record::{Ruled, Trip},
    report::parts::{self, ids},
    words::{self, FlagContext, ObjectionWords, Voice, capital, cites, message::check as text, plain, say},
};

/// The report of an answer.
pub(super) fn report(corpus: &Corpus, checked: &Checked, scope: Scope) -> CheckReport {
    let opinion = &checked.opinion;
    let question = &opinion.question;
    let host = &opinion.host;
    let voice =
        Voice { corpus, person: question.person, host, date: question.date, today: question.today, presence: question.presence };
    let leading = checked.leading.map(|at| &opinion.conclusions[at]);
    let asked = voice.place().is_some() || host.state.is_none();
    let mut report = CheckReport {
        schema: "dedere/check/1",
        query: QueryPart {
            person: NamePart { id: question.person.id.0, name: question.person.name },
            state: host.state.map(|state| StatePart::of(state, question.date)),
            place: asked.then(|| NamePart { id: host.asked.id(), name: host.asked.name_on(question.date) }),
            date: question.date,
            presence: question.presence,
            today: question.today,
        },
        answer: opinion.answer.word(),
        sentence: words::sentence(&voice, opinion.answer, leading),
        conclusions: opinion
            .conclusions
            .iter()
            .zip(&checked.told)
            .enumerate()
            .map(|(at, (conclusion, told))| {
                let whole = !scope.page_alone || scope.every_step || checked.leading == Some(at);
                self::conclusion(&voice, conclusion, told, whole, scope.every_step)
            })
            .collect(),
        flags: flags(&voice, checked),
        record: RecordPart {
            visits: checked.record.visits.iter().map(|trip| visit(corpus, trip)).collect(),
            findings: checked.record.findings.iter().map(|ruled| finding(&voice, ruled)).collect(),
        },
        consequences: consequences(corpus, leading),
        would_change: checked.changes.iter().map(|change| words::change(&voice, change)).collect(),
        citations: Vec::new(),
        sources: Vec::new(),
        data: DataPart::of(corpus),
        show: Show {
            answer: opinion.answer,
            leading: checked.leading,
            every_step: scope.every_step,
            complete_on: corpus.edition.complete_on,
            near: checked.record.near,
        },
    };
    if !scope.page_alone {
        report.citations = citations(corpus, checked);
    }
    report.sources = sources(corpus, &report);
    report
}

/// A conclusion in words; where it is not told whole, only what a line about it among others needs.
fn conclusion(voice: &Voice, conclusion: &Conclusion, told: &Told, whole: bool, every_step: bool) -> ConclusionPart {
    let rule = conclusion.rule;
    let cited = cites::in_order(&conclusion.cites);
    let instrument = rule.and_then(|rule| rule.treaty.or(cited.first().map(|cite| cite.instrument)));
    let steps: Vec<&Step> = told.steps.iter().filter(|step| whole || told.failing == Some(step.premise)).collect();
    let mut premises: Vec<PremisePart> = steps.iter().map(|step| premise(voice, conclusion, step)).collect();
    premises.extend(told.request.map(|sent| request(voice, sent)));
    let failing = told.failing.map(|at| &conclusion.premises[at]);
    let failing_part = steps.iter().position(|step| told.failing == Some(step.premise)).map(|at| &premises[at]);
    let carries = conclusion.status.carries();
    let reason = match conclusion.status {
        status if carries => {
            let contested = matches!(status, Status::ObligedContested | Status::ProsecuteOrExtraditeContested);
            voice.say(text::noun(words::obligation_noun(voice.corpus, conclusion.obligation), contested))
        }
        Status::Barred => {
            let barring = conclusion.objections.last();
            let argument = barring.map(|hearing| words::objection(voice, hearing.objection, &hearing.facts).argument);
            let obligation = match rule.and_then(|rule| rule.obligation) {
                Some(asked) => words::obligation_noun(voice.corpus, asked),
                None => plain(voice.corpus, text::an_obligation()),
            };
            voice.say(text::barred(obligation, words::small(&argument.unwrap_or_default())))
        }
        Status::NoWarrant | Status::NotShown | Status::NotParty | Status::NotApplicable | Status::Unknown => {
            failing_part.map_or_else(|| words::status(voice.corpus, conclusion.status).to_owned(), |premise| premise.text.clone())
        }
        status => words::status(voice.corpus, status).to_owned(),
    };
    let title = instrument.map(|instrument| voice.title(instrument)).or(rule.map(|rule| rule.title)).unwrap_or_default();
    // Only a treaty that the host is shown to be bound by is named above the line.
    let named = rule.and_then(|rule| rule.treaty);
    let articles = if whole { cites::grouped(voice.corpus, &cited, named) } else { String::new() };
    let names_the_treaty =
        |premise: &Premise| premise.facts.iter().any(|fact| named.is_some() && fact.what.instrument() == named);
    let heading = match cited.is_empty() {
        false => cites::grouped(voice.corpus, &cited, None),
        // A reason that names the treaty needs no heading with its name.
        true if failing.is_some_and(names_the_treaty) => String::new(),
        true => title.to_owned(),
    };
    let heard = conclusion.objections.iter().filter(|_| whole);
    let on_request = conclusion.on_request.iter().filter(|_| every_step);
    let on_request = on_request.map(|objection| argument(voice, objection)).collect();
    ConclusionPart {
        rule: rule.map(|rule| rule.id),
        number: rule.map(|rule| rule.number),
        instrument: instrument.map(|id| id.0),
        status: conclusion.status.word(),
        obligation: conclusion.obligation.word(),
        warrant: conclusion.process.map(|process| process.id.0),
        text: if whole { capital(&format!("{reason}.")) } else { String::new() },
        cites: cited,
        objections: heard.map(|hearing| objection(voice, hearing.objection, &hearing.facts)).collect(),
        assumes: if carries && told.request.is_none() {
            rule.map_or(Vec::new(), |rule| rule.assumes.to_vec())
        } else {
            Vec::new()
        },
        through: conclusion.through,
        ground: conclusion.ground.map(Ground::word),
        flags: conclusion.flags.iter().map(|raised| raised.code.0).collect(),
        show: ShowConclusion {
            warrant: if whole || conclusion.status == Status::NoWarrant { warrant(voice, conclusion) } else { None },
            result: if carries {
                words::obligation_noun(voice.corpus, conclusion.obligation)
            } else {
                words::status(voice.corpus, conclusion.status)
            }
            .to_owned(),
            status: conclusion.status,
            articles,
            title: title.to_owned(),
            heading,
            reason,
            carries,
            charged: told.charged,
            nearness: told.nearness,
            not_live: failing.is_some_and(|premise| premise.about == About::Condition(&Test::Live)),
            document: conclusion.process.map_or_else(String::new, |process| words::document(voice, process)),
            on_request,
        },
        premises,
    }
}

/// The request that a rule would otherwise presume.
fn request(voice: &Voice, sent: Fact) -> PremisePart {
    PremisePart {
        condition: "request",
        met: Some(true),
        text: words::joined(voice, &[sent]),
        since: sent.since,
        until: sent.until,
        sources: sources_of(&[sent]),
        confidence: sent.confidence,
        unnamed: words::unnamed(&[sent]),
        label: words::label(voice.corpus, About::Condition(&Test::Request(&[]))),
        minor: false,
    }
}

fn premise(voice: &Voice, conclusion: &Conclusion, step: &Step) -> PremisePart {
    let premise = &conclusion.premises[step.premise];
    PremisePart {
        condition: premise.about.keyword().word(),
        met: match premise.met {
            Met::Yes => Some(true),
            Met::No => Some(false),
            Met::NotKnown => None,
        },
        text: words::premise(voice, conclusion, premise),
        since: premise.facts.first().and_then(|fact| fact.since),
        until: premise.facts.first().and_then(|fact| fact.until),
        sources: sources_of(&premise.facts),
        confidence: weakest(&premise.facts),
        unnamed: words::unnamed(&premise.facts),
        label: words::label(voice.corpus, premise.about),
        minor: step.minor,
    }
}

/// The document, its effect and who knew of it, in one line.
fn warrant(voice: &Voice, conclusion: &Conclusion) -> Option<PremisePart> {
    let process = conclusion.process?;
    let of = |wanted: fn(&Test) -> bool| {
        conclusion.premises.iter().find(|premise| matches!(premise.about, About::Condition(test) if wanted(test)))
    };
    let document = of(|test| matches!(test, Test::Document(_)))?;
    let live = of(|test| matches!(test, Test::Live));
    let known = of(|test| matches!(test, Test::KnownToHost));
    let all = [Some(document), live, known];
    let failing = all.into_iter().flatten().find(|premise| premise.met != Met::Yes);
    let text = match failing {
        Some(failing) if failing.about == document.about => words::premise(voice, conclusion, failing),
        Some(failing) => match failing.facts.first().map(|fact| fact.what) {
            Some(What::NotIssued(_)) => voice.say(text::not_issued(words::document(voice, process))),
            _ => voice.say(text::not_met(words::document(voice, process), words::premise(voice, conclusion, failing))),
        },
        None => {
            let since_then = process.public.is_some_and(|public| public <= process.issued);
            let known = known.map(|known| match since_then {
                true => plain(voice.corpus, text::public()).into(),
                false => Cow::Owned(words::premise(voice, conclusion, known)),
            });
            voice.say(text::in_effect(words::document(voice, process), known))
        }
    };
    let facts: Vec<Fact> = all.into_iter().flatten().flat_map(|premise| premise.facts.iter().copied()).collect();
    Some(PremisePart {
        condition: "document",
        met: Some(failing.is_none()),
        text,
        since: Some(process.issued),
        until: process.over(),
        sources: sources_of(&facts),
        confidence: weakest(&facts),
        unnamed: (None, None),
        label: plain(voice.corpus, text::document(process.kind)),
        minor: false,
    })
}

/// An argument that nobody is on record as having made here: told as one, never as a fact.
fn argument(voice: &Voice, objection: &Objection) -> ObjectionPart {
    part(voice, objection, &[], words::hypothetical(voice, objection))
}

fn objection(voice: &Voice, objection: &Objection, facts: &[Fact]) -> ObjectionPart {
    part(voice, objection, facts, words::objection(voice, objection, facts))
}

fn part(voice: &Voice, objection: &Objection, facts: &[Fact], said: ObjectionWords) -> ObjectionPart {
    let cited = cites::in_order(objection.cites);
    let articles = cites::grouped(voice.corpus, &cited, None);
    let authorities = objection.authorities.iter().map(|id| words::authority(voice, *id).to_owned());
    let grounds: Vec<String> = (!articles.is_empty()).then_some(articles).into_iter().chain(authorities).collect();
    let grounds = Some(grounds).filter(|grounds| !grounds.is_empty());
    let ruled = voice.say(text::ruled(said.argument, words::ruling(voice.corpus, objection.ruled)));
    let reason = capital(&said.reason);
    let alone = voice.say(text::reason(&reason, None::<Vec<String>>));
    let line = words::sentences([Some(ruled.clone()), Some(voice.say(text::reason(reason, grounds)))]);
    ObjectionPart {
        id: objection.id.0,
        number: format!("O{}", objection.number),
        ruled: objection.ruled,
        text: words::sentences([Some(ruled), Some(alone)]),
        cites: cited,
        authorities: objection.authorities.iter().map(|id| id.0).collect(),
        sources: sources_of(facts),
        confidence: weakest(facts),
        line,
    }
}

/// Every flag once, with the rules that raised it.
fn flags(voice: &Voice, checked: &Checked) -> Vec<FlagPart> {
    checked.flags.iter().filter_map(|flag| self::flag(voice, flag, checked.opinion.answer)).collect()
}

fn flag(voice: &Voice, flag: &Flagged, answer: Answer) -> Option<FlagPart> {
    let told = flag.told()?;
    let disputes: Vec<(String, i16)> = told.disputes.iter().map(|finding| words::who(voice, finding)).collect();
    let context =
        FlagContext { ground: told.ground, answer: Some(answer), not_bound_then: told.not_bound, disputed_by: &disputes };
    let text = words::flag(voice, &told.raised, context);
    let mut sources: Vec<&'static str> = Vec::new();
    let mut confidence = Confidence::Sourced;
    for raising in &flag.raisings {
        // Who disputes what the objection's ruling says is the first thing to be shown.
        let of_facts = if only_asked(&raising.raised.facts) { Vec::new() } else { sources_of(&raising.raised.facts) };
        for id in raising.disputes.iter().flat_map(|finding| ids(finding.basis.sources)).chain(of_facts) {
            if !sources.contains(&id) {
                sources.push(id);
            }
        }
        let disputed = raising.disputes.iter().map(|finding| finding.basis.confidence);
        confidence = disputed.fold(confidence.max(weakest(&raising.raised.facts)), Confidence::max);
    }
    Some(FlagPart {
        code: flag.code.0,
        articles: cites::grouped(voice.corpus, flag.cites, None),
        text,
        cites: cites::in_order(flag.cites),
        rules: flag.rules.clone(),
        sources,
        confidence,
        contests: flag.code.contests(),
    })
}

fn visit(corpus: &Corpus, trip: &Trip) -> VisitPart {
    let visit = trip.visit;
    VisitPart {
        person: visit.person.0,
        state: visit.state.0,
        place: visit.place.map(|place| place.0),
        arrived: visit.arrived,
        left: visit.left,
        purpose: visit.purpose,
        outcome: visit.outcome,
        covers_date: match trip.covers {
            Holds::Yes => Some(true),
            Holds::No => Some(false),
            Holds::NotKnown => None,
        },
        text: words::trip(corpus, trip),
        sources: ids(visit.basis.sources),
        confidence: visit.basis.confidence,
    }
}

fn finding(voice: &Voice, ruled: &Ruled) -> FindingPart {
    let finding = ruled.finding;
    FindingPart {
        id: finding.id.0,
        on: finding.on,
        kind: finding.kind,
        court: finding.court.map(|court| court.0),
        chamber: finding.chamber,
        document: finding.document,
        outcome: finding.outcome,
        about: finding.about,
        visit: finding.visit.to_vec(),
        referred_to: finding.referred_to,
        later: ruled.later,
        cites: cites::in_order(finding.cites),
        text: words::finding(voice, ruled),
        sources: ids(finding.basis.sources),
        confidence: finding.basis.confidence,
        of_this_day: ruled.of_this_day,
    }
}

/// What may follow where a state does not do what it is obliged to.
fn consequences(corpus: &Corpus, leading: Option<&Conclusion>) -> Vec<ConsequencePart> {
    let follows =
        leading.filter(|leading| leading.status.carries()).and_then(|leading| leading.rule).map_or(&[][..], |rule| rule.follows);
    let part = |cite: &Citation| {
        let article = corpus.article(*cite)?;
        Some(ConsequencePart {
            cite: *cite,
            text: article.statement,
            line: say(corpus, text::follows(article.statement, cites::one(corpus, *cite))),
        })
    };
    follows.iter().filter_map(part).collect()
}

/// Every article cited, once, in the order in which it is first cited.
fn citations(corpus: &Corpus, checked: &Checked) -> Vec<CitationPart> {
    let opinion = &checked.opinion;
    let leading = checked.leading.map(|at| &opinion.conclusions[at]).filter(|leading| leading.status.carries());
    let follows = leading.and_then(|leading| leading.rule).map_or(&[][..], |rule| rule.follows);
    let by_conclusions = opinion.conclusions.iter().flat_map(Conclusion::all_cites);
    let by_flags = opinion.flags.iter().flat_map(|raised| raised.cites).copied();
    let by_findings = checked.record.findings.iter().flat_map(|ruled| ruled.finding.cites).copied();
    let mut cited: Vec<Citation> = Vec::new();
    for cite in by_conclusions.chain(by_flags).chain(by_findings).chain(follows.iter().copied()) {
        if !cited.contains(&cite) {
            cited.push(cite);
        }
    }
    let part = |cite: Citation| {
        let article = corpus.article(cite)?;
        let url = article.url.or(corpus.instrument(cite.instrument).and_then(|instrument| instrument.url));
        Some(CitationPart { id: cite, heading: article.heading, statement: article.statement, url })
    };
    cited.into_iter().filter_map(part).collect()
}

/// Every source used, once, in the order in which it is first used.
fn sources(corpus: &Corpus, report: &CheckReport) -> Vec<SourcePart> {
    let by_conclusions = report.conclusions.iter().flat_map(|conclusion| {
        let premises = conclusion.premises.iter().flat_map(|premise| &premise.sources);
        premises.chain(conclusion.objections.iter().flat_map(|objection| &objection.sources))
    });
    let used = by_conclusions
        .chain(report.flags.iter().flat_map(|flag| &flag.sources))
        .chain(report.record.visits.iter().flat_map(|visit| &visit.sources))
        .chain(report.record.findings.iter().flat_map(|finding| &finding.sources));
    parts::sources(corpus, used.copied())
}

/// The sources of facts; what was only asked needs none where a fact of the record stands beside it.
fn sources_of(facts: &[Fact]) -> Vec<&'static str> {
    let only_asked = only_asked(facts);
    let mut sources: Vec<&'static str> = Vec::new();
    for source in facts.iter().filter(|fact| only_asked || !asked(fact)).flat_map(|fact| fact.sources) {
        if !sources.contains(&source.0) {
            sources.push(source.0);
        }
    }
    sources
}

/// Whether a fact is about the question itself.
fn asked(fact: &Fact) -> bool {
    matches!(fact.what, What::OwnState(_) | What::AskedDate(_) | What::AskedPresence(_))
}

fn only_asked(facts: &[Fact]) -> bool {
    facts.iter().all(asked)
}

fn weakest(facts: &[Fact]) -> Confidence {
    facts.iter().map(|fact| fact.confidence).max().unwrap_or(Confidence::Sourced)
}
