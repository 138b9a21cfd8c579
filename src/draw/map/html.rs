//! The page of a map: one file that asks nothing of anybody. Its first picture needs no script; the script moves it to other days.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::apart::{At, apart, clear};
use super::aside::{Outline, aside};
use super::data::json;
use super::days::{DAY, Days, Land, Mark, Track};
use super::element::{Elements, N, safe};
use super::lists::{class, heads, legend, notes, rows, told};
use super::marks::{BETWEEN_DOTS, CLEAR, DOT, HEAD, RING, SMALL, STEM};
use super::svg::{DOTS, LINES, STRIPES};
use super::theme::{Colors, Fill, Theme};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// How coarse the grid of a page is, against that of the outlines: it is read over a network.
pub const COARSE: f64 = 0.6;
/// Units of that grid that a pixel of a map of the usual width has; `page.css` counts in them.
const UNIT: f64 = 4.0 * COARSE;

/// How much larger dots are in a narrow window, as `page.css` has it.
const ON_A_PHONE: f64 = 7.8 / 5.52;

/// Writes the page.
pub fn write(days: &Days) -> String {
    let style = filled(STYLE, |theme| match theme {
        "light" => colors_of(Theme::Screen),
        "dark" => colors_of(Theme::Dark),
        _ => colors_of(Theme::Print),
    });
    let words = &days.words;
    let title = text(&days.title, days);
    filled(PAGE, |hole| match hole {
        "language" => safe(words.language),
        "policy" => policy(&style),
        "style" => style.clone(),
        "script" => SCRIPT.to_owned(),
        "data" => json(days),
        "title" => title.clone(),
        "untitled" => if days.titled { "" } else { " class=\"away\"" }.to_owned(),
        "subtitle" => text(&days.subtitle, days),
        "caption" => text(&days.described, days),
        "first" | "date" => safe(if hole == "first" { &days.first } else { &days.address }),
        "written" => safe(&days.written),
        "slide" => days.date.to_string(),
        "slide-min" => days.slider.0.to_string(),
        "slide-max" => days.slider.1.to_string(),
        "word-day" => safe(words.day),
        "word-earlier" => safe(words.earlier),
        "word-later" => safe(words.later),
        "word-slide" => safe(words.slide),
        "word-choose" => safe(words.choose),
        "word-table" => safe(words.table),
        "legend" => legend(days),
        "map" => map(days),
        "notes" => notes(days),
        "heads" => heads(days),
        "rows" => rows(days),
        _ => String::new(),
    })
}

/// A page with its holes filled, each once: what stands in a value is no hole.
fn filled(page: &str, value: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((hole, after)) = after.split_once("}}") else { break };
        out.push_str(&value(hole));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What a browser may do for the page: its own style and its own script, and nothing else.
fn policy(style: &str) -> String {
    let (style, script) = (format!("'{}'", hash(style)), format!("'{}'", hash(SCRIPT)));
    let rules = [
        ("default-src", "'none'"),
        ("img-src", "data:"),
        ("style-src", style.as_str()),
        ("script-src", script.as_str()),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    ];
    rules.map(|(what, from)| [what, from].join(" ")).join("; ")
}

/// What the policy of a page calls a text by.
fn hash(text: &str) -> String {
    ["sha256-", &BASE64_STANDARD.encode(Sha256::digest(text))].concat()
}

/// A text of the day that is shown first.
fn text(track: &Track<String>, days: &Days) -> String {
    track.on(days.date).map_or_else(String::new, |text| safe(&text.replace(DAY, &days.written)))
}

/// The colours of a theme, by the names that the style has for them.
fn colors_of(theme: Theme) -> String {
    let colors = theme.colors();
    let ground = colors.ground.unwrap_or(colors.border);
    let named = [
        ("ground", ground),
        ("border", colors.border),
        ("text", colors.text),
        ("quiet", colors.quiet),
        ("edge", colors.edge),
        ("pin", colors.pin),
        ("number", colors.number),
    ];
    let mut out: String = named.map(|(name, color)| format!("--{name}:{color};")).concat();
    for fill in Fill::ALL {
        let (paint, at) = (colors.fill(fill), fill as usize);
        out.push_str(&format!("--f{at}:{};--n{at}:{};", paint.ground, colors.lines(fill)));
        if let Some((color, _)) = paint.texture {
            out.push_str(&format!("--t{at}:{color};--w{at}:{}px;", N(texture(colors, fill))));
        }
    }
    out
}

/// How wide a stripe is, or how far a dot reaches from its middle.
fn texture(colors: &Colors, fill: Fill) -> f64 {
    let share = colors.fill(fill).texture.map_or(0.0, |(_, share)| share);
    if fill == Fill::Dotted { DOTS * UNIT * (share / std::f64::consts::PI).sqrt() } else { STRIPES * UNIT * share }
}

fn patterns(out: &mut Elements) {
    let colors = Theme::Screen.colors();
    out.begin("defs", &[]);
    for fill in Fill::ALL {
        let at = fill as usize;
        let mut pattern = |id: &str, side: f64, turned: &str, body: &dyn Fn(&mut Elements)| {
            let side = N(side);
            let units = "userSpaceOnUse";
            out.begin(
                "pattern",
                &[("id", &id), ("width", &side), ("height", &side), ("patternUnits", &units), ("patternTransform", &turned)],
            );
            body(out);
            out.close("pattern");
        };
        if colors.fill(fill).texture.is_some() {
            let (side, wide) = (if fill == Fill::Dotted { DOTS } else { STRIPES } * UNIT, N(texture(colors, fill)));
            let (ground, over) = (format!("g{at}"), format!("t{at}"));
            let (whole, half) = (N(side), N(side / 2.0));
            let turned = if fill == Fill::Dotted { "rotate(0)" } else { "rotate(45)" };
            pattern(&format!("f{at}"), side, turned, &|out| {
                out.add("rect", &[("class", &ground), ("width", &whole), ("height", &whole)]);
                if fill == Fill::Dotted {
                    out.add("circle", &[("class", &over), ("cx", &half), ("cy", &half), ("r", &wide)]);
                } else {
                    out.add("rect", &[("class", &over), ("width", &wide), ("height", &whole)]);
                }
            });
        }
        let (side, line) = (LINES * UNIT, format!("n{at}"));
        pattern(&format!("l{at}"), side, "rotate(-45)", &|out| {
            out.add("rect", &[("class", &line), ("width", &N(side * 0.33)), ("height", &N(side))]);
        });
    }
    out.close("defs");
}

/// Whether a land is ever so small and alone that it needs a dot.
fn small(land: &Land) -> bool {
    land.area < SMALL * UNIT * UNIT && land.seen.0.iter().any(|(_, seen)| seen.dotted)
}

fn map(days: &Days) -> String {
    let mut out = Elements::default();
    let (width, height) = days.size;
    let described = told(&days.described, days);
    let title = told(&days.title, days);
    out.begin(
        "svg",
        &[
            ("id", &"map"),
            ("viewBox", &format!("0 0 {width} {height}")),
            ("role", &"img"),
            ("aria-labelledby", &"map-title"),
            ("aria-describedby", &"map-described"),
        ],
    );
    out.text("title", &[("id", &"map-title")], &title);
    out.text("desc", &[("id", &"map-described")], &described);
    patterns(&mut out);
    for at in &days.painted {
        region(&mut out, days, *at);
    }
    out.add("path", &[("class", &"b"), ("d", &days.borders)]);
    out.add("path", &[("class", &"o"), ("d", &days.open)]);
    let dots = dots(&mut out, days);
    out.add("path", &[("class", &"ha")]);
    out.add("path", &[("class", &"hi")]);
    marks(&mut out, days, &dots);
    out.close("svg");
    out.written()
}

fn region(out: &mut Elements, days: &Days, at: usize) {
    let land = &days.lands[at];
    let (Some(stand), Some(seen)) = (land.stands.on(days.date), land.seen.on(days.date)) else { return };
    if land.path.is_empty() {
        return;
    }
    let filled = class("f", seen.drawn, stand.fill);
    out.add("path", &[("id", &format!("m{at}")), ("class", &filled), ("d", &land.path)]);
    // On what is hardly seen lines would be specks.
    if land.area >= 1.5 * UNIT * UNIT && land.seen.0.iter().any(|(_, seen)| seen.lined) {
        let lines = class("l", seen.drawn && seen.lined, stand.fill);
        out.add("path", &[("id", &format!("h{at}")), ("class", &lines), ("d", &land.path)]);
    }
}

/// Dots, pushed apart as if all that ever come stood beside each other, so that none moves. Gives where each stands.
fn dots(out: &mut Elements, days: &Days) -> Vec<Option<At>> {
    let (numbers, home): (Vec<usize>, Vec<At>) =
        days.lands.iter().enumerate().filter(|(_, land)| small(land)).filter_map(|(at, land)| Some((at, land.at?))).unzip();
    let outline = |land: &Land| Outline::read(&land.path, land.area, land.area >= SMALL * UNIT * UNIT);
    let outlines: Vec<Outline> = days.lands.iter().map(outline).collect();
    let places = apart(&aside(&home, ON_A_PHONE * DOT * UNIT, &outlines), (2.0 * DOT + BETWEEN_DOTS) * UNIT);
    let mut dots = vec![None; days.lands.len()];
    out.begin("g", &[("id", &"dots")]);
    for (at, place) in numbers.into_iter().zip(places) {
        dots[at] = Some(place);
        let land = &days.lands[at];
        let (Some(stand), Some(seen)) = (land.stands.on(days.date), land.seen.on(days.date)) else { continue };
        let class = class("f", seen.drawn && seen.dotted, stand.fill);
        let (id, x, y, r) = (format!("o{at}"), N(place.0), N(place.1), N(DOT * UNIT));
        out.add("circle", &[("id", &id), ("class", &class), ("cx", &x), ("cy", &y), ("r", &r)]);
    }
    out.close("g");
    dots
}

/// Marks, each as a ring and, where it ever is one, as a pin; pushed apart as dots are.
fn marks(out: &mut Elements, days: &Days, dots: &[Option<At>]) {
    let stands = |mark: &Mark| mark.land.and_then(|at| dots.get(at).copied().flatten()).unwrap_or(mark.at);
    let feet: Vec<At> = apart(&days.marks.iter().map(stands).collect::<Vec<_>>(), 2.2 * RING * UNIT);
    let above = |foot: &At| (foot.0, (foot.1 - STEM * UNIT).max((HEAD + 1.0) * UNIT));
    let heads = clear(&feet.iter().map(above).collect::<Vec<_>>(), (2.0 * HEAD + 1.0) * UNIT, &feet, CLEAR * UNIT);
    for (at, ((mark, foot), head)) in days.marks.iter().zip(&feet).zip(&heads).enumerate() {
        let now = mark.number.on(days.date).copied().flatten();
        let pin = now.flatten();
        let there = |there: bool, class: &'static str| if there { class } else { "x" };
        let (all, ring, numbered) = (there(now.is_some(), "pin"), there(pin.is_none(), "ring"), there(pin.is_some(), "numbered"));
        out.begin("g", &[("id", &format!("p{at}")), ("class", &all)]);
        out.text("title", &[], mark.label.on(days.date).map_or("", |label| label));
        let (x, y) = (N(foot.0), N(foot.1));
        let r = N(RING * UNIT);
        out.begin("g", &[("class", &ring)]);
        out.add("circle", &[("class", &"halo"), ("cx", &x), ("cy", &y), ("r", &r)]);
        out.add("circle", &[("cx", &x), ("cy", &y), ("r", &r)]);
        out.close("g");
        out.begin("g", &[("class", &numbered)]);
        let stem = format!("M{x},{y}L{},{}", N(head.0), N(head.1));
        out.add("path", &[("class", &"stem"), ("d", &stem)]);
        out.add("circle", &[("class", &"head"), ("cx", &N(head.0)), ("cy", &N(head.1)), ("r", &N(HEAD * UNIT))]);
        let number = pin.map_or_else(String::new, |pin| pin.to_string());
        out.text("text", &[("x", &N(head.0)), ("y", &N(head.1)), ("dy", &".36em")], &number);
        out.close("g");
        out.close("g");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::map::days::SUBJECT;

    #[test]
    fn a_hole_is_filled_once_and_what_stands_in_a_value_is_none() {
        let value = |hole: &str| if hole == "a" { "{{b}}".to_owned() } else { "never".to_owned() };
        assert_eq!(filled("<p>{{a}}</p>", value), "<p>{{b}}</p>");
        assert!(!SCRIPT.contains(SUBJECT) && !PAGE.contains(SUBJECT));
    }
}
