//! Objections: which are heard, and what their rulings do to a status.

use crate::law::*;

impl Corpus {
    /// The entries of an objection, in order.
    pub fn objection_entries(&self, id: ObjectionId) -> impl Iterator<Item = &'static Objection> {
        self.objections.iter().filter(move |objection| objection.id == id)
    }

    /// What an open objection makes of a status.
    pub fn contested(&self, status: Status) -> Status {
        self.combination.contested.iter().find(|(from, _)| *from == status).map_or(status, |(_, to)| *to)
    }
}

/// The first of these objections that is raised in this case and would bar whatever is owed.
pub(super) fn barring(case: &Case, ids: &[ObjectionId]) -> Option<Hearing> {
    let sustained = |objection: &&'static Objection| objection.ruled == Ruling::Sustained;
    ids.iter().flat_map(|id| case.corpus.objection_entries(*id)).filter(sustained).find_map(|objection| {
        let Heard::If(tests) = objection.heard else { return None };
        let (met, facts) = all(tests, case);
        (met == Met::Yes).then_some(Hearing { objection, facts })
    })
}

/// Hears the rule's objections in order, then those of every rule. A sustained one ends the hearing.
pub(super) fn hear(case: &Case, rule: &'static Rule, conclusion: &mut Conclusion) {
    // Where nothing is owed there is nothing to object to.
    if !conclusion.status.carries() {
        return;
    }
    let ids = rule.objections.iter().chain(case.corpus.combination.objections);
    for id in ids {
        let mut heard = None;
        for objection in case.corpus.objection_entries(*id) {
            let facts = match objection.heard {
                Heard::Always => Some(Facts::new()),
                Heard::OnRequest => {
                    conclusion.on_request.push(objection);
                    None
                }
                Heard::If(tests) => match all(tests, case) {
                    (Met::Yes, facts) => Some(facts),
                    _ => None,
                },
            };
            if let Some(facts) = facts {
                heard = Some(Hearing { objection, facts });
                break;
            }
        }
        let Some(hearing) = heard else { continue };
        let objection = hearing.objection;
        if let Some(code) = objection.flag.filter(|_| case.depth == Depth::Reasons) {
            conclusion.raise(code, case.corpus.flag(code).map_or(&[], |flag| flag.cites), hearing.facts.clone());
        }
        conclusion.objections.push(hearing);
        match objection.ruled {
            Ruling::Overruled => {}
            Ruling::Open if !objection.moves => {}
            Ruling::Open => conclusion.status = case.corpus.contested(conclusion.status),
            Ruling::Sustained => {
                conclusion.status = Status::Barred;
                break;
            }
        }
    }
}
