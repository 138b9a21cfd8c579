//! Makes `data/map/shapes.json` from two public files of geometry. `data/map/README.md` says what they are and how the file is read.
//!
//! ```sh
//! cargo run --example map_shapes -- 50m.json ne_10m_admin_0_disputed_areas.json
//! ```

mod choices;
mod lines;
mod output;
#[path = "../../src/map/project.rs"]
mod project;
mod shapes;
mod sources;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use geo::{BooleanOps, Buffer, Distance, Euclidean, MultiPolygon, Point};

use choices::{OPEN_WITHIN, OVERLAYS};
use lines::Lines;
use output::Written;
use shapes::Shape;
use sources::{ATLAS, Atlas, DISPUTED, Record};

/// How near to a shape a place without one must lie to be part of it, in units; and how near to that of its own state, whatever else is
/// nearer: a town on a border lies where it belongs.
const NEAR: f64 = 8.0;
const AT_HOME: f64 = 1.5;

/// The record, and the file that stands in it.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
const SHAPES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/map/shapes.json");

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let (atlas, disputed, out) = match &arguments[..] {
        [atlas, disputed] => (atlas, disputed, Path::new(SHAPES)),
        [atlas, disputed, out] => (atlas, disputed, out.as_path()),
        _ => bail!("give two files: {}; then {}", ATLAS.what, DISPUTED.what),
    };
    let (atlas, disputed) = (Atlas::read(atlas)?, sources::disputed(disputed)?);
    let record = Record::read(Path::new(DATA))?;
    let mut open_within = MultiPolygon::new(Vec::new());
    for (_, codes, _) in OVERLAYS.iter().filter(|(id, ..)| OPEN_WITHIN.contains(id)) {
        open_within = open_within.union(&shapes::area_of(&disputed, codes)?.buffer(4.0));
    }
    let degrees = atlas.lines();
    let lines = Lines::new(degrees.clone(), &open_within);
    let shapes = shapes::shapes(&atlas, &degrees, &lines, &record)?;
    let overlays = shapes::overlays(&disputed, &shapes, &lines)?;
    let borders = shapes::borders(&shapes, &lines);
    let lies_in = lies_in(&record, &shapes, &lines);
    let text = serde_json::to_string(&Written::new(shapes, overlays, &borders, &lines, lies_in))?;
    // Beside its place first, so that no part of a file is ever there.
    let beside = out.with_extension("json.new");
    let written = fs::write(&beside, text + "\n").and_then(|()| fs::rename(&beside, out));
    written.with_context(|| format!("cannot write {}", out.display()))
}

/// The shape that each place without a shape of its own lies in, or next to.
fn lies_in(record: &Record, shapes: &BTreeMap<String, Shape>, lines: &Lines) -> BTreeMap<String, String> {
    let outlines: Vec<(&String, MultiPolygon)> = shapes
        .iter()
        .map(|(id, shape)| (id, MultiPolygon::new(shape.rings.iter().map(|ring| lines.outline(ring)).collect())))
        .collect();
    let mut found = BTreeMap::new();
    for place in record.places.iter().filter(|place| !shapes.contains_key(&place.id)) {
        let Some([latitude, longitude]) = place.point else { continue };
        let at: Point = project::onto_grid(project::on_map(longitude), latitude).into();
        let away = |id: &str, outline: &MultiPolygon| {
            let distance = Euclidean.distance(&at, outline);
            if place.sovereign() == Some(id) && distance <= AT_HOME { -1.0 } else { distance }
        };
        let near = outlines.iter().map(|(id, outline)| (away(id, outline), *id));
        if let Some((distance, id)) = near.min_by(|one, other| one.0.total_cmp(&other.0))
            && distance <= NEAR
        {
            found.insert(place.id.clone(), id.clone());
        }
    }
    found
}
