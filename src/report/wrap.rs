//! Filling lines: words of any script, by the columns they take on a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Breaks a text into lines of at most so many columns. Only a web address may stand out, so that it can still be followed.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(8);
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
        for letter in word.chars() {
            let wide = letter.width().unwrap_or(0);
            if filled + wide > columns {
                lines.push(std::mem::take(&mut line));
                filled = 0;
            }
            line.push(letter);
            filled += wide;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
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
    fn a_script_of_wide_signs_breaks_by_columns() {
        let lines = wrap(&"联合国".repeat(9), 20);
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line) <= 20));
    }

    #[test]
    fn a_web_address_is_never_broken() {
        let address = "https://example.org/a/very/long/address/indeed";
        assert_eq!(wrap(&format!("see {address}"), 20), ["see", address]);
    }
}
