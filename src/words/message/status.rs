//! To come.
messages! { status; }
