//! What cannot be read of a command line, in words of its own: what is missing or wrong, and the way out.

use clap::{
    ValueEnum,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{args_claims::Reported, formats::CheckWritten};
use crate::{
    problem,
    refusals::{self, Refusal},
};

/// The same error with a better offer, where one is known: a format is typed as an option by its name.
pub fn better(mut error: clap::Error) -> clap::Error {
    let typed = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(typed)) if error.kind() == ErrorKind::UnknownArgument => typed.clone(),
        _ => return error,
    };
    let values = CheckWritten::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let values = values.chain(Reported::value_variants().iter().filter_map(ValueEnum::to_possible_value));
    if let Some(format) = values.map(|value| value.get_name().to_owned()).find(|name| typed == format!("--{name}")) {
        error.insert(ContextKind::SuggestedArg, ContextValue::String(format!("--format {format}")));
    }
    error
}

/// The error as a refusal.
pub fn refusal(error: &clap::Error) -> Refusal {
    of_text(&error.to_string())
}

/// Of the text: the message is its first part, with what is named below it; possible values and tips are the way out.
fn of_text(text: &str) -> Refusal {
    let text = text.split("\n\nUsage:").next().unwrap_or_default();
    let (mut message, mut ways, mut named) = (String::new(), Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("For more information")) {
        if message.is_empty() {
            message = line.trim_start_matches("error: ").to_owned();
        } else if let Some(tip) = line.strip_prefix("tip: ") {
            // That anything can be given as a value is no way out where an option was meant.
            if !tip.starts_with("to pass ") {
                ways.push(tip.to_owned());
            }
        } else if let Some(values) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            ways.push(values.to_owned());
        } else {
            named.push(line);
        }
    }
    if !named.is_empty() {
        message = format!("{} {}", message, named.join(", "));
    }
    let help = if ways.is_empty() { refusals::SEE_HELP.to_owned() } else { ways.join("; ") };
    Refusal::new("usage", problem::escape(&message)).help(problem::escape(&help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_and_what_is_offered_is_kept() {
        for (text, message, help) in [
            (
                "error: the following required arguments were not provided:\n  <A>\n  --b <B>\n\nUsage: x\n",
                "the following required arguments were not provided: <A>, --b <B>",
                "see --help",
            ),
            (
                "error: invalid value 'a' for '<K>'\n  [possible values: b, c]\n\n  tip: a similar value exists: 'b'\n\nFor more information, try '--help'.\n",
                "invalid value 'a' for '<K>'",
                "possible values: b, c; a similar value exists: 'b'",
            ),
            (
                "error: unexpected argument '--a' found\n\n  tip: to pass '--a' as a value, use '-- --a'\n\nUsage: y\n",
                "unexpected argument '--a' found",
                "see --help",
            ),
        ] {
            let refusal = of_text(text);
            assert_eq!((refusal.message.as_str(), refusal.help.as_deref()), (message, Some(help)));
        }
    }
}
