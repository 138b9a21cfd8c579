//! Elements of HTML, and templates of documents with holes for them. Whatever stands in a text or a value is text.

use crate::problem::escape;

/// A text as HTML and XML have it, also between quotes. What turns the direction of writing or hides in a text is shown by its number.
pub fn safe(text: &str) -> String {
    let shown = escape(text);
    let mut safe = String::with_capacity(shown.len());
    for sign in shown.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            sign => safe.push(sign),
        }
    }
    safe
}

/// An element around what is HTML already.
pub fn element(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", safe(value))).collect();
    format!("<{name}{attributes}>{inner}</{name}>")
}

/// The same, on a line of its own.
pub fn line(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    element(name, attributes, inner) + "\n"
}

/// A template with what stands in its holes, each named in braces; a hole of which nothing is given is empty.
pub fn filled(template: &str, holes: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(2 * template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(holes.iter().find(|(hole, _)| *hole == name).map_or("", |(_, value)| value));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_not_looked_at_again() {
        assert_eq!(filled("<p>{a}{b}</p>", &[("a", "{b}"), ("b", "{c}")]), "<p>{b}{c}</p>");
        assert_eq!(filled("{none}.", &[]), ".");
    }

    #[test]
    fn no_value_ends_its_attribute() {
        assert_eq!(element("a", &[("href", "\"><b>")], "x"), "<a href=\"&quot;&gt;&lt;b&gt;\">x</a>");
    }
}
