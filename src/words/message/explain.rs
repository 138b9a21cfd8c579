//! Pages of `dedere explain`: titles, labels and remarks; how articles are cited; what the help says of the record.

use crate::problem::Severity;

messages! { explain;
    // Articles.
    articles(count: Number, numbers: List);
    of_treaty(treaty: Treaty, set_off: Yes, articles: Text);

    // Any page.
    kind[SubjectKind]();
    heading(kind: Text, title: Text);
    label_means();
    label_says();
    some_ids(ids: List, more: Number);
    with_heading(id: Text, heading: [Text]);
    label_text();

    // Labels, by the page on which each first stands.
    label_also();
    label_rules();
    label_flags();
    label_charged_in();
    label_parts();
    label_entry();
    label_binds();
    label_conditions();
    label_assumes();
    label_adds();
    label_silent_for();
    label_decides();
    label_does_not();
    label_heard();
    label_rulings();
    label_when();
    label_with();
    label_raised_by();
    label_counts_as();
    label_statuses();
    label_strongest();
    label_situation();
    label_case();
    label_document();
    label_public();
    label_charges();
    label_acts();
    label_applied_for();
    label_requests();
    label_measures();
    label_see();
    label_by();
    label_was_there();
    label_referred();
    label_used_for();
    label_founded_by();
    label_successor();
    label_situations();
    label_conflicts();
    label_stands();
    label_belongs_to();
    label_held_by();
    label_treaties();
    label_could_mean();
    label_what_to_do();

    // Articles and instruments.
    article_title(cite: Text, heading: Text);
    instrument(title: Text, symbol: [Text], adopted: [Day], in_force: [Day]);
    depositary(depositary: Text);
    parties(parties: Number, today: Day, compared: Day);

    // Rules.
    rule(title: Text);
    entry(at: Number, of: Number, title: [Text]);
    condition_or_status(condition: Text, status: Text, articles: [Text]);
    condition_or_silence(condition: Text, articles: [Text]);
    addition(when: Text, added: List);
    gives(status: Text, obligation: [Text]);
    gives_as_bound_through();
    yields(rules: List);
    rule_says(rule: Text, status: Text);
    rule_silent(rule: Text);
    example(person: Text, state: Land, on: Day, said: Text, answer: Text, person_id: [Text], state_id: [Text]);

    // Objections and flags.
    objection_in_short(id: Text, argument: Text, rulings: List);
    objection_number(number: Number);
    objection_argument(argument: Text);
    objection_ruling(ruled: Ruling, ruling: Text);
    heard(when: Text, ruled: Ruling, moves: Yes, articles: [Text]);
    heard_always();
    heard_on_request();
    every_rule();
    of_the_question();
    a_dispute();
    a_remark();

    // Answers.
    strongest();
    weakest();
    number_of_six(number: Number);

    // Documents.
    process_title(person: Text, document: Text);
    charge(crime: Text, provision: Text);
    application_public(on: Day, public: Day);
    application_at_once(on: Day);
    application_secret(on: Day);
    request(request: Text, to: Text, sent: Text, over: [Day]);
    to_all_parties(treaty: Treaty);
    sent(at_latest: Yes, sent: Day);
    sent_some_day();
    measure(measure: Text, state: [Land], span: [Text]);
    public_at_once(issued: Day);
    public_later(public: Day, issued: Day);
    public_never();
    acts_up_to(last: Day);
    see_person(id: Text);

    // Findings.
    finding_title(about: [List], on: Day, held: Text);
    by_whom(court: [Text], chamber: Text, kind: FindingKind);

    // Sources.
    publisher(publisher: Text, date: [Text]);
    source(kind: SourceKind, read: Yes);
    rests_on(kind: Text, number: Number, of: Text);

    // Courts and situations.
    court(short: Text);
    founded_by(text: Text);
    works_since(from: Day);
    worked(from: [Day], until: Day);
    situation(court: Text);
    referral(kind: Text, on: [Day], by: [Text], resolution: [Text]);
    examination(opened: Known);
    investigation(opened: Day);
    conflict(name: Text, kind: ConflictKind, contested: Yes, parties: [List], span: [Text]);

    // Places.
    place[PlaceKind]();
    place_of(state: Land);
    place_of_nobody();
    belonging(state: Land, span: [Text]);
    reaches_perhaps(treaty: Treaty, place: Land);

    // Problem codes.
    severity[Severity]();
    refused();

    // An id that stands for nothing.

    // The help.
    help_examples();
    help_record(version: Text, complete_on: Day);
    help_courts();
    help_no_advice();
    help_sources();
    help_errors();
    help_report(known: Yes, address: [Text]);
    help_answers(answers: List);
    help_exit_codes();
}
