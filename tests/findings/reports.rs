//! One question that a reader tried, and what its page has to say now.

use dedere::law::Presence;

use super::Page;

/// A question and what is expected of its answer.
pub struct Told {
    finding: &'static str,
    page: Page,
    wrong: Vec<String>,
}

/// The answer to what was asked on a day: a person, a slash, a place.
pub fn on(finding: &'static str, day: &str, asked: &str) -> Told {
    present(finding, day, asked, Presence::Territory)
}

/// The same of a person who only passes over.
pub fn over(finding: &'static str, day: &str, asked: &str) -> Told {
    present(finding, day, asked, Presence::Overflight)
}

/// The same of a person who is present in some way.
pub fn present(finding: &'static str, day: &str, asked: &str, presence: Presence) -> Told {
    Told { finding, page: Page::of(asked, day, presence), wrong: Vec::new() }
}

impl Told {
    fn expect(mut self, holds: bool, what: impl FnOnce() -> String) -> Told {
        if !holds {
            self.wrong.push(what());
        }
        self
    }

    /// The answer word.
    pub fn is(self, answer: &str) -> Told {
        let found = self.page.answer().to_owned();
        self.expect(found == answer, || format!("answers {found}, not {answer}"))
    }

    /// The short page says this.
    pub fn says(self, text: &str) -> Told {
        let said = self.page.short.contains(text);
        self.expect(said, || format!("does not say {text:?}"))
    }

    /// The page with every step says this.
    pub fn proves(self, text: &str) -> Told {
        let said = self.page.proof.contains(text);
        self.expect(said, || format!("does not say in a step {text:?}"))
    }

    /// The short page does not say this.
    pub fn omits(self, text: &str) -> Told {
        let said = self.page.short.contains(text);
        self.expect(!said, || format!("says {text:?}"))
    }

    /// Neither page says this.
    pub fn never(self, text: &str) -> Told {
        let said = self.page.short.contains(text) || self.page.proof.contains(text);
        self.expect(!said, || format!("says {text:?}"))
    }

    /// A flag is raised.
    pub fn raises(self, flag: &str) -> Told {
        let raised = self.page.flags().contains(&flag);
        self.expect(raised, || format!("does not raise {flag}"))
    }

    /// A flag is not raised.
    pub fn spares(self, flag: &str) -> Told {
        let raised = self.page.flags().contains(&flag);
        self.expect(!raised, || format!("raises {flag}"))
    }

    /// An article or a ruling is cited.
    pub fn cites(self, cite: &str) -> Told {
        let cited = self.page.cites().contains(&cite);
        self.expect(cited, || format!("does not cite {cite}"))
    }

    /// An article is not cited.
    pub fn leaves(self, cite: &str) -> Told {
        let cited = self.page.cites().contains(&cite);
        self.expect(!cited, || format!("cites {cite}"))
    }
}

/// Fails with everything that is wrong.
pub fn hold(told: Vec<Told>) {
    let wrong: Vec<String> = told
        .into_iter()
        .filter(|told| !told.wrong.is_empty())
        .map(|told| format!("{}: {}\n    {}", told.finding, told.wrong.join("; "), told.page.short))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
