//! The spans of days over which the page of a pair is the same but for its day.
//!
//! The page is made for the first day and the last of each run in which the opinion is the same, and where something else changes within it,
//! for one between. Where they differ, the day of the change is looked for: first among days on which such pages are known to change, then
//! among those on which they may, then on any.

use super::{
    flat,
    template::{Written, filled, fits, merged},
};
use crate::{law::Day, query::page_days::Run};

/// A span: its first day, and its page with holes for the day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first day; it lasts until the next.
    pub from: Day,
    /// The page.
    pub template: String,
}

impl Span {
    /// What the page of a day says, without its sources.
    pub fn words(&self, day: Day) -> String {
        flat::words(&filled(&self.template, &Written::of(day)))
    }
}

/// The last day that a span without end is tried for.
const LAST: Day = Day::of(9999, 12, 31);

/// Days on which pages may change within a run, the likelier ones first. Each list is sorted.
pub type Likely<'d> = [&'d [Day]];

/// The spans, from the first of the runs on. `page` writes the page of a day.
pub fn spans(runs: &[Run], likely: &Likely, page: impl Fn(Day) -> String) -> Vec<Span> {
    let mut found = Found { page, likely, spans: Vec::new() };
    for (at, run) in runs.iter().enumerate() {
        let last = runs.get(at + 1).map_or(LAST, |next| next.from.previous());
        found.add(run.from, last, run.joined);
    }
    found.spans.into_iter().map(|(span, _)| span).collect()
}

struct Found<'d, P> {
    page: P,
    likely: &'d Likely<'d>,
    /// With each span, its only day: its template then has no holes yet.
    spans: Vec<(Span, Option<Written>)>,
}

/// A day and its page.
struct Paged {
    day: Day,
    written: Written,
    page: String,
}

impl<P: Fn(Day) -> String> Found<'_, P> {
    fn paged(&self, day: Day) -> Paged {
        Paged { day, written: Written::of(day), page: (self.page)(day) }
    }

    fn add(&mut self, from: Day, last: Day, probed: bool) {
        let first = self.paged(from);
        if from == last {
            return self.put_one(first);
        }
        let end = self.paged(last);
        self.between(first, end, probed);
    }

    /// Puts the days from one to another, both of which are paged.
    fn between(&mut self, first: Paged, end: Paged, probed: bool) {
        let days = first.day.days_until(end.day);
        if days == 0 {
            return self.put_one(first);
        }
        if let Some(template) = merged(&first.page, &first.written, &end.page, &end.written) {
            // What changes back within a span is found in its middle.
            if days < 2 || !probed {
                return self.put(Span { from: first.day, template });
            }
            let middle = self.paged(first.day.plus_days(days / 2));
            if fits(&template, &middle.written, &middle.page) {
                return self.put(Span { from: first.day, template });
            }
            let after = self.paged(middle.day.next());
            self.between(first, middle, false);
            return self.between(after, end, false);
        }
        let next = self.next(first.day, end.day);
        let before = next.previous();
        let before = (before != first.day).then(|| self.paged(before));
        let after = (next != end.day).then(|| self.paged(next));
        match before {
            Some(before) => self.between(first, before, false),
            None => self.put_one(first),
        }
        match after {
            Some(after) => self.between(after, end, false),
            None => self.put_one(end),
        }
    }

    /// The day to look at between two on which the page is not the same: behind the first, up to the last.
    fn next(&self, first: Day, last: Day) -> Day {
        let within = |days: &&[Day]| {
            let of = |day: Day| days.partition_point(|known| *known <= day);
            days[of(first)..of(last)].get((of(last) - of(first)) / 2).copied()
        };
        let likely = self.likely.iter().find_map(within);
        likely.unwrap_or_else(|| first.plus_days(first.days_until(last) / 2).next())
    }

    /// Puts a span of several days behind the others, or makes the last one longer.
    fn put(&mut self, span: Span) {
        if let Some((last, only)) = self.spans.last_mut() {
            let same = match only {
                Some(day) => fits(&span.template, day, &last.template),
                None => last.template == span.template,
            };
            if same {
                (last.template, *only) = (span.template, None);
                return;
            }
        }
        self.spans.push((span, None));
    }

    /// Puts a single day.
    fn put_one(&mut self, one: Paged) {
        if let Some((last, only)) = self.spans.last_mut() {
            let longer = match only {
                Some(day) => merged(&last.template, day, &one.page, &one.written),
                None => fits(&last.template, &one.written, &one.page).then(|| last.template.clone()),
            };
            if let Some(template) = longer {
                (last.template, *only) = (template, None);
                return;
            }
        }
        self.spans.push((Span { from: one.day, template: one.page }, Some(one.written)));
    }
}
