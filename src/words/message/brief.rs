//! The rows of a short page.

messages! { brief;
    because();
    articles();
    immunity();
    after();
    on_record();
    tried();
    would_change();
    not_sure();
    holder(sentence: Text, articles: Text);
    cited(articles: [Text], later: Text);
    also_owed(obligation: [Text], articles: Text);
    held(year: Number, persons: List, stay: [Day]);
    held_later(on: Day);
    held_by(former: Yes, office: Text, short: Text);
    ruling(chamber: Text, on: Day, later: Yes, summary: Text);
    disputed(by: List, later: [List]);
    disputed_later(later: List);
    route(treaties: List, why: Text);
    by_immunity();
    not_charged();
    allegation_over();
    document_done(said: [Text]);
    document_to_come();
    document_over(never: Yes, said: [Text]);
    not_charged_by(court: Text);
    none_listed(charged: Text);
    not_a_party(standing: Standing);
    change(change: Text);
    recalled(fact: Text);
    details(document: Text);
    request(state: Land);
    nothing_after(day: Day);
    not_established();
    perhaps_over(said: Text);
    closing(day: Day, none: Yes, left: Number, sources: Yes);
}
