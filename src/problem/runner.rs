//! What GitHub's runner would take for a command. It reads every line that a step prints, on both streams, so that words out of a file
//! could silence annotations, hide words of the log or set values.

use std::borrow::Cow;

/// How a command of the older form begins. The runner looks for it anywhere in a line.
pub const OLD_COMMAND: &str = "##[";

/// How a command begins at the start of a line, after blanks.
const COMMAND: &str = "::";

/// The text with nothing in it that the runner would obey: a space parts the signs that begin a command. A reader can still see what
/// stood there, which a sign without width would hide.
pub fn without_commands(text: &str) -> Cow<'_, str> {
    let begins = |line: &str| line.trim_start().starts_with(COMMAND);
    // The runner ends a line at either sign.
    if !text.contains(OLD_COMMAND) && !text.split(['\n', '\r']).any(begins) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for line in text.split_inclusive(['\n', '\r']) {
        let line = line.replace(OLD_COMMAND, "## [");
        if begins(&line) {
            safe.push_str(&line.replacen(COMMAND, ": :", 1));
        } else {
            safe.push_str(&line);
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_a_command_is_parted_and_the_rest_stays() {
        let changed = [
            ("a ##[stop-commands]z", "a ## [stop-commands]z"),
            ("###[add-mask]a", "### [add-mask]a"),
            ("  ::error::a\n", "  : :error::a\n"),
            ("a\r::error::b", "a\r: :error::b"),
            ("\u{a0}\u{3000}::error::b", "\u{a0}\u{3000}: :error::b"),
            (":::error::b", ": ::error::b"),
            ("a\n\n##[::\n::##[", "a\n\n## [::\n: :## ["),
        ];
        for (text, expected) in changed {
            assert_eq!(without_commands(text), expected, "{text:?}");
            assert!(matches!(without_commands(expected), Cow::Borrowed(_)), "{expected:?} is left alone");
        }
        for text in ["", "a::b", "# [a]", "a: :b\n", "#[derive(Debug)]"] {
            assert!(matches!(without_commands(text), Cow::Borrowed(_)), "{text:?}");
        }
    }
}
