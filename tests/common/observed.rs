//! What an opinion says, in the words of the cases.

use std::collections::{BTreeMap, BTreeSet};

use dedere::law::{
    Answer, Closed, Conclusion, Corpus, Day, InstrumentId, Objection as Ruled, Opinion, ProcessId, Ruling, Status,
};

use super::{ByRule, Objection};

/// What an opinion says.
pub struct Observed {
    pub answer: &'static str,
    pub statuses: BTreeMap<String, String>,
    pub cites: BTreeSet<String>,
    pub flags: BTreeSet<String>,
    pub objections: BTreeSet<Objection>,
    pub rules: BTreeMap<String, ByRule>,
}

/// Strongest first: as an answer, then in the order of the statuses.
fn strength(status: Status) -> (std::cmp::Reverse<Answer>, Status) {
    let answer = match status {
        Status::Obliged => Answer::Obliged,
        Status::ObligedContested => Answer::ObligedContested,
        Status::ProsecuteOrExtradite => Answer::ProsecuteOrExtradite,
        Status::ProsecuteOrExtraditeContested => Answer::ProsecuteOrExtraditeContested,
        Status::Sealed | Status::Unknown => Answer::Undetermined,
        _ => Answer::NotObliged,
    };
    (std::cmp::Reverse(answer), status)
}

impl Observed {
    /// What the opinion says about every process, or about this one.
    pub fn of(law: &Corpus, opinion: &Opinion, process: Option<ProcessId>) -> Observed {
        let date = opinion.question.date;
        let about: Vec<&Conclusion> = opinion
            .conclusions
            .iter()
            .filter(|conclusion| process.is_none() || conclusion.process.map(|process| process.id) == process)
            .collect();
        let mut seen = Observed {
            answer: opinion.answer.word(),
            statuses: BTreeMap::new(),
            cites: opinion.flags.iter().flat_map(|raised| raised.cites).map(ToString::to_string).collect(),
            flags: opinion.flags.iter().map(|raised| raised.code.to_string()).collect(),
            objections: BTreeSet::new(),
            rules: BTreeMap::new(),
        };
        seen.flags.extend(opinion.conclusions.iter().flat_map(flags));
        for conclusion in about.iter().filter(|conclusion| strength(conclusion.status).0.0 == opinion.answer) {
            seen.cites.extend(cites(law, conclusion, date));
            seen.objections.extend(conclusion.objections.iter().map(|hearing| stated(law, hearing.objection, date, false)));
            seen.objections.extend(conclusion.on_request.iter().map(|objection| stated(law, objection, date, true)));
        }
        for conclusion in &about {
            let Some(rule) = conclusion.rule else { continue };
            let same = || about.iter().filter(|other| other.rule.is_some_and(|other| other.number == rule.number));
            let Some(strongest) = same().map(|other| other.status).min_by_key(|status| strength(*status)) else { continue };
            seen.statuses.insert(rule.number.to_string(), strongest.word().to_string());
            let by_rule = seen.rules.entry(rule.number.to_string()).or_default();
            if conclusion.status == strongest {
                by_rule.cites.get_or_insert_default().extend(conclusion.cites.iter().map(ToString::to_string));
                by_rule.flags.get_or_insert_default().extend(flags(conclusion));
            }
        }
        seen
    }
}

/// Every citation of a conclusion, its objections and flags, and the decisions that overrule an objection as a whole.
fn cites(law: &Corpus, conclusion: &Conclusion, date: Day) -> impl Iterator<Item = String> {
    // A ruling that came later is no authority for the day.
    let given = |id: &&InstrumentId| law.decided_by(**id, date);
    let authorities = conclusion.objections.iter().flat_map(|hearing| hearing.objection.authorities).filter(given);
    let authorities: Vec<String> = authorities.map(ToString::to_string).collect();
    conclusion.all_cites().into_iter().map(|cite| cite.to_string()).chain(authorities)
}

fn flags(conclusion: &Conclusion) -> impl Iterator<Item = String> {
    conclusion.flags.iter().map(|raised| raised.code.to_string())
}

fn stated(law: &Corpus, objection: &Ruled, date: Day, on_request: bool) -> Objection {
    let cites = objection.cites.iter().map(ToString::to_string);
    Objection {
        id: objection.id.to_string(),
        ruled: match objection.ruled {
            Ruling::Overruled => "overruled",
            Ruling::Open => "open",
            Ruling::Sustained => "sustained",
        }
        .to_string(),
        on_request,
        cites: cites
            .chain(objection.authorities.iter().filter(|id| law.decided_by(**id, date)).map(ToString::to_string))
            .collect(),
    }
}
