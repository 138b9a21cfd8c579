//! A page as a part of an HTML document: elements that mean what they hold, and no word of its own. Whatever stands in a text is text.

use super::{
    address,
    element::{element, line, safe},
    page::{Block, Item, Labels, Listed, Mark, Page, Sign, Span, Step, Tone},
};

/// How a page stands in its document.
#[derive(Clone, Copy)]
struct Stands {
    labels: Labels,
    /// The level of its first heading; what stands under that is of the next.
    level: u8,
    /// Whether numbers of sources lead to them: where it is the only page of its document, and has a list of them.
    leads: bool,
}

/// Writes a page. Its first heading is of this level, and what stands under it of the next; of a page that is all of a document, which has
/// its name for a heading, it is a paragraph. Whether it is the `only` page of its document: its numbers can lead to its sources.
pub fn write(page: &Page, labels: Labels, level: u8, only: bool) -> String {
    let lists = page.blocks.iter().filter(|block| matches!(block, Block::Sources { list, .. } if !list.is_empty())).count();
    let stands = Stands { labels, level, leads: only && lists == 1 };
    page.blocks.iter().map(|block| self::block(block, stands)).collect()
}

/// A text with its addresses as links.
fn linked(text: &str) -> String {
    let pieces = address::pieces(text).into_iter();
    let link = |address: &str| if address.is_empty() { String::new() } else { self::link(address, address) };
    pieces.flat_map(|(words, address)| [safe(words), link(address)]).collect()
}

/// A link to a page elsewhere; what is no address of a page stays text.
fn link(address: &str, text: &str) -> String {
    if !["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)) {
        return safe(text);
    }
    let ends = |letter: char| matches!(letter, '<' | '>' | '\\' | '"') || letter.is_whitespace();
    element("a", &[("href", &address::encoded(address, ends)), ("rel", "noreferrer")], &safe(text))
}

fn heading(level: u8, inner: &str) -> String {
    line(&format!("h{level}"), &[], inner)
}

fn block(block: &Block, stands: Stands) -> String {
    let Stands { level, leads, .. } = stands;
    match block {
        Block::Heading { text, .. } if level == 1 => line("p", &[("class", "lead")], &linked(text)),
        Block::Heading { word, tone, text } => {
            let word = match word.is_empty() {
                true => String::new(),
                false => element("strong", &[("class", class(*tone))], &safe(word)) + " ",
            };
            heading(level, &(word + &linked(text)))
        }
        Block::Rows { rows } => {
            let row = |(label, item): &(String, Item)| line("dt", &[], &safe(label)) + &line("dd", &[], &remark(item, leads));
            line("dl", &[], &rows.iter().map(row).collect::<String>())
        }
        Block::Paragraph { label, items } => paragraph(label, items, leads),
        Block::Names { label, names } => {
            let name = |(language, name): &(&str, &str)| {
                // What is no code of a language is no language of the name.
                let lang = [("lang", *language)];
                [safe(language), element("bdi", if language.len() == 2 { &lang } else { &[] }, &safe(name))].join(" ")
            };
            let names: Vec<String> = names.iter().map(name).collect();
            line("p", &[], &[element("b", &[], &safe(label)), names.join(", ")].join(" "))
        }
        Block::Table { head, rows } => table(head, rows),
        Block::Bar(bar) => {
            let span = |span: &Span| line("li", &[], &[safe(&span.from), safe(&span.word)].join(" "));
            line("ol", &[], &bar.spans.iter().map(span).collect::<String>())
        }
        Block::Steps { title, steps } => {
            let steps: String = steps.iter().map(|step| self::step(step, stands)).collect();
            heading(level + 1, &linked(title)) + &line("ul", &[("class", "steps")], &steps)
        }
        Block::Sources { list, legend } => sources((list, legend), stands),
    }
}

/// How strong a word is, as a class: its colour.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Strong => "strong",
        Tone::Contested => "contested",
        Tone::Unsure => "unsure",
        Tone::Calm => "calm",
        Tone::Plain => "plain",
    }
}

fn paragraph(label: &str, items: &[Item], leads: bool) -> String {
    let label = if label.is_empty() { label.to_owned() } else { element("b", &[], &safe(label)) };
    match items {
        items if label.is_empty() => items.iter().map(|item| line("p", &[], &remark(item, leads))).collect(),
        [only] => line("p", &[], &[label, remark(only, leads)].join(" ")),
        items => {
            let items: String = items.iter().map(|item| line("li", &[], &remark(item, leads))).collect();
            line("p", &[], &label) + &line("ul", &[], &items)
        }
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let head: String = head.iter().map(|cell| element("th", &[("scope", "col")], &linked(cell))).collect();
    let row = |cells: &Vec<String>| {
        let cells: String = cells.iter().map(|cell| element("td", &[], &linked(cell))).collect();
        line("tr", &[], &cells)
    };
    let rows: String = rows.iter().map(row).collect();
    let head = line("thead", &[], &element("tr", &[], &head));
    let whole = element("table", &[], &(head + &line("tbody", &[], &rows)));
    // A wide table is moved by itself, also with the keyboard.
    line("div", &[("class", "wide"), ("tabindex", "0")], &whole)
}

fn step(step: &Step, Stands { labels, leads, .. }: Stands) -> String {
    let (mark, word) = match step.mark {
        Mark::Holds => ("✓", labels.holds),
        Mark::Fails => ("✗", labels.fails),
        Mark::Open => ("?", ""),
        Mark::Assumed => ("·", labels.given),
        Mark::Result => ("=", ""),
    };
    let word = if word.is_empty() { String::new() } else { element("span", &[("class", "said")], &safe(word)) };
    let label = if step.label.is_empty() { String::new() } else { element("b", &[], &safe(&step.label)) + " " };
    let mark = element("span", &[("aria-hidden", "true")], mark);
    line("li", &[], &[mark, word, " ".to_owned(), label, remark(&step.item, leads)].concat())
}

fn sources((list, legend): (&[Listed], &[(Sign, &str)]), Stands { labels, level, leads }: Stands) -> String {
    if list.is_empty() {
        return String::new();
    }
    let source = |source: &Listed| {
        let text = source.url.map_or_else(|| safe(&source.text), |url| link(url, &source.text));
        let copy = source.copy.map(|(label, url)| ["; ", &link(url, label)].concat()).unwrap_or_default();
        let text = [text, copy].concat();
        let (number, id) = (source.number.to_string(), place_of(&source.number.to_string()));
        let both = [("value", number.as_str()), ("id", id.as_str())];
        line("li", if leads { &both } else { &both[..1] }, &text)
    };
    let list: String = list.iter().map(source).collect();
    let meaning = |(sign, meaning): &(Sign, &str)| line("p", &[], &[safe(sign.written()), safe(meaning)].join(" "));
    let legend: String = legend.iter().map(meaning).collect();
    [heading(level + 1, &safe(labels.sources)), line("ol", &[("class", "sources")], &list), legend].concat()
}

/// The place of a source in its document.
fn place_of(number: &str) -> String {
    ["source-", number].concat()
}

/// Numbers of sources, each leading to its own.
fn with_links(refs: &str) -> String {
    let piece = |piece: &str| {
        let digits = piece.len() - piece.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let (number, rest) = piece.split_at(digits);
        let link = |number: &str| element("a", &[("href", &["#", &place_of(number)].concat())], number);
        if number.is_empty() { safe(rest) } else { link(number) + &safe(rest) }
    };
    // Each piece but the first begins with a number.
    let (mut pieces, mut from) = (Vec::new(), 0);
    let signs: Vec<(usize, char)> = refs.char_indices().collect();
    for pair in signs.windows(2).filter(|pair| !pair[0].1.is_ascii_digit() && pair[1].1.is_ascii_digit()) {
        pieces.push(piece(&refs[from..pair[1].0]));
        from = pair[1].0;
    }
    pieces.push(piece(&refs[from..]));
    pieces.concat()
}

fn remark(item: &Item, leads: bool) -> String {
    let refs = item.references();
    let told = |refs: &str| if leads { with_links(refs) } else { safe(refs) };
    let refs = if refs.is_empty() { refs } else { format!(" {}", element("span", &[("class", "refs")], &told(&refs))) };
    linked(&item.text) + &refs
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: Labels = Labels { sources: "Sources", holds: "holds", fails: "fails", given: "given" };

    #[test]
    fn nothing_in_a_text_acts() {
        let hostile = "<script>\"'&\u{202e}\u{0}".to_owned();
        let item = Item { text: hostile.clone(), refs: vec![1], sign: Sign::Star };
        let step = Step { mark: Mark::Holds, label: hostile.clone(), item: item.clone() };
        let page = Page {
            blocks: vec![
                Block::Heading { word: hostile.clone(), tone: Tone::Strong, text: hostile.clone() },
                Block::Rows { rows: vec![(hostile.clone(), item.clone())] },
                Block::Paragraph { label: hostile.clone(), items: vec![item.clone(), item] },
                Block::Table { head: vec![hostile.clone()], rows: vec![vec![hostile.clone()]] },
                Block::Steps { title: hostile, steps: vec![step] },
            ],
        };
        let written = write(&page, LABELS, 2, true);
        assert!(!written.contains("<script") && !written.contains(['\u{202e}', '\u{0}']), "{written}");
        assert_eq!(written.matches("&lt;script&gt;&quot;&#39;&amp;\\u{202e}\\u{0}").count(), 12, "{written}");
    }

    #[test]
    fn numbers_of_sources_lead_to_them_and_a_name_says_its_language() {
        let item = Item { text: "x".to_owned(), refs: vec![1, 2, 29, 30, 31], sign: Sign::Star };
        let link = |number: u8| format!("<a href=\"#source-{number}\">{number}</a>");
        let expected = format!("[{}, {}, {}-{}]", link(1), link(2), link(29), link(31));
        assert!(remark(&item, true).contains(&expected), "{}", remark(&item, true));
        assert!(!remark(&item, false).contains("href"));
        let names = Block::Names { label: "In".to_owned(), names: vec![("ar", "عمر البشير")] };
        let written = write(&Page { blocks: vec![names] }, LABELS, 1, true);
        assert_eq!(written, "<p><b>In</b> ar <bdi lang=\"ar\">عمر البشير</bdi></p>\n");
    }

    #[test]
    fn the_sentence_of_a_whole_document_is_a_paragraph_under_its_name() {
        let heading = || Block::Heading { word: "X".to_owned(), tone: Tone::Plain, text: "About x.".to_owned() };
        let written = |level: u8| write(&Page { blocks: vec![heading()] }, LABELS, level, true);
        assert_eq!(written(1), "<p class=\"lead\">About x.</p>\n");
        assert_eq!(written(2), "<h2><strong class=\"plain\">X</strong> About x.</h2>\n");
    }

    #[test]
    fn an_address_in_a_text_leads_to_its_page() {
        let expected = "see <a href=\"http://e.org/a?b=1&amp;c\" rel=\"noreferrer\">http://e.org/a?b=1&amp;c</a>.";
        assert_eq!(linked("see http://e.org/a?b=1&c."), expected);
        assert!(!link("http://e.org/\"onclick=", "x").contains("\"onclick"));
        assert_eq!(link("javascript:x", "<x>"), "&lt;x&gt;");
    }
}
