#!/usr/bin/env python3
"""The core of the rules in SQL, for the DuckDB package of Python.

    core_duckdb.py load DATABASE FOLDER             the facts, out of CSV into a file of DuckDB, once
    core_duckdb.py check DATABASE PERSON STATE DAY  the answer, and the rules that give it
    core_duckdb.py pairs DATABASE DAY               every person and state that something is owed of
    core_duckdb.py claims DATABASE FILE             the numbers of the claims that fail
"""
import sys

import duckdb

TABLES = {
    "party": "state varchar, instrument varchar, since date, until date",
    "state": "state varchar, since date, until date",
    "named": "state varchar, situation varchar, since date",
    "warrant": "person varchar, warrant varchar, court varchar, kind varchar, situation varchar, issued date, public date, over date",
    "charge": "warrant varchar, article integer",
}
# Each asked row with every live warrant of its person: equal keys are hashed, and days compared within them.
DUTIES = """charged as (select warrant, list(distinct article) as articles from charge group by warrant),
live as (select w.*, articles = [70] as justice, list_contains(articles, 6) as genocide
         from warrant w join charged using (warrant) where court = 'ICC' and kind = 'warrant'),
met as (
    select a.n, a.person, a.state, w.justice, r.state is not null as party, c.state is not null as named,
           w.genocide and g.state is not null as genocide
    from asked a
    join live w on w.person = a.person and a.day >= greatest(w.issued, w.public) and a.day < w.over
    join state s on s.state = a.state and a.day >= s.since and a.day < s.until
    left join party r on r.instrument = 'rome-statute' and r.state = a.state and a.day >= r.since and a.day < r.until
    left join party g on g.instrument = 'genocide-convention' and g.state = a.state and a.day >= g.since and a.day < g.until
    left join named c on c.state = a.state and c.situation = w.situation and a.day >= c.since
),
duty as (
    select n, any_value(person) as person, any_value(state) as state,
           bool_or(party and not justice) as r1, bool_or(justice) as r2,
           bool_or(named and not party and not justice) as r6, bool_or(genocide) as r13
    from met where party or named group by n
),
told as (
    select n, person, state, case when r1 or r6 or r13 then 'obliged' else 'obliged-contested' end as answer,
           concat_ws(',', case when r1 then 'R1' end, case when r13 then 'R13' end, case when r2 then 'R2' end,
                     case when r6 then 'R6' end) as rules
    from duty
)
"""


def load(database, folder):
    for table, columns in TABLES.items():
        database.execute(f"create table {table} ({columns})")
        database.execute(f"copy {table} from '{folder}/{table}.csv' (header)")


def check(database, person, state, day):
    asked = "with asked as (select 0 as n, $1 as person, $2 as state, $3::date as day), "
    row = database.execute(asked + DUTIES + " select answer, rules from told", [person, state, day]).fetchone()
    print(",".join(row) if row else "none")


def pairs(database, day):
    asked = """with asked as (select row_number() over () as n, person, state, $1::date as day
                              from (select distinct person from warrant) cross join state), """
    rows = database.execute(asked + DUTIES + "select person, state, answer, rules from told", [day]).fetchall()
    print("\n".join(map(",".join, rows)))


def claims(database, path):
    columns = "{'n': 'integer', 'person': 'varchar', 'state': 'varchar', 'day': 'date', 'expected': 'varchar'}"
    asked = f"with asked as materialized (select * from read_csv('{path}', header = false, columns = {columns})), "
    wrong = "select n from asked left join told using (n) where expected <> coalesce(answer, 'none')"
    database.execute("copy (" + asked + DUTIES + wrong + ") to '/dev/stdout' (header false)")


def main():
    what, path, *rest = sys.argv[1:]
    # One core, as all the others have.
    with duckdb.connect(path, read_only=what != "load", config={"threads": 1}) as database:
        {"load": load, "check": check, "pairs": pairs, "claims": claims}[what](database, *rest)


if __name__ == "__main__":
    main()
