//! From an answer to its report: every value becomes a code and a finished sentence.

use super::{conclusion::Telling, flags::flags, parts::*, rows::Rows};
use crate::{
    law::*,
    query::{
        check::Checked,
        record::{Ruled, Trip},
    },
    report::parts::{self, DataPart, NamePart, SourcePart, StatePart, ids},
    words::{self, Voice, cites, message::check as text, say},
};

/// How much is put into words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// The short page alone; with the list of its sources, or without.
    Short {
        /// With the list.
        sources: bool,
    },
    /// The same at any length, with the list.
    Uncut,
    /// Every premise of every conclusion.
    Proof,
    /// All that there is.
    Everything,
}

/// The report of an answer.
pub(super) fn report(corpus: &Corpus, checked: &Checked, scope: Scope) -> CheckReport {
    let opinion = &checked.opinion;
    let question = &opinion.question;
    let short = matches!(scope, Scope::Short { .. } | Scope::Uncut);
    let host = &opinion.host;
    let voice =
        Voice { corpus, person: question.person, host, date: question.date, today: question.today, presence: question.presence };
    let leading = checked.leading.map(|at| &opinion.conclusions[at]);
    let arrest = checked.record.arrest.and_then(|process| process.arrested);
    let asked = voice.place().is_some() || host.state.is_none();
    let condition = words::depends_on(&voice, leading);
    let stronger = checked.brief.stronger.map(|at| &opinion.conclusions[at]);
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
        sentence: words::sentence(&voice, opinion.answer, leading, condition.as_deref(), stronger),
        headline_condition: condition,
        stale: corpus.edition.complete_on < question.date,
        conclusions: opinion
            .conclusions
            .iter()
            .zip(&checked.told)
            .enumerate()
            .map(|(at, (conclusion, told))| {
                let whole = !short || checked.leading == Some(at);
                Telling { voice: &voice, conclusion, told, whole, every_step: scope == Scope::Proof }.part()
            })
            .collect(),
        controller: controller(corpus, checked),
        flags: flags(&voice, checked),
        record: RecordPart {
            arrested: arrest.map(|arrest| arrest.on),
            arrest: arrest.and_then(|arrest| words::arrested(corpus, &arrest, checked.record.freed, question.date)),
            visits: checked.record.visits.iter().map(|trip| visit(corpus, trip)).collect(),
            findings: checked.record.findings.iter().map(|ruled| finding(&voice, ruled)).collect(),
        },
        consequences: consequences(corpus, leading),
        would_change: checked.changes.iter().map(|change| words::change(&voice, change)).collect(),
        not_sure: Vec::new(),
        citations: Vec::new(),
        sources: Vec::new(),
        data: DataPart::of(corpus),
        show: Show {
            answer: opinion.answer,
            every_step: scope == Scope::Proof,
            complete_on: corpus.edition.complete_on,
            near: checked.record.near,
            rows: Vec::new(),
            reason: None,
            sources: matches!(scope, Scope::Short { sources: true } | Scope::Uncut),
            uncut: scope == Scope::Uncut,
            documents: question.person.processes.len(),
        },
    };
    let rows = Rows {
        voice: &voice,
        checked,
        conclusions: &report.conclusions,
        visits: &report.record.visits,
        findings: &report.record.findings,
        changes: &report.would_change,
        controller: report.controller.as_ref(),
        complete_on: corpus.edition.complete_on,
    };
    match scope {
        Scope::Short { .. } | Scope::Uncut => {
            report.show.reason = rows.in_one_sentence();
            report.show.rows = rows.all();
        }
        Scope::Everything => {
            report.not_sure = rows.not_sure().into_iter().map(|told| told.text).collect();
            report.citations = citations(corpus, checked);
        }
        Scope::Proof => {}
    }
    report.sources = match short {
        true => parts::sources(corpus, by_rows(&report).copied()),
        false => sources(corpus, &report),
    };
    report
}

/// What the state that holds the place owes itself.
fn controller(corpus: &Corpus, checked: &Checked) -> Option<ControllerPart> {
    let held = checked.opinion.controller.as_deref()?;
    let question = &held.question;
    let voice = Voice {
        corpus,
        person: question.person,
        host: &held.host,
        date: question.date,
        today: question.today,
        presence: question.presence,
    };
    let leading = checked.controller_leading.map(|at| &held.conclusions[at]);
    let carried = leading.filter(|leading| leading.status.carries());
    let cites = cites::in_order(&carried.map(|leading| leading.cites.clone()).unwrap_or_default());
    let articles = cites::grouped(corpus, &cites, None);
    let owed = |leading: &Conclusion| {
        let contested = matches!(leading.status, Status::ObligedContested | Status::ProsecuteOrExtraditeContested);
        let noun = words::obligation_as_noun(&voice, leading.obligation, contested);
        let place = words::Land::asked_on(checked.opinion.host.asked, question.date);
        voice.say(words::message::brief::holder(voice.state(), place, voice.tense(), noun, &articles[..]))
    };
    Some(ControllerPart {
        brief: carried.map(owed),
        state: StatePart::of(held.host.state?, question.date),
        answer: held.answer.word(),
        sentence: words::sentence(&voice, held.answer, leading, words::depends_on(&voice, leading).as_deref(), None),
        articles,
        cites,
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

/// Every article cited, once, in the order in which it is first cited; then the rulings that are cited as a whole.
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
        Some(CitationPart { id: cite.to_string(), heading: article.heading, statement: article.statement, url })
    };
    let whole = |id: InstrumentId| {
        let ruling = corpus.instrument(id)?;
        Some(CitationPart { id: id.0.to_owned(), heading: ruling.short, statement: ruling.title, url: ruling.url })
    };
    let mut rulings: Vec<InstrumentId> = Vec::new();
    let heard = opinion.conclusions.iter().flat_map(|conclusion| &conclusion.objections);
    for id in heard.flat_map(|hearing| hearing.objection.authorities) {
        if !rulings.contains(id) && corpus.decided_by(*id, opinion.question.date) {
            rulings.push(*id);
        }
    }
    cited.into_iter().filter_map(part).chain(rulings.into_iter().filter_map(whole)).collect()
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
    parts::sources(corpus, used.chain(by_rows(report)).copied())
}

/// The sources of what the short page says.
fn by_rows(report: &CheckReport) -> impl Iterator<Item = &&'static str> {
    report.show.rows.iter().flat_map(|row| &row.said).flat_map(|told| told.sources.iter().flatten())
}
