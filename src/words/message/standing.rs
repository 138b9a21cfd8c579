//! To come.
messages! { standing; }
