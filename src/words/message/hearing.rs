//! Objections and flags, where their law does not say it.
messages! { hearing;
    ruling[Ruling]();
    hypothetical(state: Land, argument: Text);
    authority(title: Text, later: Yes);
    disputed(who: Text, year: Number);
    disputes(by: List, later: [List]);
}
