//! Reviews of claims alone, without a report on them.

use std::io::{self, Write};

use super::claimreview::ClaimReviews;
use super::unchecked::Unchecked;
use crate::claims::{Run, Walked};

impl<W: Write> ClaimReviews<W> {
    /// Adds the review of every claim of a walk, each as soon as it is read, ends the set, and gives what could not be reviewed. `Err`:
    /// not all could be written.
    pub fn of(mut self, mut run: Run<1>) -> (io::Result<W>, Unchecked) {
        let mut unchecked = Unchecked::default();
        let ([corpus], today, mut file) = (run.corpora(), run.today(), String::new());
        while let Some(walked) = run.walk() {
            match walked {
                Walked::File(path) => file = path,
                Walked::Problems(wrong) => unchecked.add(wrong.problems),
                Walked::Claim(claim, [Err(faults)]) => unchecked.add_faults(corpus, &claim, &faults),
                Walked::Claim(mut claim, [Ok(_)]) => {
                    if let [Some(told)] = claim.at_length() {
                        self.add(corpus, &file, claim.claim(), &told, today);
                    }
                }
                Walked::PassedOver(passed) => unchecked.passed_over(corpus, &passed),
                Walked::NotCompared(_) => {}
            }
        }
        (self.finish(), unchecked)
    }
}
