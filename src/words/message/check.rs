//! The page of an answer, and what pages share.

messages! { check;
    objections();
    contested();
    note();
    on_record();
    if_not_done();
    would_change();
    assumed();
    obligation();
    result();
    noun(obligation: Text, contested: Yes);
    an_obligation();
    barred(obligation: Text, why: Text);
    ruled(argument: Text, ruling: Text);
    holder();
    reason(reason: Text, grounds: [List]);
    follows(statement: Text, article: Text);
    comes_to(result: Text, articles: [Text]);
    under(treaty: Text, result: Text);
    rule(rule: Text, document: [Text], status: Text);
    no_rule();
    step(step: Text, span: Text);
    flag(code: Text, treaties: [List], said: Text, articles: [Text]);
    complete_to(day: Day);
    source(title: Text, publisher: Text, date: [Text], read: Yes);
    read_in_a_copy();
    computed();
    recalled();
}
