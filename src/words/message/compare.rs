//! Two records side by side, claims held against both, and an answer that was kept.
messages! { compare;
    // Headings.
    unchanged();
    changed();
    correct();
    same();
    // Labels.
    before();
    now();
    change();
    kind();
    entry();
    // Entries.
    fared[Fared]();
    kind_of_entry[EntryKind]();
    edition();
    combination();
    terms();
    without_day(entry: Text);
    until(entry: Text, until: Day);
    open_ended(entry: Text);
    numbered(entry: Text, number: Number);
    // What an answer rests on.
    answer();
    sentence();
    articles();
    sources();
    status(rule: Text, warrant: Text);
    obligation(rule: Text, warrant: Text);
    cited(rule: Text, warrant: Text);
    part(rule: Text, warrant: Text, part: Text);
    met(met: Text, since: Text, until: Text);
    flag(flag: Text);
    raised(articles: [Text]);
    not_raised();
    finding(finding: Text);
    visit(state: Text, arrived: Text);
    none();
    other_overlay(then: [List], now: [List]);
    differs(what: Text, before: Text, now: Text);
}
