% The core of the rules in Prolog. The facts stand beside it, as party/4, state/3, named/3, warrant/8 and charge/2.
%
%     swipl -O -o core -c core.pl facts.pl      a saved state, as a program is handed out
%     ./core check PERSON STATE DAY             the answer, and the rules that give it
%     ./core pairs DAY                          every person and state that something is owed of
%     ./core claims FILE                        the numbers of the claims that fail
%
% Days are numbers: 20240902. A warrant is found by its person and a party by its state, both the first argument.
:- module(core, []).
:- use_module(library(readutil)).
:- use_module(library(main)).
:- initialization(main, main).

main([check, Person, State, Text]) :-
    atom_number(Text, Day),
    (   setof(Rule, owes(Person, State, Day, Rule), Rules)
    ->  Rules = [First|_], gives(First, Answer)
    ;   Rules = [], Answer = none
    ),
    told([Answer|Rules]).
main([pairs, Text]) :-
    atom_number(Text, Day),
    forall(setof(Rule, owes(Person, State, Day, Rule), Rules),
           ( Rules = [First|_], gives(First, Answer), told([Person, State, Answer|Rules]) )).
main([claims, File]) :-
    setup_call_cleanup(open(File, read, In), held(In), close(In)).

told(Words) :-
    atomic_list_concat(Words, ',', Line),
    writeln(Line).

% R1: a party to the Rome Statute. R2: the same, and for offences against the Court's own justice alone.
% R6: the state that the Council named. R13: a party to the Genocide Convention that owes it by one of these.
owes(Person, State, Day, Rule) :-
    live(Person, Warrant, Situation, Day),
    exists(State, Day),
    surrender(Warrant, Situation, State, Day, Rule).

surrender(Warrant, _, State, Day, Rule) :-
    bound(State, 'rome-statute', Day),
    ( justice_alone(Warrant) -> Rule = 'R2' ; Rule = 'R1' ).
surrender(Warrant, Situation, State, Day, Rule) :-
    named(State, Situation, Since),
    Since =< Day,
    \+ bound(State, 'rome-statute', Day),
    ( justice_alone(Warrant) -> Rule = 'R2' ; Rule = 'R6' ).
surrender(Warrant, Situation, State, Day, 'R13') :-
    charge(Warrant, 6),
    bound(State, 'genocide-convention', Day),
    ( bound(State, 'rome-statute', Day) ; named(State, Situation, Since), Since =< Day ),
    !.

gives('R2', Answer) :- !, Answer = 'obliged-contested'.
gives(_, obliged).

live(Person, Warrant, Situation, Day) :-
    warrant(Person, Warrant, 'ICC', warrant, Situation, Issued, Public, Over),
    Issued =< Day, Public =< Day, Day < Over.

bound(State, Instrument, Day) :-
    party(State, Instrument, From, Until),
    From =< Day, Day < Until,
    !.

exists(State, Day) :-
    state(State, From, Until),
    From =< Day, Day < Until.

justice_alone(Warrant) :-
    charge(Warrant, 70),
    \+ ( charge(Warrant, Article), Article \== 70 ).

held(In) :-
    read_line_to_string(In, Line),
    (   Line == end_of_file
    ->  true
    ;   split_string(Line, ",", "", [Number, P, S, D, Expected]),
        atom_string(Person, P), atom_string(State, S), number_string(Day, D),
        % Twice over is faster here than to collect what is owed.
        (   owes(Person, State, Day, Rule), Rule \== 'R2' -> Answer = "obliged"
        ;   owes(Person, State, Day, 'R2') -> Answer = "obliged-contested"
        ;   Answer = "none"
        ),
        ( Answer == Expected -> true ; writeln(Number) ),
        held(In)
    ).
