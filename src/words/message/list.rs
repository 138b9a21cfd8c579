//! To come.
messages! { list; }
