//! To come.
messages! { view; }
