//! What to type instead of a word that is none of a list, and how a line is typed.

use crate::problem::{escape, suggest};

/// Words that people type for others, where the others are in the list.
const OTHER_WORDS: [(&[&str], &str); 27] = [
    (&["countries", "country", "nations", "nation"], "states"),
    (&["trips", "trip", "travels", "travel", "journeys", "flights", "stays"], "visits"),
    (&["people", "leaders", "suspects", "fugitives", "wanted", "names"], "persons"),
    (&["treaties", "treaty", "conventions", "laws", "statutes", "texts"], "instruments"),
    (&["provisions", "paragraphs"], "articles"),
    (&["tribunals", "tribunal"], "courts"),
    (&["rulings", "judgments", "judgements", "decisions", "positions"], "findings"),
    (&["indictments", "summonses", "arrest-warrants", "processes"], "warrants"),
    (&["cities", "bases", "airports", "premises"], "towns"),
    (&["territories", "regions", "areas"], "places"),
    (&["organisations", "organizations", "unions", "blocs"], "groups"),
    (&["references", "links", "citations"], "sources"),
    (&["members", "memberships", "parties", "ratifications"], "participations"),
    (&["spans", "timelines", "periods"], "intervals"),
    (&["md"], "markdown"),
    (&["txt", "plain", "human"], "text"),
    (&["jsonl", "jsonlines", "json-lines"], "ndjson"),
    (&["excel", "xlsx", "xls", "spreadsheet", "tsv", "table"], "csv"),
    (&["airspace", "flight", "flyover", "over"], "overflight"),
    (&["ground", "land"], "territory"),
    (&["country", "place", "nation", "in", "at", "where"], "state"),
    (&["leader", "who", "suspect", "name"], "person"),
    (&["on", "day", "when"], "date"),
    (&["proof", "verbose", "premises", "explain"], "why"),
    (&["since", "start", "after", "begin"], "from"),
    (&["until", "till", "end", "before"], "to"),
    (&["silent", "short"], "quiet"),
];

/// Words that people type for commands.
const OTHER_COMMANDS: [(&[&str], &str); 8] = [
    (&["ask", "answer", "query", "arrest", "visit"], "check"),
    (&["trip", "travel", "itinerary"], "route"),
    (&["who", "owed", "obliged"], "obligations"),
    (&["history", "when"], "timeline"),
    (&["compare", "changes"], "diff"),
    (&["show", "describe", "what"], "explain"),
    (&["factcheck", "fact-check", "claims"], "verify"),
    (&["country"], "state"),
];

/// The one of a list that a word stands for: another word for it, a slip of the pen, or its beginning.
pub(super) fn of(word: &str, list: &[String]) -> Option<String> {
    let plain = word.to_lowercase();
    let begun = || {
        let mut begun = list.iter().filter(|one| plain.chars().count() > 2 && one.starts_with(&plain));
        begun.next().filter(|_| begun.next().is_none()).cloned()
    };
    let slip = || suggest(&plain, list.iter().map(String::as_str)).map(str::to_owned);
    exactly(word, list).or_else(begun).or_else(slip)
}

/// The same, and no slip of the pen.
pub(super) fn exactly(word: &str, list: &[String]) -> Option<String> {
    let plain = word.to_lowercase();
    let others = OTHER_WORDS.iter().chain(&OTHER_COMMANDS);
    let mut meant = others.filter(|(words, _)| words.contains(&plain.as_str())).map(|(_, meant)| *meant);
    let listed = |one: &str| list.iter().find(|own| *own == one).cloned();
    listed(&plain).or_else(|| meant.find_map(listed))
}

/// A line as it is typed, with names of several words in quotes. Nothing where a shell would read some sign in its own way.
pub(super) fn line(words: &[String]) -> Option<String> {
    const LONGEST: usize = 200;
    let safe = |letter: char| letter.is_alphanumeric() || " .,:;_-/=@+()'".contains(letter);
    let bare = |word: &str| !word.is_empty() && !word.contains([' ', '\'', '(', ')', ';']);
    let shown = |word: &String| {
        let typed = if bare(word) { word.clone() } else { format!("\"{word}\"") };
        word.chars().all(safe).then_some(typed)
    };
    let line = words.iter().map(shown).collect::<Option<Vec<String>>>()?.join(" ");
    (line.chars().count() <= LONGEST && escape(&line) == line).then_some(line)
}
