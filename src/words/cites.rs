//! How articles are written, and in which order: "arts. 59(1), 86, 89(1); Charter art. 25".

use std::cmp::Ordering;

use super::{
    message::{brief, explain, value::Treaty},
    say,
};
use crate::law::{Citation, Corpus, Day, InstrumentId};

/// One article with its instrument: "Charter art. 25".
pub fn one(corpus: &Corpus, cite: Citation) -> String {
    grouped(corpus, &[cite], None)
}

/// Articles by instrument. Those of the instrument spoken about stand first and without its title.
pub fn grouped(corpus: &Corpus, cites: &[Citation], spoken_about: Option<InstrumentId>) -> String {
    let mut cites = in_order(cites);
    cites.sort_by_key(|cite| Some(cite.instrument) != spoken_about);
    let groups = cites.chunk_by(|left, right| left.instrument == right.instrument).map(|group| {
        let (instrument, articles) = (group[0].instrument, group.iter().map(|cite| cite.article));
        if Some(instrument) == spoken_about {
            return numbered(corpus, articles);
        }
        of_treaty(corpus, Treaty::of(corpus, instrument), articles)
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// Articles by instrument, as of a day: rulings that came after it stand behind the others, and are told as later.
pub fn by_day(corpus: &Corpus, cites: &[Citation], day: Day) -> String {
    let known = |cite: &Citation| corpus.decided_by(cite.instrument, day);
    let (then, later): (Vec<Citation>, Vec<Citation>) = in_order(cites).into_iter().partition(known);
    if later.is_empty() {
        return grouped(corpus, cites, None);
    }
    let then = Some(grouped(corpus, &then, None)).filter(|then| !then.is_empty());
    say(corpus, brief::cited(then, grouped(corpus, &later, None)))
}

/// An article as somebody typed it, with its instrument in words where the record has that.
pub fn typed(corpus: &Corpus, cite: &str) -> String {
    let parts = cite.split_once(':');
    let found = parts.and_then(|(id, article)| Some((corpus.instruments.iter().find(|one| one.id.0 == id)?, article)));
    found.map_or_else(|| cite.to_owned(), |(one, article)| of_treaty(corpus, Treaty::Instrument(one), [article].into_iter()))
}

fn of_treaty<'a>(corpus: &Corpus, treaty: Treaty, articles: impl Iterator<Item = &'a str>) -> String {
    let articles = numbered(corpus, articles);
    // "Rules, Rule 40", and not "Rules Rule 40".
    let set_off = articles.starts_with(char::is_uppercase);
    say(corpus, explain::of_treaty(treaty, set_off, articles))
}

/// Articles of one instrument: numbers under one word, then those that have a word of their own.
fn numbered<'a>(corpus: &Corpus, articles: impl Iterator<Item = &'a str>) -> String {
    let (numbers, others): (Vec<&str>, Vec<&str>) =
        articles.partition(|article| article.starts_with(|letter: char| !letter.is_lowercase()));
    let (named, numbers): (Vec<&str>, Vec<&str>) = numbers.into_iter().partition(|article| article.contains(' '));
    let numbers = (!numbers.is_empty()).then(|| say(corpus, explain::articles(numbers.len(), numbers)));
    let articles: Vec<String> = numbers.into_iter().chain(named.into_iter().chain(others).map(str::to_owned)).collect();
    articles.join(", ")
}

/// Each citation once: instruments in the order in which they first come, articles in the order of their numbers.
pub fn in_order(cites: &[Citation]) -> Vec<Citation> {
    let mut instruments: Vec<InstrumentId> = Vec::new();
    for cite in cites {
        if !instruments.contains(&cite.instrument) {
            instruments.push(cite.instrument);
        }
    }
    let mut sorted = cites.to_vec();
    sorted.sort_by(|left, right| {
        let place = |cite: &Citation| instruments.iter().position(|instrument| *instrument == cite.instrument);
        place(left).cmp(&place(right)).then_with(|| by_number(left.article, right.article))
    });
    sorted.dedup();
    sorted
}

/// Compares article numbers as a lawyer sorts them: 9 before 86, 89(1) before 89(3), letters after.
fn by_number(left: &str, right: &str) -> Ordering {
    let (mut left_rest, mut right_rest) = (left, right);
    loop {
        match (left_rest.chars().next(), right_rest.chars().next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                let (a, after_a) = number(left_rest);
                let (b, after_b) = number(right_rest);
                if a != b {
                    return a.cmp(&b);
                }
                (left_rest, right_rest) = (after_a, after_b);
            }
            (Some(a), Some(b)) if a == b => {
                (left_rest, right_rest) = (&left_rest[a.len_utf8()..], &right_rest[b.len_utf8()..]);
            }
            // Digits stand before letters.
            (Some(a), Some(b)) => return (!a.is_ascii_digit(), a).cmp(&(!b.is_ascii_digit(), b)),
        }
    }
}

/// The number at the start of a text, and what follows it.
fn number(text: &str) -> (u64, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    (text[..end].parse().unwrap_or(u64::MAX), &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::InstrumentId;

    #[test]
    fn articles_stand_in_the_order_of_their_numbers() {
        let cite = |article| Citation { instrument: InstrumentId("statute"), article };
        let sorted = in_order(&[cite("86"), cite("89(3)(e)"), cite("59(1)"), cite("9"), cite("89(1)"), cite("86"), cite("IX")]);
        let articles: Vec<&str> = sorted.iter().map(|cite| cite.article).collect();
        assert_eq!(articles, ["9", "59(1)", "86", "89(1)", "89(3)(e)", "IX"]);
    }
}
