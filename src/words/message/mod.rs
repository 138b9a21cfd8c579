//! Every sentence of the project by name, with its typed holes: a file a room, a line a message. What each says stands in
//! `data/words/en.yaml`, under the room and the name; a message without a text, and a text without a message, do not compile.
//!
//! Never: English, or a decision.

pub mod value;

use crate::law::{Closed, List, Open, Text};
pub use value::{Said, Value};

/// A room of messages.
pub struct Room {
    /// Its name.
    pub name: Text,
    /// Its messages, in their order.
    pub messages: List<Message>,
}

/// A message: what its text may leave open.
pub struct Message {
    /// Its name, with `_` where data has `-`.
    pub name: Text,
    /// The words of a closed list, where each has a text of its own.
    pub entries: Option<List<Text>>,
    /// Its holes.
    pub holes: List<Open>,
}

/// The words of a closed list alone.
const fn words_of<T: Closed, const N: usize>() -> [Text; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = T::WORDS[at].0;
        at += 1;
    }
    words
}

/// Declares the messages of a room, each as a function from its values to what is said. `name(hole: Kind, other: [Kind])`: a kind in
/// brackets may have no value, and its hole stands in brackets in the text. `name[List](...)`: a text for each word of a closed list.
macro_rules! messages {
    ($room:ident; $($name:ident $([$table:ident])? ($($hole:ident: $kind:tt),* $(,)?);)*) => {
        #[allow(unused_imports)]
        use crate::{law::*, words::message::{Message, Room, Rooms, Said, Value, value::*}};

        #[allow(non_camel_case_types, clippy::enum_variant_names)]
        enum Id { $($name),* }

        /// The room.
        pub const ROOM: Room = Room {
            name: stringify!($room),
            messages: &[$(Message {
                name: stringify!($name),
                entries: messages!(@entries $($table)?),
                holes: &[$(Open {
                    name: stringify!($hole),
                    kind: messages!(@kind $kind),
                    optional: messages!(@optional $kind),
                }),*],
            }),*],
        };

        $(messages!(@say $room $name [$($table)?] ($($hole: $kind),*));)*
    };
    (@say $room:ident $name:ident [] ($($hole:ident: $kind:tt),*)) => {
        #[doc = concat!("The text `", stringify!($room), ".", stringify!($name), "`.")]
        pub fn $name<'a>($($hole: messages!(@type $kind)),*) -> Said<'a, { [$(stringify!($hole),)* ""].len() - 1 }> {
            Said { room: Rooms::$room as u8, message: Id::$name as u16, entry: 0, values: [$(messages!(@value $kind $hole)),*] }
        }
    };
    (@say $room:ident $name:ident [$table:ident] ($($hole:ident: $kind:tt),*)) => {
        #[doc = concat!("The text `", stringify!($room), ".", stringify!($name), "` of one of a list.")]
        pub fn $name<'a>(one: $table $(, $hole: messages!(@type $kind))*) -> Said<'a, { [$(stringify!($hole),)* ""].len() - 1 }> {
            let entry = one.place() as u8;
            Said { room: Rooms::$room as u8, message: Id::$name as u16, entry, values: [$(messages!(@value $kind $hole)),*] }
        }
    };
    (@entries) => { None };
    (@entries $table:ident) => {{
        const WORDS: [Text; <$table as Closed>::WORDS.len()] = $crate::words::message::words_of::<$table, { <$table as Closed>::WORDS.len() }>();
        Some(&WORDS)
    }};
    (@optional [$kind:ident]) => { true };
    (@optional $kind:ident) => { false };
    (@type [$kind:ident]) => { Option<messages!(@type $kind)> };
    (@type Text) => { impl Into<std::borrow::Cow<'a, str>> };
    (@type Number) => { impl Whole };
    (@type List) => { impl IntoIterator<Item = impl Into<std::borrow::Cow<'a, str>>> };
    (@type Known) => { PartialDay };
    (@type Yes) => { bool };
    (@type $kind:ident) => { $kind };
    (@kind [$kind:ident]) => { messages!(@kind $kind) };
    (@kind Text) => { Kind::Text };
    (@kind Day) => { Kind::Day };
    (@kind Known) => { Kind::Known };
    (@kind Number) => { Kind::Number };
    (@kind Land) => { Kind::Place };
    (@kind Treaty) => { Kind::Treaty };
    (@kind List) => { Kind::List };
    (@kind Yes) => { Kind::Choice(2) };
    (@kind $choice:ident) => { Kind::Choice(<$choice as Closed>::WORDS.len()) };
    (@value [$kind:ident] $hole:ident) => { $hole.map_or(Value::Nothing, |$hole| messages!(@value $kind $hole)) };
    (@value Text $hole:ident) => { Value::Text($hole.into()) };
    (@value Day $hole:ident) => { Value::Day($hole) };
    (@value Known $hole:ident) => { Value::Known($hole) };
    (@value Number $hole:ident) => { Value::Number($hole.whole()) };
    (@value Land $hole:ident) => { Value::Land($hole) };
    (@value Treaty $hole:ident) => { Value::Treaty($hole) };
    (@value List $hole:ident) => { Value::List($hole.into_iter().map(Into::into).collect()) };
    (@value Yes $hole:ident) => { Value::Choice(usize::from(!$hole)) };
    (@value $choice:ident $hole:ident) => { Value::Choice($hole.place()) };
}

/// Lists the rooms, each a file, in their order.
macro_rules! rooms {
    ($($room:ident)*) => {
        $(
            #[allow(missing_docs)]
            pub mod $room;
        )*

        /// The rooms, in their order.
        #[allow(non_camel_case_types, missing_docs)]
        pub enum Rooms { $($room),* }

        /// Every room of messages.
        pub const ROOMS: &[Room] = &[$($room::ROOM),*];
    };
}

rooms! { fact act change because brief premise answer claim verify compare explain meaning list column view status standing happened check hearing map site }
