//! Web addresses in texts: where one ends, and how one is written where not every sign may stand. Whatever is done to the words around
//! an address, the address itself still leads to its page.

use any_ascii::any_ascii;

use crate::problem::harmful;

/// A text in pieces: words, then the address that follows them, which is empty after the last words.
pub fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].into_iter().filter_map(|scheme| rest.find(scheme)).min() {
        let end = start + length(&rest[start..]);
        pieces.push((&rest[..start], &rest[start..end]));
        rest = &rest[end..];
    }
    pieces.push((rest, ""));
    pieces
}

/// How far an address reaches that a text goes on with: what ends a sentence, and a bracket that is not opened in it, is not its own.
fn length(text: &str) -> usize {
    let end = text.find(|letter: char| letter.is_whitespace() || letter.is_control()).unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        let unopened = address.matches(')').count() > address.matches('(').count();
        address = match address.strip_suffix(['.', ',', ';', ':', '!', '?', '"', '\u{201d}']) {
            Some(shorter) => shorter,
            None if unopened && address.ends_with(')') => &address[..address.len() - 1],
            None => return address.len(),
        };
    }
}

/// A text in ASCII: letters become the nearest ones, and those of an address are written as their bytes.
pub fn ascii(text: &str) -> String {
    let pieces = pieces(text).into_iter();
    pieces.flat_map(|(words, address)| [any_ascii(words), encoded(address, |letter| !letter.is_ascii())]).collect()
}

/// An address in which some signs are written as their bytes (RFC 3986).
pub fn encoded(address: &str, not_allowed: impl Fn(char) -> bool) -> String {
    let mut encoded = String::with_capacity(address.len());
    for letter in address.chars() {
        if not_allowed(letter) || harmful(letter) {
            let mut bytes = [0; 4];
            letter.encode_utf8(&mut bytes).bytes().for_each(|byte| encoded.push_str(&format!("%{byte:02X}")));
        } else {
            encoded.push(letter);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_sentence_does_not_belong_to_its_address() {
        let of =
            |text| pieces(text).into_iter().map(|(_, address)| address).filter(|address| !address.is_empty()).collect::<Vec<_>>();
        assert_eq!(of("see https://e.org/a(1)."), ["https://e.org/a(1)"]);
        assert_eq!(of("(see https://e.org/a(1)), and http://e.org/b)."), ["https://e.org/a(1)", "http://e.org/b"]);
        assert_eq!(of("(https://e.org/a_(1)_(2))"), ["https://e.org/a_(1)_(2)"]);
        assert_eq!(of("\u{201c}https://e.org\u{201d} none"), ["https://e.org"]);
    }
}
