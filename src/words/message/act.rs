//! To come.
messages! { act; }
