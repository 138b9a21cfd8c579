//! Whether a record still gives an answer that was kept as JSON. `dedere/replay/1`.
//!
//! What is compared is what the answer rests on: the word, each rule's status, obligation and articles, its premises, objections and
//! flags, and the rulings on record. Not the wording, unless it is the same record: that words the same answer in one way.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::{
    CheckReport,
    look::written,
    words::{
        self,
        message::{claim, compare},
        plain, say,
    },
};
use crate::draw::{
    Format, Style,
    page::{Block, Item, Mark, Page, Step, Tone},
};
use crate::law::{Closed, Corpus, Day, Presence};

/// What a receipt asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The id of the person.
    pub person: String,
    /// The id of the state or place.
    pub place: String,
    /// The day.
    pub date: Day,
    /// How the person was present.
    pub presence: Presence,
    /// The day of asking.
    pub today: Day,
    kept: Value,
}

/// Whether the record still gives the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReplayReport {
    /// The schema that this follows. Keys may be added within its version.
    schema: &'static str,
    /// The person.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    person: String,
    /// The state or place.
    #[cfg_attr(test, schemars(with = "super::schema::Id"))]
    state: String,
    /// The day asked about.
    date: Day,
    /// Whether nothing changed.
    same: bool,
    /// The answer that was kept.
    answer_then: String,
    /// The answer of the record.
    #[cfg_attr(test, schemars(with = "crate::law::Answer"))]
    answer_now: String,
    /// The same in a sentence.
    sentence: String,
    /// What changed, the answer first.
    changes: Vec<ChangePart>,
    /// Whether the record itself is another.
    record_changed: bool,
    /// The sum of the files of the record that gave the kept answer.
    record_then: Option<String>,
    /// The sum of the files of this record.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Sha256>"))]
    record_now: Option<String>,
    /// The files that were laid over the record of the kept answer.
    overlay_then: Vec<String>,
    /// Those that are laid over this record.
    overlay_now: Vec<String>,
    /// Whether these are the same, word for word.
    same_overlay: bool,
}

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ChangePart {
    /// What it is.
    what: String,
    /// What was kept; `null`: nothing.
    before: Option<String>,
    /// What the record says; `null`: nothing.
    now: Option<String>,
    /// Whether it is a flag: of one that is not there it is said that it was not raised.
    #[serde(skip)]
    of_flag: bool,
}

impl Receipt {
    /// Reads a receipt; none: it is not the output of `check --format json`.
    pub fn read(text: &str) -> Option<Receipt> {
        let kept: Value = serde_json::from_str(text).ok()?;
        if kept.get("schema")?.as_str()? != "dedere/check/1" || !kept.get("answer")?.is_string() {
            return None;
        }
        let query = kept.get("query")?;
        let id = |key: &str| Some(query.get(key)?.get("id")?.as_str()?.to_owned());
        let date = Day::parse(query.get("date")?.as_str()?)?;
        let presence = query.get("presence")?.as_str()?;
        Some(Receipt {
            person: id("person")?,
            place: id("place").or_else(|| id("state"))?,
            date,
            presence: Presence::from_word(presence)?,
            today: query.get("today").and_then(Value::as_str).and_then(Day::parse).unwrap_or(date),
            kept,
        })
    }
}

impl ReplayReport {
    /// Compares a receipt with the answer of a record.
    pub fn new(corpus: &Corpus, receipt: &Receipt, now: &CheckReport) -> ReplayReport {
        let now = serde_json::to_value(now).unwrap_or_default();
        let (before, after) = (substance(corpus, &receipt.kept), substance(corpus, &now));
        let each: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let change = |what: &String| {
            let side = |values: &Substance| values.get(what).map(|(value, _)| value.clone());
            let of_flag = [&before, &after].iter().any(|values| values.get(what).is_some_and(|(_, of_flag)| *of_flag));
            ChangePart { what: what.clone(), before: side(&before), now: side(&after), of_flag }
        };
        let mut changes: Vec<ChangePart> = each.into_iter().map(change).filter(|change| change.before != change.now).collect();
        let record = |value: &Value| value.get("data")?.get("sha256")?.as_str().map(str::to_owned);
        let (record_then, record_now) = (record(&receipt.kept), record(&now));
        let (over_then, over_now) = (overlay(&receipt.kept), overlay(&now));
        if record_then == record_now && over_then.1 == over_now.1 {
            changes.extend(reworded(corpus, &receipt.kept, &now));
        }
        let answer = plain(corpus, compare::answer());
        changes.sort_by(|left, right| (left.what != answer, &left.what).cmp(&(right.what != answer, &right.what)));
        let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        ReplayReport {
            schema: "dedere/replay/1",
            person: receipt.person.clone(),
            state: receipt.place.clone(),
            date: receipt.date,
            same: changes.is_empty(),
            answer_then: text(&receipt.kept, "answer"),
            answer_now: text(&now, "answer"),
            sentence: text(&now, "sentence"),
            changes,
            record_changed: record_then != record_now,
            record_then,
            record_now,
            same_overlay: over_then.1 == over_now.1,
            overlay_then: over_then.0,
            overlay_now: over_now.0,
        }
    }

    /// Whether the record still gives the answer, for the same reasons.
    pub fn same(&self) -> bool {
        self.same
    }

    /// Writes it, in the words of a record.
    pub fn write(&self, corpus: &Corpus, format: Format, style: Style) -> String {
        written(corpus, self, || self.page(corpus), format, style)
    }

    fn page(&self, corpus: &Corpus) -> Page {
        let (word, tone) = if self.same { (compare::same(), Tone::Calm) } else { (compare::changed(), Tone::Strong) };
        let text = words::claims::replayed(corpus, self.same, &self.answer_then, &self.answer_now, self.record_changed);
        let mut blocks = vec![Block::Heading { word: say(corpus, word), tone, text }];
        if !self.changes.is_empty() {
            let step = |change: &ChangePart| {
                let (before, now) = (change.before.as_deref(), change.now.as_deref());
                let absent = if change.of_flag { compare::not_raised() } else { claim::nothing() };
                let [before, now] = [before, now].map(|side| side.unwrap_or_else(|| plain(corpus, absent.clone())));
                let text = say(corpus, compare::differs(&change.what, before, now));
                Step { mark: Mark::Fails, label: String::new(), item: Item::plain(text) }
            };
            blocks.push(Block::Steps {
                title: plain(corpus, claim::changes_heading()).to_owned(),
                steps: self.changes.iter().map(step).collect(),
            });
        }
        blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(self.sentence.clone())] });
        if !self.same_overlay {
            let [then, now] = [&self.overlay_then, &self.overlay_now]
                .map(|files| (!files.is_empty()).then(|| files.iter().map(String::as_str).collect::<Vec<_>>()));
            let text = say(corpus, compare::other_overlay(then, now));
            blocks.push(Block::Paragraph { label: String::new(), items: vec![Item::plain(text)] });
        }
        Page { blocks }
    }
}

/// What was laid over the record that gave an answer: the files, and the sum of them.
fn overlay(answer: &Value) -> (Vec<String>, Option<String>) {
    let Some(overlay) = answer.get("data").and_then(|data| data.get("overlay")) else { return (Vec::new(), None) };
    let files = overlay.get("files").and_then(Value::as_array).into_iter().flatten();
    let files = files.filter_map(|file| file.as_str().map(str::to_owned)).collect();
    (files, overlay.get("sha256").and_then(Value::as_str).map(str::to_owned))
}

/// What the same record would say in the same words: its sentence, its articles and its sources. Where they are others, somebody changed
/// them.
fn reworded(corpus: &Corpus, kept: &Value, now: &Value) -> Vec<ChangePart> {
    // Of a list, what the other side does not have word for word.
    let own = |value: &Value, other: &Value, key: &str| -> Option<String> {
        let others = other.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        match value.get(key)? {
            Value::String(text) => Some(text.clone()),
            Value::Array(parts) => {
                let parts = parts.iter().filter(|part| !others.contains(part));
                let ids: Vec<&str> = parts.filter_map(|part| part.get("id")?.as_str()).collect();
                (!ids.is_empty()).then(|| ids.join(", "))
            }
            _ => None,
        }
    };
    let parts = [("sentence", compare::sentence()), ("citations", compare::articles()), ("sources", compare::sources())];
    // What is not kept is not compared.
    let changed =
        parts.into_iter().filter(|(key, _)| kept.get(*key).is_some_and(|old| !old.is_null() && Some(old) != now.get(*key)));
    let change = |(key, what)| ChangePart {
        what: plain(corpus, what).to_owned(),
        before: own(kept, now, key),
        now: own(now, kept, key),
        of_flag: false,
    };
    changed.map(change).collect()
}

/// What an answer rests on, as words by what they are about, each with whether it is a flag.
type Substance = BTreeMap<String, (String, bool)>;

fn substance(corpus: &Corpus, answer: &Value) -> Substance {
    let (mut found, mut flags): (BTreeMap<String, String>, Substance) = Default::default();
    let none = plain(corpus, compare::none());
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or(none).to_owned();
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let words = |values: Vec<Value>| {
        let mut words: Vec<String> = values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect();
        words.sort();
        words.join(", ")
    };
    found.insert(say(corpus, compare::answer()), text(answer, "answer"));
    for conclusion in list(answer, "conclusions") {
        let (rule, warrant) = (&text(&conclusion, "rule"), &text(&conclusion, "warrant"));
        found.insert(say(corpus, compare::status(rule, warrant)), text(&conclusion, "status"));
        found.insert(say(corpus, compare::obligation(rule, warrant)), text(&conclusion, "obligation"));
        found.insert(say(corpus, compare::cited(rule, warrant)), words(list(&conclusion, "cites")));
        for premise in list(&conclusion, "premises") {
            let met = premise.get("met").unwrap_or(&Value::Null).to_string();
            let part = say(corpus, compare::part(rule, warrant, text(&premise, "condition")));
            found.insert(part, say(corpus, compare::met(met, text(&premise, "since"), text(&premise, "until"))));
        }
        for objection in list(&conclusion, "objections") {
            found.insert(say(corpus, compare::part(rule, warrant, text(&objection, "id"))), text(&objection, "ruled"));
        }
    }
    for flag in list(answer, "flags") {
        let cites = Some(words(list(&flag, "cites"))).filter(|cites| !cites.is_empty());
        flags.insert(say(corpus, compare::flag(text(&flag, "code"))), (say(corpus, compare::raised(cites)), true));
    }
    let record = answer.get("record").cloned().unwrap_or_default();
    for finding in list(&record, "findings") {
        found.insert(say(corpus, compare::finding(text(&finding, "id"))), text(&finding, "outcome"));
    }
    for visit in list(&record, "visits") {
        let (state, arrived) = (text(&visit, "state"), text(&visit, "arrived"));
        found.insert(say(corpus, compare::visit(state, arrived)), text(&visit, "outcome"));
    }
    flags.extend(found.into_iter().map(|(what, value)| (what, (value, false))));
    flags
}
