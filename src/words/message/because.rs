//! What decides, on a short page: clauses, several one behind the other.

messages! { because;
    all(clauses: List);
    public(court: Text, kind: ProcessKind, since: Day, charged: [List]);
    asked_for(court: Text, since: Day, charged: [List]);
    national(form: Text, court: Text, issued: Day, charged: [List]);
    sent(court: Text, kind: ProcessKind, issued: Day, state: Land, charged: [List]);
    member(state: Land, body: [Text], since: [Day]);
    party(state: Land, treaty: Treaty, since: [Day]);
    party_to_it(state: Land, since: [Day]);
    not_member(state: Land, body: Text, tense: Tense, why: [Text]);
    not_party(state: Land, treaty: Treaty, tense: Tense, why: [Text]);
    joined_later(from: Day, tense: Tense);
    left(on: Day);
    signed(on: [Day], refused: [Day]);
    not_listed(compared: Day);
    nothing_yet(person: Text, document: Text);
    nobody_asked_yet(person: Text, court: Text, on: Day);
    only_requested(court: Text, on: Day, document: Text);
    never(document: Text, said: Text);
    over(document: Text, tense: Tense, over: Text);
    done(document: Text, tense: Tense, said: Text);
    to_come(document: Text, tense: Tense);
    secret(document: Text, tense: Tense, public: [Day]);
    requested(request: Text, at_latest: Yes, sent: [Day]);
    promised(sent: [Day]);
    asked_too(court: Text, on: Day, charged: List);
    clause(clause: Text);
    no_document();
    not_bound(state: Land, tense: Tense, court: Text, closed: [Day], articles: [Text]);
    conflict(kind: ConflictTrait, said: Text);
    barred(argument: Text, reason: Text);
    either_bound(tense: Tense, with: Text, without: Text);
    either_told(state: Land, tense: Tense, with: Text, without: Text);
    either(with: Text, without: Text);
    depends_on_sovereign();
    would(answer: Answer, tense: Tense);
}
