//! To come.
messages! { verify; }
