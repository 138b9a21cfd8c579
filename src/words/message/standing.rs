//! The pages of a state and of a person.

messages! { standing;
    place();
    official();
    codes();
    also();
    languages();
    statehood();
    statehood_disputed();
    bound_by();
    not_bound_by();
    not_known();
    declarations();
    state(
        place: Land, tense: Tense, day: Day, persons: Number, surrender: Number, surrender_open: Yes, own: Number, own_open: Yes,
        open: [List],
    );
    contested_too(count: Number);
    may_have_to(count: Number, tense: Tense);
    may_have_to_be(count: Number, tense: Tense);
    unsaid(count: Number);
    owes();
    owed_about(answer: Text, persons: List);
    person_by_person(state: Text, date: [Day]);
    all_of_state(state: Text, date: [Day]);
    under(said: Text, steps: [List]);
    party(treaty: Treaty, since: [Day], through: [Land]);
    bound_from(treaty: Treaty, day: [Day]);
    left(treaty: Treaty, day: [Day]);
    bound_no_longer(treaty: Treaty, day: Day);
    signed(treaty: Treaty);
    entry_not_known(treaty: Treaty);
    not_listed(treaty: Treaty);
    absent_from(treaties: List);
    step(step: Text, day: [Day]);
    notice_revoked(received: Day, revoked: Day);
    notice_pending(received: Day, effect: Day);
    notice_in_effect(received: Day, effect: Day);
    announced(day: [Day], still: Yes);
    declaration(treaty: Treaty, day: Day, events: [Text], situation: [Text], valid: Yes, over: [Day]);
    events_from(from: Day, to: [Day]);
    events_up_to(day: Day);
    names();
    nationality();
    life();
    offices();
    charges();
    charged(crimes: List, articles: Text);
    answers();
    states();
    person(name: Text, offices: [List], tense: Tense, day: Day, surrender: Text, own: Text, open: [List]);
    states_had(count: Number, open: Yes, tense: Tense);
    born(day: Known);
    died(day: Known, later: Yes, established: [Day]);
    documents(day: Day);
    document(document: Text, stands: Text);
    not_issued();
    in_effect();
    secret(day: [Day]);
    no_warrant();
    never_in_effect();
    state_by_state(person: Text, date: [Day]);
    all_of_person(person: Text, date: [Day]);
}
