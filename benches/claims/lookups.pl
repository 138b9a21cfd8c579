% The same look-ups as lookups.py in Prolog: the tables are facts, a claim is a query.
%
%     swipl -O benches/claims/lookups.pl -- tables.pl claims.ndjson
:- use_module(library(http/json)).
:- initialization(main, main).
:- dynamic bound/3, act/3, warrant/3, office/6.

main([Tables, Claims]) :-
    consult(Tables),
    setup_call_cleanup(open(Claims, read, In, [encoding(utf8)]), run(In, 0, 0), close(In)).

run(In, Claims, Fails) :-
    json_read(In, Json, [end_of_file(end)]),
    (   Json == end
    ->  format("~w claims, ~w fail~n", [Claims, Fails])
    ;   Json = json(Claim),
        memberchk(asserts=json(Asserts), Claim),
        memberchk(rating=Rating, Claim),
        outcome(Asserts, Outcome),
        ( Outcome == Rating -> More = Fails ; More is Fails + 1 ),
        Next is Claims + 1,
        run(In, Next, More)
    ).

outcome(A, Outcome) :- memberchk(bound= @(Bound), A), !,
    memberchk(state=State, A), memberchk(date=Date, A),
    ( is_bound(State, Date) -> Is = true ; Is = false ),
    told(Is, Bound, Outcome).
outcome(A, Outcome) :- memberchk(act=Act, A), !,
    memberchk(state=State, A), memberchk(in=Year, A),
    ( act(State, Act, Year) -> Outcome = supported ; Outcome = refuted ).
outcome(A, Outcome) :- memberchk(count=json(Count), A), !,
    memberchk(date=Date, Count), memberchk('at-least'=AtLeast, Count),
    aggregate_all(count, (bound(_, Since, Until), Since @=< Date, before(Date, Until)), Number),
    ( Number >= AtLeast -> Outcome = supported ; Outcome = refuted ).
outcome(A, Outcome) :- memberchk(warrant=_, A), !,
    memberchk(person=Person, A), memberchk(court=Court, A), memberchk(date=Date, A), memberchk(is= @(Asserted), A),
    ( warrant(Person, Court, On), On @=< Date -> Is = true ; Is = false ),
    told(Is, Asserted, Outcome).
outcome(A, Outcome) :-
    memberchk(office=Kind, A), memberchk(person=Person, A), memberchk(of=Of, A), memberchk(date=Date, A),
    (   office(Person, Kind, Of, Since, Until, Verified), Since @=< Date, before(Date, Until)
    ->  ( Until == none, Verified \== none, Verified @< Date -> Outcome = unproven ; Outcome = supported )
    ;   Outcome = refuted
    ).

is_bound(State, Date) :- bound(State, Since, Until), Since @=< Date, before(Date, Until), !.

before(_, none) :- !.
before(Date, Until) :- Date @< Until.

told(Is, Is, supported) :- !.
told(_, _, refuted).
