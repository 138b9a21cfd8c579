//! What the geometry leaves open, decided by hand: which shape is which place of the record, and which lines are no agreed borders.

/// Shapes whose code the record does not have, and what they are there.
pub const CALLED: [(&str, &str); 3] = [("SOL", "somaliland"), ("CYN", "northern-cyprus"), ("ATC", "australia")];

/// Shapes that are left out: a continent without a sovereign, and a glacier that the area around it holds.
pub const LEFT_OUT: [&str; 2] = ["ATA", "KAS"];

/// Islands and coasts that the atlas counts to a state and the record has by themselves: the code of the shape, then west, south, east
/// and north of a box around them.
pub const TAKEN_OUT: [(&str, &str, [f64; 4]); 10] = [
    ("french-guiana", "FRA", [-55.0, 2.0, -51.0, 6.0]),
    ("guadeloupe", "FRA", [-62.0, 15.7, -60.9, 16.6]),
    ("martinique", "FRA", [-61.4, 14.3, -60.7, 15.0]),
    ("mayotte", "FRA", [44.9, -13.1, 45.4, -12.5]),
    ("reunion", "FRA", [55.0, -21.5, 56.0, -20.8]),
    ("bonaire", "NLD", [-69.0, 11.9, -62.5, 18.0]),
    ("svalbard", "NOR", [-10.0, 70.5, 35.0, 81.0]),
    ("bouvet-island", "NOR", [2.0, -55.0, 5.0, -54.0]),
    ("christmas-island", "IOA", [105.0, -11.0, 106.5, -10.0]),
    ("cocos-islands", "IOA", [96.0, -13.0, 97.5, -11.0]),
];

/// Areas that no shape of the atlas is: the place, the codes of the disputed areas that make it up, and the shapes that it lies in.
pub const OVERLAYS: [(&str, &[&str], &[&str]); 12] = [
    ("abkhazia", &["B35"], &["georgia"]),
    ("abyei", &["B13"], &["sudan", "south-sudan"]),
    ("crimea", &["B89"], &["ukraine"]),
    ("gaza", &["B53"], &["palestine"]),
    ("golan-heights", &["B16", "B49"], &["israel", "syria"]),
    ("guantanamo-bay", &["B50"], &["cuba"]),
    ("kashmir", &["B05", "B06", "B07", "B08", "B09", "B45"], &["india", "pakistan", "china"]),
    ("kuril-islands", &["B29"], &["russia"]),
    ("nagorno-karabakh", &["B38"], &["azerbaijan"]),
    ("south-ossetia", &["B37"], &["georgia"]),
    ("transnistria", &["B36"], &["moldova"]),
    ("west-bank", &["B54"], &["palestine"]),
];

/// Shapes between which the line itself is open.
pub const OPEN: [(&str, &str); 5] = [
    ("cyprus", "northern-cyprus"),
    ("israel", "palestine"),
    ("kosovo", "serbia"),
    ("morocco", "western-sahara"),
    ("somalia", "somaliland"),
];

/// Areas inside and around which every line is open.
pub const OPEN_WITHIN: [&str; 3] = ["abyei", "golan-heights", "kashmir"];
