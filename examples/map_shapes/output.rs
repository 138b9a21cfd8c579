//! The file of shapes: lines as texts of steps, shapes as numbers of lines. `data/map/README.md` says how it is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Serialize;

use crate::lines::Lines;
use crate::project;
use crate::shapes::{Overlay, Shape};

/// The file.
#[derive(Serialize)]
pub struct Written {
    width: u32,
    height: u32,
    lines: Vec<String>,
    borders: Vec<usize>,
    open: Vec<usize>,
    shapes: BTreeMap<String, Area>,
    overlays: BTreeMap<String, Area>,
    lies_in: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Area {
    area: u32,
    rings: Vec<Vec<i32>>,
}

impl Written {
    /// Gathers what is drawn; a line that nothing draws is left out.
    pub fn new(
        shapes: BTreeMap<String, Shape>,
        overlays: Vec<Overlay>,
        borders: &[(usize, bool)],
        lines: &Lines,
        lies_in: BTreeMap<String, String>,
    ) -> Written {
        let used: BTreeSet<usize> = shapes
            .values()
            .flat_map(|shape| &shape.rings)
            .flatten()
            .map(|part| (if *part >= 0 { *part } else { !*part }) as usize)
            .collect();
        let numbers: BTreeMap<usize, usize> = used.iter().enumerate().map(|(number, part)| (*part, number)).collect();
        let number =
            |part: &i32| if *part >= 0 { numbers[&(*part as usize)] as i32 } else { !(numbers[&(!*part as usize)] as i32) };
        let area = |shape: Shape| Area {
            area: shape.area.round() as u32,
            rings: shape.rings.iter().map(|ring| ring.iter().map(number).collect()).collect(),
        };
        let mut texts: Vec<String> = used.iter().map(|part| steps(&lines.arcs[*part].corners)).collect();
        let mut over = BTreeMap::new();
        for overlay in overlays {
            let first = texts.len() as i32;
            texts.extend(overlay.rings.iter().map(|ring| steps(ring)));
            let rings = (first..texts.len() as i32).map(|line| vec![line]).collect();
            over.insert(overlay.id.to_owned(), Area { area: overlay.area.round() as u32, rings });
        }
        let of = |wanted: bool| borders.iter().filter(|(_, open)| *open == wanted).map(|(part, _)| numbers[part]).collect();
        Written {
            width: project::WIDTH as u32,
            height: project::height().round() as u32,
            lines: texts,
            borders: of(false),
            open: of(true),
            shapes: shapes.into_iter().map(|(id, shape)| (id, area(shape))).collect(),
            overlays: over,
            lies_in,
        }
    }
}

/// A line as its first corner and the steps from each to the next, as a path of SVG writes them.
fn steps(corners: &[(i32, i32)]) -> String {
    let mut text = String::new();
    let mut at = (0, 0);
    for corner in corners {
        for step in [corner.0 - at.0, corner.1 - at.1] {
            let gap = if text.is_empty() || step < 0 { "" } else { " " };
            write!(text, "{gap}{step}").expect("a text takes all");
        }
        at = *corner;
    }
    text
}
