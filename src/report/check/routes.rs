//! The other routes to an obligation that were tried, on the short page of a "no".

use super::{
    conclusion::Telling,
    grounds::sources_of,
    rows::{Rows, Told, plainly},
};
use crate::{
    law::*,
    words::{self, capital, message::brief as text, plain},
};

/// A reason, and the treaties of which it is true.
struct Route<'a> {
    nearness: u8,
    why: String,
    treaties: Vec<&'a str>,
    sources: Vec<&'static str>,
}

impl Rows<'_> {
    /// The other routes, those that say the same together, nearest first.
    pub(super) fn tried(&self) -> Vec<Told> {
        // Before there was a case there is nothing to try.
        let begun = |process: &Process| {
            process.issued <= self.voice.date || process.evidence_day().is_some_and(|public| public <= self.voice.date)
        };
        if !self.checked.opinion.question.person.processes.iter().any(begun) {
            return Vec::new();
        }
        let mut routes: Vec<Route> = Vec::new();
        let main = self.part().and_then(|part| part.warrant);
        let of_main = |at: &usize| self.conclusions[*at].warrant == main;
        let (own, others): (Vec<usize>, Vec<usize>) = self.checked.brief.tried.iter().copied().partition(of_main);
        let worth = |at: &&usize| {
            let (conclusion, part) = (&self.checked.opinion.conclusions[**at], &self.conclusions[**at]);
            let charged_elsewhere = |other: &usize| {
                let other = &self.conclusions[*other];
                other.number == part.number && other.show.charged == Some(true)
            };
            let nothing = part.show.charged != Some(true) && self.checked.brief.tried.iter().any(charged_elsewhere);
            let repeated = part.warrant != main && part.show.charged != Some(true) || conclusion.status == Status::NoWarrant;
            !nothing && !repeated && !part.show.title.is_empty()
        };
        let worth: Vec<usize> = own.iter().chain(&others).filter(worth).copied().collect();
        // Of a treaty the reason is told of the document that came furthest; of several, of the first.
        let far =
            |at: usize| self.checked.opinion.conclusions[at].premises.iter().filter(|premise| premise.met == Met::Yes).count();
        let furthest = |(place, at): &(usize, &usize)| {
            let same = |(_, other): &(usize, &usize)| self.conclusions[**other].show.title == self.conclusions[**at].show.title;
            let further =
                |(earlier, other): (usize, &usize)| far(*other) > far(**at) || far(*other) == far(**at) && earlier < *place;
            !worth.iter().enumerate().filter(same).any(further)
        };
        for (_, at) in worth.iter().enumerate().filter(furthest) {
            let (conclusion, part) = (&self.checked.opinion.conclusions[*at], &self.conclusions[*at]);
            let why = self.why_not(*at);
            // Where the Council urges, its resolution is named, which stands last: what a party owes the court is beside the point.
            let urging = conclusion.cites.last().filter(|_| conclusion.status == Status::Urged);
            let treaty = urging.map_or(part.show.title.as_str(), |cite| self.voice.title(cite.instrument));
            match routes.iter_mut().find(|route| route.why == why) {
                Some(route) => route.treaties.push(treaty),
                None => {
                    let sources = conclusion.premises.last().map_or_else(Vec::new, |premise| sources_of(&premise.facts));
                    let sources = sources.into_iter().take(1).collect();
                    routes.push(Route { nearness: part.show.nearness, why, treaties: vec![treaty], sources });
                }
            }
        }
        routes.sort_by_key(|route| std::cmp::Reverse(route.nearness));
        let line = |(place, route): (usize, Route)| Told {
            sources: vec![route.sources],
            keep: 5 + place as u8,
            ..plainly(capital(&self.voice.say(text::route(route.treaties, route.why))))
        };
        routes.into_iter().enumerate().map(line).collect()
    }

    fn reason(&self, at: usize) -> String {
        let (conclusion, told) = (&self.checked.opinion.conclusions[at], &self.checked.told[at]);
        Telling { voice: self.voice, conclusion, told, whole: false, every_step: false }.reason()
    }

    fn why_not(&self, at: usize) -> String {
        let conclusion = &self.checked.opinion.conclusions[at];
        let fails = conclusion.premises.last().filter(|premise| premise.met == Met::No).map(|premise| premise.about);
        match fails {
            _ if conclusion.status == Status::Barred && self.checked.brief.of_office.contains(&at) => {
                plain(self.voice.corpus, text::by_immunity()).to_owned()
            }
            Some(About::Condition(Test::Charge(ChargeTest::Marked(_)))) => match conclusion.process {
                Some(process) if self.checked.told[at].charged_elsewhere => {
                    self.voice.say(text::not_charged_by(self.voice.corpus.court_name(process.court)))
                }
                _ => plain(self.voice.corpus, text::not_charged()).to_owned(),
            },
            Some(About::Condition(Test::Charge(_))) => {
                words::none_listed(self.voice, conclusion).unwrap_or_else(|| self.reason(at))
            }
            Some(About::Condition(Test::Live)) => self.document_over(conclusion),
            Some(About::Condition(Test::Allegation(Stage::Stands))) if self.told_already(conclusion) => {
                let date = self.voice.date;
                let case = conclusion.process.filter(|process| process.over().is_some_and(|over| over <= date));
                match case.and_then(|process| process.ended).map(|end| end.how) {
                    _ if self.voice.person.dead(date) => plain(self.voice.corpus, text::allegation_died()).to_owned(),
                    Some(EndReason::Delivered) => plain(self.voice.corpus, text::allegation_handed_over()).to_owned(),
                    _ => plain(self.voice.corpus, text::allegation_over()).to_owned(),
                }
            }
            Some(About::Bearer | About::Condition(Test::HostIs(Relation::Party))) => {
                words::not_a_party(self.voice, conclusion).unwrap_or_else(|| self.reason(at))
            }
            _ => self.reason(at),
        }
    }

    /// Why a document that does not run carries nothing.
    fn document_over(&self, conclusion: &Conclusion) -> String {
        let over = conclusion.premises.last();
        if over.is_some_and(|over| words::is_to_come(&over.facts)) {
            return plain(self.voice.corpus, text::document_to_come()).to_owned();
        }
        let never = over.is_some_and(|over| words::never_in_effect(conclusion.process, &over.facts));
        let said = over.filter(|_| !self.told_already(conclusion)).map(|over| words::joined(self.voice, &over.facts));
        match over.is_some_and(|over| words::is_done(&over.facts)) {
            true => self.voice.say(text::document_done(said)),
            false => self.voice.say(text::document_over(never, said)),
        }
    }

    /// Whether how the document of a conclusion ended is what decides, and so is told already.
    fn told_already(&self, conclusion: &Conclusion) -> bool {
        let same = |one: &Process, other: &Process| {
            let handed_over = |process: &Process| process.delivered().map(|(on, _)| on);
            one.id == other.id || handed_over(one).is_some() && handed_over(one) == handed_over(other)
        };
        self.led().is_some_and(|led| {
            led.process.zip(conclusion.process).is_some_and(|(one, other)| same(one, other))
                && led.premises.last().is_some_and(|premise| premise.about == About::Condition(&Test::Live))
        })
    }
}
