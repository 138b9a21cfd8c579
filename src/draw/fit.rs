//! Fitting a table into a width: columns are wide enough for their longest word, and a word that still does not fit is shortened with a
//! sign, never broken without one.

use super::wrap::width;

/// The space on both sides of a cell.
const PADDING: usize = 2;
/// No column is made narrower than this.
const NARROWEST: usize = 8;

/// The least width of each column, so that no word has to be broken. Words too long for that are shortened, with the sign at their end.
/// `None`: there is no room for so many columns; the rows are left as they are.
pub fn columns(head: &[String], rows: &mut [Vec<String>], room: usize, sign: &str) -> Option<Vec<usize>> {
    let longest = |cell: &str| cell.split_whitespace().map(width).max().unwrap_or(0);
    let mut least: Vec<usize> = head.iter().map(|cell| longest(cell)).collect();
    for row in rows.iter() {
        for (least, cell) in least.iter_mut().zip(row) {
            *least = (*least).max(longest(cell));
        }
    }
    let room = room.saturating_sub(PADDING * least.len());
    if least.iter().map(|least| NARROWEST.min(*least)).sum::<usize>() > room {
        return None;
    }
    let mut shortened = false;
    while least.iter().sum::<usize>() > room {
        let Some(widest) = least.iter_mut().max().filter(|widest| **widest > NARROWEST) else { break };
        *widest -= 1;
        shortened = true;
    }
    if shortened {
        for row in rows.iter_mut() {
            for (cell, most) in row.iter_mut().zip(&least) {
                if longest(cell) > *most {
                    *cell = cell.split_whitespace().map(|word| short(word, *most, sign)).collect::<Vec<_>>().join(" ");
                }
            }
        }
    }
    Some(least.into_iter().map(|least| least + PADDING).collect())
}

/// A word of at most so many columns.
fn short(word: &str, most: usize, sign: &str) -> String {
    if width(word) <= most {
        return word.to_owned();
    }
    // A word may hold any number of signs without width, so that its parts are halved rather than measured one after the other.
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let fitting = ends.partition_point(|end| width(&word[..*end]) + width(sign) <= most);
    let end = fitting.checked_sub(1).map_or(0, |last| ends[last]);
    word[..end].to_owned() + sign
}

#[cfg(test)]
mod tests {
    use super::super::wrap::wrap;
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_longest_word() {
        let head = ["Id".to_owned(), "Name".to_owned()];
        let mut rows = vec![vec!["a-long-word".to_owned(), "several short words".to_owned()]];
        assert_eq!(columns(&head, &mut rows, 80, "~"), Some(vec![13, 9]));
        assert_eq!(columns(&head, &mut rows, 10, "~"), None);
        assert_eq!(rows[0][0], "a-long-word");
    }

    #[test]
    fn a_word_that_does_not_fit_is_shortened_with_a_sign() {
        let head = ["Id".to_owned(), "Name".to_owned()];
        let mut rows = vec![vec!["a-very-very-long-word-indeed".to_owned(), "short".to_owned()]];
        let least = columns(&head, &mut rows, 24, "~").expect("room");
        assert_eq!(least.iter().sum::<usize>(), 24);
        assert_eq!(rows[0][0], "a-very-very-lo~");
    }

    #[test]
    fn very_many_signs_without_width_cost_little_more_than_their_number() {
        let start = std::time::Instant::now();
        let word = format!("a{}{}", "\u{301}".repeat(300_000), "b".repeat(40));
        let cut = short(&word, 10, "~");
        assert!(width(&cut) == 10 && cut.ends_with("bbbbbbbb~"), "{}", cut.len());
        assert_eq!(wrap(&word, 20).len(), 3);
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }
}
