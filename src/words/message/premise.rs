//! Conditions: a phrase for each, where it holds, where it does not, and where nobody knows.

messages! { premise;
    label[Keyword]();
    allegation_stands();
    more(count: Number);
    request_presumed(left: Text);
    left_after(left: Text, ground: Text);
    only_asked_for(court: Text, later: Yes, day: Day);
    only_issued(court: Text, document: Text, day: Day);
    issued_before(court: Text, document: Text, day: Day, ended: Text);
    bound_under(state: Land, articles: Text);
    no_longer_in_effect(said: Text);
    never_in_effect(said: Text);
    not_yet_public(said: Text);
    capacity_disputed(disputed: Yes);
    not_public_before(day: Day);
    no_longer_open(said: Text);
    bound_after_the_acts(acts: Text, bound: Text);
    no_such_request(state: Land);
    own_state(state: Land, own: Yes, person: Text);
    this_place(place: Land);
    another_place(place: Land);
    conflict[ConflictTrait](said: Text);
    no_such_conflict[ConflictTrait](situation: [Text]);
}
