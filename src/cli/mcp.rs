//! `dedere mcp`: commands as tools of the Model Context Protocol, for assistants. A tool is a command as somebody would type it, with its
//! page and its JSON; what a tool is, and what it takes, is what the help says of the command. The one room with a runtime.
//!
//! Never: a file that an assistant names, or anything on standard output but the protocol.

use std::{
    borrow::Cow,
    ffi::OsString,
    io::{self, IsTerminal},
    sync::Arc,
};

use clap::{Arg, ArgAction, Command, CommandFactory};
use rmcp::{
    ErrorData, RoleServer, ServerHandler,
    model::{
        CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, Implementation, JsonObject, ListToolsResult,
        PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool, ToolAnnotations,
    },
    serve_server,
    service::{RequestContext, ServerInitializeError},
    transport::stdio_pipes,
};
use serde_json::{Value, json};

use super::{
    Shared, Stop,
    args::{Cli, Color},
    corpus, dispatch, instead, manual, misread, records, refusals, start,
    stop::{Done, words_of},
    terminal, today,
};
use crate::{
    law::{Answer, Closed, Corpus},
    query::examples::examples,
    refusals::{Argument, Refusal},
    words,
};

/// A command that is a tool.
struct Offer {
    command: &'static str,
    /// What has to be given.
    needed: &'static [&'static str],
    /// What can be.
    others: &'static [&'static str],
}

/// The tools. What reads or writes files of a name that is given is none of their arguments.
const OFFERS: [Offer; 7] = [
    Offer { command: "check", needed: &["person", "state"], others: &["date", "presence", "why", "sources"] },
    Offer { command: "obligations", needed: &[], others: &["person", "state", "group", "date", "answer"] },
    Offer { command: "timeline", needed: &["person", "state"], others: &["from", "to"] },
    Offer { command: "person", needed: &["person"], others: &["date", "all"] },
    Offer { command: "state", needed: &["state"], others: &["date", "all"] },
    Offer { command: "explain", needed: &["id"], others: &[] },
    Offer { command: "verify", needed: &[CLAIMS], others: &["as", "deny", "max-age", "all"] },
];

/// The argument that stands for standard input.
const CLAIMS: &str = "claims";
/// What is said of it, before a file that shows all that can be claimed.
const ABOUT_CLAIMS: &str = "The claims: the text of a file of them, as here.\n\n";
/// One of these keeps a list from being that of all pairs there are.
const NARROWING: [&str; 3] = ["person", "state", "group"];

/// What an assistant is told of all tools.
const INSTRUCTIONS: &str = "Each tool gives a page for a reader, and the same in structured form. Names are taken in any script and \
                            spelling, days as people type them. Quote the sentence of an answer as it stands, with its day, its \
                            articles and what the page is not sure of; an answer that is not given is not on record, and not to be \
                            guessed. A name that is not taken comes with what may have been meant.";

impl Offer {
    fn takes(&self) -> impl Iterator<Item = &'static str> {
        self.needed.iter().chain(self.others).copied()
    }
}

/// Answers until its input ends. `Err`: nobody is there to be answered, or what was said was not the protocol.
pub(super) fn run(shared: &Shared) -> Result<Done, Stop> {
    if io::stdin().is_terminal() {
        return Err(refusals::for_assistants().into());
    }
    // What is wrong with these is told to whoever set the assistant up, and not with every answer.
    today(shared)?;
    let server = Server::new(shared, corpus(shared)?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Stop::Unwritten(refusals::no_protocol(&words_of(&error))))?;
    let ended = runtime.block_on(async {
        let running = serve_server(server, stdio_pipes()).await?;
        // How it ended is of no account: whoever asked has left.
        let _ = running.waiting().await;
        Ok(())
    });
    // A read that is still waiting holds nothing up.
    runtime.shutdown_background();
    match ended {
        Ok(()) | Err(ServerInitializeError::ConnectionClosed(_)) => Ok(Done::new(String::new(), terminal::choice(shared))),
        Err(ServerInitializeError::TransportError { error, .. }) => {
            Err(Stop::Unwritten(refusals::no_protocol(&error.to_string())))
        }
        Err(_) => Err(refusals::not_begun().into()),
    }
}

/// What answers.
struct Server {
    record: &'static Corpus,
    /// As the command was typed: the same day is today for every question, where one was given.
    today: Option<String>,
    ascii: bool,
    program: Command,
    tools: Vec<Tool>,
}

impl Server {
    fn new(shared: &Shared, record: &'static Corpus) -> Server {
        let program = manual::described(Cli::command(), record);
        let tools =
            OFFERS.iter().filter_map(|offer| Some(tool(offer, program.find_subcommand(offer.command)?, record))).collect();
        Server { record, today: shared.today.clone(), ascii: shared.ascii, program, tools }
    }

    /// The page and the JSON of a command with these arguments, or what is wrong with them.
    fn answer(&self, offer: &Offer, mut given: JsonObject) -> CallToolResult {
        // Nothing is what many give for what they leave out.
        given.retain(|_, value| !value.is_null());
        let command = self.program.find_subcommand(offer.command).unwrap_or(&self.program);
        if let Some(all) = wrong(offer, command, &given).into_iter().reduce(Refusal::and) {
            return told(Err(all.clone().into()), Err(all.into()));
        }
        let claims = given.get(CLAIMS).and_then(Value::as_str);
        let outcome = |format: &str| {
            let line = line(offer, command, &given, format);
            let cli = start::typed_on(&line, self.record);
            let mut cli = cli.map_err(|error| Stop::Usage(misread::refusal(&error, &line, self.record)))?;
            cli.shared = self.shared(claims);
            dispatch(cli, &mut io::sink())
        };
        told(outcome("text"), outcome("json"))
    }

    /// How every command reads and writes here.
    fn shared(&self, claims: Option<&str>) -> Shared {
        Shared {
            data: None,
            overlays: Vec::new(),
            today: self.today.clone(),
            color: Color::Never,
            ascii: self.ascii,
            no_pager: true,
            record: Some(self.record),
            stdin: claims.map(str::to_owned),
        }
    }
}

/// The line that somebody would type for this. Whatever is given as a name is one, and no option.
fn line(offer: &Offer, command: &Command, given: &JsonObject, format: &str) -> Vec<OsString> {
    let (mut line, mut behind) = (vec!["dedere".to_owned(), offer.command.to_owned(), format!("--format={format}")], Vec::new());
    for (name, value) in offer.takes().filter_map(|name| Some((name, given.get(name)?))) {
        match (typed_as(command, name), value) {
            (None, _) | (_, Value::Bool(false)) => {}
            (_, Value::Bool(true)) => line.push(format!("--{name}")),
            (Some(word), _) if word.is_positional() => behind.extend(texts(value).map(str::to_owned)),
            _ => line.extend(texts(value).map(|text| format!("--{name}={text}"))),
        }
    }
    let behind = ["--".to_owned()].into_iter().chain(behind);
    line.into_iter().chain(behind).map(OsString::from).collect()
}

/// What cannot be taken, each with the way out.
fn wrong(offer: &Offer, command: &Command, given: &JsonObject) -> Vec<Refusal> {
    let known: Vec<String> = offer.takes().map(str::to_owned).collect();
    let unknown = given
        .keys()
        .filter(|name| !known.contains(name))
        .map(|name| refusals::no_such_argument(offer.command, name, instead::of(name, &known).as_deref(), &known));
    let of_kind = offer.takes().filter_map(|name| {
        let (kind, value) = (Kind::of(command, name), given.get(name)?);
        (!kind.takes(value)).then(|| refusals::of_another_kind(name, kind.word()))
    });
    let missing = offer.needed.iter().filter(|name| !given.contains_key(**name));
    let missing: Vec<Argument> =
        missing.map(|name| Argument { name: (*name).to_owned(), about: about(command, name), ..Argument::default() }).collect();
    let missing = (!missing.is_empty()).then(|| refusals::missing_arguments(offer.command, missing));
    let endless = offer.needed.is_empty() && !NARROWING.iter().any(|name| given.contains_key(*name));
    let endless = endless.then(|| refusals::of_all_pairs(offer.command, &NARROWING));
    unknown.chain(of_kind).chain(missing).chain(endless).collect()
}

/// The texts of a value: one, or those of a list.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    value.as_str().into_iter().chain(list.iter().filter_map(Value::as_str))
}

/// What a reader is told, and a program: a run that stopped is an error, which says why.
fn told(text: Result<Done, Stop>, json: Result<Done, Stop>) -> CallToolResult {
    let stopped = text.is_err();
    let page = match text {
        Ok(done) => done.text + &done.remark.unwrap_or_default(),
        Err(stop) => stop.in_words(),
    };
    let json = match json {
        Ok(done) => done.text,
        Err(stop) => stop.in_json(),
    };
    // Problems of claims are drawn as for standard error, which may be a terminal.
    let page = vec![ContentBlock::text(anstream::adapter::strip_str(&page).to_string())];
    let mut result = if stopped { CallToolResult::error(page) } else { CallToolResult::success(page) };
    result.structured_content = serde_json::from_str(&json).ok();
    result
}

/// What can be given for an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Texts,
    Flag,
}

impl Kind {
    fn of(command: &Command, name: &str) -> Kind {
        match typed_as(command, name).map(Arg::get_action) {
            Some(ArgAction::SetTrue) => Kind::Flag,
            Some(ArgAction::Append) => Kind::Texts,
            _ => Kind::Text,
        }
    }

    fn takes(self, value: &Value) -> bool {
        match (self, value) {
            (Kind::Texts, Value::Array(all)) => all.iter().all(Value::is_string),
            (Kind::Flag, value) => value.is_boolean(),
            (_, value) => value.is_string(),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Kind::Text => "a text",
            Kind::Texts => "a list of texts",
            Kind::Flag => "true or false",
        }
    }
}

/// The argument of a command that stands for this one: an option, or else a word of the line.
fn typed_as<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    command.get_arguments().find(|argument| argument.get_long() == Some(name)).or_else(|| word_of(command, name))
}

/// The word of a line that has this name in the help.
fn word_of<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    let called = |argument: &&Arg| {
        let mut names = argument.get_value_names().unwrap_or_default().iter();
        names.any(|own| own.to_lowercase() == name)
    };
    command.get_positionals().find(called)
}

/// What the help says of an argument; of a word more than of the option in its place.
fn about(command: &Command, name: &str) -> String {
    let argument = word_of(command, name).or_else(|| typed_as(command, name));
    argument.and_then(Arg::get_help).map(ToString::to_string).unwrap_or_default()
}

/// A command as a tool.
fn tool(offer: &Offer, command: &Command, record: &Corpus) -> Tool {
    let mut told = command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
    if offer.needed.is_empty() {
        told.push_str(&format!(" Needs one of {}, at least.", words::list(&NARROWING, "and")));
    }
    let properties: JsonObject = offer.takes().map(|name| (name.to_owned(), property(command, name, record))).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
        "required": offer.needed,
        "additionalProperties": false,
    });
    let Value::Object(schema) = schema else { return Tool::default() };
    let hints = ToolAnnotations::new().read_only(true).destructive(false).idempotent(true).open_world(false);
    Tool::new(Cow::Borrowed(offer.command), told, Arc::new(schema)).with_annotations(hints)
}

/// The schema of an argument.
fn property(command: &Command, name: &str, record: &Corpus) -> Value {
    let values: Vec<String> = match (name, typed_as(command, name)) {
        ("answer", _) => Answer::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect(),
        (_, Some(argument)) if argument.get_action().takes_values() => {
            argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
        }
        _ => Vec::new(),
    };
    let mut text = json!({ "type": "string" });
    if !values.is_empty() {
        text["enum"] = json!(values);
    }
    let mut schema = match Kind::of(command, name) {
        Kind::Text => text,
        Kind::Texts => json!({ "type": "array", "items": text }),
        Kind::Flag => json!({ "type": "boolean" }),
    };
    schema["description"] = match name {
        CLAIMS => json!(ABOUT_CLAIMS.to_owned() + &words::filled(&examples(record), records::CLAIMS.text, "\n\n")),
        name => json!(about(command, name)),
    };
    schema
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let about = self.program.get_long_about().map(|about| format!("{about} ")).unwrap_or_default();
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new(self.program.get_name(), env!("CARGO_PKG_VERSION")))
            .with_instructions(about + INSTRUCTIONS)
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        self.tools.iter().find(|tool| tool.name == name).cloned()
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(self.tools.clone()))
    }

    async fn call_tool(
        &self,
        asked: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let Some(offer) = OFFERS.iter().find(|offer| offer.command == asked.name) else {
            let known: Vec<String> = OFFERS.iter().map(|offer| offer.command.to_owned()).collect();
            let refusal = refusals::no_such_tool(&asked.name, instead::of(&asked.name, &known).as_deref(), &known);
            return Err(ErrorData::invalid_params(refusal.in_a_cell(), None));
        };
        Ok(self.answer(offer, asked.arguments.unwrap_or_default()).into())
    }
}
