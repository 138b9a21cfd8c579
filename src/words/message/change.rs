//! What would change an answer: the answer, and when or by which act.

messages! { change;
    from_day(answer: Text, day: Day, condition: [Text], acts: Text);
    up_to(answer: Text, day: Day, condition: [Text], acts: Text);
    if_done(answer: Text, act: Text);
    became_member(state: Land, body: Text);
    joined(state: Land, treaty: Treaty);
    rejoined(state: Land, treaty: Treaty);
    extended(state: Land, treaty: Treaty, place: Land);
    promised(state: Land, court: Text);
    accepted(state: Land, court: Text, situation: Text);
    warrant(court: Text);
    published(document: Text, state: Land);
    left_office(person: Text, office: Text);
    landed(person: Text);
}
