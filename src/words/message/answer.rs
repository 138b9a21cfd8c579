//! The sentence that answers, and its parts.

messages! { answer;
    sentence(place: [Text], said: Text);
    located[Presence](place: Land);
    obliged(treaty: [Treaty], state: Land, tense: Tense, duty: Text, day: Day);
    obliged_contested(state: Land, tense: Tense, duty: Text, day: Day);
    perhaps_obliged(treaty: [Treaty], state: Land, tense: Tense, duty: Text, day: Day);
    whether(state: Land, tense: Tense, person: Text, day: Day);
    whether_any(tense: Tense, person: Text, place: Land, day: Day);
    cannot_be_said(whether: Text, why: Text);
    secret();
    fact_missing();
    not_obliged(state: Land, tense: Tense, person: Text, day: Day);
    nobody_obliged(tense: Tense, person: Text, place: Land, day: Day);
    because(said: Text, why: Text);
    no_warrant(said: Text, tense: Tense);
    barred(said: Text, why: Text);
}
