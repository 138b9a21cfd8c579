//! The record as a whole: what it covers, how old and how sure it is.

messages! { status;
    title(version: Text, complete: Day, checked: Day);
    age(checked: Text, complete: Text);
    ago(days: Number);
    ahead(days: Number);
    too_old(days: Number, checked: Day, most: Number);
    who(persons: Number, at_large: Number, warrants: Number);
    places(states: Number, places: Number);
    law(instruments: Number, articles: Number, rules: Number, entries: Number);
    happened(visits: Number, findings: Number);
    sources(all: Number, read: Number);
    facts(all: Number, sourced: Number, computed: Number, recalled: Number);
    compared(on: Day, complete: Yes);
    selection();
    head_documents();
    head_persons();
    head_first_hand();
    head_complete();
    facts_of[FactKind]();
    label_age();
    label_sha256();
    label_who();
    label_what();
    label_happened();
    label_sure();
    label_gaps();
    head_parties();
    head_today();
    head_compared();
    head_facts();
    head_sourced();
    head_computed();
    head_recalled();
}
