//! To come.
messages! { check; }
