//! What stands around the map of a page: legend, notes, and the table. Each is there for the first day, with an id for the script.

use super::days::{DAY, Days, SUBJECT, Stand, Track};
use super::element::{Attributes, Elements};
use super::theme::Fill;

/// The class of a region that is filled so; of one that is not there.
pub fn class(kind: &str, there: bool, fill: Fill) -> String {
    if there { [kind, &(fill as usize).to_string()].concat() } else { "x".to_owned() }
}

/// A text of the day that is shown first.
pub fn told(track: &Track<String>, days: &Days) -> String {
    track.on(days.date).map_or_else(String::new, |text| text.replace(DAY, &days.written))
}

/// The legend: an entry for each answer, and one for lines.
pub fn legend(days: &Days) -> String {
    let mut out = Elements::default();
    let swatch = |out: &mut Elements, classes: &[&str]| {
        out.begin("svg", &[("viewBox", &"0 0 34 24"), ("aria-hidden", &"true")]);
        for class in classes {
            out.add("rect", &[("class", class), ("width", &34), ("height", &24)]);
        }
        out.close("svg");
    };
    let begin = |out: &mut Elements, at: usize, there: bool| {
        let id = format!("k{at}");
        let hidden: Attributes<'_> = &[("id", &id), ("hidden", &"")];
        out.begin_text("li", if there { &hidden[..1] } else { hidden });
    };
    for (at, entry) in days.legend.iter().enumerate() {
        let count = entry.count.on(days.date).copied().flatten();
        begin(&mut out, at, count.is_some());
        swatch(&mut out, &[&class("f", true, entry.fill)]);
        let number = count.flatten().map_or_else(String::new, |count| format!("{count} "));
        out.inline("b", &[], &number);
        out.words(&entry.label);
        out.close("li");
    }
    let lined = days.lined.1.on(days.date).copied().flatten();
    begin(&mut out, days.legend.len(), lined.is_some());
    let fill = lined.unwrap_or(Fill::Light);
    swatch(&mut out, &[&class("f", true, fill), &class("l", true, fill)]);
    out.words(&days.lined.0);
    out.close("li");
    out.written()
}

/// The notes.
pub fn notes(days: &Days) -> String {
    let mut out = Elements::default();
    for (at, (first, track)) in days.notes.iter().enumerate() {
        let text = told(track, days);
        let (id, class) = (format!("n{at}"), if *first { "first" } else { "more" });
        let all: Attributes<'_> = &[("id", &id), ("class", &class), ("hidden", &"")];
        out.text("p", if text.is_empty() { all } else { &all[..2] }, &text);
    }
    out.written()
}

/// The heads of the table.
pub fn heads(days: &Days) -> String {
    let mut out = Elements::default();
    for head in days.words.heads {
        out.inline("th", &[("scope", &"col")], head);
    }
    out.written()
}

/// A row for everything that is ever on the map, in the order of names.
pub fn rows(days: &Days) -> String {
    let mut out = Elements::default();
    for (at, land) in days.lands.iter().enumerate() {
        let (Some(stand), Some(seen), Some(named)) =
            (land.stands.on(days.date), land.seen.on(days.date), land.named.on(days.date))
        else {
            continue;
        };
        let id = format!("r{at}");
        let shown: Attributes<'_> = &[("id", &id), ("data-counted", &"")];
        let hidden: Attributes<'_> = &[("id", &id), ("hidden", &"")];
        out.begin_text(
            "tr",
            if seen.counted {
                shown
            } else if seen.listed() {
                &shown[..1]
            } else {
                hidden
            },
        );
        out.inline("th", &[("scope", &"row")], &named.name);
        for cell in [&answer(days, stand), &stand.since, &stand.articles] {
            out.inline("td", &[], cell);
        }
        out.close("tr");
    }
    out.written()
}

/// An answer in a row: what it means, and what it stands under.
fn answer(days: &Days, stand: &Stand) -> String {
    let meaning = days.legend.iter().find(|entry| entry.fill == stand.fill).map_or("", |entry| entry.label.as_str());
    if stand.under.is_empty() {
        return meaning.to_owned();
    }
    days.once.replace(SUBJECT, meaning).replace(DAY, &stand.under)
}
