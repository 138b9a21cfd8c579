//! Fitting a table into a width: columns are wide enough for their longest word, and a word that still does not fit is shortened with a
//! sign, never broken without one.

use super::wrap::width;

/// The space on both sides of a cell.
const PADDING: usize = 2;
/// No column is made narrower than this.
const NARROWEST: usize = 8;

/// The least width of each column, so that no word has to be broken. Words too long for that are shortened, with the sign at their end.
pub fn columns(head: &[String], rows: &mut [Vec<String>], room: usize, sign: &str) -> Vec<usize> {
    let longest = |cell: &str| cell.split_whitespace().map(width).max().unwrap_or(0);
    let mut least: Vec<usize> = head.iter().map(|cell| longest(cell)).collect();
    for row in rows.iter() {
        for (least, cell) in least.iter_mut().zip(row) {
            *least = (*least).max(longest(cell));
        }
    }
    let room = room.saturating_sub(PADDING * least.len());
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
    least.into_iter().map(|least| least + PADDING).collect()
}

/// A word of at most so many columns.
fn short(word: &str, most: usize, sign: &str) -> String {
    if width(word) <= most {
        return word.to_owned();
    }
    let mut cut = String::new();
    for letter in word.chars() {
        cut.push(letter);
        if width(&cut) + width(sign) > most {
            cut.pop();
            break;
        }
    }
    cut + sign
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_longest_word() {
        let head = ["Id".to_owned(), "Name".to_owned()];
        let mut rows = vec![vec!["a-long-word".to_owned(), "several short words".to_owned()]];
        assert_eq!(columns(&head, &mut rows, 80, "~"), [13, 9]);
        assert_eq!(rows[0][0], "a-long-word");
    }

    #[test]
    fn a_word_that_does_not_fit_is_shortened_with_a_sign() {
        let head = ["Id".to_owned(), "Name".to_owned()];
        let mut rows = vec![vec!["a-very-very-long-word-indeed".to_owned(), "short".to_owned()]];
        let least = columns(&head, &mut rows, 24, "~");
        assert_eq!(least.iter().sum::<usize>(), 24);
        assert_eq!(rows[0][0], "a-very-very-lo~");
    }
}
