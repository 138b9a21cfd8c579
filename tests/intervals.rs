//! The table of intervals says of every day what `check` says of it, and leaves no day out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use dedere::data::embedded;
use dedere::law::*;
use dedere::query::intervals::{END, Interval, intervals, places};
use dedere::query::list::Filter;
use dedere::query::timeline::FIRST_DAY;
use rayon::prelude::*;

const TODAY: Day = Day::of(2026, 11, 24);

/// The days asked about at random lie before this.
const LAST: Day = Day::of(2035, 1, 1);

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or_default() % end
    }
}

type Pair = (PersonId, &'static str);

/// The whole table, made once.
fn table() -> &'static BTreeMap<Pair, Vec<Interval>> {
    static TABLE: OnceLock<BTreeMap<Pair, Vec<Interval>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: BTreeMap<Pair, Vec<Interval>> = BTreeMap::new();
        for row in intervals(embedded(), &Filter::all(TODAY), TODAY) {
            table.entry((row.person.id, row.place.id())).or_default().push(row);
        }
        table
    })
}

/// The articles of the conclusions that give the answer; where nothing is owed, of the one that came nearest.
fn articles(corpus: &Corpus, opinion: &Opinion) -> BTreeSet<Citation> {
    let nearest = leading(corpus, opinion.question.date, &opinion.conclusions).map(|at| &opinion.conclusions[at]);
    match opinion.answer {
        Answer::NotObliged => nearest.into_iter().flat_map(|conclusion| conclusion.cites.iter().copied()).collect(),
        _ => opinion.deciding(corpus).flat_map(|conclusion| conclusion.cites.iter().copied()).collect(),
    }
}

#[test]
fn twenty_thousand_questions_have_the_answer_and_the_articles_of_their_interval() {
    let corpus = embedded();
    let table = table();
    let all = places(corpus, &Filter::all(TODAY));
    let mut chance = Chance(20_000);
    let covered = usize::try_from(FIRST_DAY.days_until(LAST)).expect("days");
    let questions: Vec<(&'static Person, Asked, Day)> = (0..20_000)
        .map(|at| {
            let (person, place) = (&corpus.persons[chance.below(corpus.persons.len())], all[chance.below(all.len())]);
            let rows = &table[&(person.id, place.id())];
            let row = &rows[chance.below(rows.len())];
            // Any day; or the first day of an interval, the day before, the last day.
            let day = match at % 4 {
                0 => row.from,
                1 if row.from > FIRST_DAY => row.from.previous(),
                2 if row.until < END => row.until.previous(),
                _ => FIRST_DAY.plus_days(i32::try_from(chance.below(covered)).expect("days")),
            };
            (person, place, day)
        })
        .collect();
    let through = questions.par_iter().filter(|(person, place, date)| {
        let opinion = opine(corpus, Question { person, place: *place, date: *date, presence: Presence::Territory, today: TODAY });
        let mut rows = table[&(person.id, place.id())].iter().filter(|row| row.from <= *date && *date < row.until);
        let (row, other) = (rows.next().expect("every day is covered"), rows.next());
        let pair = format!("{} {} {date}", person.id, place.id());
        assert!(other.is_none(), "{pair}: two intervals");
        assert_eq!(row.answer, opinion.answer, "{pair}");
        assert_eq!(row.cites.iter().copied().collect::<BTreeSet<_>>(), articles(corpus, &opinion), "{pair}");
        assert_eq!(row.host.map(|state| state.id), opinion.host.state.map(|state| state.id), "{pair}");
        row.through().is_some()
    });
    assert!(through.count() > 50, "states are asked about before they existed, too");
}

#[test]
fn intervals_leave_no_day_out_and_no_two_neighbours_say_the_same() {
    let table = table();
    let corpus = embedded();
    assert_eq!(table.len(), corpus.persons.len() * places(corpus, &Filter::all(TODAY)).len());
    for ((person, place), rows) in table {
        let pair = format!("{person} {place}");
        assert_eq!(rows.first().map(|row| row.from), Some(FIRST_DAY), "{pair}");
        assert_eq!(rows.last().map(|row| row.until), Some(END), "{pair}");
        for (row, next) in rows.iter().zip(rows.iter().skip(1)) {
            assert!(row.from < row.until && row.until == next.from, "{pair} {}", row.from);
            let said = |row: &Interval| (row.answer, row.host.map(|state| state.id), row.cites.clone());
            assert_ne!(said(row), said(next), "{pair} {}", next.from);
        }
    }
}
