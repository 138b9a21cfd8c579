//! Trips, rulings and positions.

messages! { happened;
    finding_in_brief(day: Day, about: [Text], court: [Text], chamber: Text, held: Text, referral: [Text]);
    earlier(count: Number);
    trips();
    findings();
    positions();
    trip(when: Text, later: Yes, elsewhere: [Land], outcome: Text);
    trip_of(who: Text, elsewhere: [Land], when: Text, outcome: Text);
    outcome[Outcome]();
    finding(court: [Text], chamber: Text, day: Day, later: Yes, held: Text, referral: [Text]);
    referred(reported: Yes, referral: Text, aside: [Day]);
    on_visit(held: Text, stay: Text);
    held[FindingOutcome]();
    held_about[FindingAbout](held: Text);
    arrested(state: Land, on: Day, day: Day);
    arrested_and_freed(state: Land, on: Day, left: [Known]);
    no_trip(near: Number);
}
