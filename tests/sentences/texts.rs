//! Every text of a record: those of `data/words/en.yaml`, and those that stand beside the law. Each can be read by its name, and changed.

use dedere::law::*;
use dedere::words::message::ROOMS;

/// What is done with each text: given its name and its template, the template to put in its place.
type Change<'c> = &'c mut dyn FnMut(String, Template) -> Template;

/// The record with every text changed.
pub fn changed(record: &Corpus, change: Change) -> &'static Corpus {
    let words = Sentences(of_rooms(record, change).leak());
    let flags: Vec<FlagRule> = record.flags.iter().map(|flag| of_flag(flag, change)).collect();
    let objections: Vec<Objection> = record.objections.iter().map(|objection| of_objection(objection, change)).collect();
    let topics: Vec<Topic> = record.topics.iter().map(|topic| of_topic(topic, change)).collect();
    let terms = of_terms(&record.terms, change);
    let (flags, objections, topics) = (flags.leak(), objections.leak(), topics.leak());
    Box::leak(Box::new(Corpus { words, flags, objections, topics, terms, ..*record }))
}

fn of_rooms(record: &Corpus, change: Change) -> Vec<List<List<Template>>> {
    let mut rooms = Vec::new();
    for (room, texts) in ROOMS.iter().zip(record.words.0) {
        let mut messages = Vec::new();
        for (message, templates) in room.messages.iter().zip(*texts) {
            let name = format!("{}.{}", room.name, message.name.replace('_', "-"));
            let named = |at: usize| match message.entries {
                Some(words) => format!("{name}.{}", words[at]),
                None => name.clone(),
            };
            let new: Vec<Template> = templates.iter().enumerate().map(|(at, text)| change(named(at), *text)).collect();
            messages.push(&*new.leak());
        }
        rooms.push(&*messages.leak());
    }
    rooms
}

/// A text without holes.
fn plain(name: String, text: Text, change: Change) -> Text {
    match change(name, Template(vec![Piece::Text(text)].leak())).0 {
        [Piece::Text(text)] => text,
        pieces => pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "" }).collect::<String>().leak(),
    }
}

/// Sayings, each with its text changed.
fn sayings(name: &str, sayings: List<Saying>, change: Change) -> List<Saying> {
    let changed = sayings.iter().enumerate();
    let changed = changed.map(|(at, saying)| {
        let text = change(format!("{name}.{}", at + 1), saying.text);
        Saying { text, ..*saying }
    });
    changed.collect::<Vec<_>>().leak()
}

fn of_flag(flag: &FlagRule, change: Change) -> FlagRule {
    let name = flag.code.0;
    let says = sayings(&format!("flag {name}.says"), flag.says, change);
    let means = plain(format!("flag {name}.means"), flag.means, change);
    let page = flag.page.map(|(row, texts)| (row, sayings(&format!("flag {name}.page"), texts, change)));
    let headline = flag.headline.map(|text| change(format!("flag {name}.headline"), text));
    FlagRule { means, says, page, headline, ..*flag }
}

fn of_objection(objection: &Objection, change: Change) -> Objection {
    // Entries of one id are told apart by how they are ruled and what raises them.
    let name = format!("objection {} ({:?}{})", objection.id, objection.ruled, objection.flag.map_or("", |flag| flag.0));
    let means = objection.means.map(|means| Argument {
        argument: plain(format!("objection {}.means.argument", objection.id), means.argument, change),
        ruling: plain(format!("objection {}.means.ruling", objection.id), means.ruling, change),
    });
    let (argument, ruling) =
        (change(format!("{name}.argument"), objection.argument), change(format!("{name}.ruling"), objection.ruling));
    let short = objection.short.map(|text| change(format!("{name}.short"), text));
    Objection { argument, ruling, short, means, ..*objection }
}

fn of_topic(topic: &Topic, change: Change) -> Topic {
    let says = topic.says.iter().enumerate();
    let says: Vec<Text> = says.map(|(at, text)| plain(format!("topic {}.{}", topic.id, at + 1), text, change)).collect();
    Topic { says: says.leak(), ..*topic }
}

fn of_terms(terms: &Terms, change: Change) -> Terms {
    let answers = terms.answers.iter().map(|(answer, text)| (*answer, plain(format!("answer {}", answer.word()), text, change)));
    let answers = answers.collect::<Vec<_>>().leak();
    let statuses = terms.statuses.iter().map(|term| StatusTerm {
        says: term.says.map(|text| plain(format!("status {}.says", term.status.word()), text, change)),
        means: term.means.map(|means| plain(format!("status {}.means", term.status.word()), means, change)),
        ..*term
    });
    let statuses = statuses.collect::<Vec<_>>().leak();
    let obligations = terms.obligations.iter().map(|term| ObligationTerm {
        noun: plain(format!("obligation {}.noun", term.obligation.word()), term.noun, change),
        says: match term.obligation {
            Obligation::None => term.says,
            other => change(format!("obligation {}.says", other.word()), term.says),
        },
        means: plain(format!("obligation {}.means", term.obligation.word()), term.means, change),
        ..*term
    });
    let obligations = obligations.collect::<Vec<_>>().leak();
    let grounds = terms.grounds.iter().map(|(ground, text)| (*ground, plain(format!("ground {ground:?}"), text, change)));
    let grounds = grounds.collect::<Vec<_>>().leak();
    let requests = terms.requests.iter();
    let requests = requests.map(|term| RequestTerm { noun: plain(format!("request {}", term.kind), term.noun, change), ..*term });
    let requests = requests.collect::<Vec<_>>().leak();
    let measures = terms.measures.iter().map(|(kind, text)| (*kind, plain(format!("measure {kind}"), text, change)));
    let measures = measures.collect::<Vec<_>>().leak();
    let referrals = terms
        .referrals
        .iter()
        .map(|term| ReferralTerm { says: plain(format!("referral {}", term.referral), term.says, change), ..*term });
    let referrals = referrals.collect::<Vec<_>>().leak();
    let marks = terms.marks.iter().map(|term| MarkTerm {
        met: change(format!("mark {}.met", term.mark), term.met),
        unmet: change(format!("mark {}.unmet", term.mark), term.unmet),
        means: plain(format!("mark {}.means", term.mark), term.means, change),
        short: plain(format!("mark {}.short", term.mark), term.short, change),
        ..*term
    });
    let marks = marks.collect::<Vec<_>>().leak();
    let lists = terms.lists.iter().map(|term| ListTerm {
        met: change(format!("list {}.met", term.instrument), term.met),
        unmet: change(format!("list {}.unmet", term.instrument), term.unmet),
        means: plain(format!("list {}.means", term.instrument), term.means, change),
        short: plain(format!("list {}.short", term.instrument), term.short, change),
        in_part: term.in_part.map(|text| plain(format!("list {}.in-part", term.instrument), text, change)),
        all_bound: term.all_bound.map(|text| plain(format!("list {}.all-bound", term.instrument), text, change)),
        ..*term
    });
    let lists = lists.collect::<Vec<_>>().leak();
    Terms { answers, statuses, obligations, grounds, requests, measures, referrals, marks, lists }
}
