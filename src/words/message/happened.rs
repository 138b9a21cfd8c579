//! To come.
messages! { happened; }
