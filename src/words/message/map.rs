//! A map: title, legend, what stands below it, and what each place on it is.

messages! { map;
    title(person: Text, prosecuted: Yes, tense: Tense);
    title_open(person: Text, tense: Tense);
    title_none(person: Text, tense: Tense);
    subtitle(states: Number, date: Day, tense: Tense);
    no_document(person: Text, date: Day);
    described(title: Text, date: Day, counts: List);
    counted(count: Number, meaning: Text);
    meaning[Answer]();
    not_in_control();
    land(place: Land, state: [Land], meaning: Text);
    of_state(place: Land, state: Land);
    unmet(trips: List);
    pin(number: Number, place: Land, days: Text);
    pin_often(number: Number, place: Land, times: Number, first: Known, last: Known);
    rings(held: [List]);
    trip(place: Land, days: List);
    held(places: List);
    open(places: List);
    dots();
    borders();
    not_drawn(names: List);
    source(version: Text, complete: Day);
    geometry();
}
