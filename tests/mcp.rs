//! Assistants: what `dedere mcp` says to whoever speaks the Model Context Protocol to it, line by line, and to whoever does not.
//!
//! Where the tests are built without the feature, DEDERE_MCP names a program that has it (`packaging/test-mcp.sh`).

use std::{
    collections::BTreeMap,
    env, fs,
    io::Write,
    process::{Command, Stdio},
    thread,
};

use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";

/// The program, ready to be asked.
fn program() -> Command {
    let own = cfg!(feature = "mcp").then(|| env!("CARGO_BIN_EXE_dedere").into());
    let mut command = Command::new(own.or_else(|| env::var_os("DEDERE_MCP")).expect("DEDERE_MCP names a program with `mcp`"));
    for variable in ["DEDERE_DATA", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "FORCE_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.env("NO_COLOR", "1").args(["--today", TODAY]);
    command
}

/// What a program wrote, and how it ended.
struct Ended {
    out: String,
    errors: String,
    code: Option<i32>,
}

fn run(mut command: Command, input: Vec<u8>) -> Ended {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut stdin = child.stdin.take().expect("an input");
    // A program that has ended reads no more.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("all was written");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Ended { out: text(output.stdout), errors: text(output.stderr), code: output.status.code() }
}

/// What the command line prints for these words.
fn typed(words: &[&str], input: &str) -> Ended {
    let mut command = program();
    command.args(words);
    run(command, input.into())
}

/// A talk: what was answered by the number of the request, after the greeting. Every line of it is a message of the protocol.
struct Talk {
    answers: BTreeMap<u64, Value>,
    others: Vec<Value>,
    ended: Ended,
}

fn greeting() -> Vec<u8> {
    let about = json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "test", "version": "1" } });
    let mut lines = line(&json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": about }));
    lines.extend(line(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" })));
    lines
}

fn line(message: &Value) -> Vec<u8> {
    format!("{message}\n").into_bytes()
}

fn call(id: u64, tool: &str, arguments: &Value) -> Vec<u8> {
    let params = json!({ "name": tool, "arguments": arguments });
    line(&json!({ "jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params }))
}

fn talk(words: &[&str], after_the_greeting: Vec<u8>) -> Talk {
    let mut command = program();
    command.arg("mcp").args(words);
    let ended = run(command, [greeting(), after_the_greeting].concat());
    let messages = ended.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")));
    let (mut answers, mut others) = (BTreeMap::new(), Vec::new());
    for message in messages {
        let message: Value = message;
        assert_eq!(message["jsonrpc"], "2.0", "{message}");
        match message["id"].as_u64() {
            Some(id) => assert_eq!(answers.insert(id, message), None, "two answers to {id}"),
            None => others.push(message),
        }
    }
    assert_eq!(ended.code, Some(0), "{}", ended.errors);
    Talk { answers, others, ended }
}

/// The page of a result, its JSON, and whether it is an error.
fn told(answer: &Value) -> (&str, &Value, bool) {
    let result = &answer["result"];
    assert_eq!(result["content"].as_array().map(Vec::len), Some(1), "{answer}");
    assert_eq!(result["content"][0]["type"], "text");
    let page = result["content"][0]["text"].as_str().expect("a page");
    (page, &result["structuredContent"], result["isError"] == true)
}

/// Each tool, with what it is asked and the line that asks the same.
fn questions() -> Vec<(&'static str, Value, Vec<&'static str>)> {
    vec![
        (
            "check",
            json!({ "person": "Путин", "state": "MNG", "date": "2 September 2024" }),
            vec!["check", "Путин", "MNG", "--date", "2 September 2024"],
        ),
        (
            "check",
            json!({ "person": "netanyahu", "state": "hungary", "date": "2025-04-03", "presence": "overflight", "why": true, "sources": null }),
            vec!["check", "netanyahu", "hungary", "--date", "2025-04-03", "--presence", "overflight", "--why"],
        ),
        (
            "obligations",
            json!({ "person": "bashir", "date": "2015-06-14", "answer": ["obliged", "obliged-contested"] }),
            vec![
                "obligations",
                "--person",
                "bashir",
                "--date",
                "2015-06-14",
                "--answer",
                "obliged",
                "--answer",
                "obliged-contested",
            ],
        ),
        ("timeline", json!({ "person": "putin", "state": "armenia" }), vec!["timeline", "putin", "armenia"]),
        (
            "person",
            json!({ "person": "pm netanyahu", "date": "2024-12-01", "all": true }),
            vec!["person", "pm netanyahu", "--date", "2024-12-01", "--all"],
        ),
        ("state", json!({ "state": "south africa", "all": false }), vec!["state", "south africa"]),
        ("explain", json!({ "id": "rome-statute:59(1)" }), vec!["explain", "rome-statute:59(1)"]),
        ("explain", json!({ "id": "obliged-contested" }), vec!["explain", "obliged-contested"]),
    ]
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn every_tool_is_listed_with_a_schema_that_its_arguments_fit() {
    let talk = talk(&[], line(&json!({ "jsonrpc": "2.0", "id": 1, "method": "tools/list" })));
    let about = &talk.answers[&0]["result"];
    assert_eq!(about["serverInfo"], json!({ "name": "dedere", "version": env!("CARGO_PKG_VERSION") }));
    assert!(about["instructions"].as_str().is_some_and(|text| text.len() > 100), "{about}");
    let tools = talk.answers[&1]["result"]["tools"].as_array().expect("tools");
    let names: Vec<&str> = tools.iter().filter_map(|tool| tool["name"].as_str()).collect();
    assert_eq!(names, ["check", "obligations", "timeline", "person", "state", "explain", "verify"]);
    for tool in tools {
        assert!(tool["description"].as_str().is_some_and(|text| text.len() > 60), "{tool}");
        assert_eq!(tool["annotations"]["readOnlyHint"], true);
        let schema = &tool["inputSchema"];
        assert!(jsonschema::draft202012::meta::is_valid(schema), "{schema}");
        for (name, property) in schema["properties"].as_object().expect("properties") {
            assert!(property["description"].as_str().is_some_and(|text| text.len() > 10), "{name}: {property}");
        }
        let fits = jsonschema::draft202012::new(schema).expect("a schema");
        for (_, arguments, _) in questions().iter().filter(|(name, ..)| tool["name"] == *name) {
            let mut arguments = arguments.clone();
            arguments.as_object_mut().expect("an object").retain(|_, value| !value.is_null());
            assert!(fits.is_valid(&arguments), "{arguments}: {:?}", fits.iter_errors(&arguments).collect::<Vec<_>>());
        }
        assert!(!fits.is_valid(&json!({ "files": ["x"] })), "{schema}");
        assert!(!fits.is_valid(&json!({ "person": 1, "state": 1, "id": 1, "claims": 1 })), "{schema}");
    }
    assert_eq!(talk.ended.errors, "");
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn every_tool_says_what_its_command_prints() {
    let questions = questions();
    let asked = questions.iter().zip(1..).flat_map(|((tool, arguments, _), id)| call(id, tool, arguments)).collect();
    let talk = talk(&[], asked);
    for ((tool, arguments, words), id) in questions.iter().zip(1..) {
        let (page, json, error) = told(&talk.answers[&id]);
        assert!(!error, "{tool}: {page}");
        assert_eq!(page, typed(words, "").out, "{tool} {arguments}");
        let printed = typed(&[words, &["--format", "json"][..]].concat(), "").out;
        assert_eq!(*json, serde_json::from_str::<Value>(&printed).expect("JSON"), "{tool} {arguments}");
        assert!(json["schema"].as_str().is_some_and(|schema| schema.starts_with("dedere/")), "{tool}");
    }
    assert_eq!((talk.answers.len(), talk.others.len()), (questions.len() + 1, 0));
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn claims_are_verified_as_they_are_sent() {
    let right = fs::read_to_string("examples/claims/findings.yaml").expect("an example");
    let wrong = "person,state,date,obligation\nputin,mongolia,2024-09-02,not-obliged\nnobody,mongolia,2024-09-02,obliged\n";
    let line =
        r#"{"id":"1","text":"t","asserts":{"obligation":"obliged","person":"putin","state":"mongolia","date":"2024-09-02"}}"#;
    let sent = [(right.as_str(), "yaml", true), (wrong, "csv", false), (line, "ndjson", false), ("claims: [", "yaml", false)];
    let asked = sent.iter().zip(1..).flat_map(|((claims, form, all), id)| {
        call(id, "verify", &json!({ "claims": claims, "as": form, "all": all, "deny": ["unsourced"] }))
    });
    let talk = talk(&[], asked.collect());
    for ((claims, form, all), id) in sent.iter().zip(1..) {
        let (page, json, error) = told(&talk.answers[&id]);
        let mut words = vec!["verify", "--as", form, "--deny", "unsourced"];
        words.extend(all.then_some("--all"));
        let printed = typed(&words, claims);
        assert_eq!(page, printed.out + &printed.errors, "{claims}");
        assert_eq!(error, printed.code == Some(2), "{claims}");
        let printed = typed(&[&words[..], &["--format", "json"]].concat(), claims).out;
        assert_eq!(*json, serde_json::from_str::<Value>(&printed).expect("JSON"), "{claims}");
    }
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn what_cannot_be_answered_is_an_error_of_the_tool_with_the_way_out() {
    let person = |name: &str| json!({ "person": name, "state": "mongolia" });
    let asked = [
        ("check", person("putni"), "unknown-person", "did you mean"),
        ("check", json!({ "person": "putin", "state": "mongolai" }), "unknown-state", "did you mean"),
        ("check", json!({ "person": "putin", "state": "mongolia", "date": "2024-02-30" }), "bad-date", "help"),
        ("explain", json!({ "id": "no-such-thing" }), "unknown-id", "help"),
        ("check", json!({ "persn": "putin", "state": "mongolia" }), "usage", "did you mean `person`?"),
        ("check", json!({ "person": ["putin"], "state": "mongolia" }), "usage", "`person` is not a text"),
        ("check", json!({ "person": "putin", "state": "mongolia", "why": "yes" }), "usage", "true or false"),
        ("check", json!({ "person": "putin", "state": "mongolia", "presence": "flight" }), "usage", "did you mean `overflight`?"),
        ("check", json!({ "state": "mongolia" }), "usage", "`check` needs `person`"),
        ("timeline", json!({}), "usage", "`timeline` needs `person` and `state`"),
        ("obligations", json!({ "date": "2024-01-01" }), "usage", "give `person`, `state` or `group`"),
        ("obligations", json!({ "person": "putin", "answer": ["yes"] }), "unknown-answer", "help"),
        ("verify", json!({}), "usage", "`verify` needs `claims`"),
        // Whatever is given as a name is one: no option, and no file.
        ("check", person("--help"), "unknown-person", "help"),
        ("check", person("-q"), "unknown-person", "help"),
        ("person", json!({ "person": "--data=/" }), "unknown-person", "help"),
        ("state", json!({ "state": "--with" }), "unknown-state", "help"),
        ("check", json!({ "person": "putin", "state": "mongolia", "input": "Cargo.toml" }), "usage", "has no argument `input`"),
        ("verify", json!({ "claims": "claims: []", "files": ["Cargo.toml"] }), "usage", "has no argument `files`"),
        ("verify", json!({ "claims": "claims: []", "output": "out" }), "usage", "has no argument `output`"),
    ];
    let talk = talk(&[], asked.iter().zip(1..).flat_map(|((tool, arguments, ..), id)| call(id, tool, arguments)).collect());
    for ((tool, arguments, code, words), id) in asked.iter().zip(1..) {
        let (page, json, error) = told(&talk.answers[&id]);
        assert!(error, "{tool} {arguments}: {page}");
        assert!(page.contains(words) && page.starts_with(&format!("error[{code}]: ")), "{tool} {arguments}: {page}");
        assert_eq!((&json["schema"], &json["code"]), (&json!("dedere/problem/1"), &json!(code)), "{tool} {arguments}");
    }
    assert!(!std::path::Path::new("out").exists());
    let typed = typed(&["check", "putni", "mongolia", "--format", "json"], "");
    assert_eq!(told(&talk.answers[&1]).0, typed.errors);
    assert_eq!(*told(&talk.answers[&1]).1, serde_json::from_str::<Value>(&typed.out).expect("JSON"));
}

/// Every text in a message.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(all) => all.iter().flat_map(|(key, value)| [vec![key.as_str()], texts(value)].concat()).collect(),
        _ => Vec::new(),
    }
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn nothing_that_is_sent_stops_it_or_comes_back_raw() {
    let evil = "a\u{1b}[31m\u{7}\u{0}\u{202e}\u{2066}\u{9b}2J\r\nz";
    let mut input = b"{\n}}}\nnull\n[1,2]\n\"text\"\n{\"jsonrpc\":\"2.0\"\n\xff\xfe\x00\n\n\r\n{}\n".to_vec();
    input.extend(line(&json!({ "jsonrpc": "1.0", "id": 1, "method": "tools/list" })));
    input.extend(line(&json!({ "jsonrpc": "2.0", "id": 2, "method": "no/such" })));
    input.extend(line(&json!({ "jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": { "arguments": {} } })));
    input.extend(line(
        &json!({ "jsonrpc": "2.0", "id": 4, "method": "tools/call", "params": { "name": "check", "arguments": [] } }),
    ));
    input.extend(call(5, evil, &json!({})));
    input.extend(call(6, "chek", &json!({})));
    for (id, (tool, name)) in
        (10..).zip([("check", "person"), ("check", "date"), ("explain", "id"), ("verify", "claims"), ("state", evil)])
    {
        let mut arguments = if tool == "check" { json!({ "person": "putin", "state": "mongolia" }) } else { json!({}) };
        arguments[name] = json!(evil);
        input.extend(call(id, tool, &arguments));
    }
    // Longer than any message: passed over, and the memory of it is not kept.
    input.extend(b"{\"jsonrpc\":\"2.0\",\"id\":20,\"method\":\"");
    input.extend(std::iter::repeat_n(b'x', 20 * 1024 * 1024));
    input.extend(b"\"}\n");
    input.extend(call(21, "verify", &json!({ "claims": "[".repeat(1_000_000) })));
    input.extend(call(22, "check", &json!({ "person": "p".repeat(1_000_000), "state": "mongolia" })));
    input.extend(call(99, "check", &json!({ "person": "putin", "state": "mongolia", "date": "2024-09-02" })));
    // What is not ended by the end of its line is not a message.
    input.extend(b"{\"jsonrpc\":\"2.0\",\"id\":100,\"method\":\"ping\"}");
    let talk = talk(&[], input);
    for id in [2, 5, 6] {
        assert!(talk.answers[&id]["error"]["code"].is_i64(), "{}", talk.answers[&id]);
    }
    assert!(talk.answers[&6]["error"]["message"].as_str().is_some_and(|said| said.contains("did you mean `check`?")));
    for id in (10..=14).chain([21, 22]) {
        assert!(told(&talk.answers[&id]).2, "{}", talk.answers[&id]);
    }
    assert!(!told(&talk.answers[&99]).2 && told(&talk.answers[&99]).0.starts_with("OBLIGED "));
    assert!(!talk.answers.contains_key(&20) && !talk.answers.contains_key(&100));
    let raw =
        |text: &&str| text.contains(|letter: char| letter != '\n' && letter.is_control() || "\u{202e}\u{2066}".contains(letter));
    for message in talk.answers.values().chain(&talk.others) {
        let raw: Vec<&str> = texts(message).into_iter().filter(raw).collect();
        assert_eq!(raw, [""; 0]);
        assert!(message.to_string().len() < 200_000, "what was sent comes back");
    }
    assert_eq!(talk.ended.errors, "");
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn it_ends_with_its_input_and_says_where_nobody_speaks_the_protocol() {
    let ended = typed(&["mcp"], "");
    assert_eq!((ended.out.as_str(), ended.errors.as_str(), ended.code), ("", "", Some(0)));
    let ended = typed(&["mcp"], "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(2)), "{}", ended.errors);
    assert!(ended.errors.starts_with("error[usage]: ") && ended.errors.contains("initialize"), "{}", ended.errors);
    for (words, code) in [(["--data", "no-such-folder"], 3), (["--presence", "overflight"], 2), (["--with", "no-such-file"], 3)] {
        let ended = typed(&[&["mcp"], &words[..]].concat(), "");
        assert_eq!((ended.out.as_str(), ended.code), ("", Some(code)), "{words:?}: {}", ended.errors);
        assert!(ended.errors.contains("error"), "{words:?}");
    }
}

#[test]
#[cfg_attr(not(feature = "mcp"), ignore = "needs packaging/test-mcp.sh")]
fn facts_laid_over_the_record_are_told_with_every_answer() {
    let asked = json!({ "person": "putin", "state": "turkiye", "date": "2026-06-01" });
    let overlay = ["--with", "examples/what-if.yaml"];
    let talk = talk(&overlay, [call(1, "check", &asked), call(2, "check", &asked)].concat());
    let words = ["check", "putin", "turkiye", "--date", "2026-06-01", "--with", "examples/what-if.yaml"];
    for id in [1, 2] {
        let (page, json, error) = told(&talk.answers[&id]);
        assert!(!error && page == typed(&words, "").out && page.contains("examples/what-if.yaml"), "{page}");
        assert_eq!(json["answer"], "obliged");
    }
}

#[test]
#[cfg(not(feature = "mcp"))]
fn a_program_without_it_says_how_to_get_it() {
    let output = Command::new(env!("CARGO_BIN_EXE_dedere")).arg("mcp").stdin(Stdio::null()).output().expect("runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(said.starts_with("error[usage]: ") && said.contains("--features mcp"), "{said}");
}
