//! How wide a text is, in parts of its size. Which font draws it is not known: these are the widths of the widest that browsers fall
//! back on, so that no text is wider than the place kept for it.

use unicode_width::UnicodeWidthChar;

/// Of the signs from the space to the tilde, in hundredths.
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84,
    53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39,
    84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34,
    64, 84,
];
/// Of a letter of another alphabet, and of a sign twice as wide as a letter.
const LETTER: f64 = 0.8;
const WIDE: f64 = 1.05;
/// How much wider bold letters are.
const BOLD: f64 = 1.14;

/// A way of writing: the size, and whether bold.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// Pixels.
    pub size: f64,
    /// Whether bold.
    pub bold: bool,
}

impl Type {
    /// Letters of the usual weight.
    pub fn of(size: f64) -> Type {
        Type { size, bold: false }
    }

    /// Bold letters.
    pub fn bold(size: f64) -> Type {
        Type { size, bold: true }
    }

    /// How wide a text is, in pixels.
    pub fn width(self, text: &str) -> f64 {
        text.chars().map(letter).sum::<f64>() * self.size * if self.bold { BOLD } else { 1.0 }
    }

    /// The text in lines that are no wider than this. A word that is wider than a line is cut.
    pub fn lines(self, text: &str, widest: f64) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            for piece in self.pieces(word, widest) {
                let line = lines.last_mut().filter(|line| !line.is_empty() && self.width(&format!("{line} {piece}")) <= widest);
                match line {
                    Some(line) => {
                        line.push(' ');
                        line.push_str(&piece);
                    }
                    None => lines.push(piece),
                }
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn pieces(self, word: &str, widest: f64) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for sign in word.chars() {
            if let Some(piece) = pieces.last_mut() {
                piece.push(sign);
                if self.width(piece) > widest && piece.chars().nth(1).is_some() {
                    piece.pop();
                    pieces.push(sign.to_string());
                }
            }
        }
        pieces
    }
}

fn letter(sign: char) -> f64 {
    let ascii = (sign as usize).checked_sub(32).and_then(|at| WIDTHS.get(at));
    match (ascii, sign.width()) {
        (Some(hundredths), _) => f64::from(*hundredths) / 100.0,
        (None, Some(0)) => 0.0,
        (None, Some(2)) => WIDE,
        (None, _) => LETTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_place() {
        let letters = Type::of(10.0);
        let long = "x".repeat(300);
        for text in ["a few words of a caption that go on", &long, "Владимир Путин 普京 فلاديمير", &format!("a {long} b")]
        {
            let lines = letters.lines(text, 60.0);
            assert!(lines.iter().all(|line| letters.width(line) <= 60.0), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
        assert_eq!(letters.lines("one two", 1000.0), ["one two"]);
        assert_eq!(letters.lines("", 60.0), [""; 0]);
    }
}
