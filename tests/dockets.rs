//! What is found once for many questions changes no answer, no article and no word.

use std::sync::Mutex;

use dedere::data::embedded;
use dedere::law::*;
use dedere::query::check::{InShort, in_short_at};
use dedere::query::timeline::{FIRST_DAY, Timelines};
use dedere::report::{AnswerRow, Plain};
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);

/// Numbers that look drawn, the same on every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end
    }
}

/// For each person and each third place, other places for others: a day beside one on which something changes, and any day.
fn questions() -> Vec<Question> {
    let corpus = embedded();
    let timelines = Timelines::new(corpus, TODAY);
    let places: Vec<Asked> = corpus.places.iter().map(Asked::Place).chain(corpus.states.iter().map(Asked::State)).collect();
    let of_places: Vec<_> = places.iter().map(|place| timelines.place(*place)).collect();
    let presences: Vec<Presence> = Presence::all().collect();
    let of_person = |(at, person): (usize, &'static Person)| {
        let (own, mut drawn) = (timelines.person(person), Drawn(at as u64));
        let mut asked = Vec::new();
        for (place, of_place) in places.iter().zip(&of_places).skip(at % 3).step_by(3) {
            let moments = timelines.moments(&own, of_place, FIRST_DAY.next(), None);
            let beside = moments[drawn.below(moments.len())].day.plus_days(drawn.below(3) as i32 - 1);
            let any = FIRST_DAY.plus_days(drawn.below(32_000) as i32);
            let presence = presences[drawn.below(presences.len())];
            for date in [beside, any] {
                asked.push(Question { person, place: *place, date, presence, today: TODAY });
            }
        }
        asked
    };
    corpus.persons.par_iter().enumerate().flat_map_iter(of_person).collect()
}

#[test]
fn an_answer_in_short_is_told_in_the_words_of_the_whole_opinion() {
    let corpus = embedded();
    let (questions, dockets) = (questions(), Dockets::of(corpus, corpus.persons));
    assert!(questions.len() > 20_000, "{}", questions.len());
    // Each pair's sentence is said anew, then with the words that were kept for another of its days.
    let plain = Mutex::new(Plain::default());
    questions.par_iter().for_each(|question| {
        let Question { person, place, date, presence, .. } = *question;
        let opinion = opine(corpus, *question);
        let leading = leading(corpus, opinion.question.date, &opinion.conclusions).map(|at| opinion.conclusions[at].clone());
        let carried = leading.as_ref().is_some_and(|leading| leading.status.carries());
        let stronger = stronger(corpus, opinion.answer, &opinion.conclusions).filter(|_| carried);
        let stronger = stronger.map(|at| opinion.conclusions[at].clone());
        let led = Led { answer: opinion.answer, leading, stronger };
        let whole = InShort { question: *question, host: opinion.host.clone(), led };
        let short = in_short_at(&dockets, *question, opinion.host);
        let json = |row: AnswerRow| serde_json::to_value(row).expect("JSON");
        let kept = AnswerRow::with(corpus, &short, &mut plain.lock().expect("no panic"));
        let (short, whole) = (AnswerRow::new(corpus, &short), AnswerRow::new(corpus, &whole));
        let about = format!("{} in {} on {date}, {presence:?}", person.id, place.id());
        assert_eq!(json(short), json(whole.clone()), "{about}");
        assert_eq!(json(kept), json(whole), "{about}");
    });
}

#[test]
fn what_a_rule_says_of_a_document_each_time_is_what_it_says_in_the_whole_opinion() {
    let corpus = embedded();
    let dockets = Dockets::of(corpus, corpus.persons);
    questions().par_iter().step_by(3).for_each(|question| {
        let opinion = opine(corpus, *question);
        let statuses = |conclusions: &[Conclusion]| {
            let status = |conclusion: &Conclusion| {
                let rule = conclusion.rule.map(|rule| (rule.number, rule.id));
                (rule, conclusion.process.map(|process| process.id), conclusion.status)
            };
            conclusions.iter().map(status).collect::<Vec<_>>()
        };
        let quick = dockets.statuses(question, &opinion.host);
        let about = format!("{} in {} on {}", question.person.id, question.place.id(), question.date);
        assert_eq!(statuses(&quick), statuses(&opinion.conclusions), "{about}");
        assert_eq!(dockets.answer(question, &opinion.host), opinion.answer, "{about}");
        let whole = dockets.opine(*question, opinion.host.clone());
        assert_eq!((whole.answer, &whole.flags), (opinion.answer, &opinion.flags), "{about}");
        assert_eq!(whole.controller.map(|held| held.answer), opinion.controller.map(|held| held.answer), "{about}");
        for (one, other) in whole.conclusions.iter().zip(&opinion.conclusions) {
            let said =
                |conclusion: &Conclusion| (conclusion.status, conclusion.obligation, conclusion.through, conclusion.ground);
            assert_eq!(said(one), said(other), "{about}");
            assert_eq!((&one.cites, &one.flags), (&other.cites, &other.flags), "{about}");
            let reasons = |conclusion: &Conclusion| {
                let premises = conclusion.premises.iter().map(|premise| (Some(premise.met), premise.facts.clone()));
                premises.chain(conclusion.objections.iter().map(|heard| (None, heard.facts.clone()))).collect::<Vec<_>>()
            };
            assert!(reasons(one) == reasons(other), "{about}");
        }
    });
}
