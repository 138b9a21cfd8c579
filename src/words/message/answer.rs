//! To come.
messages! { answer; }
