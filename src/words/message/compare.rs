//! To come.
messages! { compare; }
