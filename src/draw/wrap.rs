//! Filling lines: words of any script, by the columns they take on a terminal.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Breaks a text into lines of at most so many columns. Only a web address may stand out, so that it can still be followed.
pub fn wrap(text: &str, columns: usize) -> Vec<Cow<'_, str>> {
    let columns = columns.max(8);
    wrap_plain(text, columns).unwrap_or_else(|| wrap_any(text, columns).into_iter().map(Cow::Owned).collect())
}

/// The lines as pieces of the text, where it is plain words, evenly spaced, none of them longer than a line.
fn wrap_plain(text: &str, columns: usize) -> Option<Vec<Cow<'_, str>>> {
    let bytes = text.as_bytes();
    let printable = bytes.iter().fold(true, |plain, byte| plain & (0x20..0x7f).contains(byte));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let spaced = pairs.fold(true, |even, (one, next)| even & ((*one != b' ') | (*next != b' ')));
    if !printable || !spaced || text.starts_with(' ') || text.ends_with(' ') {
        return None;
    }
    let mut lines = Vec::with_capacity(text.len() / columns + 2);
    let mut rest = text;
    while columns < rest.len() {
        let end = match rest.as_bytes()[..=columns].iter().rposition(|byte| *byte == b' ') {
            Some(end) => end,
            None if rest.starts_with("http") => rest.find(' ').unwrap_or(rest.len()),
            None => return None,
        };
        lines.push(Cow::Borrowed(&rest[..end]));
        // An address may be the last word and stand out.
        match rest.get(end + 1..) {
            Some(after) => rest = after,
            None => return Some(lines),
        }
    }
    lines.push(Cow::Borrowed(rest));
    Some(lines)
}

fn wrap_any(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::with_capacity(columns);
    let mut filled = 0;
    for word in text.split_whitespace() {
        let wide = width(word);
        let gap = usize::from(filled > 0);
        if filled + gap + wide <= columns {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            filled += gap + wide;
            continue;
        }
        if wide <= columns || word.starts_with("http") {
            if filled > 0 {
                lines.push(std::mem::replace(&mut line, String::with_capacity(columns)));
            }
            line.push_str(word);
            filled = wide;
            continue;
        }
        // A word longer than a line, or a script without spaces: fill the line and go on.
        if gap == 1 && filled + 1 < columns {
            line.push(' ');
            filled += 1;
        }
        for letter in letters(word) {
            let wide = width(letter);
            if filled + wide > columns {
                lines.push(std::mem::take(&mut line));
                filled = 0;
            }
            line.push_str(letter);
            filled += wide;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The letters of a word, each with the signs without width that follow it: some of those make it wider.
fn letters(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let begins = |(at, letter): (usize, char)| (letter.width() != Some(0)).then_some(at);
        let end = rest.char_indices().skip(1).find_map(begins).unwrap_or(rest.len());
        let (letter, after) = rest.split_at(end);
        rest = after;
        (!letter.is_empty()).then_some(letter)
    })
}

/// The numbers of sources, in the lines that they take; none where there are none.
pub fn references(written: &str, room: usize) -> Vec<Cow<'_, str>> {
    if written.is_empty() { Vec::new() } else { wrap(written, room) }
}

/// Whether they stand beside the last line of their text.
pub fn beside(lines: &[Cow<'_, str>], refs: &[Cow<'_, str>], room: usize) -> bool {
    matches!((lines, refs), ([.., last], [only]) if width(last) + 2 + width(only) <= room)
}

/// The columns that a text takes.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_filled_and_never_longer() {
        assert_eq!(wrap("one two three four", 9), ["one two", "three", "four"]);
        assert_eq!(wrap("", 10), [""]);
        assert!(wrap(&"long".repeat(30), 10).iter().all(|line| width(line) <= 10));
    }

    #[test]
    fn plain_words_are_broken_like_any_other() {
        let texts = [
            "a bc def ghij klmno pqrstu vwxyzab",
            "word",
            "see https://example.org/a/long/address now",
            "",
            "ends in https://e.org/abc",
        ];
        for (text, columns) in texts.iter().flat_map(|text| (8..40).map(move |columns| (text, columns))) {
            let longest = text.split(' ').filter(|word| !word.starts_with("http")).map(str::len).max().unwrap_or_default();
            let plain = wrap_plain(text, columns);
            assert_eq!(plain.is_some(), longest <= columns, "{text} in {columns}");
            if let Some(plain) = plain {
                assert_eq!(plain, wrap_any(text, columns), "{text} in {columns}");
            }
        }
        assert_eq!(wrap_plain("a bc def ghij klmno", 8).map(|lines| lines.len()), Some(3));
    }

    #[test]
    fn a_script_of_wide_signs_breaks_by_columns() {
        let text = "联合国".repeat(9);
        let lines = wrap(&text, 20);
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line) <= 20));
    }

    #[test]
    fn a_sign_that_another_makes_wider_takes_the_columns_of_both() {
        for sign in ["1\u{fe0f}\u{20e3}", "\u{2764}\u{fe0f}", "e\u{301}", "\u{1f469}\u{200d}\u{1f4bb}"] {
            let text = sign.repeat(40);
            for columns in 8..30 {
                let lines = wrap(&text, columns);
                assert!(lines.iter().all(|line| width(line) <= columns), "{sign} in {columns}");
                assert_eq!(lines.concat(), text);
            }
        }
    }

    #[test]
    fn a_web_address_is_never_broken() {
        let address = "https://example.org/a/very/long/address/indeed";
        assert_eq!(wrap(&format!("see {address}"), 20), ["see", address]);
    }
}
