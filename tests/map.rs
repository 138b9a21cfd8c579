//! The map: every state and place of the record is on it, where the record says; its legend counts what `obligations` counts; its colours
//! are told apart; and whatever a name holds, the picture stays whole.

use std::collections::BTreeMap;
use std::ffi::OsString;

use dedere::cli::written;
use dedere::data::embedded;
use dedere::draw::map::theme::{Paint, Theme};
use dedere::draw::map::{Fill, Look, Picture, Region, write};
use dedere::law::{Asked, Closed, Day, PlaceKind, Point};
use dedere::map::Shapes;
use dedere::map::project::{on_map, onto_grid};
use dedere::query::names;
use geo::{Area, BooleanOps, Distance, Euclidean, LineString, MultiPolygon, Polygon};
use palette::color_difference::Ciede2000;
use palette::{FromColor, Lab, LinSrgb, Srgb};

const TODAY: Day = Day::of(2026, 11, 24);

fn onto(point: Point) -> geo::Point {
    at(f64::from(point.latitude) / 100.0, f64::from(point.longitude) / 100.0)
}

fn at(latitude: f64, longitude: f64) -> geo::Point {
    onto_grid(on_map(longitude), latitude).into()
}

/// The outline of everything on the map, overlays first.
fn outlines() -> Vec<(&'static str, MultiPolygon)> {
    let shapes = Shapes::embedded();
    let ring = |corners: &Vec<(i32, i32)>| {
        let line: LineString = corners.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        Polygon::new(line, Vec::new())
    };
    let all = shapes.overlays.iter().chain(&shapes.shapes);
    all.map(|(id, area)| (id.as_str(), shapes.rings(area).iter().map(ring).collect())).collect()
}

/// What lies at a point, or nearest to it.
fn nearest<'o>(outlines: &'o [(&'static str, MultiPolygon)], at: geo::Point) -> (&'static str, f64) {
    let away = |(id, outline): &'o (&'static str, MultiPolygon)| (*id, Euclidean.distance(&at, outline));
    outlines.iter().map(away).min_by(|one, other| one.1.total_cmp(&other.1)).expect("a shape")
}

#[test]
fn every_state_and_place_of_the_record_has_a_shape_or_a_point_for_a_dot() {
    let (corpus, shapes) = (embedded(), Shapes::embedded());
    let on_map = |id: &str| shapes.shapes.contains_key(id) || shapes.overlays.contains_key(id);
    for state in corpus.states.iter().filter(|state| state.exists.contains(TODAY)) {
        assert!(shapes.shapes.contains_key(state.id.0), "{} has no shape: run the example `map_shapes` again", state.id.0);
        assert!(state.point.is_some(), "{} has no point for its dot", state.id.0);
    }
    for place in corpus.places {
        if place.kind != PlaceKind::Ambiguous {
            assert!(on_map(place.id.0) || place.point.is_some(), "{} is nowhere on the map", place.id.0);
            continue;
        }
        for id in place.candidates {
            let point = || corpus.places.iter().any(|place| place.id.0 == *id && place.point.is_some());
            assert!(on_map(id) || point(), "{}: {id} is nowhere on the map", place.id.0);
        }
    }
}

#[test]
fn everything_on_the_map_is_on_record() {
    let (corpus, shapes) = (embedded(), Shapes::embedded());
    let known =
        |id: &str| corpus.states.iter().any(|state| state.id.0 == id) || corpus.places.iter().any(|place| place.id.0 == id);
    let ids = shapes.shapes.keys().chain(shapes.overlays.keys()).chain(shapes.lies_in.keys()).chain(shapes.lies_in.values());
    let unknown: Vec<&String> = ids.filter(|id| !known(id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(shapes.lies_in.values().all(|id| shapes.shapes.contains_key(id)));
}

#[test]
fn places_that_others_draw_wrong_lie_where_the_record_says() {
    let corpus = embedded();
    let outlines = outlines();
    let drawn: Vec<&str> = outlines.iter().map(|(id, _)| *id).collect();
    for (town, latitude, longitude) in [
        ("Simferopol", 44.95, 34.10),
        ("Laayoune", 27.15, -13.20),
        ("Golan Heights", 33.12, 35.82), // Quneitra
        ("Pristina", 42.66, 21.16),
        ("Taipei", 25.05, 121.53),
        ("Gaza", 31.50, 34.46),
        ("Kyrenia", 35.34, 33.32),
        ("Hargeisa", 9.56, 44.07),
        ("Sukhumi", 43.00, 41.02),
        ("Sevastopol", 44.61, 33.52),
        ("Tskhinvali", 42.23, 43.97),
        ("Tiraspol", 46.84, 29.63),
        ("Ramallah", 31.90, 35.20),
    ] {
        let asked = names::place(corpus, town, TODAY).unwrap_or_else(|refused| panic!("{town}: {refused:?}"));
        let (found, away) = nearest(&outlines, at(latitude, longitude));
        let host = |asked: Asked| corpus.host(asked, TODAY).state.map(|state| state.id.0);
        let of_shape = names::place(corpus, found, TODAY).expect("an id of the record");
        // A unit is some ten kilometres: a coast may be drawn by as much beside its place.
        assert!(away <= 1.0, "{town} lies {away} units outside of {found}");
        assert_eq!(host(of_shape), host(asked), "{town} lies in {found}");
        let itself = [Some(asked.id()), within(asked)].into_iter().flatten().find(|id| drawn.contains(id));
        assert!(itself.is_none_or(|id| id == found), "{town} lies in {found}");
    }
}

fn within(asked: Asked) -> Option<&'static str> {
    if let Asked::Place(place) = asked { place.within.map(|id| id.0) } else { None }
}

/// Square units below which a state is a dot at the usual width.
const DOT: u32 = 74;

/// Islands too small to be drawn that lie further from what is drawn of their states: somebody may ask for them, and no picture shows them.
const FAR_ISLANDS: [&str; 2] = ["easter-island", "lampedusa"];

#[test]
fn every_town_of_the_record_lies_in_its_state() {
    let corpus = embedded();
    let outlines: BTreeMap<&str, MultiPolygon> = outlines().into_iter().collect();
    let shapes = Shapes::embedded();
    let area = |id: &str| shapes.overlays.get(id).or(shapes.shapes.get(id)).map(|area| area.area);
    let mut far = Vec::new();
    for town in corpus.towns {
        let (Some(point), Some(belonging)) = (town.point, town.belongs.last()) else { continue };
        let places = [town.within.map(|id| id.0), Some(belonging.state.0)];
        // What is drawn as a dot stands at its own point.
        if places.iter().flatten().find_map(|id| area(id)).is_some_and(|area| area < DOT) {
            continue;
        }
        let away =
            places.into_iter().flatten().filter_map(|id| outlines.get(id)).map(|area| Euclidean.distance(&onto(point), area));
        let away = away.min_by(f64::total_cmp);
        // A unit is some ten kilometres, and a small island may not be drawn.
        let out_at_sea = town.island && FAR_ISLANDS.contains(&town.id.0);
        if away.is_none_or(|away| away > 8.0) && !out_at_sea {
            far.push(format!("{}: {away:?}", town.id.0));
        }
    }
    assert!(far.is_empty(), "{far:?}");
    assert!(corpus.towns.len() > 500);
}

#[test]
fn every_path_is_one_that_svg_knows() {
    let shapes = Shapes::embedded();
    let outlines = shapes.shapes.values().chain(shapes.overlays.values()).map(|area| shapes.outline(area));
    for path in outlines.chain([shapes.borders(false), shapes.borders(true)]) {
        assert!(!path.contains("lz") && !path.contains("lM") && !path.ends_with('l'), "{path}");
    }
}

#[test]
fn the_file_of_shapes_is_small() {
    let bytes = std::fs::metadata("data/map/shapes.json").expect("the shapes").len();
    assert!(bytes < 130_000, "{bytes} bytes");
}

fn run(arguments: &[&str]) -> String {
    let all = [&["dedere"], arguments, &["--today", "2026-11-24", "--no-pager"]].concat();
    written(&all.into_iter().map(OsString::from).collect::<Vec<_>>(), embedded())
}

/// The numbers of a legend, in their order.
fn counted(svg: &str) -> Vec<usize> {
    let numbers = svg.split("<tspan font-weight=\"700\">").skip(1);
    numbers.map(|rest| rest.split('<').next().unwrap_or_default().parse().expect("a number")).collect()
}

#[test]
fn the_legend_counts_what_the_list_counts() {
    let mut seen = 0;
    for (person, date) in [
        ("vladimir-putin", "2026-11-24"),
        ("benjamin-netanyahu", "2025-02-02"),
        ("omar-al-bashir", "2015-06-14"),
        ("bashar-al-assad", "2026-01-01"),
        ("vladimir-putin", "1985-01-01"),
        ("slobodan-milosevic", "2000-06-01"),
    ] {
        if embedded().persons.iter().all(|one| one.id.0 != person) {
            continue;
        }
        let svg = run(&["map", "--person", person, "--date", date, "--trips"]);
        let list = run(&["obligations", "--person", person, "--date", date, "--format", "json"]);
        let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
        let counts = |answer: dedere::law::Answer| list["counts"][answer.word()].as_u64().expect("a number") as usize;
        let counts: Vec<usize> = dedere::law::Answer::all().map(counts).filter(|count| *count > 0).collect();
        assert_eq!(counted(&svg), counts, "{person} on {date}");
        seen += 1;
    }
    assert!(seen >= 4, "only {seen} of them are on record");
}

/// Every text of a picture, one behind the other.
fn told(svg: &str) -> String {
    let begun = svg.split("<text ").skip(1);
    let inner = begun.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</text>")?.0));
    inner.collect::<Vec<_>>().join(" ").replace("<tspan font-weight=\"700\">", "").replace("</tspan>", "")
}

fn map_of(person: &str, date: &str) -> String {
    told(&run(&["map", "--person", person, "--date", date, "--trips"]))
}

#[test]
fn a_title_claims_no_more_than_the_answers() {
    for (person, date, title) in [
        ("benjamin-netanyahu", "2024-09-02", "Where Benjamin Netanyahu may have had to be prosecuted or extradited"),
        ("hashim-thaci", "2020-11-01", "No state had to arrest Hashim Thaçi; of 2 it cannot be said"),
        ("bashar-al-assad", "2010-01-01", "No state had to arrest Bashar al-Assad; of 1 it cannot be said"),
        ("augusto-pinochet", "1998-12-01", "Where Augusto Pinochet had to be prosecuted or extradited"),
        ("vladimir-putin", "2024-09-02", "Where Vladimir Putin had to be arrested or prosecuted"),
        ("rodrigo-duterte", "2025-03-11", "Where Rodrigo Duterte had to be arrested"),
        ("vladimir-putin", "1985-01-01", "No state had to arrest Vladimir Putin"),
    ] {
        let map = map_of(person, date);
        assert!(map.starts_with(&format!("{title} What ")) || map.starts_with(&format!("{title} The record ")), "{map}");
    }
}

#[test]
fn an_arrest_is_told_below_the_map_and_others_are_others_only_beside_numbers() {
    let map = map_of("rodrigo-duterte", "2025-03-11");
    assert!(map.contains("Rings: trips on record; arrested there: Philippines (11 March 2025)."), "{map}");
    assert!(map_of("vladimir-putin", "2024-09-02").contains("Rings: other trips; in Crimea the state was obliged and not in control; in Kherson Oblast the state was obliged and in part not in control."));
}

#[test]
fn the_subtitle_counts_what_the_legend_counts_and_states_to_come_are_filled_as_part_of_another() {
    for (person, date, states, part) in [
        ("ante-gotovina", "2003-01-01", 196, "Montenegro and Serbia (Federal Republic of Yugoslavia)"),
        ("joseph-kony", "2010-01-01", 198, "South Sudan (Sudan)."),
    ] {
        let svg = run(&["map", "--person", person, "--date", date]);
        assert_eq!(counted(&svg).iter().sum::<usize>(), states, "{person}");
        let map = told(&svg);
        assert!(map.contains(&format!("What each of {states} states owed")), "{map}");
        assert!(map.contains("Not yet a state, and filled as part of the one in brackets: ") && map.contains(part), "{map}");
        assert!(!map.contains("Not drawn"), "{map}");
    }
}

#[test]
fn a_day_past_the_record_is_told_and_so_are_places_only_whose_answer_is_another_than_their_states() {
    let complete = dedere::words::day(embedded().edition.complete_on);
    let beyond = format!("The record is complete to {complete} only.");
    assert!(map_of("vladimir-putin", "2026-11-24").contains(&beyond));
    assert!(!map_of("vladimir-putin", "2026-09-30").contains(&beyond));
    assert!(!map_of("bashar-al-assad", "2010-01-01").contains("Of Golan Heights"));
}

#[test]
fn a_ring_is_seen_on_every_fill() {
    for theme in Theme::ALL {
        let colors = theme.colors();
        let name = format!("{theme:?}").to_lowercase();
        let svg = run(&["map", "--person", "vladimir-putin", "--trips", "--theme", &name]);
        let rings = svg.matches(&format!("fill=\"none\" stroke=\"{}\"", colors.pin)).count();
        let halos = svg.matches(&format!("fill=\"none\" stroke=\"{}\"", colors.border)).count();
        // The borders have the colour too.
        assert!(rings > 10 && halos == rings + 1, "{rings} rings, {halos} halos");
    }
}

#[test]
fn a_pin_stands_only_where_the_state_was_obliged_and_could_act() {
    let svg = run(&["map", "--person", "vladimir-putin", "--trips"]);
    assert!(svg.contains("1 Mongolia, 2 to 3 September 2024; 2 Tajikistan, 8 to 10 October 2025."), "{svg}");
    let heads = svg.matches("text-anchor=\"middle\"").count();
    assert_eq!(heads, 2);
    assert!(!run(&["map", "--person", "vladimir-putin"]).contains("text-anchor"));
}

/// A colour as it is, or a texture as it looks from far off.
fn mean(paint: Paint) -> LinSrgb<f64> {
    let linear = |hex: &str| -> LinSrgb<f64> {
        let color: Srgb<u8> = hex.parse().expect("a colour");
        color.into_format::<f64>().into_linear()
    };
    let ground = linear(paint.ground);
    paint.texture.map_or(ground, |(color, share)| {
        let color = linear(color);
        LinSrgb::new(
            ground.red * (1.0 - share) + color.red * share,
            ground.green * (1.0 - share) + color.green * share,
            ground.blue * (1.0 - share) + color.blue * share,
        )
    })
}

/// How a colour is seen: as it is; in grey; and without one kind of cones (Machado, Oliveira and Fernandes 2009, full severity).
const SIGHTS: [(&str, [[f64; 3]; 3]); 5] = [
    ("all", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("grey", [[0.2126, 0.7152, 0.0722]; 3]),
    ("no red", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("no green", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("no blue", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

fn seen(color: LinSrgb<f64>, sight: &[[f64; 3]; 3]) -> Lab<palette::white_point::D65, f64> {
    let of = |row: &[f64; 3]| (row[0] * color.red + row[1] * color.green + row[2] * color.blue).clamp(0.0, 1.0);
    Lab::from_color(LinSrgb::new(of(&sight[0]), of(&sight[1]), of(&sight[2])))
}

#[test]
fn any_two_answers_are_told_apart_in_grey_and_by_every_kind_of_sight() {
    for theme in Theme::ALL {
        for (name, sight) in &SIGHTS {
            let colors = Fill::ALL.map(|fill| seen(mean(theme.colors().fill(fill)), sight));
            for one in 0..colors.len() {
                for other in one + 1..colors.len() {
                    let apart = colors[one].difference(colors[other]);
                    let fills = (Fill::ALL[one], Fill::ALL[other]);
                    assert!(apart >= 10.0, "{theme:?}, {name}: {fills:?} are {apart:.1} apart");
                }
            }
        }
    }
}

#[test]
fn on_a_dark_page_land_is_told_from_the_sea_and_its_borders_from_it() {
    let colors = Theme::Dark.colors();
    let of = |hex: &'static str| mean(Paint { ground: hex, texture: None });
    let ground = colors.ground.expect("a ground");
    for (name, sight) in &SIGHTS {
        let land = seen(mean(colors.fill(Fill::Light)), sight);
        for other in [ground, colors.border] {
            let apart = land.difference(seen(of(other), sight));
            assert!(apart >= 10.0, "{name}: land and {other} are {apart:.1} apart");
        }
    }
}

#[test]
fn no_dot_hides_another_state() {
    let outlines: BTreeMap<&str, MultiPolygon> = outlines().into_iter().collect();
    let number = |rest: &str, name: &str| -> f64 {
        let value = rest.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"')).expect("an attribute");
        value.0.parse().expect("a number")
    };
    for width in ["320", "390", "800", "920", "1600"] {
        let svg = run(&["map", "--person", "vladimir-putin", "--width", width]);
        let dots: Vec<(String, Polygon)> = svg
            .split("<circle")
            .skip(1)
            .filter_map(|rest| Some((rest.split_once("<title>")?.1.split_once("</title>")?.0, rest.split_once("<title>")?.0)))
            .map(|(title, rest)| {
                let (x, y, r) = (number(rest, "cx"), number(rest, "cy"), number(rest, "r"));
                let corner = |at: usize| (x + r * (at as f64 / 8.0).cos(), y + r * (at as f64 / 8.0).sin());
                (title.to_owned(), Polygon::new((0..50).map(corner).collect(), Vec::new()))
            })
            .collect();
        assert!(dots.len() > 20, "{} dots", dots.len());
        let mut seen = 0;
        for state in embedded().states.iter().filter(|state| state.exists.contains(TODAY)) {
            if dots.iter().any(|(title, _)| title.starts_with(&format!("{}:", state.name))) {
                continue;
            }
            seen += 1;
            let outline = &outlines[state.id.0];
            let under: f64 =
                dots.iter().map(|(_, dot)| outline.intersection(&MultiPolygon::from(dot.clone())).unsigned_area()).sum();
            let share = under / outline.unsigned_area();
            assert!(share < 0.4, "{} lies under dots by {share:.2}, {width} pixels wide", state.name);
        }
        assert!(seen > 120, "{seen}");
    }
}

#[test]
fn whatever_a_name_holds_the_picture_stays_whole() {
    let long = "x".repeat(300);
    for name in ["<script>alert(1)</script>", "\"><image href=x>", "a\u{202e}b\u{0}c\u{200f}", "]]>&amp;", long.as_str()] {
        let region = Region {
            path: "M0 0l9 0 0 9z".to_owned(),
            area: 40.0,
            at: Some((3.0, 3.0)),
            fill: Fill::Strong,
            lined: true,
            dotted: true,
            label: name.to_owned(),
        };
        let picture = Picture {
            size: (3200, 1391),
            title: name.to_owned(),
            subtitle: name.to_owned(),
            described: name.to_owned(),
            legend: Vec::new(),
            notes: Vec::new(),
            regions: vec![region],
            borders: String::new(),
            open: String::new(),
            pins: Vec::new(),
        };
        let svg = write(&picture, Look { width: 400, titled: true, theme: Theme::Screen });
        assert!(!svg.contains("<script") && !svg.contains("<image"), "{svg}");
        assert!(!svg.contains(['\u{202e}', '\u{0}', '\u{200f}']), "{svg}");
        let (begun, ended) = (svg.matches('<').count(), svg.matches('>').count());
        assert_eq!(begun, ended);
    }
}

#[test]
fn the_table_has_the_states_of_the_list_and_every_territory_with_a_code() {
    let rows =
        |text: &str| csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a row")).collect::<Vec<_>>();
    let (map, list) = (
        rows(&run(&["map", "--person", "putin", "--format", "csv"])),
        rows(&run(&["obligations", "--person", "putin", "--format", "csv"])),
    );
    let states: Vec<[&str; 3]> = map[..list.len()].iter().map(|row| [&row[0], &row[1], &row[2]]).collect();
    let listed: BTreeMap<&str, [&str; 3]> = list.iter().map(|row| (&row[3], [&row[3], &row[5], &row[6]])).collect();
    assert!(states.iter().all(|state| listed[state[0]] == *state));
    let territories: Vec<&str> = map[list.len()..].iter().map(|row| &row[0]).collect();
    let coded: Vec<&str> =
        embedded().places.iter().filter(|place| place.kind != PlaceKind::Ambiguous).filter_map(|place| place.iso3).collect();
    assert_eq!(territories.len(), coded.len());
    assert!(coded.iter().all(|code| territories.contains(code)));
    // Tools join on the code: each region has one, none has two rows, and each has a category.
    let mut codes: Vec<&str> = map.iter().map(|row| &row[0]).collect();
    assert!(codes.iter().all(|code| code.len() == 3 && code.chars().all(|letter| letter.is_ascii_uppercase())), "{codes:?}");
    codes.sort_unstable();
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
    assert!(map.iter().all(|row| dedere::law::Answer::from_word(&row[2]).is_some() && !row[1].is_empty()));
}

#[test]
fn a_map_of_a_state_is_refused_with_what_answers_instead() {
    let refused = run(&["map", "--state", "mongolia"]);
    assert!(refused.contains("dedere obligations --state mongolia"), "{refused}");
}

#[test]
fn a_map_is_written_whole_to_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("map.svg");
    std::fs::write(&file, "old").expect("a file");
    let name = file.to_str().expect("a path");
    assert_eq!(run(&["map", "--person", "putin", "--output", name]), "");
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), run(&["map", "--person", "putin"]));
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 1);
}
