//! A report on claims: its headings, labels and lines.
messages! { verify;
    // Headings.
    incomplete();
    fails();
    holds();
    // Labels.
    claim();
    said();
    wrong();
    open();
    because();
    record();
    fact();
    objection();
    articles();
    stale();
    unsourced();
    waiver();
    more();
    stands();
    rated();
    waived();
    // Lines.
    quoted(claim: Text);
    outcome(rating: Text, record: Text);
    sentence(phrase: Text);
    wrong_as(wrong: Text, instead: Text);
    problem(problem: Text, help: [Text]);
    problem_in_a_line(problem: Text, help: [Text]);
}
