//! What rules and their conditions mean, whoever is asked about. Phrases: several conditions are joined by "and".

messages! { meaning;
    the_treaty();

    // Whom a rule binds, and for which courts.
    binds_parties(treaty: Text);
    binds_declarants(treaty: Text);
    binds_former_parties(treaty: Text, grounds: List);
    binds_states(states: List);
    binds_many_states(count: Number, states: List);
    binds_territory();
    binds_any();
    any_court();
    any_of(courts: List);

    // Conditions.
    all_of(conditions: List);
    document(kinds: List);
    live();
    known_to_host();
    of_court(courts: List);
    of_situation(situations: List);
    place(places: List);
    state(states: List);
    treaty(treaties: List);
    conflict_international();
    conflict_type_contested();
    acted(capacities: List);
    capacity[Capacity]();
    capacity_contested();
    allegation[Stage]();
    only_asked_for();
    acts_before_succession(treaty: Text);
    acts_not_before(treaty: Text);
    requested(kinds: List);
    not_requested();
    request_presumed(presumed: Yes);
    measure(measure: Text);
    no_measure(measure: Text);
    host_is[Relation](treaty: Text);
    statehood[Statehood]();
    bound_through(rules: List);
    office(ever: Yes, ranks: List, of: [Text], unverified: Yes, waived: Yes);
    rank[Rank]();
    of_outsider();
    of_another_state();
    of_party(treaty: Treaty);
    of_no_party(treaty: Treaty);
    own_state(own: Yes);
    presence[Presence]();
    days(days: Text);
    day_from(from: Day);
    day_before(until: Day);
    after_today();
    after_record();
    protected_meeting();
    ruled[FindingOutcome]();
}
