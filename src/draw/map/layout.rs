//! Where everything stands: title and legend above the map, notes below it, each text in lines that fit.

use super::measure::Type;
use super::picture::{Key, Look, Note, Picture, Swatch};

/// The width at which a map is drawn as it was made; wider ones grow with it, narrower ones keep their letters.
const USUAL: f64 = 800.0;

/// A line of text.
pub struct Line {
    /// Where it begins.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// How it is written.
    pub letters: Type,
    /// Whether it is in the colour of what comes first.
    pub first: bool,
    /// The text.
    pub text: String,
}

/// A line of the legend.
pub struct Entry {
    /// The left edge of its swatch.
    pub x: f64,
    /// The base line of its text.
    pub y: f64,
    /// What it explains.
    pub swatch: Swatch,
    /// How many there are.
    pub count: String,
    /// The lines of its label; the count stands before the first.
    pub label: Vec<String>,
}

/// The page.
pub struct Layout {
    /// Pixels from left to right.
    pub width: f64,
    /// Pixels from top to bottom.
    pub height: f64,
    /// The top of the map.
    pub top: f64,
    /// Pixels a unit of the grid.
    pub scale: f64,
    /// How much larger letters are than usual.
    pub zoom: f64,
    /// How much larger marks are than usual.
    pub marks: f64,
    /// Title, subtitle and notes.
    pub lines: Vec<Line>,
    /// The legend.
    pub legend: Vec<Entry>,
}

/// Sizes of letters, in pixels of a map of the usual width.
const TITLE: f64 = 20.0;
const SMALL_TITLE: f64 = 17.0;
const SUBTITLE: f64 = 12.5;
/// That of the legend.
pub const LEGEND: f64 = 11.0;
const NOTE: f64 = 10.5;
/// A swatch and the gap behind it.
pub const SWATCH: (f64, f64) = (14.0, 10.0);
const GAP: f64 = 5.0;
/// Between two entries of the legend.
const BETWEEN: f64 = 16.0;

impl Layout {
    /// Sets a picture.
    pub fn new(picture: &Picture, look: Look) -> Layout {
        let mut layout = Layout::begun(look, f64::from(picture.size.0.max(1)));
        layout.heading(&picture.title, &picture.subtitle, look);
        layout.legend(&picture.legend);
        layout.height += 8.0 * layout.zoom;
        layout.top = layout.height;
        layout.height += f64::from(picture.size.1) * layout.scale + 4.0 * layout.zoom;
        layout.notes(&picture.notes);
        layout
    }

    /// A page with nothing on it, as wide as so many units.
    pub fn begun(look: Look, units: f64) -> Layout {
        let width = f64::from(look.width);
        let (share, scale) = (width / USUAL, width / units);
        let zoom = share.max(1.0);
        // On a phone marks are smaller, but not by as much as the map.
        let marks = if share < 1.0 { share.powf(0.6) } else { share.powf(0.85) };
        Layout { width, height: 6.0 * zoom, top: 0.0, scale, zoom, marks, lines: Vec::new(), legend: Vec::new() }
    }

    /// Title and subtitle, where they are wanted.
    pub fn heading(&mut self, title: &str, subtitle: &str, look: Look) {
        if look.titled {
            let size = if self.width < 0.7 * USUAL { SMALL_TITLE } else { TITLE };
            self.paragraph(title, Type::bold(size * self.zoom), true);
            self.paragraph(subtitle, Type::of(SUBTITLE * self.zoom), false);
            self.height += 4.0 * self.zoom;
        }
    }

    /// What stands below, and the end.
    pub fn notes(&mut self, notes: &[Note]) {
        for note in notes {
            self.paragraph(&note.text, Type::of(NOTE * self.zoom), note.first);
            self.height += 1.5 * self.zoom;
        }
        self.height += 8.0 * self.zoom;
    }

    /// What a pixel of a map of the usual width is in units of the grid, as marks and patterns count it.
    pub fn unit(&self) -> f64 {
        self.marks / self.scale
    }

    /// Pixels left free at each side.
    pub fn margin(&self) -> f64 {
        12.0 * self.zoom
    }

    /// A text over as many lines as it takes.
    fn paragraph(&mut self, text: &str, letters: Type, first: bool) {
        for text in letters.lines(text, self.width - 2.0 * self.margin()) {
            self.height += letters.size * 1.28;
            self.lines.push(Line { x: self.margin(), y: self.height, letters, first, text });
        }
    }

    /// The legend in rows, an entry after the other as long as there is room.
    pub fn legend(&mut self, keys: &[Key]) {
        let (letters, heavy) = (Type::of(LEGEND * self.zoom), Type::bold(LEGEND * self.zoom));
        let (left, right) = (self.margin(), self.width - self.margin());
        let inset = (SWATCH.0 + GAP) * self.zoom;
        let row = letters.size * 1.5;
        let mut x = left;
        self.height += row;
        for key in keys {
            let count = key.count.map(|count| count.to_string()).unwrap_or_default();
            let before = if count.is_empty() { 0.0 } else { heavy.width(&count) + letters.width(" ") };
            let whole = inset + before + letters.width(&key.label);
            if x > left && x + whole > right {
                x = left;
                self.height += row;
            }
            let label = letters.lines(&key.label, right - x - inset - before);
            let more = label.len().saturating_sub(1) as f64 * letters.size * 1.28;
            self.legend.push(Entry { x, y: self.height, swatch: key.swatch, count, label });
            self.height += more;
            x += whole + BETWEEN * self.zoom;
        }
    }

    /// Where the text of an entry begins.
    pub fn text_of(&self, entry: &Entry) -> f64 {
        entry.x + (SWATCH.0 + GAP) * self.zoom
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::map::theme::{Fill, Theme};

    #[test]
    fn no_text_leaves_the_picture_however_narrow_it_is_and_long_a_word() {
        let words = "Where a person of a long name must be arrested ".repeat(4);
        let word = "x".repeat(300);
        for (width, text) in [(320, &words), (320, &word), (800, &words), (1600, &word)] {
            let key = Key { swatch: Swatch::Filled(Fill::Strong), count: Some(199), label: text.clone() };
            let picture = Picture {
                size: (3200, 1391),
                title: text.clone(),
                subtitle: text.clone(),
                described: String::new(),
                legend: vec![key.clone(), key],
                notes: vec![Note { text: text.clone(), first: true }],
                regions: Vec::new(),
                borders: String::new(),
                open: String::new(),
                pins: Vec::new(),
            };
            let layout = Layout::new(&picture, Look { width, titled: true, theme: Theme::Screen });
            let right = f64::from(width);
            for line in &layout.lines {
                assert!(line.x + line.letters.width(&line.text) <= right, "{}", line.text);
                assert!(line.y < layout.height);
            }
            for entry in &layout.legend {
                let before = Type::bold(LEGEND * layout.zoom).width(&entry.count);
                let widest = entry.label.iter().map(|line| Type::of(LEGEND * layout.zoom).width(line)).fold(0.0, f64::max);
                assert!(layout.text_of(entry) + before + widest <= right, "{:?}", entry.label);
            }
            // Title and legend stand above the map, and notes below it.
            let below = layout.top + 1391.0 * layout.scale;
            assert!(layout.lines.iter().all(|line| line.y < layout.top || line.y > below));
        }
    }
}
