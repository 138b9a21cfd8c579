//! `data/map/shapes.json`: lines as texts of steps, states and places as lists of lines. `data/map/README.md` says what is in it.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Deserializer};

/// The file, inside the program.
const FILE: &str = include_str!("../../data/map/shapes.json");

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    // What stands in the program is held against this type by the tests.
    serde_json::from_str(FILE).unwrap_or_default()
});

/// Everything that is drawn of the earth, in units of one grid.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shapes {
    /// Units from left to right.
    pub width: u32,
    /// Units from top to bottom.
    pub height: u32,
    lines: Vec<Line>,
    borders: Vec<usize>,
    open: Vec<usize>,
    /// The states and places that share the land among them, by id.
    pub shapes: BTreeMap<String, Area>,
    /// Places that lie over them, by id.
    pub overlays: BTreeMap<String, Area>,
    /// Of places without a shape: the shape that each lies in.
    pub lies_in: BTreeMap<String, String>,
}

/// A state or place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// How large it is, in square units, islands that are too small to draw among it.
    pub area: u32,
    /// Its rings: the numbers of lines, and the complement of one's number where it runs backwards.
    rings: Vec<Vec<i32>>,
}

/// A line: where it begins, and the steps from each corner to the next.
#[derive(Clone, Debug)]
struct Line {
    start: (i32, i32),
    steps: Vec<(i32, i32)>,
}

impl Line {
    fn end(&self) -> (i32, i32) {
        self.steps.iter().fold(self.start, |at, step| (at.0 + step.0, at.1 + step.1))
    }
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Line, D::Error> {
        let text = String::deserialize(deserializer)?;
        let numbers = numbers(&text).ok_or_else(|| serde::de::Error::custom("a line is made of whole numbers"))?;
        let mut pairs = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1]));
        let start = pairs.next().ok_or_else(|| serde::de::Error::custom("a line begins somewhere"))?;
        Ok(Line { start, steps: pairs.collect() })
    }
}

/// Whole numbers with a space between them, or the sign of the next.
fn numbers(text: &str) -> Option<Vec<i32>> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().skip(1).find(|(_, sign)| matches!(sign, ' ' | '-')).map_or(rest.len(), |(at, _)| at);
        numbers.push(rest[..end].parse().ok()?);
        rest = rest[end..].trim_start_matches(' ');
    }
    Some(numbers)
}

/// Whether a line runs backwards in a ring, and its number.
fn number(part: i32) -> (bool, usize) {
    if part < 0 { (true, !part as usize) } else { (false, part as usize) }
}

impl Shapes {
    /// Those inside the program.
    pub fn embedded() -> &'static Shapes {
        &SHAPES
    }

    /// The outline of a state or place, as a path of SVG.
    pub fn outline(&self, area: &Area) -> String {
        let mut path = String::new();
        for ring in &area.rings {
            self.write_ring(ring, &mut path);
        }
        path
    }

    /// The corners of each ring.
    pub fn rings(&self, area: &Area) -> Vec<Vec<(i32, i32)>> {
        let ring = |ring: &Vec<i32>| {
            let mut corners: Vec<(i32, i32)> = Vec::new();
            let mut at = (0, 0);
            self.walk(ring, |start, step| {
                at = start.unwrap_or((at.0 + step.0, at.1 + step.1));
                corners.push(at);
            });
            corners
        };
        area.rings.iter().map(ring).collect()
    }

    /// The borders between states, as a path of SVG: the agreed ones, or those that are open.
    pub fn borders(&self, open: bool) -> String {
        let mut path = String::new();
        for line in (if open { &self.open } else { &self.borders }).iter().filter_map(|at| self.lines.get(*at)) {
            begin(line.start, &mut path);
            line.steps.iter().for_each(|step| add(*step, &mut path));
        }
        path
    }

    /// The outline on a grid that is coarser by `share`, as a path of SVG. Rings that are too small for it are left out; where all are, a
    /// square of the grid stands for them.
    pub fn coarse_outline(&self, area: &Area, share: f64) -> String {
        let mut path = String::new();
        let rings = self.rings(area);
        for ring in &rings {
            if write_coarse(ring, share, 3, &mut path) {
                path.push('z');
            }
        }
        if let (true, Some((x, y))) = (path.is_empty(), rings.first().and_then(|ring| ring.first())) {
            begin((coarse(*x, share), coarse(*y, share)), &mut path);
            [(1, 0), (0, 1), (-1, 0)].into_iter().for_each(|step| add(step, &mut path));
            path.push('z');
        }
        path
    }

    /// The borders on such a grid.
    pub fn coarse_borders(&self, open: bool, share: f64) -> String {
        let mut path = String::new();
        for line in (if open { &self.open } else { &self.borders }).iter().filter_map(|at| self.lines.get(*at)) {
            let mut at = line.start;
            let steps = line.steps.iter().map(|step| {
                at = (at.0 + step.0, at.1 + step.1);
                at
            });
            let corners: Vec<(i32, i32)> = std::iter::once(line.start).chain(steps).collect();
            write_coarse(&corners, share, 2, &mut path);
        }
        path
    }

    /// Goes round a ring: where it begins, then every step.
    fn walk(&self, ring: &[i32], mut each: impl FnMut(Option<(i32, i32)>, (i32, i32))) {
        for (at, part) in ring.iter().enumerate() {
            let (backwards, number) = number(*part);
            let Some(line) = self.lines.get(number) else { continue };
            if at == 0 {
                each(Some(if backwards { line.end() } else { line.start }), (0, 0));
            }
            if backwards {
                line.steps.iter().rev().for_each(|step| each(None, (-step.0, -step.1)));
            } else {
                line.steps.iter().for_each(|step| each(None, *step));
            }
        }
    }

    fn write_ring(&self, ring: &[i32], path: &mut String) {
        self.walk(ring, |start, step| match start {
            Some(start) => begin(start, path),
            None => add(step, path),
        });
        path.push('z');
    }
}

fn coarse(number: i32, share: f64) -> i32 {
    (f64::from(number) * share).round() as i32
}

/// Writes corners on a coarser grid, where at least so many are left. Tells whether they were written.
fn write_coarse(corners: &[(i32, i32)], share: f64, least: usize, path: &mut String) -> bool {
    let mut left: Vec<(i32, i32)> = corners.iter().map(|(x, y)| (coarse(*x, share), coarse(*y, share))).collect();
    left.dedup();
    // A ring ends where it begins.
    let distinct = left.len() - usize::from(left.len() > 1 && left.first() == left.last());
    if distinct < least {
        return false;
    }
    begin(left[0], path);
    left.windows(2).for_each(|pair| add((pair[1].0 - pair[0].0, pair[1].1 - pair[0].1), path));
    true
}

/// Begins a line in a path; the steps follow.
fn begin(at: (i32, i32), path: &mut String) {
    path.push_str(&format!("M{} {}l", at.0, at.1));
}

fn add(step: (i32, i32), path: &mut String) {
    for number in [step.0, step.1] {
        if number >= 0 && !path.ends_with('l') {
            path.push(' ');
        }
        path.push_str(&number.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_put_together_from_lines_that_run_either_way() {
        let text = r#"{"width":9,"height":9,"lines":["1 1 4 0 0 4","1 1 0 4 4 0"],"borders":[0],"open":[1],
            "shapes":{"a":{"area":16,"rings":[[0,-2]]}},"overlays":{},"lies_in":{}}"#;
        let shapes: Shapes = serde_json::from_str(text).expect("shapes");
        let area = &shapes.shapes["a"];
        assert_eq!(shapes.outline(area), "M1 1l4 0 0 4-4 0 0-4z");
        assert_eq!(shapes.rings(area), [[(1, 1), (5, 1), (5, 5), (1, 5), (1, 1)]]);
        assert_eq!(shapes.coarse_outline(area, 0.5), "M1 1l2 0 0 2-2 0 0-2z");
        assert_eq!(shapes.coarse_outline(area, 0.05), "M0 0l1 0 0 1-1 0z");
        assert_eq!(shapes.coarse_borders(false, 0.5), "M1 1l2 0 0 2");
        assert_eq!((shapes.borders(false), shapes.borders(true)), ("M1 1l4 0 0 4".to_owned(), "M1 1l0 4 4 0".to_owned()));
    }

    #[test]
    fn numbers_need_no_space_before_a_sign() {
        assert_eq!(numbers("12 3-4 0-5"), Some(vec![12, 3, -4, 0, -5]));
        assert_eq!(numbers("1 x"), None);
        assert_eq!(numbers("é"), None);
    }

    #[test]
    fn the_shapes_inside_the_program_are_read() {
        serde_json::from_str::<Shapes>(FILE).expect("the shapes");
    }
}
