//! To come.
messages! { meaning; }
