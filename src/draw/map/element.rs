//! Elements of SVG, written one after the other. Every value and every text is escaped here, whatever it holds.

use std::fmt::{self, Display};

use crate::problem::escape;

/// A number with at most two places.
#[derive(Clone, Copy, Debug)]
pub struct N(pub f64);

impl Display for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.0);
        let short = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if short == "-0" { "0" } else { short })
    }
}

/// Names of attributes, with their values.
pub type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

/// What has been written.
#[derive(Debug, Default)]
pub struct Elements(String);

impl Elements {
    /// All of it.
    pub fn written(self) -> String {
        self.0
    }

    /// An element without content.
    pub fn add(&mut self, name: &str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.0.push_str("/>\n");
    }

    /// An element with a text in it.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.start(name, attributes);
        self.0.push('>');
        self.0.push_str(&safe(text));
        self.close(name);
    }

    /// An element that says what it is where it is pointed at.
    pub fn titled(&mut self, name: &str, attributes: Attributes<'_>, title: &str) {
        self.start(name, attributes);
        self.0.push('>');
        self.inline("title", &[], title);
        self.close(name);
    }

    /// An element with a part of a text in it, on the line of the text.
    pub fn inline(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.start(name, attributes);
        self.0.push('>');
        self.0.push_str(&safe(text));
        self.0.push_str(&format!("</{name}>"));
    }

    /// Begins an element that holds others, each on a line.
    pub fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.0.push_str(">\n");
    }

    /// Begins an element that holds parts of a text.
    pub fn begin_text(&mut self, name: &str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.0.push('>');
    }

    /// A part of the text that was begun.
    pub fn words(&mut self, text: &str) {
        self.0.push_str(&safe(text));
    }

    /// Ends what was begun.
    pub fn close(&mut self, name: &str) {
        self.0.push_str(&format!("</{name}>\n"));
    }

    fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push_str(&format!(" {attribute}=\"{}\"", safe(&value.to_string())));
        }
    }
}

/// A text as XML has it. What turns the direction of writing or hides in a text is shown by its number.
pub fn safe(text: &str) -> String {
    let shown = escape(text);
    let mut safe = String::with_capacity(shown.len());
    for sign in shown.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML has no such signs, not even as numbers.
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_or_a_value_acts() {
        let mut elements = Elements::default();
        elements.titled("path", &[("d", &"\"><script>")], "<b>&\u{202e}\u{0}\u{ffff}");
        let written = elements.written();
        assert_eq!(written, "<path d=\"&quot;&gt;&lt;script&gt;\"><title>&lt;b&gt;&amp;\\u{202e}\\u{0}\u{fffd}</title></path>\n");
    }

    #[test]
    fn numbers_are_short() {
        let short = [0.0, 2.0, 2.5, 2.499, -0.001, 1600.0].map(|number| N(number).to_string());
        assert_eq!(short, ["0", "2", "2.5", "2.5", "0", "1600"]);
    }
}
