//! The house itself: an answer is finished before it is written, so no file that writes one asks the law or a query again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms that write.
const WRITE: [&str; 3] = ["src/report", "src/draw", "src/words"];

/// What asks the law, where it does not stand inside a longer name; or hands work to threads, which only queries do.
const ASKS: [&str; 20] = [
    "opine(",
    "opine_at(",
    "answer_at(",
    ".ruled(",
    ".statuses(",
    "conclude(",
    "conclusions_at(",
    "leading(",
    "deciding(",
    "bound(",
    "notices(",
    ".host(",
    ".host_on(",
    ".is_bound(",
    ".bound(",
    "corpus.listed(",
    ".parties(",
    ".test(",
    ".holds(",
    "rayon::",
];

/// Types of queries and of claims that are no answer but ask.
const ASKING: [&str; 6] = ["Dockets", "Pairs", "Run", "Timelines", "Tally", "Verifier"];

/// Who may use a query, and why.
const MAY: [(&str, &str); 5] = [
    // Claims are told as they come: there may be any number of them.
    ("src/report/verify", "Run"),
    ("src/report/corrections.rs", "Run"),
    // Thousands of rows are put into words on all cores; the threads are started in one place, and asked nothing.
    ("src/report/obligations.rs", "side_by_side::each"),
    // A table is its rows: they are asked for once, one after the other, and nothing is said of them before.
    ("src/report/listing", "list"),
    ("src/report/listing", "intervals"),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The code alone: no comments, and no tests.
fn code(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn in_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The ends of the paths that begin here: of `a::{self, B}`, those are `a` and `a::B`.
fn ends(path: &str) -> (Vec<String>, &str) {
    let path = path.trim_start();
    if let Some(mut rest) = path.strip_prefix('{') {
        let mut all = Vec::new();
        loop {
            rest = rest.trim_start().trim_start_matches(',').trim_start();
            match rest.strip_prefix('}') {
                Some(after) => return (all, after),
                None if rest.is_empty() => return (all, rest),
                None => {
                    let (found, after) = ends(rest);
                    all.extend(found);
                    rest = if after.len() < rest.len() { after } else { "" };
                }
            }
        }
    }
    let (name, rest) = path.split_at(path.find(|letter| !in_a_name(letter)).unwrap_or(path.len()));
    match rest.strip_prefix("::") {
        Some(rest) => {
            let (found, rest) = ends(rest);
            let below = |end: String| if end == "self" { name.to_owned() } else { format!("{name}::{end}") };
            (found.into_iter().map(below).collect(), rest)
        }
        None => (vec![name.to_owned()], rest),
    }
}

/// What of a file asks: functions and whole modules of queries, types that ask, and the law.
fn asks(path: &str, source: &str) -> Vec<String> {
    let code = code(source);
    let outside_a_name = |at: usize| !code[..at].ends_with(|before| in_a_name(before) || before == '.');
    let mut found: Vec<String> = Vec::new();
    for asking in ASKS {
        let whole = |at: &usize| asking.starts_with('.') || outside_a_name(*at);
        found.extend(code.match_indices(asking).map(|(at, _)| at).filter(whole).map(|_| asking.to_owned()));
    }
    // There are words of claims too: whatever stands in another room's path is that room's.
    let whole = |at: usize, room: &str| room == "query" || code[..at].ends_with("crate::") || !code[..at].ends_with("::");
    let rooms = ["query", "claims"].into_iter().flat_map(|room| code.match_indices(room));
    for (at, room) in rooms.filter(|(at, room)| outside_a_name(*at) && whole(*at, room)) {
        // The module alone, or what is taken out of it.
        let rest = &code[at + room.len()..];
        let ends = match rest.strip_prefix("::") {
            Some(path) => ends(path).0,
            None if rest.starts_with([',', ';', '}']) && code[..at].trim_end().ends_with(['{', ',', ':']) => {
                vec![room.to_owned()]
            }
            None => continue,
        };
        let of_value = |end: &String| {
            let last = end.rsplit("::").next().unwrap_or_default();
            last.starts_with(char::is_uppercase) && !end.split("::").any(|name| ASKING.contains(&name))
        };
        let may = |end: &String| MAY.iter().any(|(room, query)| path.starts_with(room) && end == query);
        found.extend(ends.into_iter().filter(|end| !of_value(end) && !may(end)).map(|end| format!("{room}::{end}")));
    }
    found
}

#[test]
fn nobody_who_writes_an_answer_asks_again() {
    let mut read = 0;
    for path in WRITE.iter().flat_map(|room| sources(Path::new(room))) {
        let name = path.to_string_lossy().replace('\\', "/");
        let source = fs::read_to_string(&path).expect("a source");
        assert_eq!(asks(&name, &source), [""; 0], "{name}");
        read += 1;
    }
    assert!(read > 50, "only {read} sources were found");
}

#[test]
fn what_asks_is_found_however_it_is_written() {
    let asking = "use crate::{law::*, query::{self, check::{Checked, near}, timeline::{FIRST_DAY, Timelines}}};\n\
                  fn a() { let host = corpus.host(place, day); opine(corpus, question); crate::query::cause::causes(corpus); }\n";
    let mut expected =
        ["opine(", ".host(", "query::self", "query::check::near", "query::timeline::Timelines", "query::cause::causes"];
    let mut found = asks("src/report/a.rs", asking);
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let writing = "use crate::query::{check::Checked, list::{self, Filter}, timeline::FIRST_DAY};\n\
                   // opine(corpus, question)\n\
                   fn b() { words::not_bound(verdict.leading(), self.query.date) }\n#[cfg(test)]\nmod tests { fn c() { opine() } }";
    assert_eq!(asks("src/report/listing/b.rs", writing), [""; 0]);
    assert_eq!(asks("src/report/b.rs", writing), ["query::list"]);
    let walking =
        "use crate::claims::{Held, Run, fields::CLAIM};\nfn d() { words::claims::says(corpus); crate::claims::judge::judge() }";
    assert_eq!(asks("src/report/verify/d.rs", walking), ["claims::judge::judge"]);
    assert_eq!(asks("src/report/d.rs", walking), ["claims::Run", "claims::judge::judge"]);
}

/// The string literals of a source, and not those of its tests.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'', '#']) {
        let (before, here) = rest.split_at(at);
        let raw = here.strip_prefix("#\"").filter(|_| before.ends_with('r'));
        rest = if let Some(raw) = raw {
            let end = raw.find("\"#").unwrap_or(raw.len());
            found.push(raw[..end].to_owned());
            raw.get(end + 2..).unwrap_or_default()
        } else if here.starts_with("//") {
            here.find('\n').map_or("", |end| &here[end..])
        } else if let Some(letter) = here.strip_prefix('\'') {
            // A letter, or else the mark of a lifetime.
            let escaped = letter.strip_prefix('\\').and_then(|rest| Some(&rest[rest.get(1..)?.find('\'')? + 2..]));
            let plain = || letter.chars().next().and_then(|one| letter[one.len_utf8()..].strip_prefix('\''));
            escaped.or_else(plain).unwrap_or(letter)
        } else if let Some(text) = here.strip_prefix('"') {
            let mut escaped = false;
            let end = text.find(|letter| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            });
            let end = end.unwrap_or(text.len());
            found.push(text[..end].to_owned());
            text.get(end + 1..).unwrap_or_default()
        } else {
            &here[1..]
        };
    }
    found
}

#[test]
fn literals_are_found_wherever_they_stand() {
    let source = "fn a<'a>() { b('\"', '\\'', \"one two\"); // \"none\"\n c(r#\"raw \"one\"\"#, \"with \\\" mark\") }\n#[cfg(test)] \"no\"";
    assert_eq!(literals(source), ["one two", "raw \"one\"", "with \\\" mark"]);
}

/// Whether a text has two words: letters, a space, letters. A hole of a format and the end of a line are no letters.
fn two_words(text: &str) -> bool {
    let text = text.replace("{{", "").replace("}}", "").replace("\\n", "\n");
    let outside = |(at, part): (usize, &str)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after.to_owned(),
        _ => part.to_owned(),
    };
    let outside: String = text.split('{').enumerate().map(outside).collect();
    outside.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 1
}

#[test]
fn words_are_counted_outside_of_holes() {
    for layout in ["- {line}\\n", "({state} {place:?})", "{{\\n  {:?}: {:?},\\n", "word {hole}"] {
        assert!(!two_words(layout), "{layout}");
    }
    for words in ["one two", "{state} is bound", "from {} until {}", "one\\ntwo", "{a}one {b}two", "{{one}} two"] {
        assert!(two_words(words), "{words}");
    }
}

/// The rooms that speak by the texts of the record alone.
const SILENT: [&str; 7] = ["src/law", "src/query", "src/claims", "src/report", "src/words", "src/draw", "src/site"];

/// Where words stand in them all the same.
const SPEAK: [&str; 4] = [
    // What is wrong with a file that somebody wrote is said where it is read, as of the files of the record.
    "src/claims/read",
    // The grammar itself: a span of days.
    "src/words/english.rs",
    // Commands, as they are typed.
    "src/words/help.rs",
    // What the documentation of each message begins with.
    "src/words/message/mod.rs",
];

#[test]
fn no_sentence_stands_in_the_rooms_that_speak_by_the_record() {
    let mut read = 0;
    let mut said: Vec<String> = Vec::new();
    let speaks = |path: &PathBuf| SPEAK.iter().any(|speaks| path.starts_with(speaks));
    // Templates of pages, a style and a script have literals of their own kinds.
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    for path in SILENT.iter().flat_map(|room| sources(Path::new(room))).filter(|path| is_rust(path) && !speaks(path)) {
        let source = fs::read_to_string(&path).expect("a source");
        let texts = literals(&source).into_iter().filter(|text| two_words(text));
        said.extend(texts.map(|text| format!("{}: {text}", path.display())));
        read += 1;
    }
    assert!(read > 100, "only {read} sources were found");
    assert_eq!(said, [""; 0], "{}", said.join("\n"));
}

/// Ids that are common words too, and where they stand as such.
const COMMON: [(&str, &str); 2] = [
    // A pager that is none.
    ("src/cli/terminal.rs", "cat"),
    // The form of a number.
    ("src/data/files/law.rs", "O1"),
];

#[test]
fn no_id_of_the_record_stands_in_the_sources() {
    let record = dedere::data::embedded();
    let mut ids: BTreeSet<&str> = record.flags.iter().map(|flag| flag.code.0).collect();
    // One word alone is a condition's too.
    ids.extend(record.objections.iter().map(|objection| objection.id.0).filter(|id| id.contains('-')));
    ids.extend(record.instruments.iter().map(|instrument| instrument.id.0));
    ids.extend(record.persons.iter().map(|person| person.id.0));
    ids.extend(record.states.iter().map(|state| state.id.0));
    ids.extend(record.places.iter().map(|place| place.id.0));
    ids.extend(record.courts.iter().map(|court| court.id.0));
    let mut found: Vec<String> = Vec::new();
    for path in sources(Path::new("src")) {
        let name = path.to_string_lossy().replace('\\', "/");
        let source = fs::read_to_string(&path).expect("a source");
        for text in literals(&source) {
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            let named = words.filter(|word| ids.contains(word) && !COMMON.contains(&(name.as_str(), word)));
            found.extend(named.map(|word| format!("{name}: {word}")));
        }
    }
    assert_eq!(found, [""; 0], "{}", found.join("\n"));
}

/// Modules of the standard library out of which types are named in place.
const FOREIGN: [&str; 4] = ["io", "fs", "fmt", "path"];

/// The types and constants that a file defines for others, and those that it names. Names of variants and what stands behind one are none.
fn defined_and_named(source: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    // Whatever stands in quotes names nothing.
    let code: String = code(source).split('"').step_by(2).collect();
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !in_a_name(letter)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let mut defined = BTreeSet::new();
    let mut variants = BTreeSet::new();
    let mut inside_an_enum = false;
    for line in code.lines() {
        let rest =
            line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(super) ")).or_else(|| line.strip_prefix("pub(crate) "));
        let parts = words(rest.unwrap_or_default());
        if let [kind, name, ..] = &parts[..]
            && ["struct", "enum", "trait", "type", "const", "static"].contains(&kind.as_str())
        {
            defined.insert(name.clone());
            inside_an_enum = kind == "enum" && line.ends_with('{');
        } else if inside_an_enum && line.starts_with("    ") && !line.starts_with("     ") {
            variants.extend(words(line).into_iter().take(1));
        } else if line == "}" {
            inside_an_enum = false;
        }
    }
    let of_others =
        code.split("\nuse ").skip(1).filter(|path| !["crate", "super", "self"].iter().any(|own| path.starts_with(own)));
    let imported: BTreeSet<String> =
        of_others.flat_map(|path| ends(path).0).filter_map(|end| end.rsplit("::").next().map(str::to_owned)).collect();
    let mut named = BTreeSet::new();
    let mut before = "";
    for (at, word) in code.match_indices(char::is_alphabetic).filter(|(at, _)| !code[..*at].ends_with(in_a_name)) {
        let whole = code[at..].split(|letter: char| !in_a_name(letter)).next().unwrap_or(word);
        // Behind a type stands a variant or a constant of its own.
        let of_a_type = code[..at].ends_with("::") && before.starts_with(char::is_uppercase);
        let foreign = code[..at].ends_with("::") && FOREIGN.contains(&before) || imported.contains(whole);
        if whole.starts_with(char::is_uppercase) && !of_a_type && !variants.contains(whole) && !foreign {
            named.insert(whole.to_owned());
        }
        before = whole;
    }
    (defined, named)
}

/// The files of a room, with the files of it that each needs.
fn needs(room: &Path) -> BTreeMap<PathBuf, BTreeSet<PathBuf>> {
    let files: Vec<PathBuf> = sources(room).into_iter().filter(|path| !path.ends_with("mod.rs")).collect();
    let read: Vec<_> = files.iter().map(|path| defined_and_named(&fs::read_to_string(path).expect("a source"))).collect();
    let mut homes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (defined, _)) in read.iter().enumerate() {
        defined.iter().for_each(|name| homes.entry(name.as_str()).or_default().push(at));
    }
    let needed = |at: usize| {
        let named = read[at].1.iter().filter(|name| !read[at].0.contains(*name));
        // A name with two homes cannot be told apart here.
        let only = named.filter_map(|name| match homes.get(name.as_str()).map(Vec::as_slice) {
            Some([only]) => Some(files[*only].clone()),
            _ => None,
        });
        only.collect()
    };
    (0..files.len()).map(|at| (files[at].clone(), needed(at))).collect()
}

#[test]
fn the_files_of_a_room_form_no_circle() {
    for room in ["cli", "site", "report", "draw", "words", "claims", "query", "law", "data", "problem"] {
        let mut needs = needs(&Path::new("src").join(room));
        // What needs nothing that is left is taken away; a circle stays.
        loop {
            let free: Vec<PathBuf> = needs.iter().filter(|(_, needs)| needs.is_empty()).map(|(path, _)| path.clone()).collect();
            if free.is_empty() {
                break;
            }
            needs.retain(|path, _| !free.contains(path));
            needs.values_mut().for_each(|needed| needed.retain(|path| !free.contains(path)));
        }
        assert!(needs.is_empty(), "a circle in {room}, or above one: {needs:#?}");
    }
}
