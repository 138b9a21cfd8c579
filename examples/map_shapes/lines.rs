//! The lines of the atlas on the grid: projected, cut where an open line begins, and made simpler, so that neighbours that share a line
//! share it still.

use geo::{Area, Contains, Coord, LineString, MultiPolygon, Point, Polygon, SimplifyVw};

use crate::project;

/// The triangle under which a corner is not seen, in square units of the grid; 16 make a pixel of a picture 800 wide.
pub const UNSEEN: f64 = 1.0;

/// A part of a line of the atlas.
pub struct Arc {
    /// On the grid, in full.
    pub full: LineString,
    /// Its corners on whole units.
    pub corners: Vec<(i32, i32)>,
    /// Whether it lies where every line is open.
    pub open: bool,
}

/// The lines, and of each line of the atlas the parts that it was cut into.
pub struct Lines {
    pub arcs: Vec<Arc>,
    pub parts: Vec<Vec<usize>>,
}

impl Lines {
    /// Projects, cuts and simplifies.
    pub fn new(atlas: Vec<Vec<Coord>>, open_within: &MultiPolygon) -> Lines {
        let mut lines = Lines { arcs: Vec::new(), parts: Vec::new() };
        for line in atlas {
            let line = on_grid(&line);
            let mut parts = Vec::new();
            for (open, part) in cut(&line, open_within) {
                parts.push(lines.arcs.len());
                let corners = simpler(&part);
                lines.arcs.push(Arc { full: LineString(part), corners, open });
            }
            lines.parts.push(parts);
        }
        lines
    }

    /// The ring of the atlas as parts, each the complement of its number where it runs backwards.
    pub fn ring(&self, atlas: &[i32]) -> Vec<i32> {
        let signed = |part: usize, forwards: bool| if forwards { part as i32 } else { !(part as i32) };
        let of_line = |line: &i32| {
            let forwards = *line >= 0;
            let parts = &self.parts[(if forwards { *line } else { !*line }) as usize];
            let mut parts: Vec<i32> = parts.iter().map(|part| signed(*part, forwards)).collect();
            if !forwards {
                parts.reverse();
            }
            parts
        };
        atlas.iter().flat_map(of_line).collect()
    }

    /// The outline of a ring, in full.
    pub fn outline(&self, ring: &[i32]) -> Polygon {
        let mut points: Vec<Coord> = Vec::new();
        for part in ring {
            let arc = &self.arcs[(if *part >= 0 { *part } else { !*part }) as usize].full.0;
            if *part >= 0 {
                points.extend(arc);
            } else {
                points.extend(arc.iter().rev());
            }
        }
        Polygon::new(LineString(points), Vec::new())
    }

    /// Whether a ring still encloses anything on whole units.
    pub fn encloses(&self, ring: &[i32]) -> bool {
        let steps = |part: &i32| self.arcs[(if *part >= 0 { *part } else { !*part }) as usize].corners.len() - 1;
        ring.iter().map(steps).sum::<usize>() >= 3
    }

    /// How large a ring is, in square units.
    pub fn area(&self, ring: &[i32]) -> f64 {
        self.outline(ring).unsigned_area()
    }
}

/// Where a line runs on the grid. A line that crosses the end of the count of degrees goes on beyond it.
pub fn on_grid(degrees: &[Coord]) -> Vec<Coord> {
    let mut line: Vec<Coord> = Vec::with_capacity(degrees.len());
    for at in degrees {
        let turns = line.last().map_or(0.0, |before: &Coord| ((before.x - at.x) / 360.0).round());
        line.push(Coord { x: at.x + 360.0 * turns, y: at.y });
    }
    let middle = line.iter().map(|at| at.x).sum::<f64>() / line.len() as f64;
    let turn = project::on_map(middle) - middle;
    let onto = |at: &Coord| project::onto_grid(at.x + turn, at.y);
    line.iter().map(|at| onto(at).into()).collect()
}

/// The parts of a line inside and outside an area.
fn cut(line: &[Coord], area: &MultiPolygon) -> Vec<(bool, Vec<Coord>)> {
    let inside = |at: &Coord| area.contains(&Point::from(*at));
    let mut parts: Vec<(bool, Vec<Coord>)> = Vec::new();
    for pair in line.windows(2) {
        let open = inside(&pair[0]) && inside(&pair[1]);
        match parts.last_mut() {
            Some((last, part)) if *last == open => part.push(pair[1]),
            _ => parts.push((open, pair.to_vec())),
        }
    }
    parts
}

/// The corners that are seen, on whole units. The ends stay, where other lines meet it.
pub fn simpler(line: &[Coord]) -> Vec<(i32, i32)> {
    let whole = |at: &Coord| (at.x.round() as i32, at.y.round() as i32);
    let mut corners: Vec<(i32, i32)> = LineString(line.to_vec()).simplify_vw(UNSEEN).0.iter().map(whole).collect();
    corners.dedup();
    corners
}
