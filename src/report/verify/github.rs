//! A report on claims as annotations of GitHub: failures first, ten at most, then how many are left out.

use super::parts::VerifyReport;
use crate::law::Corpus;
use crate::problem::{escape, without_commands};
use crate::words;

/// So many annotations of a kind are shown for one step; more would be dropped without a word.
const MOST: usize = 10;

struct Annotation<'r> {
    kind: &'static str,
    file: &'r str,
    line: usize,
    column: usize,
    title: String,
    /// Lines that are still as they stand in the file.
    lines: Vec<String>,
}

/// Writes the report.
pub fn write(corpus: &Corpus, report: &VerifyReport) -> String {
    let failing = report.claims.iter().filter(|claim| !claim.failures.is_empty()).map(|claim| Annotation {
        kind: if claim.result == "waived" { "warning" } else { "error" },
        file: &claim.file,
        line: claim.line,
        column: claim.column,
        title: format!("{}: {}", claim.id, claim.code()),
        lines: claim.lines(corpus),
    });
    let problems = report.problems.iter().map(|problem| Annotation {
        kind: "error",
        file: &problem.file,
        line: problem.line,
        column: problem.column,
        title: problem.code.to_owned(),
        lines: std::iter::once(&problem.message).chain(&problem.help).cloned().collect(),
    });
    let notes = report.notes.iter().filter(|note| note.fails).map(|note| Annotation {
        kind: "error",
        file: "",
        line: 0,
        column: 0,
        title: note.code.to_owned(),
        lines: vec![note.text.clone()],
    });
    let mut all: Vec<Annotation> = failing.chain(problems).chain(notes).collect();
    all.sort_by_key(|annotation| annotation.kind != "error");
    let mut out: String = all.iter().take(MOST).map(draw).collect();
    let left_out = all.len().saturating_sub(MOST) + usize::try_from(report.failing_left_out()).unwrap_or(usize::MAX);
    if left_out > 0 {
        out.push_str(&draw(&Annotation {
            kind: "notice",
            file: "",
            line: 0,
            column: 0,
            title: "dedere".to_owned(),
            lines: vec![words::claims::annotations_left_out(report.corpus, left_out)],
        }));
    }
    // What is printed beside the commands is only read in the log. A line of it must not be taken for a command.
    out.push_str(&without_commands(&format!("{}\n", report.sum())));
    out
}

/// What a run came to, for later steps of its job: a line for each output.
pub fn outputs(report: &VerifyReport) -> String {
    let totals = &report.totals;
    let numbers = [
        ("claims", totals.claims),
        ("holds", totals.holds),
        ("fails", totals.fails),
        ("waived", totals.waived),
        ("problems", totals.problems),
    ];
    let numbers: String = numbers.iter().map(|(name, number)| format!("{name}={number}\n")).collect();
    format!("answer={}\n{numbers}", report.outcome())
}

/// A run that came to nothing, as an annotation.
pub fn annotation(code: &str, message: &str, help: Option<&str>) -> String {
    draw(&Annotation {
        kind: "error",
        file: "",
        line: 0,
        column: 0,
        title: code.to_owned(),
        lines: std::iter::once(message).chain(help).map(str::to_owned).collect(),
    })
}

fn draw(annotation: &Annotation) -> String {
    let mut properties = Vec::new();
    if !annotation.file.is_empty() {
        properties.push(format!("file={}", property(&escape(annotation.file))));
    }
    if annotation.line > 0 {
        properties.push(format!("line={},col={}", annotation.line, annotation.column));
    }
    properties.push(format!("title={}", property(&escape(&annotation.title))));
    let lines: Vec<_> = annotation.lines.iter().map(|line| escape(line)).collect();
    let command = format!("{} {}::{}", annotation.kind, properties.join(","), data(&lines.join("\n")));
    format!("::{}\n", without_commands(&command))
}

/// The text of a command: percent and line ends are escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: colon and comma are escaped too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_properties_are_escaped_as_documented() {
        assert_eq!(data("100%\r\nof: a, b"), "100%25%0D%0Aof: a, b");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
