//! To come.
messages! { change; }
