//! The sentence that answers, and its parts.

messages! { answer;
    sentence(place: [Text], said: Text);
    located[Presence](place: Land);
    unnamed(landing: Yes);
    obliged(treaty: [Treaty], state: Land, tense: Tense, duty: Text, day: Day, condition: [Text]);
    obliged_contested(state: Land, tense: Tense, duty: Text, day: Day, condition: [Text]);
    perhaps_obliged(treaty: [Treaty], state: Land, tense: Tense, duty: Text, day: Day, immunity: Yes);
    in_airspace_of(place: Land, state: Land, condition: [Text], tense: Tense, duty: Text, day: Day);
    in_airspace(state: Land, condition: [Text], tense: Tense, duty: Text, day: Day);
    more_perhaps(said: Text, tense: Tense, court: Text);
    whether(state: Land, tense: Tense, person: Text, place: [Text], day: Day);
    whether_any(tense: Tense, person: Text, place: Land, day: Day);
    cannot_be_said(whether: Text, why: Text);
    secret();
    text_not_read(title: Text);
    not_obliged(state: Land, tense: Tense, person: Text, day: Day);
    nobody_obliged(tense: Tense, person: Text, place: Land, day: Day);
    because(said: Text, why: Text);
    no_warrant(said: Text, tense: Tense);
    dead(said: Text, person: Text, tense: Tense);
    barred(said: Text, why: Text);
}
