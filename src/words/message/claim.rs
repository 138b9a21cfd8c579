//! To come.
messages! { claim; }
