//! The colours of a map. The six fills are told apart by how light they are, so that a grey print and every kind of sight keep them
//! apart, and by texture, so that no colour carries meaning alone. `tests/map.rs` measures them.

/// How a region is filled: an ordered scale of three colours, two of them with stripes too, and a pattern of dots.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fill {
    /// The colour farthest from the ground.
    Strong,
    /// The same, striped.
    StrongStriped,
    /// The colour in the middle.
    Medium,
    /// The same, striped.
    MediumStriped,
    /// Dots.
    Dotted,
    /// The colour nearest to the ground.
    Light,
}

impl Fill {
    /// Every fill.
    pub const ALL: [Fill; 6] = [Fill::Strong, Fill::StrongStriped, Fill::Medium, Fill::MediumStriped, Fill::Dotted, Fill::Light];
}

/// For what a map is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Paper: no ground of its own.
    Print,
    /// A light page.
    Screen,
    /// A dark page.
    Dark,
}

/// A fill: its colour; and, where it has a texture, the colour of the stripes or dots and the share that they cover.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paint {
    /// The colour.
    pub ground: &'static str,
    /// That of stripes or dots, and their share of the whole.
    pub texture: Option<(&'static str, f64)>,
}

/// The colours of a theme.
#[derive(Clone, Copy, Debug)]
pub struct Colors {
    /// Behind everything; none where that is the page's.
    pub ground: Option<&'static str>,
    /// Between regions: the colour of the ground, or of paper.
    pub border: &'static str,
    /// Title, legend and first notes.
    pub text: &'static str,
    /// Subtitle and other notes.
    pub quiet: &'static str,
    /// Around a swatch, a dot or a lined region.
    pub edge: &'static str,
    /// Pins and rings.
    pub pin: &'static str,
    /// The number on a pin.
    pub number: &'static str,
    fills: [Paint; 6],
    lines: [&'static str; 6],
}

impl Colors {
    /// How a region is filled.
    pub fn fill(&self, fill: Fill) -> Paint {
        self.fills[fill as usize]
    }

    /// The fine lines over such a fill.
    pub fn lines(&self, fill: Fill) -> &'static str {
        self.lines[fill as usize]
    }
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Print, Theme::Screen, Theme::Dark];

    /// Its colours.
    pub fn colors(self) -> &'static Colors {
        match self {
            Theme::Print => &PRINT,
            Theme::Screen => &SCREEN,
            Theme::Dark => &DARK,
        }
    }
}

const fn plain(ground: &'static str) -> Paint {
    Paint { ground, texture: None }
}

const fn textured(ground: &'static str, color: &'static str, share: f64) -> Paint {
    Paint { ground, texture: Some((color, share)) }
}

const PRINT: Colors = Colors {
    ground: None,
    border: "#ffffff",
    text: "#111111",
    quiet: "#444444",
    edge: "#55524b",
    pin: "#c01f26",
    number: "#ffffff",
    fills: [
        plain("#0b2b49"),
        textured("#0b2b49", "#6c9cc0", 0.24),
        plain("#467799"),
        textured("#467799", "#cfe0ed", 0.21),
        textured("#cbc6bb", "#6d6a62", 0.22),
        plain("#e6e3dc"),
    ],
    lines: ["#a9cbe3", "#a9cbe3", "#dbe8f2", "#0b2b49", "#3f3d38", "#77736b"],
};

const SCREEN: Colors = Colors {
    ground: Some("#ffffff"),
    border: "#ffffff",
    text: "#222222",
    quiet: "#555555",
    edge: "#6d6a62",
    pin: "#c9302c",
    number: "#ffffff",
    fills: [
        plain("#113557"),
        textured("#113557", "#6898bd", 0.23),
        plain("#467799"),
        textured("#467799", "#cfe0ed", 0.21),
        textured("#cbc6bb", "#6d6a62", 0.22),
        plain("#e5e2da"),
    ],
    lines: ["#a3c6df", "#a3c6df", "#dbe8f2", "#113557", "#3f3d38", "#77736b"],
};

const DARK: Colors = Colors {
    ground: Some("#101317"),
    border: "#101317",
    text: "#eceef0",
    quiet: "#b4b9be",
    edge: "#8a9096",
    pin: "#ff6a5e",
    number: "#101317",
    fills: [
        plain("#d3ecfe"),
        textured("#d3ecfe", "#2f5572", 0.43),
        plain("#6b9cc3"),
        textured("#6b9cc3", "#15293a", 0.41),
        textured("#4d5158", "#8b8f96", 0.14),
        plain("#383d44"),
    ],
    lines: ["#34607f", "#16324a", "#16293a", "#c7e3f8", "#d5d8dc", "#8a9096"],
};
