//! Lists of pairs, spans and changes; and what stands on every page.

messages! { view;
    one_pair(person: Text, place: Land, date: Day, tense: Tense);
    about_person[Owed](person: Text, date: Day, tense: Tense);
    about_place[Owed](place: Land, date: Day, tense: Tense);
    about_all[Owed](persons: Number, date: Day, tense: Tense);
    belongs(place: Land, state: Land);
    persons(count: Number);
    states(count: Number);
    pairs(count: Number);
    none_such();
    nothing_owed();
    left_out(count: Number);
    always();
    still();
    document(court: Text, issued: Day);
    timeline(person: Text, place: Land, days: Text);
    span(answer: Text, from: [Day], acts: [List]);
    window(shown: List);
    from_first_document();
    from_first_day();
    to_next_year();
    changed_between(from: Day, to: Day, changed: Number, compared: Number, kept: Number);
    changed(before: Text, after: Text, on: Day, because: Text);
    kept(answer: Text, since: Day, because: Text);
    were(before: Text, count: Number);
    were_the_same(count: Number);
    some_of(all: Number, names: List, more: Number);
    complete_to(day: Day);
    no_advice();
    sources();
    step_holds();
    step_fails();
    step_given();
    head_articles();
    head_because();
    head_last_day();
}
