//! To come.
messages! { premise; }
