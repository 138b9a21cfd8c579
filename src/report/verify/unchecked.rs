//! What of files of claims could not be read, as it is drawn beside a report.

use crate::claims::{Fault, Handed, Part, read::PassedOver};
use crate::law::Corpus;
use crate::problem::{Place, Problem};
use crate::{refusals, words};

/// At most so many problems are drawn.
const DRAWN: usize = 20;

/// What could not be read.
#[derive(Default)]
pub struct Unchecked {
    /// The first problems, to be drawn.
    pub problems: Vec<Problem>,
    /// So many in all.
    pub number: usize,
    /// What is said beside them, a line each: it hinders nothing.
    pub remarks: Vec<String>,
}

impl Unchecked {
    /// Takes problems in.
    pub fn add(&mut self, problems: Vec<Problem>) {
        self.count(problems.len());
        let room = DRAWN.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room).map(brief));
    }

    /// Says what of a folder is not read.
    pub fn passed_over(&mut self, corpus: &Corpus, passed: &PassedOver) {
        self.remarks.push(words::claims::passed_over(corpus, &passed.folder, &passed.first, passed.number));
    }

    /// Counts problems that are not drawn.
    pub fn count(&mut self, problems: usize) {
        self.number += problems;
    }

    /// Takes names in that a record did not take. Where they stand is only worked out for those that are drawn.
    pub fn add_faults<const N: usize>(&mut self, corpus: &Corpus, claim: &Handed<N>, faults: &[Fault]) {
        if self.problems.len() >= DRAWN {
            self.count(faults.len());
        } else {
            self.add(of_faults(corpus, claim, faults));
        }
    }
}

/// Names that a record did not take, each at its place.
pub fn of_faults<const N: usize>(corpus: &Corpus, claim: &Handed<N>, faults: &[Fault]) -> Vec<Problem> {
    let parts: Vec<Part> = faults.iter().map(|fault| fault.part).collect();
    let problem = |(fault, place): (&Fault, Place)| refusals::fault(corpus, fault).at(&place.file, place.span);
    faults.iter().zip(claim.places(&parts)).map(problem).collect()
}

/// A problem as it is drawn: what somebody put into a file may be of any length.
fn brief(mut problem: Problem) -> Problem {
    const DRAWN: usize = 400;
    if let Some((end, _)) = problem.message.char_indices().nth(DRAWN) {
        problem.message.truncate(end);
        problem.message.push('…');
    }
    problem
}
