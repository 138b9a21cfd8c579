//! Acts that change an answer: a phrase for each kind. What `fact` says in the same words is said from there.

messages! { act;
    step[ActionKind]();
    declared(state: Land);
    declaration_over(state: Land);
    named(state: Land, articles: [Text]);
    named_no_more(state: Land, rule: Text);
    line(text: Text);
    issued(document: Text);
    asked_for(court: Text);
    published(document: Text);
    applied(court: Text, on: Day);
    refused(document: Text);
    refusal_set_aside(document: Text);
    waived(office: Text);
    received(person: Text, state: Land);
    reception_over(person: Text, state: Land);
    ruled(chamber: Text);
    requested(request: Text, state: Land, at_latest: Yes);
    requested_of_all(request: Text, treaty: Treaty, at_latest: Yes);
    promised(request: Text, state: Land);
    request_over(request: Text);
    measure_begins(measure: Text);
    measure_ends(measure: Text);
    took_office(person: Text, office: Text);
    left_office(person: Text, office: Text);
    recognised(state: Land, government: Land);
    office_not_checked(person: Text, office: Text);
    too_old(person: Text);
    on_its_own(state: Land, before: [Land]);
    name_means(name: Land, state: Land);
    name_means_none(name: Land);
    transferred(place: Land);
    reached(treaty: Treaty, place: Land);
    control(state: Land);
    today();
}
