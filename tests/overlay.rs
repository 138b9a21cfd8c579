//! Facts of one's own over the record: they count where they are laid, nothing else changes, whatever clashes is refused at its line, and
//! no form of an answer hides that it rests on them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use dedere::data::{embedded, with_overlay};
use dedere::law::{Answer, Asked, Corpus, Day, Presence, Question, opine};
use dedere::problem::Problem;

/// What every file here rests on.
const HEAD: &str = "sources:\n  - { id: own-desk, title: What the desk knows, publisher: Example Desk, kind: recollection, read: false }\n\
                    default_sources: [own-desk]\n";

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).expect("a file");
        path
    }

    fn run(&self, line: &str) -> Output {
        let mut run = Command::new(env!("CARGO_BIN_EXE_dedere"));
        run.args(line.split(' ')).current_dir(self.0.path());
        run.env_remove("DEDERE_DATA").env("SOURCE_DATE_EPOCH", "1795500000").output().expect("the program")
    }
}

/// The record with these sections laid over it.
fn laid(sections: &str) -> Result<&'static Corpus, Vec<Problem>> {
    let desk = Desk::new();
    with_overlay(embedded(), &[desk.file("own.yaml", &format!("{HEAD}{sections}"))]).map_err(|problems| problems.0)
}

fn used(sections: &str) -> &'static Corpus {
    laid(sections).unwrap_or_else(|problems| panic!("{sections}{problems:#?}"))
}

fn answer(corpus: &'static Corpus, person: &str, state: &str, date: &str) -> Answer {
    let person = corpus.persons.iter().find(|known| known.id.0 == person).expect("a person");
    let state = corpus.states.iter().find(|known| known.id.0 == state).expect("a state");
    let date = Day::parse(date).expect("a day");
    opine(corpus, Question { person, place: Asked::State(state), date, presence: Presence::Territory, today: date }).answer
}

/// A person of one's own with a warrant of a state for torture.
const WANTED: &str = "courts:\n  - { id: own-courts, name: courts of Chile, short: courts of Chile, founded_by: The state's own law }\n\
     situations:\n  - { id: own-situation, name: What it is about, court: own-courts, territory: [chile] }\n\
     persons:\n  - id: jane-example\n    name: Jane Example\n    nationality: [chile]\n    confidence: recalled\n    processes:\n\
     \x20     - { id: own-warrant, court: own-courts, kind: national, form: warrant, situation: own-situation, issued: 2010-05-01, public: 2010-05-01,\n\
     \x20         acts: { from: 2005-01-01, until: 2006-01-01 }, marks: { torture: true, capacity: state-official } }\n";

#[test]
fn a_person_of_ones_own_is_wanted_where_the_treaty_binds_and_nobody_else_is_touched() {
    let corpus = used(WANTED);
    assert_eq!(answer(corpus, "jane-example", "argentina", "2012-01-01"), Answer::ProsecuteOrExtradite);
    assert_eq!(answer(corpus, "jane-example", "argentina", "2010-04-30"), Answer::Undetermined, "before the warrant");
    assert_eq!(corpus.bearing("jane example").count(), 1);
    for date in ["2012-01-01", "2024-09-02"] {
        for person in embedded().persons {
            for state in embedded().states.iter().filter(|state| !state.exists.ended(Day::parse(date).expect("a day"))) {
                let [own, theirs] = [corpus, embedded()].map(|corpus| answer(corpus, person.id.0, state.id.0, date));
                assert_eq!(own, theirs, "{} in {} on {date}", person.id, state.id);
            }
        }
    }
}

#[test]
fn a_document_an_action_an_office_and_a_visit_count_where_they_are_laid() {
    let joined = used(
        "actions:\n  - { instrument: rome-statute, state: algeria, action: accession, on: 2024-09-02, effect: 2024-12-01, confidence: recalled }\n",
    );
    assert_eq!(answer(joined, "vladimir-putin", "algeria", "2024-11-30"), Answer::NotObliged);
    assert_eq!(answer(joined, "vladimir-putin", "algeria", "2024-12-01"), Answer::Obliged);
    let left = used(
        "actions:\n  - { instrument: rome-statute, state: mongolia, action: withdrawal, on: 2023-05-01, effect: 2024-05-01, confidence: recalled }\n",
    );
    assert_eq!(answer(left, "vladimir-putin", "mongolia", "2024-04-30"), Answer::Obliged);
    assert_eq!(answer(embedded(), "vladimir-putin", "mongolia", "2024-09-02"), Answer::Obliged);
    // A treaty of 1949 binds Mongolia still, but he was head of state.
    assert_ne!(answer(left, "vladimir-putin", "mongolia", "2024-09-02"), Answer::Obliged);
    let gone = used(
        "offices:\n  - { person: vladimir-putin, office: President, kind: head-of-state, of: russia, from: 2012-05-07, until: 2024-01-01, recognition: recognised, replace: true, confidence: recalled }\n",
    );
    assert_eq!(answer(gone, "vladimir-putin", "algeria", "2024-09-02"), Answer::ProsecuteOrExtradite, "out of office");
    assert_eq!(answer(gone, "vladimir-putin", "algeria", "2023-09-02"), Answer::NotObliged);
    let replaced = gone.edition.overlay.expect("an overlay").replaced;
    assert_eq!(replaced, ["vladimir-putin: President, russia"]);
    let charged = used(
        "documents:\n  - { person: kim-jong-un, id: own-kim, court: icc, kind: warrant, situation: ukr, issued: 2024-01-01, public: 2024-01-01, confidence: recalled }\n\
         persons:\n  - { id: kim-jong-un, name: Kim Jong Un, nationality: [north-korea], confidence: recalled }\n",
    );
    assert_eq!(answer(charged, "kim-jong-un", "mongolia", "2024-02-01"), Answer::Obliged);
    let trip = "  - { person: vladimir-putin, state: serbia, arrived: 2025-03-01, left: 2025-03-02, purpose: A visit, outcome: not-arrested, confidence: recalled }\n";
    let person = used(&format!("visits:\n{trip}"))
        .visits_of(embedded().persons.iter().find(|person| person.id.0 == "vladimir-putin").expect("one").id);
    assert!(person.iter().any(|visit| visit.state.0 == "serbia" && visit.arrived.text == "2025-03-01"));
}

/// What cannot be laid over the record, the code that it gets, and the words that its line must hold.
const REFUSED: [(&str, &str, &str); 19] = [
    (
        "persons:\n  - { id: vladimir-putin, name: Somebody, nationality: [russia], confidence: recalled }\n",
        "overlay-clash",
        "persons/vladimir-putin.yaml",
    ),
    ("courts:\n  - { id: icc, name: Own, short: Own, founded_by: Me }\n", "overlay-clash", "courts.yaml"),
    (
        "documents:\n  - { person: vladimir-putin, id: icc-putin-2023, court: icc, kind: warrant, situation: ukr, issued: 2024-01-01, public: 2024-01-01, confidence: recalled }\n",
        "overlay-clash",
        "persons/vladimir-putin.yaml",
    ),
    (
        "visits:\n  - { person: vladimir-putin, state: mongolia, arrived: 2024-09-02, left: 2024-09-05, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "overlay-clash",
        "visits.yaml",
    ),
    (
        "actions:\n  - { instrument: rome-statute, state: mongolia, action: ratification, on: 2002-04-11, effect: 2002-07-01, confidence: recalled }\n",
        "overlay-clash",
        "instruments/rome-statute/actions.yaml",
    ),
    (
        "offices:\n  - { person: vladimir-putin, office: Emperor, kind: head-of-state, of: russia, from: 2020-01-01, recognition: recognised, confidence: recalled }\n",
        "overlay-clash",
        "persons/vladimir-putin.yaml",
    ),
    (
        "actions:\n  - { instrument: rome-statute, state: mongolia, action: accession, on: 2020-01-02, effect: 2020-04-01, confidence: recalled }\n",
        "overlapping-terms",
        "",
    ),
    (
        "actions:\n  - { instrument: rome-statute, state: algeria, action: withdrawal, on: 2020-01-02, effect: 2021-01-02, confidence: recalled }\n",
        "contradiction",
        "",
    ),
    (
        "actions:\n  - { instrument: rome-statute, state: algeria, action: accession, on: 2024-09-02, effect: 2024-12-02, confidence: recalled }\n",
        "effect-contradicts-formula",
        "",
    ),
    (
        "visits:\n  - { person: vladimir-putin, state: mongolia, arrived: 2019-01-01, left: 2019-01-02, purpose: A visit, outcome: not-arrested, replace: true, confidence: recalled }\n",
        "nothing-to-replace",
        "",
    ),
    (
        "persons:\n  - { id: nobody-here, name: Nobody Here, nationality: [russia], replace: true, confidence: recalled }\n",
        "nothing-to-replace",
        "",
    ),
    (
        "offices:\n  - { person: vladimir-putin, office: President, kind: head-of-state, of: russia, from: 2013-01-01, recognition: recognised, replace: true, confidence: recalled }\n",
        "nothing-to-replace",
        "from 2012-05-07",
    ),
    (
        "persons:\n  - { id: another-putin, name: Putin, nationality: [russia], confidence: recalled }\n",
        "shared-name",
        "vladimir-putin",
    ),
    (
        "visits:\n  - { person: nobody-here, state: mongolia, arrived: 2019-01-01, left: 2019-01-02, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "unknown-person",
        "",
    ),
    (
        "visits:\n  - { person: augusto-pinochet, state: mongolia, arrived: 2019-01-01, left: 2019-01-02, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "dates-out-of-order",
        "",
    ),
    // Another first day of a trip that is on record, or a day of it alone.
    (
        "visits:\n  - { person: vladimir-putin, state: mongolia, arrived: 2024-09-01, left: 2024-09-04, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "overlay-clash",
        "visits.yaml",
    ),
    (
        "visits:\n  - { person: vladimir-putin, state: mongolia, arrived: 2024-09-03, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "overlay-clash",
        "visits.yaml",
    ),
    (
        "visits:\n  - { person: putin, state: mongolia, arrived: 2019-01-01, left: 2019-01-02, purpose: A visit, outcome: not-arrested, confidence: recalled }\n",
        "unknown-person",
        "vladimir-putin",
    ),
    ("states:\n  - { id: atlantis, name: Atlantis }\n", "unknown-field", "default_sources"),
];

#[test]
fn whatever_clashes_or_does_not_fit_is_refused_at_its_line_and_nothing_is_answered() {
    for (sections, code, words) in REFUSED {
        let problems = laid(sections).expect_err(sections);
        let found = problems.iter().find(|problem| problem.code.word() == code);
        let found = found.unwrap_or_else(|| panic!("{sections}: {code} not among {problems:#?}"));
        let (file, line, _) = found.position();
        assert!(file.ends_with("own.yaml") && line > HEAD.lines().count(), "{sections}: {file}:{line}");
        let told = format!("{:?} {:?} {:?}", found.message, found.label, found.help);
        assert!(told.contains(words), "{sections}: {told}");
        assert!(problems.iter().all(|problem| problem.position().0.ends_with("own.yaml")), "{problems:#?}");
    }
}

#[test]
fn files_that_hold_nothing_or_are_not_there_are_refused() {
    let desk = Desk::new();
    desk.file("empty.yaml", "");
    desk.file("other.yaml", "version: 1\n");
    desk.file("broken.yaml", "visits: [\n");
    desk.file("list.yaml", "visits: []\n");
    fs::create_dir(desk.0.path().join("folder")).expect("a folder");
    let own = desk.file("own.yaml", &format!("{HEAD}visits:\n"));
    for path in ["empty.yaml", "other.yaml", "broken.yaml", "list.yaml", "folder", "nowhere.yaml", "own.yaml"] {
        let output = desk.run(&format!("check putin mongolia --with {path}"));
        assert_eq!(output.status.code(), Some(3), "{path}");
        assert!(output.stdout.is_empty(), "{path}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(path), "{path}: {output:?}");
        assert_eq!(desk.run(&format!("data check --with {path}")).status.code(), Some(1), "{path}");
    }
    fs::write(&own, format!("{HEAD}{WANTED}")).expect("a file");
    assert_eq!(desk.run("check putin mongolia -q --with own.yaml --with own.yaml").status.code(), Some(3), "twice");
    assert_eq!(desk.run("data check --with own.yaml").status.code(), Some(0));
}

#[test]
fn a_shared_name_asks_back_and_a_folder_is_read_whole() {
    let desk = Desk::new();
    let folder = desk.0.path().join("facts");
    fs::create_dir(&folder).expect("a folder");
    let person =
        "persons:\n  - { id: anna-putin, name: Anna Putin, shared: [Putin], nationality: [russia], confidence: recalled }\n";
    fs::write(folder.join("b.yaml"), format!("default_sources: [own-desk]\n{person}")).expect("a file");
    fs::write(folder.join("a.yaml"), HEAD.to_owned() + WANTED).expect("a file");
    fs::write(folder.join("notes.txt"), "not read").expect("a file");
    let asked = desk.run("check putin mongolia --with facts");
    let told = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert_eq!(asked.status.code(), Some(2), "{told}");
    assert!(told.contains("anna-putin") && told.contains("vladimir-putin"), "{told}");
    assert_eq!(desk.run("check anna-putin mongolia -q --with facts").status.code(), Some(0));
    assert_eq!(desk.run("check jane-example mongolia -q --with facts").status.code(), Some(0));
}

/// Command lines of every command that answers, in every form that it has.
const LINES: [&str; 35] = [
    "map --person jane-example",
    "map --person jane-example --format csv",
    "check jane-example argentina",
    "check jane-example argentina --why",
    "check jane-example argentina --sources",
    "check jane-example argentina --format json",
    "check jane-example argentina --format markdown",
    "check jane-example argentina --format csv",
    "check jane-example argentina --format ndjson",
    "check jane-example argentina -q",
    "check jane-example argentina chile -q",
    "check jane-example argentina chile",
    "check --input questions.csv",
    "check --input questions.csv --format ndjson",
    "route jane-example argentina",
    "obligations --person jane-example",
    "obligations --state argentina --format json",
    "obligations --person jane-example --format csv",
    "state argentina",
    "person jane-example",
    "person jane-example --format json",
    "timeline jane-example argentina",
    "timeline jane-example argentina --format csv",
    "diff --from 2010-01-01 --to 2011-01-01 --person jane-example",
    "list persons",
    "list persons --count",
    "list persons --format csv",
    "export warrants",
    "export warrants --format ndjson",
    "export intervals --person jane-example",
    "export intervals --person jane-example --format ndjson",
    "data status",
    "verify claims.yaml",
    "verify claims.yaml --format sarif",
    "verify claims.yaml --format junit",
];

#[test]
fn no_form_of_an_answer_hides_what_it_rests_on() {
    let desk = Desk::new();
    desk.file("our-own.yaml", &(HEAD.to_owned() + WANTED));
    desk.file("questions.csv", "person,state\njane-example,argentina\n");
    desk.file(
        "claims.yaml",
        "version: 1\nclaims:\n  - id: one\n    text: Argentina had to act.\n    asserts: { obligation: prosecute-or-extradite, person: jane-example, state: argentina, date: 2012-01-01 }\n",
    );
    for line in LINES {
        let output = desk.run(&format!("{line} --with our-own.yaml --no-pager"));
        assert_eq!(output.status.code(), Some(0), "{line}: {output:?}");
        let written = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(written.contains("our-own.yaml"), "{line}: {written}");
        // Rows that are copied out of a table still say so.
        if line.contains("csv") && !line.contains("-q") || line.contains("ndjson") {
            let rows = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(
                rows.lines().skip(usize::from(!line.contains("ndjson"))).all(|row| row.contains("our-own.yaml")),
                "{line}: {rows}"
            );
        }
    }
}

#[test]
fn a_receipt_names_the_files_and_is_the_same_only_with_them() {
    let desk = Desk::new();
    let path = desk.file("own.yaml", &(HEAD.to_owned() + WANTED));
    let receipt = desk.run("check jane-example argentina --date 2012-01-01 --format json --with own.yaml");
    desk.file("r.json", &String::from_utf8_lossy(&receipt.stdout));
    assert_eq!(desk.run("replay r.json --with own.yaml").status.code(), Some(0));
    fs::write(&path, format!("{HEAD}{}", WANTED.replace("2010-05-01", "2013-05-01"))).expect("a file");
    let changed = desk.run("replay r.json --with own.yaml");
    assert_eq!(changed.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&changed.stdout).contains("What is laid over the record differs"), "{changed:?}");
}

#[test]
fn the_file_that_init_writes_is_sound_and_is_not_written_over() {
    let desk = Desk::new();
    assert_eq!(desk.run("init overlay").status.code(), Some(0));
    assert_eq!(desk.run("data check --with overlay.yaml").status.code(), Some(0));
    let told = desk.run("check jane-example argentina --with overlay.yaml -q");
    assert_eq!(String::from_utf8_lossy(&told.stdout), "prosecute-or-extradite\n");
    assert_eq!(desk.run("init overlay").status.code(), Some(3));
    assert!(Path::new(&desk.0.path().join("overlay.yaml")).is_file());
}

#[test]
fn what_states_owe_a_court_that_no_rule_is_about_cannot_be_said() {
    let court = "courts:\n  - { id: own-tribunal, name: Tribunal of One's Own, short: Own Tribunal, founded_by: An agreement }\n\
         situations:\n  - { id: own-matter, name: What it is about, court: own-tribunal, territory: [chile] }\n\
         persons:\n  - id: jane-example\n    name: Jane Example\n    nationality: [chile]\n    confidence: recalled\n    processes:\n\
         \x20     - { id: own-paper, court: own-tribunal, kind: warrant, situation: own-matter, issued: 2010-05-01, public: 2010-05-03 }\n";
    let corpus = used(court);
    for (state, date, expected) in [
        ("chile", "2010-05-03", Answer::Undetermined),
        ("japan", "2015-01-01", Answer::Undetermined),
        // Nobody knew of it, and before that there was none.
        ("chile", "2010-05-02", Answer::NotObliged),
        ("chile", "2010-04-30", Answer::NotObliged),
    ] {
        assert_eq!(answer(corpus, "jane-example", state, date), expected, "{state} on {date}");
    }
    let desk = Desk::new();
    desk.file("own.yaml", &format!("{HEAD}{court}"));
    let page = desk.run("check jane-example chile --date 2012-01-01 --with own.yaml");
    let page = String::from_utf8_lossy(&page.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("no rule of this record says what states owe the Own Tribunal."), "{page}");
    assert!(page.contains("A public Own Tribunal warrant since 3 May 2010"), "{page}");
}

#[test]
fn a_day_of_effect_that_is_left_out_is_that_of_the_formula() {
    let desk = Desk::new();
    let action = |effect: &str| {
        format!(
            "{HEAD}actions:\n  - {{ instrument: rome-statute, state: indonesia, action: accession, on: 2020-01-15{effect}, confidence: recalled }}\n"
        )
    };
    let answer = |desk: &Desk, day: &str| {
        let said = desk.run(&format!("check putin indonesia --date {day} -q --with own.yaml"));
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    desk.file("own.yaml", &action(""));
    assert_eq!(desk.run("data check --with own.yaml").status.code(), Some(0));
    let without = [answer(&desk, "2023-04-01"), answer(&desk, "2023-03-01")];
    desk.file("own.yaml", &action(", effect: 2020-04-01"));
    assert_eq!(without, [answer(&desk, "2023-04-01"), answer(&desk, "2023-03-01")]);
    assert!(without[0].starts_with("obliged"), "{without:?}");
}

#[test]
fn an_id_of_another_kind_is_told_as_that() {
    let desk = Desk::new();
    for (field, kind) in [("instrument: icty, state: ghana", "court"), ("instrument: rome-statute, state: greenland", "place")] {
        desk.file(
            "own.yaml",
            &format!("{HEAD}actions:\n  - {{ {field}, action: accession, on: 2020-01-15, confidence: recalled }}\n"),
        );
        let told = desk.run("data check --with own.yaml");
        let told = String::from_utf8_lossy(&told.stdout).into_owned() + &String::from_utf8_lossy(&told.stderr);
        assert!(told.contains(&format!("an id of another kind ({kind})")), "{field}: {told}");
    }
}

#[test]
fn whoever_is_written_down_is_found_by_the_last_name_where_nobody_else_bears_it() {
    let desk = Desk::new();
    desk.file("own.yaml", &(HEAD.to_owned() + WANTED));
    let said = |name: &str| desk.run(&format!("check {name} argentina --date 2012-01-01 --with own.yaml -q"));
    assert_eq!(said("example").stdout, said("jane-example").stdout);
    assert!(!said("example").stdout.is_empty());
    // A name that is on record stays that of who bears it there.
    desk.file("own.yaml", &(HEAD.to_owned() + &WANTED.replace("Jane Example", "Jane Kony")));
    let kony = desk.run("check kony uganda --with own.yaml --format json");
    assert!(String::from_utf8_lossy(&kony.stdout).contains("joseph-kony"), "{kony:?}");
}
