//! Spans of days drawn side by side in lines of text, with the days on which they begin and what each filling means.

use super::{
    page::{Bar, Span},
    wrap::width,
};

/// The bar, the days beneath it and the meaning of its fillings, in lines of at most so many columns.
pub fn lines(bar: &Bar, columns: usize, ascii: bool) -> Vec<String> {
    let columns = columns.max(bar.spans.len()).max(10);
    let edges = edges(&bar.spans, columns);
    let filled = bar.spans.iter().zip(edges.windows(2)).map(|(span, edge)| fill(span.rank, ascii).repeat(edge[1] - edge[0]));
    let mut lines = vec![filled.collect(), days(bar, &edges, columns)];
    let mut meanings: Vec<(u8, String)> = Vec::new();
    for span in &bar.spans {
        if !meanings.iter().any(|(rank, _)| *rank == span.rank) {
            meanings.push((span.rank, format!("{} {}", fill(span.rank, ascii), span.word)));
        }
    }
    meanings.sort();
    let mut line = String::new();
    for (_, meaning) in meanings {
        let gap = if line.is_empty() { 0 } else { 3 };
        if gap > 0 && width(&line) + gap + width(&meaning) > columns {
            lines.push(std::mem::take(&mut line));
        } else {
            line.push_str(&" ".repeat(gap));
        }
        line.push_str(&meaning);
    }
    lines.push(line);
    lines
}

/// The column at which each span begins, and the end. Each span has at least one column.
fn edges(spans: &[Span], columns: usize) -> Vec<usize> {
    let total: usize = spans.iter().map(|span| span.days).sum::<usize>().max(1);
    let mut edges = vec![0];
    let (mut passed, mut last) = (0, 0);
    for (at, span) in spans.iter().enumerate() {
        passed += span.days;
        let left = spans.len() - at - 1;
        last = (passed * columns / total).clamp(last + 1, columns - left);
        edges.push(last);
    }
    edges
}

/// The first and the last day at the ends, and between them the days on which spans begin, where they find room.
fn days(bar: &Bar, edges: &[usize], columns: usize) -> String {
    let mut line = bar.first.clone();
    let end = columns.saturating_sub(width(&bar.last));
    for (span, edge) in bar.spans.iter().zip(edges).skip(1) {
        let room = edge + width(&span.from) + 2 <= end;
        if width(&line) + 2 <= *edge && room {
            line.push_str(&" ".repeat(edge - width(&line)));
            line.push_str(&span.from);
        }
    }
    line.push_str(&" ".repeat(end.saturating_sub(width(&line)).max(1)));
    line.push_str(&bar.last);
    line
}

fn fill(rank: u8, ascii: bool) -> &'static str {
    match (rank, ascii) {
        (0, false) => "█",
        (1, false) => "▓",
        (2, false) => "▒",
        (3, false) => "░",
        (0, true) => "#",
        (1, true) => "+",
        (2, true) => "=",
        (3, true) => "-",
        (4, _) => "?",
        (_, false) => "·",
        (_, true) => ".",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(rank: u8, days: usize, from: &str) -> Span {
        Span { rank, word: format!("rank {rank}"), days, from: from.to_owned() }
    }

    #[test]
    fn a_bar_fills_its_columns_and_a_single_day_is_still_seen() {
        let bar = Bar {
            first: "2001-01-01".to_owned(),
            last: "2021-01-01".to_owned(),
            spans: vec![span(5, 3650, "2001-01-01"), span(0, 1, "2011-01-01"), span(5, 3650, "2011-01-02")],
        };
        let drawn = lines(&bar, 40, true);
        assert_eq!(drawn[0].len(), 40);
        assert_eq!(drawn[0].matches('#').count(), 1);
        assert!(drawn[1].starts_with("2001-01-01") && drawn[1].ends_with("2021-01-01"));
        assert_eq!(drawn[2], "# rank 0   . rank 5");
    }
}
