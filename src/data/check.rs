//! What can only be seen when all of a record is read: what nobody uses, what does not add up, what one file says against another.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::desk::Desk;
use super::folder::Folder;
use super::known::Kind;
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// Looks at a record as a whole.
pub fn whole(corpus: &Corpus, folder: &Folder, desk: &Desk) {
    let check = Check { corpus, folder, desk };
    // Where a file could not be read, what is not seen may still be there.
    if folder.unread().next().is_none() {
        check.empty();
        check.unused();
        check.counts();
        check.flags();
    }
    check.processes();
    check.visits();
    check.parts();
    check.rules();
    check.opened();
}

/// Looks at what is laid over a record that was looked at before.
pub fn laid_over(corpus: &Corpus, sources: &[SourceId], desk: &Desk) {
    let check = Check { corpus, folder: &Folder::default(), desk };
    check.unused_sources(sources.iter().copied());
    check.processes();
    check.opened();
}

/// What is wrong with a trip of this person, if anything: nobody travels before birth or after death.
pub fn out_of_life(visit: &Visit, person: &Person) -> Option<Problem> {
    let died = person.died.filter(|died| died.last < visit.arrived.first);
    let born = person.born.filter(|born| visit.arrived.last < born.first);
    let day = died.or(born)?;
    let what = if died.is_some() { "died" } else { "was born" };
    let message = format!("a visit on {} of someone who {what} in {}", visit.arrived.text, day.text);
    Some(Problem::new(Code::DatesOutOfOrder, message).help("correct one of the two days"))
}

struct Check<'c> {
    corpus: &'c Corpus,
    folder: &'c Folder,
    desk: &'c Desk,
}

impl Check<'_> {
    /// Writes a problem down where an id is defined.
    fn at_id(&self, kind: Kind, id: &str, problem: Problem) {
        self.desk.report_at_id(kind, id, problem);
    }

    /// Writes a problem down at a value inside a file: the field of this name, or one entry of a list.
    fn at(&self, path: &str, field: &str, entry: Option<usize>, problem: Problem) {
        let Some(file) = self.folder.files.get(path) else { return };
        let node = file.node.as_ref().and_then(|node| node.get(field));
        let node = node.and_then(|node| entry.map_or(Some(node), |at| node.items().get(at)));
        let span: Range<usize> = node.map_or(0..0, |node| node.head());
        self.desk.report(problem.at(&file.source, span));
    }

    /// A record from which nothing could ever be answered must not look like one that says no.
    fn empty(&self) {
        let lists = [
            ("state", self.corpus.states.is_empty()),
            ("person", self.corpus.persons.is_empty()),
            ("instrument", self.corpus.instruments.is_empty()),
            ("rule", self.corpus.rules.is_empty()),
        ];
        for (what, _) in lists.into_iter().filter(|(_, empty)| *empty) {
            let problem = Problem::new(Code::EmptyRecord, format!("the record holds no {what}"));
            let help = "nothing can be answered from it; was the whole folder copied?";
            self.desk.report(problem.in_path(self.folder.shown("")).help(help));
        }
    }

    /// What is on record and nothing refers to.
    fn unused(&self) {
        self.unused_sources(self.corpus.sources.iter().map(|source| source.id));
        let rules = self.corpus.rules;
        let combination = &self.corpus.combination;
        let heard: HashSet<ObjectionId> = rules
            .iter()
            .flat_map(|rule| rule.objections)
            .chain(combination.objections)
            .chain(combination.without_document)
            .copied()
            .collect();
        let unheard: HashSet<ObjectionId> =
            self.corpus.objections.iter().map(|objection| objection.id).filter(|id| !heard.contains(id)).collect();
        for id in unheard {
            let problem = Problem::new(Code::UnusedObjection, format!("no rule hears the objection {}", quote(id.0)));
            self.at_id(Kind::Objection, id.0, problem.help("name it in the `objections` of a rule, or take it out"));
        }
        let added = rules.iter().flat_map(|rule| rule.adds).flat_map(|addition| addition.flags);
        let raised: HashSet<FlagCode> = rules
            .iter()
            .flat_map(|rule| rule.flags)
            .chain(added)
            .chain(combination.flags)
            .chain(combination.visit_flags)
            .chain([&combination.controlled, &combination.unsettled])
            .copied()
            .chain([combination.claimed, combination.territory, combination.stronger].into_iter().flatten())
            .chain(self.corpus.objections.iter().filter_map(|objection| objection.flag))
            .collect();
        for flag in self.corpus.flags.iter().filter(|flag| !flag.former && !raised.contains(&flag.code)) {
            let problem = Problem::new(Code::UnusedFlag, format!("nothing raises the flag {}", quote(flag.code.0)));
            self.at_id(Kind::Flag, flag.code.0, problem.help("name it in the `flags` of a rule, or take it out"));
        }
    }

    fn unused_sources(&self, sources: impl Iterator<Item = SourceId>) {
        let cited = self.desk.cited.borrow();
        for id in sources.filter(|id| !cited.contains(id.0)) {
            let problem = Problem::new(Code::UnusedSource, format!("no fact names the source {}", quote(id.0)));
            self.at_id(Kind::Source, id.0, problem.help("name it where it was used, or take it out"));
        }
    }

    /// The parties as counted from each list, against the depositary's own count.
    fn counts(&self) {
        for instrument in self.corpus.instruments {
            let Some(list) = &instrument.list else { continue };
            let path = format!("instruments/{}/actions.yaml", instrument.id);
            if let Some(official) = list.official_count.filter(|_| list.complete) {
                let parties = (self.corpus.parties(list, official.on).count(), Some(official.parties), "parties");
                let signatories = (list.signatories(official.on), official.signatories, "signatories");
                for (counted, official_number, what) in [parties, signatories] {
                    let Some(number) = official_number.filter(|number| counted != usize::from(*number)) else { continue };
                    let message = format!("{counted} {what} on {}, where the depositary counted {number}", official.on);
                    let problem = Problem::new(Code::CountMismatch, message);
                    let help = "compare the list with the depositary's, or say `complete: false` while a party is missing";
                    self.at(&path, "official_count", None, problem.help(help));
                }
            }
            if let Some(in_force) = instrument.in_force.filter(|in_force| *in_force != list.formula.not_before) {
                let message = format!("the formula begins on {}, and the instrument on {in_force}", list.formula.not_before);
                let help = "`not_before` and the `in_force` of instrument.yaml are one day";
                self.at(&path, "formula", None, Problem::new(Code::Contradiction, message).help(help));
            }
        }
    }

    /// A process, its situation and its court belong together.
    fn processes(&self) {
        for process in self.corpus.persons.iter().flat_map(|person| person.processes) {
            let situation = self.corpus.situations.iter().find(|situation| situation.id == process.situation);
            let Some(situation) = situation else { continue };
            let Some(court) = self.corpus.courts.iter().find(|court| court.id == situation.court) else { continue };
            let of_a_state = process.kind == ProcessKind::National;
            if situation.court != process.court && court.successor != Some(process.court) && !of_a_state {
                let message =
                    format!("{} is before another court than its situation {}", quote(process.id.0), quote(situation.id.0));
                let problem = Problem::new(Code::Contradiction, message);
                let help = format!("the situation is before {}", quote(situation.court.0));
                self.at_id(Kind::Process, process.id.0, problem.help(help));
            }
        }
    }

    /// Nobody travels before birth or after death.
    fn visits(&self) {
        for (at, visit) in self.corpus.visits.iter().enumerate() {
            let Some(person) = self.corpus.persons.iter().find(|person| person.id == visit.person) else { continue };
            if let Some(problem) = out_of_life(visit, person) {
                self.at("visits.yaml", "visits", Some(at), problem);
            }
        }
    }

    /// What counts as read, of a person or a ruling, was read on some page, and the page can be named.
    fn opened(&self) {
        for source in self.corpus.sources.iter().filter(|source| source.read && source.page().is_none()) {
            let problem = Problem::new(Code::Unopened, format!("{} counts as read, and has no address", quote(source.id.0)));
            self.at_id(Kind::Source, source.id.0, problem.help("give the page that was opened as `url` or `copy`"));
        }
        let opened = |id: &SourceId| self.corpus.source(*id).is_none_or(|source| source.read);
        let unread = |basis: &&Basis| basis.confidence == Confidence::Sourced && !basis.sources.iter().any(opened);
        let tell = |kind: Kind, id: &str, bases: &mut dyn Iterator<Item = &'static Basis>| {
            if let Some(first) = bases.filter(unread).find_map(|basis| basis.sources.first()) {
                let message = format!("a fact of {} counts as read, and rests on {} only", quote(id), quote(first.0));
                let help = "name a page that was opened, or say `confidence: recalled`";
                self.at_id(kind, id, Problem::new(Code::Unopened, message).help(help));
            }
        };
        for person in self.corpus.persons {
            let own = std::iter::once(&person.basis).chain(person.offices.iter().map(|office| &office.basis));
            tell(Kind::Person, person.id.0, &mut { own });
            for process in person.processes {
                let own = [&process.basis, &process.marks.basis].into_iter();
                let days = process.ended.iter().map(|end| &end.basis).chain(process.acts.iter().map(|acts| &acts.basis));
                let asked = process.applications.iter().map(|application| &application.basis);
                let steps = process.requests.iter().map(|request| &request.basis);
                let waits = process.measures.iter().map(|measure| &measure.basis);
                let charges = process.charges.iter().map(|charge| &charge.basis);
                tell(Kind::Process, process.id.0, &mut own.chain(days).chain(asked).chain(steps).chain(waits).chain(charges));
            }
        }
        for finding in self.corpus.findings {
            tell(Kind::Finding, finding.id.0, &mut std::iter::once(&finding.basis));
        }
    }

    /// Parts of an instrument share its list of parties, and have none of their own.
    fn parts(&self) {
        for whole in self.corpus.instruments {
            for part in self.corpus.instruments.iter().filter(|part| whole.parts.contains(&part.id) && part.list.is_some()) {
                let message = format!("{} has parties of its own, and is a part of {}", quote(part.id.0), quote(whole.id.0));
                let help = "keep the parties in one list, or take it out of `parts`";
                self.at(
                    &format!("instruments/{}/instrument.yaml", whole.id),
                    "parts",
                    None,
                    Problem::new(Code::Contradiction, message).help(help),
                );
            }
        }
    }

    /// Flags and the objections that raise them name each other.
    fn flags(&self) {
        for flag in self.corpus.flags {
            let Some(by) = flag.by else { continue };
            let combination = &self.corpus.combination;
            let steps = [combination.claimed, combination.territory, combination.stronger];
            let by_steps = [Some(combination.controlled), Some(combination.unsettled)].into_iter().chain(steps);
            let places = by.0 == "places" && by_steps.into_iter().any(|code| code == Some(flag.code));
            let objection =
                self.corpus.objections.iter().any(|objection| objection.id == by && objection.flag == Some(flag.code));
            if !places && !objection {
                let message = format!("{} does not raise the flag {}", quote(by.0), quote(flag.code.0));
                let help = "name the flag there, or the right objection here";
                self.at_id(Kind::Flag, flag.code.0, Problem::new(Code::RuleShape, message).help(help));
            }
        }
    }

    /// The rules that each rule finds through `bound-through`, at once or by way of others. Each is gone through once by each: there are no
    /// more of them than a number of one byte can name.
    fn reached(&self) -> BTreeMap<RuleNumber, HashSet<RuleNumber>> {
        let mut finds: BTreeMap<RuleNumber, HashSet<RuleNumber>> = BTreeMap::new();
        for rule in self.corpus.rules {
            let found = finds.entry(rule.number).or_default();
            for condition in rule.when {
                if let Test::BoundThrough(numbers) = condition.test {
                    found.extend(numbers);
                }
            }
        }
        let all_from = |first: &HashSet<RuleNumber>| {
            let (mut reached, mut next) = (first.clone(), first.iter().copied().collect::<Vec<_>>());
            while let Some(number) = next.pop() {
                next.extend(finds.get(&number).into_iter().flatten().copied().filter(|number| reached.insert(*number)));
            }
            reached
        };
        finds.iter().map(|(number, found)| (*number, all_from(found))).collect()
    }

    /// Rules that find each other through `bound-through` must come to an end; entries of one number are one rule.
    fn rules(&self) {
        let reached = self.reached();
        for entries in self.corpus.rules.chunk_by(|left, right| left.number == right.number) {
            let number = entries[0].number;
            let own = entries.iter().any(|rule| {
                rule.when
                    .iter()
                    .any(|condition| matches!(condition.test, Test::BoundThrough(numbers) if numbers.contains(&number)))
            });
            if reached.get(&number).is_some_and(|all| all.contains(&number)) && !own {
                let problem = Problem::new(Code::RuleShape, format!("{number} finds a rule that finds {number}, in a circle"));
                self.at_id(Kind::Rule, &number.to_string(), problem.help("take one of the two out of `bound-through`"));
            }
            if entries.iter().any(|rule| rule.id != entries[0].id) {
                let problem = Problem::new(Code::RuleShape, format!("two rules have the number {number}"));
                self.at_id(Kind::Rule, &number.to_string(), problem.help("give one of the two another number"));
            }
        }
    }
}
