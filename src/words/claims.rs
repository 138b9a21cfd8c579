//! What the record says of a claim, in words; and what is wrong with a claim.

use super::{Voice, cites, english::*, facts, happened, refusals};
use crate::law::*;
use crate::problem::{Code, escape};
use crate::query::judge::About;
use crate::query::record::Ruled;
use crate::query::verify::{AtLength, Failure, Fault, NotTaken};

fn voice<'a>(corpus: &'a Corpus, about: &'a About, today: Day) -> Voice<'a> {
    Voice { corpus, person: about.person, host: &about.host, date: about.date, today, presence: about.presence }
}

/// A fact behind a verdict, as a phrase.
pub fn fact(corpus: &Corpus, about: Option<&About>, fact: &Fact, today: Day) -> String {
    about.map_or_else(String::new, |about| capital(&facts::fact(&voice(corpus, about, today), fact)))
}

/// What the record says, in a sentence that can be printed.
pub fn says(corpus: &Corpus, claim: &AtLength, today: Day) -> String {
    let AtLength { assertion, about: Some(about), verdict } = claim else { return String::new() };
    let voice = voice(corpus, about, today);
    let was = |one: bool| match (voice.date.cmp(&today), one) {
        (std::cmp::Ordering::Less, true) => "was",
        (std::cmp::Ordering::Less, false) => "were",
        (std::cmp::Ordering::Equal, true) => "is",
        (std::cmp::Ordering::Equal, false) => "are",
        (std::cmp::Ordering::Greater, _) => "will be",
    };
    let on = day(voice.date);
    let person = voice.person();
    let said = match (&verdict.found, assertion) {
        (Found::Answer(answer), _) => return super::sentence(&voice, *answer, verdict.leading()),
        (Found::Bound(Some(bound)), Assertion::Bound { instrument, .. }) => {
            let not = if *bound { "" } else { " not" };
            format!("{} {}{not} bound by {} on {on}", voice.state(), was(true), voice.instrument(*instrument))
        }
        (Found::Bound(_), Assertion::Bound { instrument, .. }) => {
            format!("whether {} {} bound by {} on {on} is not on record", voice.state(), was(true), voice.instrument(*instrument))
        }
        (found, Assertion::Act { act, instrument, state, .. }) => {
            return capital(&acted(&voice, found, *act, state, *instrument));
        }
        (Found::NoList, Assertion::Count { of: Counted::PartiesTo(instrument), .. }) => {
            format!("how many states {} parties to {} on {on} is not on record", was(false), voice.instrument(*instrument))
        }
        (Found::Number(least, most), Assertion::Count { of, .. }) => {
            let number = number(*least, *most);
            let one = most == &1;
            match of {
                Counted::PartiesTo(instrument) => {
                    let what = if one { "state" } else { "states" };
                    format!("{number} {what} {} parties to {} on {on}", was(one), voice.instrument(*instrument))
                }
                Counted::ObligedToArrest(_) if least == most => {
                    let what = if one { "state" } else { "states" };
                    format!("{number} {what} {} obliged to arrest {person} on {on}", was(one))
                }
                Counted::ObligedToArrest(_) => format!(
                    "{least} states {} obliged to arrest {person} on {on}, and for {} more that is contested or not known",
                    was(false),
                    most - least
                ),
            }
        }
        (Found::Warrant(holds), Assertion::Warrant { stage, court, charge, date, .. }) => {
            let stage = if date.is_none() && *stage == WarrantStage::Issued { &WarrantStage::Exists } else { stage };
            warrant(&voice, *holds, *stage, *court, *charge, was(true))
        }
        (Found::Finding(finding), _) => return happened::finding(&voice, &ruled(finding)),
        (Found::NoFinding(Some(finding)), _) => {
            return format!("No such finding by {on} is on record. The nearest: {}", happened::finding(&voice, &ruled(finding)));
        }
        (Found::NoFinding(None), Assertion::Finding { person, .. }) => {
            let about = person.map_or_else(String::new, |person| format!(" about {}", person.name));
            format!("no finding against {}{about} by {on} is on record", voice.state())
        }
        (Found::Office(office), _) => format!("{person}: {}", facts::office(&voice, office)),
        (Found::NoOffice(Some(office)), _) => {
            format!("{person} {} no such office on {on}; on that day: {}", held(&voice), facts::office(&voice, office))
        }
        (Found::NoOffice(None), _) => format!("{person} {} no office that is on record on {on}", held(&voice)),
        (Found::OfficeUnverified(office, last), _) => {
            format!("{person} is last known to have held this office on {}: {}", day(*last), facts::office(&voice, office))
        }
        (Found::Visit(visit), _) => {
            let state = voice.name(visit.state);
            format!("{person} in {state}, {}: {}", happened::when(visit), happened::outcome(voice.corpus, visit.outcome))
        }
        (Found::NoVisit, _) => format!(
            "no visit of {person} to {} on {on} is on record; no list of trips is complete, so that settles nothing",
            voice.state()
        ),
        _ => "the record does not settle this".to_owned(),
    };
    format!("{}.", capital(&said))
}

/// The objections that the deciding conclusion heard: the argument, how it is ruled, and why.
pub fn objections(corpus: &Corpus, claim: &AtLength, today: Day) -> Vec<String> {
    let AtLength { about: Some(about), verdict, .. } = claim else { return Vec::new() };
    let voice = voice(corpus, about, today);
    let told = |hearing: &Hearing| {
        let said = super::objection(&voice, hearing.objection, &hearing.facts);
        let articles = cites::grouped(corpus, hearing.objection.cites, None);
        let articles = if articles.is_empty() { articles } else { format!(" ({articles})") };
        capital(&format!("{}: {}, {}{articles}", said.argument, super::ruling(hearing.objection.ruled), said.reason))
    };
    verdict.leading().map(|leading| leading.objections.iter().map(told).collect()).unwrap_or_default()
}

fn ruled(finding: &'static Finding) -> Ruled {
    Ruled { finding, later: false, of_this_day: false }
}

fn held(voice: &Voice) -> &'static str {
    match voice.date.cmp(&voice.today) {
        std::cmp::Ordering::Less => "held",
        std::cmp::Ordering::Equal => "holds",
        std::cmp::Ordering::Greater => "will hold",
    }
}

/// A number that is known exactly, or only to lie between two others.
fn number(least: u64, most: u64) -> String {
    match (least, most) {
        (least, most) if least == most => least.to_string(),
        (least, u64::MAX) => format!("at least {least}"),
        (least, most) => format!("between {least} and {most}"),
    }
}

fn acted(voice: &Voice, found: &Found, act: ActKind, state: &State, instrument: InstrumentId) -> String {
    let (verb, noun) = match act {
        ActKind::Signed => ("signed", "signature of"),
        ActKind::Ratified => ("ratified", "ratification of"),
        ActKind::Acceded => ("acceded to", "accession to"),
        ActKind::Succeeded => ("succeeded to", "succession to"),
        ActKind::NotifiedWithdrawal => ("gave notice of its withdrawal from", "notice of withdrawal from"),
        ActKind::RevokedWithdrawal => ("took back its notice of withdrawal from", "withdrawal of a notice to leave"),
        ActKind::InForce => ("became bound by", "entry into force of"),
        ActKind::Left => ("ceased to be bound by", "exit from"),
    };
    let (state, instrument) = (the_state(state), voice.instrument(instrument));
    match found {
        Found::Happened(Some(on)) => format!("{state} {verb} {instrument} on {}.", day(*on)),
        Found::Happened(None) => format!("{state} {verb} {instrument}, on a day that is not on record."),
        Found::OtherDays(days) => {
            let days: Vec<String> = days.iter().map(|on| day(*on)).collect();
            format!("{state} {verb} {instrument} on {}.", list(&days, "and"))
        }
        _ => format!("no {noun} {instrument} by {state} is on record."),
    }
}

fn warrant(voice: &Voice, holds: bool, stage: WarrantStage, court: CourtId, charge: Option<Citation>, was: &str) -> String {
    let court = voice.corpus.court(court).map_or(court.0, |court| court.short);
    let charge = charge.map_or_else(String::new, |charge| format!(" that charges {}", cites::one(voice.corpus, charge)));
    let (person, on) = (voice.person(), day(voice.date));
    let none = if holds { "a" } else { "no" };
    let warrant = format!("{none} warrant of the {court} against {person}{charge}");
    match stage {
        WarrantStage::Exists => format!("{warrant} had been issued by {on}"),
        WarrantStage::Public => format!("{warrant} {was} public on {on}"),
        WarrantStage::InEffect => format!("{warrant} {was} in effect on {on}"),
        WarrantStage::Issued => format!("{warrant} {was} issued on {on}"),
        WarrantStage::Ended => format!("{warrant} had ended by {on}"),
    }
}

/// The articles of a verdict.
pub fn articles(corpus: &Corpus, cites: &[Citation]) -> String {
    cites::grouped(corpus, cites, None)
}

/// Why a claim fails, in a phrase.
pub fn failure(failure: Failure, rated: Rating, outcome: Rating) -> String {
    match failure {
        Failure::WrongOutcome => format!("rated {}, and the record {}", rated.word(), makes_of_it(outcome)),
        Failure::WrongReason => format!("rated {} as the record has it, but not for a reason of the record", rated.word()),
        Failure::ExpiredWaiver => "the waiver has run out".to_owned(),
        Failure::Unproven => "the record does not settle it".to_owned(),
        Failure::Stale => "about a day beyond the record".to_owned(),
        Failure::Unsourced => "it turns on a fact from general knowledge".to_owned(),
        Failure::UnusedWaiver => "it holds, and its waiver is not needed".to_owned(),
    }
}

fn makes_of_it(outcome: Rating) -> &'static str {
    match outcome {
        Rating::Supported => "supports it",
        Rating::Refuted => "refutes it",
        Rating::Unproven => "does not settle it",
    }
}

/// The code of a failure.
pub fn code(failure: Failure) -> Code {
    match failure {
        Failure::WrongOutcome => Code::WrongOutcome,
        Failure::WrongReason => Code::WrongReason,
        Failure::ExpiredWaiver => Code::ExpiredWaiver,
        Failure::Unproven => Code::Unproven,
        Failure::Stale => Code::Stale,
        Failure::Unsourced => Code::Unsourced,
        Failure::UnusedWaiver => Code::UnusedWaiver,
    }
}

/// Reasons that are none.
pub fn missing_reasons(missing: &[String], left_out: usize, any: bool) -> String {
    let missing = if left_out > 0 { format!("{} and {left_out} more", missing.join(", ")) } else { list(missing, "and") };
    if any {
        format!("{missing}: not among the articles below")
    } else {
        format!("{missing}: the record gives no article for this")
    }
}

/// The record is not complete up to the claim's day.
pub fn beyond(complete_on: Day) -> String {
    format!("beyond the day up to which the record is complete for this, {}", day(complete_on))
}

/// A fact that is not from a page that was read.
pub fn recalled() -> &'static str {
    "turns on a fact from general knowledge, not yet confirmed by a page that was read"
}

/// A waiver that is needed and runs.
pub fn waived(until: Day, reason: &str) -> String {
    format!("waived until {}: {reason}", day(until))
}

/// A waiver that has run out.
pub fn expired(until: Day, reason: &str) -> String {
    format!("ran out on {}: {reason}", day(until))
}

/// Who said it, and when.
pub fn said(by: &str, date: Day) -> String {
    format!("{by}, {}", day(date))
}

/// The command that shows more.
pub fn more(assertion: &Assertion) -> String {
    match assertion {
        Assertion::Obligation { person, place, date, presence, .. } => {
            let place = match place {
                Asked::State(state) => state.id.0,
                Asked::Place(place) => place.id.0,
            };
            let presence = match presence {
                Presence::Territory => String::new(),
                other => format!(" --presence {}", word_of(&PRESENCES, *other)),
            };
            format!("dedere check {} {place} --date {date}{presence} --why", person.id)
        }
        Assertion::Visit { person, state, date } => format!("dedere check {} {} --date {date}", person.id, state.id),
        Assertion::Bound { state, date, .. } => format!("dedere state {} --date {date}", state.id),
        Assertion::Act { state, .. } => format!("dedere state {}", state.id),
        Assertion::Count { of: Counted::PartiesTo(instrument), date, .. } => {
            format!("dedere list states --party-to {instrument} --date {date}")
        }
        Assertion::Count { of: Counted::ObligedToArrest(person), date, .. } => {
            format!("dedere obligations --person {} --date {date}", person.id)
        }
        Assertion::Warrant { person, .. } | Assertion::Office { person, .. } => format!("dedere person {}", person.id),
        Assertion::Finding { state, .. } => format!("dedere state {}", state.id),
    }
}

/// The totals, in one sentence.
pub fn totals(claims: u64, holds: u64, fails: u64, waived: u64, problems: u64) -> String {
    let plural = |number: u64, one: &str, many: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {many}") };
    let claims = plural(claims + problems, "claim", "claims");
    let mut parts = Vec::new();
    if fails > 0 {
        parts.push(plural(fails, "fails", "fail"));
    }
    if problems > 0 {
        parts.push(format!("{problems} could not be checked"));
    }
    if waived > 0 {
        parts.push(plural(waived, "fails and is waived", "fail and are waived"));
    }
    if parts.is_empty() {
        return if holds == 1 { "The claim holds.".to_owned() } else { format!("All {holds} claims hold.") };
    }
    if holds > 0 {
        parts.push(plural(holds, "holds", "hold"));
    } else if parts.len() == 1 && problems > 0 {
        return "Nothing could be checked.".to_owned();
    }
    format!("{claims}: {}.", list(&parts, "and"))
}

/// Against which record.
pub fn against(edition: &Edition) -> String {
    format!("Record complete to {}, last worked on {}. Not legal advice.", edition.complete_on, edition.checked_on)
}

/// A record that is too old for what was asked.
pub fn old_record(edition: &Edition, days: i32, most: i32) -> String {
    format!("The record was last worked on {} days ago, on {}; --max-age allows {most}.", days, day(edition.checked_on))
}

/// Claims that are counted and not listed.
pub fn left_out(number: u64) -> String {
    format!("{number} more are counted above and not listed here")
}

/// Ids that were not compared with each other.
pub fn ids_not_compared(number: u64) -> String {
    format!("{number} ids came after so many others that they were compared with those alone")
}

/// A name in a claim that was not taken: the code, what is wrong, the way out.
pub fn fault(corpus: &Corpus, fault: &Fault) -> (Code, String, Option<String>) {
    let near = |nearest: Option<String>| nearest.map(|nearest| format!("did you mean `{nearest}`?"));
    match &fault.why {
        NotTaken::Name(refused) => {
            let words = refusals::refused(refused);
            let code = Code::ALL.iter().find(|code| code.word() == words.code).copied().unwrap_or(Code::UnknownWord);
            (code, words.message, words.help)
        }
        NotTaken::Instrument(typed, nearest) => (
            Code::UnknownInstrument,
            format!("no treaty or other text on record is called `{}`", escape(typed)),
            near(nearest.map(str::to_owned)).or(Some("`dedere list instruments` shows them".to_owned())),
        ),
        NotTaken::Court(typed, nearest) => {
            let all: Vec<String> = corpus.courts.iter().map(|court| format!("`{}`", court.id)).collect();
            let help = near(nearest.map(str::to_owned)).unwrap_or_else(|| format!("the courts are {}", list(&all, "and")));
            (Code::UnknownCourt, format!("no court on record is called `{}`", escape(typed)), Some(help))
        }
        NotTaken::Citation(typed, nearest) => (
            Code::MissingArticle,
            format!("`{}` is no article on record", escape(typed)),
            near(nearest.map(|cite| cite.to_string()))
                .or(Some("write `instrument:article`, as `dedere check` prints it".to_owned())),
        ),
        NotTaken::NotAState(place, state) => (
            Code::NotAState,
            format!("{} is a place, and only a state can do what is asserted", the(place.name)),
            near(state.map(|state| state.to_string())).or(Some("name the state".to_owned())),
        ),
        NotTaken::TooEarly(date) => {
            let words = refusals::too_early("date", *date, crate::query::timeline::FIRST_DAY);
            (Code::BadDate, words.message, words.help)
        }
    }
}

/// Annotations that are left out.
pub fn annotations_left_out(number: usize) -> String {
    format!("{number} more remarks are not shown here; the job summary and `dedere verify` list all")
}

/// Where a problem stands, as the name of a test case.
pub fn line(number: usize) -> String {
    if number == 0 { "file".to_owned() } else { format!("line {number}") }
}

/// Remarks that hold for some claims.
pub fn counted(stale: u64, unsourced: u64, unused_waivers: u64) -> Vec<String> {
    let claims = |number: u64| if number == 1 { "1 claim".to_owned() } else { format!("{number} claims") };
    let mut remarks = Vec::new();
    if stale > 0 {
        remarks.push(format!("{} about a day beyond the record (--deny stale to fail on it)", claims(stale)));
    }
    if unsourced > 0 {
        remarks.push(format!("{} resting on a fact from general knowledge (--deny unsourced to fail on it)", claims(unsourced)));
    }
    if unused_waivers > 0 {
        remarks.push(format!("{} with a waiver that is not needed (--deny unused-waiver to fail on it)", claims(unused_waivers)));
    }
    remarks
}

/// The heading of what could not be checked.
pub fn not_checked() -> &'static str {
    "Could not be checked"
}

/// A rating from 1 to 3, and what it is called.
pub fn review_rating(outcome: Rating) -> (u8, &'static str) {
    match outcome {
        Rating::Supported => (3, "Supported"),
        Rating::Unproven => (2, "Unproven"),
        Rating::Refuted => (1, "Refuted"),
    }
}

/// How many claims came out differently.
pub fn corrections(claims: u64, compared: u64) -> String {
    match claims {
        0 => format!("None of {compared} claims comes out differently."),
        1 => format!("1 of {compared} claims comes out differently."),
        many => format!("{many} of {compared} claims come out differently."),
    }
}

/// A claim that one of two records cannot read.
pub fn not_readable() -> &'static str {
    "a name in it is not on this record"
}

/// Which two records were compared.
pub fn between(old: Day, new: Day) -> String {
    format!("The older record is complete to {old}, the newer to {new}.")
}

/// An answer that changed, as a heading.
pub fn shift(person: &Person, state: &State, before: Answer, after: Answer) -> String {
    format!("{} in {}: {} -> {}", person.name, the_state(state), before.word(), after.word())
}

/// How many answers and entries differ.
pub fn data_diff(answers: usize, pairs: u64, entries: usize, date: Day) -> String {
    let answers = if answers == 1 { "1 answer".to_owned() } else { format!("{answers} answers") };
    let entries = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
    format!("{answers} of {pairs} differ on {}, and {entries} of the record.", day(date))
}

/// Whether an answer that was kept is still given.
pub fn replayed(same: bool, before: &str, now: &str, record_changed: bool) -> String {
    match (same, before == now) {
        (true, _) if record_changed => {
            format!("The record has changed and still gives this answer, for the same reasons: {now}.")
        }
        (true, _) => format!("The same record gives the same answer: {now}."),
        (false, true) => format!("The answer is still {now}, but not for the same reasons."),
        (false, false) => format!("The answer was {before} and is {now}."),
    }
}

/// The heading of what changed.
pub fn what_changed() -> &'static str {
    "What changed"
}

/// One of two sides has no such thing.
pub fn nothing() -> &'static str {
    "nothing"
}

/// A file that is no receipt.
pub fn no_receipt(file: &str) -> super::RefusalWords {
    super::RefusalWords {
        code: "no-receipt",
        message: format!("`{}` is not the output of `dedere check --format json`", escape(file)),
        help: Some("keep the output of that command as it is, and give the file".to_owned()),
    }
}

/// A file that cannot be read.
pub fn cannot_read(file: &str, why: &str) -> super::RefusalWords {
    super::RefusalWords {
        code: "unreadable-file",
        message: format!("`{}` cannot be read: {}", escape(file), escape(why)),
        help: None,
    }
}

/// A format that a comparison does not have.
pub fn no_such_format() -> super::RefusalWords {
    super::RefusalWords {
        code: "usage",
        message: "`--against` is written as `text`, `json` or `markdown`".to_owned(),
        help: Some("leave `--against` away for the other formats".to_owned()),
    }
}

/// An age that is none.
pub fn bad_age(typed: &str) -> super::RefusalWords {
    let shown: String = typed.chars().take(40).collect();
    super::RefusalWords {
        code: "bad-age",
        message: format!("`{}` for --max-age is not a number of days", escape(&shown)),
        help: Some("write days or weeks, as in 90d or 12w".to_owned()),
    }
}

/// A file that cannot be written.
pub fn cannot_write(file: &std::path::Path, why: &str) -> super::RefusalWords {
    super::RefusalWords {
        code: "unwritable-file",
        message: format!("`{}` cannot be written: {}", escape(&file.to_string_lossy()), escape(why)),
        help: Some("give another file, or take that one away".to_owned()),
    }
}

/// A summary of a job that is lost.
pub fn no_summary(file: &std::path::Path, why: &str) -> super::RefusalWords {
    super::RefusalWords {
        code: "unwritable-file",
        message: format!("the job summary `{}` cannot be written: {}", escape(&file.to_string_lossy()), escape(why)),
        help: Some("the result above is whole; let GITHUB_STEP_SUMMARY name a file that can be written, or unset it".to_owned()),
    }
}

/// A file that was written.
pub fn written(file: &std::path::Path) -> String {
    let file = file.to_string_lossy();
    let file = escape(&file);
    format!("wrote {file}; check it with: dedere verify {file}\n")
}

/// How to mend what a code stands for, and the command that says more.
pub fn help_on(code: Code) -> String {
    format!("{} More: dedere explain {}.", code.mend(), code.word())
}

/// Problems that are not drawn.
pub fn more_problems(number: usize) -> String {
    format!("… and {number} more; dedere verify --format json lists up to 10000\n\n")
}

/// No file is named, and nothing comes in.
pub fn no_file() -> super::RefusalWords {
    super::RefusalWords {
        code: "usage",
        message: "no file of claims is given".to_owned(),
        help: Some("name one, or write one with: dedere init claims".to_owned()),
    }
}

/// The heading of claims that hold.
pub fn holding() -> &'static str {
    "Holds"
}

/// A claim that holds, in a line: which, and how it was rated where that is not as supported.
pub fn held_claim(id: &str, text: &str, rating: Rating) -> String {
    match rating {
        Rating::Supported => format!("{id}: \u{201c}{text}\u{201d}"),
        Rating::Refuted | Rating::Unproven => format!("{id}, rated {}: \u{201c}{text}\u{201d}", rating.word()),
    }
}
