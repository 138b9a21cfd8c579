//! What is not sure, and what flags say on the short page.

use super::{
    grounds::{only_asked, sources_of, weakest},
    rows::{Rows, Told, is_of_document, plainly, told},
};
use crate::{
    law::{self, *},
    query::flagged::Flagged,
    report::parts::ids,
    words::{self, FlagContext, message::brief as text},
};

impl Rows<'_> {
    /// What is not sure: disputes and presumptions, what nobody has confirmed, a duty that may be stronger, a day past the record.
    pub(super) fn not_sure(&self) -> Vec<Told> {
        let conclusions = &self.checked.opinion.conclusions;
        let stronger = self.checked.brief.stronger.and_then(|at| {
            Some((conclusions[at].process, conclusions[at].premises.iter().find(|premise| premise.met != Met::Yes)?))
        });
        let open = |(process, premise): (Option<&Process>, &Premise)| {
            let missing = words::missing(self.voice, premise);
            // What was secret is a document, and is named.
            let secret = process.filter(|_| premise.about == About::Condition(&Test::KnownToHost));
            let said = match secret {
                Some(process) => words::stood(self.voice, process, missing),
                None => words::clause(self.voice, missing),
            };
            told(said, &premise.facts, 2)
        };
        let owed = self.checked.opinion.answer != Answer::NotObliged;
        let over = words::perhaps_over(self.voice, self.led().and_then(|leading| leading.process)).filter(|_| owed);
        let person = self.voice.person;
        let over = over.map(|line| Told { sources: vec![ids(person.basis.sources)], keep: 2, ..plainly(line) });
        let mut said: Vec<Told> = over.into_iter().chain(stronger.map(open)).collect();
        said.extend(self.open_objections());
        said.extend(self.flags(law::Row::NotSure));
        said.extend(self.unconfirmed());
        if self.complete_on < self.voice.date && !self.settled() {
            said.push(Told { keep: 2, ..plainly(self.voice.say(text::nothing_after(self.complete_on))) });
        }
        // A page says the weightiest, but where that is the last thing that can go.
        if let Some(first) = said.first_mut() {
            first.keep = 1;
        }
        said
    }

    /// What was said against the obligation and alone leaves it open, where no flag says so and it is no matter of an office.
    fn open_objections(&self) -> Vec<Told> {
        let moved = |leading: &&Conclusion| leading.rule.is_some_and(|rule| rule.gives != Gives::Status(leading.status));
        let heard = self.led().filter(moved).map_or(&[][..], |leading| &leading.objections);
        let open = heard.iter().filter(|hearing| {
            let Objection { ruled, moves, flag, .. } = *hearing.objection;
            ruled == Ruling::Open && moves && flag.is_none() && !hearing.of_office()
        });
        let line = |hearing: &Hearing| {
            let said = words::objection(self.voice, hearing.objection, &hearing.facts, None);
            told(words::barred(self.voice, said.argument, said.reason), &hearing.facts, 2)
        };
        open.map(line).collect()
    }

    /// Whether nothing that is still to come can change the answer: the person is dead.
    fn settled(&self) -> bool {
        self.voice.person.dead(self.voice.today)
    }

    /// Facts from general knowledge on which the answer turns.
    fn unconfirmed(&self) -> Vec<Told> {
        let Some(leading) = self.led() else { return Vec::new() };
        let recalled = |facts: &[Fact]| !facts.is_empty() && weakest(facts) == Confidence::Recalled;
        let mut said: Vec<Told> = Vec::new();
        let mut add = |clause: String| {
            let line = self.voice.say(text::recalled(clause));
            if !said.iter().any(|other| other.text == line) {
                said.push(Told { keep: 2, ..plainly(line) });
            }
        };
        let to_come = |premise: &Premise| premise.facts.iter().any(|fact| matches!(fact.what, What::NotIssued(_)));
        let asked =
            |premise: &&Premise| !matches!(premise.about, About::Condition(Test::Statehood(_))) && premise.met != Met::NotKnown;
        for premise in
            leading.premises.iter().filter(asked).filter(|premise| !to_come(premise)).filter(|premise| recalled(&premise.facts))
        {
            let document = leading.process.filter(|_| is_of_document(premise)).map(|process| words::details(self.voice, process));
            let of_host = matches!(premise.about, About::Bearer | About::Condition(Test::HostIs(_)));
            // What stands beside it is confirmed.
            let facts: Vec<Fact> = premise.facts.iter().filter(|fact| fact.confidence == Confidence::Recalled).copied().collect();
            let in_conflict = matches!(premise.about, About::Condition(Test::Conflict(_)));
            add(document.unwrap_or_else(|| match of_host || in_conflict {
                true => words::premise_clause(self.voice, leading, premise, None),
                false => words::joined(self.voice, &facts),
            }));
        }
        if let Some(sent) = self.checked.leading.and_then(|at| self.checked.told[at].request)
            && recalled(&[sent])
        {
            add(words::request_to(self.voice));
        }
        said
    }

    /// What flags of the question and of the leading conclusion say in a row.
    pub(super) fn flags(&self, wanted: law::Row) -> Vec<Told> {
        let number = |conclusion: &Conclusion| conclusion.rule.map(|rule| rule.number);
        let leads = self.led().and_then(number);
        // What an office alone keeps from being owed stands in doubt with the office.
        let barred = || self.checked.brief.of_office.iter().filter_map(|at| number(&self.checked.opinion.conclusions[*at]));
        let answer = self.checked.opinion.answer;
        let concerns = |flag: &&Flagged| {
            let open = leads.is_none() || answer == Answer::Undetermined;
            let of_office =
                || flag.told().is_some_and(|raising| raising.raised.facts.iter().any(|fact| matches!(fact.what, What::Holds(_))));
            let mut leads = leads.into_iter().chain(barred().filter(|_| wanted == law::Row::NotSure && of_office()));
            let of_the_day = |fact: &Fact| matches!(fact.what, What::AskedDate(_));
            let idle = self.settled() && flag.told().is_some_and(|raising| raising.raised.facts.iter().all(of_the_day));
            // Whether the host is a state is a doubt under every rule.
            let of_host = wanted == law::Row::NotSure && flag.raised_on(|fact| matches!(fact.what, What::StatehoodOf(_)));
            // A second document that was secret takes nothing from what a public one gives.
            let second = self.led().filter(|led| led.status.carries()).is_some_and(|led| {
                let raise = |other: &&Conclusion| other.flags.iter().any(|raised| raised.code == flag.code);
                let mut raising = self.checked.opinion.conclusions.iter().filter(raise).peekable();
                let another =
                    |other: &Conclusion| other.process.map(|process| process.id) != led.process.map(|process| process.id);
                raising.peek().is_some() && raising.all(|other| other.status == Status::Sealed && another(other))
            });
            let concerned = flag.rules.is_empty() || open || of_host || leads.any(|number| flag.rules.contains(&number));
            !idle && concerned && !second
        };
        let line = |flag: &Flagged| {
            let raising = flag.told()?;
            let context = FlagContext {
                ground: raising.ground,
                answer: Some(answer),
                not_bound_then: raising.not_bound,
                court: raising.court,
                office_told: wanted == law::Row::Immunity && !self.checked.brief.of_office.is_empty(),
                disputed_by: &[],
            };
            let (row, said) = words::flag_in_row(self.voice, &raising.raised, context)?;
            let facts = &raising.raised.facts;
            // What came to be so only later is not so yet.
            let later = |fact: &Fact| match fact.what {
                What::NoticeRevoked(_, notice) => notice.revoked.is_some_and(|revoked| self.voice.date < revoked),
                _ => false,
            };
            if wanted == law::Row::Because && facts.iter().any(later) {
                return None;
            }
            // What is lacking has no source, and what is charged has that of the document.
            let of_its_own =
                |fact: &Fact| !matches!(fact.what, What::NoRequest(_) | What::Charged(_) | What::Marked(_) | What::InConflict(_));
            let sources = if facts.iter().any(of_its_own) && !only_asked(facts) { sources_of(facts) } else { Vec::new() };
            // What is settled about the document or the treaty goes before what is disputed; who holds the place does not.
            let settled = wanted == law::Row::Because && !flag.code.contests() && !flag.rules.is_empty();
            let keep = if settled { 4 } else { 2 };
            (row == wanted).then(|| Told { sources: vec![sources], keep, ..plainly(said) })
        };
        // Disputes before what is for information.
        let (disputes, others): (Vec<&Flagged>, Vec<&Flagged>) =
            self.checked.flags.iter().filter(concerns).partition(|flag| flag.code.contests());
        let about_the_case = |flag: &&Flagged| !flag.rules.is_empty();
        let (own, general): (Vec<&Flagged>, Vec<&Flagged>) = others.into_iter().partition(about_the_case);
        disputes.into_iter().chain(own).chain(general).filter_map(line).collect()
    }
}
