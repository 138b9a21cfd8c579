//! Tables of questions: every row comes back in its order with what `check` says of it, or with why there is no answer.

use std::io::Write;
use std::process::{Command, Stdio};

use dedere::data::embedded;
use dedere::law::{Asked, Closed, Corpus, Day, Presence, Question, opine};

const TODAY: &str = "2026-11-24";

/// What the program writes about a table on standard input, and its exit code.
fn asked(table: &[u8], options: &[&str]) -> (String, i32) {
    let mut run = Command::new(env!("CARGO_BIN_EXE_dedere"))
        .args(["check", "--input", "-", "--today", TODAY])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let mut stdin = run.stdin.take().expect("standard input");
    let table = table.to_vec();
    let writing = std::thread::spawn(move || stdin.write_all(&table));
    let output = run.wait_with_output().expect("an end");
    writing.join().expect("a writer").expect("all was read");
    (String::from_utf8(output.stdout).expect("text"), output.status.code().unwrap_or(-1))
}

fn rows(written: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    reader.records().map(|row| row.expect("a row as long as the head")).collect()
}

/// Questions all over the record, the same on every run.
fn questions(corpus: &'static Corpus) -> Vec<Question> {
    let mut seed = 7u64;
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % below
    };
    let presences: Vec<Presence> = Presence::all().collect();
    (0..3000)
        .map(|_| Question {
            person: &corpus.persons[next(corpus.persons.len())],
            place: Asked::State(&corpus.states[next(corpus.states.len())]),
            date: Day::of(1950, 1, 1).plus_days(next(29_000) as i32),
            presence: presences[next(presences.len())],
            today: Day::parse(TODAY).expect("a day"),
        })
        .filter(|question| {
            let Asked::State(state) = question.place else { return false };
            !state.exists.ended(question.date)
        })
        .collect()
}

#[test]
fn every_row_is_answered_as_check_answers_it() {
    let corpus = embedded();
    let questions = questions(corpus);
    let mut table = "nr,presence,date,who,country\n".to_owned();
    for (nr, question) in questions.iter().enumerate() {
        let Question { person, place, date, presence, .. } = question;
        table.push_str(&format!("{nr},{},{date},{},{}\n", presence.word(), person.id, place.id()));
    }
    let (written, code) = asked(table.as_bytes(), &[]);
    assert_eq!(code, 0, "{}", written.lines().find(|line| !line.ends_with(',')).unwrap_or_default());
    let rows = rows(&written);
    assert_eq!(rows.len(), questions.len());
    for ((nr, question), row) in questions.iter().enumerate().zip(&rows) {
        let opinion = opine(corpus, *question);
        assert_eq!((&row[0], &row[1]), ((nr + 2).to_string().as_str(), nr.to_string().as_str()));
        assert_eq!(&row[12], opinion.answer.word(), "{row:?}");
    }
}

#[test]
fn a_row_that_cannot_be_answered_says_why_and_the_others_are_answered() {
    let long = format!("putin,{}\n", "x".repeat(70_000));
    let mut table = b"person,state,date\n".to_vec();
    for row in [
        "putin,mongolia,2024-09-02\n",
        "nobody of that name,mongolia,2024-09-02\n",
        "putin,nowhere,2024-09-02\n",
        "putin,mongolia,02/09/2024\n",
        "putin\n",
        &long,
        "\n",
        ",mongolia,\n",
        "putin,,\n",
        "putin,mongolia,1900-01-01\n",
        "=cmd(),mongolia,\n",
        "putin,\"mongolia\",2024-09-02\n",
    ] {
        table.extend_from_slice(row.as_bytes());
    }
    table.extend_from_slice(b"put\xffin,mongolia,2024-09-02\nputin,mongolia,2024-09-02");
    let (written, code) = asked(&table, &[]);
    assert_eq!(code, 2);
    let problems: Vec<String> =
        rows(&written).iter().map(|row| row[row.len() - 1].split(':').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(
        problems,
        [
            "",
            "unknown-person",
            "unknown-state",
            "bad-date",
            "bad-row",
            "bad-row",
            "usage",
            "usage",
            "date-out-of-range",
            "unknown-person",
            "",
            "bad-row",
            ""
        ]
    );
    assert!(written.contains("'=cmd()") && !written.contains(",=cmd()"));
}

#[test]
fn lines_of_json_come_back_as_lines_of_json() {
    let table = b"{\"person\":\"putin\",\"state\":\"mn\",\"date\":\"2024-09-02\"}\n{\"person\":1}\nnothing\n";
    let (written, code) = asked(table, &[]);
    assert_eq!(code, 2);
    let lines: Vec<serde_json::Value> = written.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines[0]["answer"]["answer"], "obliged");
    assert_eq!(lines[0]["answer"]["state"]["id"], "mongolia");
    assert!(lines[1..].iter().all(|line| line["problem"]["code"] == "bad-row"));
    let (as_table, _) = asked(table, &["--format", "csv"]);
    assert!(rows(&as_table).len() == 3);
}

#[test]
fn a_table_without_a_head_that_says_what_it_holds_is_refused() {
    for table in [
        "",
        "\n\n",
        "putin,mongolia,2024-09-02\n",
        "person,date\nputin,2024-09-02\n",
        // Two columns of one name, here or beside the answer.
        "person,state,state\nputin,mongolia,armenia\n",
        "person,state,answer\nputin,mongolia,yes\n",
        "line,person,state\n1,putin,mongolia\n",
        // As programs save them that say of their own how they part cells.
        "sep=;\nperson;state\nputin;mongolia\n",
    ] {
        let (written, code) = asked(table.as_bytes(), &[]);
        assert_eq!((written.as_str(), code), ("", 2), "{table:?}");
    }
    for table in [&b"\xff\xfep\0e\0"[..], b"person,state,caf\xe9\nputin,mongolia,x\n"] {
        assert_eq!(asked(table, &[]), (String::new(), 2), "{table:?}");
    }
}

#[test]
fn whatever_ends_the_lines_of_a_table_every_question_in_it_is_answered() {
    let rows_of = |table: &str| rows(&asked(table.as_bytes(), &[]).0).len();
    let table = "person,state,date\nputin,mongolia,2024-09-02\nputin,armenia,2024-09-02\n";
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(rows_of(&table.replace('\n', end)), 2, "{end:?}");
    }
    let lines = "{\"person\":\"putin\",\"state\":\"mn\"}\r{\"person\":\"putin\",\"state\":\"am\"}\r";
    assert_eq!(asked(lines.as_bytes(), &[]).0.lines().count(), 2);
    // What ends in both ways loses nothing in silence.
    let (written, code) = asked(b"person,state\nputin,mongolia\rputin,armenia\n", &[]);
    assert!(code == 2 && written.contains("carriage return"), "{written}");
}

#[test]
fn what_stands_beside_a_question_is_written_again() {
    let lines = b"{\"id\":7,\"person\":\"putin\",\"state\":\"mn\"}\n{\"id\":8,\"person\":\"putin\",\"state\":\"am\"}\n";
    let (written, _) = asked(lines, &[]);
    let lines_of = |written: &str| -> Vec<serde_json::Value> {
        written.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    assert_eq!(lines_of(&written)[1]["asked"]["id"], 8);
    let (table, code) = asked(lines, &["--format", "csv"]);
    assert!(code == 0 && table.starts_with("line,person,state,date,presence,id,"), "{table}");
    assert_eq!(&rows(&table)[0][5], "7");
    let (written, _) = asked(b"id,person,state\n7,putin,mn\n", &["--format", "ndjson"]);
    assert_eq!(lines_of(&written)[0]["asked"]["id"], "7");
    // A key that the first row does not have has no column.
    let (table, code) = asked(
        b"{\"person\":\"putin\",\"state\":\"mn\"}\n{\"id\":8,\"person\":\"putin\",\"state\":\"am\"}\n",
        &["--format", "csv"],
    );
    assert!(code == 2 && rows(&table).len() == 2 && table.contains("the key `id`"), "{table}");
}

#[test]
fn a_way_of_being_present_is_taken_in_capitals_too() {
    let (written, code) = asked(b"person,state,presence\nputin,mongolia,Overflight\n", &[]);
    assert_eq!((code, &rows(&written)[0][9]), (0, "overflight"), "{written}");
}

#[test]
fn cells_may_be_parted_as_in_a_table_of_claims() {
    for part in [',', ';', '\t'] {
        let table = "nr,who,country,date\n1,kony,chad,2015-05-05\n2,\"Kony, Joseph\",Mali,2015-05-05\n";
        let table = table.replace("\"Kony, Joseph\"", "@").replace(',', &part.to_string()).replace('@', "\"Kony, Joseph\"");
        let (written, code) = asked(table.as_bytes(), &[]);
        assert_eq!((code, rows(&written).len()), (0, 2), "{part:?}: {written}");
        assert_eq!(&rows(&written)[1][2], "Kony, Joseph");
    }
}

#[test]
fn a_row_that_cannot_be_read_keeps_what_it_asked_and_says_what_is_wrong_in_plain_words() {
    let (written, _) = asked(b"id,person,state\n7,kony,chad,more\n8,kony\n", &["--format", "ndjson"]);
    let lines: Vec<serde_json::Value> = written.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((&lines[0]["asked"]["person"], &lines[0]["asked"]["id"]), (&"kony".into(), &"7".into()), "{written}");
    assert_eq!(lines[1]["asked"]["person"], "kony");
    for line in written.lines() {
        let at = |key: &str| line.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("no {key}: {line}"));
        assert!(at("line") < at("asked") && at("asked") < at("problem"), "{line}");
    }
    let table =
        "{\"person\":\"kony\",\"state\":\"chad\"}\n[\"kony\"]\n{\"person\":\"kony\",\n{\"person\":[1],\"state\":\"chad\"}\n7 8\n";
    let (written, _) = asked(table.as_bytes(), &[]);
    for words in ["ident", "sequence", "expected", "at line", "EOF", "invalid type", "trailing"] {
        assert!(!written.contains(words), "{words}: {written}");
    }
    let lines: Vec<&str> = written.lines().collect();
    assert!(lines[1].contains("it is a list") && lines[3].contains("\"state\":\"chad\""), "{written}");
    let (written, code) = asked(b"person,state,note\nkony,chad,a \"word\nkony,mali,\n", &[]);
    assert!(code == 2 && written.contains("never closed"), "{written}");
}
