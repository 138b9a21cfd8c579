//! The page of an answer, and what pages share.

messages! { check;
    why();
    objections();
    also();
    contested();
    note();
    on_record();
    if_not_done();
    would_change();
    assumed();
    obligation();
    result();
    document[ProcessKind]();
    noun(obligation: Text, contested: Yes);
    an_obligation();
    barred(obligation: Text, why: Text);
    not_issued(document: Text);
    not_met(document: Text, why: Text);
    in_effect(document: Text, known: [Text]);
    public();
    ruled(argument: Text, ruling: Text);
    reason(reason: Text, grounds: [List]);
    follows(statement: Text, article: Text);
    comes_to(result: Text, articles: [Text]);
    rule(rule: Text, document: [Text], status: Text);
    no_rule();
    step(step: Text, span: Text);
    documents(documents: List);
    so_too(documents: List);
    other(said: Text, documents: Text);
    not_applicable(rules: List);
    flag(code: Text, said: Text, articles: [Text]);
    complete_to(day: Day, beyond: Yes);
    every_step();
    source(title: Text, publisher: Text, date: [Text], read: Yes);
    confidence[Confidence]();
}
