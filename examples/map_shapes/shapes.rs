//! Which rings make up which state or place.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use geo::{Area, BooleanOps, Buffer, Coord, LineString, MultiPolygon, Polygon, Simplify};

use crate::choices::{CALLED, LEFT_OUT, OPEN, OVERLAYS, TAKEN_OUT};
use crate::lines::{Lines, on_grid, simpler};
use crate::sources::{Atlas, Country, Record};

/// An island smaller than this is not drawn, in square units, unless it is the largest of its state, or a good part of it.
const SMALLEST: f64 = 8.0;
/// How good a part.
const GOOD_PART: f64 = 0.04;
/// How far an area of the other file may lie from the lines of this one, in units.
const APART: f64 = 1.6;

/// A state or place on the map.
#[derive(Default)]
pub struct Shape {
    /// Its rings, each a list of parts of lines; the complement of a number where that runs backwards.
    pub rings: Vec<Vec<i32>>,
    /// What lies within its borders, in full, in square units.
    pub area: f64,
}

/// The shapes of the atlas by the ids of the record: together they are all land, each part once.
pub fn shapes(atlas: &Atlas, degrees: &[Vec<Coord>], lines: &Lines, record: &Record) -> Result<BTreeMap<String, Shape>> {
    let mut polygons: BTreeMap<String, Vec<Vec<Vec<i32>>>> = BTreeMap::new();
    for country in atlas.countries().iter().filter(|country| !LEFT_OUT.contains(&country.code())) {
        let called = CALLED.iter().find(|(code, _)| *code == country.code()).map(|(_, id)| *id);
        for polygon in &country.arcs {
            let Some(id) = taken_out(country, polygon, degrees).or(called).or_else(|| record.by_code(country.code())) else {
                bail!("the shape `{}` is no state and no place of the record: add it to choices.rs", country.code());
            };
            polygons.entry(id.to_owned()).or_default().push(polygon.iter().map(|ring| lines.ring(ring)).collect());
        }
    }
    Ok(polygons.into_iter().map(|(id, polygons)| (id, shape(polygons, lines))).collect())
}

/// The place that an island or a coast is by itself.
fn taken_out(country: &Country, polygon: &[Vec<i32>], degrees: &[Vec<Coord>]) -> Option<&'static str> {
    let line = |at: &i32| &degrees[(if *at >= 0 { *at } else { !*at }) as usize];
    let points: Vec<&Coord> = polygon.first()?.iter().flat_map(line).collect();
    let within = |[west, south, east, north]: &[f64; 4]| {
        points.iter().all(|at| (*west..=*east).contains(&at.x) && (*south..=*north).contains(&at.y))
    };
    TAKEN_OUT.iter().find(|(_, code, bounds)| *code == country.code() && within(bounds)).map(|(id, ..)| *id)
}

/// The rings that are large enough to see, largest first.
fn shape(polygons: Vec<Vec<Vec<i32>>>, lines: &Lines) -> Shape {
    let mut measured: Vec<(f64, Vec<Vec<i32>>)> = polygons.into_iter().map(|rings| (lines.area(&rings[0]), rings)).collect();
    measured.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut shape = Shape { area: measured.iter().map(|(area, _)| area).sum(), ..Shape::default() };
    let smallest = SMALLEST.min(shape.area * GOOD_PART);
    for (at, (area, rings)) in measured.into_iter().enumerate() {
        if at > 0 && area < smallest {
            break;
        }
        let seen = |(number, ring): &(usize, Vec<i32>)| *number == 0 || lines.area(ring) >= SMALLEST;
        let rings = rings.into_iter().enumerate().filter(seen).map(|(_, ring)| ring);
        shape.rings.extend(rings.filter(|ring| lines.encloses(ring)));
    }
    shape
}

/// The lines that are borders: each with the two shapes that it parts, and whether it is open.
pub fn borders(shapes: &BTreeMap<String, Shape>, lines: &Lines) -> Vec<(usize, bool)> {
    let mut sides: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); lines.arcs.len()];
    for (id, shape) in shapes {
        for part in shape.rings.iter().flatten() {
            sides[(if *part >= 0 { *part } else { !*part }) as usize].insert(id);
        }
    }
    let parts = |side: &BTreeSet<&str>| matches!(side.iter().copied().collect::<Vec<_>>()[..], [one, other] if one < other);
    let open = |side: &BTreeSet<&str>| OPEN.iter().any(|(one, other)| side.contains(one) && side.contains(other));
    let seen = |at: usize| lines.arcs[at].corners.len() > 1;
    let of_line =
        |(at, side): (usize, &BTreeSet<&str>)| (parts(side) && seen(at)).then(|| (at, lines.arcs[at].open || open(side)));
    sides.iter().enumerate().filter_map(of_line).collect()
}

/// An area that lies over the shapes: its rings with their corners, and how large it is.
pub struct Overlay {
    pub id: &'static str,
    pub rings: Vec<Vec<(i32, i32)>>,
    pub area: f64,
}

/// The areas that are no shape of the atlas, each within the outline of the states that it lies in.
pub fn overlays(
    disputed: &BTreeMap<String, MultiPolygon>,
    shapes: &BTreeMap<String, Shape>,
    lines: &Lines,
) -> Result<Vec<Overlay>> {
    let mut overlays = Vec::new();
    for (id, codes, hosts) in OVERLAYS {
        let area = area_of(disputed, codes)?.buffer(APART);
        let ring = |ring: &Vec<i32>| MultiPolygon::new(vec![lines.outline(ring)]);
        let rings = hosts.iter().filter_map(|host| shapes.get(*host)).flat_map(|shape| &shape.rings);
        let land = rings.map(ring).reduce(|land, ring| land.union(&ring)).unwrap_or(MultiPolygon::new(Vec::new()));
        let mut parts: Vec<Polygon> = area.intersection(&land).0;
        parts.sort_by(|one, other| other.unsigned_area().total_cmp(&one.unsigned_area()));
        let seen = parts.iter().enumerate().filter(|(at, part)| *at == 0 || part.unsigned_area() >= SMALLEST);
        let rings: Vec<Vec<(i32, i32)>> =
            seen.map(|(_, part)| simpler(&part.exterior().simplify(0.2).0)).filter(|ring| ring.len() > 3).collect();
        overlays.push(Overlay { id, area: parts.iter().map(Area::unsigned_area).sum(), rings });
    }
    Ok(overlays)
}

/// Disputed areas on the grid, as one.
pub fn area_of(disputed: &BTreeMap<String, MultiPolygon>, codes: &[&str]) -> Result<MultiPolygon> {
    let mut area = MultiPolygon::new(Vec::new());
    for code in codes {
        let Some(found) = disputed.get(*code) else { bail!("there is no disputed area `{code}`") };
        for polygon in found {
            let outline = Polygon::new(LineString(on_grid(&polygon.exterior().0)), Vec::new());
            area = area.union(&MultiPolygon::new(vec![outline]));
        }
    }
    Ok(area)
}
