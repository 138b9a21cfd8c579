//! Where texts stand in a list: an index that reads the list itself only where it may hold what is looked for.

use databake::Bake;

use crate::law::{List, Text};

/// The places of a list's texts by a number made of each, in the order of the numbers.
///
/// A search by order would read a dozen rows, and the text of each, all in different corners of the record. This reads numbers that
/// stand side by side, and then one row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Bake)]
#[databake(path = crate::law)]
pub struct Index {
    /// A number made of each text.
    pub numbers: List<u32>,
    /// Where in the list the text of that number stands. Of equal numbers the first stands first.
    pub places: List<u32>,
}

impl Index {
    /// Of nothing.
    pub const NONE: Index = Index { numbers: &[], places: &[] };

    /// Over the texts of a list, in its order.
    pub fn over(texts: impl Iterator<Item = Text>) -> Index {
        let mut rows: Vec<(u32, u32)> = texts.map(number).zip(0..).collect();
        rows.sort_unstable();
        let (numbers, places): (Vec<u32>, Vec<u32>) = rows.into_iter().unzip();
        Index { numbers: numbers.leak(), places: places.leak() }
    }

    /// The places at which a text may stand, first to last: where it does not, another text has the same number.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        let wanted = number(text);
        let start = self.numbers.partition_point(|number| *number < wanted);
        let same = self.numbers[start..].iter().take_while(move |number| **number == wanted);
        same.zip(&self.places[start..]).map(|(_, place)| *place as usize)
    }
}

/// A number made of a text (FNV-1a).
fn number(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_where_it_stands_and_no_other() {
        // "costarring" and "liquid" have the same number.
        let texts = ["", "a", "b", "b", "costarring", "liquid", "сон"];
        let index = Index::over(texts.into_iter());
        assert_eq!(index.places("liquid").count(), 2);
        for text in texts.into_iter().chain(["c", "costarrin", "ab"]) {
            let found: Vec<usize> = index.places(text).filter(|place| texts[*place] == text).collect();
            let plainly: Vec<usize> = (0..texts.len()).filter(|place| texts[*place] == text).collect();
            assert_eq!(found, plainly, "{text:?}");
        }
        assert_eq!(Index::NONE.places("a").count(), 0);
    }
}
