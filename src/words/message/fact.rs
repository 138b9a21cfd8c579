//! Facts: a phrase for each kind. Phrases, not sentences: they stand in a step of a proof.

messages! { fact;
    bound(treaty: Treaty, state: Land, since: [Day], until: [Day], through: [Land]);
    bound_later(treaty: Treaty, state: Land, from: [Day]);
    left(treaty: Treaty, state: Land, on: Day, tense: Tense);
    over(treaty: Treaty, state: Land);
}
