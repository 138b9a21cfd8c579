//! To come.
messages! { explain; }
